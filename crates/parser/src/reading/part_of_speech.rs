//! Parts of speech: what each token is in its place.
//!
//! The lexicon says what a form may be; the words before and after decide. One pass from left to right.

use super::Reading;
use crate::lexicon::words::Tags;
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

    fn auxiliary(self) -> bool {
        matches!(self, Self::Be | Self::Have | Self::Do | Self::Modal)
    }

    fn before_noun(self) -> bool {
        matches!(
            self,
            Self::Determiner | Self::Adjective | Self::Number | Self::PossessivePronoun | Self::PossessiveMark | Self::Preposition
        )
    }
}

/// The part of speech of every token.
pub(super) fn tag(reading: &Reading) -> Vec<Pos> {
    let mut out: Vec<Pos> = Vec::with_capacity(reading.tokens.len());
    for sentence in &reading.sentences {
        // Tokens between sentences do not occur, but a hole must not shift the rest.
        out.resize(sentence.first as usize, Pos::Mark);
        let finite = sentence.range().any(|index| certainly_finite(reading, index));
        for index in sentence.range() {
            let pos = Tagger {
                reading,
                before: &out[sentence.first as usize..],
                start: sentence.first as usize,
                end: sentence.end as usize,
                finite,
            }
            .at(index);
            out.push(pos);
        }
    }
    out.resize(reading.tokens.len(), Pos::Mark);
    out
}

/// Whether a token can only be the finite verb of its clause, or the helper of one.
fn certainly_finite(reading: &Reading, index: usize) -> bool {
    let tags = reading.word(index).tags;
    tags.has(Tags::AUXILIARY) && !reading.is(index, "will") || tags.has(Tags::PAST) && !tags.has(Tags::NOUN) && !tags.has(Tags::ADJECTIVE)
}

struct Tagger<'t, 'a> {
    reading: &'t Reading<'a>,
    /// The sentence so far.
    before: &'t [Pos],
    start: usize,
    end: usize,
    /// Whether the sentence has a verb that can be nothing else.
    finite: bool,
}

impl Tagger<'_, '_> {
    fn at(&self, index: usize) -> Pos {
        let token = self.reading.tokens[index];
        match token.kind {
            TokenKind::Mark => return Pos::Mark,
            TokenKind::Number | TokenKind::Mixed => return Pos::Number,
            TokenKind::Clitic => {
                let negated = self.reading.form(index).starts_with(['n', 'N']);
                return if negated { Pos::Negator } else { Pos::PossessiveMark };
            }
            TokenKind::Word => {}
        }
        let tags = self.reading.word(index).tags;
        let named = self.reading.name_of[index].is_some();
        if named && !(index_is_first(self.before) && tags.has(Tags::AUXILIARY)) {
            return Pos::Proper;
        }
        let closed = self.closed(index, tags);
        if let Some(pos) = closed {
            return pos;
        }
        let capital = self.reading.capitalised(index);
        if tags.is_empty() {
            return self.unknown(index, capital);
        }
        // Within a sentence a capitalised open-class word belongs to a name or a title.
        if capital && !index_is_first(self.before) && !self.title_case() {
            return Pos::Proper;
        }
        self.open(index, tags)
    }

