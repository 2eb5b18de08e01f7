use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(MentionOutOfOrder = 112 "mention-out-of-order", Warning, "mention_out_of_order.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(at) = actor.mentions.windows(2).position(|pair| pair[1].span <= pair[0].span) else { continue };
        let (before, mention) = (&actor.mentions[at], &actor.mentions[at + 1]);
        let message = if before.span == mention.span {
            format!("the mention `{}` of `{}` is listed twice", short(&mention.text), short(&actor.name))
        } else {
            format!("the mention `{}` is listed after one that stands behind it", short(&mention.text))
        };
        findings
            .report(format_args!("/actors/{i}/mentions/{}", at + 1), Some(mention.span), message)
            .help("list each mention once, in the order of the article");
    }
}
