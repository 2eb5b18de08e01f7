//! Noun phrases: a head with what stands before it, and the `of` that follows.

use std::ops::Range;

use smallvec::SmallVec;

use crate::lexicon::names::Entity;
use crate::lexicon::words::Tags;
use crate::lexicon::{WordId, named};
use crate::reading::{Pos, Reading, VerbForm, joins as hyphen};

/// A noun phrase without the phrases attached to it.
#[derive(Debug, Clone)]
pub(crate) struct NounPhrase {
    /// First token.
    pub(crate) first: usize,
    /// Token after the last.
    pub(crate) end: usize,
    /// The token of the head noun.
    pub(crate) head: usize,
    /// The head's lemma.
    pub(crate) lemma: WordId,
    /// The classes of the head, or of the longest class phrase that ends with it.
    pub(crate) classes: u128,
    /// The classes of the longest class phrase of several words: of "hunger strike", not those of "strike".
    pub(crate) specific: u128,
    /// Index of the noun phrase that this one is attached to, with the word that attaches it: `of`, `between`.
    pub(crate) attached: Option<(usize, WordId)>,
    /// Index of the noun phrase that this one is joined to by `and`, a comma or `or`.
    pub(crate) joined: Option<usize>,
}

impl NounPhrase {
    pub(crate) fn range(&self) -> Range<usize> {
        self.first..self.end
    }
}

/// The noun phrases of a sentence, in order.
pub(crate) fn noun_phrases(reading: &Reading, sentence: Range<usize>) -> Vec<NounPhrase> {
    // A phrase for three words or so.
    let mut out: Vec<NounPhrase> = Vec::with_capacity(sentence.len() / 3 + 1);
    let mut index = sentence.start.max(reading.layout.body.min(sentence.start));
    while index < sentence.end {
        if mutual(reading, index) {
            push(reading, &mut out, index, index + 2);
            index += 2;
            continue;
        }
        let end = first_object(reading, index, extent(reading, index, sentence.end));
        if end > index {
            push(reading, &mut out, index, end);
            index = end;
        } else if reading.pos[index] == Pos::Pronoun || reading.pos[index] == Pos::Wh {
            push(reading, &mut out, index, index + 1);
            index += 1;
        } else {
            index += 1;
        }
    }
    attach(reading, &mut out, sentence);
    out
}

/// "sold Iraq radar equipment", "gave American ships access": behind a verb of giving the first of two objects ends where
/// a name or a noun in the plural stands before another noun.
fn first_object(reading: &Reading, start: usize, end: usize) -> usize {
    let gives = start.checked_sub(1).is_some_and(|verb| {
        matches!(reading.pos[verb], Pos::Verb(_)) && reading.lexicon.word(reading.word(verb).verb).tags.has(Tags::DITRANSITIVE)
    });
    if !gives {
        return end;
    }
    let ends = |at: &usize| {
        let next = at + 1;
        let state = reading.name_of[*at].is_some_and(|name| {
            let name = &reading.names[name as usize];
            name.end == next
                && name
                    .find(|entity| {
                        matches!(entity, Entity::State(_) | Entity::Organisation(_) | Entity::Person(_) | Entity::ShortName(_))
                            .then_some(())
                    })
                    .is_some()
        });
        let plural = reading.pos[*at] == Pos::Noun && reading.word(*at).tags.has(Tags::PLURAL);
        (state || plural) && matches!(reading.pos[next], Pos::Noun | Pos::Adjective | Pos::Number)
    };
    (start..end.saturating_sub(1)).find(ends).map_or(end, |at| at + 1)
}

/// "each other", "one another".
fn mutual(reading: &Reading, index: usize) -> bool {
    let next = || reading.lower.get(index + 1).copied();
    match reading.lower[index] {
        named::EACH => next() == Some(named::OTHER),
        named::ONE => next() == Some(named::ANOTHER),
        _ => false,
    }
}