    /// Function words.
    fn closed(&self, index: usize, tags: Tags) -> Option<Pos> {
        let next_verb = || {
            let next = self.next_content(index);
            self.reading.word(next).tags.has(Tags::VERB) || self.reading.word(next).tags.has(Tags::BE | Tags::HAVE | Tags::DO)
        };
        Some(if self.reading.is(index, "to") {
            if next_verb() { Pos::To } else { Pos::Preposition }
        } else if self.reading.is(index, "that") {
            // Before a noun it points, else it opens a clause.
            if self.next_is_bare_noun(index) { Pos::Determiner } else { Pos::Complementizer }
        } else if self.reading.is(index, "her") {
            if self.next_starts_noun(index) { Pos::PossessivePronoun } else { Pos::Pronoun }
        } else if tags.has(Tags::MODAL) && !(self.last().is_some_and(Pos::before_noun)) && !self.month_name(index) {
            Pos::Modal
        } else if tags.has(Tags::BE) {
            Pos::Be
        } else if tags.has(Tags::HAVE) {
            Pos::Have
        } else if tags.has(Tags::DO) {
            Pos::Do
        } else if tags.has(Tags::NEGATOR) {
            Pos::Negator
        } else if tags.has(Tags::WH) {
            Pos::Wh
        } else if tags.has(Tags::DETERMINER) {
            Pos::Determiner
        } else if tags.has(Tags::POSSESSIVE) {
            Pos::PossessivePronoun
        } else if tags.has(Tags::SUBJECT_PRONOUN | Tags::OBJECT_PRONOUN | Tags::PRONOUN) {
            Pos::Pronoun
        } else if tags.has(Tags::COORDINATOR) {
            Pos::Coordinator
        } else if tags.has(Tags::NUMBER | Tags::ORDINAL) {
            Pos::Number
        } else if tags.has(Tags::PREPOSITION) && tags.has(Tags::SUBORDINATOR) {
            // "after the talks" or "after he left": a clause has a verb before the next comma.
            if self.clause_follows(index) { Pos::Subordinator } else { Pos::Preposition }
        } else if tags.has(Tags::PREPOSITION) {
            Pos::Preposition
        } else if tags.has(Tags::SUBORDINATOR) {
            Pos::Subordinator
        } else if tags.has(Tags::COMPLEMENTIZER) {
            Pos::Complementizer
        } else if tags.has(Tags::QUANTIFIER) {
            Pos::Determiner
        } else if tags.has(Tags::ADVERB) && !tags.has(Tags::ADJECTIVE) {
            Pos::Adverb
        } else {
            return None;
        })
    }

    fn last(&self) -> Option<Pos> {
        self.before.last().copied()
    }

    /// The last part of speech that is not an adverb, a negator or a quotation mark.
    fn last_content(&self) -> Option<Pos> {
        let passed = |at: usize, pos: Pos| {
            matches!(pos, Pos::Adverb | Pos::Negator) || matches!(self.reading.form(self.start + at), "“" | "\"" | "‘")
        };
        (0..self.before.len()).rev().map(|at| (at, self.before[at])).find(|(at, pos)| !passed(*at, *pos)).map(|(_, pos)| pos)
    }

    /// The next token that is not an adverb or an opening quotation mark.
    fn next_content(&self, index: usize) -> usize {
        let passed = |at: usize| {
            let tags = self.reading.word(at).tags;
            tags.has(Tags::ADVERB) && !tags.has(Tags::VERB) || matches!(self.reading.form(at), "“" | "\"" | "‘" | "'")
        };
        (index + 1..self.end).find(|at| !passed(*at)).unwrap_or(index + 1)
    }

    fn next_is_bare_noun(&self, index: usize) -> bool {
        let tags = self.reading.word(index + 1).tags;
        tags.has(Tags::NOUN) && !tags.has(Tags::ANY_VERB) && !self.reading.capitalised(index + 1) && self.last() != Some(Pos::Noun)
    }

    fn next_starts_noun(&self, index: usize) -> bool {
        let tags = self.reading.word(index + 1).tags;
        index + 1 < self.end
            && self.reading.tokens[index + 1].kind != TokenKind::Mark
            && (tags.is_empty() || tags.has(Tags::NOUN | Tags::PLURAL | Tags::ADJECTIVE))
    }

    /// "May" and "March" as months: capitalised within a sentence, or before a number.
    fn month_name(&self, index: usize) -> bool {
        self.reading.capitalised(index)
            && (!index_is_first(self.before) || self.reading.tokens.get(index + 1).is_some_and(|next| next.kind == TokenKind::Number))
    }

    fn clause_follows(&self, index: usize) -> bool {
        let first = self.reading.word(index + 1).tags;
        if first.has(Tags::SUBJECT_PRONOUN) {
            return true;
        }
        for at in index + 1..self.end {
            let tags = self.reading.word(at).tags;
            if self.reading.is(at, ",") || self.reading.is(at, ".") || tags.has(Tags::PREPOSITION | Tags::WH | Tags::COMPLEMENTIZER) {
                return false;
            }
            if at > index + 1 && (tags.has(Tags::AUXILIARY) || tags.has(Tags::PAST) && !tags.has(Tags::NOUN)) {
                return true;
            }
        }
        false
    }

