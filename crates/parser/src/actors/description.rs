//! Actors known by a role: bodies, crowds, holders of an office who are not named.

use std::ops::Range;

use chancery_model::{ActorKind, CountryCode, OfficeKind, Span};

use super::person::RoleMatch;
use super::registry::{Draft, Key};
use super::resolve::{Resolver, Scene};
use crate::lexicon::names::Entity;
use crate::lexicon::words::Tags;
use crate::syntax::NounPhrase;

impl Resolver<'_, '_> {
    /// The role noun that is, or ends with, the head.
    pub(super) fn role(&self, part: Range<usize>, head: usize) -> Option<RoleMatch> {
        part.clone().filter(|at| *at <= head).find_map(|at| {
            let (length, row) = self.reading.lexicon.roles.longest(&self.reading.lower[at..part.end])?;
            (at + length > head && !row.courtesy).then_some((*row, at..at + length))
        })
    }

    /// "the leaders of France and Mali", "the foreign ministries of the two countries": the states whose they are.
    pub(super) fn of_states(&mut self, scene: &Scene, index: usize, owners: &[usize]) -> Option<Vec<usize>> {
        let phrase = &scene.phrases[index];
        if !self.reading.word(phrase.head).tags.has(Tags::PLURAL) {
            return None;
        }
        let mut codes: Vec<CountryCode> = owners.iter().filter_map(|owner| self.registry.drafts[*owner].country).collect();
        let next = scene.phrases.get(index + 1).filter(|next| next.attached.is_some_and(|(to, _)| to == index));
        if let Some(next) = next {
            if let Some(sides) = self.together(next.range()) {
                codes.extend(sides.iter().filter_map(|actor| self.registry.drafts[*actor].country));
            } else {
                let mut at = index + 1;
                codes.extend(self.state_named(&scene.phrases[at]));
                while at + 1 < scene.phrases.len() && scene.phrases[at + 1].joined == Some(at) {
                    at += 1;
                    codes.extend(self.state_named(&scene.phrases[at]));
                }
            }
        }
        let mut seen: Vec<CountryCode> = Vec::new();
        codes.retain(|code| {
            !seen.contains(code) && {
                seen.push(*code);
                true
            }
        });
        (codes.len() > 1).then(|| codes.into_iter().map(|code| self.state(code)).collect())
    }

    fn state_named(&self, phrase: &NounPhrase) -> Option<CountryCode> {
        let name = self.reading.name_of[phrase.head].map(|name| &self.reading.names[name as usize])?;
        name.find(|entity| if let Entity::State(code) = entity { Some(*code) } else { None })
    }

    /// "the presidents", after two of them were named.
    pub(super) fn office_holders(&self, role: &RoleMatch, phrase: &NounPhrase, country: Option<CountryCode>) -> Option<Vec<usize>> {
        let plural = self.reading.word(phrase.head).tags.has(Tags::PLURAL);
        let office = role.0.office.filter(|_| plural && country.is_none() && self.reading.is(phrase.first, "the"))?;
        let any = office == OfficeKind::Official;
        let mut found: Vec<usize> = Vec::new();
        for (index, draft) in self.registry.recent() {
            let fresh = found.iter().all(|known| self.registry.drafts[*known].country != draft.country);
            let holds = any || draft.office.as_ref().is_some_and(|held| held.kind == Some(office));
            if draft.kind == ActorKind::Person && draft.country.is_some() && fresh && holds {
                found.insert(0, index);
            }
        }
        (found.len() > 1).then_some(found)
    }

    /// A body, a crowd or an unnamed office holder.
    pub(super) fn described(&mut self, role: &RoleMatch, phrase: &NounPhrase, country: Option<CountryCode>, span: Span) -> usize {
        let (row, _) = role;
        let plural = self.reading.word(phrase.head).tags.has(Tags::PLURAL);
        if !row.body
            && !plural
            && let Some(known) = self.titled(row.office, country)
        {
            self.registry.again(known, span);
            return known;
        }
        let organisation = self.names(phrase.range()).into_iter().find_map(|(actor, _)| self.registry.drafts[actor].organisation);
        let sector = row.sector.or(row.office.map(OfficeKind::sector));
        // "the police", "the opposition": of the place that the article stands in. A single "official" may be anybody's.
        let local = row.body
            || row.office.is_some_and(|office| !matches!(office, OfficeKind::Official | OfficeKind::OrganisationHead | OfficeKind::Envoy));
        let country = country.or_else(|| if organisation.is_none() && local { self.home.here() } else { None });
        let name = span.slice(self.reading.text).unwrap_or_default();
        let mut draft =
            Draft::new(Key::Described(country, phrase.lemma, sector), ActorKind::Group, name).with_country(country).with_sector(sector);
        if country.is_none() {
            draft.organisation = organisation;
        }
        draft.plural = plural;
        if !row.body && !plural {
            draft.office = Some(self.office(role));
        }
        self.registry.mention(draft, span)
    }
}
