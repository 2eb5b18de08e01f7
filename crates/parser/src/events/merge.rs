//! One event once: tellings of the same event join, with all their words.

use chancery_model::{CountryCode, EventType, Span, Status, Truth};

use super::{Part, Telling};
use crate::actors::Registry;
use crate::reading::Reading;

/// An event is told again within this many events, or it is taken for another.
const MEMORY: usize = 256;

/// The dead of an attack are counted within so many sentences behind it.
const TOLL: usize = 3;

/// Joins tellings of one event; the fullest comes first.
pub(super) fn join<'l>(reading: &Reading, registry: &Registry, tellings: Vec<Telling<'l>>) -> Vec<Telling<'l>> {
    let mut out: Vec<Telling<'l>> = Vec::with_capacity(tellings.len());
    // The parties of each, reckoned once: every telling is compared with many.
    let mut sides: Vec<Parties> = Vec::with_capacity(tellings.len());
    for telling in tellings {
        let parties = parties(registry, &telling);
        let same = |known: usize| same(reading, registry, (&out[known], &sides[known]), (&telling, &parties));
        let mut recent = out.len().saturating_sub(MEMORY)..out.len();
        // The same sentence first: "met and talked" is one event before it is any other.
        let index = recent.clone().rfind(|known| out[*known].sentence == telling.sentence && same(*known));
        match index.or_else(|| recent.find(|known| same(*known))) {
            Some(index) => {
                absorb(reading, &mut out[index], telling);
                sides[index] = self::parties(registry, &out[index]);
            }
            None => {
                out.push(telling);
                sides.push(parties);
            }
        }
    }
    // A headline alone is the editor's short form of what the text tells in other words.
    let headline = |telling: &Telling| in_headline(reading, telling) && telling.again.is_empty();
    if super::turns::story(reading) && !out.iter().all(headline) {
        out.retain(|telling| !headline(telling));
    }
    out
}

