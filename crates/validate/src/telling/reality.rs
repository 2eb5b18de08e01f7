//! Whether the words around a verb or noun say that it took place.

use super::tokens::Token;
use crate::vocabulary::{Cue, Form};

/// What the words say of an event, when they do not say that it took place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reality {
    /// Still to come: "will meet", "is to meet", "plans to meet".
    Planned,
    /// Said not to be: "did not meet", "refused to meet", "denied that it met".
    Denied,
    /// Under a condition, or only possible: "would meet", "if they meet".
    Possible,
}

/// What is said of the word at `head`, and the index of the word that says it.
pub(super) fn of(tokens: &[Token<'_>], head: usize) -> Option<(Reality, usize)> {
    let form = tokens[head].word.map_or(Form::default(), |word| word.form);
    let verb = if form == Form::default() { None } else { beside_verb(tokens, head, form) };
    // "Talks" and "visit" are nouns as well.
    let noun = if verb.is_none() && !form.has(Form::PAST) && !form.has(Form::ING) { beside_noun(tokens, head) } else { None };
    verb.or(noun).or_else(|| clause(tokens, head))
}

fn skipped(token: &Token<'_>) -> bool {
    token.adverb || token.cue().has(Cue::BETWEEN)
}

/// The auxiliaries before a verb, and what governs its infinitive or -ing form.
fn beside_verb(tokens: &[Token<'_>], head: usize, form: Form) -> Option<(Reality, usize)> {
    let mut be = false;
    for at in (0..head).rev() {
        // A parenthesis may stand within a verb group, a clause does not go on before it.
        if tokens[at + 1].break_before {
            return None;
        }
        let (token, cue) = (&tokens[at], tokens[at].cue());
        if cue.has(Cue::NEGATOR) {
            return Some((Reality::Denied, at));
        } else if cue.has(Cue::FUTURE) && !token.capital {
            return Some((Reality::Planned, at));
        } else if cue.has(Cue::POSSIBLE) && !token.capital {
            return Some((Reality::Possible, at));
        } else if cue.has(Cue::TO) {
            return governed(tokens, at);
        } else if cue.has(Cue::BE) || cue.has(Cue::HAVE) || cue.has(Cue::DO) || skipped(token) {
            be |= cue.has(Cue::BE);
        } else if form.has(Form::ING) && !be && cue.has(Cue::UNFULFILLED) {
            return Some((Reality::Denied, at));
        } else if form.has(Form::ING) && !be && cue.has(Cue::UNREALISED) {
            return Some((Reality::Planned, at));
        } else if cue.has(Cue::CONJUNCTION) && form.has(Form::BASE) && !form.has(Form::PAST) {
            return coordinated(tokens, at);
        } else {
            return None;
        }
    }
    None
}

/// "Will visit Rome and *sign*": the auxiliary of the first verb holds for the second.
fn coordinated(tokens: &[Token<'_>], conjunction: usize) -> Option<(Reality, usize)> {
    for at in (conjunction.saturating_sub(10)..conjunction).rev() {
        let cue = tokens[at].cue();
        if cue.has(Cue::RELATIVE) || cue.has(Cue::THAT) {
            return None;
        }
        if cue.has(Cue::FUTURE) {
            return Some((Reality::Planned, at));
        }
        if cue.has(Cue::POSSIBLE) {
            return Some((Reality::Possible, at));
        }
        if cue.has(Cue::TO) && tokens.get(at + 1).is_some_and(|next| next.word.is_some_and(|word| word.form.has(Form::BASE))) {
            return governed(tokens, at);
        }
    }
    None
}

/// What governs an infinitive whose "to" stands at `to`.
fn governed(tokens: &[Token<'_>], to: usize) -> Option<(Reality, usize)> {
    let mut near = true;
    for at in (to.saturating_sub(9)..to).rev() {
        let (token, cue) = (&tokens[at], tokens[at].cue());
        if cue.has(Cue::NEGATOR) && near {
            return Some((Reality::Denied, at));
        }
        if cue.has(Cue::UNFULFILLED) {
            return Some((Reality::Denied, at));
        }
        if cue.has(Cue::UNREALISED) {
            // "Did not agree to meet."
            let denied = (at.saturating_sub(3)..at).any(|before| tokens[before].cue().has(Cue::NEGATOR));
            return Some((if denied { Reality::Denied } else { Reality::Planned }, at));
        }
        if cue.has(Cue::BE) && near {
            return Some((Reality::Planned, at));
        }
        if cue.has(Cue::RELATIVE) || cue.has(Cue::THAT) || tokens[at + 1].break_before {
            return None;
        }
        near &= skipped(token);
    }
    None
}

/// Adjectives before a noun, the verb that governs it, and the verb of which it is the subject.
fn beside_noun(tokens: &[Token<'_>], head: usize) -> Option<(Reality, usize)> {
    for at in (head.saturating_sub(5)..head).rev() {
        if tokens[at + 1].break_before {
            break;
        }
        let cue = tokens[at].cue();
        if cue.has(Cue::NEGATOR) || cue.has(Cue::CANCELLATION) {
            return Some((Reality::Denied, at));
        }
        if cue.has(Cue::UPCOMING) || cue.has(Cue::FUTURE) {
            return Some((Reality::Planned, at));
        }
    }
    for at in head + 1..tokens.len().min(head + 7) {
        let cue = tokens[at].cue();
        if tokens[at].break_before || cue.has(Cue::RELATIVE) || cue.has(Cue::THAT) {
            break;
        }
        if cue.has(Cue::FUTURE) {
            return Some((Reality::Planned, at));
        }
        if cue.has(Cue::POSSIBLE) {
            return Some((Reality::Possible, at));
        }
        if tokens[at - 1].cue().has(Cue::BE) && cue.has(Cue::CANCELLATION) {
            return Some((Reality::Denied, at));
        }
        if tokens[at - 1].cue().has(Cue::BE) && cue.has(Cue::UPCOMING) {
            return Some((Reality::Planned, at));
        }
    }
    None
}

/// A condition or a denial that opens the clause.
fn clause(tokens: &[Token<'_>], head: usize) -> Option<(Reality, usize)> {
    for at in (head.saturating_sub(25)..head).rev() {
        let cue = tokens[at].cue();
        if cue.has(Cue::CONDITION) {
            return Some((Reality::Possible, at));
        }
        if tokens[at + 1].break_before {
            return None;
        }
        if cue.has(Cue::THAT) && at > 0 && tokens[at - 1].cue().has(Cue::DENIAL) {
            return Some((Reality::Denied, at - 1));
        }
        if cue.has(Cue::RELATIVE) || cue.has(Cue::THAT) {
            return None;
        }
    }
    None
}