/// The end of the noun phrase that begins at a token; the token itself when none does.
fn extent(reading: &Reading, start: usize, limit: usize) -> usize {
    let mut index = start;
    let mut noun = None;
    let time = reading.time_at(start);
    while index < limit {
        // An expression of time is a phrase of its own.
        if reading.time_at(index) != time && index > start {
            break;
        }
        // "Secretary of State Bo Lind", "the minister for foreign affairs of Mali": a title is one phrase, and one with the name.
        if let Some(end) = office(reading, index, limit).or_else(|| offices(reading, start, index, limit)) {
            noun = Some(end - 1);
            index = end;
            continue;
        }
        match reading.pos[index] {
            // A new determiner begins a new phrase.
            Pos::Determiner | Pos::PossessivePronoun if noun.is_some() => break,
            Pos::Noun | Pos::Proper => noun = Some(index),
            // "the 2019 talks", but also "the six" and "in 2019" alone.
            Pos::Number if noun.is_none() => {}
            // "F-16s", "Covid-19"
            Pos::Number if index > start && hyphen(reading, index - 1) => noun = Some(index),
            // A number after a noun stays out: "the talks 10 days ago".
            Pos::Number => break,
            Pos::PossessiveMark if noun.is_none() => break,
            pos if pos.in_noun_phrase() => {}
            Pos::Adverb if noun.is_none() && index > start && (next_modifies(reading, index, limit) || hyphen(reading, index + 1)) => {}
            // "production-sharing", "Sino-Russian": a hyphen glued on both sides.
            Pos::Mark if hyphen(reading, index) && index > start && index + 1 < limit => {}
            // A word behind a hyphen belongs to it whatever it is: "two-day", "high-level".
            _ if index > start && hyphen(reading, index - 1) => {}
            // "Mr. Lind", "Mikhail S. Gorbachev", "St. Petersburg": the dot of an abbreviation within a name.
            Pos::Mark if noun == index.checked_sub(1) && abbreviates(reading, index, limit) => {}
            // "(FIS)", "(FTA)": an abbreviation in brackets is part of the name before it.
            Pos::Mark if noun.is_some() && reading.form(index) == "(" && reading.form(index + 2) == ")" => {
                index += 3;
                continue;
            }
            // "civil and criminal inquiries", "left-wing and liberal groups".
            Pos::Coordinator
                if index > start
                    && index + 1 < limit
                    && (noun.is_none() && reading.pos[index - 1] == Pos::Adjective
                        || noun == Some(index - 1) && index > start + 2 && hyphen(reading, index - 2))
                    && (reading.pos[index + 1] == Pos::Adjective
                        || reading.pos[index + 1] == Pos::Adverb
                            && index + 2 < limit
                            && reading.pos[index + 2] == Pos::Adjective
                            && noun.is_none()) => {}
            // "developing countries", "the signing ceremony".
            Pos::Verb(VerbForm::Gerund | VerbForm::Participle)
                if noun.is_none() && index > start && next_modifies(reading, index, limit) => {}
            _ => break,
        }
        index += 1;
    }
    // What trails behind the last noun is not part of the phrase; a bare number is one by itself.
    match noun {
        Some(last) => (last + 1).max(if index > last + 1 && reading.form(index - 1) == ")" { index } else { last + 1 }),
        None if (start..index).any(|at| reading.pos[at] == Pos::Number) => index,
        // "the right to leave", "an unofficial primary": an adjective in the place of the noun.
        None if index > start + 1 && reading.pos[start] == Pos::Determiner && nominal(reading, index - 1) => index,
        None => start,
    }
}

/// The end of a title of several words with a preposition in it.
fn office(reading: &Reading, at: usize, limit: usize) -> Option<usize> {
    if !matches!(reading.pos[at], Pos::Noun | Pos::Proper) || reading.pos.get(at + 1) != Some(&Pos::Preposition) {
        return None;
    }
    let (length, row) = reading.role_at(at, limit)?;
    let end = at + length;
    let noun = |at: usize| at < limit && matches!(reading.pos[at], Pos::Noun | Pos::Proper) && !reading.capitalised(at);
    (row.title && length > 2 && !noun(end) && !(end < limit && names_state(reading, end))).then_some(end)
}

fn names_state(reading: &Reading, at: usize) -> bool {
    reading.name_of[at].is_some_and(|name| {
        reading.names[name as usize].find(|entity| matches!(entity, Entity::State(_) | Entity::Adjective(_)).then_some(())).is_some()
    })
}

