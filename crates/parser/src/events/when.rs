//! When events took place: the expression of the clause, or the day of the story.

use chancery_model::{Edtf, EventType, PartialDate, Qualifier, Status, TimexKind};
use chrono::{Datelike, Days, NaiveDate};

use super::{Parsed, Telling};
use crate::reading::Reading;

/// The date of an event, with the expression that gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) date: Edtf,
    /// Index of the expression; none when the date is the story's.
    pub(crate) time: Option<usize>,
}

/// The days that the story stands on.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Chronology {
    pub(crate) published: Option<NaiveDate>,
    /// The day of the main event: the first day within the weeks before publication that an event is told for.
    pub(crate) main: Option<NaiveDate>,
}

/// News is told within weeks; what lies further back is history to it.
const STORY_DAYS: u64 = 31;

/// Gives every telling its date, and marks what is history to the story.
pub(super) fn date(reading: &Reading, sentences: &[Parsed], tellings: &mut [Telling], chronology: &mut Chronology) {
    for telling in tellings.iter_mut() {
        let sentence = sentences.binary_search_by_key(&telling.sentence, |sentence| sentence.index).ok().map(|at| &sentences[at]);
        telling.when = sentence.and_then(|sentence| expression(reading, sentence, telling));
    }
    let recent = |day: &NaiveDate| {
        chronology.published.is_none_or(|published| {
            *day <= published && published.checked_sub_days(Days::new(STORY_DAYS)).is_some_and(|floor| *day >= floor)
        })
    };
    let occurred = tellings.iter().filter(|telling| telling.status == Status::Occurred);
    chronology.main = occurred.filter_map(|telling| day(&telling.when?.date)).find(recent);
    // What happened "during the visit" happened on one of its days.
    let visits: Vec<usize> =
        tellings.iter().filter(|telling| visit(telling) && !telling.frame.pattern.verbal).map(|telling| telling.sentence).collect();
    for telling in tellings.iter_mut() {
        // A promise is made when it is spoken, whatever it is for.
        let told = telling.status == Status::Occurred || telling.kind == EventType::Agree && telling.status != Status::Negated;
        if telling.when.is_none() && told && !telling.perfect && telling.count.is_none() {
            telling.when = inherited(telling, chronology.main, visits.contains(&telling.sentence));
        }
        // What is dated after the day of publication has not happened yet, whatever the tense.
        let begins = telling.when.and_then(|when| when.date.earliest());
        if telling.status == Status::Occurred && begins.zip(chronology.published).is_some_and(|(begins, published)| begins > published) {
            telling.status = Status::Planned;
            if let Some((kind, code)) = super::status::to_come(telling.kind) {
                (telling.kind, telling.mode, telling.code) = (kind, None, code);
            }
        }
        let story = chronology.main.or(chronology.published);
        let floor = story.and_then(|day| day.checked_sub_days(Days::new(STORY_DAYS)));
        let ended = telling.when.and_then(|when| when.date.latest());
        telling.historical = ended.zip(floor).is_some_and(|(ended, floor)| ended < floor);
    }
}

fn visit(telling: &Telling) -> bool {
    matches!(telling.code.as_str(), "042" | "043")
}

fn day(date: &Edtf) -> Option<NaiveDate> {
    match date {
        Edtf::Date(date) if date.qualifier() == Qualifier::Exact => date.to_day(),
        _ => None,
    }
}

/// The expression that dates a clause: the nearest within it, else one that opens the sentence.
fn expression(reading: &Reading, sentence: &Parsed, telling: &Telling) -> Option<When> {
    let head = reading.tokens[telling.head].start;
    let whole = reading.span(sentence.tokens.clone());
    let own = telling.span(reading);
    let quoted = reading.quotation_at(head).map(|quotation| quotation.inner);
    let mut best: Option<(u32, usize)> = None;
    let first = reading.times.partition_point(|time| time.span.start() < whole.start());
    let within = reading.times.iter().enumerate().skip(first).take_while(|(_, time)| time.span.start() < whole.end());
    for (index, time) in within {
        if !whole.contains(time.span) || time.edtf.is_none() || time.kind == TimexKind::Set {
            continue;
        }
        if time.kind == TimexKind::Duration && time.anchor.is_none() && time.begin.is_none() && time.end.is_none() {
            continue;
        }
        let inside = reading.quotation_at(time.span.start()).map(|quotation| quotation.inner);
        let opens = time.span.end() <= own.start();
        if inside != quoted && inside.is_some() || modifies_noun(reading, index) {
            continue;
        }
        let distance = head.abs_diff(time.span.start());
        // Another verb between makes it the other verb's date, unless the expression opens the sentence.
        let foreign = sentence.clauses.iter().any(|clause| {
            let verb = reading.tokens[clause.group.verb].start;
            verb != head && (head.min(time.span.start())..head.max(time.span.start())).contains(&verb)
        });
        let opening = opens && time.span.start() < whole.start() + 40;
        if foreign && !opening && !own.contains(time.span) {
            continue;
        }
        let cost = distance + if foreign { 60 } else { 0 };
        if best.is_none_or(|(known, _)| cost < known) {
            best = Some((cost, index));
        }
    }
    let (_, index) = best?;
    Some(When { date: reading.times[index].edtf?, time: Some(index) })
}

/// "the 2019 treaty", "a two-day visit": the expression belongs to the noun behind it.
fn modifies_noun(reading: &Reading, index: usize) -> bool {
    let span = reading.times[index].span;
    let first = reading.tokens.partition_point(|token| token.end <= span.start());
    let end = reading.tokens.partition_point(|token| token.start < span.end());
    // "designated this year as": the expression is the object.
    !reading.time_at(first) || reading.is(end, "as")
}

/// The date that an event without an expression takes from the story.
fn inherited(telling: &Telling, main: Option<NaiveDate>, during_visit: bool) -> Option<When> {
    let day = main?;
    // A visit lasts for the days around the meeting that the story dates.
    let date = if visit(telling) || during_visit { PartialDate::month(day.year(), day.month()).ok()?.into() } else { Edtf::from(day) };
    Some(When { date, time: None })
}
