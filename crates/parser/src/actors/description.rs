//! Actors known by a role: bodies, crowds, holders of an office who are not named.

use std::ops::Range;

use chancery_gazetteer::Organisation;
use chancery_model::{ActorKind, CountryCode, OfficeKind, Sector};

use super::person::{RoleMatch, tenure_on};
use super::registry::{Draft, Key};
use super::resolve::{Resolver, Scene};
use crate::lexicon::names::Entity;
use crate::lexicon::words::Tags;
use crate::lexicon::{RoleRow, Term};
use crate::syntax::NounPhrase;

impl Resolver<'_, '_> {
    /// The state named last before a token in its sentence.
    fn named_here(&self, token: usize) -> Option<CountryCode> {
        let floor =
            self.reading.sentence_at(self.reading.tokens[token].start).map_or(0, |index| self.reading.sentences[index].first as usize);
        let end = self.reading.names.partition_point(|name| name.end <= token);
        let state = |name: &crate::reading::NameMatch| {
            name.find(|entity| match entity {
                Entity::State(code) | Entity::Capital(code) | Entity::Adjective(code) => Some(*code),
                _ => None,
            })
            .filter(|_| !(name.end..name.end + 2).any(|at| self.reading.term(at, Term::MissionNoun)))
        };
        self.reading.names[..end].iter().rev().take_while(|name| name.first >= floor).find_map(state)
    }

    /// The role noun that is, or ends with, the head.
    pub(super) fn role(&self, part: Range<usize>, head: usize) -> Option<RoleMatch> {
        part.clone().filter(|at| *at <= head).find_map(|at| {
            let (length, row) = self.reading.role_at(at, part.end)?;
            (at + length > head && !row.courtesy).then_some((row, at..at + length))
        })
    }

