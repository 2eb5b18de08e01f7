//! Which expression of time dates an event: that of its clause, of the sentence's opening, of the clause that governs or reports it.

use std::ops::Range;

use chancery_model::{Bound, Edtf, EventType, QuadClass, Qualifier, Status, TimexKind};
use chrono::{Datelike, NaiveDate};

use super::{Parsed, Telling, when};
use crate::lexicon::{Term, named};
use crate::reading::{Pos, Reading, VerbForm};
use crate::syntax::{Clause, Complement, Relation};

/// A date with the expression that tells it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub(super) date: Edtf,
    /// Index of the expression.
    pub(super) time: usize,
}

/// An expression of a sentence.
struct Candidate {
    time: usize,
    date: Edtf,
    /// Its first token.
    first: usize,
    /// Its token after the last.
    end: usize,
    /// The clause whose verb stands before it; none when it opens the sentence.
    clause: Option<usize>,
}

/// The expression that dates a telling.
pub(super) fn of(reading: &Reading, sentence: &Parsed, telling: &Telling, published: Option<NaiveDate>) -> Option<Told> {
    let perfect = telling.clause.is_some_and(|clause| sentence.clauses[clause].group.perfect);
    let noun = if telling.clause.is_none() { telling.tokens.clone() } else { 0..0 };
    let mut candidates = candidates(reading, sentence, &Voice { head: telling.head, perfect, noun });
    if telling.status == Status::Occurred {
        // "a plan for 2024 to 2028": what reaches into years to come is no date of what was done.
        candidates.retain(|candidate| !reaches_beyond(&candidate.date, published));
    }
    if candidates.is_empty() {
        return None;
    }
    let told = |candidate: &Candidate| Told { date: candidate.date, time: candidate.time };
    let Some(clause) = telling.clause else {
        // Behind a noun, or within its phrase: "the talks of 3 May", "her visit three weeks ago".
        let near = candidates.iter().find(|candidate| candidate.first >= telling.tokens.start && candidate.first <= telling.tokens.end);
        return near.map(told);
    };
    chain(reading, sentence, clause, telling).into_iter().find_map(|step| {
        let here = candidates.iter().filter(|candidate| match step {
            Step::Clause(at) => {
                candidate.clause == Some(at)
                    && !of_object(reading, sentence, telling, candidate)
                    && !of_deed(reading, sentence, telling, candidate, published)
            }
            Step::Opening => candidate.clause.is_none(),
        });
        let head = sentence.clauses[clause].group.verb;
        here.min_by_key(|candidate| candidate.first.abs_diff(head)).map(told)
    })
}

/// The expressions behind a deed of which a telling only speaks.
pub(super) fn of_deeds(reading: &Reading, sentence: &Parsed, telling: &Telling, published: Option<NaiveDate>) -> Vec<usize> {
    let voice = Voice { head: telling.head, perfect: false, noun: 0..0 };
    let told = candidates(reading, sentence, &voice);
    told.iter().filter(|candidate| of_deed(reading, sentence, telling, candidate, published)).map(|candidate| candidate.time).collect()
}

/// "condemned the attack on a church on 12 May", "welcomes the decision on Saturday": behind a deed of which somebody speaks, a date of
/// the calendar is that of the deed, and behind what is said now any day before.
fn of_deed(reading: &Reading, sentence: &Parsed, telling: &Telling, candidate: &Candidate, published: Option<NaiveDate>) -> bool {
    let speaks = matches!(telling.kind, EventType::Accuse | EventType::Support | EventType::Request | EventType::Reject)
        && !telling.frame.row.joint
        && !matches!(telling.code.as_str(), "057" | "054")
        && telling.status == Status::Occurred;
    let Some(clause) = telling.clause.filter(|clause| speaks && candidate.clause == Some(*clause)) else { return false };
    let earlier = candidate.date.latest().zip(published).is_some_and(|(told, published)| told < published);
    if !earlier || candidate.first <= telling.head {
        return false;
    }
    let group = &sentence.clauses[clause].group;
    if group.form == VerbForm::Present && group.first == group.verb {
        return true;
    }
    let words = reading.times[candidate.time].span.slice(reading.text).unwrap_or_default();
    let calendar = words.bytes().any(|byte| byte.is_ascii_digit()) || words.starts_with("last ");
    let between = |phrase: &crate::syntax::NounPhrase| phrase.first > telling.head && phrase.end <= candidate.first;
    calendar && sentence.phrases.iter().any(|phrase| between(phrase) && reading.term(phrase.head, Term::DeedNoun))
}

