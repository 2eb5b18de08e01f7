use chancery_model::{Event, Evidence, Status, Timex, TimexKind};
use chrono::Datelike as _;

use crate::beside::date_beside;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::{Cue, Form};
use crate::words::short;

rule!(DateUnlikeEvidence = 221 "date-unlike-evidence", Warning, "date_unlike_evidence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate().filter(|(_, event)| event.status == Status::Occurred) {
        let (Some(when), Some(evidence)) = (&event.when, event.evidence.first()) else { continue };
        if when.timex.and_then(|id| cx.timex(id)).is_some_and(|(_, timex)| evidence.span.contains(timex.evidence.span)) {
            continue;
        }
        let mut within =
            cx.extraction.timexes.iter().filter(|timex| evidence.span.contains(timex.evidence.span) && timex.kind == TimexKind::Date);
        // Of several dates nobody knows which is the event's.
        let (timex, date) = match (within.next(), within.next()) {
            (Some(timex), None) => {
                let other = timex.edtf.filter(|date| date.is_before(&when.date).is_true());
                let Some(date) = other.filter(|_| dates_the_event(cx, i, event, evidence, timex)) else { continue };
                (timex, date)
            }
            (None, _) => {
                let beside = date_beside(cx, evidence).filter(|timex| when.timex != Some(timex.id));
                let Some((timex, date)) = beside.and_then(|timex| Some((timex, timex.edtf?))) else { continue };
                if !date.overlaps(&when.date).is_false() {
                    continue;
                }
                (timex, date)
            }
            _ => continue,
        };
        let message = format!("the date is {}, but the words that prove the event say `{}`", when.date, short(&timex.evidence.text));
        findings
            .report(format_args!("/events/{i}/when/date"), Some(timex.evidence.span), message)
            .help(format!("give the date {date}, or the words that say another"));
    }
}

/// Whether an expression dates the event, and no thing or clause beside it: "in 2003" behind its verb or before the clause,
/// not "the accord of 2003", "since 2003", "who met in 2003".
fn dates_the_event(cx: &Context<'_>, i: usize, event: &Event, evidence: &Evidence, timex: &Timex) -> bool {
    let span = timex.evidence.span;
    let words = |from: u32, to: u32| {
        let at = |place: u32| place.saturating_sub(evidence.span.start()) as usize;
        evidence.text.get(at(from)..at(to)).unwrap_or_default()
    };
    let before = words(evidence.span.start(), span.start()).trim_end();
    let preposition = before.rsplit(' ').next().is_some_and(|word| ["in", "on"].iter().any(|known| word.eq_ignore_ascii_case(known)));
    let leads = before.split(' ').count() <= 1;
    let year = timex.evidence.text.as_bytes().windows(4).any(|digits| digits.iter().all(u8::is_ascii_digit));
    let far = event.when.as_ref().and_then(|when| when.date.earliest()).zip(timex.edtf.and_then(|date| date.latest()));
    // A year of its own, long before the event's, is hard to misread.
    if preposition && year && far.is_some_and(|(event, said)| event.year() > said.year()) {
        return true;
    }
    let Some(head) = cx.telling(i).head else { return leads && preposition };
    if head.span.end() <= span.start() {
        let between = words(head.span.end(), span.start());
        return one_clause(cx, between) && (preposition || behind(cx, between));
    }
    let own = !before.split(' ').any(|word| cue(cx, word).has(Cue::RELATIVE));
    leads && preposition || own && preposition && one_clause(cx, words(span.end(), head.span.start()))
}

/// Whether no preposition but those of a verb stands between it and an expression: "met the minister last week", not "the opening of an
/// office last week".
fn behind(cx: &Context<'_>, words: &str) -> bool {
    let of_verbs = ["with", "to", "in", "at", "on", "from", "by"];
    words.split_whitespace().all(|word| !cue(cx, word).has(Cue::PREPOSITION) || of_verbs.contains(&word))
}

fn cue(cx: &Context<'_>, word: &str) -> Cue {
    cx.facts.vocabulary.word(word.as_bytes()).map_or(Cue::default(), |word| word.cue)
}

/// Whether no other clause begins among the words behind a verb.
fn one_clause(cx: &Context<'_>, words: &str) -> bool {
    let mut words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let known = cx.facts.vocabulary.word(word.as_bytes());
        let opens = known.is_some_and(|known| {
            [Cue::RELATIVE, Cue::THAT, Cue::CONDITION, Cue::TO].iter().any(|cue| known.cue.has(*cue)) || known.form.has(Form::ING)
        });
        !opens
    })
}