    /// "the leaders of France and Mali", "the foreign ministries of the two countries": the states whose they are.
    pub(super) fn of_states(&mut self, scene: &Scene, index: usize, body: bool, owners: &[usize]) -> Option<Vec<usize>> {
        let phrase = &scene.phrases[index];
        // "the joint patrol of the four countries": a body may be of several, a person only of one.
        if !body && !self.reading.word(phrase.head).tags.has(Tags::PLURAL) {
            return None;
        }
        let mut codes: Vec<CountryCode> = owners.iter().filter_map(|owner| self.registry.drafts[*owner].country).collect();
        let next = scene.phrases.get(index + 1).filter(|next| next.attached.is_some_and(|(to, _)| to == index));
        if let Some(next) = next {
            if let Some(sides) = self.together(next.range(), None) {
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
    pub(super) fn office_holders(&mut self, role: &RoleMatch, phrase: &NounPhrase, country: Option<CountryCode>) -> Option<Vec<usize>> {
        let plural = self.reading.word(phrase.head).tags.has(Tags::PLURAL);
        let office = role.0.office.filter(|_| plural && country.is_none() && self.reading.is(phrase.first, "the"))?;
        // "the ASEAN foreign ministers" act for the body.
        if self.organisation(phrase.range()).is_some() {
            return None;
        }
        // "The ministers", after several of them did something together.
        let bare = phrase.range().len() == 2;
        let leads =
            |actor: &usize| self.registry.drafts[*actor].kind == ActorKind::Person && self.registry.drafts[*actor].party().is_some();
        let company = self.focus.before.iter().map(|subject| &subject.actors).find(|actors| actors.len() > 1);
        if let Some(company) = company.filter(|actors| bare && actors.iter().all(leads)) {
            return Some(company.clone());
        }
        if let Some(met) = self.just_met().filter(|_| bare && self.reading.term(phrase.head, Term::LeaderNoun)) {
            return Some(met);
        }
        if let Some(body) = self.gathered(phrase) {
            return Some(vec![body]);
        }
        let any = office == OfficeKind::Official;
        // "ASEAN leaders … The leaders": those of the body.
        let theirs = |draft: &Draft| matches!(draft.key, Key::Described(_, Some(_), lemma, _) if lemma == phrase.lemma && draft.plural);
        if let Some((index, _)) = self.registry.recent().find(|(_, draft)| theirs(draft)) {
            return Some(vec![index]);
        }
        let mut found: Vec<usize> = Vec::new();
        for (index, draft) in self.registry.recent() {
            let fresh = found.iter().all(|known| self.registry.drafts[*known].party() != draft.party());
            let holds = any || draft.office.as_ref().is_some_and(|held| held.kind == Some(office));
            if draft.kind == ActorKind::Person && draft.party().is_some() && fresh && holds {
                found.insert(0, index);
            }
        }
        // "the leaders", after two of them spoke of a third: the two whom the article is about.
        let principals: Vec<CountryCode> = self.home.pair();
        let about = |actor: &usize| self.registry.drafts[*actor].country.is_some_and(|code| principals.contains(&code));
        if found.len() > 2 && principals.len() == 2 && found.iter().filter(|actor| about(actor)).count() == 2 {
            found.retain(about);
        }
        if found.len() > 1 {
            return Some(found);
        }
        // "the ministers of the interior agreed": those of the two whom the article is about.
        (self.home.both()).map(|pair| pair.into_iter().map(|code| self.state(code)).collect())
    }

    /// "the leaders", after a summit of ECOWAS: those of the body that the article has just named, where no two of them were.
    fn gathered(&self, phrase: &NounPhrase) -> Option<usize> {
        /// So many mentions before.
        const LATELY: usize = 8;
        let bare = phrase.range().len() == 2 && self.reading.term(phrase.head, Term::LeaderNoun);
        let lately = || self.registry.recent().take(LATELY);
        let body = |draft: &Draft| {
            draft.country.is_none() && draft.organisation.is_some_and(|body| body.part_of.is_none() && body.members.len() > 2)
        };
        // Of those whom the article speaks of most.
        let leads = |draft: &Draft| self.registry.principals().iter().take(2).any(|(party, _)| Some(*party) == draft.party());
        let mut persons: Vec<_> =
            lately().filter(|(_, draft)| draft.kind == ActorKind::Person).filter_map(|(_, draft)| draft.party()).collect();
        persons.sort_unstable();
        persons.dedup();
        lately().find(|(_, draft)| body(draft) && leads(draft)).filter(|_| bare && persons.len() < 2).map(|(index, _)| index)
    }

    /// The person of the gazetteer whom the article names in full, where no other of them holds the office.
    fn sole_holder(&self, office: OfficeKind, role: &RoleMatch) -> Option<Draft> {
        let leads = matches!(office, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::ForeignMinister);
        let mut holders = self
            .home
            .cast()
            .iter()
            .filter(|person| leads && tenure_on(person, self.published).is_some_and(|tenure| tenure.office == office));
        match (holders.next(), holders.next()) {
            (Some(person), None) => Some(self.known(person, None, Some(role.clone()))),
            _ => None,
        }
    }

    /// The organisation that a range names.
    pub(super) fn organisation(&self, mut range: Range<usize>) -> Option<&'static Organisation> {
        range.find_map(|at| {
            let name = &self.reading.names[self.reading.name_of[at]? as usize];
            name.find(|entity| if let Entity::Organisation(known) = entity { Some(*known) } else { None })
        })
    }

    /// "the ambassador" after "the Russian ambassador": who had the title before.
    fn again(&self, (row, range): &RoleMatch, phrase: &NounPhrase, of: Option<&NounPhrase>) -> Option<usize> {
        let reading = self.reading;
        let bare = reading.is(phrase.first, "the") && range.start == phrase.first + 1 && range.end == phrase.end && of.is_none();
        let anybodys = matches!(row.office, Some(OfficeKind::OrganisationHead | OfficeKind::Envoy));
        if !bare || !anybodys {
            return None;
        }
        let title = reading.span(range.clone()).slice(reading.text)?;
        let same = |draft: &Draft| {
            let titled = draft.office.as_ref().is_some_and(|held| held.title.eq_ignore_ascii_case(title));
            let described = matches!(draft.key, Key::Described(.., lemma, _) if lemma == phrase.lemma);
            (titled || described) && draft.party().is_some() && !draft.guessed
        };
        self.registry.recent().find(|(_, draft)| same(draft)).map(|(index, _)| index)
    }

    /// "the army" after "Mali's army": whose it was when the article named it last.
    fn body_before(&self, phrase: &NounPhrase) -> Option<CountryCode> {
        let bare = phrase.range().len() == 2 && self.reading.is(phrase.first, "the");
        let same = |draft: &Draft| matches!(draft.key, Key::Described(.., lemma, _) if lemma == phrase.lemma) && !draft.guessed;
        let before = self.registry.recent().find(|(_, draft)| same(draft)).filter(|_| bare)?;
        before.1.country
    }

    /// "the Secretary-General": of the body that the article has named, else of the one that is known by the office.
    pub(super) fn headed(&self, row: &RoleRow) -> Option<&'static Organisation> {
        let known = row.organisation?;
        let body = |draft: &Draft| draft.organisation.filter(|body| body.kind == Sector::Igo && draft.country.is_none());
        let mut bodies = self.registry.drafts.iter().filter_map(body);
        let first = bodies.next().filter(|first| first.id != known && bodies.all(|body| body.id != known));
        first.or_else(|| self.reading.lexicon.gazetteer.organisation(known))
    }

    /// A body, a crowd or an unnamed office holder. `of` is the phrase that says whose, `said` the state that tells of it.
    pub(super) fn described(
        &mut self,
        role: &RoleMatch,
        phrase: &NounPhrase,
        of: Option<&NounPhrase>,
        country: Option<CountryCode>,
        said: Option<CountryCode>,
    ) -> usize {
        let (row, row_range) = role;
        let span = self.reading.span(phrase.range());
        let plural = self.reading.word(phrase.head).tags.has(Tags::PLURAL);
        if !row.body
            && !plural
            && let Some(known) = self.titled(row.office, phrase.range(), country)
        {
            self.registry.again(known, span);
            return known;
        }
        // "Foreign Secretary visits Seoul": the one holder of the office whom the article names.
        if !row.body
            && !plural
            && country.is_none()
            && of.is_none()
            && role.1 == phrase.range()
            && let Some(draft) = row.office.and_then(|office| self.sole_holder(office, role))
        {
            return self.registry.mention(draft, span);
        }
        if let Some(known) = self.again(role, phrase, of).filter(|_| country.is_none()) {
            self.registry.again(known, span);
            return known;
        }
        let organisation = self.organisation(phrase.range()).or_else(|| of.and_then(|of| self.organisation(of.range())));
        // "the members of the Council": of the one that was named before.
        let meant = of.filter(|_| organisation.is_none() && country.is_none()).and_then(|of| self.definite(of.range(), &[], None));
        let organisation = organisation.or_else(|| meant.and_then(|meant| self.registry.drafts[meant].organisation));
        let country = country.or_else(|| meant.and_then(|meant| self.registry.drafts[meant].country));
        let organisation = organisation.or_else(|| if country.is_none() { self.headed(row) } else { None });
        let sector = row.sector.or(row.office.map(OfficeKind::sector));
        // "the police", "the opposition": of whom the sentence quotes, else of the place that the article stands in.
        let anybodys = matches!(row.office, Some(OfficeKind::Official | OfficeKind::OrganisationHead | OfficeKind::Envoy));
        // "European ministers", "foreign relief agencies": of no one country.
        let abroad = (phrase.first..row_range.start).any(|at| self.reading.term(at, Term::Abroad));
        // "donors", "the international community" are of no state.
        let abroad = abroad || self.reading.term(phrase.head, Term::Everybody);
        let local = organisation.is_none() && !abroad && (row.body || row.office.is_some() && !anybodys);
        let guess = || {
            said.or_else(|| self.body_before(phrase).filter(|_| of.is_none())).or_else(|| {
                let named = self.named_here(phrase.first);
                if row.body && sector == Some(Sector::Gov) {
                    self.home.seat(named, phrase.first)
                } else {
                    self.home.here_from(self.reading, named, phrase.end)
                }
            })
        };
        let guessed = if country.is_none() && local { guess() } else { None };
        let country = country.or(guessed);
        let country = country.or(organisation.and_then(|organisation| organisation.country));
        let organisation = organisation.filter(|_| country.is_none());
        let name = span.slice(self.reading.text).unwrap_or_default();
        let key = Key::Described(country, organisation.map(|known| known.id), phrase.lemma, sector);
        let mut draft = Draft::new(key, ActorKind::Group, name).with_country(country).with_sector(sector);
        draft.organisation = organisation;
        draft.plural = plural;
        draft.guessed = guessed.is_some();
        if !row.body && !plural {
            draft.office = Some(self.office(role));
        }
        self.registry.mention(draft, span)
    }
}
