//! The tags that a token may have, each with what it costs by itself.

use std::ops::Range;

use super::costs::Tag;
use super::joins;
use crate::lexicon::CompoundKind;
use crate::lexicon::names::Entity;
use crate::lexicon::words::Tags;
use crate::reading::Reading;
use crate::text::TokenKind;

/// At most this many ways to read one form.
const MOST: usize = 10;

/// The tags of one token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidates {
    tags: [(Tag, u16); MOST],
    count: usize,
    /// Whether a form of be, have or do is a finite one.
    pub(super) finite: bool,
    /// Whether such a form stands where a gerund does: "having", "being".
    pub(super) gerund: bool,
    /// Whether the form is a preposition and a gerund: "following", "considering".
    pub(super) participial: bool,
    /// Whether the verb takes what was said.
    pub(super) says: bool,
    /// Whether the form is the past of a verb.
    pub(super) past: bool,
    /// Whether the word begins an expression of time: "Thursday".
    pub(super) time: bool,
}

impl Candidates {
    fn none() -> Self {
        Self {
            tags: [(Tag::Mark, 0); MOST],
            count: 0,
            finite: false,
            gerund: false,
            participial: false,
            says: false,
            past: false,
            time: false,
        }
    }

    fn one(tag: Tag) -> Self {
        let mut out = Self::none();
        out.add(tag, 0);
        out
    }

    fn add(&mut self, tag: Tag, cost: u16) {
        if self.count < MOST {
            self.tags[self.count] = (tag, cost);
            self.count += 1;
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Tag, u16)> {
        self.tags[..self.count].iter().copied()
    }
}

/// A sentence while its tokens are read.
pub(super) struct Context<'r, 'a> {
    reading: &'r Reading<'a>,
    sentence: Range<usize>,
    /// Whether every word has a capital, as in many headlines.
    title_case: bool,
    /// The words of a compound such as "because of" that are still to come.
    compound: usize,
    /// Whether the next word begins the sentence, or what stands behind a dash.
    opens: bool,
}

impl<'r, 'a> Context<'r, 'a> {
    pub(super) fn of(reading: &'r Reading<'a>, sentence: Range<usize>) -> Self {
        let title_case = title_case(reading, sentence.clone());
        Self { reading, sentence, title_case, compound: 0, opens: true }
    }

