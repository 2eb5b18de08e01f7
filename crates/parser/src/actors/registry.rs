//! Every actor of the article, found again at each mention.

use chancery_gazetteer::{Gender, Organisation, Person};
use chancery_model::{ActorCode, ActorKind, CountryCode, OfficeKind, Sector, Span};

use crate::lexicon::WordId;

/// What makes two mentions one actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Key {
    State(CountryCode),
    /// A part of a state by its seat or capital.
    Part(CountryCode, Sector),
    Organisation(&'static str),
    /// A person of the gazetteer, by the full name; the state tells namesakes apart.
    Known(&'static str, Option<CountryCode>),
    /// A person by the name in the text.
    Named(String),
    /// A description: country, head noun, sector.
    Described(Option<CountryCode>, WordId, Option<Sector>),
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
    pub(crate) mentions: Vec<Span>,
}

impl Draft {
    pub(crate) fn new(key: Key, kind: ActorKind, name: impl Into<String>) -> Self {
        let name = name.into();
        Self { key, kind, name, country: None, organisation: None, person: None, sector: None, office: None, mentions: Vec::new() }
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
        let text = match (self.organisation, self.country) {
            (Some(organisation), _) => match organisation.cameo {
                Some(code) => code.to_owned(),
                None => organisation.kind.to_string(),
            },
            (None, Some(country)) => format!("{country}{}", self.sector.map_or("", Sector::as_str)),
            (None, None) => self.sector?.to_string(),
        };
        text.parse().ok()
    }
}

/// A mention refers back no further than this many mentions.
const MEMORY: usize = 512;

/// The actors of one article.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    pub(crate) drafts: Vec<Draft>,
    /// Indexes in the order of mention, one for each mention.
    history: Vec<usize>,
    /// How often each state was spoken of, in the order of first mention.
    counts: Vec<(CountryCode, usize)>,
}

impl Registry {
    /// Notes a mention of an actor, new or known, and returns its index.
    pub(crate) fn mention(&mut self, draft: Draft, span: Span) -> usize {
        let index =
            self.drafts.iter().position(|known| known.key == draft.key).or_else(|| self.name_in_full(&draft)).unwrap_or_else(|| {
                self.drafts.push(Draft { mentions: Vec::new(), ..draft.clone() });
                self.drafts.len() - 1
            });
        let known = &mut self.drafts[index];
        known.country = known.country.or(draft.country);
        known.sector = known.sector.or(draft.sector);
        if known.office.is_none() || draft.office.as_ref().is_some_and(|office| office.span.is_some()) && !known.has_title() {
            known.office = draft.office.or(known.office.take());
        }
        self.again(index, span);
        index
    }

    /// A person whom the headline names by the surname alone is the one whom the lead names in full.
    fn name_in_full(&mut self, draft: &Draft) -> Option<usize> {
        let person = draft.person?;
        let short = |known: &Draft| matches!(&known.key, Key::Named(name) if person.short.contains(&name.as_str()));
        let index =
            self.drafts.iter().position(|known| short(known) && known.country.is_none_or(|country| Some(country) == draft.country))?;
        let mentions = std::mem::take(&mut self.drafts[index].mentions);
        self.drafts[index] = Draft { mentions, ..draft.clone() };
        Some(index)
    }

    /// Notes another mention of a known actor.
    pub(crate) fn again(&mut self, index: usize, span: Span) {
        let draft = &mut self.drafts[index];
        // Mentions come in the order of the text, but for those of one phrase.
        if !draft.mentions.iter().rev().take(4).any(|known| *known == span) {
            draft.mentions.push(span);
        }
        if let Some(country) = draft.country {
            match self.counts.iter_mut().find(|(code, _)| *code == country) {
                Some((_, count)) => *count += 1,
                None => self.counts.push((country, 1)),
            }
        }
        self.history.push(index);
    }

    /// The actors in the order of their last mention, the latest first.
    pub(crate) fn recent(&self) -> impl Iterator<Item = (usize, &Draft)> {
        self.history.iter().rev().take(MEMORY).map(|index| (*index, &self.drafts[*index]))
    }

    /// The actor of a key.
    pub(crate) fn find(&self, key: &Key) -> Option<usize> {
        self.drafts.iter().position(|draft| draft.key == *key)
    }

    /// The two states that the article has spoken of most: the parties of "both sides".
    pub(crate) fn principal_pair(&self) -> Vec<CountryCode> {
        let mut counts = self.counts.clone();
        // A stable sort keeps the order of first mention among equals.
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts.into_iter().take(2).map(|(code, _)| code).collect()
    }
}

impl Draft {
    fn has_title(&self) -> bool {
        self.office.as_ref().is_some_and(|office| office.span.is_some() && office.kind.is_some())
    }
}
