//! Stays of several days: "arrived on Monday on a three-day visit" is Monday to Wednesday.

use chancery_model::Edtf;
use chrono::{Days, NaiveDate};

use super::{Parsed, Telling, when};
use crate::lexicon::Term;
use crate::reading::Reading;
use crate::records::number;

/// A stay is no longer than this.
const LONGEST_STAY: u64 = 31;

/// Stretches the day of an arrival or a departure to the stay that the clause tells the length of.
pub(super) fn stretch(reading: &Reading, sentence: &Parsed, telling: &Telling, date: Edtf) -> Edtf {
    let Some(day) = when::day(&date) else { return date };
    let Some((days, noun)) = length(reading, sentence, telling) else { return date };
    let lemma = |term: Term| reading.lexicon.terms.has(term, telling.lemma);
    let first = if let Some(nth) = ordinal_day(reading, sentence, noun) {
        day.checked_sub_days(Days::new(nth - 1))
    } else if lemma(Term::Leaving) {
        day.checked_sub_days(Days::new(days - 1))
    } else if lemma(Term::Arriving) {
        Some(day)
    } else {
        None
    };
    first.and_then(|first| interval(first, days)).unwrap_or(date)
}

fn interval(first: NaiveDate, days: u64) -> Option<Edtf> {
    Edtf::interval(first.into(), first.checked_add_days(Days::new(days - 1))?.into()).ok()
}

/// The number of days of "a three-day visit" or "two days of talks" behind the verb of a telling, and where it stands.
fn length(reading: &Reading, sentence: &Parsed, telling: &Telling) -> Option<(u64, usize)> {
    let end = sentence.tokens.end;
    (telling.tokens.start..end.min(telling.tokens.end + 6)).find_map(|at| {
        let hyphen = usize::from(matches!(reading.form(at + 1), "-" | "‑" | "–"));
        let unit = at + 1 + hyphen;
        let one = reading.is(unit, "day");
        if !one && !reading.is(unit, "days") {
            return None;
        }
        let days = u64::from(number(reading, at)?);
        let noun = (unit + 1..end.min(unit + 5)).any(|at| reading.term(at, Term::Stay));
        (noun && (2..=LONGEST_STAY).contains(&days)).then_some((days, at))
    })
}

/// "on the second day of a three-day visit": which day of it.
fn ordinal_day(reading: &Reading, sentence: &Parsed, noun: usize) -> Option<u64> {
    let floor = noun.saturating_sub(5).max(sentence.tokens.start);
    (floor..noun)
        .find(|at| reading.is(*at + 1, "day") && reading.is(*at + 2, "of"))
        .and_then(|at| crate::records::ordinal(reading.form(at)))
        .map(u64::from)
}
