//! At whom an act is directed, by what stands before a name.

use chancery_model::Span;

use crate::context::Context;
use crate::vocabulary::Cue;

/// How many words may stand between the preposition and the name: "to the new government of".
const REACH: usize = 3;

/// What governs a name behind a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// "With", "between": who does it together.
    Together,
    /// "In", "at", "by": where it happens, or who else does it.
    Beside,
    /// Any other preposition: to whom or for whom it is done.
    At,
    /// None: what it is done to.
    Object,
}

/// How words at a span, behind a verb within a part of the article, are governed.
pub(crate) fn direction(cx: &Context<'_>, within: Span, span: Span) -> Direction {
    let before = cx.tokens_in(Span::between(within.start(), span.start()));
    for token in before.iter().rev().take(REACH) {
        if token.has(Cue::PREPOSITION) || token.has(Cue::TO) || token.has(Cue::BY) || token.has(Cue::FROM) {
            return crate::vocabulary::direction_of(cx.words(token.span));
        }
        if token.has(Cue::CONJUNCTION) || token.has(Cue::RELATIVE) || token.has(Cue::THAT) {
            return Direction::Beside;
        }
    }
    Direction::Object
}
