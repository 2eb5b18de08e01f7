//! Expressions counted from another day, lengths of time, and names of days.

use chancery_model::{TimexKind, TimexModifier};

use super::matcher::{Found, Matcher};
use super::resolve::{Meaning, Unit};
use crate::generated::time as words;

impl Matcher<'_> {
    /// Which period before or after the present one a word means: "last" -1, "this" 0, "next" 1.
    pub(super) fn shift_at(&self, at: usize) -> Option<i64> {
        let is = |list: &[&str]| list.iter().any(|word| self.is(at, word));
        if is(&["last", "past", "previous"]) {
            Some(-1)
        } else if is(&["this", "current", "new"]) {
            Some(0)
        } else if is(&["next", "coming", "upcoming"]) {
            Some(1)
        } else {
            None
        }
    }

    pub(super) fn unit_at(&self, at: usize) -> Option<Unit> {
        let form = self.form(at);
        let singular = match form.strip_suffix("ies") {
            Some(stem) => format!("{stem}y"),
            None => form.strip_suffix('s').unwrap_or(form).to_owned(),
        };
        let index = words::UNITS.iter().position(|unit| singular.eq_ignore_ascii_case(unit))?;
        Unit::of_index(index)
    }

    /// "three years ago", "two weeks later", "last month", "yesterday", "this year".
    pub(super) fn relative(&self, at: usize) -> Option<Found> {
        let date = |end: usize, meaning: Meaning, modifier| Some(Found { range: at..end, kind: TimexKind::Date, meaning, modifier });
        for (list, value) in [(words::PRESENT, "PRESENT_REF"), (words::PAST, "PAST_REF"), (words::LATER, "FUTURE_REF")] {
            let longest = list.iter().filter_map(|phrase| self.phrase(at, phrase)).max();
            if let Some(end) = longest {
                return date(end, Meaning::Vague(value), None);
            }
        }
        let day = [("today", 0), ("yesterday", -1), ("tomorrow", 1), ("tonight", 0)].into_iter().find(|(word, _)| self.is(at, word));
        if let Some((word, days)) = day {
            if word == "tonight" {
                return Some(Found { range: at..at + 1, kind: TimexKind::Time, meaning: Meaning::Evening, modifier: None });
            }
            return date(at + 1, Meaning::Relative { count: days, unit: Unit::Day, exact: true }, None);
        }
        if let (Some(shift), Some(unit)) = (self.shift_at(at), self.unit_at(at + 1)) {
            // "the coming years" and "this day" are no dates; "new month" neither.
            let plural = self.form(at + 1).ends_with('s');
            let new = self.is(at, "new") && (unit != Unit::Year || self.capital(at)) || self.is(at, "this") && unit == Unit::Day;
            if !plural && !new {
                return date(at + 2, Meaning::Relative { count: shift, unit, exact: false }, None);
            }
        }
        let (count, next) = self.count(at)?;
        let unit = self.unit_at(next)?;
        let about = ["about", "around", "nearly", "almost", "some", "roughly"]
            .iter()
            .any(|word| self.is(at, word))
            .then_some(TimexModifier::Approx);
        if self.is(next + 1, "ago") {
            return date(next + 2, Meaning::Relative { count: -count, unit, exact: false }, about);
        }
        None
    }

    /// A count before a unit, with "about" or "more than" before it: the count and the token of the unit.
    fn count(&self, at: usize) -> Option<(i64, usize)> {
        let about = usize::from(["about", "around", "nearly", "almost", "some", "roughly"].iter().any(|word| self.is(at, word)));
        let number = self.number(at + about)?;
        Some((number, at + about + 1))
    }

    /// "two days", "a three-day visit", "the past three years", "for 65 years", "daily".
    pub(super) fn duration(&self, at: usize) -> Option<Found> {
        let set = words::SETS.iter().filter_map(|[phrase, value]| Some((self.phrase(at, phrase)?, *value))).max_by_key(|(end, _)| *end);
        if let Some((end, value)) = set {
            return Some(Found { range: at..end, kind: TimexKind::Set, meaning: Meaning::Every(value), modifier: None });
        }
        let past = ["past", "last", "previous"].iter().any(|word| self.is(at, word));
        let coming = ["next", "coming"].iter().any(|word| self.is(at, word));
        if past || coming {
            let count = self.number(at + 1)?;
            let unit = self.unit_at(at + 2)?;
            let meaning = Meaning::Span { count, unit, towards: if past { -1 } else { 1 } };
            return Some(Found { range: at..at + 3, kind: TimexKind::Duration, meaning, modifier: None });
        }
        let (count, mut next) = self.count(at)?;
        let hyphen = self.form(next) == "-" && self.glued(next);
        next += usize::from(hyphen);
        let unit = self.unit_at(next)?;
        // "a day", "a year" are rates more often than lengths.
        let article = ["a", "an"].iter().any(|word| self.is(at, word));
        if article && !hyphen || unit == Unit::Quarter {
            return None;
        }
        Some(Found { range: at..next + 1, kind: TimexKind::Duration, meaning: Meaning::Length { count, unit }, modifier: None })
    }

    /// "the Spring Festival of the Year of the Rabbit", "Christmas Day".
    pub(super) fn named(&self, at: usize) -> Option<Found> {
        if !self.capital(at) {
            return None;
        }
        let zodiac = |at: usize| {
            let end = self.phrase(at, "the year of the").or_else(|| self.phrase(at, "year of the"))?;
            Some((self.index_in(end, words::ZODIAC)?, end + 1))
        };
        if let Some(end) = words::SPRING_FESTIVAL_NAMES.iter().find_map(|name| self.phrase(at, name)) {
            let year = self.digits(end, 4);
            let of = if self.is(end, "of") { zodiac(end + 1) } else { None };
            let end = of.map_or(end + usize::from(year.is_some()), |(_, end)| end);
            let meaning = Meaning::SpringFestival { year, animal: of.map(|(animal, _)| animal) };
            return Some(Found { range: at..end, kind: TimexKind::Date, meaning, modifier: None });
        }
        let fixed = words::FIXED_DAYS.iter().filter_map(|[name, day]| Some((self.phrase(at, name)?, *day))).max_by_key(|(end, _)| *end);
        let (end, day) = fixed?;
        let (month, day) = day.split_once('-')?;
        let year = self.digits(end, 4).filter(|year| *year > 1000);
        let meaning = Meaning::Day { year, month: month.parse().ok()?, day: day.parse().ok()? };
        Some(Found { range: at..end + usize::from(year.is_some()), kind: TimexKind::Date, meaning, modifier: None })
    }
}
