use chancery_model::{Anchor, Timex};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(CircularReference = 108 "circular-reference", Error, "circular_reference.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let timexes = &cx.extraction.timexes;
    // Depth first over three edges each; a cycle is reported where it closes. Nothing is allocated while nobody refers to anybody.
    if !timexes.iter().any(|timex| edges(timex).next().is_some()) {
        return;
    }
    let mut done = vec![false; timexes.len()];
    let mut trail = Vec::new();
    for start in 0..timexes.len() {
        trail.push((start, 0));
        while let Some((at, edge)) = trail.pop() {
            if done[at] {
                continue;
            }
            let Some((name, id)) = edges(&timexes[at]).nth(edge) else {
                done[at] = true;
                continue;
            };
            trail.push((at, edge + 1));
            let Some((next, _)) = cx.timex(id) else { continue };
            if trail.iter().any(|(known, _)| *known == next) {
                let words = short(&timexes[at].evidence.text);
                let message = if next == at {
                    format!("`{words}` is counted from itself")
                } else {
                    format!("`{words}` is counted from `{id}`, which is counted from it in turn")
                };
                findings
                    .report(format_args!("/timexes/{at}/{name}"), Some(timexes[at].evidence.span), message)
                    .help("refer to the day of publication or to an expression that stands by itself");
            } else if !done[next] {
                trail.push((next, 0));
            }
        }
    }
}

/// What an expression refers to.
fn edges(timex: &Timex) -> impl Iterator<Item = (&'static str, chancery_model::TimexId)> + use<> {
    let named = [("anchor", timex.anchor), ("begin", timex.begin), ("end", timex.end)];
    named.into_iter().filter_map(|(name, anchor)| match anchor? {
        Anchor::Timex(id) => Some((name, id)),
        Anchor::Publication => None,
    })
}
