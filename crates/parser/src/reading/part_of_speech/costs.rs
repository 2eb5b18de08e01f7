//! What may stand behind what, as costs: 0 is usual, 2 less so, 4 rare, 9 hardly ever, 14 never.

use super::{Pos, VerbForm};

/// What the path through a sentence tells apart: finer than [`Pos`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Tag {
    /// A noun in the singular.
    Noun,
    /// A noun in the plural.
    Nouns,
    Proper,
    Adjective,
    Number,
    Determiner,
    PossessivePronoun,
    PossessiveMark,
    Pronoun,
    Preposition,
    To,
    Coordinator,
    Subordinator,
    Complementizer,
    Wh,
    Modal,
    Be,
    Have,
    Do,
    /// The base form behind `to`, a modal or `do`.
    Infinitive,
    /// The base form as a finite verb.
    Base,
    Present,
    Past,
    /// Behind "have".
    Participle,
    /// Behind "be", or behind a noun: it has no object.
    Passive,
    Gerund,
    Comma,
    /// The beginning of a sentence, and marks that part it: `;`, `:`, ` - `.
    Start,
    // What stands between without changing what may follow.
    Adverb,
    Negator,
    Mark,
}

impl Tag {
    /// Whether what stands before decides what follows, as if the token were not there.
    pub(super) fn transparent(self) -> bool {
        self as u8 > Self::Start as u8
    }

    /// Whether it is a noun or a name.
    pub(super) fn nominal(self) -> bool {
        matches!(self, Self::Noun | Self::Nouns | Self::Proper)
    }

    pub(super) fn pos(self) -> Pos {
        match self {
            Self::Noun | Self::Nouns => Pos::Noun,
            Self::Proper => Pos::Proper,
            Self::Adjective => Pos::Adjective,
            Self::Number => Pos::Number,
            Self::Determiner => Pos::Determiner,
            Self::PossessivePronoun => Pos::PossessivePronoun,
            Self::PossessiveMark => Pos::PossessiveMark,
            Self::Pronoun => Pos::Pronoun,
            Self::Preposition => Pos::Preposition,
            Self::To => Pos::To,
            Self::Coordinator => Pos::Coordinator,
            Self::Subordinator => Pos::Subordinator,
            Self::Complementizer => Pos::Complementizer,
            Self::Wh => Pos::Wh,
            Self::Modal => Pos::Modal,
            Self::Be => Pos::Be,
            Self::Have => Pos::Have,
            Self::Do => Pos::Do,
            Self::Infinitive | Self::Base => Pos::Verb(VerbForm::Base),
            Self::Present => Pos::Verb(VerbForm::Present),
            Self::Past => Pos::Verb(VerbForm::Past),
            Self::Participle | Self::Passive => Pos::Verb(VerbForm::Participle),
            Self::Gerund => Pos::Verb(VerbForm::Gerund),
            Self::Adverb => Pos::Adverb,
            Self::Negator => Pos::Negator,
            Self::Comma | Self::Start | Self::Mark => Pos::Mark,
        }
    }
}

/// Tags that are not transparent.
pub(super) const TAGS: usize = Tag::Start as usize + 1;

/// What each tag costs behind some other.
pub(super) type Costs = [u8; TAGS];

/// The costs behind a tag.
pub(super) fn behind(before: Tag) -> &'static Costs {
    &COSTS[before as usize]
}