/// States and organisations.
type Parties = Vec<(Option<CountryCode>, Option<&'static str>)>;

/// The parties of an event, by state or organisation.
fn parties(registry: &Registry, telling: &Telling) -> Parties {
    let mut out: Vec<_> = telling
        .parts()
        .map(|part| &registry.drafts[part.actor])
        .map(|draft| (draft.country, draft.organisation.map(|organisation| organisation.id)))
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}

fn same(reading: &Reading, registry: &Registry, (one, mine): (&Telling, &Parties), (other, theirs): (&Telling, &Parties)) -> bool {
    if one.kind != other.kind || one.status != other.status {
        return false;
    }
    // A headline leaves out who is known.
    let part = |less: &[_], more: &[_]| !less.is_empty() && less.iter().all(|party| more.contains(party));
    // "shelled the town … five people were killed": whoever counts the dead tells of no other attack.
    let toll = one.kind == EventType::Assault
        && other.actors.iter().all(|part| registry.drafts[part.actor].party().is_none() && registry.drafts[part.actor].sector.is_none())
        && other.sentence.abs_diff(one.sentence) <= TOLL
        && theirs.iter().all(|party| *party == (None, None) || mine.contains(party));
    if halves(registry, one, other) {
        return true;
    }
    if mine != theirs && !(in_headline(reading, one) && part(mine, theirs)) && !toll {
        return false;
    }
    // "met more than ten times" is no single meeting.
    if one.count.is_some() != other.count.is_some() {
        return false;
    }
    let dates = match (one.when, other.when) {
        (Some(one), Some(other)) => one.date.overlaps(&other.date) != Truth::False,
        _ => one.historical == other.historical,
    };
    if !dates {
        return false;
    }
    if toll {
        return true;
    }
    let alike = one.mode.is_none() || other.mode.is_none() || one.mode == other.mode;
    let visit = |telling: &Telling| matches!(telling.code.as_str(), "042" | "043");
    match one.kind {
        // Two sides do not meet twice on one day; a visit is more than the meeting within it.
        EventType::Consult => alike && visit(one) == visit(other) && (one.sentence == other.sentence || same_talks(reading, one, other)),
        // "supports and takes part in": joined verbs with one object.
        _ if one.sentence == other.sentence
            && one.frame.row.kind == other.frame.row.kind
            && one.tokens.end.abs_diff(other.tokens.start) <= 2
            && one.object == other.object =>
        {
            true
        }
        _ if in_headline(reading, one) != in_headline(reading, other) => alike && one.code.root() == other.code.root(),
        // What is said twice in other words is two statements, but the same verb of the same deed is one event.
        _ => {
            one.lemma == other.lemma
                && one.code == other.code
                && one.object.is_some()
                && one.sentence.abs_diff(other.sentence) > 0
                && deed(one.kind)
        }
    }
}

/// Whether the headline tells an event.
fn in_headline(reading: &Reading, telling: &Telling) -> bool {
    reading.layout.headline.is_some_and(|headline| headline.contains(telling.span(reading)))
}

/// "Two soldiers were wounded when rebels opened fire": one says who did it, the other to whom.
fn halves(registry: &Registry, one: &Telling, other: &Telling) -> bool {
    let party = |part: &Part| registry.drafts[part.actor].party().is_some() || registry.drafts[part.actor].sector.is_some();
    let suffered = |telling: &Telling| telling.actors.is_empty() && telling.recipients.iter().any(party);
    let done = |telling: &Telling| telling.actors.iter().any(party) && !telling.recipients.iter().any(party);
    one.kind == EventType::Assault
        && one.sentence == other.sentence
        && one.status == Status::Occurred
        && (suffered(one) && done(other) || done(one) && suffered(other))
}

/// Meetings join with meetings, and exchanges of views stay apart from them.
fn same_talks(reading: &Reading, one: &Telling, other: &Telling) -> bool {
    // A visit of the headline may be any of those that the text tells of.
    let headline = one.code.as_str() != "042" && in_headline(reading, one) != in_headline(reading, other);
    one.code == other.code && (headline || one.lemma == other.lemma || one.frame.pattern.verbal != other.frame.pattern.verbal)
}

/// Deeds, as against words: the same deed told again is one event.
fn deed(kind: EventType) -> bool {
    use chancery_model::QuadClass::{MaterialConflict, MaterialCooperation};
    matches!(kind.quad_class(), MaterialConflict | MaterialCooperation)
}

fn absorb<'l>(reading: &Reading, known: &mut Telling<'l>, mut telling: Telling<'l>) {
    // The telling that says more leads: named persons, then more words.
    let fullness =
        |telling: &Telling| (telling.when.is_some_and(|when| when.time.is_some()), telling.parts().count(), telling.tokens.len());
    if fullness(&telling) > fullness(known) {
        std::mem::swap(known, &mut telling);
    }
    if known.sentence == telling.sentence && known.actors.is_empty() != telling.actors.is_empty() {
        // Each tells one side only.
        if known.actors.is_empty() {
            known.actors = std::mem::take(&mut telling.actors);
        } else {
            known.recipients = std::mem::take(&mut telling.recipients);
        }
    }
    // "attacked a camp, killing two soldiers": one deed, and all whom it was done to.
    if known.sentence == telling.sentence && !known.frame.row.joint && !known.recipients.is_empty() {
        let fresh: Vec<Part> =
            telling.recipients.iter().filter(|part| known.parts().all(|other| other.actor != part.actor)).copied().collect();
        known.recipients.extend(fresh);
    }
    let mut spans: Vec<Span> = std::mem::take(&mut telling.again);
    spans.push(telling.span(reading));
    known.again.append(&mut spans);
    // "met and talked on the phone": several ways at once are no one mode.
    known.mode = if known.count.is_some() { known.mode.filter(|mode| telling.mode == Some(*mode)) } else { known.mode.or(telling.mode) };
    if known.when.is_none_or(|when| when.time.is_none()) && telling.when.is_some_and(|when| when.time.is_some()) {
        known.when = telling.when;
        known.historical = telling.historical;
    }
    known.object = known.object.filter(|_| known.sentence == telling.sentence || telling.object.is_none()).or(known.object);
}
