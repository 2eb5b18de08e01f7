//! Expressions of time right beside the words of an event: "In 2018, the two sides signed".

use chancery_model::{Evidence, Span, Timex, TimexKind};

use crate::context::Context;
use crate::vocabulary::Cue;

/// The only date in the sentence of an event, when it stands right before or behind the words and says when, not until when.
pub(crate) fn date_beside<'a>(cx: &Context<'a>, evidence: &Evidence) -> Option<&'a Timex> {
    cx.text()?;
    let sentence = cx.sentence_at(evidence.span);
    let date = |timex: &&Timex| {
        matches!(timex.kind, TimexKind::Date | TimexKind::Time) && timex.edtf.is_some() && sentence.overlaps(timex.evidence.span)
    };
    let mut dates = cx.extraction.timexes.iter().filter(date);
    let (Some(timex), None) = (dates.next(), dates.next()) else { return None };
    let (span, words) = (timex.evidence.span, evidence.span);
    if span.end() <= words.start() {
        // "In 2018, the two sides", "On Monday he".
        let between = cx.part(Span::between(span.end(), words.start()));
        let before = cx.part(Span::between(sentence.start(), span.start())).trim();
        let leads = matches!(before, "" | "In" | "On" | "At" | "During");
        (leads && between.chars().all(|letter| !letter.is_alphanumeric())).then_some(timex)
    } else if span.start() >= words.end() {
        let between = cx.part(Span::between(words.end(), span.start())).trim();
        // "On his first trip since his election | in May": it belongs to the clause before it.
        let other = cx.tokens(evidence, |span| span).iter().skip(1).any(|token| token.has(Cue::RELATIVE) || token.has(Cue::THAT));
        (!other && matches!(between, "" | "in" | "on" | "at" | "," | ", on")).then_some(timex)
    } else {
        None
    }
}
