//! One document through every stage, and the records at the end.

use chancery_model::{
    Actor, ActorId, Article, Context, Event, EventId, Extraction, Instrument, InstrumentId, Note, NoteKind, Office, Participant, Place,
    SCHEMA_VERSION, Span, Statement, StatementId, TextHash, TimexId,
};
use chrono::NaiveDate;

use crate::actors::{Registry, Resolver, Scene};
use crate::events::{Chronology, Parsed, Telling, When, events};
use crate::lexicon::names::Entity;
use crate::reading::{self, Pos, Reading};
use crate::records::{self, InstrumentDraft, StatementDraft, evidence};
use crate::syntax::{clauses, noun_phrases, verb_groups};
use crate::{Document, Lexicon, time};

/// Reads documents with one lexicon.
#[derive(Debug, Clone, Copy)]
pub struct Parser<'l> {
    lexicon: &'l Lexicon,
}

impl<'l> Parser<'l> {
    /// A reader with a lexicon.
    pub const fn new(lexicon: &'l Lexicon) -> Self {
        Self { lexicon }
    }

    /// Reads a document. Any text gives an extraction.
    ///
    /// ```
    /// use chancery_parser::{Document, Lexicon, Parser};
    ///
    /// let lexicon = Lexicon::builtin();
    /// let extraction = Parser::new(&lexicon).parse(&Document::new("empty", ""));
    /// assert!(extraction.events.is_empty());
    /// assert_eq!(extraction.notes.len(), 1); // it says that there was nothing to read
    /// ```
    pub fn parse(&self, document: &Document) -> Extraction {
        let reading = Reading::new(self.lexicon, &document.text, document.published);
        let published = reading.published;
        let mut resolver = Resolver::new(&reading, published);
        let sentences: Vec<Parsed> = (0..reading.sentences.len()).filter_map(|index| sentence(&reading, &mut resolver, index)).collect();
        let mut registry = resolver.registry;
        let mut chronology = Chronology { published: reading.written, main: None };
        let tellings = events(&reading, &sentences, &mut registry, &mut chronology);
        let instruments = records::instruments(&reading, &sentences, &registry, &tellings);
        let titles: Vec<Span> = instruments.iter().filter_map(|instrument| instrument.title).collect();
        let statements = records::statements(&reading, &sentences, &registry, &titles);
        let relations = records::relations(&reading, &sentences, &registry, published, &ActorId::of_index);
        let mut notes = document.notes.clone();
        notes.extend(records::notes(&reading, &sentences, &tellings));
        if reading.tokens.is_empty() {
            notes.push(Note { kind: NoteKind::Empty, message: "the text holds no words".to_owned(), evidence: None });
        }
        let mut extraction = Extraction {
            version: SCHEMA_VERSION.to_owned(),
            article: article(&reading, document, published),
            events: tellings.iter().enumerate().map(|(index, telling)| event(&reading, telling, index, &instruments)).collect(),
            instruments: instruments.into_iter().enumerate().map(|(index, draft)| instrument(&reading, draft, index)).collect(),
            statements: statements.into_iter().enumerate().map(|(index, draft)| statement(&reading, &draft, index)).collect(),
            timexes: time::timexes(&document.text, &reading.times),
            actors: actors(&reading, registry),
            relations,
            notes,
        };
        crate::idle::drop_idle(&mut extraction);
        extraction
    }
}

impl Parser<'_> {
    /// How the reader came to its events: for each sentence its clauses, and for each event the path from
    /// the words over the clause and the frame to the code.
    ///
    /// ```
    /// use chancery_parser::{Document, Lexicon, Parser};
    ///
    /// let lexicon = Lexicon::builtin();
    /// let lines = Parser::new(&lexicon).explain(&Document::new("note", "Kenya thanked Uganda."));
    /// assert!(lines[0].contains("Kenya | thanked | Uganda"));
    /// ```
    pub fn explain(&self, document: &Document) -> Vec<String> {
        let reading = Reading::new(self.lexicon, &document.text, document.published);
        let published = document.published.or(reading.layout.published);
        let mut resolver = Resolver::new(&reading, published);
        let sentences: Vec<Parsed> = (0..reading.sentences.len()).filter_map(|index| sentence(&reading, &mut resolver, index)).collect();
        let mut registry = resolver.registry;
        let tellings = events(&reading, &sentences, &mut registry, &mut Chronology { published: reading.written, main: None });
        sentences.iter().map(|sentence| crate::explain::sentence(&reading, sentence, &registry, &tellings)).collect()
    }
}

