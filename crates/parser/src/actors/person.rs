//! Persons: by gazetteer, by title and name, by apposition, by surname.

use std::ops::Range;

use chancery_gazetteer::{Person, Tenure};
use chancery_model::{ActorKind, CountryCode, OfficeKind, Sector, Truth};
use chrono::NaiveDate;
use smallvec::SmallVec;

use super::home::title_case;
use super::registry::{Draft, Key, OfficeDraft};
use super::resolve::Resolver;
use crate::lexicon::names::Entity;
use crate::lexicon::{RoleRow, Term};
use crate::reading::{NameMatch, Pos};

/// A person of a name; of "TAKAHASHI Kenta" only the surname is in capitals, which the text writes otherwise elsewhere.
fn named(text: &str) -> Draft {
    let loud = |word: &str| word.chars().filter(|letter| letter.is_uppercase()).count() > 2 && !word.contains(char::is_lowercase);
    if text.contains(char::is_lowercase) && text.split(' ').any(loud) {
        let words: Vec<String> = text.split(' ').map(|word| if loud(word) { title_case(word) } else { word.to_owned() }).collect();
        let name = words.join(" ");
        return Draft::new(Key::Named(name.clone()), ActorKind::Person, name);
    }
    Draft::new(Key::Named(text.to_owned()), ActorKind::Person, text)
}