    pub(super) fn candidates(&mut self, index: usize) -> Candidates {
        let reading = self.reading;
        if self.compound > 0 {
            self.compound -= 1;
            self.opens = false;
            return Candidates::one(Tag::Adverb);
        }
        let opens = self.opens;
        match reading.tokens[index].kind {
            TokenKind::Mark => {
                // "the Workers' Party": the apostrophe within a name.
                if reading.name_of[index].is_some() && matches!(reading.form(index), "'" | "’") {
                    return Candidates::one(Tag::Proper);
                }
                let tag = self.mark(index);
                self.opens |= tag == Tag::Start;
                let mut out = Candidates::one(tag);
                // "the rebels' demands": the apostrophe of a plural.
                if tag == Tag::Mark && self.apostrophe(index) {
                    out.add(Tag::PossessiveMark, 0);
                }
                return out;
            }
            TokenKind::Number | TokenKind::Mixed => {
                self.opens = false;
                return Candidates::one(Tag::Number);
            }
            TokenKind::Clitic => return self.clitic(index),
            TokenKind::Word => self.opens = false,
        }
        let tags = reading.word(index).tags;
        if tags.has(Tags::COMPOUND)
            && reading.name_of[index].is_none()
            && let Some(tag) = self.compound(index)
        {
            return Candidates::one(tag);
        }
        // "Eduard A. Shevardnadze": an initial between names.
        if !opens && self.initial(index) {
            return Candidates::one(Tag::Proper);
        }
        let time = reading.time_at(index) && !index.checked_sub(1).is_some_and(|before| reading.time_at(before));
        if time && reading.capitalised(index) && reading.name_of[index].is_none() && !opens {
            return Candidates { time, ..Candidates::one(Tag::Proper) };
        }
        if reading.name_of[index].is_some() && !(opens && tags.has(Tags::AUXILIARY)) {
            return Candidates::one(Tag::Proper);
        }
        if joins(reading, index + 1) {
            return self.before_hyphen(index);
        }
        if index > self.sentence.start && joins(reading, index - 1) {
            return self.behind_hyphen(index, tags);
        }
        // "set free ten men": an adjective that goes with the verb before it.
        let goes_with = tags.has(Tags::PARTICLE)
            && tags.has(Tags::ADJECTIVE)
            && index > self.sentence.start
            && reading.word(index - 1).tags.has(Tags::ANY_VERB)
            // "will open an embassy"
            && !reading.word(index - 1).tags.has(Tags::MODAL)
            && self.opens_phrase(index + 1);
        if goes_with {
            return Candidates::one(Tag::Adverb);
        }
        // "let go two captives", "were let go by Chad"
        let let_go = reading.is(index, "go")
            && index > self.sentence.start
            && ["let", "lets", "letting"].iter().any(|word| reading.is(index - 1, word));
        if let_go {
            return Candidates::one(Tag::Adverb);
        }
        let mut out = Candidates { time, ..Candidates::none() };
        self.closed(index, tags, opens, &mut out);
        // A word of the closed classes is rarely anything else.
        let rare = if out.count > 0 { 4 } else { 0 };
        let capital = reading.capitalised(index);
        if capital && !opens && !self.title_case {
            if rare == 0 {
                out.add(Tag::Proper, 0);
            }
            self.open(index, tags, rare + 5, &mut out);
            return out;
        }
        if capital && rare == 0 {
            let named = tags.is_empty() || !opens && !tags.has(Tags::ANY_VERB);
            out.add(Tag::Proper, if named { 0 } else { 3 });
        }
        if tags.is_empty() {
            // "today", "midweek": what only tells the time is no verb.
            if !capital && reading.time_at(index) {
                out.add(Tag::Noun, 0);
            } else if !capital {
                unknown(reading.form(index), &mut out);
            }
        } else {
            self.open(index, tags, rare, &mut out);
        }
        if out.count == 0 {
            out.add(Tag::Noun, 0);
        }
        out
    }

    fn mark(&self, index: usize) -> Tag {
        match self.reading.form(index) {
            "," => Tag::Comma,
            ";" | ":" | "—" | "…" => Tag::Start,
            "-" | "–" if !joins(self.reading, index) => Tag::Start,
            _ => Tag::Mark,
        }
    }

    /// Whether a determiner, a number or a name begins at a token.
    fn opens_phrase(&self, index: usize) -> bool {
        let tags = self.reading.word(index).tags;
        index < self.sentence.end
            && (tags.has(Tags::DETERMINER | Tags::QUANTIFIER | Tags::POSSESSIVE | Tags::NUMBER)
                || self.reading.tokens[index].kind == TokenKind::Number
                || self.reading.name_of[index].is_some())
    }

    /// A capital letter with a dot behind a name and before another.
    fn initial(&self, index: usize) -> bool {
        let reading = self.reading;
        reading.form(index).len() == 1
            && reading.capitalised(index)
            && index > self.sentence.start
            && reading.capitalised(index - 1)
            && reading.form(index + 1) == "."
            && reading.capitalised(index + 2)
    }

    fn apostrophe(&self, index: usize) -> bool {
        let reading = self.reading;
        let next = reading.tokens.get(index + 1);
        matches!(reading.form(index), "'" | "’")
            && reading.tokens[index].glued
            && index > self.sentence.start
            && reading.form(index - 1).ends_with('s')
            && next.is_some_and(|next| !next.glued && next.kind == TokenKind::Word)
    }

    fn clitic(&self, index: usize) -> Candidates {
        if self.reading.form(index).starts_with(['n', 'N']) {
            return Candidates::one(Tag::Negator);
        }
        let mut out = Candidates::one(Tag::PossessiveMark);
        out.add(Tag::Be, 2);
        out.finite = true;
        out
    }