/// The end of the second title of one person, "State Councilor *and Foreign Minister* Bo Lind": bare titles before one name.
fn offices(reading: &Reading, start: usize, and: usize, limit: usize) -> Option<usize> {
    if reading.lower[and] != named::AND || and == start || matches!(reading.pos[start], Pos::Determiner | Pos::PossessivePronoun) {
        return None;
    }
    let title = |at: usize, limit: usize| {
        let (length, row) = reading.role_at(at, limit)?;
        (row.title && reading.capitalised(at)).then_some(at + length)
    };
    (start..and).any(|at| title(at, and) == Some(and)).then_some(())?;
    let end = title(and + 1, limit)?;
    (end < limit && reading.pos[end] == Pos::Proper && !names_state(reading, end)).then_some(end)
}

/// Whether an adjective may be a noun too.
fn nominal(reading: &Reading, index: usize) -> bool {
    reading.pos[index] == Pos::Adjective && reading.word(index).tags.has(Tags::NOUN | Tags::PLURAL)
}

/// A dot behind a short word in capitals and before another: within a sentence it ends none.
fn abbreviates(reading: &Reading, index: usize, limit: usize) -> bool {
    reading.form(index) == "."
        && reading.tokens[index].glued
        && index + 1 < limit
        && reading.capitalised(index - 1)
        && reading.form(index - 1).chars().count() <= 5
        && reading.pos[index + 1] == Pos::Proper
}

fn next_modifies(reading: &Reading, index: usize, limit: usize) -> bool {
    index + 1 < limit && matches!(reading.pos[index + 1], Pos::Adjective | Pos::Noun | Pos::Proper | Pos::Number)
}

fn push(reading: &Reading, out: &mut Vec<NounPhrase>, first: usize, end: usize) {
    let bracket = (first..end).find(|at| reading.form(*at) == "(").unwrap_or(end);
    let governed = (first..bracket).find(|at| office(reading, *at, end) == Some(end)).map_or(bracket, |at| at + 1);
    let head = (first..governed).rev().find(|at| matches!(reading.pos[*at], Pos::Noun | Pos::Proper)).unwrap_or(bracket.max(first + 1) - 1);
    let word = reading.word(head);
    let lemma = if word.noun == WordId::NONE { reading.lower[head] } else { word.noun };
    // "$340,000": the sign is the noun.
    let sum = if reading.pos[head] == Pos::Number { first.checked_sub(1).map_or("", |sign| reading.form(sign)) } else { "" };
    let lemma = match sum {
        "$" => named::DOLLAR,
        "€" => named::EURO,
        "£" => named::POUND,
        _ => lemma,
    };
    let (mut classes, mut specific) = (0, 0);
    for at in (first..=head).rev() {
        if let Some(bits) = classes_ending(reading, at, head) {
            classes |= bits;
            specific = if at < head { bits } else { 0 };
        }
    }
    // "100,000 Serbs": a crowd like other people.
    let nationals = reading.name_of[head]
        .is_some_and(|name| reading.names[name as usize].find(|entity| matches!(entity, Entity::People(_)).then_some(())).is_some());
    if nationals {
        classes |= reading.lexicon.people;
    }
    // "the tanker Stena Impero": the noun before a name says what it is.
    if classes == 0 && reading.pos[head] == Pos::Proper {
        let noun = (first..head).rev().find(|at| reading.pos[*at] != Pos::Proper).filter(|at| reading.pos[*at] == Pos::Noun);
        classes = noun.and_then(|noun| classes_ending(reading, noun, noun)).unwrap_or_default();
    }
    out.push(NounPhrase { first, end, head, lemma, classes, specific, attached: None, joined: None });
}

/// The classes of a class phrase that begins at a token and ends with the head, or holds it: "memorandum of understanding".
fn classes_ending(reading: &Reading, at: usize, head: usize) -> Option<u128> {
    let (length, bits) = reading.classes_at(at)?;
    (at + length > head).then_some(bits)
}

