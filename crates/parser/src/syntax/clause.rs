//! Clauses: each verb group with its subject, objects and prepositional arguments.

use std::ops::Range;

use super::noun_phrase::NounPhrase;
use super::verb_group::{Complement, VerbGroup};
use crate::lexicon::WordId;
use crate::reading::{Pos, Reading, VerbForm};

/// A noun phrase in a part of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Argument {
    /// The preposition that governs it; none for an object.
    pub(crate) preposition: WordId,
    /// Index of the noun phrase; phrases joined to it come with it.
    pub(crate) phrase: usize,
}

/// A verb with its arguments.
#[derive(Debug, Clone)]
pub(crate) struct Clause {
    pub(crate) group: VerbGroup,
    /// Index of the subject's noun phrase.
    pub(crate) subject: Option<usize>,
    /// Objects and prepositional phrases behind the verb, in order.
    pub(crate) arguments: Vec<Argument>,
    /// The clause that completes this one, by index.
    pub(crate) complement: Option<(Complement, usize)>,
    /// The clause that this one completes, by index.
    pub(crate) governor: Option<usize>,
    /// Whether it depends on a condition: `if`, `unless`.
    pub(crate) conditional: bool,
}

impl Clause {
    /// The first object.
    pub(crate) fn object(&self) -> Option<usize> {
        self.arguments.iter().find(|argument| argument.preposition == WordId::NONE).map(|argument| argument.phrase)
    }
}

/// The clauses of a sentence, one for each verb group.
pub(crate) fn clauses(reading: &Reading, sentence: Range<usize>, phrases: &mut [NounPhrase], groups: Vec<VerbGroup>) -> Vec<Clause> {
    cut_false_joins(reading, phrases, &groups);
    let mut out: Vec<Clause> = Vec::with_capacity(groups.len());
    let starts: Vec<usize> = groups.iter().map(|group| group.first).collect();
    for (index, group) in groups.into_iter().enumerate() {
        let limit = starts.get(index + 1).copied().unwrap_or(sentence.end);
        let mut clause = Clause { group, subject: None, arguments: Vec::new(), complement: None, governor: None, conditional: false };
        clause.arguments = arguments(reading, phrases, clause.group.end, limit);
        govern(reading, &mut clause, index, &mut out);
        clause.subject = subject(reading, phrases, &clause, &out, sentence.start);
        clause.conditional = conditional(reading, &clause, phrases, sentence.start);
        // What was taken for the object of the verb before is the subject of this one: "said France will".
        if let Some(subject) = clause.subject
            && clause.group.finite()
            && let Some(before) = out.last_mut()
            && clause.governor.is_some()
        {
            before.arguments.retain(|argument| argument.phrase != subject || argument.preposition != WordId::NONE);
        }
        out.push(clause);
    }
    opening_participles(phrases, &mut out);
    out
}

/// "France met Mali and Chad left": the third name begins a clause and is not joined to the second.
fn cut_false_joins(reading: &Reading, phrases: &mut [NounPhrase], groups: &[VerbGroup]) {
    for index in 1..phrases.len() {
        let Some(before) = phrases[index].joined else { continue };
        if comma_only(reading, phrases, index)
            && (!listed(reading, phrases, index) || opens_behind_adverbial(reading, phrases, groups, index))
        {
            phrases[index].joined = None;
            continue;
        }
        let begins_clause =
            groups.iter().any(|group| group.first == phrases[index].end && group.finite() && reading.pos[group.first] != Pos::To);
        let after_verb = groups.iter().any(|group| group.end <= phrases[before].first && group.finite());
        if begins_clause && after_verb {
            phrases[index].joined = None;
        }
    }
}

/// Whether nothing but a comma joins a phrase to the one before.
fn comma_only(reading: &Reading, phrases: &[NounPhrase], index: usize) -> bool {
    phrases[index - 1].end + 1 == phrases[index].first && reading.form(phrases[index - 1].end) == ","
}

/// Whether the list that a comma goes on with ends in `and`: "A, B and C".
fn listed(reading: &Reading, phrases: &[NounPhrase], index: usize) -> bool {
    let next = index + 1;
    next < phrases.len() && phrases[next].joined == Some(index) && (!comma_only(reading, phrases, next) || listed(reading, phrases, next))
}

