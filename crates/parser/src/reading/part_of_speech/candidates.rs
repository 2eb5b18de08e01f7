//! The tags that a token may have, each with what it costs by itself.

use std::ops::Range;

use super::costs::Tag;
use super::joins;
use crate::lexicon::words::Tags;
use crate::lexicon::{CompoundKind, Term};
use crate::reading::Reading;
use crate::text::TokenKind;

/// At most this many ways to read one form.
const MOST: usize = 10;

/// The tags of one token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidates {
    tags: [(Tag, u16); MOST],
    pub(super) count: usize,
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

    pub(super) fn add(&mut self, tag: Tag, cost: u16) {
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
    pub(super) reading: &'r Reading<'a>,
    pub(super) sentence: Range<usize>,
    /// Whether every word has a capital, as in many headlines.
    pub(super) title_case: bool,
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
        if self.honorific(index) {
            return Candidates::one(Tag::Mark);
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
        if self.between_adverbs(index, tags) {
            return Candidates::one(Tag::Adverb);
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
        // "this week": the same where no date tells which.
        let points = || reading.term(index, Term::Pointing) && index + 1 < self.sentence.end && reading.term(index + 1, Term::TimeSpan);
        let mut out = Candidates { time: time || points(), ..Candidates::none() };
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
            out.add(Tag::Proper, if named { 0 } else { 3 } + 6 * u16::from(tags.has(Tags::VERB_S) && self.opens_paragraph(index)));
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
