//! One noun phrase at a time: who acts in it, whose it is, and where it lies.

use std::ops::Range;

use chancery_model::{ActorKind, CountryCode, Sector, Span};
use chrono::NaiveDate;

use super::person::RoleMatch;
use super::registry::{Draft, Key, Registry};
use crate::lexicon::names::Entity;
use crate::reading::{Pos, Reading};
use crate::syntax::NounPhrase;

/// What a noun phrase stands for among the actors. The numbers are indexes of the registry.
#[derive(Debug, Clone, Default)]
pub(crate) struct Standing {
    /// Who it is.
    pub(crate) actors: Vec<usize>,
    /// Whose it is, or what it is of: "Haiti's efforts", "the Senegalese plan".
    pub(crate) owners: Vec<usize>,
    /// The state that it lies in, when it names a place.
    pub(crate) place: Option<CountryCode>,
}

/// Resolves the noun phrases of an article, in order.
pub(crate) struct Resolver<'r, 'a> {
    pub(super) reading: &'r Reading<'a>,
    pub(super) published: Option<NaiveDate>,
    pub(crate) registry: Registry,
    /// The last group of several actors: whom "they" means.
    pub(super) last_plural: Vec<usize>,
}

impl<'r, 'a> Resolver<'r, 'a> {
    pub(crate) fn new(reading: &'r Reading<'a>, published: Option<NaiveDate>) -> Self {
        Self { reading, published, registry: Registry::default(), last_plural: Vec::new() }
    }

    /// The standings of the phrases of one sentence.
    pub(crate) fn sentence(&mut self, phrases: &[NounPhrase]) -> Vec<Standing> {
        let mut out: Vec<Standing> = Vec::with_capacity(phrases.len());
        for index in 0..phrases.len() {
            let standing = self.phrase(phrases, index, &out);
            out.push(standing);
            // What belongs to an attached phrase belongs to the phrase that it is attached to.
            if let Some((to, _)) = phrases[index].attached {
                let added = [out[index].actors.clone(), out[index].owners.clone()].concat();
                out[to].owners.extend(added);
            }
            self.note_plural(phrases, index, &out);
        }
        for index in 0..phrases.len() {
            // "talks between A and B": what is joined to an attached phrase is attached with it.
            if let Some(joined) = phrases[index].joined
                && let Some((to, _)) = phrases[joined].attached
            {
                let added = out[index].actors.clone();
                out[to].owners.extend(added);
            }
        }
        out
    }

    fn note_plural(&mut self, phrases: &[NounPhrase], index: usize, standings: &[Standing]) {
        let mut all = standings[index].actors.clone();
        let mut at = index;
        while let Some(before) = phrases[at].joined {
            all.splice(0..0, standings[before].actors.iter().copied());
            at = before;
        }
        if all.len() > 1 {
            self.last_plural = all;
        }
    }

    fn phrase(&mut self, phrases: &[NounPhrase], index: usize, before: &[Standing]) -> Standing {
        let phrase = &phrases[index];
        let reading = self.reading;
        if matches!(reading.pos[phrase.head], Pos::Pronoun) {
            let actors = self.pronoun(reading.form(phrase.head));
            let span = reading.span(phrase.range());
            for actor in &actors {
                self.registry.again(*actor, span);
            }
            return Standing { actors, ..Standing::default() };
        }
        if reading.is_time(phrase.range()) {
            return Standing::default();
        }
        let mark = phrase.range().rev().find(|at| reading.pos[*at] == Pos::PossessiveMark && *at < phrase.head);
        let part = mark.map_or(phrase.first, |mark| mark + 1)..phrase.end;
        let mut owners = mark.map(|mark| self.owner(phrase.first..mark)).unwrap_or_default();
        if reading.pos[phrase.first] == Pos::PossessivePronoun {
            owners.extend(self.pronoun(reading.form(phrase.first)));
        }
        let country = self.country_of(phrases, index, part.clone(), &owners);
        let span = reading.span(phrase.range());
        if let Some(actors) = self.both(part.clone()) {
            for actor in &actors {
                self.registry.again(*actor, span);
            }
            return Standing { actors, owners, place: None };
        }
        if let Some(actors) = self.apposition(phrases, index, before, country) {
            return Standing { actors, owners, place: None };
        }
        if let Some(draft) = self.person(part.clone(), country) {
            let actor = self.registry.mention(draft, span);
            return Standing { actors: vec![actor], owners, place: None };
        }
        if let Some(role) = self.role(part.clone(), phrase.head) {
            let actor = self.described(&role, phrase, country, span);
            return Standing { actors: vec![actor], owners, place: None };
        }
        self.named(phrase, part, owners)
    }

