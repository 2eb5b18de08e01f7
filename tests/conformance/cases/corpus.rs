//! Every record that Chancery writes from the corpus, by the name of its schema.

use chancery_gazetteer::Gazetteer;
use chancery_model::Extraction;
use chancery_model::rows::{ArticleRow, DatedWords, DatesRow, Label, Sentences, cameo_rows, plover_rows};
use chancery_parser::time::{Reference, Tagger};
use chancery_parser::{Document, Lexicon, Parser, text};
use chancery_tests::articles;
use chancery_validate::{Config, Validator};
use serde::Serialize;
use serde_json::{Value, json};

/// The records of the corpus: extractions and their parts, rows, findings.
pub(crate) fn records() -> Vec<(&'static str, Value)> {
    let lexicon = Lexicon::builtin();
    let parser = Parser::new(&lexicon);
    let validator = Validator::new(&Gazetteer::builtin());
    let mut records = Records(vec![]);
    for document in articles() {
        let extraction = parser.parse(&document);
        records.extraction(&extraction);
        let tokens = text::tokens(&document.text);
        let spans = text::sentences(&document.text, &tokens).into_iter().map(|sentence| sentence.span(&tokens)).collect();
        let sentences = Sentences::new(&document.text, spans);
        records.add("PloverRow", plover_rows(&extraction, &sentences));
        records.add("CameoRow", cameo_rows(&extraction, &sentences));
        records.add("DatesRow", [dates(&document)]);
        records.add("ArticleRow", [row(&document)]);
        // The wrong article: what a validator finds in a sound record is not enough to show its findings.
        records.add("Diagnostic", validator.validate(&extraction, Some("They met.")));
        records.add("Diagnostic", validator.validate(&broken(extraction), Some(&document.text)));
    }
    let settings = json!({ "validate": { "select": ["CH6"], "ignore": ["CH602"] } });
    records.add("Config", [serde_json::from_value(settings).unwrap(), Config::default()]);
    records.0
}

struct Records(Vec<(&'static str, Value)>);

impl Records {
    fn add<T: Serialize>(&mut self, name: &'static str, records: impl IntoIterator<Item = T>) {
        self.0.extend(records.into_iter().map(|record| (name, serde_json::to_value(record).unwrap())));
    }

    fn extraction(&mut self, extraction: &Extraction) {
        self.add("Extraction", [extraction]);
        self.add("Article", [&extraction.article]);
        self.add("Actor", &extraction.actors);
        self.add("Event", &extraction.events);
        self.add("Instrument", &extraction.instruments);
        self.add("Relation", &extraction.relations);
        self.add("Statement", &extraction.statements);
        self.add("Timex", &extraction.timexes);
        self.add("Note", &extraction.notes);
    }
}

/// An extraction with faults that rules find, so that there are findings with notes, help and fixes.
fn broken(mut extraction: Extraction) -> Extraction {
    for event in &mut extraction.events {
        event.score = -event.score;
        event.evidence.iter_mut().for_each(|evidence| evidence.text.push('?'));
    }
    extraction
}

fn dates(document: &Document) -> DatesRow<'_> {
    let tagged = Tagger::new().tag(&document.text, &Reference::new(document.published));
    let words = tagged.into_iter().map(|time| {
        let count = |byte: u32| document.text[..byte as usize].chars().count() as u32;
        let text = time.span.slice(&document.text).unwrap_or_default().into();
        let (start, end) = (count(time.span.start()), count(time.span.end()));
        let value = time.value.as_deref().map(|value| value.to_owned().into());
        DatedWords { start, end, text, kind: time.kind, value, edtf: time.edtf }
    });
    DatesRow { doc: document.id.as_str().into(), timexes: words.collect() }
}

fn row(document: &Document) -> ArticleRow {
    ArticleRow {
        id: Some(Label::Text(document.id.clone())),
        date: document.published.map(|day| Label::Text(day.to_string())),
        title: document.title.clone(),
        url: document.url.clone(),
        text: document.text.clone(),
    }
}
