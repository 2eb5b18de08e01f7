//! What every rule sees: the extraction, its article, the facts.

use std::borrow::Cow;
use std::cell::OnceCell;

use chancery_model::{
    Actor, ActorId, CountryCode, Edtf, Event, Evidence, Extraction, Instrument, InstrumentId, Relation, RelationId, Span, TextHash, Timex,
    TimexId, When,
};

use chrono::NaiveDate;
use memchr::memmem;

use crate::calendar::Said;
use crate::facts::Facts;
use crate::grounding::{Finder, Ungrounded, counted_in_characters, ungrounded};
use crate::lookup::Lookup;
use crate::read::{Flaw, UNKNOWN_HASH};
use crate::sentence::Sentences;
use crate::telling::{Telling, Token, tellings, tokens};

/// The text that the extraction claims to stand on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Text<'a> {
    /// At hand, and the right one.
    Known(&'a str),
    /// Not given.
    Missing,
    /// Given, but another one: its hash.
    Other(TextHash),
}

/// One extraction under validation.
pub(crate) struct Context<'a> {
    pub(crate) extraction: &'a Extraction,
    pub(crate) article: Text<'a>,
    /// What is wrong with the shape of the record, which was read without.
    pub(crate) flaws: &'a [Flaw],
    pub(crate) facts: &'a Facts,
    /// The evidence that is not at its span; every grounding rule reads its own share.
    pub(crate) ungrounded: Vec<Ungrounded<'a>>,
    pub(crate) finder: Finder<'a>,
    /// The first of the pieces of evidence that would be right if spans counted characters, where it should stand, and how many there are.
    pub(crate) counted_in_characters: Option<(String, Span, usize)>,
    actors: Lookup<'a, Actor>,
    instruments: Lookup<'a, Instrument>,
    relations: Lookup<'a, Relation>,
    timexes: Lookup<'a, Timex>,
    sentences: OnceCell<Sentences<'a>>,
    /// The words of each sentence that was asked for.
    words: OnceCell<Vec<OnceCell<Vec<Token<'a>>>>>,
    tellings: OnceCell<Vec<Telling>>,
    mentions: OnceCell<Vec<Mention>>,
    said: OnceCell<Vec<Said>>,
    values: OnceCell<Vec<Option<Edtf>>>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(extraction: &'a Extraction, flaws: &'a [Flaw], article: Option<&'a str>, facts: &'a Facts) -> Self {
        let unread = flaws.iter().any(|flaw| flaw.path.starts_with("/article")) && extraction.article.hash.to_string() == UNKNOWN_HASH;
        let article = match article.or(extraction.article.text.as_deref()) {
            None => Text::Missing,
            Some(text) => match TextHash::of(text) {
                hash if hash == extraction.article.hash || unread => Text::Known(text),
                hash => Text::Other(hash),
            },
        };
        let mut ungrounded = ungrounded(extraction, article);
        let counted_in_characters = counted_in_characters(article, &ungrounded);
        if counted_in_characters.is_some() {
            ungrounded.clear();
        }
        Self {
            extraction,
            flaws,
            article,
            facts,
            ungrounded,
            counted_in_characters,
            finder: Finder::new(article),
            actors: Lookup::new(&extraction.actors),
            instruments: Lookup::new(&extraction.instruments),
            relations: Lookup::new(&extraction.relations),
            timexes: Lookup::new(&extraction.timexes),
            sentences: OnceCell::new(),
            words: OnceCell::new(),
            tellings: OnceCell::new(),
            mentions: OnceCell::new(),
            said: OnceCell::new(),
            values: OnceCell::new(),
        }
    }

    /// The article's text, when the right one is at hand.
    pub(crate) fn text(&self) -> Option<&'a str> {
        match self.article {
            Text::Known(text) => Some(text),
            Text::Missing | Text::Other(_) => None,
        }
    }

    /// How the article tells the event at an index; read once, for the first rule that asks.
    pub(crate) fn telling(&self, event: usize) -> &Telling {
        &self.tellings.get_or_init(|| tellings(self))[event]
    }

    /// The sentences of the article; found once, none where it is not at hand.
    pub(crate) fn sentences(&self) -> &Sentences<'a> {
        self.sentences.get_or_init(|| Sentences::new(self.text().unwrap_or_default()))
    }

    /// The words of a piece of evidence, or of another part of the article about it; of the evidence alone where it has no place there.
    pub(crate) fn tokens(&self, evidence: &Evidence, part: impl Fn(Span) -> Span) -> Cow<'_, [Token<'a>]> {
        let placed = self.text().is_some_and(|text| evidence.span.slice(text).is_some());
        if placed {
            self.tokens_in(part(evidence.span))
        } else {
            tokens(&self.facts.vocabulary, &evidence.text, evidence.span.start()).into()
        }
    }

    /// The span of the sentence around another.
    pub(crate) fn sentence_at(&self, span: Span) -> Span {
        self.sentences().around(span).map_or(span, |sentence| Span::between(sentence.start as u32, sentence.end as u32))
    }

    /// The words of a part of the article, those that lie within it as a whole; each sentence is read once, none where the article is
    /// not at hand.
    pub(crate) fn tokens_in(&self, part: Span) -> Cow<'_, [Token<'a>]> {
        let sentences = self.sentences();
        let read = self.words.get_or_init(|| vec![OnceCell::new(); sentences.count()]);
        let within = |place: usize| {
            let tokens = read[place].get_or_init(|| {
                let (start, words) = sentences.sentence(place);
                tokens(&self.facts.vocabulary, words, start as u32)
            });
            let from = tokens.partition_point(|token| token.span.start() < part.start());
            let to = tokens.partition_point(|token| token.span.end() <= part.end());
            tokens.get(from..to).unwrap_or_default()
        };
        let places = sentences.places(part);
        if places.len() == 1 { Cow::Borrowed(within(places.start)) } else { places.flat_map(within).copied().collect() }
    }

    /// The mentions of all actors in the order of the text; gathered once.
    pub(crate) fn mentions(&self) -> &[Mention] {
        self.mentions.get_or_init(|| {
            let actors = self.extraction.actors.iter().enumerate();
            let mentions = actors.flat_map(|(actor, of)| {
                of.mentions.iter().enumerate().map(move |(place, mention)| Mention { span: mention.span, actor, place })
            });
            let mut mentions: Vec<Mention> = mentions.collect();
            // Stable: those of one span stay in the order of the actors.
            mentions.sort_by_key(|mention| u64::from(mention.span.start()) << 32 | u64::from(mention.span.end()));
            mentions
        })
    }

    /// The mentions that stand at a span.
    pub(crate) fn mentions_at(&self, span: Span) -> impl Iterator<Item = &Mention> {
        let mentions = self.mentions();
        let from = mentions.partition_point(|mention| mention.span < span);
        mentions[from..].iter().take_while(move |mention| mention.span == span)
    }

    /// The mentions within a part of the article.
    pub(crate) fn mentions_in(&self, part: Span) -> impl Iterator<Item = &Mention> {
        let mentions = self.mentions();
        let from = mentions.partition_point(|mention| mention.span.start() < part.start());
        let here = mentions[from..].iter().take_while(move |mention| mention.span.start() < part.end());
        here.filter(move |mention| part.contains(mention.span))
    }

    /// The actor of a mention, and the mention's words.
    pub(crate) fn mentioned(&self, mention: &Mention) -> (&'a Actor, &'a str) {
        let actor = &self.extraction.actors[mention.actor];
        (actor, &actor.mentions[mention.place].text)
    }

    /// Whether a mention names its actor, by a word of its name in capitals or by its state, and is no pronoun or description.
    pub(crate) fn is_name(&self, mention: &Mention) -> bool {
        let (actor, words) = self.mentioned(mention);
        let mut capitals = words.split([' ', '’', '\'']).filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase));
        words == actor.name
            || words.len() <= LONGEST_NAME
                && (self.facts.names.state_named(words).is_some()
                    || capitals.any(|word| memmem::find(actor.name.as_bytes(), word.as_bytes()).is_some()))
    }

    /// What the words of the expression at an index say by themselves; read once for all.
    pub(crate) fn said(&self, timex: usize) -> &Said {
        &self.said.get_or_init(|| self.extraction.timexes.iter().map(|timex| Said::read(&timex.evidence.text)).collect())[timex]
    }

    /// The day, month or year that the TIMEX3 value at an index begins with; read once.
    pub(crate) fn value(&self, timex: usize) -> Option<Edtf> {
        let day = |value: &str| value.get(..DAY.min(value.len()))?.parse().ok();
        self.values.get_or_init(|| self.extraction.timexes.iter().map(|timex| day(timex.value.as_deref()?)).collect())[timex]
    }

    /// The day of publication.
    pub(crate) fn published(&self) -> Option<NaiveDate> {
        self.extraction.article.published
    }

    /// The country of an actor that is a state, or acts for one.
    pub(crate) fn country(&self, id: ActorId) -> Option<CountryCode> {
        self.actor(id)?.1.country
    }

    pub(crate) fn actor(&self, id: ActorId) -> Option<(usize, &'a Actor)> {
        self.actors.get(id)
    }

    pub(crate) fn instrument(&self, id: InstrumentId) -> Option<(usize, &'a Instrument)> {
        self.instruments.get(id)
    }

    pub(crate) fn relation(&self, id: RelationId) -> Option<(usize, &'a Relation)> {
        self.relations.get(id)
    }

    pub(crate) fn timex(&self, id: TimexId) -> Option<(usize, &'a Timex)> {
        self.timexes.get(id)
    }

    /// The words that give a date, else those that give the event.
    pub(crate) fn date_span(&self, event: &Event, when: &When) -> Option<Span> {
        let timex = when.timex.and_then(|id| self.timex(id));
        timex.map(|(_, timex)| timex.evidence.span).or_else(|| first(&event.evidence))
    }

    /// The words at a span, from the article or from the evidence around it; nothing where neither is at hand.
    pub(crate) fn words(&self, span: Span) -> &'a str {
        let of_article = self.text().and_then(|text| span.slice(text));
        let holds = |evidence: &&'a Evidence| evidence.span.contains(span);
        let of_evidence = || {
            let evidence = self.extraction.events.iter().flat_map(|event| &event.evidence).find(holds)?;
            evidence.text.get((span.start() - evidence.span.start()) as usize..(span.end() - evidence.span.start()) as usize)
        };
        of_article.or_else(of_evidence).unwrap_or_default()
    }

    /// The sentence around a piece of evidence; the evidence alone where the article is not at hand.
    pub(crate) fn sentence<'e>(&self, evidence: &'e Evidence) -> &'e str
    where
        'a: 'e,
    {
        let of_article = self.text().and_then(|text| text.get(self.sentences().around(evidence.span)?));
        of_article.unwrap_or(&evidence.text)
    }

    /// A sentence or two on either side of a span; nothing where the article is not at hand.
    pub(crate) fn around(&self, span: Span) -> &'a str {
        self.part(Span::between(span.start().saturating_sub(SENTENCE), span.end().saturating_add(SENTENCE)))
    }

    /// The article's text at a span, cut to what there is, a character more at the start where the span begins within one.
    pub(crate) fn part(&self, span: Span) -> &'a str {
        let Some(text) = self.text() else { return "" };
        let boundary = |at: u32| (0..=(at as usize).min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.get(boundary(span.start())..boundary(span.end())).unwrap_or_default()
    }

    /// Whether the words stand at their span, as far as can be seen.
    pub(crate) fn is_grounded(&self, evidence: &Evidence) -> bool {
        self.text().is_none_or(|text| evidence.span.slice(text) == Some(&evidence.text))
    }

    /// Whether a mention beside a verb of saying is that of a person's title or country, so that somebody else may be meant.
    pub(crate) fn spoken_for(&self, actor: &Actor, verb: Span) -> bool {
        let beside = actor
            .mentions
            .iter()
            .find(|mention| mention.span.end().abs_diff(verb.start()) <= 2 || mention.span.start().abs_diff(verb.end()) <= 2);
        // Another actor's longer mention may hold this one: "the president of France said".
        beside.is_some_and(|mention| {
            self.extraction.actors.iter().any(|other| {
                other.id != actor.id && other.mentions.iter().any(|wider| wider.span.contains(mention.span) && wider.span != mention.span)
            })
        })
    }

    /// Whether an actor, or another of its country, is named within so many bytes of one of the spans.
    pub(crate) fn is_named_near(&self, id: ActorId, spans: &[Span], bytes: u32) -> bool {
        let country = self.country(id);
        let same = |actor: &Actor| actor.id == id || country.is_some() && actor.country == country;
        let near = |mention: Span| {
            spans
                .iter()
                .any(|span| mention.end() >= span.start().saturating_sub(bytes) && mention.start() <= span.end().saturating_add(bytes))
        };
        self.extraction.actors.iter().filter(|actor| same(actor)).any(|actor| actor.mentions.iter().any(|mention| near(mention.span)))
    }

    /// A name for an actor in messages.
    pub(crate) fn name(&self, id: ActorId) -> String {
        self.actor(id).map_or_else(|| id.to_string(), |(_, actor)| crate::words::short(&actor.name))
    }
}

/// Whether two actors are one, or act for one country.
pub(crate) fn same_side(one: &Actor, other: &Actor) -> bool {
    one.id == other.id || one.country.is_some() && one.country == other.country
}

/// A mention of an actor, by the places of both in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) span: Span,
    pub(crate) actor: usize,
    /// Its place among the mentions of the actor.
    pub(crate) place: usize,
}

/// Longer mentions are clauses about the actor, in bytes.
const LONGEST_NAME: usize = 80;

/// The length of a day in a TIMEX3 value, in bytes; the time of day follows it.
const DAY: usize = 10;

/// About a sentence or two, in bytes.
const SENTENCE: u32 = 300;

/// Where the first of several pieces of evidence stands.
pub(crate) fn first(evidence: &[Evidence]) -> Option<Span> {
    evidence.first().map(|evidence| evidence.span)
}
