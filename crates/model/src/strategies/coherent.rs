//! Extractions that agree with their text, with themselves and with the ontology.

use proptest::prelude::*;

use super::{day, text};
use crate::{
    Actor, ActorId, ActorKind, Anchor, Anniversary, AreaMention, Article, Count, DesignationMention, Established, Event, EventId, Evidence,
    Extraction, Framework, Initiative, Instrument, InstrumentId, Mode, NamedYear, Note, Office, Participant, Place, Relation, RelationId,
    Span, Statement, StatementId, TextHash, Timex, TimexId, When,
};

/// An extraction such as an honest reader would make of its article.
///
/// The article carries its text, with the hash of it, and a day of publication. Words of evidence are verbatim slices of
/// the text, at least one character long; mentions stand in the order of the text. Ids are numbered in order, references lead to
/// records of the extraction, an anchor to an earlier expression. Modes are allowed by their event types, and quad
/// class, score and CAMEO code are those that the ontology gives.
///
/// Whether the story makes sense (dates of events, holders of offices, who met whom) is left open.
pub fn extraction() -> impl Strategy<Value = Extraction> {
    (text(), day(), any::<Extraction>()).prop_map(|(text, published, mut draft)| {
        let world = World::of(&text, &draft);
        draft.settle(&world);
        number(&mut draft);
        draft.article.published = Some(published);
        draft.article.hash = TextHash::of(&text);
        draft.article.text = Some(text);
        draft
    })
}

fn number(draft: &mut Extraction) {
    draft.actors.iter_mut().enumerate().for_each(|(index, record)| record.id = ActorId::of_index(index));
    draft.events.iter_mut().enumerate().for_each(|(index, record)| record.id = EventId::of_index(index));
    draft.instruments.iter_mut().enumerate().for_each(|(index, record)| record.id = InstrumentId::of_index(index));
    draft.relations.iter_mut().enumerate().for_each(|(index, record)| record.id = RelationId::of_index(index));
    draft.statements.iter_mut().enumerate().for_each(|(index, record)| record.id = StatementId::of_index(index));
    for (index, timex) in draft.timexes.iter_mut().enumerate() {
        timex.id = TimexId::of_index(index);
        for anchor in [&mut timex.begin, &mut timex.end, &mut timex.anchor].into_iter().flatten() {
            // Chains of anchors end at the day of publication.
            if matches!(anchor, Anchor::Timex(id) if id.index() >= index) {
                *anchor = Anchor::Publication;
            }
        }
    }
}

/// What a record can refer to.
struct World<'a> {
    text: &'a str,
    /// The bytes at which a character begins, and the length of the text.
    boundaries: Vec<u32>,
    actors: usize,
    instruments: usize,
    relations: usize,
    timexes: usize,
}

impl<'a> World<'a> {
    fn of(text: &'a str, draft: &Extraction) -> Self {
        Self {
            text,
            boundaries: text.char_indices().map(|(byte, _)| byte).chain([text.len()]).map(|byte| byte as u32).collect(),
            actors: draft.actors.len(),
            instruments: draft.instruments.len(),
            relations: draft.relations.len(),
            timexes: draft.timexes.len(),
        }
    }

    /// The slice of the text that an arbitrary span comes down to; small spans stay small.
    fn slice(&self, span: Span) -> Option<Evidence> {
        let characters = self.boundaries.len() - 1;
        let first = (span.start() as usize).checked_rem(characters)?;
        let last = first + 1 + span.len() as usize % (characters - first);
        Evidence::of(self.text, Span::between(self.boundaries[first], self.boundaries[last]))
    }
}

/// Brings an arbitrary value into a world; false when the world has no room for it.
trait Settle {
    fn settle(&mut self, world: &World) -> bool;
}

impl<T: Settle> Settle for Option<T> {
    fn settle(&mut self, world: &World) -> bool {
        if !self.as_mut().is_none_or(|value| value.settle(world)) {
            *self = None;
        }
        true
    }
}

impl<T: Settle> Settle for Vec<T> {
    fn settle(&mut self, world: &World) -> bool {
        self.retain_mut(|value| value.settle(world));
        true
    }
}