    /// "because of", "even though": the first word says what the whole is.
    fn compound(&mut self, index: usize) -> Option<Tag> {
        let reading = self.reading;
        let (length, compound) = reading.compound_at(index, self.sentence.end)?;
        let next = index + length;
        let last = |word: &str| reading.is(next - 1, word);
        let measure = last("than") || compound.kind == CompoundKind::Adverb && last("to");
        let being = index > self.sentence.start && reading.word(index - 1).tags.has(Tags::BE);
        // "more than 100", but "more than that"; "due to rain", but "due to visit".
        let dozen = reading.is(next, "a") && reading.word(next + 1).tags.has(Tags::NUMBER | Tags::MEASURE);
        if measure && !self.number(next) && !dozen
            || last("to") && reading.word(next).tags.has(Tags::VERB) && (being || !reading.word(next).tags.has(Tags::NOUN))
        {
            return None;
        }
        let up_to = compound.kind == CompoundKind::Preposition && last("to") && reading.is(index, "up");
        // "gave themselves up to the army"
        if up_to && !self.number(next) && !dozen {
            return None;
        }
        self.compound = length - 1;
        Some(match compound.kind {
            _ if up_to => Tag::Adverb,
            CompoundKind::Preposition => Tag::Preposition,
            CompoundKind::Subordinator => Tag::Subordinator,
            CompoundKind::Adverb => Tag::Adverb,
            CompoundKind::Negator => Tag::Negator,
        })
    }

    /// A number in digits or words, or the sign of a currency.
    fn number(&self, index: usize) -> bool {
        let reading = self.reading;
        index < self.sentence.end
            && (matches!(reading.tokens[index].kind, TokenKind::Number | TokenKind::Mixed)
                || reading.word(index).tags.has(Tags::NUMBER)
                || matches!(reading.form(index), "$" | "€" | "£" | "¥"))
    }

    /// The first part of a compound: "UN" of "UN-backed", "test" of "test-fired".
    fn before_hyphen(&self, index: usize) -> Candidates {
        let verb = self.reading.word(index + 2).tags.has(Tags::ANY_VERB);
        let prefix = self.reading.word(index).tags.has(Tags::VERB_PREFIX) && verb;
        if prefix {
            let mut out = Candidates::one(Tag::Adverb);
            out.add(Tag::Adjective, 1);
            return out;
        }
        Candidates::one(if self.reading.capitalised(index) { Tag::Proper } else { Tag::Adjective })
    }

    /// The last part of a compound: an adjective or a noun, and a verb only behind certain prefixes.
    fn behind_hyphen(&self, index: usize, tags: Tags) -> Candidates {
        let mut out = Candidates::none();
        // "UN-backed" is no "un-".
        let prefix = index >= 2 && self.reading.word(index - 2).tags.has(Tags::VERB_PREFIX) && self.reading.name_of[index - 2].is_none();
        if prefix && tags.has(Tags::ANY_VERB) {
            self.verb(index, tags, 0, &mut out);
        }
        if tags.has(Tags::NOUN) {
            out.add(Tag::Noun, 0);
        }
        if tags.has(Tags::PLURAL) {
            out.add(Tag::Nouns, 0);
        }
        if out.count == 0 || tags.has(Tags::ADJECTIVE | Tags::PARTICIPLE | Tags::GERUND | Tags::PREPOSITION) {
            out.add(Tag::Adjective, u16::from(prefix));
        }
        if tags.is_empty() {
            out.add(Tag::Noun, 0);
        }
        out
    }

