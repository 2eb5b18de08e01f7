//! From an id to its record, without a search where ids are in order.

use chancery_model::{
    Actor, ActorId, Event, EventId, Instrument, InstrumentId, Relation, RelationId, Statement, StatementId, Timex, TimexId,
};

/// A record that others refer to by id.
pub(crate) trait Record {
    type Id: Copy + Ord + std::fmt::Display;

    fn id(&self) -> Self::Id;

    /// The place that an id has in a list numbered in order.
    fn place(id: Self::Id) -> usize;
}

macro_rules! records {
    ($($record:ty: $id:ty),+ $(,)?) => { $(
        impl Record for $record {
            type Id = $id;

            fn id(&self) -> $id {
                self.id
            }

            fn place(id: $id) -> usize {
                id.index()
            }
        }
    )+ };
}

records! { Actor: ActorId, Event: EventId, Instrument: InstrumentId, Relation: RelationId, Statement: StatementId, Timex: TimexId }

/// The records of one list by id.
pub(crate) struct Lookup<'a, R: Record> {
    records: &'a [R],
    /// Ids with their places, sorted; only for lists that are not numbered in order.
    sorted: Option<Vec<(R::Id, usize)>>,
}

impl<'a, R: Record> Lookup<'a, R> {
    pub(crate) fn new(records: &'a [R]) -> Self {
        let in_order = records.iter().enumerate().all(|(place, record)| R::place(record.id()) == place);
        let sorted = (!in_order).then(|| {
            let mut places: Vec<_> = records.iter().enumerate().map(|(place, record)| (record.id(), place)).collect();
            places.sort_unstable();
            places
        });
        Self { records, sorted }
    }

    /// The first record of an id, and its place in the list.
    pub(crate) fn get(&self, id: R::Id) -> Option<(usize, &'a R)> {
        let place = match &self.sorted {
            None => R::place(id),
            Some(sorted) => {
                let (known, place) = *sorted.get(sorted.partition_point(|(known, _)| *known < id))?;
                (known == id).then_some(place)?
            }
        };
        self.records.get(place).map(|record| (place, record))
    }
}