/// Phrases, standings and clauses of one sentence; none for the parts of the layout that are not prose.
fn sentence(reading: &Reading, resolver: &mut Resolver, index: usize) -> Option<Parsed> {
    let sentence = reading.sentences[index];
    let mut tokens = sentence.range();
    let layout = &reading.layout;
    if let Some(headline) = layout.headline {
        let starts = reading.tokens[tokens.start].start;
        // The date and the column before a headline, and the caption behind it, are not its words.
        if starts < headline.end() && reading.span(tokens.clone()).end() > headline.start() {
            tokens.start = reading.tokens.partition_point(|token| token.start < headline.start());
            tokens.end = tokens.end.min(reading.tokens.partition_point(|token| token.start < headline.end()));
        }
    }
    if let Some(dateline) = layout.dateline
        && dateline.overlaps(reading.span(tokens.clone()))
    {
        tokens.start = layout.body.min(tokens.end);
    }
    let whole = reading.span(tokens.clone());
    if tokens.is_empty() || layout.date_lines.iter().any(|line| line.contains(whole)) || reading::aside(reading, tokens.clone()) {
        return None;
    }
    let mut phrases = noun_phrases(reading, tokens.clone());
    let groups = verb_groups(reading, tokens.clone());
    let clauses = clauses(reading, tokens.clone(), &mut phrases, groups);
    let scene = Scene { phrases: &phrases, clauses: &clauses };
    let standings = resolver.sentence(&scene, tokens.clone(), sentence.paragraph);
    let offer = Parsed::offer(reading, &phrases);
    Some(Parsed { index, tokens, phrases, standings, clauses, offer })
}

fn article(reading: &Reading, document: &Document, published: Option<NaiveDate>) -> Article {
    let words = |span: Option<Span>| span.map(|span| evidence(reading.text, span));
    Article {
        id: document.id.clone(),
        url: document.url.clone(),
        published,
        series: words(reading.layout.series),
        headline: words(reading.layout.headline),
        dateline: words(reading.layout.dateline),
        language: "en".to_owned(),
        hash: TextHash::of(&document.text),
        text: None,
    }
}

fn when(when: When) -> chancery_model::When {
    chancery_model::When { date: when.date, timex: when.time.map(TimexId::of_index) }
}

fn event(reading: &Reading, telling: &Telling, index: usize, instruments: &[InstrumentDraft]) -> Event {
    let participants = |parts: &[crate::events::Part]| {
        let participant = |part: &crate::events::Part| Participant {
            actor: ActorId::of_index(part.actor),
            role: part.role,
            mention: evidence(reading.text, part.span),
        };
        parts.iter().map(participant).collect()
    };
    let span = telling.span(reading);
    let named = instruments.iter().enumerate().filter(|(_, draft)| draft.events.contains(&index));
    Event {
        id: EventId::of_index(index),
        kind: telling.kind,
        mode: telling.mode,
        contexts: contexts(reading, telling),
        cameo: telling.code,
        quad: telling.kind.quad_class(),
        score: telling.kind.score(telling.mode),
        actors: participants(&telling.actors),
        recipients: participants(&telling.recipients),
        when: telling.when.map(when),
        place: place(reading, telling),
        status: telling.status,
        historical: telling.historical,
        count: telling.count.clone(),
        instruments: named.map(|(at, _)| InstrumentId::of_index(at)).collect(),
        relations: Vec::new(),
        frame: Some(telling.frame.row.pattern.to_owned()),
        evidence: [span].iter().chain(&telling.again).map(|span| evidence(reading.text, *span)).collect(),
    }
}