/// One row for what stands before, one column for what follows, in the order of [`Tag`].
#[rustfmt::skip]
static COSTS: [Costs; TAGS] = [
    //  N Ns Pr Aj Nu De PP PM Pn Pp To Co Su Cz Wh Mo Be Ha Do In Ba Ps Pa Pt Pv Ge  , Start
    [ 1, 1, 3, 4, 3, 4, 5, 0, 4, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1,12, 2, 0, 0, 2, 2, 2, 0, 0], // Noun
    [ 1, 2, 5, 4, 3, 5, 5, 0, 4, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1,12, 1, 5, 0, 2, 2, 2, 0, 0], // Nouns
    [ 1, 0, 0, 2, 2, 4, 4, 0, 4, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1,12, 2, 1, 0, 3, 3, 3, 0, 0], // Proper
    [ 0, 0, 1, 1, 2, 6, 6, 9, 8, 1, 0, 1, 2, 1, 4, 5, 4, 5, 6,12, 7, 6, 5, 5, 5, 4, 1, 1], // Adjective
    [ 0, 0, 2, 0, 1, 4, 5, 3, 6, 0, 3, 1, 2, 3, 2, 2, 2, 2, 3,12, 4, 4, 2, 3, 3, 4, 0, 0], // Number
    [ 0, 0, 0, 0, 0, 2, 2,12, 9, 5,12, 4, 9,12, 6, 6, 4, 6, 9,14,12,12,12, 5, 5, 5, 6, 6], // Determiner
    [ 0, 0, 1, 0, 0, 5, 9,12,12, 9,14, 9,12,12,12,12,12,12,14,14,14,14,14, 5, 5, 5, 9, 9], // PossessivePronoun
    [ 0, 0, 1, 0, 0, 5, 9,12,12, 6,12, 6, 9, 9, 9, 9, 9, 9,12,14,12,12, 9, 5, 5, 5, 5, 5], // PossessiveMark
    [ 6, 6, 6, 4, 4, 4, 6, 9, 6, 1, 2, 1, 2, 2, 2, 0, 0, 0, 0, 3, 0, 0, 0, 4, 4, 3, 1, 1], // Pronoun
    [ 0, 0, 0, 0, 0, 0, 0,12, 0, 2, 9, 5, 6, 6, 1,12, 9, 9, 9,14,12,12, 9, 4, 4, 0, 5, 5], // Preposition
    [14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14, 0, 0, 0, 0,14,14,14,14,14,14,14,14], // To
    [ 2, 0, 0, 1, 0, 0, 0,12, 0, 1, 0, 6, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 0, 1, 1, 1, 2, 2], // Coordinator
    [ 1, 0, 0, 2, 1, 0, 0,12, 0, 2, 4, 6, 6, 6, 6, 6, 6, 6, 6,14, 9, 9, 9, 2, 2, 1, 4, 6], // Subordinator
    [ 1, 0, 0, 1, 0, 0, 0,12, 0, 2, 6, 9, 2, 9, 2, 6, 6, 6, 6,14, 6, 6, 6, 6, 6, 2, 2, 4], // Complementizer
    [ 1, 0, 0, 2, 1, 0, 0,12, 0, 3, 2, 6, 6, 9, 6, 0, 0, 0, 0,14, 1, 0, 0, 9, 9, 6, 3, 4], // Wh
    [ 9, 9, 9, 9, 9, 9, 9,12, 4, 6, 6, 6, 9, 9, 9, 9, 0, 0, 1, 0,12,12,12,12,12,12, 4, 4], // Modal
    [ 2, 2, 2, 0, 1, 0, 1,12, 2, 0, 1, 3, 1, 1, 2, 6, 0, 6, 6, 9, 9, 9, 9, 0, 0, 0, 3, 3], // Be
    [ 1, 1, 3, 1, 1, 0, 0,12, 2, 3, 1, 4, 4, 6, 4, 6, 0, 0, 0, 9, 9, 9, 6, 0, 0, 6, 4, 4], // Have
    [ 3, 3, 4, 3, 3, 2, 3,12, 3, 3, 6, 3, 4, 6, 4, 6, 2, 1, 4, 0, 9, 9, 9, 9, 9, 6, 3, 2], // Do
    [ 1, 0, 0, 0, 0, 0, 0,12, 0, 0, 0, 0, 0, 0, 1, 9, 8, 9, 9, 5, 9, 9, 7, 4, 4, 2, 1, 0], // Infinitive
    [ 1, 0, 0, 0, 0, 0, 0,12, 0, 0, 0, 0, 0, 0, 1, 9, 8, 9, 9, 6, 9, 9, 7, 4, 4, 2, 1, 0], // Base
    [ 1, 0, 0, 0, 0, 0, 0,12, 0, 0, 0, 0, 0, 0, 1, 7, 6, 7, 9, 7, 8, 8, 6, 4, 4, 2, 1, 0], // Present
    [ 1, 0, 0, 0, 0, 0, 0,12, 0, 0, 0, 0, 0, 0, 1, 7, 6, 7, 9, 7, 8, 8, 6, 4, 4, 2, 1, 0], // Past
    [ 1, 1, 1, 1, 1, 0, 0,12, 1, 0, 0, 0, 1, 1, 1, 4, 4, 4, 9, 9, 8, 7, 5, 4, 4, 3, 0, 0], // Participle
    [ 3, 2, 2, 2, 2, 3, 3,12, 4, 0, 0, 0, 1, 1, 1, 4, 4, 4, 9, 9, 8, 7, 5, 4, 4, 3, 0, 0], // Passive
    [ 0, 0, 0, 0, 0, 0, 0,12, 0, 0, 0, 1, 1, 0, 1, 4, 3, 4, 9, 9, 8, 6, 5, 3, 3, 4, 1, 0], // Gerund
    [ 1, 0, 0, 1, 0, 0, 0,12, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 6, 3, 2, 1, 1, 1, 0, 3, 2], // Comma
    [ 1, 0, 0, 1, 0, 0, 0,12, 0, 0, 1, 1, 0, 3, 2, 5, 5, 5, 4,12, 6, 6, 5, 2, 2, 1, 2, 2], // Start
];
