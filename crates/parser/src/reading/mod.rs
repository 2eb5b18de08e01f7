//! What is known of a text before anybody acts in it: tokens, words, names, parts of speech.

mod boilerplate;
mod dateline;
mod layout;
mod letterhead;
mod name;
mod part_of_speech;
mod phrase;
mod short;

pub(crate) use boilerplate::aside;
pub(crate) use layout::Layout;
pub(crate) use name::NameMatch;
pub(crate) use part_of_speech::{Pos, VerbForm, joins};

use chancery_model::Span;
use chrono::NaiveDate;

use crate::lexicon::words::{Tags, Word};
use crate::lexicon::{Lexicon, Term, WordId};
use crate::text::{Quotation, Sentence, Token, TokenKind, paragraphs, quotations_of, sentences_of, tokens};
use crate::time::{Reference, TaggedTime, Tagger};

/// A text with everything that can be said of its single tokens.
pub(crate) struct Reading<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) text: &'a str,
    pub(crate) tokens: Vec<Token>,
    /// The word of each token in lower case.
    pub(crate) lower: Vec<WordId>,
    /// What the lexicon knows of each word.
    words: Vec<Word>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) quotations: Vec<Quotation>,
    pub(crate) layout: Layout,
    /// The day of publication, as its container or the text gives it.
    pub(crate) published: Option<NaiveDate>,
    /// The day on which it was written: of the dateline, else of publication.
    pub(crate) written: Option<NaiveDate>,
    phrases: phrase::PhraseTable,
    pub(crate) names: Vec<NameMatch>,
    /// The index into `names` of the name that each token is part of.
    pub(crate) name_of: Vec<Option<u32>>,
    pub(crate) pos: Vec<Pos>,
    /// Expressions of time, in order.
    pub(crate) times: Vec<TaggedTime>,
    /// Whether each token is part of an expression of time that stands by itself, not before a noun as in "a two-day visit".
    time_tokens: Vec<bool>,
}

impl<'a> Reading<'a> {
    /// Reads a text; `published` is the day that its container gives.
    pub(crate) fn new(lexicon: &'a Lexicon, text: &'a str, published: Option<NaiveDate>) -> Self {
        let tokens = tokens(text);
        let lower: Vec<WordId> = tokens.iter().map(|token| lexicon.id_of(*token)).collect();
        let words: Vec<Word> = lower.iter().map(|id| lexicon.word(*id)).collect();
        let paragraphs = paragraphs(text);
        let sentences = sentences_of(text, &tokens, &paragraphs);
        let quotations = quotations_of(text, &tokens, &paragraphs);
        let known = letterhead::Known {
            label: &|at| lexicon.terms.length(Term::Label, &lower[at..]),
            letterhead: &|at| lexicon.terms.has(Term::Letterhead, lower[at]),
        };
        let layout = Layout::of(text, &tokens, &sentences, &known);
        let published = published.or(layout.published);
        let written = layout.dateline_day(text, published).or(published);
        let reference = Reference::new(written);
        let times = Tagger::new().tag_tokens(text, &tokens, &sentences, &quotations, &reference);
        let phrases = phrase::PhraseTable::find(lexicon, &lower, &words);
        let mut reading = Self {
            lexicon,
            text,
            lower,
            words,
            phrases,
            sentences,
            quotations,
            layout,
            published,
            written,
            names: Vec::new(),
            name_of: vec![None; tokens.len()],
            pos: Vec::new(),
            times,
            time_tokens: vec![false; tokens.len()],
            tokens,
        };
        name::find(&mut reading);
        short::define(&mut reading);
        reading.pos = part_of_speech::tag(&reading);
        reading.mark_times();
        reading
    }

    fn mark_times(&mut self) {
        for time in &self.times {
            let first = self.tokens.partition_point(|token| token.end <= time.span.start());
            let end = self.tokens.partition_point(|token| token.start < time.span.end());
            // "on 13 October local time, the premier met"
            let end = end + self.lexicon.terms.length(Term::LocalTime, self.lower.get(end..).unwrap_or_default());
            let modifies = self.tokens.get(end).is_some() && matches!(self.pos[end], Pos::Noun | Pos::Adjective | Pos::PossessiveMark);
            if !modifies || self.opens(first, end) {
                self.time_tokens[first..end.max(first)].fill(true);
            }
        }
    }

    /// "On Tuesday gunmen killed", "In May rebels attacked": behind a bare preposition a day modifies no noun, nor a month one for people.
    fn opens(&self, first: usize, end: usize) -> bool {
        let Some(before) = first.checked_sub(1) else { return false };
        let begins = || self.sentences.binary_search_by_key(&(before as u32), |sentence| sentence.first).is_ok();
        let people = || self.lexicon.word(self.word(end).noun).tags.has(Tags::PERSON) && self.word(end).tags.has(Tags::PLURAL);
        let bare = self.capitalised(first) || self.pos[first] == Pos::Number;
        bare && self.pos[end] != Pos::PossessiveMark && (self.is(before, "on") || self.is(before, "in") && begins() && people())
    }

    /// Whether a token is part of an expression of time that stands by itself.
    pub(crate) fn time_at(&self, index: usize) -> bool {
        self.time_tokens.get(index).copied().unwrap_or(false)
    }

    /// Whether a range of tokens is an expression of time.
    pub(crate) fn is_time(&self, range: std::ops::Range<usize>) -> bool {
        !range.is_empty() && self.time_tokens[range.end - 1]
    }

    /// The characters of a token.
    pub(crate) fn form(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| token.text(self.text))
    }

    /// What the lexicon knows of a token.
    pub(crate) fn word(&self, index: usize) -> Word {
        self.words.get(index).copied().unwrap_or_default()
    }

    /// Whether a token is a word of a list, in any case.
    pub(crate) fn term(&self, index: usize, term: Term) -> bool {
        self.lower.get(index).is_some_and(|id| self.lexicon.terms.has(term, *id))
    }

    /// Whether a token is a certain word, in any case.
    #[inline]
    pub(crate) fn is(&self, index: usize, word: &str) -> bool {
        // Most words differ in length already.
        self.tokens
            .get(index)
            .is_some_and(|token| (token.end - token.start) as usize == word.len() && token.text(self.text).eq_ignore_ascii_case(word))
    }

    /// Whether a token begins with a capital letter.
    pub(crate) fn capitalised(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Mixed) && token.case.is_capitalised())
    }

    /// The bytes from the first token to before the last.
    pub(crate) fn span(&self, range: std::ops::Range<usize>) -> Span {
        match (self.tokens.get(range.start), range.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if range.start < range.end => first.span().cover(last.span()),
            _ => Span::between(0, 0),
        }
    }

    /// The sentence that holds a byte.
    pub(crate) fn sentence_at(&self, byte: u32) -> Option<usize> {
        let after = self.sentences.partition_point(|sentence| self.tokens[sentence.first as usize].start <= byte);
        after.checked_sub(1)
    }

    /// The outermost quotation that holds a byte.
    pub(crate) fn quotation_at(&self, byte: u32) -> Option<&Quotation> {
        let after = self.quotations.partition_point(|quotation| quotation.inner.start() <= byte);
        after.checked_sub(1).map(|index| &self.quotations[index]).filter(|quotation| byte < quotation.inner.end())
    }
}
