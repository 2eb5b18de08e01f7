//! When events took place: the expression of the clause, or the day on which the story stands.

use chancery_model::{Edtf, EventType, PartialDate, QuadClass, Qualifier, Status};
use chrono::{Datelike, Days, NaiveDate};

use super::expression::{self, Told};
use super::stay;
use super::story::sentence_of;
use super::{Parsed, Telling};
use crate::lexicon::Term;
use crate::reading::{Reading, VerbForm};

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
    /// The day of the main event: the day that the lead gives, else the day of publication.
    pub(crate) main: Option<NaiveDate>,
}

/// News is told within weeks; what lies further back is history to it.
const STORY_DAYS: u64 = 31;
/// A stay or a gathering is no longer than this, or it is a period.
const STAY_DAYS: i64 = 10;
/// An announcement goes on for so many sentences.
const ANNOUNCED: usize = 2;
/// Where days are told one after the other, a day goes on for so many paragraphs.
const CHRONICLE: u32 = 1;
/// The lead is so many sentences long.
const LEAD: usize = 2;

/// Gives every telling its date, and marks what is history to the story.
pub(super) fn date(reading: &Reading, sentences: &[Parsed], tellings: &mut [Telling], chronology: &mut Chronology) {
    for telling in tellings.iter_mut() {
        telling.when = sentence_of(sentences, telling).and_then(|sentence| own(reading, sentence, telling, chronology.published));
    }
    let deeds: Vec<usize> = tellings
        .iter()
        .filter_map(|telling| Some((telling, sentence_of(sentences, telling)?)))
        .flat_map(|(telling, sentence)| expression::of_deeds(reading, sentence, telling, chronology.published))
        .collect();
    chronology.main = main_day(reading, sentences, tellings, &deeds, chronology.published);
    after(reading, sentences, tellings, chronology);
    inherit(reading, sentences, tellings, chronology);
    for telling in tellings.iter_mut() {
        // What is dated after the day of publication has not happened yet, whatever the tense.
        let begins = telling.when.and_then(|when| when.date.earliest());
        let later = begins.zip(chronology.published).is_some_and(|(begins, published)| begins > published);
        // "congratulated him on the coming feast": what was done is not as late as what it is about.
        let done = telling.clause.zip(sentence_of(sentences, telling)).is_some_and(|(clause, sentence)| {
            let group = &sentence.clauses[clause].group;
            group.form == VerbForm::Past
                && group.modal.is_none()
                && !group.passive
                && telling.kind.quad_class() == QuadClass::VerbalCooperation
        });
        if later && done && telling.status == Status::Occurred {
            telling.when = chronology.main.map(|day| When { date: day.into(), time: None });
        } else if later && telling.status == Status::Occurred {
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

/// The date that the words of a telling give, stretched to the stay that they tell of.
fn own(reading: &Reading, sentence: &Parsed, telling: &Telling, published: Option<NaiveDate>) -> Option<When> {
    let Told { date, time, .. } = expression::of(reading, sentence, telling, published)?;
    Some(When { date: stay::stretch(reading, sentence, telling, date), time: Some(time) })
}

/// "suspended it, five days after soldiers arrested the president": so long before what the sentence tells first.
fn after(reading: &Reading, sentences: &[Parsed], tellings: &mut [Telling], chronology: &Chronology) {
    for index in 0..tellings.len() {
        let telling = &tellings[index];
        let Some(sentence) = sentence_of(sentences, telling).filter(|_| telling.when.is_none()) else { continue };
        let Some(mut at) = telling.clause else { continue };
        // "two days after Tehran said it attacked": what opens stands before who reports it.
        while let Some(governor) = sentence.clauses[at].governor.filter(|governor| *governor < at) {
            at = governor;
        }
        let floor = at.checked_sub(1).map_or(sentence.tokens.start, |before| sentence.clauses[before].group.end);
        let Some(word) = (floor..sentence.clauses[at].group.first).rev().find(|at| reading.is(*at, "after")) else { continue };
        let Some(days) = word.checked_sub(1).and_then(|before| expression::days_at(reading, before)) else { continue };
        let first = tellings.iter().find(|other| other.sentence == telling.sentence && other.head < telling.head);
        let base = first.and_then(|first| day(&first.when?.date)).or(chronology.main);
        let Some(told) = base.and_then(|base| base.checked_sub_days(Days::new(days))) else { continue };
        tellings[index].when = Some(When { date: told.into(), time: None });
    }
}

/// The exact day of a date.
pub(super) fn day(date: &Edtf) -> Option<NaiveDate> {
    match date {
        Edtf::Date(date) if date.qualifier() == Qualifier::Exact => date.to_day(),
        _ => None,
    }
}

/// Whether a day lies in the weeks before publication.
fn recent(day: NaiveDate, published: Option<NaiveDate>) -> bool {
    published
        .is_none_or(|published| day <= published && published.checked_sub_days(Days::new(STORY_DAYS)).is_some_and(|floor| day >= floor))
}

/// The day that the lead gives; the day of publication where it gives none; else the first day of any event.
fn main_day(
    reading: &Reading,
    sentences: &[Parsed],
    tellings: &[Telling],
    deeds: &[usize],
    published: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let stops = |sentence: &&Parsed| matches!(reading.form(sentence.tokens.end - 1), "." | "”" | "\"" | "!" | "?");
    let prose = sentences.iter().filter(|sentence| sentence.tokens.start >= reading.layout.body).filter(stops);
    let mut lead = prose.take(LEAD).filter_map(|sentence| expression::lead_day(reading, sentence, deeds));
    let told = || {
        let occurred = tellings.iter().filter(|telling| telling.status == Status::Occurred);
        occurred.filter_map(|telling| day(&telling.when?.date)).find(|day| recent(*day, published))
    };
    lead.find(|day| recent(*day, published)).or(published).or_else(told)
}

/// Dates what the words leave undated: by the sentence, the paragraph, the story.
fn inherit(reading: &Reading, sentences: &[Parsed], tellings: &mut [Telling], chronology: &Chronology) {
    let story = chronology.main.or(chronology.published);
    let visits: Vec<usize> =
        tellings.iter().filter(|telling| visit(telling) && !telling.frame.pattern.verbal).map(|telling| telling.sentence).collect();
    let chronicle = chronicle(reading, sentences, tellings, chronology);
    let mut current: Option<(u32, Edtf)> = None;
    // What is announced for a visit to come takes place on its days.
    let mut announced: Option<(usize, When)> = None;
    for telling in tellings.iter_mut() {
        let paragraph = reading.sentences[telling.sentence].paragraph;
        let reach = if chronicle { CHRONICLE } else { 0 };
        let now = current.filter(|(of, _)| paragraph <= of + reach).map(|(_, date)| date).or(story.map(Edtf::from));
        if let Some(when) = telling.when {
            if telling.status == Status::Planned && !telling.frame.pattern.complement {
                announced = Some((telling.sentence, when));
            }
            if sets_day(sentences, telling, chronology) {
                current = Some((paragraph, when.date));
            }
            continue;
        }
        if telling.status == Status::Planned {
            telling.when =
                announced.filter(|(sentence, _)| telling.sentence <= sentence + ANNOUNCED).map(|(_, when)| When { time: None, ..when });
            if telling.when.is_some() {
                continue;
            }
        }
        let Some(now) = now else { continue };
        let Some(sentence) = sentence_of(sentences, telling) else { continue };
        // A promise is made when it is spoken, whatever it is for.
        let told = match telling.status {
            Status::Occurred | Status::Negated => true,
            Status::Hypothetical | Status::Planned => telling.kind == EventType::Agree,
        };
        if !told || telling.count.is_some() || earlier(reading, sentence, telling) {
            continue;
        }
        // Perfect tenses tell of no certain day; a visit lasts for the days around the meeting that the story dates.
        let wide = perfect(sentence, telling) && telling.kind.quad_class() != QuadClass::VerbalConflict;
        // What is said in the present tense is said with the publication: "the Union condemns".
        let performed = present(reading, sentence, telling) && !quotes(reading, sentences, telling) && chronology.published.is_some();
        let first = now.earliest().or(story);
        let date = if performed {
            chronology.published.map(Edtf::from)
        } else if wide || visit(telling) || visits.contains(&telling.sentence) {
            first.and_then(|first| PartialDate::month(first.year(), first.month()).ok()).map(Edtf::from)
        } else {
            Some(now)
        };
        telling.when = date.map(|date| When { date, time: None });
    }
}

/// Whether a telling moves the story to its day, or to the few days that it has.
fn sets_day(sentences: &[Parsed], telling: &Telling, chronology: &Chronology) -> bool {
    let Some(when) = telling.when else { return false };
    let Some((first, last)) = when.date.earliest().zip(when.date.latest()) else { return false };
    let short =
        last.signed_duration_since(first).num_days() < STAY_DAYS && !matches!(when.date, Edtf::Date(date) if date.to_day().is_none());
    let hangs =
        telling.clause.is_some_and(|clause| sentence_of(sentences, telling).is_some_and(|sentence| expression::relative(sentence, clause)));
    short && !hangs && telling.status == Status::Occurred && recent(first, chronology.published)
}

/// Whether the article tells its days one after the other, so that each goes on until the next.
fn chronicle(reading: &Reading, sentences: &[Parsed], tellings: &[Telling], chronology: &Chronology) -> bool {
    let body = reading.tokens.get(reading.layout.body).map_or(0, |token| token.start);
    let days: Vec<NaiveDate> = tellings
        .iter()
        .filter(|telling| reading.tokens[telling.head].start >= body && sets_day(sentences, telling, chronology))
        .filter_map(|telling| telling.when?.date.earliest())
        .collect();
    days.windows(2).all(|pair| pair[0] <= pair[1]) && days.first() < days.last()
}

/// Whether the verb is in the present tense, and speaks.
fn present(reading: &Reading, sentence: &Parsed, telling: &Telling) -> bool {
    let verbal =
        matches!(telling.kind.quad_class(), QuadClass::VerbalConflict | QuadClass::VerbalCooperation) && telling.kind != EventType::Consult;
    let told = |clause: usize| {
        let group = &sentence.clauses[clause].group;
        // Behind "he said that" the present is that of the speech.
        let reported = sentence.clauses[..clause].iter().any(|before| reading.lexicon.is_speech_verb(before.group.lemma));
        group.form == VerbForm::Present && group.first == group.verb && sentence.clauses[clause].governor.is_none() && !reported
    };
    verbal && telling.status == Status::Occurred && telling.clause.is_some_and(told)
}

/// Whether somebody's words are told before in the paragraph: "the premier said that … China supports Serbia" goes on with them.
fn quotes(reading: &Reading, sentences: &[Parsed], telling: &Telling) -> bool {
    let paragraph = reading.sentences[telling.sentence].paragraph;
    let before = sentences.iter().take_while(|sentence| sentence.index < telling.sentence);
    let says = |sentence: &Parsed| {
        sentence.clauses.iter().any(|clause| clause.group.form == VerbForm::Past && reading.lexicon.is_speech_verb(clause.group.lemma))
    };
    before.filter(|sentence| reading.sentences[sentence.index].paragraph == paragraph).any(says)
}

fn visit(telling: &Telling) -> bool {
    matches!(telling.code.as_str(), "042" | "043")
}

/// Whether the clause, or the one that it goes on from, is in a perfect tense: "have met and talked".
fn perfect(sentence: &Parsed, telling: &Telling) -> bool {
    perfect_clause(sentence, telling).is_some()
}

/// The clause whose perfect auxiliary counts for the telling.
fn perfect_clause(sentence: &Parsed, telling: &Telling) -> Option<usize> {
    let at = telling.clause?;
    let clause = sentence.clauses.get(at)?;
    if clause.group.perfect {
        return Some(at);
    }
    let bare = clause.group.first == clause.group.verb && matches!(clause.group.form, VerbForm::Past | VerbForm::Participle);
    at.checked_sub(1).filter(|before| {
        let earlier = &sentence.clauses[*before];
        bare && earlier.group.perfect && earlier.subject == clause.subject
    })
}

/// "have previously designated": the past of the story, of no certain day.
fn earlier(reading: &Reading, sentence: &Parsed, telling: &Telling) -> bool {
    let marked = |at: usize| {
        let group = &sentence.clauses[at].group;
        (group.first.saturating_sub(1)..=group.end).any(|token| reading.term(token, Term::Earlier))
    };
    perfect_clause(sentence, telling).or(telling.clause).is_some_and(marked)
}