/// Whether a date that is no exact day ends in a year after publication.
fn reaches_beyond(date: &Edtf, published: Option<NaiveDate>) -> bool {
    when::day(date).is_none() && date.latest().zip(published).is_some_and(|(latest, published)| latest.year() > published.year())
}

/// Where to look next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Clause(usize),
    Opening,
}

/// The clauses that may date a clause, the nearest first.
fn chain(reading: &Reading, sentence: &Parsed, clause: usize, telling: &Telling) -> Vec<Step> {
    let clauses = &sentence.clauses;
    let mut out = vec![Step::Clause(clause)];
    let completes =
        |at: usize, kinds: &[Complement]| clauses[at].complement.filter(|(kind, _)| kinds.contains(kind)).map(|(_, complement)| complement);
    // "is scheduled to meet on Friday": the act to come is dated behind its own verb.
    if telling.status == Status::Planned || clauses[clause].group.copular || clauses[clause].group.passive {
        let mut at = clause;
        while let Some(next) = completes(at, &[Complement::Infinitive, Complement::Gerund]) {
            out.push(Step::Clause(next));
            at = next;
        }
    }
    // "began on Friday to withdraw": what governs the clause has its date, and so has what reports it.
    let occurred = telling.status == Status::Occurred || telling.kind == EventType::Agree && telling.status != Status::Planned;
    let mut at = clause;
    while let Some(governor) = clauses[at].governor.filter(|governor| *governor < at) {
        if occurred || clauses[at].group.infinitive {
            out.push(Step::Clause(governor));
        }
        at = governor;
    }
    if occurred {
        // ", the ministry said on Wednesday".
        let last = clauses.len() - 1;
        let says = reading.lexicon.is_speech_verb(clauses[last].group.lemma) && clauses[last].group.finite();
        if last > clause && says && clauses[last].governor.is_none() && clauses[last].complement.is_none() {
            out.push(Step::Clause(last));
        }
    }
    out.push(Step::Opening);
    // "arrived on Monday and met": the verb before, joined by "and", has the same day.
    if occurred {
        out.extend((0..clause).rev().take_while(|before| joined(reading, sentence, *before, clause)).map(Step::Clause));
    }
    out
}

/// Whether "and" joins a clause to one before it, and neither is relative to another.
fn joined(reading: &Reading, sentence: &Parsed, before: usize, clause: usize) -> bool {
    let (one, other) = (&sentence.clauses[before].group, &sentence.clauses[clause].group);
    let gap = one.end..other.first;
    one.finite()
        && other.finite()
        && !relative(sentence, before)
        && !relative(sentence, clause)
        && gap.clone().any(|at| reading.pos[at] == Pos::Coordinator)
        && !gap
            .clone()
            .any(|at| matches!(reading.pos[at], Pos::Subordinator | Pos::Complementizer) || matches!(reading.form(at), ";" | ":"))
}

/// "who took office": whether a clause hangs on a noun.
pub(super) fn relative(sentence: &Parsed, clause: usize) -> bool {
    sentence.clauses[clause].relation == Relation::OnNoun
}

/// The first day that a sentence gives, outside its relative clauses and quotations.
///
/// `deeds` are the expressions that belong to what others did, of which the sentence only speaks.
pub(super) fn lead_day(reading: &Reading, sentence: &Parsed, deeds: &[usize]) -> Option<NaiveDate> {
    let voice = Voice { head: sentence.tokens.start, perfect: false, noun: 0..0 };
    let told = candidates(reading, sentence, &voice);
    let fits =
        |candidate: &&Candidate| candidate.clause.is_none_or(|clause| !relative(sentence, clause)) && !deeds.contains(&candidate.time);
    told.iter().filter(fits).find_map(|candidate| when::day(&candidate.date))
}