impl Settle for Evidence {
    fn settle(&mut self, world: &World) -> bool {
        let slice = world.slice(self.span);
        slice.map(|slice| *self = slice).is_some()
    }
}

impl Settle for Anchor {
    fn settle(&mut self, world: &World) -> bool {
        match self {
            Self::Publication => true,
            Self::Timex(id) => id.settle(world),
        }
    }
}

macro_rules! references {
    ($( $id:ident => $list:ident; )+) => { $(
        impl Settle for $id {
            fn settle(&mut self, world: &World) -> bool {
                let index = self.index().checked_rem(world.$list);
                index.map(|index| *self = Self::of_index(index)).is_some()
            }
        }
    )+ };
}

references! {
    ActorId => actors;
    InstrumentId => instruments;
    RelationId => relations;
    TimexId => timexes;
}

/// Settles the named fields, then what the record has to hold by itself.
macro_rules! records {
    ($( $record:ident { $($field:ident),+ } $(then $agree:path)?; )+) => { $(
        impl Settle for $record {
            fn settle(&mut self, world: &World) -> bool {
                let settled = $( self.$field.settle(world) )&&+;
                $( $agree(self); )?
                settled
            }
        }
    )+ };
}

records! {
    Extraction { article, actors, events, instruments, relations, statements, timexes, notes };
    Article { series, headline, dateline };
    Actor { office, mentions } then agree::actor;
    Office { evidence } then agree::office;
    Event { actors, recipients, when, place, count, instruments, relations, evidence } then agree::event;
    Participant { actor, mention };
    When { timex };
    Place { evidence };
    Count { evidence } then agree::count;
    Instrument { title, parties, when, areas, count, evidence } then agree::instrument;
    AreaMention { evidence };
    Relation { parties, established, anniversaries, designations, visions, named_years, frameworks, initiatives } then agree::relation;
    Established { evidence };
    Anniversary { evidence };
    DesignationMention { evidence };
    NamedYear { evidence };
    Framework { name, areas };
    Initiative { proposer, evidence };
    Statement { speaker, verb, words };
    Timex { begin, end, anchor, evidence } then agree::timex;
    Note { evidence };
}

/// What fields of one record owe each other.
mod agree {
    use super::{Actor, ActorKind, Count, Event, Instrument, Mode, Office, Relation, Timex};

    pub(super) fn actor(actor: &mut Actor) {
        actor.mentions.sort_by_key(|mention| mention.span);
        if let (ActorKind::Group, Some(first)) = (actor.kind, actor.mentions.first()) {
            actor.name.clone_from(&first.text);
        }
    }

    pub(super) fn office(office: &mut Office) {
        if let Some(evidence) = &office.evidence {
            office.title.clone_from(&evidence.text);
        }
    }

    pub(super) fn event(event: &mut Event) {
        let modes: Vec<Mode> = event.kind.modes().collect();
        event.mode = event.mode.and_then(|mode| (mode as usize).checked_rem(modes.len())).map(|index| modes[index]);
        event.cameo = event.kind.cameo(event.mode);
        event.quad = event.kind.quad_class();
        event.score = event.kind.score(event.mode);
        distinct(&mut event.contexts);
        distinct(&mut event.instruments);
        distinct(&mut event.relations);
    }

    pub(super) fn count(count: &mut Count) {
        count.at_most = count.at_most.map(|most| most.max(count.at_least));
    }

    pub(super) fn instrument(instrument: &mut Instrument) {
        distinct(&mut instrument.parties);
        instrument.evidence.sort_by_key(|evidence| evidence.span);
    }

    pub(super) fn relation(relation: &mut Relation) {
        distinct(&mut relation.parties);
    }

    pub(super) fn timex(timex: &mut Timex) {
        if timex.value.is_some() {
            timex.unresolved = None;
        } else {
            timex.edtf = None;
        }
    }

    fn distinct<T: Ord>(list: &mut Vec<T>) {
        list.sort();
        list.dedup();
    }
}