/// "During the visit, China and Cambodia signed": behind the comma the subject begins.
fn opens_behind_adverbial(reading: &Reading, phrases: &[NounPhrase], groups: &[VerbGroup], index: usize) -> bool {
    let last = (index + 1..phrases.len()).take_while(|at| phrases[*at].joined == Some(*at - 1)).last().unwrap_or(index);
    let verb_follows = groups.iter().any(|group| group.finite() && (phrases[last].end..phrases[last].end + 3).contains(&group.first));
    let before = &phrases[index - 1];
    let governed = before.first.checked_sub(1).is_some_and(|at| reading.pos[at] == Pos::Preposition)
        || before.attached.is_some()
        || reading.is_time(before.range());
    verb_follows && governed && !groups.iter().any(|group| group.finite() && group.end <= before.first)
}

/// Objects and prepositional phrases from a verb on.
fn arguments(reading: &Reading, phrases: &[NounPhrase], start: usize, limit: usize) -> Vec<Argument> {
    let mut out: Vec<Argument> = Vec::new();
    let mut position = start;
    let first = phrases.partition_point(|phrase| phrase.first < start);
    for (index, phrase) in phrases.iter().enumerate().skip(first) {
        if phrase.first >= limit {
            break;
        }
        // Attached and joined phrases come with the one before them.
        if phrase.attached.is_some_and(|(to, _)| to >= first) || phrase.joined.is_some_and(|to| to >= first) {
            position = phrase.end;
            continue;
        }
        if reading.is_time(phrase.range()) {
            position = phrase.end;
            continue;
        }
        let gap = position..phrase.first;
        if gap.clone().any(|at| ends_clause(reading, at)) {
            break;
        }
        let governing = gap.clone().rev().find(|at| reading.pos[*at] == Pos::Preposition);
        let preposition = governing.map_or(WordId::NONE, |at| reading.lower[at]);
        // Behind a comma only a prepositional phrase still belongs to the verb.
        if governing.is_none() && gap.clone().any(|at| reading.form(at) == ",") {
            break;
        }
        out.push(Argument { preposition, phrase: index });
        position = phrase.end;
    }
    out
}

fn ends_clause(reading: &Reading, at: usize) -> bool {
    matches!(reading.pos[at], Pos::Subordinator | Pos::Wh | Pos::Complementizer | Pos::Coordinator) || matches!(reading.form(at), ";" | ":")
}

/// Finds the verb that this one completes.
fn govern(reading: &Reading, clause: &mut Clause, index: usize, out: &mut [Clause]) {
    let Some(before) = out.last() else { return };
    let gap = before.group.end..clause.group.first;
    let opens_clause = |at: usize| matches!(reading.pos[at], Pos::Subordinator | Pos::Wh) || matches!(reading.form(at), ";" | ":");
    if gap.clone().any(opens_clause) {
        return;
    }
    let coordinated = gap.clone().rev().find(|at| reading.pos[*at] != Pos::Adverb).is_some_and(|at| reading.pos[at] == Pos::Coordinator);
    // "agreed to meet, talk and sign": bare forms go on with the infinitive before them.
    let bare = |group: &VerbGroup| group.form == VerbForm::Base && group.modal.is_none();
    let listed = coordinated || gap.clone().any(|at| reading.form(at) == ",");
    if listed && bare(&clause.group) && bare(&before.group) {
        clause.governor = before.governor;
        return;
    }
    if coordinated && clause.group.form == before.group.form {
        clause.governor = before.governor.filter(|_| clause.group.infinitive);
        return;
    }
    let kind = if gap.clone().any(|at| reading.pos[at] == Pos::Complementizer) {
        Complement::That
    } else if clause.group.infinitive {
        Complement::Infinitive
    } else if clause.group.form == VerbForm::Gerund {
        if gap.clone().any(|at| reading.form(at) == ",") {
            return;
        }
        Complement::Gerund
    } else if reading.lexicon.is_speech_verb(before.group.lemma) && !coordinated {
        Complement::That
    } else {
        return;
    };
    clause.governor = Some(index - 1);
    if let Some(before) = out.last_mut()
        && before.complement.is_none()
    {
        before.complement = Some((kind, index));
    }
}