fn sentence_end(reading: &Reading, telling: &Telling) -> usize {
    reading.sentences[telling.sentence].end as usize
}

/// The contexts of the frame, and those that the words of the clause name.
fn contexts(reading: &Reading, telling: &Telling) -> Vec<Context> {
    let mut out = telling.contexts.clone();
    for at in telling.tokens.clone() {
        for context in reading.contexts_at(at, telling.tokens.end) {
            if !out.contains(&context) {
                out.push(context);
            }
        }
    }
    out.sort_unstable();
    out
}

/// "at the State Guesthouse", "in Dakar": the first place behind a preposition of place in the clause.
fn place(reading: &Reading, telling: &Telling) -> Option<Place> {
    let end = sentence_end(reading, telling);
    let opens = |at: &usize| reading.pos[*at] == Pos::Preposition && ["in", "at"].iter().any(|word| reading.is(*at, word));
    // What stands in the title of a document is no place.
    let titled = |at: &usize| {
        let quotation = reading.quotation_at(reading.tokens[*at].start);
        quotation.is_some_and(|quotation| !quotation.inner.contains(reading.tokens[telling.head].span()))
    };
    (telling.head..end).filter(|at| opens(at) && !titled(at)).find_map(|at| {
        let first = (at + 1..end.min(at + 3)).find(|index| reading.capitalised(*index))?;
        let last = (first..end).take_while(|index| reading.pos[*index] == Pos::Proper && !reading.time_at(*index)).last()?;
        let name = reading.name_of[first].map(|name| &reading.names[name as usize]);
        let country = name.and_then(|name| {
            name.find(|entity| match entity {
                Entity::State(code) | Entity::Capital(code) | Entity::City(code) | Entity::Seat(code, _) => Some(*code),
                _ => None,
            })
        });
        // A person or an organisation is no place; an unknown name in capitals is.
        let other = name.is_some() && country.is_none();
        (!other && !reading.time_at(first)).then(|| Place { evidence: evidence(reading.text, reading.span(first..last + 1)), country })
    })
}

fn instrument(reading: &Reading, draft: InstrumentDraft, index: usize) -> Instrument {
    Instrument {
        id: InstrumentId::of_index(index),
        kind: draft.kind,
        title: draft.title.map(|span| evidence(reading.text, span)),
        parties: draft.parties.into_iter().map(ActorId::of_index).collect(),
        when: draft.when.map(when),
        status: draft.status,
        areas: draft.areas,
        count: draft.count,
        evidence: draft.evidence.iter().map(|span| evidence(reading.text, *span)).collect(),
    }
}

fn statement(reading: &Reading, draft: &StatementDraft, index: usize) -> Statement {
    Statement {
        id: StatementId::of_index(index),
        speaker: draft.speaker.map(ActorId::of_index),
        verb: draft.verb.map(|span| evidence(reading.text, span)),
        quoted: draft.quoted,
        words: evidence(reading.text, draft.words),
    }
}

fn actors(reading: &Reading, registry: Registry) -> Vec<Actor> {
    let record = |(index, draft): (usize, crate::actors::Draft)| {
        let mut mentions = draft.mentions.clone();
        mentions.sort_unstable();
        mentions.dedup();
        Actor {
            id: ActorId::of_index(index),
            kind: draft.kind,
            code: draft.code(),
            name: draft.name,
            country: draft.country,
            organisation: draft.organisation.map(|organisation| organisation.id.to_owned()),
            sector: draft.sector,
            office: draft.office.map(|office| Office {
                title: office.title,
                kind: office.kind,
                former: office.former,
                evidence: office.span.map(|span| evidence(reading.text, span)),
            }),
            mentions: mentions.into_iter().map(|span| evidence(reading.text, span)).collect(),
        }
    };
    registry.drafts.into_iter().enumerate().map(record).collect()
}