/// How many days the duration that ends with a token lasts: "five days", "a week".
pub(super) fn days_at(reading: &Reading, token: usize) -> Option<u64> {
    let byte = reading.tokens[token].start;
    let at = reading.times.partition_point(|time| time.span.start() <= byte).checked_sub(1)?;
    let time = &reading.times[at];
    let digits = |unit: char| time.value.as_deref()?.strip_prefix('P')?.strip_suffix(unit)?.parse::<u64>().ok();
    let lasts = time.kind == TimexKind::Duration && byte < time.span.end();
    digits('D').or_else(|| digits('W').map(|weeks| weeks * 7)).filter(|_| lasts)
}

/// In which voice an expression is looked for.
struct Voice {
    /// A token: what stands in another quotation is another's.
    head: usize,
    /// Whether the verb is in a perfect tense, so that "since June" opens an interval.
    perfect: bool,
    /// The tokens of a noun that is the telling itself.
    noun: Range<usize>,
}

/// The expressions of a sentence that may date something told in the same voice as the telling.
fn candidates(reading: &Reading, sentence: &Parsed, voice: &Voice) -> Vec<Candidate> {
    let whole = reading.span(sentence.tokens.clone());
    let quoted = reading.quotation_at(reading.tokens[voice.head].start).map(|quotation| quotation.inner);
    let start = reading.times.partition_point(|time| time.span.start() < whole.start());
    let mut out: Vec<Candidate> = Vec::new();
    for (index, time) in reading.times.iter().enumerate().skip(start).take_while(|(_, time)| time.span.start() < whole.end()) {
        let Some(date) = time.edtf else { continue };
        let bare = time.kind == TimexKind::Duration && time.anchor.is_none() && time.begin.is_none() && time.end.is_none();
        let inside = reading.quotation_at(time.span.start()).map(|quotation| quotation.inner);
        if bare || time.kind == TimexKind::Set || inside.is_some() && inside != quoted {
            continue;
        }
        let first = reading.tokens.partition_point(|token| token.end <= time.span.start());
        // "on the same day": the day on which the story stands, not the date named last.
        let same = reading.lexicon.terms.length(Term::SameDay, &reading.lower[first..]);
        if same > 0 && !reading.term(first + same, Term::BesideDay) {
            continue;
        }
        let end = reading.tokens.partition_point(|token| token.start < time.span.end());
        // "recalled that two years ago, when it rained, they met": behind "that" it belongs to what follows.
        let opens = first > sentence.tokens.start && reading.pos[first - 1] == Pos::Complementizer;
        let follows = |clause: &Clause| {
            let aside = matches!(clause.relation, Relation::OnNoun | Relation::OfNoun | Relation::Adverbial);
            clause.group.first >= end && clause.group.finite() && !aside
        };
        let next = if opens { sentence.clauses.iter().position(follows) } else { None };
        // "has left and on Friday accused": between "and" and a verb it is the verb's.
        let lead = first.checked_sub(1).map(|at| if reading.pos[at] == Pos::Preposition { at.saturating_sub(1) } else { at });
        let leads = lead.is_some_and(|at| at > sentence.tokens.start && reading.pos[at] == Pos::Coordinator);
        let verb = || sentence.clauses.iter().position(|clause| clause.group.first == end && clause.group.finite());
        // "the government today lodged": right before a verb it is the verb's.
        let adverb = end == first + 1 && first.checked_sub(1).is_some_and(|at| reading.pos[at] != Pos::Preposition);
        let clause = next
            .or_else(|| if leads || adverb { verb() } else { None })
            .or_else(|| sentence.clauses.iter().rposition(|clause| clause.group.first < first));
        // "from 3 to 5 May": two expressions, one interval.
        if let Some(last) = out.last_mut()
            && let Some(date) = range(reading, last, first, &date)
        {
            (last.date, last.end) = (date, end);
            continue;
        }
        let begun = first.checked_sub(1).is_some_and(|at| reading.term(at, Term::Since));
        if modifies(reading, first, end, voice) || deadline(reading, sentence, first) || begun && !voice.perfect {
            continue;
        }
        // "has been held since June": begun and not ended.
        let date = if begun { since(&date) } else { date };
        out.push(Candidate { time: index, date, first, end, clause });
    }
    out
}

