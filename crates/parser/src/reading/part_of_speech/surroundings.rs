//! What stands beside a token and makes one reading of it likelier than another.

use super::candidates::Context;
use crate::lexicon::Term;
use crate::lexicon::names::Entity;
use crate::lexicon::words::Tags;
use crate::text::TokenKind;

impl Context<'_, '_> {
    /// Whether a determiner, a number or a name begins at a token.
    pub(super) fn opens_phrase(&self, index: usize) -> bool {
        let tags = self.reading.word(index).tags;
        index < self.sentence.end
            && (tags.has(Tags::DETERMINER | Tags::QUANTIFIER | Tags::POSSESSIVE | Tags::NUMBER)
                || self.reading.tokens[index].kind == TokenKind::Number
                || self.reading.name_of[index].is_some())
    }

    /// A capital letter with a dot behind a name and before another.
    pub(super) fn initial(&self, index: usize) -> bool {
        let reading = self.reading;
        reading.form(index).len() == 1
            && reading.capitalised(index)
            && index > self.sentence.start
            && reading.capitalised(index - 1)
            && reading.form(index + 1) == "."
            && reading.capitalised(index + 2)
    }

    /// "HH the Amir", "HE President": capitals before a title, which say nothing.
    pub(super) fn honorific(&self, index: usize) -> bool {
        let reading = self.reading;
        reading.term(index, Term::Honorific)
            && reading.form(index).chars().all(char::is_uppercase)
            && (reading.is(index + 1, "the") || reading.capitalised(index + 1))
            && reading.form(index + 1).chars().any(char::is_lowercase)
    }

    pub(super) fn apostrophe(&self, index: usize) -> bool {
        let reading = self.reading;
        let next = reading.tokens.get(index + 1);
        matches!(reading.form(index), "'" | "’")
            && reading.tokens[index].glued
            && index > self.sentence.start
            && reading.form(index - 1).ends_with('s')
            && next.is_some_and(|next| !next.glued && next.kind == TokenKind::Word)
    }

    /// A number in digits or words, or the sign of a currency.
    pub(super) fn number(&self, index: usize) -> bool {
        let reading = self.reading;
        index < self.sentence.end
            && (matches!(reading.tokens[index].kind, TokenKind::Number | TokenKind::Mixed)
                || reading.word(index).tags.has(Tags::NUMBER)
                || matches!(reading.form(index), "$" | "€" | "£" | "¥"))
    }

