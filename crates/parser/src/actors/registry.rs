//! Every actor of the article, found again at each mention.

use chancery_gazetteer::{Gender, Organisation, Person};
use chancery_model::{ActorCode, ActorKind, CountryCode, OfficeKind, Sector, Span};

use rustc_hash::FxHashMap;

use crate::lexicon::WordId;

/// What makes two mentions one actor.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    State(CountryCode),
    /// A part of a state by its seat or capital.
    Part(CountryCode, Sector),
    Organisation(&'static str),
    /// A person of the gazetteer, by the full name; the state tells namesakes apart.
    Known(&'static str, Option<CountryCode>),
    /// A person by the name in the text.
    Named(String),
    /// A description: country or organisation, head noun, sector.
    Described(Option<CountryCode>, Option<&'static str>, WordId, Option<Sector>),
}

/// The office that the text gives to an actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OfficeDraft {
    pub(crate) title: String,
    pub(crate) kind: Option<OfficeKind>,
    pub(crate) former: bool,
    pub(crate) span: Option<Span>,
}

/// An actor as far as it is known.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) key: Key,
    pub(crate) kind: ActorKind,
    pub(crate) name: String,
    pub(crate) country: Option<CountryCode>,
    pub(crate) organisation: Option<&'static Organisation>,
    pub(crate) person: Option<&'static Person>,
    pub(crate) sector: Option<Sector>,
    pub(crate) office: Option<OfficeDraft>,
    /// Whether the first mention is in the plural: "students".
    pub(crate) plural: bool,
    /// Whether the country is that of the place, not of the words.
    pub(crate) guessed: bool,
    pub(crate) mentions: Vec<Span>,
}

impl Draft {
    pub(crate) fn new(key: Key, kind: ActorKind, name: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            key,
            kind,
            name,
            country: None,
            organisation: None,
            person: None,
            sector: None,
            office: None,
            plural: false,
            guessed: false,
            mentions: Vec::new(),
        }
    }

    pub(crate) fn with_country(self, country: Option<CountryCode>) -> Self {
        Self { country, ..self }
    }

    pub(crate) fn with_sector(self, sector: Option<Sector>) -> Self {
        Self { sector, ..self }
    }

    /// The gender, where the gazetteer knows it.
    pub(crate) fn gender(&self) -> Option<Gender> {
        self.person.and_then(|person| person.gender)
    }

    /// The CAMEO actor code, as PETRARCH writes it.
    pub(crate) fn code(&self) -> Option<ActorCode> {
        let country = |country: &Option<CountryCode>| country.map(|code| code.as_str().to_owned()).unwrap_or_default();
        match (self.organisation, self.country) {
            (Some(organisation), _) => match organisation.cameo {
                Some(code) => code.parse(),
                // "PSEREB": a group of one state is a part of it.
                None => (country(&organisation.country) + organisation.kind.as_str()).parse(),
            },
            (None, Some(_)) => (country(&self.country) + self.sector.map_or("", Sector::as_str)).parse(),
            (None, None) => self.sector?.as_str().parse(),
        }
        .ok()
    }
}

/// A mention refers back no further than this many mentions.
const MEMORY: usize = 512;

/// So many bearers of one name are tried.
const NAMESAKES: usize = 8;

/// Whom an actor stands for among states and organisations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Party {
    State(CountryCode),
    Body(&'static str),
}

impl Draft {
    /// The state or the organisation that the actor is or acts for.
    pub(crate) fn party(&self) -> Option<Party> {
        self.country.map(Party::State).or(self.organisation.map(|organisation| Party::Body(organisation.id)))
    }
}

/// The actors of one article.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    pub(crate) drafts: Vec<Draft>,
    /// Indexes in the order of mention, one for each mention.
    history: Vec<usize>,
    /// How often each party was spoken of, in the order of first mention.
    counts: Vec<(Party, usize)>,
    by_key: FxHashMap<Key, usize>,
    /// The two states that the article puts side by side.
    pub(crate) pairing: Option<[CountryCode; 2]>,
    /// The persons who bear a name as the first or last of theirs, the latest named last.
    by_name: FxHashMap<Box<str>, Vec<usize>>,
}

impl Registry {
    /// The registry of an article that puts two states side by side.
    pub(crate) fn about(pairing: Option<[CountryCode; 2]>) -> Self {
        Self { pairing, ..Self::default() }
    }

    /// Notes a mention of an actor, new or known, and returns its index.
    pub(crate) fn mention(&mut self, draft: Draft, span: Span) -> usize {
        let index = match self.by_key.get(&draft.key).copied() {
            Some(index) => {
                let known = &mut self.drafts[index];
                known.country = known.country.or(draft.country);
                known.sector = known.sector.or(draft.sector);
                if known.office.is_none() || draft.office.as_ref().is_some_and(|office| office.span.is_some()) && !known.has_title() {
                    known.office = draft.office.or(known.office.take());
                }
                index
            }
            None => self.enter(draft),
        };
        self.again(index, span);
        index
    }

