//! Counts of what was found, and the measures made of them.

use std::ops::AddAssign;

/// Right answers, answers given, answers wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Score {
    pub(crate) right: usize,
    pub(crate) given: usize,
    pub(crate) wanted: usize,
}

impl Score {
    pub(crate) fn new(right: usize, given: usize, wanted: usize) -> Self {
        Self { right, given, wanted }
    }

    pub(crate) fn precision(self) -> f64 {
        ratio(self.right, self.given)
    }

    pub(crate) fn recall(self) -> f64 {
        ratio(self.right, self.wanted)
    }

    pub(crate) fn f1(self) -> f64 {
        ratio(2 * self.right, self.given + self.wanted)
    }

    /// A row of a table.
    pub(crate) fn row(self, name: &str) -> String {
        format!(
            "{name:34} P {:.3}  R {:.3}  F1 {:.3}   ({} right, {} given, {} wanted)",
            self.precision(),
            self.recall(),
            self.f1(),
            self.right,
            self.given,
            self.wanted
        )
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.given += other.given;
        self.wanted += other.wanted;
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// How many of the wanted items are among those given, each used once.
pub(crate) fn matched<A, B>(given: &[A], wanted: &[B], same: impl Fn(&A, &B) -> bool) -> Score {
    let right = pairs(given, wanted, same).iter().flatten().count();
    Score::new(right, given.len(), wanted.len())
}

/// For each wanted item the index of the given one that it is matched with, each used once.
pub(crate) fn pairs<A, B>(given: &[A], wanted: &[B], same: impl Fn(&A, &B) -> bool) -> Vec<Option<usize>> {
    let mut used = vec![false; given.len()];
    let one = |want: &B| {
        let index = (0..given.len()).find(|index| !used[*index] && same(&given[*index], want))?;
        used[index] = true;
        Some(index)
    };
    wanted.iter().map(one).collect()
}