    /// Whether a person's name, or that of a state that opens the sentence or what is said, stands before a token.
    pub(super) fn behind_actor(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.reading.name_of[before]);
        before.is_some_and(|name| {
            let name = &self.reading.names[name as usize];
            let person = name.find(|entity| matches!(entity, Entity::Person(_) | Entity::ShortName(_)).then_some(()));
            let state = name.find(|entity| matches!(entity, Entity::State(_) | Entity::Capital(_)).then_some(()));
            let opens = || {
                name.first == self.sentence.start
                    || name.first.checked_sub(1).is_some_and(|before| {
                        self.reading.is(before, "that") || self.reading.lexicon.is_speech_verb(self.reading.word(before).verb)
                    })
            };
            person.is_some() || state.is_some() && opens()
        })
    }

    /// "condemns these acts and calls on Mali": behind "and", a form that may be a verb is one like the verb before.
    pub(super) fn goes_on_in_present(&self, index: usize) -> bool {
        /// The verb before stands no further back than this.
        const REACH: usize = 32;
        let reading = self.reading;
        let Some(before) = index.checked_sub(1).filter(|before| *before > self.sentence.start) else { return false };
        // "condemns the coup, calls": a comma does so only before what can but be an object.
        let comma = reading.form(before) == ",";
        let and = comma || reading.word(before).tags.has(Tags::COORDINATOR);
        let governs = reading.word(index + 1).tags.has(Tags::DETERMINER)
            || !comma && reading.word(index + 1).tags.has(Tags::PREPOSITION)
            || reading.name_of.get(index + 1).is_some_and(Option::is_some);
        // "Brazil supports": behind the name that opens the sentence.
        let opens = |at: usize| {
            let name = at.checked_sub(1).and_then(|before| reading.name_of[before]).map(|name| reading.names[name as usize].first);
            let article = |first: usize| first == self.sentence.start + 1 && reading.word(first - 1).tags.has(Tags::DETERMINER);
            name.is_some_and(|first| first == self.sentence.start || article(first))
        };
        let present = |at: &usize| {
            let tags = reading.word(*at).tags;
            tags.has(Tags::VERB_S) && (!tags.has(Tags::PLURAL | Tags::NOUN | Tags::CLOSED) || opens(*at))
        };
        let floor = self.sentence.start.max(index.saturating_sub(REACH));
        and && governs && !reading.is(index + 1, "of") && (floor..index).rev().any(|at| present(&at))
    }

    /// "2. Calls upon all States": the verb that a numbered paragraph, or one behind a semicolon, begins with.
    pub(super) fn opens_paragraph(&self, index: usize) -> bool {
        let form = |back: usize| index.checked_sub(back).map_or("", |at| self.reading.form(at));
        let digits = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        let numeral = |word: &str| digits(word) || word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        // "3." may be one word or two.
        let whole = form(1).strip_suffix(['.', ')']).is_some_and(numeral);
        let mark = form(1) == ";" || whole || matches!(form(1), ")" | ".") && numeral(form(2));
        index == self.sentence.start && mark
    }

    /// "The Union recalls that": what was said follows a verb.
    pub(super) fn says_that(&self, index: usize) -> bool {
        self.reading.is(index + 1, "that") && self.reading.lexicon.is_speech_verb(self.reading.word(index).verb)
    }

    /// "to immediately and unconditionally release", "has strongly and repeatedly condemned": adverbs joined before a verb.
    pub(super) fn between_adverbs(&self, index: usize, tags: Tags) -> bool {
        let adverb = |at: usize| self.reading.word(at).tags.has(Tags::ADVERB) && self.reading.form(at).ends_with("ly");
        let auxiliary = |at: usize| self.reading.is(at, "to") || self.reading.word(at).tags.has(Tags::MODAL | Tags::AUXILIARY);
        tags.has(Tags::COORDINATOR) && index >= self.sentence.start + 2 && auxiliary(index - 2) && adverb(index - 1) && adverb(index + 1)
    }

    /// "remains firmly committed": an adjective or a participle follows a verb that links it with the subject.
    pub(super) fn links(&self, index: usize) -> bool {
        let describes = |at: usize| self.reading.word(at).tags.has(Tags::ADJECTIVE | Tags::PARTICIPLE);
        self.reading.term(index, Term::Linking)
            && (describes(index + 1) || self.reading.word(index + 1).tags.has(Tags::ADVERB) && describes(index + 2))
    }

    /// "visiting Chinese Foreign Minister Bo Lind": who is on a visit, not a visit.
    pub(super) fn describes_visitor(&self, index: usize) -> bool {
        let reading = self.reading;
        let name = reading.name_of.get(index + 1).copied().flatten().map(|name| &reading.names[name as usize]);
        let adjective = name.filter(|name| name.find(|entity| matches!(entity, Entity::Adjective(_)).then_some(())).is_some());
        let opens = index == self.sentence.start
            || reading.word(index - 1).tags.has(Tags::COORDINATOR | Tags::DETERMINER)
            || reading.form(index - 1) == ",";
        opens && adjective.is_some_and(|name| reading.role_at(name.end, self.sentence.end).is_some_and(|(_, row)| row.title))
    }

    /// Whether "the Ugandan" stands before a token: no form in the plural goes on with it.
    pub(super) fn behind_adjective(&self, index: usize) -> bool {
        let reading = self.reading;
        let Some(name) = index.checked_sub(1).and_then(|before| reading.name_of[before]) else { return false };
        let name = &reading.names[name as usize];
        let adjective = name.find(|entity| matches!(entity, Entity::Adjective(_)).then_some(())).is_some();
        adjective && name.first > self.sentence.start && reading.word(name.first - 1).tags.has(Tags::DETERMINER)
    }

    /// Whether a gerund goes on with the verb before it, or tells what the people before it do: "stopped testing missiles",
    /// "ministers meeting in Brussels".
    pub(super) fn goes_on(&self, index: usize) -> bool {
        let before = index.checked_sub(1).filter(|before| *before >= self.sentence.start).map(|before| self.reading.word(before));
        before.is_some_and(|word| {
            let aspectual = word.tags.has(Tags::ANY_VERB) && self.reading.lexicon.word(word.verb).tags.has(Tags::ASPECTUAL);
            aspectual || self.behind_people(index) && self.reading.word(index + 1).tags.has(Tags::PREPOSITION)
        })
    }

    /// Whether a noun for people in the plural stands before a token.
    pub(super) fn behind_people(&self, index: usize) -> bool {
        let before = index.checked_sub(1).filter(|before| *before >= self.sentence.start).map(|before| self.reading.word(before));
        before.is_some_and(|word| word.tags.has(Tags::PLURAL) && self.reading.lexicon.word(word.noun).tags.has(Tags::PERSON))
    }
}