    /// Words that the lexicon does not know.
    fn unknown(&self, index: usize, capital: bool) -> Pos {
        let form = self.reading.form(index);
        if capital {
            return Pos::Proper;
        }
        if form.ends_with("ly") {
            return Pos::Adverb;
        }
        if form.ends_with("ed") && form.len() > 4 {
            return self.past(index, false);
        }
        if form.ends_with("ing") && form.len() > 5 {
            return self.gerund(index);
        }
        const ADJECTIVE_ENDINGS: &[&str] = &["ous", "ful", "ive", "able", "ible", "ical", "less", "ary", "ian", "ese", "ish"];
        if ADJECTIVE_ENDINGS.iter().any(|ending| form.ends_with(ending)) && self.next_starts_noun(index) {
            return Pos::Adjective;
        }
        Pos::Noun
    }

    /// Words that may be nouns, verbs or adjectives.
    fn open(&self, index: usize, tags: Tags) -> Pos {
        let nominal = tags.has(Tags::NOUN | Tags::PLURAL);
        // "is willing to help", "met visiting Lao President": forms that are adjectives in their own right.
        let attributive = self.reading.capitalised(index + 1) && !matches!(self.last_content(), Some(Pos::Be | Pos::To | Pos::Mark) | None);
        if tags.has(Tags::GERUND) && tags.has(Tags::ADJECTIVE) && (self.last_content() == Some(Pos::Be) || attributive) {
            return Pos::Adjective;
        }
        if tags.has(Tags::GERUND) {
            return if nominal && self.last().is_some_and(Pos::before_noun) && !self.object_follows(index) {
                Pos::Noun
            } else {
                self.gerund(index)
            };
        }
        if tags.has(Tags::PAST | Tags::PARTICIPLE) && !(tags.has(Tags::VERB) && self.wants_base()) {
            if nominal && self.last().is_some_and(Pos::before_noun) {
                return Pos::Noun;
            }
            return self.past(index, tags.has(Tags::ADJECTIVE));
        }
        if tags.has(Tags::VERB | Tags::VERB_S) {
            return self.verb_or_noun(index, tags, nominal);
        }
        if tags.has(Tags::ADJECTIVE) && (!nominal || self.next_starts_noun(index)) {
            return Pos::Adjective;
        }
        if nominal {
            return Pos::Noun;
        }
        if tags.has(Tags::ADVERB) { Pos::Adverb } else { Pos::Noun }
    }

    /// Whether the words before ask for the base form of a verb.
    fn wants_base(&self) -> bool {
        matches!(self.last_content(), Some(Pos::To | Pos::Modal | Pos::Do))
    }

    fn verb_or_noun(&self, index: usize, tags: Tags, nominal: bool) -> Pos {
        let form = if tags.has(Tags::VERB) { VerbForm::Base } else { VerbForm::Present };
        let other = if tags.has(Tags::ADJECTIVE) && self.next_starts_noun(index) { Pos::Adjective } else { Pos::Noun };
        if tags.has(Tags::VERB) && self.wants_base() {
            return Pos::Verb(VerbForm::Base);
        }
        // "took the lead": behind a determiner a word is a noun, whatever else it may be.
        if matches!(self.last(), Some(Pos::Determiner | Pos::PossessivePronoun | Pos::PossessiveMark | Pos::Adjective)) {
            return other;
        }
        if !nominal && !tags.has(Tags::ADJECTIVE) {
            return Pos::Verb(form);
        }
        match self.last_content() {
            // "to visit and meet": a verb joined to a verb.
            Some(Pos::Coordinator) if tags.has(Tags::VERB) && self.joined_to_base() => Pos::Verb(form),
            None | Some(Pos::Mark | Pos::Coordinator) => {
                if self.finite || !self.object_follows(index) {
                    other
                } else {
                    Pos::Verb(form)
                }
            }
            Some(Pos::Pronoun) => Pos::Verb(form),
            // "Cambodia actively supports": what an adverb stands before is a verb.
            Some(Pos::Noun | Pos::Proper) if self.last() == Some(Pos::Adverb) => Pos::Verb(form),
            Some(Pos::Noun | Pos::Proper) if !self.finite && self.object_follows(index) => Pos::Verb(form),
            Some(Pos::Proper | Pos::Noun | Pos::Wh) if self.certain_object_follows(index) && self.agrees(index, form) => Pos::Verb(form),
            _ => other,
        }
    }

