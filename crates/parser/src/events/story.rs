//! What one clause leaves open and the rest of the article says: sides that are not named where the event is told.

use chancery_model::QuadClass;

use super::{Parsed, Part, Telling};
use crate::actors::Registry;
use crate::reading::Reading;

/// Completes the tellings and drops those that stay without the sides that they need.
pub(super) fn complete(_reading: &Reading, sentences: &[Parsed], tellings: &mut Vec<Telling>, registry: &Registry) {
    if std::env::var_os("DBG").is_some() {
        for t in tellings.iter().filter(|t| !whole(sentences, t, registry)) {
            let c = |p: &[Part]| {
                p.iter()
                    .map(|p| format!("{:?}:{}", registry.drafts[p.actor].country, registry.drafts[p.actor].name))
                    .collect::<Vec<_>>()
                    .join("+")
            };
            eprintln!(
                "DROP {} [{}] > [{}] | {} | {}",
                t.kind.as_str(),
                c(&t.actors),
                c(&t.recipients),
                t.frame.row.pattern,
                t.span(_reading).slice(_reading.text).unwrap_or_default()
            );
        }
    }
    tellings.retain(|telling| whole(sentences, telling, registry));
}

/// Whether a telling has the sides that an event of its kind needs.
fn whole(sentences: &[Parsed], telling: &Telling, registry: &Registry) -> bool {
    let known = |part: &Part| {
        let draft = &registry.drafts[part.actor];
        draft.country.is_some() || draft.organisation.is_some() || draft.sector.is_some()
    };
    let passive = sentence_of(sentences, telling)
        .and_then(|sentence| telling.clause.map(|clause| sentence.clauses[clause].group.passive))
        .unwrap_or(false);
    // Only of violence and repression is it told without the doer.
    let nameless = telling.kind.quad_class() == QuadClass::MaterialConflict && passive;
    let lonely = telling.recipients.is_empty() && telling.actors.len() < 2;
    (nameless || !telling.actors.is_empty())
        && telling.parts().any(known)
        && !(lonely && telling.clause.is_some() && (telling.frame.row.joint || telling.kind.needs_recipient()))
}

/// The sentence that tells an event.
pub(super) fn sentence_of<'s>(sentences: &'s [Parsed], telling: &Telling) -> Option<&'s Parsed> {
    sentences.binary_search_by_key(&telling.sentence, |sentence| sentence.index).ok().map(|at| &sentences[at])
}
