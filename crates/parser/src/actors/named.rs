//! Phrases made of names of states and organisations, and phrases that such names modify.

use std::ops::Range;

use chancery_model::{ActorKind, CountryCode, Sector, Span};

use super::registry::{Draft, Key};
use super::resolve::{Resolver, Standing};
use crate::lexicon::Term;
use crate::lexicon::names::Entity;
use crate::reading::Pos;
use crate::syntax::NounPhrase;

impl Resolver<'_, '_> {
    /// Phrases made of names, and phrases that names only modify.
    pub(super) fn named(&mut self, phrase: &NounPhrase, part: Range<usize>, mut owners: Vec<usize>) -> Standing {
        let reading = self.reading;
        let found = self.names(part.clone());
        let governing = phrase.first.checked_sub(1).map_or("", |at| reading.form(at));
        let locative = matches!(governing, "in" | "at" | "near" | "outside" | "around" | "inside" | "throughout" | "across");
        let mut standing = Standing::default();
        // "5 million U.S. dollars"
        let found = if reading.lexicon.terms.has(Term::Currency, phrase.lemma) { Vec::new() } else { found };
        for (actor, name) in found {
            let name = &reading.names[name];
            let is_head = name.end > phrase.head && name.first <= phrase.head;
            let place = name.find(|entity| match entity {
                Entity::State(code) | Entity::Capital(code) | Entity::City(code) | Entity::Seat(code, _) => Some(*code),
                _ => None,
            });
            let city = name.find(|entity| matches!(entity, Entity::City(_) | Entity::Capital(_)).then_some(())).is_some();
            // "at the Diaoyutai State Guesthouse": a name within a place names no actor.
            if locative && !is_head && place.is_some() && reading.pos[phrase.head] == Pos::Proper {
                standing.place = place;
            } else if is_head {
                standing.place = place;
                let destination = city && matches!(governing, "to" | "from" | "for");
                if place.is_none() || !locative && !destination {
                    standing.actors.push(actor);
                }
            } else {
                owners.push(actor);
            }
        }
        // "the Cambodian side", "the Chinese people": the state itself.
        let side = ["side", "part", "party"].iter().any(|word| reading.is(phrase.head, word));
        if side && standing.actors.is_empty() && !owners.is_empty() {
            standing.actors.clone_from(&owners);
        }
        standing.owners = owners;
        standing
    }

    /// The actors that the names of a range stand for, with the index of each name.
    pub(super) fn names(&mut self, range: Range<usize>) -> Vec<(usize, usize)> {
        let reading = self.reading;
        let mut out: Vec<(usize, usize)> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let Some(index) = reading.name_of[at].map(|index| index as usize) else {
                at += 1;
                continue;
            };
            let name = &reading.names[index];
            at = name.end;
            let span = reading.span(name.first..name.end.min(range.end));
            // "Brussels decided": the body that sits there, where nobody speaks of Belgium.
            let capital = name.find(|entity| if let Entity::Capital(code) = entity { Some(*code) } else { None });
            let seated = name
                .find(|entity| matches!(entity, Entity::Organisation(_)).then(|| self.entity(entity, span)).flatten())
                .filter(|_| capital.is_some_and(|code| !self.home.names(code)));
            if let Some(draft) = seated.or_else(|| name.find(|entity| self.entity(entity, span))) {
                out.push((self.registry.mention(draft, span), index));
            }
        }
        out
    }

    /// The actor that an entity is, alone.
    fn entity(&self, entity: &Entity, span: Span) -> Option<Draft> {
        let state = |code: CountryCode| {
            let name = code.country().map_or("", |country| country.name);
            Draft::new(Key::State(code), ActorKind::State, name).with_country(Some(code))
        };
        Some(match entity {
            Entity::State(code) | Entity::Adjective(code) | Entity::People(code) | Entity::Combining(code) | Entity::City(code) => {
                state(*code)
            }
            Entity::Capital(code) => {
                let name = span.slice(self.reading.text).unwrap_or_default();
                Draft::new(Key::Part(*code, Sector::Gov), ActorKind::State, name).with_country(Some(*code)).with_sector(Some(Sector::Gov))
            }
            Entity::Seat(code, sector) => {
                let name = span.slice(self.reading.text).unwrap_or_default();
                Draft::new(Key::Part(*code, *sector), ActorKind::State, name).with_country(Some(*code)).with_sector(Some(*sector))
            }
            Entity::Organisation(organisation) => {
                let draft = Draft::new(Key::Organisation(organisation.id), ActorKind::Organisation, organisation.name);
                let sector = organisation.sector.or(Some(organisation.kind));
                Draft { organisation: Some(organisation), country: organisation.country, sector, ..draft }
            }
            Entity::Person(_) | Entity::ShortName(_) => return None,
        })
    }
}