/// A role noun in a phrase: which, and the tokens.
pub(super) type RoleMatch = (&'static RoleRow, Range<usize>);

impl Resolver<'_, '_> {
    /// The person that a part of a phrase names.
    pub(super) fn person(&self, part: Range<usize>, country: Option<CountryCode>) -> Option<Draft> {
        let role = self.title(part.clone());
        let after_title = role.as_ref().map_or(part.start, |(_, range)| range.end);
        if let Some(person) = self.gazetteer_person(part.clone(), country, role.as_ref()) {
            return Some(self.known(person, country, role));
        }
        let names = self.proper_run(after_title..part.end)?;
        let text = self.reading.span(names.clone()).slice(self.reading.text)?;
        // A surname alone: a person named in full before.
        if let Some(known) = self.registry.bearer(text) {
            let draft = &self.registry.drafts[known];
            return Some(Draft { office: role.map(|role| self.office(&role)).or(draft.office.clone()), ..draft.clone() });
        }
        let Some((row, _)) = role.as_ref() else { return self.person_of(names, part.end) };
        let sector = row.office.map(OfficeKind::sector).or(row.sector);
        let office = if row.courtesy { None } else { role.as_ref().map(|role| self.office(role)) };
        // "Arab League Secretary General Chedli Klibi".
        let body = || {
            part.filter_map(|at| self.reading.name_of[at]).find_map(|name| {
                self.reading.names[name as usize].find(|entity| if let Entity::Organisation(known) = entity { Some(*known) } else { None })
            })
        };
        let organisation = if country.is_none() { body().or_else(|| self.headed(row)) } else { None };
        let country = country.or(organisation.and_then(|known| known.country));
        // "Fisheries Minister Bo Lind" of the news from Accra: nobody says of whom at home.
        let guessed = if country.is_none() && organisation.is_none() { self.home.of_office(row.office) } else { None };
        let draft = named(text).with_country(country.or(guessed)).with_sector(sector);
        Some(Draft { office, organisation: organisation.filter(|_| country.is_none()), guessed: guessed.is_some(), ..draft })
    }

    /// "Alberto van Klaveren of Chile": two names or more, and the state that they are of.
    fn person_of(&self, names: Range<usize>, end: usize) -> Option<Draft> {
        let reading = self.reading;
        if names.len() < 2 || names.end != end || !reading.is(end, "of") {
            return None;
        }
        let name = reading.name_of.get(end + 1).copied().flatten().map(|name| &reading.names[name as usize])?;
        let code = name.find(|entity| if let Entity::State(code) = entity { Some(*code) } else { None })?;
        let text = reading.span(names).slice(reading.text)?;
        Some(named(text).with_country(Some(code)))
    }

    /// A name that an apposition explains: "Bo Lind, foreign minister of Norway,".
    pub(super) fn apposed_person(&self, name: Range<usize>, role: &RoleMatch, country: Option<CountryCode>) -> Option<Draft> {
        // "Ms. Ana Lind": the name without what politeness puts before it.
        let after_title = self.title(name.clone()).map_or(name.start, |(_, range)| range.end);
        let names = self.proper_run(after_title..name.end)?;
        let text = self.reading.span(names).slice(self.reading.text)?;
        let sector = role.0.office.map(OfficeKind::sector).or(role.0.sector);
        let draft = named(text).with_country(country).with_sector(sector);
        Some(Draft { office: Some(self.office(role)), ..draft })
    }

    /// The title that stands before a name in a phrase.
    fn title(&self, part: Range<usize>) -> Option<RoleMatch> {
        let mut found: Option<RoleMatch> = None;
        let mut index = part.start;
        while index < part.end {
            // "Sen" within "Hun Sen" is no senator.
            if self.reading.name_of[index].is_some_and(|name| {
                self.reading.names[name as usize].find(|entity| matches!(entity, Entity::Person(_)).then_some(())).is_some()
            }) {
                break;
            }
            match self.reading.role_at(index, part.end) {
                Some((length, row)) if row.title => {
                    found = Some((row, index..index + length));
                    index += length;
                }
                _ => index += 1,
            }
        }
        found
    }

    /// Capitalised words without a place in the lexicon of names, with the small words of names between them.
    pub(super) fn proper_run(&self, range: Range<usize>) -> Option<Range<usize>> {
        let reading = self.reading;
        let foreign = |at: usize| {
            reading.name_of[at].is_some_and(|name| {
                !reading.names[name as usize]
                    .entities
                    .iter()
                    .any(|entity| matches!(entity, Entity::ShortName(_) | Entity::Person(_) | Entity::City(_)))
            })
        };
        let proper = |at: usize| reading.pos[at] == Pos::Proper && reading.capitalised(at) && !foreign(at);
        let start = range.clone().find(|at| proper(*at))?;
        let mut end = start;
        for at in start..range.end {
            let initial = reading.form(at) == "." && at > start && reading.form(at - 1).chars().count() == 1;
            let particle = reading.term(at, Term::NameParticle) || reading.form(at) == "-";
            if proper(at) {
                end = at + 1;
            } else if !initial && !particle {
                break;
            }
        }
        (end > start && end - start <= 6).then_some(start..end)
    }

    pub(super) fn gazetteer_person(
        &self,
        part: Range<usize>,
        country: Option<CountryCode>,
        role: Option<&RoleMatch>,
    ) -> Option<&'static Person> {
        for at in part {
            let Some(name) = self.reading.name_of[at].map(|index| &self.reading.names[index as usize]) else { continue };
            if let Some(person) = name.find(|entity| if let Entity::Person(person) = entity { Some(*person) } else { None }) {
                return Some(person);
            }
            let shorts: SmallVec<[&'static Person; 4]> = name
                .entities
                .iter()
                .filter_map(|entity| if let Entity::ShortName(person) = entity { Some(*person) } else { None })
                .collect();
            // Most names are no person's.
            if shorts.is_empty() {
                continue;
            }
            let met = self
                .registry
                .recent()
                .find_map(|(_, draft)| draft.person.filter(|person| shorts.iter().any(|short| std::ptr::eq(*short, *person))));
            if met.is_some() {
                return met;
            }
            let headline = self.reading.layout.headline.is_some_and(|headline| headline.contains(self.reading.tokens[at].span()));
            if let Some(person) = self.home.of_cast(&shorts).filter(|_| headline) {
                return Some(person);
            }
            // A surname alone is a name only behind a title that its bearer held then.
            if let Some((row, _)) = role.filter(|(row, _)| !row.courtesy) {
                let fits = |person: &&&'static Person| {
                    self.tenure(person).is_some_and(|tenure| {
                        Some(tenure.office) == row.office && country.is_none_or(|country| tenure.country == Some(country))
                    })
                };
                let mut fitting = shorts.iter().filter(fits);
                if let (Some(person), None) = (fitting.next(), fitting.next()) {
                    return Some(person);
                }
            }
            if let Some(person) = self.sole_bearer(name, &shorts).filter(|_| role.is_none()) {
                return Some(person);
            }
        }
        None
    }

    /// "Gorbachev arrived": a surname alone, where only one head of state, head of government or foreign minister bears it, or one who is in office.
    fn sole_bearer(&self, name: &NameMatch, shorts: &[&'static Person]) -> Option<&'static Person> {
        /// Shorter surnames have too many bearers.
        const SHORTEST: usize = 5;
        let reading = self.reading;
        let proper = |at: usize| reading.pos.get(at) == Some(&Pos::Proper) && !reading.time_at(at);
        let word = (name.first..name.end).any(|at| !reading.word(at).tags.is_empty());
        let part = name.first.checked_sub(1).is_some_and(proper) || proper(name.end);
        if self.lies(name) {
            return None;
        }
        let text = reading.span(name.first..name.end).slice(reading.text)?;
        // "Montenegro" is a state too, if not on that day.
        let only_names = reading.lexicon.name(text).iter().all(|entity| matches!(entity, Entity::ShortName(_)));
        if word || part || !only_names || self.registry.bearer(text).is_some() {
            return None;
        }
        let leads = |person: &&Person, held: &dyn Fn(&Tenure) -> bool| {
            person.tenures.iter().any(|tenure| {
                held(tenure)
                    && matches!(tenure.office, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::ForeignMinister)
            })
        };
        let day = self.published;
        let in_office: Vec<&'static Person> = shorts
            .iter()
            .copied()
            .filter(|person| leads(person, &|tenure| day.is_some_and(|day| tenure.held_on(day) != Truth::False)))
            .collect();
        match (&in_office[..], shorts) {
            ([person], _) => Some(person),
            (_, [person]) if text.len() >= SHORTEST && leads(person, &|_| true) => Some(person),
            _ => None,
        }
    }

    /// "in Rama", "the border town of Rama": what something is in or near is a place, whoever bears its name.
    fn lies(&self, name: &NameMatch) -> bool {
        let reading = self.reading;
        let Some(before) = name.first.checked_sub(1) else { return false };
        let within = ["in", "near", "at", "outside"].iter().any(|word| reading.is(before, word)) && reading.pos[before] == Pos::Preposition;
        let called = reading.is(before, "of") && before.checked_sub(1).is_some_and(|noun| reading.term(noun, Term::PlaceNoun));
        within || called
    }

    /// The highest office that a person held on the day of the article.
    fn tenure(&self, person: &'static Person) -> Option<&'static Tenure> {
        tenure_on(person, self.published)
    }

    /// A person of the gazetteer, with the office of the text or of the day.
    pub(super) fn known(&self, person: &'static Person, country: Option<CountryCode>, role: Option<RoleMatch>) -> Draft {
        let tenure = self.tenure(person);
        let told = role.filter(|(row, _)| !row.courtesy);
        let office = match (told, tenure) {
            (Some(role), _) => Some(self.office(&role)),
            (None, Some(tenure)) => Some(OfficeDraft {
                title: tenure.titles.first().copied().unwrap_or_default().to_owned(),
                kind: Some(tenure.office),
                former: false,
                span: None,
            }),
            (None, None) => None,
        };
        let organisation = tenure.and_then(|tenure| tenure.organisation).and_then(|id| self.reading.lexicon.gazetteer.organisation(id));
        let sector = match (&office, tenure) {
            (Some(office), _) if !office.former => office.kind.map(OfficeKind::sector),
            (_, Some(tenure)) => Some(tenure.office.sector()),
            _ => Some(Sector::Eli),
        };
        // Whose office is an organisation's is of no state that stands nearby.
        let home = tenure.or(person.tenures.first()).and_then(|tenure| tenure.country).or(country.filter(|_| organisation.is_none()));
        let draft = Draft::new(Key::Known(person.name, home), ActorKind::Person, person.name).with_country(home).with_sector(sector);
        Draft { person: Some(person), office, organisation: organisation.filter(|_| home.is_none()), ..draft }
    }

    /// The office that a role noun names.
    pub(super) fn office(&self, (row, range): &RoleMatch) -> OfficeDraft {
        let span = self.reading.span(range.clone());
        let before = range.start.checked_sub(1).map_or("", |at| self.reading.form(at));
        let dashed = before == "-" && range.start >= 2;
        let former = range.start > 0 && self.reading.term(range.start - 1, Term::Former)
            || dashed && self.reading.term(range.start - 2, Term::Former);
        OfficeDraft { title: span.slice(self.reading.text).unwrap_or_default().to_owned(), kind: row.office, former, span: Some(span) }
    }
}

/// The highest office that a person held on a day; without a day, of those that go on.
pub(super) fn tenure_on(person: &'static Person, day: Option<NaiveDate>) -> Option<&'static Tenure> {
    let held = |tenure: &&Tenure| match day {
        Some(day) => tenure.held_on(day) != Truth::False,
        None => tenure.period.until.is_none(),
    };
    person.tenures.iter().filter(held).min_by_key(|tenure| tenure.office)
}