    /// Function words.
    fn closed(&self, index: usize, tags: Tags, opens: bool, out: &mut Candidates) {
        let reading = self.reading;
        if !tags.has(Tags::CLOSED) {
            return;
        }
        let form = reading.form(index);
        let is = |words: &[&str]| words.iter().any(|word| form.eq_ignore_ascii_case(word));
        if tags.has(Tags::MODAL) && !self.month(index, opens) {
            out.add(Tag::Modal, 0);
        }
        out.gerund = is(&["being", "having", "doing"]);
        if tags.has(Tags::BE) {
            out.finite = !is(&["be", "been", "being"]);
            out.add(Tag::Be, 0);
        }
        if tags.has(Tags::HAVE) {
            out.finite = !is(&["having"]);
            out.add(Tag::Have, 0);
        }
        if tags.has(Tags::DO) {
            out.finite = !is(&["done", "doing"]);
            out.add(Tag::Do, 0);
        }
        if tags.has(Tags::WH) && !tags.has(Tags::SUBORDINATOR | Tags::COMPLEMENTIZER) {
            out.add(Tag::Wh, 0);
            return;
        }
        // "an inquiry that lasted", "the pact that ended"
        let verb_follows = index > self.sentence.start
            && reading.word(index + 1).tags.has(Tags::PAST | Tags::VERB_S | Tags::MODAL | Tags::HAVE | Tags::BE)
            && !reading.word(index + 1).tags.has(Tags::NOUN | Tags::PLURAL | Tags::ADJECTIVE)
            && reading.name_of.get(index + 1).is_some_and(Option::is_none);
        if is(&["that"]) {
            out.add(Tag::Wh, if verb_follows { 0 } else { 2 });
        }
        // "said no to a truce"
        let answer = is(&["to"]) && index > self.sentence.start && (reading.is(index - 1, "no") || reading.is(index - 1, "yes"));
        if is(&["to"]) && !answer {
            out.add(Tag::To, 0);
        }
        let next = reading.word(index + 1).tags;
        if is(&["neither", "no"]) && next.has(Tags::VERB_S | Tags::PAST | Tags::PREPOSITION) && !next.has(Tags::NOUN | Tags::ADJECTIVE) {
            // "neither accepts nor joins", "says no to a plan"
            out.add(if is(&["no"]) { Tag::Adverb } else { Tag::Negator }, 0);
        } else if tags.has(Tags::DETERMINER | Tags::QUANTIFIER) && reading.is(index + 1, "of") {
            // "thousands of", "some of": a noun that only measures.
            out.add(Tag::Nouns, 0);
        } else if tags.has(Tags::DETERMINER | Tags::QUANTIFIER) {
            // "that Mali", "that the", "that troops": it opens a clause.
            let next = reading.word(index + 1).tags;
            let opens = is(&["that"]) && (reading.capitalised(index + 1) || next.has(Tags::PLURAL | Tags::DETERMINER | Tags::POSSESSIVE));
            out.add(Tag::Determiner, if opens || is(&["that"]) && verb_follows { 4 } else { 0 });
        } else if tags.has(Tags::NEGATOR) && !tags.has(Tags::MODAL) {
            out.add(Tag::Negator, 0);
        }
        // "have all deplored", "will both attend"
        let helped = index > self.sentence.start && reading.word(index - 1).tags.has(Tags::AUXILIARY);
        if helped && is(&["all", "both", "each"]) && reading.word(index + 1).tags.has(Tags::ANY_VERB) {
            out.add(Tag::Adverb, 0);
        }
        if tags.has(Tags::POSSESSIVE) {
            out.add(Tag::PossessivePronoun, 0);
        }
        if tags.has(Tags::SUBJECT_PRONOUN | Tags::OBJECT_PRONOUN | Tags::PRONOUN) {
            out.add(Tag::Pronoun, if tags.has(Tags::DETERMINER | Tags::QUANTIFIER) { 2 } else { 0 });
        }
        if tags.has(Tags::COORDINATOR) {
            out.add(Tag::Coordinator, 0);
        }
        if tags.has(Tags::NUMBER | Tags::ORDINAL) {
            out.add(Tag::Number, 0);
        }
        if tags.has(Tags::SUBORDINATOR) {
            out.participial = tags.has(Tags::GERUND | Tags::PARTICIPLE);
            out.add(Tag::Subordinator, 0);
        }
        if tags.has(Tags::PREPOSITION) {
            let next = reading.word(index + 1).tags;
            // "to find" is hardly ever a preposition and a noun, "after he" never.
            let infinitive = !answer && is(&["to"]) && next.has(Tags::VERB) && reading.name_of.get(index + 1).is_some_and(Option::is_none);
            out.participial = tags.has(Tags::GERUND | Tags::PARTICIPLE);
            // "around 20,000", "over 100": nothing is governed.
            // "about a hundred"
            let amount = self.number(index + 1)
                || reading.is(index + 1, "a")
                    && reading.word(index + 2).tags.has(Tags::NUMBER)
                    && reading.word(index + 2).tags.has(Tags::MEASURE);
            if is(&["about", "around", "over", "under", "some", "nearly"]) && amount {
                out.add(Tag::Adverb, 0);
            }
            let clause = next.has(Tags::SUBJECT_PRONOUN) && !next.has(Tags::OBJECT_PRONOUN | Tags::POSSESSIVE);
            out.add(
                Tag::Preposition,
                if infinitive {
                    3
                } else if clause {
                    6
                } else {
                    0
                },
            );
        }
        if tags.has(Tags::COMPLEMENTIZER) {
            out.add(Tag::Complementizer, if tags.has(Tags::SUBORDINATOR) { 2 } else { 0 });
        }
        if tags.has(Tags::ADVERB) && !tags.has(Tags::ADJECTIVE) {
            out.add(Tag::Adverb, if out.count > 0 { 2 } else { 0 });
        }
    }