/// Attaches phrases to those before them: by `of` and `between`, or joined by `and`.
fn attach(reading: &Reading, phrases: &mut [NounPhrase], mut sentence: Range<usize>) {
    let verb = |at: &usize| matches!(reading.pos[*at], Pos::Verb(_) | Pos::Be | Pos::Have | Pos::Do | Pos::Modal);
    let first_verb = sentence.find(verb).unwrap_or(usize::MAX);
    for index in 1..phrases.len() {
        // "bombings this month of embassies": a time stands between without parting.
        let near = index - 1;
        let time = near > 0 && reading.is_time(phrases[near].range()) && phrases[near - 1].end == phrases[near].first;
        let near = if time { near - 1 } else { near };
        let (before, this) = (&phrases[near], &phrases[index]);
        let from = phrases[index - 1].end;
        let between: SmallVec<[usize; 4]> = (from..this.first).take(3).collect();
        match between[..] {
            [word] if matches!(reading.form(word), "of" | "between" | "among") => {
                phrases[index].attached = Some((near, reading.lower[word]));
            }
            // "joint exercises by India and Japan began".
            [word] if reading.is(word, "by") && word < first_verb => {
                phrases[index].attached = Some((index - 1, reading.lower[word]));
            }
            // "ministers from Mali": before the verb only the noun can be meant.
            [word] if reading.is(word, "from") && word < first_verb && people(reading, before) => {
                phrases[index].attached = Some((index - 1, reading.lower[word]));
            }
            // "for 40 minutes, the minister", "since June, and Mali left": a time is listed with times only.
            [comma, ..] if reading.form(comma) == "," && reading.is_time(before.range()) && !reading.is_time(this.range()) => {}
            // "Bo Lind of Norway, Ann Berg of Sweden and": each name has its own state, and the names are the list.
            [word] if (reading.pos[word] == Pos::Coordinator || reading.form(word) == ",") && parallel(reading, phrases, index) => {
                phrases[index].joined = phrases[index - 1].attached.map(|(to, _)| to);
            }
            [word] if reading.pos[word] == Pos::Coordinator || reading.form(word) == "," => join(phrases, index),
            [comma, word] if reading.form(comma) == "," && reading.lower[word] == named::AND => join(phrases, index),
            // "spoke with Bo Lind and with Ann Lind": the same preposition again.
            [.., and, word] if reading.pos[and] == Pos::Coordinator && again(reading, phrases, index, word) => join(phrases, index),
            [word, with] if beside(reading, word) && reading.is(with, "with") => join(phrases, index),
            // "Chad, along with Mali, closed".
            [comma, word, with]
                if (word < first_verb || before.joined.is_some())
                    && reading.form(comma) == ","
                    && beside(reading, word)
                    && reading.is(with, "with") =>
            {
                join(phrases, index);
            }
            [comma, word] if word < first_verb && reading.form(comma) == "," && reading.is(word, "alongside") => join(phrases, index),
            _ => {}
        }
    }
}

/// "together with", "along with", "as with": the word that makes "with" join like "and".
fn beside(reading: &Reading, word: usize) -> bool {
    ["as", "together", "along"].iter().any(|known| reading.is(word, known))
}

/// Whether a name with a state behind "of" stands beside another such name.
fn parallel(reading: &Reading, phrases: &[NounPhrase], index: usize) -> bool {
    let Some((to, word)) = phrases[index - 1].attached.filter(|(to, _)| to + 2 == index) else { return false };
    let name = |phrase: &NounPhrase| reading.pos[phrase.head] == Pos::Proper && !names_state(reading, phrase.head);
    // Of two the second joins like any other.
    let listed = reading.form(phrases[index - 1].end) == "," || phrases[to].joined.is_some();
    let of_state = |at: usize| reading.is(at, "of") && names_state(reading, at + 1);
    listed && word == named::OF && name(&phrases[to]) && name(&phrases[index]) && of_state(phrases[to].end) && of_state(phrases[index].end)
}

/// Whether a preposition is the one that governs the phrase before, or what that hangs on.
fn again(reading: &Reading, phrases: &[NounPhrase], index: usize, word: usize) -> bool {
    let mut top = index - 1;
    while let Some((to, _)) = phrases[top].attached {
        top = to;
    }
    let governing = phrases[top].first.checked_sub(1);
    reading.lower[word] == named::WITH && governing.is_some_and(|at| reading.lower[at] == named::WITH)
}

/// Lists longer than this are cut, so that no list costs more than its length.
const LONGEST_LIST: usize = 64;

fn join(phrases: &mut [NounPhrase], index: usize) {
    let chain = (index.saturating_sub(LONGEST_LIST)..index).rev().take_while(|at| phrases[*at].joined.is_some()).count();
    if chain < LONGEST_LIST {
        phrases[index].joined = Some(index - 1);
    }
}

fn people(reading: &Reading, phrase: &NounPhrase) -> bool {
    reading.lexicon.word(phrase.lemma).tags.has(Tags::PERSON)
}