/// "the 2019 treaty", "a two-day visit": the expression belongs to the noun behind it, unless that is the telling itself.
fn modifies(reading: &Reading, first: usize, end: usize, voice: &Voice) -> bool {
    // "designated this year as": the expression is the object.
    let noun = !reading.time_at(first) || reading.is(end, "as");
    noun && !voice.noun.contains(&first)
}

/// "by Saturday": a limit, not the day of the act.
fn deadline(reading: &Reading, sentence: &Parsed, first: usize) -> bool {
    let floor = sentence.tokens.start;
    let before = (first.saturating_sub(4).max(floor)..first)
        .rev()
        .take_while(|at| reading.pos[*at] != Pos::Preposition || reading.is(*at, "of") || reading.term(*at, Term::Deadline));
    before.clone().any(|at| reading.term(at, Term::Deadline) && !behind_noun_or_verb(reading, at, first))
}

/// A word of the list that is not in the place of a preposition of the expression.
fn behind_noun_or_verb(reading: &Reading, at: usize, first: usize) -> bool {
    (at + 1..first).any(|token| matches!(reading.pos[token], Pos::Verb(_) | Pos::Proper))
}

fn since(date: &Edtf) -> Edtf {
    match date {
        Edtf::Date(date) => Edtf::Interval { start: Bound::Date(*date), end: Bound::Open },
        interval @ Edtf::Interval { .. } => *interval,
    }
}

/// The interval of two expressions with "to", "until", a dash or a bare "and" between them.
fn range(reading: &Reading, last: &Candidate, first: usize, date: &Edtf) -> Option<Edtf> {
    let between = last.end;
    let links =
        between + 1 == first && ["to", "until", "till", "through", "and", "-", "–", "—"].iter().any(|word| reading.is(between, word));
    let (Edtf::Date(from), Edtf::Date(to)) = (last.date, *date) else { return None };
    let near = to.latest().signed_duration_since(from.earliest()).num_days() < 62;
    (links && near && from.earliest() <= to.latest()).then(|| Edtf::interval(from, to).ok()).flatten()
}

/// "thanked them for the decision last month": behind the object of words, an expression far from the story is the object's.
fn of_object(reading: &Reading, sentence: &Parsed, telling: &Telling, candidate: &Candidate) -> bool {
    let words = matches!(telling.kind.quad_class(), QuadClass::VerbalConflict | QuadClass::VerbalCooperation)
        && telling.kind != EventType::Consult
        && !matches!(telling.code.as_str(), "057" | "054");
    if telling.status == Status::Planned {
        return false;
    }
    let clause = candidate.clause.map(|at| &sentence.clauses[at]);
    let object = clause.is_some_and(|clause| !clause.arguments.is_empty());
    let noun = |at: usize| matches!(reading.pos[at], Pos::Noun | Pos::Proper);
    let before = candidate.first.saturating_sub(1);
    // "condemned the attack of 25 June": behind "of" it is the noun's, however near.
    let of = reading.lower[before] == named::OF && before > 0 && noun(before - 1);
    // "welcomed the launch of the group in June", but "restored relations in 2010".
    let deed = clause.and_then(Clause::object).is_some_and(|object| {
        sentence.phrases.get(object + 1).is_some_and(|next| next.attached == Some((object, named::OF)) && next.end <= candidate.first)
    });
    let attached = noun(before) || reading.lower[before] == named::IN && before > 0 && noun(before - 1) && deed;
    let coarse = !matches!(candidate.date, Edtf::Date(date) if date.to_day().is_some() && date.qualifier() == Qualifier::Exact);
    object && (of || words && attached && coarse)
}