    /// "May" and "March" as months: capitalised within a sentence, or before a number.
    fn month(&self, index: usize, opens: bool) -> bool {
        let number = self.reading.tokens.get(index + 1).is_some_and(|next| next.kind == TokenKind::Number);
        self.reading.capitalised(index) && !self.title_case && (!opens || number)
    }

    /// Words that may be nouns, verbs or adjectives.
    fn open(&self, index: usize, tags: Tags, extra: u16, out: &mut Candidates) {
        if tags.has(Tags::NOUN) {
            // "truckers plan", "rebels attack": people in the plural describe no noun.
            let people = u16::from(self.behind_people(index) && tags.has(Tags::VERB));
            // "left", "shot": more often the past of a verb.
            let gerund = if tags.has(Tags::GERUND) && self.goes_on(index) { 2 } else { 0 };
            out.add(Tag::Noun, extra + u16::from(tags.has(Tags::PAST)) + gerund + people);
        }
        if tags.has(Tags::PLURAL) {
            // "Saudi Arabia lifts blockade": behind the name of a state that opens a sentence a verb is likelier.
            let headline = tags.has(Tags::VERB_S) && self.behind_actor(index);
            let verb = tags.has(Tags::VERB_S) && (self.goes_on_in_present(index) || self.says_that(index));
            out.add(Tag::Nouns, extra + if headline || verb { 3 } else { 0 });
        }
        if tags.has(Tags::ADJECTIVE) && !tags.has(Tags::PARTICIPLE | Tags::GERUND) {
            out.add(Tag::Adjective, extra);
        }
        if tags.has(Tags::ANY_VERB) {
            self.verb(index, tags, extra, out);
        }
        if tags.has(Tags::ADVERB) && (!tags.has(Tags::CLOSED) || tags.has(Tags::ADJECTIVE)) {
            out.add(Tag::Adverb, extra + u16::from(tags.has(Tags::ADJECTIVE)));
        }
    }

    /// Whether a person's name, or that of a state that opens the sentence, stands before a token.
    fn behind_actor(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.reading.name_of[before]);
        before.is_some_and(|name| {
            let name = &self.reading.names[name as usize];
            let person = name.find(|entity| matches!(entity, Entity::Person(_) | Entity::ShortName(_)).then_some(()));
            let state = name.find(|entity| matches!(entity, Entity::State(_) | Entity::Capital(_)).then_some(()));
            person.is_some() || name.first == self.sentence.start && state.is_some()
        })
    }