    /// The actors that a possessive names: "Israel's", "the French president's".
    fn owner(&mut self, range: Range<usize>) -> Vec<usize> {
        let country = self.modifier_country(range.clone());
        let span = self.reading.span(range.clone());
        if let Some(draft) = self.person(range.clone(), country) {
            return vec![self.registry.mention(draft, span)];
        }
        let head = range.end - 1;
        if let Some(role) = self.role(range.clone(), head) {
            let phrase = NounPhrase {
                first: range.start,
                end: range.end,
                head,
                lemma: self.reading.word(head).noun,
                classes: 0,
                attached: None,
                joined: None,
            };
            return vec![self.described(&role, &phrase, country, span)];
        }
        if let Some(actors) = self.both(range.clone()) {
            return actors;
        }
        self.names(range).into_iter().map(|(actor, _)| actor).collect()
    }

    /// The country that the words of a phrase, its owner or its `of` give.
    fn country_of(&self, phrases: &[NounPhrase], index: usize, part: Range<usize>, owners: &[usize]) -> Option<CountryCode> {
        let of = || {
            let next = phrases.get(index + 1).filter(|next| next.attached.is_some_and(|(to, _)| to == index))?;
            self.modifier_country(next.range())
        };
        let owner = || owners.iter().find_map(|actor| self.registry.drafts[*actor].country);
        // "opposition leaders in Kenya", "rebels from Chad".
        let from = || {
            let next = phrases.get(index + 1).filter(|next| next.first == phrases[index].end + 1)?;
            let word = self.reading.form(phrases[index].end);
            if matches!(word, "in" | "from" | "to") { self.modifier_country(next.range()) } else { None }
        };
        self.modifier_country(part).or_else(of).or_else(owner).or_else(from)
    }

    /// The first country that the names of a range give.
    fn modifier_country(&self, range: Range<usize>) -> Option<CountryCode> {
        range.filter_map(|at| self.reading.name_of[at]).find_map(|name| {
            self.reading.names[name as usize].find(|entity| match entity {
                Entity::State(code) | Entity::Adjective(code) | Entity::People(code) | Entity::Capital(code) | Entity::City(code) => {
                    Some(*code)
                }
                Entity::Seat(code, _) => Some(*code),
                _ => None,
            })
        })
    }

    /// The role noun that is, or ends with, the head.
    pub(super) fn role(&self, part: Range<usize>, head: usize) -> Option<RoleMatch> {
        part.clone().filter(|at| *at <= head).find_map(|at| {
            let (length, row) = self.reading.lexicon.roles.longest(&self.reading.lower[at..part.end])?;
            (at + length > head && !row.courtesy).then_some((*row, at..at + length))
        })
    }

