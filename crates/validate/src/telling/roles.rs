//! Who acts and who is acted upon, by the order of the clause.

use chancery_model::{Event, EventType, Participant, Role, Span};

use super::tokens::Token;
use crate::context::{Context, Mention};
use crate::vocabulary::{Cue, Form};

/// How a participant stands to the word that carries the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Does it: the subject of an active verb, "by" behind a passive one, the possessive of a noun.
    Acting,
    /// Has it done to it: the subject of a passive verb, an object right behind an active one.
    Receiving,
    /// Somewhere behind the verb.
    Behind,
    /// The mention is the whole clause: somebody whom it leaves unnamed.
    Around,
}

/// The word that carries an event, as its clause uses it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Carrier {
    pub(super) at: usize,
    pub(super) passive: bool,
    /// A verb, or an adjective behind "be".
    pub(super) verbal: bool,
}

/// An actor to whom it is done and a recipient who does it, by their places, when no actor does it.
pub(super) fn swapped(tokens: &[Token<'_>], head: Carrier, event: &Event) -> Option<(usize, usize)> {
    if event.actors.is_empty() || event.recipients.is_empty() {
        return None;
    }
    let stands = |participant: &Participant| stand(tokens, head, participant.mention.span);
    let find = |side: &[Participant], wanted: Stand| side.iter().position(|participant| stands(participant) == Some(wanted));
    if find(&event.actors, Stand::Acting).is_some() {
        return None;
    }
    let receiving = find(&event.actors, Stand::Receiving);
    match find(&event.recipients, Stand::Acting) {
        Some(recipient) => {
            let actor = receiving.or(find(&event.actors, Stand::Behind)).or(find(&event.actors, Stand::Around));
            actor.map(|actor| (actor, recipient))
        }
        // The object of the verb is the actor, and whoever is the recipient is no object.
        None => {
            let object = find(&event.recipients, Stand::Receiving).or(find(&event.recipients, Stand::Behind));
            receiving.filter(|_| object.is_none()).map(|actor| (actor, 0))
        }
    }
}

/// An actor who is the object of the verb while another is its subject, and nobody the recipient.
pub(super) fn object_among_actors(tokens: &[Token<'_>], head: Carrier, event: &Event) -> Option<usize> {
    if !event.recipients.is_empty() || event.actors.len() < 2 || matches!(event.kind, EventType::Consult | EventType::Cooperate) {
        return None;
    }
    let stands: [Option<Stand>; 2] = [0, 1].map(|place| stand(tokens, head, event.actors[place].mention.span));
    // What two sides agree upon or sign, they do with each other; nobody threatens with the other.
    let behind = !matches!(event.kind, EventType::Agree | EventType::Support | EventType::Concede | EventType::Retreat);
    let receives = |stand: Option<Stand>| stand == Some(Stand::Receiving) || behind && stand == Some(Stand::Behind);
    let apart = !event.actors[0].mention.span.overlaps(event.actors[1].mention.span);
    let acts = |stand| stand == Some(Stand::Acting);
    (0..2).find(|place| apart && receives(stands[*place]) && acts(stands[1 - place]))
}

/// Somebody who is mentioned as the one who does it, when no participant stands there.
pub(super) fn doer(cx: &Context<'_>, tokens: &[Token<'_>], head: Carrier, event: &Event, mentions: &[Mention]) -> Option<Mention> {
    let acting = |span: Span| stand(tokens, head, span) == Some(Stand::Acting);
    let clear = in_clause(tokens, &event.actors);
    let fits = |mention: &&Mention| acting(mention.span) && (!clear || cx.is_name(mention)) && leads_clause(tokens, head, mention.span);
    let found = mentions.iter().rev().find(fits)?;
    (!stands_elsewhere(event, found.span, acting)).then_some(*found)
}

/// Somebody who is mentioned as the one to whom it is done, when no participant stands there.
pub(super) fn object(cx: &Context<'_>, tokens: &[Token<'_>], head: Carrier, event: &Event, mentions: &[Mention]) -> Option<Mention> {
    if !head.verbal {
        return None;
    }
    let receiving = |span: Span| stand(tokens, head, span) == Some(Stand::Receiving);
    let clear = in_clause(tokens, &event.recipients);
    let fits = |mention: &&Mention| {
        receiving(mention.span) && (!clear || !head.passive && cx.is_name(mention)) && (head.passive || ends_phrase(tokens, mention.span))
    };
    let found = mentions.iter().find(fits)?;
    (!stands_elsewhere(event, found.span, receiving)).then_some(*found)
}

