use std::fmt::{Arguments, Display};

use chancery_model::{ActorId, Anchor, Event, Instrument, Relation, Span, Statement, Timex, TimexId};

use crate::Severity;
use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::Check;

#[doc = include_str!("unknown_reference.md")]
pub(crate) struct UnknownReference;

impl Check for UnknownReference {
    const CODE: u16 = 103;
    const NAME: &'static str = "unknown-reference";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("unknown_reference.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        let extraction = cx.extraction;
        let mut checked = References { cx, findings };
        extraction.events.iter().enumerate().for_each(|(i, event)| checked.event(i, event));
        extraction.instruments.iter().enumerate().for_each(|(i, instrument)| checked.instrument(i, instrument));
        extraction.relations.iter().enumerate().for_each(|(i, relation)| checked.relation(i, relation));
        extraction.statements.iter().enumerate().for_each(|(i, statement)| checked.statement(i, statement));
        extraction.timexes.iter().enumerate().for_each(|(i, timex)| checked.timex(i, timex));
    }
}

struct References<'c, 'a, 'f, 'v> {
    cx: &'c Context<'a>,
    findings: &'f mut Findings<'v>,
}

impl References<'_, '_, '_, '_> {
    fn event(&mut self, i: usize, event: &Event) {
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            for (p, participant) in participants.iter().enumerate() {
                self.actor(participant.actor, format_args!("/events/{i}/{side}/{p}/actor"), Some(participant.mention.span));
            }
        }
        let span = first(&event.evidence);
        for (n, id) in event.instruments.iter().enumerate() {
            self.hold(self.cx.instrument(*id).is_some(), "instrument", id, format_args!("/events/{i}/instruments/{n}"), span);
        }
        for (n, id) in event.relations.iter().enumerate() {
            self.hold(self.cx.relation(*id).is_some(), "relation", id, format_args!("/events/{i}/relations/{n}"), span);
        }
        self.date(event.when.as_ref().and_then(|when| when.timex), format_args!("/events/{i}/when/timex"), span);
    }

    fn instrument(&mut self, i: usize, instrument: &Instrument) {
        let span = first(&instrument.evidence);
        for (n, id) in instrument.parties.iter().enumerate() {
            self.actor(*id, format_args!("/instruments/{i}/parties/{n}"), span);
        }
        self.date(instrument.when.as_ref().and_then(|when| when.timex), format_args!("/instruments/{i}/when/timex"), span);
    }

    fn relation(&mut self, i: usize, relation: &Relation) {
        for (n, id) in relation.parties.iter().enumerate() {
            self.actor(*id, format_args!("/relations/{i}/parties/{n}"), None);
        }
        for (n, initiative) in relation.initiatives.iter().enumerate() {
            if let Some(id) = initiative.proposer {
                self.actor(id, format_args!("/relations/{i}/initiatives/{n}/proposer"), Some(initiative.evidence.span));
            }
        }
    }

    fn statement(&mut self, i: usize, statement: &Statement) {
        if let Some(id) = statement.speaker {
            self.actor(id, format_args!("/statements/{i}/speaker"), Some(statement.words.span));
        }
    }

    fn timex(&mut self, i: usize, timex: &Timex) {
        for (name, anchor) in [("begin", timex.begin), ("end", timex.end), ("anchor", timex.anchor)] {
            if let Some(Anchor::Timex(id)) = anchor {
                self.date(Some(id), format_args!("/timexes/{i}/{name}"), Some(timex.evidence.span));
            }
        }
    }

    fn actor(&mut self, id: ActorId, path: Arguments<'_>, span: Option<Span>) {
        self.hold(self.cx.actor(id).is_some(), "actor", &id, path, span);
    }

    fn date(&mut self, id: Option<TimexId>, path: Arguments<'_>, span: Option<Span>) {
        if let Some(id) = id {
            self.hold(self.cx.timex(id).is_some(), "timex", &id, path, span);
        }
    }

    fn hold(&mut self, exists: bool, kind: &str, id: &dyn Display, path: Arguments<'_>, span: Option<Span>) {
        if !exists {
            let message = format!("the record has no {kind} `{id}`");
            self.findings.report(path, span, message).help(format!("refer to an existing {kind}, or add the record"));
        }
    }
}
