//! Clauses: each verb group with its subject, objects and prepositional arguments.

use std::ops::Range;

use super::arguments::{arguments, cut_false_joins};
use super::noun_phrase::NounPhrase;
use super::relation::Builder;
use super::verb_group::{Complement, VerbGroup};
use crate::lexicon::words::Tags;
use crate::lexicon::{WordId, named};
use crate::reading::{Pos, Reading, joins};

/// A noun phrase in a part of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Argument {
    /// The preposition that governs it; none for an object.
    pub(crate) preposition: WordId,
    /// Index of the noun phrase; phrases joined to it come with it.
    pub(crate) phrase: usize,
}

/// How a clause stands to those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relation {
    /// It stands by itself, or beside another that does.
    Main,
    /// It completes a verb: "agreed **to leave**", "said **that it left**".
    Complement,
    /// It completes a noun: "a plan **to leave**".
    OfNoun,
    /// It says what a verb is for: "sent troops **to help**".
    Purpose,
    /// It hangs on a noun: "the man **who left**", "the pact **signed in Rome**".
    OnNoun,
    /// It goes along with a verb: "left, **killing two**", "**after** it left", "by **leaving**".
    Adverbial,
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
    pub(crate) relation: Relation,
    /// The noun phrase that the clause hangs on or completes.
    pub(crate) noun: Option<usize>,
    /// Whether it only says which one is meant: "the man **who left**", without a comma.
    pub(crate) restrictive: bool,
    /// Whether it depends on a condition: `if`, `unless`.
    pub(crate) conditional: bool,
}

impl Clause {
    /// Whether it gives the background of what the sentence tells: which one is meant, what for, when.
    pub(crate) fn background(&self) -> bool {
        match self.relation {
            Relation::OnNoun => self.restrictive,
            Relation::Purpose => true,
            Relation::Adverbial => self.group.finite(),
            Relation::Main | Relation::Complement | Relation::OfNoun => false,
        }
    }

    /// The first object.
    pub(crate) fn object(&self) -> Option<usize> {
        self.arguments.iter().find(|argument| argument.preposition == WordId::NONE).map(|argument| argument.phrase)
    }
}

/// "no soldier will enter", "needs no help", "neither accepts nor joins": words beside the verb that deny it.
fn deny(reading: &Reading, phrases: &[NounPhrase], clauses: &mut [Clause]) {
    let denies = |at: usize| reading.word(at).tags.has(Tags::NEGATOR) && !joins(reading, at + 1);
    for clause in clauses.iter_mut().filter(|clause| !clause.group.negated) {
        let before = clause.group.first.checked_sub(1).is_some_and(denies);
        let subject = clause.subject.filter(|subject| phrases[*subject].end <= clause.group.first);
        // "gave the envoy no sign"
        let objects = clause.arguments.iter().filter(|argument| argument.preposition == WordId::NONE).map(|argument| argument.phrase);
        let beside = subject.into_iter().chain(objects).any(|phrase| denies(phrases[phrase].first));
        clause.group.negated = before || beside;
    }
}

/// "turned two captives over to Chad": the particle of a verb behind its object.
fn particle_behind(reading: &Reading, phrases: &[NounPhrase], arguments: &[Argument], limit: usize) -> WordId {
    let Some(object) = arguments.first().filter(|first| first.preposition == WordId::NONE) else { return WordId::NONE };
    let hangs = |phrase: &NounPhrase, on: usize| phrase.joined == Some(on) || phrase.attached.is_some_and(|(to, _)| to == on);
    let mut last = object.phrase;
    while phrases.get(last + 1).is_some_and(|next| hangs(next, last)) {
        last += 1;
    }
    let at = phrases[last].end;
    // "turned in to the police", but "the lead in signing".
    let bare = |at: usize| {
        at + 1 >= limit || matches!(reading.pos[at + 1], Pos::Mark | Pos::Preposition | Pos::To | Pos::Coordinator | Pos::Subordinator)
    };
    // "forced the envoys out of the country"
    if reading.lower.get(at) == Some(&named::OUT) && reading.lower.get(at + 1) == Some(&named::OF) {
        return named::OUT;
    }
    let particle = at < limit
        && reading.word(at).tags.has(Tags::PARTICLE)
        && (reading.pos[at] == Pos::Adverb || reading.pos[at] == Pos::Preposition && bare(at) && !reading.time_at(at + 1));
    if particle { reading.lower[at] } else { WordId::NONE }
}

/// The clauses of a sentence, one for each verb group.
pub(crate) fn clauses(reading: &Reading, sentence: Range<usize>, phrases: &mut [NounPhrase], groups: Vec<VerbGroup>) -> Vec<Clause> {
    cut_false_joins(reading, phrases, &groups);
    let mut builder = Builder::new(reading, phrases, sentence.clone(), groups.len());
    let mut groups = groups.into_iter().peekable();
    while let Some(mut group) = groups.next() {
        let limit = groups.peek().map_or(sentence.end, |next| next.first);
        let arguments = arguments(reading, builder.phrases, group.end, limit);
        if group.particle == WordId::NONE {
            group.particle = particle_behind(reading, builder.phrases, &arguments, limit);
        }
        builder.add(group, arguments);
    }
    let mut clauses = builder.finish();
    deny(reading, phrases, &mut clauses);
    clauses
}
