//! Short names that an article explains: "the Rapid Support Forces (RSF)".

use smallvec::SmallVec;

use super::Reading;
use super::name::NameMatch;
use crate::lexicon::names::Entity;

/// No article explains more short names.
const MOST_DEFINED: usize = 32;

/// What an article itself says that a short name stands for, it stands for throughout.
pub(super) fn define(reading: &mut Reading) {
    let mut told: Vec<(usize, Option<Entity>)> = Vec::new();
    for open in 1..reading.tokens.len().saturating_sub(2) {
        let short = reading.form(open) == "(" && reading.form(open + 2) == ")" && initials(reading.form(open + 1));
        if !short || told.len() >= MOST_DEFINED || told.iter().any(|(at, _)| reading.form(*at) == reading.form(open + 1)) {
            continue;
        }
        let long = reading.name_of[open - 1].map(|name| &reading.names[name as usize]).filter(|name| name.end == open);
        let body = long.and_then(|name| name.find(|entity| matches!(entity, Entity::Organisation(_)).then_some(*entity)));
        // A long name that nobody knows is at least not what others call so.
        let spelled = || spells(reading, open, reading.form(open + 1));
        let own = reading.name_of[open + 1].map(|name| &reading.names[name as usize]);
        let other = || own.is_some_and(|name| name.find(|entity| matches!(entity, Entity::Organisation(_)).then_some(())).is_some());
        match body {
            Some(body) if own.is_none_or(|name| name.find(|entity| same(entity, &body).then_some(())).is_none()) => {
                told.push((open + 1, Some(body)));
            }
            None if other() && spelled() => told.push((open + 1, None)),
            _ => {}
        }
    }
    if told.is_empty() {
        return;
    }
    for at in 0..reading.tokens.len() {
        let meant = told.iter().find(|(known, _)| {
            reading.tokens[*known].span().len() == reading.tokens[at].span().len() && reading.form(*known) == reading.form(at)
        });
        let Some((_, body)) = meant else { continue };
        let single = |name: &NameMatch| name.end - name.first == 1;
        match (reading.name_of[at].map(|name| name as usize), body) {
            (Some(name), Some(body)) if single(&reading.names[name]) => reading.names[name].entities = SmallVec::from_slice(&[*body]),
            (Some(name), None) if single(&reading.names[name]) => {
                reading.names[name].entities.retain(|entity| !matches!(entity, Entity::Organisation(_)));
            }
            (None, Some(body)) => reading.names.push(NameMatch { first: at, end: at + 1, entities: SmallVec::from_slice(&[*body]) }),
            _ => {}
        }
    }
    reading.names.retain(|name| !name.entities.is_empty());
    reading.names.sort_by_key(|name| name.first);
    reading.name_of.fill(None);
    for (number, name) in (0..).zip(&reading.names) {
        reading.name_of[name.first..name.end].fill(Some(number));
    }
}

fn initials(form: &str) -> bool {
    (2..=8).contains(&form.len()) && form.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn same(one: &Entity, other: &Entity) -> bool {
    matches!((one, other), (Entity::Organisation(one), Entity::Organisation(other)) if one.id == other.id)
}

/// Whether the capitalised words right before a bracket begin with the letters within it.
fn spells(reading: &Reading, open: usize, short: &str) -> bool {
    let mut letters = short.chars().rev().peekable();
    for at in (open.saturating_sub(2 * short.len())..open).rev() {
        let Some(letter) = letters.peek() else { break };
        if reading.capitalised(at) {
            if !reading.form(at).starts_with(*letter) {
                return false;
            }
            letters.next();
        }
    }
    letters.peek().is_none()
}
