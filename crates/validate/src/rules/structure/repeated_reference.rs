use chancery_model::Span;
use std::fmt::Display;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(RepeatedReference = 110 "repeated-reference", Error, "repeated_reference.md", fixes);

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let span = first(&event.evidence);
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            repeated(participants, |participant| participant.actor, format_args!("/events/{i}/{side}"), span, findings);
        }
        repeated(&event.instruments, |id| *id, format_args!("/events/{i}/instruments"), span, findings);
        repeated(&event.relations, |id| *id, format_args!("/events/{i}/relations"), span, findings);
        repeated(&event.contexts, |context| *context, format_args!("/events/{i}/contexts"), span, findings);
    }
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        repeated(&instrument.parties, |id| *id, format_args!("/instruments/{i}/parties"), first(&instrument.evidence), findings);
    }
}

fn repeated<T, K: PartialEq + Ord + Copy + Display>(
    list: &[T],
    key: impl Fn(&T) -> K,
    path: std::fmt::Arguments<'_>,
    span: Option<Span>,
    findings: &mut Findings<'_>,
) {
    // Lists of two or three are the rule; long ones are sorted once.
    if list.len() < 2 {
        return;
    }
    let second = if list.len() <= 8 {
        (1..list.len()).find(|at| list[..*at].iter().any(|other| key(other) == key(&list[*at])))
    } else {
        let mut keys: Vec<(K, usize)> = list.iter().enumerate().map(|(at, item)| (key(item), at)).collect();
        keys.sort_unstable();
        keys.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[1].1).min()
    };
    if let Some(at) = second {
        let place = format!("{path}/{at}");
        let name = key(&list[at]);
        findings.report(&place, span, format!("`{name}` is there twice")).remove(format!("remove the second `{name}`"), place);
    }
}
