//! Why an event is missing or should not be there: what the reader made of the same words.

use std::collections::BTreeMap;

use chancery_model::{Event, Extraction, Span, Truth};

use super::gold::GoldEvent;
use super::{fits_date, parties};
use crate::eval::cell;

/// Counts of causes, and one line for each case.
#[derive(Default)]
pub(super) struct Causes {
    counts: BTreeMap<(bool, &'static str), usize>,
    pub(super) rows: Vec<String>,
}

impl Causes {
    /// Compares the events of one article with its gold.
    pub(super) fn add(&mut self, name: &str, text: &str, found: &Extraction, gold: &[GoldEvent]) {
        let spans: Vec<Option<Span>> = gold
            .iter()
            .map(|event| text.find(&event.words).map(|start| Span::between(start as u32, (start + event.words.len()) as u32)))
            .collect();
        let mut used = vec![false; found.events.len()];
        let same = |own: &Event, gold: &GoldEvent| own.kind.as_str() == gold.r#type && parties(found, own) == gold.parties();
        let mut owners = vec![None; gold.len()];
        // The event of the same words first, then of the same date.
        for strict in [true, false] {
            for (index, event) in gold.iter().enumerate().filter(|(index, _)| owners[*index].is_none()).collect::<Vec<_>>() {
                let fits = |at: &usize| {
                    let own = &found.events[*at];
                    !used[*at] && same(own, event) && (!strict || spans[index].is_some_and(|span| touches(own, span)))
                };
                if let Some(at) = (0..used.len()).filter(fits).min_by_key(|at| !fits_date(&found.events[*at], event)) {
                    used[at] = true;
                    owners[index] = Some(at);
                }
            }
        }
        for (index, event) in gold.iter().enumerate() {
            let overlapping = || found.events.iter().filter(|own| spans[index].is_some_and(|span| touches(own, span)));
            let cause = match owners[index] {
                Some(at) if fits_date(&found.events[at], event) => "right",
                Some(at) if found.events[at].when.is_none() => "date missing",
                Some(_) if event.date().is_none() => "right",
                Some(_) => "date wrong",
                None if overlapping().any(|own| same(own, event)) => "merged away",
                None if overlapping().any(|own| own.kind.as_str() == event.r#type) => "parties wrong",
                None if overlapping().any(|own| parties(found, own) == event.parties()) => "type wrong",
                None if overlapping().next().is_some() => "type and parties wrong",
                None => "nothing coded",
            };
            let seen = owners[index].map_or_else(
                || overlapping().map(|own| told(found, own)).collect::<Vec<_>>().join(" / "),
                |at| told(found, &found.events[at]),
            );
            let date = event.date().map_or_else(String::new, |date| date.to_string());
            self.row(
                event.main,
                cause,
                format!(
                    "{name},{},{cause},{} {} {date},{},{}",
                    if event.main { "main" } else { "gold" },
                    event.r#type,
                    event.parties().join("+"),
                    cell(&event.words),
                    cell(&seen)
                ),
            );
        }
        for (at, own) in found.events.iter().enumerate().filter(|(at, _)| !used[*at]) {
            let near = |index: &usize| spans[*index].is_some_and(|span| touches(own, span));
            let told_already =
                found.events[..at].iter().any(|known| known.kind == own.kind && parties(found, known) == parties(found, own));
            let cause = match (0..gold.len()).find(near) {
                Some(index) if same(own, &gold[index]) => "extra: duplicate",
                Some(_) => "extra: wrong type or parties",
                None if told_already => "extra: like another",
                None => "extra: nothing in the gold",
            };
            self.row(
                false,
                cause,
                format!("{name},own,{cause},{},{},", cell(&told(found, own)), cell(own.evidence.first().map_or("", |words| &words.text))),
            );
        }
    }

    /// One line for each other record that is missing or too much.
    #[allow(clippy::type_complexity, reason = "the two lists, and the words of one of each")]
    pub(super) fn records<A, B>(
        &mut self,
        name: &str,
        what: &str,
        (given, wanted): (&[A], &[B]),
        pairs: &[Option<usize>],
        words: (&dyn Fn(&A) -> String, &dyn Fn(&B) -> String),
    ) {
        for (want, _) in wanted.iter().zip(pairs).filter(|(_, pair)| pair.is_none()) {
            self.rows.push(format!("{name},{what},missing,{},,", cell(&words.1(want))));
        }
        for (own, _) in given.iter().enumerate().filter(|(at, _)| !pairs.contains(&Some(*at))).map(|(at, own)| (own, at)) {
            self.rows.push(format!("{name},{what},extra,{},,", cell(&words.0(own))));
        }
    }

    fn row(&mut self, main: bool, cause: &'static str, row: String) {
        *self.counts.entry((main, cause)).or_default() += 1;
        self.rows.push(row);
    }

    /// Prints the table of causes.
    pub(super) fn print(&self) {
        for (main, title) in [(true, "main events"), (false, "other events")] {
            let causes: Vec<String> =
                self.counts.iter().filter(|((of, _), _)| *of == main).map(|((_, cause), count)| format!("{cause} {count}")).collect();
            println!("{title}: {}", causes.join(", "));
        }
    }
}

fn touches(event: &Event, span: Span) -> bool {
    event.evidence.iter().any(|words| words.span.overlaps(span))
}

fn told(found: &Extraction, event: &Event) -> String {
    let date = event.when.as_ref().map_or_else(String::new, |when| when.date.to_string());
    format!("{} {} {date} {}", event.kind.as_str(), parties(found, event).join("+"), event.frame.as_deref().unwrap_or_default())
}

/// Whether dates agree: equal, or overlapping beyond doubt or possibly.
pub(super) fn overlap(one: &chancery_model::Edtf, other: &chancery_model::Edtf) -> bool {
    one.overlaps(other) != Truth::False
}
