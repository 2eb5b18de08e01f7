use chancery_model::{Actor, Span, Statement};

use super::speaker_not_beside_words::speaks_for;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(SpeakerOutsideSentence = 717 "speaker-outside-sentence", Warning, "speaker_outside_sentence.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(text) = cx.text() else { return };
    for (i, statement) in cx.extraction.statements.iter().enumerate() {
        let Some((_, speaker)) = statement.speaker.and_then(|id| cx.actor(id)) else { continue };
        let (region, reach) = region(cx, text, statement);
        let named = |actor: &Actor, region: Span| actor.mentions.iter().any(|mention| region.overlaps(mention.span));
        let here = cx.extraction.actors.iter().filter(|actor| named(actor, region));
        if named(speaker, reach) || here.clone().any(|actor| speaks_for(actor, speaker)) {
            continue;
        }
        // Somebody whom the words name is not who says them.
        let other = here.filter_map(|actor| {
            let outside = |span: Span| region.overlaps(span) && !statement.words.span.overlaps(span);
            Some((actor, actor.mentions.iter().find(|mention| outside(mention.span))?))
        });
        let Some((other, mention)) = other.min_by_key(|(_, mention)| mention.span.start()) else { continue };
        findings
            .report(
                format_args!("/statements/{i}/speaker"),
                Some(statement.words.span),
                format!("the words are given to `{}`, whom their sentence does not name", short(&speaker.name)),
            )
            .note(format!("`{}` is named here", short(&other.name)), Some(mention.span))
            .help("give the words to whom the article gives them, or add the mention that stands for the speaker");
    }
}

/// Where a speaker is named: in the sentence of the verb, else close to the words; and a little farther.
fn region(cx: &Context<'_>, text: &str, statement: &Statement) -> (Span, Span) {
    match &statement.verb {
        Some(verb) => {
            let sentence = cx.sentences().around(verb.span).unwrap_or_default();
            let (start, end) = (sentence.start as u32, sentence.end as u32);
            // A title may end in a full stop: "said Prof. Diop".
            let last = text.get(..sentence.end).and_then(|text| text.rsplit(' ').next()).unwrap_or_default();
            let cut = last.len() <= LONGEST_TITLE && last.starts_with(char::is_uppercase);
            (Span::between(start, end), Span::between(start, end.saturating_add(if cut { ABBREVIATED } else { 0 })))
        }
        None => {
            let words = statement.words.span;
            let around = Span::between(words.start().saturating_sub(NEAR), words.end().saturating_add(NEAR));
            (around, around)
        }
    }
}

/// The longest of titles that are cut short, in bytes.
const LONGEST_TITLE: usize = 5;

/// How far behind such a title the name may stand, in bytes.
const ABBREVIATED: u32 = 40;

/// How far from words without a verb their speaker may be named, in bytes: within the sentence before or behind.
const NEAR: u32 = 150;