    /// "condemns these acts and calls on Mali": behind "and", a form that may be a verb is one like the verb before.
    fn goes_on_in_present(&self, index: usize) -> bool {
        /// The verb before stands no further back than this.
        const REACH: usize = 32;
        let reading = self.reading;
        let and =
            index.checked_sub(1).is_some_and(|before| before > self.sentence.start && reading.word(before).tags.has(Tags::COORDINATOR));
        let governs = reading.word(index + 1).tags.has(Tags::PREPOSITION | Tags::DETERMINER)
            || reading.name_of.get(index + 1).is_some_and(Option::is_some);
        let present = |at: &usize| {
            let tags = reading.word(*at).tags;
            tags.has(Tags::VERB_S) && !tags.has(Tags::PLURAL | Tags::NOUN | Tags::CLOSED)
        };
        let floor = self.sentence.start.max(index.saturating_sub(REACH));
        and && governs && !reading.is(index + 1, "of") && (floor..index).rev().any(|at| present(&at))
    }

    /// "The Union recalls that": what was said follows a verb.
    fn says_that(&self, index: usize) -> bool {
        self.reading.is(index + 1, "that") && self.reading.lexicon.is_speech_verb(self.reading.word(index).verb)
    }

    /// "visiting Chinese Foreign Minister Bo Lind": who is on a visit, not a visit.
    fn describes_visitor(&self, index: usize) -> bool {
        let reading = self.reading;
        let name = reading.name_of.get(index + 1).copied().flatten().map(|name| &reading.names[name as usize]);
        let adjective = name.filter(|name| name.find(|entity| matches!(entity, Entity::Adjective(_)).then_some(())).is_some());
        let opens = index == self.sentence.start
            || reading.word(index - 1).tags.has(Tags::COORDINATOR | Tags::DETERMINER)
            || reading.form(index - 1) == ",";
        opens && adjective.is_some_and(|name| reading.role_at(name.end, self.sentence.end).is_some_and(|(_, row)| row.title))
    }

    /// Whether "the Ugandan" stands before a token: no form in the plural goes on with it.
    fn behind_adjective(&self, index: usize) -> bool {
        let reading = self.reading;
        let Some(name) = index.checked_sub(1).and_then(|before| reading.name_of[before]) else { return false };
        let name = &reading.names[name as usize];
        let adjective = name.find(|entity| matches!(entity, Entity::Adjective(_)).then_some(())).is_some();
        adjective && name.first > self.sentence.start && reading.word(name.first - 1).tags.has(Tags::DETERMINER)
    }

    /// Whether a gerund goes on with the verb before it, or tells what the people before it do: "stopped testing missiles",
    /// "ministers meeting in Brussels".
    fn goes_on(&self, index: usize) -> bool {
        let before = index.checked_sub(1).filter(|before| *before >= self.sentence.start).map(|before| self.reading.word(before));
        before.is_some_and(|word| {
            let aspectual = word.tags.has(Tags::ANY_VERB) && self.reading.lexicon.word(word.verb).tags.has(Tags::ASPECTUAL);
            aspectual || self.behind_people(index) && self.reading.word(index + 1).tags.has(Tags::PREPOSITION)
        })
    }

    /// Whether a noun for people in the plural stands before a token.
    fn behind_people(&self, index: usize) -> bool {
        let before = index.checked_sub(1).filter(|before| *before >= self.sentence.start).map(|before| self.reading.word(before));
        before.is_some_and(|word| word.tags.has(Tags::PLURAL) && self.reading.lexicon.word(word.noun).tags.has(Tags::PERSON))
    }

