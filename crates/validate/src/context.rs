//! What every rule sees: the extraction, its article, the facts.

use chancery_model::{
    Actor, ActorId, Event, Evidence, Extraction, Instrument, InstrumentId, Relation, RelationId, Span, TextHash, Timex, TimexId, When,
};

use crate::facts::Facts;
use crate::grounding::{Finder, Ungrounded, ungrounded};
use crate::lookup::Lookup;

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
    pub(crate) facts: &'a Facts,
    /// The evidence that is not at its span; every grounding rule reads its own share.
    pub(crate) ungrounded: Vec<Ungrounded<'a>>,
    pub(crate) finder: Finder<'a>,
    actors: Lookup<'a, Actor>,
    instruments: Lookup<'a, Instrument>,
    relations: Lookup<'a, Relation>,
    timexes: Lookup<'a, Timex>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(extraction: &'a Extraction, article: Option<&'a str>, facts: &'a Facts) -> Self {
        let article = match article.or(extraction.article.text.as_deref()) {
            None => Text::Missing,
            Some(text) => match TextHash::of(text) {
                hash if hash == extraction.article.hash => Text::Known(text),
                hash => Text::Other(hash),
            },
        };
        Self {
            extraction,
            article,
            facts,
            ungrounded: ungrounded(extraction, article),
            finder: Finder::new(article),
            actors: Lookup::new(&extraction.actors),
            instruments: Lookup::new(&extraction.instruments),
            relations: Lookup::new(&extraction.relations),
            timexes: Lookup::new(&extraction.timexes),
        }
    }

    /// The article's text, when the right one is at hand.
    pub(crate) fn text(&self) -> Option<&'a str> {
        match self.article {
            Text::Known(text) => Some(text),
            Text::Missing | Text::Other(_) => None,
        }
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

    /// A name for an actor in messages.
    pub(crate) fn name(&self, id: ActorId) -> String {
        self.actor(id).map_or_else(|| id.to_string(), |(_, actor)| crate::words::short(&actor.name))
    }
}

/// Where the first of several pieces of evidence stands.
pub(crate) fn first(evidence: &[Evidence]) -> Option<Span> {
    evidence.first().map(|evidence| evidence.span)
}
