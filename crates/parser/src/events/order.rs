//! In which order the clauses of a sentence are coded, and which are part of what others tell.

use super::Parsed;
use crate::syntax::{Clause, Relation};

/// The clauses in order, but that of "X must leave, Y said" what is said comes behind who says it.
pub(super) fn governors_first(clauses: &[Clause]) -> Vec<usize> {
    let said = |index: &usize| {
        let mut at = *index;
        while let Some(governor) = clauses[at].governor {
            if governor > at {
                return Some(governor);
            }
            at = governor;
        }
        None
    };
    let mut order: Vec<usize> = (0..clauses.len()).collect();
    order.sort_by_key(|index| said(index).map_or((*index, false), |governor| (governor, true)));
    order
}

/// The clauses that are coded so far.
#[derive(Default)]
pub(super) struct Coded {
    pub(super) clauses: Vec<usize>,
    /// Those whose meaning holds all that they govern: "agreed to withdraw" is no withdrawal.
    pub(super) operators: Vec<usize>,
}

impl Coded {
    pub(super) fn governs(&self, sentence: &Parsed, index: usize) -> bool {
        // "a plan to leave" tells no leaving.
        if sentence.clauses[index].relation == Relation::OfNoun {
            return true;
        }
        let mut at = index;
        while let Some(governor) = sentence.clauses[at].governor {
            if governor > at {
                return self.operators.contains(&governor);
            }
            let completes = sentence.clauses[at].relation == Relation::Complement;
            if self.operators.contains(&governor) || completes && self.clauses.contains(&governor) {
                return true;
            }
            at = governor;
        }
        false
    }
}

pub(super) fn governed(sentence: &Parsed, index: usize, by: usize) -> bool {
    let mut at = index;
    while let Some(governor) = sentence.clauses[at].governor.filter(|governor| *governor < at) {
        if governor == by {
            return true;
        }
        at = governor;
    }
    false
}