    fn verb(&self, index: usize, tags: Tags, extra: u16, out: &mut Candidates) {
        let word = self.reading.word(index);
        let lexicon = self.reading.lexicon;
        out.says |= lexicon.is_speech_verb(word.verb) || lexicon.word(word.verb).tags.has(Tags::BELIEVES);
        let nominal = tags.has(Tags::NOUN | Tags::PLURAL | Tags::ADJECTIVE);
        let rarely = if tags.has(Tags::RARELY_VERB) { 3 } else { 0 };
        let finite = extra + u16::from(nominal) + rarely;
        if tags.has(Tags::VERB) {
            out.add(Tag::Infinitive, extra + rarely);
            out.add(Tag::Base, finite + if self.behind_adjective(index) { 4 } else { 0 });
            // Nearly every verb is a noun too, and some are adjectives.
            if !nominal && !tags.has(Tags::CLOSED) {
                out.add(Tag::Noun, extra + 3);
                out.add(Tag::Adjective, extra + 3);
            }
        }
        if tags.has(Tags::VERB_S) {
            out.add(Tag::Present, finite);
            if !nominal && !tags.has(Tags::CLOSED) {
                out.add(Tag::Nouns, extra + 3);
            }
        }
        if tags.has(Tags::PAST) {
            // "signed by": the doer behind the verb makes it a passive.
            let agent = self.reading.is(index + 1, "by");
            out.past = true;
            // "armed forces"
            let describes = u16::from(tags.has(Tags::ADJECTIVE));
            out.add(Tag::Past, extra + describes + if agent { 2 } else { 0 });
        }
        if tags.has(Tags::PARTICIPLE) {
            out.add(Tag::Participle, extra);
            // "said" and "told" describe nothing.
            let adjective = u16::from(!tags.has(Tags::ADJECTIVE))
                + if (out.says || lexicon.word(word.verb).tags.has(Tags::DITRANSITIVE)) && !tags.has(Tags::ADJECTIVE) { 2 } else { 0 };
            out.add(Tag::Adjective, extra + adjective);
        }
        if tags.has(Tags::GERUND) {
            let goes_on = self.goes_on(index);
            let visitor = self.describes_visitor(index);
            out.add(Tag::Gerund, extra + u16::from(!goes_on && tags.has(Tags::ADJECTIVE | Tags::NOUN)) + if visitor { 5 } else { 0 });
            let adjective = if tags.has(Tags::ADJECTIVE) || visitor { 0 } else { 2 } + if goes_on { 3 } else { 0 };
            out.add(Tag::Adjective, extra + adjective);
            if !tags.has(Tags::NOUN) {
                out.add(Tag::Noun, extra + 2);
            }
        }
    }
}

/// Words that the lexicon does not know, by their endings.
fn unknown(form: &str, out: &mut Candidates) {
    const ADJECTIVE: &[&str] = &["ous", "ful", "ive", "able", "ible", "ical", "less", "ary", "ian", "ese", "ish"];
    let long = form.len() > 5;
    if form.ends_with("ly") && long {
        out.add(Tag::Adverb, 0);
        out.add(Tag::Adjective, 2);
    } else if form.ends_with("ed") && long {
        out.add(Tag::Past, 0);
        out.add(Tag::Participle, 0);
        out.add(Tag::Adjective, 1);
    } else if form.ends_with("ing") && long {
        out.add(Tag::Gerund, 0);
        out.add(Tag::Noun, 1);
        out.add(Tag::Adjective, 2);
    } else if ADJECTIVE.iter().any(|ending| form.ends_with(ending)) {
        out.add(Tag::Adjective, 0);
        out.add(Tag::Noun, 1);
    } else if form.ends_with('s') && !form.ends_with("ss") {
        out.add(Tag::Nouns, 0);
        out.add(Tag::Present, 3);
    } else if form.len() == 1 {
        // "(c)": a letter that counts.
        out.add(Tag::Noun, 0);
    } else {
        out.add(Tag::Noun, 0);
        out.add(Tag::Adjective, 2);
        out.add(Tag::Infinitive, 3);
        out.add(Tag::Base, 3);
    }
}

/// Whether the sentence is a headline in which every word has a capital.
fn title_case(reading: &Reading, sentence: Range<usize>) -> bool {
    // A sentence with its full stop is no headline, however many names it holds.
    if sentence.is_empty() || reading.form(sentence.end - 1) == "." {
        return false;
    }
    let words = sentence.filter(|at| reading.tokens[*at].kind == TokenKind::Word && reading.form(*at).len() > 3);
    let (mut all, mut capital) = (0, 0);
    for at in words.take(12) {
        all += 1;
        capital += u32::from(reading.capitalised(at));
    }
    all >= 3 && capital * 5 >= all * 4
}