/// The subject: the nearest noun phrase before the verb that no preposition governs.
fn subject(reading: &Reading, phrases: &[NounPhrase], clause: &Clause, before: &[Clause], sentence: usize) -> Option<usize> {
    let group = &clause.group;
    let governor = clause.governor.map(|index| &before[index]);
    if group.infinitive || group.form == VerbForm::Gerund {
        // "urged Mali to leave": the object acts; "agreed to leave": the subject does.
        let governor = governor.or(before.last())?;
        let by_object = group.infinitive && !governor.group.passive && reading.lexicon.controls_object(governor.group.lemma);
        let controlled = if by_object { governor.object() } else { None };
        return controlled.or(governor.subject);
    }
    let last = before.last();
    if group.form == VerbForm::Base && group.modal.is_none() && clause.governor.is_some() {
        return last.and_then(|last| last.subject);
    }
    let floor = last.map_or(sentence, |clause| clause.group.end);
    let previous = group.first.checked_sub(1).filter(|at| *at >= sentence);
    if let (Some(last), Some(previous)) = (last, previous) {
        let word = reading.pos[previous];
        // "met X and signed": the same subject.
        let adverb = if word == Pos::Adverb { previous.saturating_sub(1) } else { previous };
        if reading.pos[adverb] == Pos::Coordinator && last.group.finite() {
            return speaker(reading, group, before).or(last.subject);
        }
        // ", who visited Paris, met": the antecedent; "to meet and sign": the controller.
        if reading.form(previous) == "," || (reading.pos[adverb] == Pos::Coordinator && !last.group.finite()) {
            let finite = before.iter().rev().find(|clause| clause.group.finite()).or(before.last());
            return speaker(reading, group, before).or(finite.and_then(|clause| clause.subject));
        }
    }
    candidates(phrases, floor, group.first).find(|index| free(reading, phrases, *index)).map(|index| {
        let phrase = &phrases[index];
        // "the minister who said": the phrase before the pronoun.
        if reading.pos[phrase.head] == Pos::Wh {
            return candidates(phrases, sentence, phrase.first)
                .find(|at| reading.pos[phrases[*at].head] != Pos::Wh)
                .map_or(index, |at| root(phrases, at));
        }
        apposed(reading, phrases, root(phrases, index), floor)
    })
}

/// "said that China is willing, and added": who speaks goes on speaking.
fn speaker(reading: &Reading, group: &VerbGroup, before: &[Clause]) -> Option<usize> {
    let speaks = |group: &VerbGroup| group.finite() && reading.lexicon.is_speech_verb(group.lemma);
    let earlier = before.iter().rev().find(|clause| speaks(&clause.group) && clause.complement.is_some());
    earlier.filter(|_| speaks(group)).and_then(|clause| clause.subject)
}

fn candidates(phrases: &[NounPhrase], from: usize, to: usize) -> impl Iterator<Item = usize> {
    let end = phrases.partition_point(|phrase| phrase.end <= to);
    (0..end).rev().take_while(move |index| phrases[*index].first >= from)
}

/// Whether no preposition governs the phrase, and it is no date.
fn free(reading: &Reading, phrases: &[NounPhrase], index: usize) -> bool {
    let phrase = &phrases[root(phrases, index)];
    let governed = phrase.first.checked_sub(1).is_some_and(|at| reading.pos[at] == Pos::Preposition);
    !governed && phrases[index].attached.is_none() && !reading.is_time(phrases[index].range())
}

/// The first of the phrases joined to a phrase.
pub(crate) fn root(phrases: &[NounPhrase], mut index: usize) -> usize {
    while let Some(before) = phrases[index].joined {
        index = before;
    }
    // "the leaders of France and Mali": what is joined to an attached phrase is attached with it.
    match phrases[index].attached {
        Some((to, _)) if index > to => root(phrases, to),
        _ => index,
    }
}

/// "Bo Lind, the minister, said": a phrase between commas renames the one before it.
fn apposed(reading: &Reading, phrases: &[NounPhrase], index: usize, floor: usize) -> usize {
    let phrase = &phrases[index];
    let after_comma = phrase.first.checked_sub(1).is_some_and(|at| at >= floor && reading.form(at) == ",");
    let before_comma = reading.form(phrase.end) == ",";
    if after_comma && before_comma && index > 0 && phrases[index - 1].end + 1 == phrase.first {
        return root(phrases, index - 1);
    }
    index
}

/// "if", "unless" before the clause and after the one before it.
fn conditional(reading: &Reading, clause: &Clause, phrases: &[NounPhrase], sentence: usize) -> bool {
    let start = clause.subject.map_or(clause.group.first, |index| phrases[index].first.min(clause.group.first));
    start > sentence && (start.saturating_sub(2).max(sentence)..start).any(|at| reading.is(at, "if") || reading.is(at, "unless"))
        || reading.is(start, "if")
}

/// "Speaking in Rome, the minister said": the subject comes with the next clause.
fn opening_participles(phrases: &[NounPhrase], clauses: &mut [Clause]) {
    for index in 0..clauses.len().saturating_sub(1) {
        if clauses[index].subject.is_none() && !clauses[index].group.finite() {
            let next = clauses[index + 1].subject;
            clauses[index].subject = next.filter(|subject| *subject < phrases.len());
        }
    }
}
