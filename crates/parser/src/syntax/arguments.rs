//! What stands behind a verb, and which noun phrases are truly joined.

use super::clause::Argument;
use super::noun_phrase::NounPhrase;
use super::verb_group::VerbGroup;
use crate::lexicon::WordId;
use crate::lexicon::names::Entity;
use crate::reading::{Pos, Reading};

/// Objects and prepositional phrases from a verb on.
pub(super) fn arguments(reading: &Reading, phrases: &[NounPhrase], start: usize, limit: usize) -> Vec<Argument> {
    let mut out: Vec<Argument> = Vec::new();
    let mut position = start;
    let first = phrases.partition_point(|phrase| phrase.first < start);
    for (index, phrase) in phrases.iter().enumerate().skip(first) {
        if phrase.first >= limit {
            break;
        }
        // Attached and joined phrases come with the one before them.
        let with_another = phrase.attached.is_some_and(|(to, _)| to >= first) || phrase.joined.is_some_and(|to| to >= first);
        // "held three days of talks": what took so long is the object.
        let lasted = phrase.attached.is_some_and(|(to, _)| to >= first && to + 1 == index && reading.is_time(phrases[to].range()))
            && phrases[index - 1].first <= start + 1
            && out.is_empty();
        if lasted {
            out.push(Argument { preposition: WordId::NONE, phrase: index });
            position = phrase.end;
            continue;
        }
        if with_another || reading.is_time(phrase.range()) {
            position = phrase.end;
            continue;
        }
        let gap = position..phrase.first;
        if gap.clone().any(|at| ends_clause(reading, at)) {
            break;
        }
        let governing = gap.clone().rev().find(|at| reading.pos[*at] == Pos::Preposition);
        // "forced the agency, UNHCR, out of": between commas the object is only called by another name.
        let commas = reading.form(position) == "," && gap.len() == 1 && reading.form(phrase.end) == ",";
        let time = index > first && reading.is_time(phrases[index - 1].range());
        if commas && !time && !out.is_empty() && reading.pos[phrase.head] == Pos::Proper && phrase.end + 1 < limit {
            position = phrase.end + 1;
            continue;
        }
        // Behind a comma only a prepositional phrase still belongs to the verb.
        if gap.clone().rev().find(|at| reading.form(*at) == ",").is_some_and(|comma| governing.is_none_or(|at| at < comma)) {
            break;
        }
        // "dismissed as absurd Turkey's plan", "as unacceptable a plan": what it is called stands before the object.
        let called = governing.is_some_and(|at| {
            at <= start + 1 && reading.is(at, "as") && reading.pos[phrase.first] == Pos::Adjective && {
                let opens = |at: usize| matches!(reading.pos[at], Pos::Determiner | Pos::PossessiveMark | Pos::PossessivePronoun);
                (phrase.first + 1..phrase.head).any(opens)
            }
        });
        let governing = governing.filter(|_| !called);
        out.push(Argument { preposition: governing.map_or(WordId::NONE, |at| preposition(reading, at)), phrase: index });
        position = phrase.end;
    }
    out
}

/// The word that stands for a preposition: of "in support of", all of it.
fn preposition(reading: &Reading, at: usize) -> WordId {
    if reading.pos.get(at + 1) == Some(&Pos::Adverb)
        && let Some((length, compound)) = reading.compound_at(at, reading.tokens.len())
        && length > 1
    {
        return compound.id;
    }
    reading.lower[at]
}

fn ends_clause(reading: &Reading, at: usize) -> bool {
    matches!(reading.pos[at], Pos::Subordinator | Pos::Wh | Pos::Complementizer | Pos::Coordinator) || matches!(reading.form(at), ";" | ":")
}

