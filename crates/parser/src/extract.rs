//! One document through every stage.

use chancery_model::{Article, Extraction, SCHEMA_VERSION, TextHash};

use crate::{Document, Lexicon};

/// Reads documents with one lexicon.
#[derive(Debug, Clone, Copy)]
pub struct Parser<'l> {
    #[expect(dead_code, reason = "the stages that use it follow")]
    lexicon: &'l Lexicon,
}

impl<'l> Parser<'l> {
    /// A reader with a lexicon.
    pub const fn new(lexicon: &'l Lexicon) -> Self {
        Self { lexicon }
    }

    /// Reads a document. Any text gives an extraction.
    pub fn parse(&self, document: &Document) -> Extraction {
        Extraction {
            version: SCHEMA_VERSION.to_owned(),
            article: Article {
                id: document.id.clone(),
                url: document.url.clone(),
                published: document.published,
                series: None,
                headline: None,
                dateline: None,
                language: "en".to_owned(),
                hash: TextHash::of(&document.text),
                text: None,
            },
            actors: Vec::new(),
            events: Vec::new(),
            instruments: Vec::new(),
            relations: Vec::new(),
            statements: Vec::new(),
            timexes: Vec::new(),
            notes: document.notes.clone(),
        }
    }
}
