use chancery_model::{Event, EventType, Mode, Span};

use super::doer_left_out::left_out;
use crate::context::{Context, Mention};
use crate::direction::{Direction, direction};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(RecipientLeftOut = 438 "recipient-left-out", Warning, "recipient_left_out.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        // Types that must have a recipient are reported for that.
        let expected = event.kind.needs_recipient()
            || matches!(event.kind, EventType::Request | EventType::Accuse | EventType::Threaten | EventType::Coerce | EventType::Assault);
        let talks = event.kind == EventType::Consult;
        let many = talks && event.actors.len() > 1;
        if expected || many || !event.recipients.is_empty() || event.actors.is_empty() {
            continue;
        }
        let telling = cx.telling(i);
        let Some(head) = telling.head.filter(|_| telling.object.is_none()) else { continue };
        let Some(found) = object(cx, event, head.span) else { continue };
        let Some(object) = left_out(cx, found, event.actors.iter(), true, false) else { continue };
        let side = if talks && event.mode != Some(Mode::Visit) { "actors" } else { "recipients" };
        findings
            .report(
                format_args!("/events/{i}/{side}"),
                Some(found.span),
                format!("the words name `{}` as the other side, but the record has none", short(&object.name)),
            )
            .note(format!("`{}` carries the event", short(cx.words(head.span))), Some(head.span))
            .help("name with whom it was done, or to whom, as the article does");
    }
}

/// Somebody named in the evidence behind the verb: with whom one talks, whom one visits, or to whom anything else is done.
fn object(cx: &Context<'_>, event: &Event, head: Span) -> Option<Mention> {
    let words = event.evidence.first()?.span;
    let wanted = |mention: &Mention| match (direction(cx, words, mention.span), event.kind, event.mode) {
        (Direction::Together, EventType::Consult, _) => true,
        (Direction::At, EventType::Consult, Some(Mode::Visit)) => {
            cx.words(Span::between(mention.span.start().saturating_sub(8), mention.span.start())).contains("to ")
        }
        (Direction::At, kind, _) => kind != EventType::Consult,
        // What sides agree upon is no side.
        (Direction::Object, kind, _) => !matches!(kind, EventType::Consult | EventType::Agree),
        _ => false,
    };
    let behind = cx.mentions_in(words).filter(|mention| mention.span.start() >= head.end());
    behind.filter(|mention| cx.is_name(mention)).find(|mention| wanted(mention)).copied()
}