    /// Enters a new actor, or finds the person whom the headline named by the surname alone.
    pub(crate) fn enter(&mut self, draft: Draft) -> usize {
        let index = self.named_short(&draft).unwrap_or(self.drafts.len());
        let person = draft.kind == ActorKind::Person;
        self.by_key.insert(draft.key.clone(), index);
        match self.drafts.get_mut(index) {
            Some(known) => *known = Draft { mentions: std::mem::take(&mut known.mentions), ..draft },
            None => self.drafts.push(Draft { mentions: Vec::new(), ..draft }),
        }
        if person {
            self.name(index);
        }
        index
    }

    /// Makes a person findable by the first and the last of the names.
    fn name(&mut self, index: usize) {
        let name = &self.drafts[index].name;
        let ends = [name.rsplit([' ', '-']).next(), name.split(' ').next()];
        for part in ends.into_iter().flatten() {
            let bearers = self.by_name.entry(part.into()).or_default();
            if bearers.last() != Some(&index) {
                bearers.push(index);
            }
        }
    }

    /// Gives an actor known by a description the name that an apposition tells.
    pub(crate) fn rename(&mut self, index: usize, named: &Draft) {
        let known = &mut self.drafts[index];
        known.name.clone_from(&named.name);
        known.kind = ActorKind::Person;
        known.person = named.person;
        known.key = named.key.clone();
        // "the Union's envoy, Bo Lind": who acts for a body does not act for the state of a former office.
        if named.person.is_some() && named.organisation.is_some() && named.country.is_none() {
            known.country = None;
        } else if known.organisation.is_none() {
            known.country = known.country.or(named.country);
        }
        known.organisation = known.organisation.or(named.organisation);
        known.sector = known.sector.or(named.sector);
        self.by_key.insert(named.key.clone(), index);
        self.name(index);
    }

    /// The person named last whose name ends, or in the order of East Asia begins, with some words.
    pub(crate) fn bearer(&self, words: &str) -> Option<usize> {
        let last = words.rsplit([' ', '-']).next().and_then(|last| self.by_name.get(last)).into_iter().flatten();
        let first = words.split(' ').next().and_then(|first| self.by_name.get(first)).into_iter().flatten();
        let ends = |index: &&usize| {
            let name = &self.drafts[**index].name;
            name == words || name.strip_suffix(words).is_some_and(|before| before.ends_with([' ', '.', '-']))
        };
        let begins = |index: &&usize| self.drafts[**index].name.strip_prefix(words).is_some_and(|rest| rest.starts_with(' '));
        last.rev().take(NAMESAKES).find(ends).or_else(|| first.rev().take(NAMESAKES).find(begins)).copied()
    }

    /// A person whom the headline names by the surname alone is the one whom the lead names in full.
    fn named_short(&self, draft: &Draft) -> Option<usize> {
        let person = draft.person?;
        let short = |index: &usize| {
            let known = &self.drafts[*index];
            matches!(&known.key, Key::Named(name) if person.short.contains(&name.as_str()))
                && known.country.is_none_or(|country| Some(country) == draft.country)
        };
        person.short.iter().filter_map(|short| self.by_name.get(*short)).flatten().copied().find(short)
    }

    /// Notes another mention of a known actor.
    pub(crate) fn again(&mut self, index: usize, span: Span) {
        let draft = &mut self.drafts[index];
        // Mentions come in the order of the text, but for those of one phrase.
        if !draft.mentions.iter().rev().take(4).any(|known| *known == span) {
            draft.mentions.push(span);
        }
        if let Some(party) = draft.party() {
            match self.counts.iter_mut().find(|(known, _)| *known == party) {
                Some((_, count)) => *count += 1,
                None => self.counts.push((party, 1)),
            }
        }
        self.history.push(index);
    }

    /// The actors in the order of their last mention, the latest first.
    pub(crate) fn recent(&self) -> impl Iterator<Item = (usize, &Draft)> {
        self.history.iter().rev().take(MEMORY).map(|index| (*index, &self.drafts[*index]))
    }

    /// Whether a state was spoken of so far.
    pub(crate) fn spoken(&self, code: CountryCode) -> bool {
        self.counts.iter().any(|(party, _)| *party == Party::State(code))
    }

    /// The actor of a key.
    pub(crate) fn find(&self, key: &Key) -> Option<usize> {
        self.by_key.get(key).copied()
    }

    /// The two states that the article has spoken of most: the parties of "both sides".
    pub(crate) fn principal_pair(&self) -> Vec<CountryCode> {
        let state = |(party, _): (Party, usize)| if let Party::State(code) = party { Some(code) } else { None };
        self.principals().into_iter().filter_map(state).take(2).collect()
    }

    /// The parties with the number of their mentions, the most first.
    pub(crate) fn principals(&self) -> Vec<(Party, usize)> {
        let mut counts = self.counts.clone();
        // A stable sort keeps the order of first mention among equals.
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }

    /// The actor that stands for a party itself, else the first that acts for it.
    pub(crate) fn of_party(&self, party: Party) -> Option<usize> {
        let key = match party {
            Party::State(code) => Key::State(code),
            Party::Body(id) => Key::Organisation(id),
        };
        self.find(&key).or_else(|| self.drafts.iter().position(|draft| draft.party() == Some(party)))
    }
}

impl Draft {
    fn has_title(&self) -> bool {
        self.office.as_ref().is_some_and(|office| office.span.is_some() && office.kind.is_some())
    }
}