/// "France met Mali and Chad left": the third name begins a clause and is not joined to the second.
pub(super) fn cut_false_joins(reading: &Reading, phrases: &mut [NounPhrase], groups: &[VerbGroup]) {
    let mut next = 0;
    for index in 1..phrases.len() {
        let Some(before) = phrases[index].joined else { continue };
        if comma_only(reading, phrases, index)
            && !headed(reading, phrases, groups, index)
            && (!listed(reading, phrases, index) || opens_behind_adverbial(reading, phrases, groups, index))
        {
            phrases[index].joined = None;
            continue;
        }
        while next < groups.len() && groups[next].first < phrases[index].end {
            next += 1;
        }
        // "and the first patrol of the four countries in 2020 began": with what hangs on it.
        let last =
            (index + 1..phrases.len()).take_while(|at| phrases[*at].attached.is_some_and(|(to, _)| to + 1 == *at)).last().unwrap_or(index);
        let begins_clause = groups.get(next).is_some_and(|group| {
            let between = |at: usize| {
                matches!(reading.pos[at], Pos::Adverb | Pos::Negator)
                    || reading.time_at(at)
                    || reading.pos[at] == Pos::Preposition && reading.time_at(at + 1)
            };
            group.finite() && phrases[last].end <= group.first && (phrases[last].end..group.first).all(between)
        });
        // "condemned the raid, and Chad, which mediates, called": a relative clause keeps the subject from its verb.
        let comma = |at: usize| reading.form(at) == ",";
        let kept = comma(phrases[last].end)
            && reading.pos.get(phrases[last].end + 1) == Some(&Pos::Wh)
            && phrases[index].first >= 2
            && comma(phrases[index].first - 2);
        let begins_clause = begins_clause || kept;
        let after_verb = groups.first().is_some_and(|group| group.end <= phrases[before].first) && {
            let last = groups[..next].iter().rev().find(|group| group.end <= phrases[before].first);
            // "said that Italy and Spain have refused": the list begins the clause.
            let opens = |group: &VerbGroup| {
                (group.end..phrases[before].first).any(|at| matches!(reading.pos[at], Pos::Complementizer | Pos::Subordinator | Pos::Wh))
            };
            // "trains linking Laos and China carried": without a finite verb before, the list belongs to the subject.
            let told = groups[..next].iter().any(VerbGroup::finite);
            told && last.is_some_and(|group| !behind_noun(group) && !opens(group))
        };
        if begins_clause && after_verb {
            phrases[index].joined = None;
        }
    }
}

/// "the troops sent by Chad and Mali left": a participle on a noun has no say in what is joined behind it.
fn behind_noun(group: &VerbGroup) -> bool {
    !group.finite() && !group.infinitive && !group.passive && group.form == crate::reading::VerbForm::Participle
}

/// Whether nothing but a comma joins a phrase to the one before.
fn comma_only(reading: &Reading, phrases: &[NounPhrase], index: usize) -> bool {
    phrases[index - 1].end + 1 == phrases[index].first && reading.form(phrases[index - 1].end) == ","
}

/// "India, Japan hold drills": two states with a comma between them before the verb of a headline.
fn headed(reading: &Reading, phrases: &[NounPhrase], groups: &[VerbGroup], index: usize) -> bool {
    let state = |phrase: &NounPhrase| {
        phrase.range().len() == 1
            && reading.name_of[phrase.first]
                .is_some_and(|name| reading.names[name as usize].find(|entity| matches!(entity, Entity::State(_)).then_some(())).is_some())
    };
    // "at the request of India, Japan holds": not behind a preposition.
    let opens = phrases[0].first.checked_sub(1).is_none_or(|before| reading.pos[before] == Pos::Mark);
    index == 1 && opens && state(&phrases[0]) && state(&phrases[1]) && groups.first().is_some_and(|group| group.first == phrases[1].end)
}

/// Whether the list that a comma goes on with ends in `and`: "A, B and C".
fn listed(reading: &Reading, phrases: &[NounPhrase], index: usize) -> bool {
    let mut at = index + 1;
    while at < phrases.len() {
        // "Bo Lind of Norway, Ann Berg of Sweden and": what hangs on a name of the list.
        if phrases.get(at + 1).is_some_and(|next| next.joined == Some(at - 1)) {
            at += 1;
        } else if phrases[at].joined != Some(at - 1) {
            return false;
        }
        if !comma_only(reading, phrases, at) {
            return true;
        }
        at += 1;
    }
    false
}

/// "During the visit, China and Cambodia signed": behind the comma the subject begins.
fn opens_behind_adverbial(reading: &Reading, phrases: &[NounPhrase], groups: &[VerbGroup], index: usize) -> bool {
    let last = (index + 1..phrases.len()).take_while(|at| phrases[*at].joined == Some(*at - 1)).last().unwrap_or(index);
    // "With the support of A, B and C, D signed": the list ends with its "and", and the subject begins behind the next comma.
    let closed = (index + 1..=last).find(|at| !comma_only(reading, phrases, *at));
    if closed.is_some_and(|and| (and + 1..=last).any(|at| comma_only(reading, phrases, at))) {
        return false;
    }
    let behind = groups.partition_point(|group| group.first < phrases[last].end);
    let verb_follows = groups.get(behind).is_some_and(|group| group.finite() && group.first < phrases[last].end + 3);
    let before = &phrases[index - 1];
    // "Secretary of State Mike Pompeo, his deputy and the envoy": what hangs together is governed where its first phrase is.
    let mut top = index - 1;
    while let Some((to, _)) = phrases[top].attached {
        top = to;
    }
    let governed =
        phrases[top].first.checked_sub(1).is_some_and(|at| reading.pos[at] == Pos::Preposition) || reading.is_time(before.range());
    verb_follows && governed && !groups[..behind].iter().any(|group| group.finite() && group.end <= before.first)
}