/// Whether a mention before a verb is no part of a relative clause, and one before a noun its possessive: "the Beijing summit" is not Beijing's.
fn leads_clause(tokens: &[Token<'_>], head: Carrier, mention: Span) -> bool {
    let first = tokens.partition_point(|token| token.span.end() <= mention.start());
    let last = tokens.partition_point(|token| token.span.start() < mention.end()).saturating_sub(1);
    if first > head.at {
        return true;
    }
    let relative = tokens[first.saturating_sub(6)..first].iter().any(|token| token.cue().has(Cue::RELATIVE));
    if head.verbal { !relative } else { tokens[last].span.end() > mention.end() }
}

/// Whether some participant is mentioned in the clause; pronouns and descriptions may be its other mentions.
fn in_clause(tokens: &[Token<'_>], participants: &[Participant]) -> bool {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return true };
    let clause = Span::between(first.span.start(), last.span.end());
    participants.iter().any(|participant| clause.overlaps(participant.mention.span))
}

/// Whether a participant stands so too, by other words.
fn stands_elsewhere(event: &Event, found: Span, stands: impl Fn(Span) -> bool) -> bool {
    event.actors.iter().chain(&event.recipients).any(|participant| participant.mention.span != found && stands(participant.mention.span))
}

/// Whether a noun phrase ends with a mention: what follows is neither its possessive nor a noun that it describes.
fn ends_phrase(tokens: &[Token<'_>], mention: Span) -> bool {
    let next = tokens.partition_point(|token| token.span.start() < mention.end());
    let whole = next.checked_sub(1).is_none_or(|last| tokens[last].span.end() == mention.end());
    whole && tokens.get(next).is_none_or(|token| token.break_before || token.cue() != Cue::default() || token.adverb || token.number)
}

/// A host who comes or a guest who receives, by the place among actors and then recipients.
pub(super) fn turned(tokens: &[Token<'_>], head: Carrier, event: &Event) -> Option<usize> {
    let hosting = tokens[head.at].cue().has(Cue::HOSTING);
    // Who is not named may be taken from the verb: its mention says nothing of the order.
    let implied = |mention: Span| {
        let mut within = tokens.iter().filter(|token| token.span == mention);
        within.any(|token| !token.capital && token.word.is_some_and(|word| word.form != Form::default()))
    };
    event.actors.iter().chain(&event.recipients).position(|participant| {
        if implied(participant.mention.span) {
            return false;
        }
        let receives = match stand(tokens, head, participant.mention.span) {
            Some(Stand::Acting) => hosting,
            Some(Stand::Receiving) => !hosting,
            _ => return false,
        };
        matches!((participant.role, receives), (Some(Role::Host), false) | (Some(Role::Guest), true))
    })
}

fn stand(tokens: &[Token<'_>], head: Carrier, mention: Span) -> Option<Stand> {
    let (before_head, behind_head) = (&tokens[..head.at], &tokens[head.at + 1..]);
    if mention.end() <= tokens[head.at].span.start() {
        let last = before_head.partition_point(|token| token.span.start() < mention.end()).checked_sub(1)?;
        let earlier = tokens[..=last].iter().rev().take_while(|token| token.span.end() > mention.start()).count();
        before(tokens, head, last + 1 - earlier, last, mention)
    } else if tokens[head.at].span.end() <= mention.start() {
        let first = head.at + 1 + behind_head.partition_point(|token| token.span.end() <= mention.start());
        (first < tokens.len()).then(|| behind(tokens, head, first)).flatten()
    } else {
        Some(Stand::Around)
    }
}

/// A participant before the verb or noun.
fn before(tokens: &[Token<'_>], head: Carrier, first: usize, last: usize, mention: Span) -> Option<Stand> {
    if !head.verbal {
        // "Iceland's support for", "the Icelandic support for".
        let possessive = tokens[last].span.end() > mention.end();
        let beside = head.at - last <= 3 && (last + 1..=head.at).all(|at| !tokens[at].break_before && plain(&tokens[at]));
        return (beside && (possessive || head.at - last == 1)).then_some(Stand::Acting);
    }
    // "accepted his invitation to visit": whose the noun is does not act.
    let owner = tokens[last].span.end() > mention.end() || first == last && tokens[last].cue().has(Cue::DETERMINER);
    if owner || governed(tokens, first) || !reaches(tokens, last, head.at) {
        return None;
    }
    Some(if head.passive { Stand::Receiving } else { Stand::Acting })
}

/// Whether the subject that ends at `last` is that of the verb at `head`: nothing between begins another clause but a parenthesis
/// between commas.
fn reaches(tokens: &[Token<'_>], last: usize, head: usize) -> bool {
    let mut commas = 0;
    for at in last + 1..=head {
        let token = &tokens[at];
        commas += usize::from(token.break_before);
        // Within a parenthesis anything may stand; another finite verb outside has a subject of its own, a participle has not.
        let finite = at < head
            && token.word.is_some_and(|word| word.form.has(Form::PAST) && !word.form.has(Form::BASE))
            && !tokens[at - 1].cue().has(Cue::BE)
            && !tokens[at - 1].cue().has(Cue::HAVE);
        if commas % 2 == 0 && (opens_clause(token) || finite && !auxiliary(token)) {
            return false;
        }
    }
    commas == 0 || commas == 2
}

/// A participant behind the verb or noun.
fn behind(tokens: &[Token<'_>], head: Carrier, first: usize) -> Option<Stand> {
    let mut preposition = None;
    for token in &tokens[head.at + 1..first] {
        if opens_clause(token) {
            return head.verbal.then_some(Stand::Behind);
        }
        if token.cue().has(Cue::PREPOSITION) || token.cue().has(Cue::TO) {
            preposition = Some(token.cue());
        }
    }
    match preposition {
        Some(cue) if cue.has(Cue::BY) && (head.passive || !head.verbal) => Some(Stand::Acting),
        // What is received comes from who gives.
        Some(cue) if cue.has(Cue::FROM) => None,
        Some(_) => (!head.passive).then_some(Stand::Behind),
        None if tokens[first].break_before || first - head.at > 4 => None,
        None => (head.verbal && !head.passive).then_some(Stand::Receiving),
    }
}

/// Whether a preposition governs the noun phrase that begins at `first`: "an aide of", "talks with the foreign minister of".
fn governed(tokens: &[Token<'_>], first: usize) -> bool {
    for at in (first.saturating_sub(5)..first).rev() {
        if tokens[at + 1].break_before {
            return false;
        }
        let cue = tokens[at].cue();
        if cue.has(Cue::PREPOSITION) || cue.has(Cue::TO) {
            return true;
        }
        // "In 2019 Iceland", "on Monday Iceland": the preposition has its noun.
        let other = tokens[at].number || cue.has(Cue::TIME) || opens_clause(&tokens[at]);
        if other || tokens[at].word.is_some_and(|word| word.form.has(Form::PAST)) {
            return false;
        }
    }
    false
}

fn opens_clause(token: &Token<'_>) -> bool {
    let cue = token.cue();
    cue.has(Cue::RELATIVE) || cue.has(Cue::THAT) || cue.has(Cue::CONDITION) || cue.has(Cue::CONJUNCTION)
}

fn plain(token: &Token<'_>) -> bool {
    !token.cue().has(Cue::PREPOSITION) && !opens_clause(token)
}

fn auxiliary(token: &Token<'_>) -> bool {
    let cue = token.cue();
    cue.has(Cue::BE) || cue.has(Cue::HAVE) || cue.has(Cue::DO)
}

/// Whether a mention is the subject of the verb of saying at `verb`, before it or, as in "said Mali", right behind it.
pub(super) fn speaks(tokens: &[Token<'_>], verb: usize, mention: Span) -> bool {
    let head = Carrier { at: verb, passive: false, verbal: true };
    let behind = || tokens[verb].break_before && tokens.get(verb + 1).is_some_and(|next| mention.contains(next.span));
    stand(tokens, head, mention) == Some(Stand::Acting) || behind()
}