    /// "Bo Lind, foreign minister of Norway," and "Norway's foreign minister, Bo Lind,": two phrases, one person.
    fn apposition(
        &mut self,
        phrases: &[NounPhrase],
        index: usize,
        before: &[Standing],
        country: Option<CountryCode>,
    ) -> Option<Vec<usize>> {
        let phrase = &phrases[index];
        let reading = self.reading;
        // A person of the gazetteer needs no explanation.
        if self.gazetteer_person(phrase.range(), country, None).is_some() {
            return None;
        }
        let all_proper = phrase.range().all(|at| reading.pos[at] == Pos::Proper || reading.form(at) == "." || reading.form(at) == "-");
        let comma = |at: usize| reading.form(at) == ",";
        if all_proper && phrase.range().len() >= 2 && self.names(phrase.range()).is_empty() {
            let next = phrases.get(index + 1).filter(|next| comma(phrase.end) && next.first == phrase.end + 1);
            if let Some(next) = next
                && let Some(role) = self.role(next.range(), next.head)
            {
                let country = self.country_of(phrases, index + 1, next.range(), &[]);
                let draft = self.apposed_person(phrase.range(), &role, country)?;
                return Some(vec![self.registry.mention(draft, reading.span(phrase.range()))]);
            }
        }
        let earlier =
            index.checked_sub(1).map(|at| &phrases[at]).filter(|earlier| comma(earlier.end) && earlier.end + 1 == phrase.first)?;
        let known = before.get(index - 1)?.actors.first().copied()?;
        let draft = &self.registry.drafts[known];
        // The role behind a name: the same person again.
        if draft.kind == ActorKind::Person
            && self.role(phrase.range(), phrase.head).is_some()
            && (country.is_none() || draft.country == country)
        {
            self.registry.again(known, reading.span(phrase.range()));
            return Some(vec![known]);
        }
        // The name behind a role: the description gets its name.
        if all_proper && matches!(draft.key, Key::Described(..)) && draft.office.as_ref().is_some_and(|office| office.kind.is_some()) {
            let role = self.role(earlier.range(), earlier.head)?;
            let mut draft = self.apposed_person(phrase.range(), &role, draft.country)?;
            if let Some(person) = self.person(phrase.range(), draft.country) {
                draft = person;
            }
            self.registry.drafts[known].key = draft.key.clone();
            self.registry.drafts[known].name.clone_from(&draft.name);
            self.registry.drafts[known].kind = ActorKind::Person;
            self.registry.drafts[known].person = draft.person;
            self.registry.again(known, reading.span(phrase.range()));
            return Some(vec![known]);
        }
        None
    }

    /// A body, a crowd or an unnamed office holder.
    fn described(&mut self, role: &RoleMatch, phrase: &NounPhrase, country: Option<CountryCode>, span: Span) -> usize {
        let (row, _) = role;
        let plural = self.reading.word(phrase.head).tags.has(crate::lexicon::words::Tags::PLURAL);
        if !row.body
            && !plural
            && let Some(known) = self.titled(row.office, country)
        {
            self.registry.again(known, span);
            return known;
        }
        let organisation = self.names(phrase.range()).into_iter().find_map(|(actor, _)| self.registry.drafts[actor].organisation);
        let sector = row.sector.or(row.office.map(chancery_model::OfficeKind::sector));
        let name = span.slice(self.reading.text).unwrap_or_default();
        let mut draft =
            Draft::new(Key::Described(country, phrase.lemma, sector), ActorKind::Group, name).with_country(country).with_sector(sector);
        if country.is_none() {
            draft.organisation = organisation;
        }
        if !row.body && !plural {
            draft.office = Some(self.office(role));
        }
        self.registry.mention(draft, span)
    }

    /// Phrases made of names, and phrases that names only modify.
    fn named(&mut self, phrase: &NounPhrase, part: Range<usize>, mut owners: Vec<usize>) -> Standing {
        let reading = self.reading;
        let found = self.names(part.clone());
        let governing = phrase.first.checked_sub(1).map_or("", |at| reading.form(at));
        let locative = matches!(governing, "in" | "at" | "near" | "outside" | "around" | "inside" | "throughout" | "across");
        let mut standing = Standing::default();
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
            if let Some(draft) = name.find(|entity| self.entity(entity, span)) {
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
                Draft { organisation: Some(organisation), sector: organisation.sector.or(Some(organisation.kind)), ..draft }
            }
            Entity::Person(_) | Entity::ShortName(_) => return None,
        })
    }
}
