use chancery_model::{Actor, ActorId, ActorKind, CountryCode};

use crate::Severity;
use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::Check;
use crate::words::count;

#[doc = include_str!("relation_with_itself.md")]
pub(crate) struct RelationWithItself;

impl Check for RelationWithItself {
    const CODE: u16 = 603;
    const NAME: &'static str = "relation-with-itself";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("relation_with_itself.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, relation) in cx.extraction.relations.iter().enumerate() {
            let party = |id: &ActorId| Party::of(*id, cx.actor(*id).map(|(_, actor)| actor));
            let mut parties = relation.parties.iter().map(party);
            let one = parties.next();
            // Any party that differs from the first makes two.
            if one.is_some_and(|one| parties.any(|other| other != one)) {
                continue;
            }
            let message = match relation.parties.as_slice() {
                [] | [_] => format!("the relation has {}, where it needs two", count(relation.parties.len(), "party", "parties")),
                [one, ..] => format!("all parties of the relation are `{}`", cx.name(*one)),
            };
            let actor = relation.parties.first().and_then(|id| cx.actor(*id));
            let words = relation.established.as_ref().map(|established| established.evidence.span);
            let span = words.or_else(|| actor.and_then(|(_, actor)| first(&actor.mentions)));
            findings.report(format_args!("/relations/{i}/parties"), span, message).help("name both sides");
        }
    }
}

/// Two records of one state are one party.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Party {
    State(CountryCode),
    Other(ActorId),
}

impl Party {
    fn of(id: ActorId, actor: Option<&Actor>) -> Self {
        let state = actor.filter(|actor| actor.kind == ActorKind::State).and_then(|actor| actor.country);
        state.map_or(Self::Other(id), Self::State)
    }
}
