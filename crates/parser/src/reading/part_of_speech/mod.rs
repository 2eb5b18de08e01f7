//! Parts of speech: what each token is in its place.
//!
//! The lexicon says what a form may be, a table what may stand behind what, and a count of finite verbs how many a
//! clause still wants. The cheapest path through a sentence is taken (Viterbi), in one pass over its tokens.

mod candidates;
mod closed;
mod costs;
mod open;
mod path;
mod surroundings;

use super::Reading;
use crate::text::TokenKind;

/// What a token is in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pos {
    Noun,
    /// A name, or a capitalised word that is no other.
    Proper,
    Adjective,
    Adverb,
    Number,
    Determiner,
    /// `his`, `their`.
    PossessivePronoun,
    /// `'s`.
    PossessiveMark,
    Pronoun,
    Preposition,
    /// The `to` of an infinitive.
    To,
    Coordinator,
    Subordinator,
    /// `that`, `whether`.
    Complementizer,
    Wh,
    Modal,
    Be,
    Have,
    Do,
    Negator,
    Verb(VerbForm),
    Mark,
}

/// The form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VerbForm {
    /// `meet`.
    Base,
    /// `meets`.
    Present,
    /// `met`, as a finite verb.
    Past,
    /// `met`, after an auxiliary or behind its noun.
    Participle,
    /// `meeting`, as a verb.
    Gerund,
}

impl Pos {
    /// Whether a noun phrase may go on with it.
    pub(crate) fn in_noun_phrase(self) -> bool {
        matches!(
            self,
            Self::Noun | Self::Proper | Self::Adjective | Self::Number | Self::Determiner | Self::PossessivePronoun | Self::PossessiveMark
        )
    }
}

/// The part of speech of every token.
pub(super) fn tag(reading: &Reading) -> Vec<Pos> {
    let mut out: Vec<Pos> = Vec::with_capacity(reading.tokens.len());
    let mut path = path::Path::default();
    for sentence in &reading.sentences {
        // Tokens between sentences do not occur, but a hole must not shift the rest.
        out.resize(sentence.first as usize, Pos::Mark);
        path.tag(reading, sentence.range(), &mut out);
    }
    out.resize(reading.tokens.len(), Pos::Mark);
    out
}

/// Whether a hyphen touches the words on both sides: "production-sharing".
pub(crate) fn joins(reading: &Reading, index: usize) -> bool {
    let glued = |at: usize| reading.tokens.get(at).is_some_and(|token| token.glued);
    reading.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Mark)
        && glued(index)
        && glued(index + 1)
        && matches!(reading.form(index), "-" | "‑" | "–")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;

    /// The words that are verbs, with `/` and the form.
    fn verbs(text: &str) -> String {
        let lexicon = Lexicon::builtin();
        let reading = Reading::new(&lexicon, text, None);
        let verb = |(index, pos): (usize, &Pos)| match pos {
            Pos::Verb(form) => Some(format!("{}/{form:?}", reading.form(index))),
            _ => None,
        };
        reading.pos.iter().enumerate().filter_map(verb).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn nouns_and_verbs_of_one_form() {
        for (text, expected) in [
            ("The talks failed.", "failed/Past"),
            ("Kenya talks to Uganda.", "talks/Present"),
            ("Protesters attack the embassy.", "attack/Base"),
            ("The attack on the embassy killed two guards.", "killed/Past"),
            ("The minister plans to visit Oslo.", "plans/Present visit/Base"),
            ("The visit plans to Oslo changed.", "changed/Past"),
        ] {
            assert_eq!(verbs(text), expected, "{text}");
        }
    }

    #[test]
    fn participles_behind_their_nouns() {
        for (text, expected) in [
            ("The troops sent by Chad attacked the town.", "sent/Participle attacked/Past"),
            ("The man accused of the murder fled to Kenya.", "accused/Participle fled/Past"),
            ("Police arrested a man accused of murder.", "arrested/Past accused/Participle"),
            ("Mali said troops attacked the town.", "said/Past attacked/Past"),
            ("The besieged town of Gao fell.", "fell/Past"),
        ] {
            assert_eq!(verbs(text), expected, "{text}");
        }
    }

    #[test]
    fn clauses_that_small_words_open() {
        for (text, expected) in [
            ("Chad left after Mali attacked the base.", "left/Past attacked/Past"),
            ("Chad left after an attack on the base.", "left/Past"),
            ("The envoy arrived as shells hit the town.", "arrived/Past hit/Past"),
            ("He demanded that Peru release the men.", "demanded/Past release/Base"),
        ] {
            assert_eq!(verbs(text), expected, "{text}");
        }
    }

    #[test]
    fn compounds_with_a_hyphen() {
        for (text, expected) in [
            ("North Korea test-fired a missile.", "fired/Past"),
            ("The UN-backed government praised the Iranian-led talks.", "praised/Past"),
            ("Ghana and Togo co-chaired the meeting.", "chaired/Past"),
        ] {
            assert_eq!(verbs(text), expected, "{text}");
        }
    }
}