    /// Whether the verb before the coordinator is a base form.
    fn joined_to_base(&self) -> bool {
        self.before.iter().rev().skip(1).take(12).find_map(|pos| match pos {
            Pos::Verb(VerbForm::Base) => Some(true),
            Pos::Verb(_) | Pos::Mark => Some(false),
            _ => None,
        }) == Some(true)
    }

    /// A plural subject for a base form, a singular one for a form with `s`.
    fn agrees(&self, index: usize, form: VerbForm) -> bool {
        let subject = self.reading.word(index.saturating_sub(1)).tags;
        match form {
            VerbForm::Base => subject.has(Tags::PLURAL) || self.last() == Some(Pos::Proper) || self.last() == Some(Pos::Wh),
            _ => !subject.has(Tags::PLURAL),
        }
    }

    /// Whether something follows that can be the object or complement of a verb.
    fn object_follows(&self, index: usize) -> bool {
        let next = index + 1;
        let tags = self.reading.word(next).tags;
        next < self.end
            && self.reading.tokens[next].kind != TokenKind::Mark
            && !tags.has(Tags::AUXILIARY)
            && (!tags.has(Tags::PAST) || tags.has(Tags::ADJECTIVE))
            && !self.reading.is(next, "of")
    }

    /// Whether a determiner, a pronoun, a name or `that` follows, as it would not after a noun.
    fn certain_object_follows(&self, index: usize) -> bool {
        let next = index + 1;
        let tags = self.reading.word(next).tags;
        // "hopes to take": an infinitive follows.
        let infinitive = self.reading.is(next, "to") && self.reading.word(self.next_content(next)).tags.has(Tags::VERB);
        next < self.end
            && (infinitive
                || tags.has(Tags::DETERMINER | Tags::OBJECT_PRONOUN | Tags::POSSESSIVE | Tags::COMPLEMENTIZER | Tags::QUANTIFIER)
                || self.reading.name_of[next].is_some())
            && !self.reading.is(next, "of")
    }

    fn past(&self, index: usize, adjective: bool) -> Pos {
        match self.last_content() {
            Some(Pos::Be | Pos::Have) => return Pos::Verb(VerbForm::Participle),
            Some(Pos::Determiner | Pos::PossessivePronoun | Pos::PossessiveMark | Pos::Number | Pos::Adjective)
                if self.next_starts_noun(index) =>
            {
                return Pos::Adjective;
            }
            Some(Pos::Preposition) if self.next_starts_noun(index) => return Pos::Adjective,
            _ => {}
        }
        if adjective && self.next_starts_noun(index) && !matches!(self.last(), Some(Pos::Noun | Pos::Proper | Pos::Pronoun)) {
            return Pos::Adjective;
        }
        // "the pact signed by both": behind its noun, with the clause's verb still to come or already there.
        let by = self.reading.is(index + 1, "by");
        if by && !self.before.iter().rev().take(6).any(|pos| pos.auxiliary()) && self.last() == Some(Pos::Noun) {
            return Pos::Verb(VerbForm::Participle);
        }
        Pos::Verb(VerbForm::Past)
    }

    fn gerund(&self, index: usize) -> Pos {
        match self.last() {
            Some(Pos::Determiner | Pos::PossessiveMark | Pos::Adjective | Pos::PossessivePronoun) => {
                if self.next_starts_noun(index) && !self.reading.is(index + 1, "of") { Pos::Adjective } else { Pos::Noun }
            }
            _ => Pos::Verb(VerbForm::Gerund),
        }
    }

    /// Whether the sentence is a headline in which every word has a capital.
    fn title_case(&self) -> bool {
        let first = self.start;
        // A sentence with its full stop is no headline, however many names it holds.
        if self.reading.form(self.end - 1) == "." {
            return false;
        }
        let words = (first..self.end).filter(|at| self.reading.tokens[*at].kind == TokenKind::Word && self.reading.form(*at).len() > 3);
        let (mut all, mut capital) = (0, 0);
        for at in words.take(12) {
            all += 1;
            capital += u32::from(self.reading.capitalised(at));
        }
        all >= 3 && capital * 5 >= all * 4
    }
}

fn index_is_first(before: &[Pos]) -> bool {
    before.iter().all(|pos| *pos == Pos::Mark)
}
