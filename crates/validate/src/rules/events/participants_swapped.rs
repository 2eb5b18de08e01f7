use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(ParticipantsSwapped = 415 "participants-swapped", Warning, "participants_swapped.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let ([actor], [recipient]) = (event.actors.as_slice(), event.recipients.as_slice()) else { continue };
        let Some(head) = cx.telling(i).head.filter(|head| head.verb) else { continue };
        let (before, behind) = if head.passive { (actor, recipient) } else { (recipient, actor) };
        let (one, other) = (before.mention.span, behind.mention.span);
        // All three within the evidence, in this order, and nothing between the first and the verb that could begin a clause.
        let Some(evidence) = event.evidence.first().filter(|evidence| evidence.span.contains(one) && evidence.span.contains(other)) else {
            continue;
        };
        if one.end() > head.span.start() || other.start() < head.span.end() {
            continue;
        }
        let between = Context::words_between(evidence, one.end(), head.span.start());
        let behind_verb = Context::words_between(evidence, head.span.end(), other.start());
        let by = behind_verb.split_whitespace().next_back() == Some("by") || behind_verb.trim_end().ends_with(" by the");
        let plain = !between.contains([',', ';', ':', '"', '“', '”', '('])
            && !between.split_whitespace().any(|word| cx.facts.vocabulary.opens_clause(word));
        let direct = behind_verb.len() <= 24 && !behind_verb.contains([',', ';']);
        // A passive needs its "by"; an active verb must not have one.
        if !plain || !direct || head.passive == by && head.passive || !head.passive && by {
            continue;
        }
        if head.passive && !by {
            continue;
        }
        findings
            .report(
                format_args!("/events/{i}/actors/0"),
                Some(actor.mention.span),
                format!(
                    "`{}` is the actor, but `{}` stands before the verb `{}`",
                    cx.name(actor.actor),
                    cx.name(before.actor),
                    cx.words(head.span)
                ),
            )
            .note("the verb is active, so that its subject acts".to_owned(), Some(head.span))
            .help("exchange actor and recipient");
    }
}
