//! The two states that an article puts side by side: "Chad and Niger", "between Moscow and Kyiv".

use chancery_model::CountryCode;

use super::home::weight;
use crate::lexicon::names::Entity;
use crate::reading::{NameMatch, Reading};

/// The two states that stand side by side more than any others, and no third with them.
pub(super) fn pairing(reading: &Reading) -> Option<[CountryCode; 2]> {
    /// One mention in the text is chance.
    const LEAST: usize = 2;
    let state = |name: &NameMatch| {
        name.find(|entity| match entity {
            Entity::State(code) | Entity::Adjective(code) | Entity::Capital(code) => Some(*code),
            _ => None,
        })
    };
    let beside = |one: &NameMatch, other: &NameMatch| {
        // "the Russian Federation and the Republic of Ukraine".
        let article = one.end + 2 == other.first && reading.is(one.end, "and") && reading.is(one.end + 1, "the");
        article || one.end + 1 == other.first && matches!(reading.form(one.end), "and" | "," | "/" | "-" | "–" | "&")
    };
    let names = &reading.names;
    let mut counts: Vec<([CountryCode; 2], usize)> = Vec::new();
    for at in 1..names.len() {
        let (one, other) = (&names[at - 1], &names[at]);
        let longer = at > 1 && beside(&names[at - 2], one) || names.get(at + 1).is_some_and(|next| beside(other, next));
        let comma =
            reading.form(one.end) == "," && !reading.layout.headline.is_some_and(|line| line.contains(reading.tokens[one.end].span()));
        let Some((left, right)) = state(one).zip(state(other)).filter(|(left, right)| left != right) else { continue };
        if !beside(one, other) || longer || comma {
            continue;
        }
        let weight = weight(reading, other);
        match counts.iter_mut().find(|(pair, _)| pair.contains(&left) && pair.contains(&right)) {
            Some((_, count)) => *count += weight,
            None => counts.push(([left, right], weight)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    match counts[..] {
        [(pair, most)] if most >= LEAST => Some(pair),
        [(pair, most), (_, second), ..] if most >= LEAST && most > second => Some(pair),
        _ => None,
    }
}
