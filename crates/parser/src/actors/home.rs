//! Whose the unnamed bodies are: "the police" of the place that the sentence, the paragraph, the dateline or the whole article is about.

use std::ops::Range;

use chancery_gazetteer::Person;
use chancery_model::{CountryCode, InstrumentKind, OfficeKind};
use chrono::NaiveDate;

use super::pairing::pairing;
use super::person::tenure_on;
use crate::lexicon::Term;
use crate::lexicon::names::Entity;
use crate::reading::{NameMatch, Pos, Reading};

/// No more persons are kept for the headline.
const LARGEST_CAST: usize = 64;

/// The countries that an article is about, and the one that it stands in just now.
#[derive(Debug, Default)]
pub(super) struct Home {
    /// The country of the dateline.
    dateline: Option<CountryCode>,
    /// How much the names of the article speak of each country, the most first.
    weights: Vec<(CountryCode, usize)>,
    /// The countries that it names otherwise than by a place in them.
    by_name: Vec<CountryCode>,
    /// The persons whom the article names in full somewhere.
    cast: Vec<&'static Person>,
    /// The number of the paragraph, and the place that it is about, with the token that names it.
    paragraph: (u32, Option<(CountryCode, usize)>),
    /// The countries that the paragraph has named so far.
    named: Vec<CountryCode>,
    /// Whether the article itself says "I", outside quotations.
    first_person: bool,
    /// Whether it says "we" again and again, outside quotations.
    we: bool,
    /// The states whose joint statement it is, by its headline.
    joint: Vec<CountryCode>,
    /// The two states that it puts side by side more than any others: "Chad and Niger", "between N'Djamena and Niamey".
    pairing: Option<[CountryCode; 2]>,
}

impl Home {
    pub(super) fn of(reading: &Reading, published: Option<NaiveDate>) -> Self {
        let mut weights: Vec<(CountryCode, usize)> = Vec::new();
        let mut cast: Vec<&'static Person> = Vec::new();
        let mut by_name: Vec<CountryCode> = Vec::new();
        for name in &reading.names {
            if let Some(person) = name.find(|entity| if let Entity::Person(person) = entity { Some(*person) } else { None })
                && cast.len() < LARGEST_CAST
                && !cast.iter().any(|known| std::ptr::eq(*known, person))
            {
                cast.push(person);
            }
            let Some(code) = country(name, published) else { continue };
            if place_alone(name).is_none() && !by_name.contains(&code) {
                by_name.push(code);
            }
            let weight = weight(reading, name);
            match weights.iter_mut().find(|(known, _)| *known == code) {
                Some((_, count)) => *count += weight,
                None => weights.push((code, weight)),
            }
        }
        // A stable sort keeps the order of first mention among equals.
        weights.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Self {
            dateline: dateline(reading),
            weights,
            by_name,
            cast,
            paragraph: (0, None),
            named: Vec::new(),
            first_person: says(reading, &["I"], 1),
            we: says(reading, &["We", "we"], 2),
            joint: joint(reading),
            pairing: pairing(reading),
        }
    }

    /// The person of some whom the article names in full: whom a headline means by the surname.
    pub(super) fn of_cast(&self, persons: &[&'static Person]) -> Option<&'static Person> {
        self.cast.iter().copied().find(|known| persons.iter().any(|person| std::ptr::eq(*known, *person)))
    }

    /// Whether the article names a country itself, not only a place in it.
    pub(super) fn names(&self, code: CountryCode) -> bool {
        self.by_name.contains(&code)
    }

    /// Whether somebody speaks in the article itself.
    pub(super) fn first_person(&self) -> bool {
        self.first_person
    }

    /// The states that speak in an article that says "we": those whose statement it is, else the one that it names most.
    pub(super) fn authors(&self) -> impl Iterator<Item = CountryCode> {
        let most = self.principals().take(usize::from(self.joint.is_empty()));
        self.joint.iter().copied().chain(most).filter(|_| self.we)
    }

    /// The states whose joint statement it is.
    pub(super) fn joint(&self) -> &[CountryCode] {
        &self.joint
    }

    /// The persons whom the article names in full.
    pub(super) fn cast(&self) -> &[&'static Person] {
        &self.cast
    }

    /// Whether one country is named so much more than any other that the story is its own.
    pub(super) fn alone(&self) -> bool {
        match self.weights[..] {
            [(_, first), (_, second), ..] => second * 4 < first,
            [_] => true,
            [] => false,
        }
    }

    /// The countries that the article names most.
    pub(super) fn principals(&self) -> impl Iterator<Item = CountryCode> {
        self.weights.iter().map(|(code, _)| *code)
    }

    /// The state of whoever is named with an office and without a state: of the dateline, else the one that is named most.
    pub(super) fn of_office(&self, office: Option<OfficeKind>) -> Option<CountryCode> {
        use OfficeKind::{DeputyHeadOfGovernment, DeputyHeadOfState, ForeignMinister, HeadOfGovernment, HeadOfState, Minister};
        let domestic = matches!(
            office,
            Some(Minister | ForeignMinister | HeadOfGovernment | HeadOfState | DeputyHeadOfGovernment | DeputyHeadOfState)
        );
        // Without a dateline only what is named again and again.
        let told = self.dateline.is_some() || self.weights.first().is_some_and(|(_, weight)| *weight > 3);
        self.here(None).filter(|_| domestic && told)
    }

    /// The two countries that the article is about, where it names no third as much.
    pub(super) fn pair(&self) -> Vec<CountryCode> {
        match self.weights[..] {
            [(first, _), (second, least), (_, third), ..] if third < least => vec![first, second],
            [(first, _), (second, _)] => vec![first, second],
            _ => Vec::new(),
        }
    }

    /// The two countries that the article is about, where no third is named half as often.
    pub(super) fn both(&self) -> Option<[CountryCode; 2]> {
        match self.weights[..] {
            [(first, _), (second, _)] => Some([first, second]),
            [(first, _), (second, least), (_, third), ..] if third * 2 <= least => Some([first, second]),
            _ => None,
        }
    }

    /// The two countries of an itinerary's paragraph: the one that the article is about most, and the only other that is named here.
    pub(super) fn here_both(&self) -> Option<[CountryCode; 2]> {
        let [(first, _), (_, second), (_, third), ..] = self.weights[..] else { return None };
        let mut others = self.named.iter().copied().filter(|code| *code != first);
        match (others.next(), others.next()) {
            (Some(other), None) if third * 2 > second => Some([first, other]),
            _ => None,
        }
    }

    /// The two states that the article puts side by side.
    pub(super) fn pairing(&self) -> Option<[CountryCode; 2]> {
        self.pairing
    }

    /// The country of the dateline, where the article names it often.
    pub(super) fn dateline(&self) -> Option<CountryCode> {
        self.dateline.filter(|code| self.principals().take(2).any(|known| known == *code))
    }

    /// Moves to a sentence: a place behind a preposition, "in the Kenyan capital", is where its paragraph stands from here on.
    pub(super) fn enter(&mut self, reading: &Reading, tokens: Range<usize>, paragraph: u32) {
        if self.paragraph.0 != paragraph {
            self.paragraph = (paragraph, None);
            self.named.clear();
        }
        let first = reading.names.partition_point(|name| name.first < tokens.start);
        for name in reading.names[first..].iter().take_while(|name| name.first < tokens.end) {
            let located = (1..=3).any(|back| {
                let at = name.first.wrapping_sub(back);
                at >= tokens.start
                    && at < name.first
                    && locates(reading, at)
                    && (at + 1..name.first).all(|at| reading.pos[at] != Pos::Preposition)
            });
            // "outside the Russian embassy" is not in Russia.
            let code = place(name)
                .filter(|_| !(name.end..name.end + 3).any(|at| reading.term(at, Term::MissionNoun)) || place_alone(name).is_some());
            self.named.extend(code.filter(|code| !self.named.contains(code)));
            if let Some(code) = code.filter(|_| located) {
                self.paragraph.1 = Some((code, name.first));
            }
        }
    }

    /// The country of a body that is named without one; `sentence` is the state that its sentence named before it.
    pub(super) fn here(&self, sentence: Option<CountryCode>) -> Option<CountryCode> {
        self.paragraph.1.map(|(code, _)| code).or_else(|| self.home(sentence))
    }

    /// The country of a body: of a place that a relative clause names behind it, "the dialogue with whose leader they met in Rome", it is not.
    pub(super) fn here_from(&self, reading: &Reading, sentence: Option<CountryCode>, end: usize) -> Option<CountryCode> {
        let apart = |at: usize| (end + 1..at).any(|token| reading.pos[token] == Pos::Wh && reading.pos[token - 1] == Pos::Preposition);
        self.paragraph.1.filter(|(_, at)| !apart(*at)).map(|(code, _)| code).or_else(|| self.home(sentence))
    }

    /// The country of a body that speaks for its state: what is told of it later in its sentence, "condemned the attack in Mali", may be abroad.
    pub(super) fn seat(&self, sentence: Option<CountryCode>, before: usize) -> Option<CountryCode> {
        self.paragraph.1.filter(|(_, at)| *at < before).map(|(code, _)| code).or_else(|| self.home(sentence))
    }

    fn home(&self, sentence: Option<CountryCode>) -> Option<CountryCode> {
        // The place of a conference is not what the conference is about.
        let weight = |code: CountryCode| self.weights.iter().find(|(known, _)| *known == code).map_or(0, |(_, count)| *count);
        let top = self.weights.first();
        let dateline = self.dateline.filter(|code| top.is_none_or(|(_, most)| weight(*code) * 2 >= *most));
        sentence.or(dateline).or(top.map(|(code, _)| *code)).or(self.dateline)
    }
}

/// The states that a headline names beside a joint statement.
fn joint(reading: &Reading) -> Vec<CountryCode> {
    use InstrumentKind::{Communique, Declaration, JointStatement};
    let Some(headline) = reading.layout.headline else { return Vec::new() };
    let within = |at: usize| headline.contains(reading.tokens[at].span());
    let stated = |at: usize| matches!(reading.instrument_at(at), Some((_, Communique | Declaration | JointStatement)));
    if !(0..reading.tokens.len()).take_while(|at| reading.tokens[*at].start < headline.end()).any(|at| within(at) && stated(at)) {
        return Vec::new();
    }
    let mut states: Vec<CountryCode> = Vec::new();
    for name in reading.names.iter().take_while(|name| reading.tokens[name.first].start < headline.end()) {
        let state = name.find(|entity| if let Entity::State(code) = entity { Some(*code) } else { None });
        // "Joint statement by France and Germany on Iran": of whom it speaks is none of those who make it.
        let about = (1..=2).any(|back| {
            let before = name.first.checked_sub(back).map_or("", |at| reading.form(at));
            ["on", "about", "regarding", "concerning", "over", "against", "in"].iter().any(|word| before.eq_ignore_ascii_case(word))
        });
        states.extend(state.filter(|code| within(name.first) && !about && !states.contains(code)));
    }
    if states.len() > 1 { states } else { Vec::new() }
}

/// Whether an article says a pronoun so many times outside quotations.
fn says(reading: &Reading, forms: &[&str], times: usize) -> bool {
    let says = |at: &usize| reading.pos[*at] == Pos::Pronoun && forms.contains(&reading.form(*at));
    let outside = |at: &usize| reading.quotation_at(reading.tokens[*at].start).is_none();
    (0..reading.tokens.len()).filter(says).filter(outside).nth(times.saturating_sub(1)).is_some()
}

/// What the headline names, the article is about; then what the lead names.
pub(super) fn weight(reading: &Reading, name: &NameMatch) -> usize {
    let start = reading.tokens[name.first].start;
    let lead = reading.sentence_at(reading.tokens.get(reading.layout.body).map_or(0, |token| token.start));
    if reading.layout.headline.is_some_and(|headline| headline.contains(reading.tokens[name.first].span())) {
        3
    } else if reading.sentence_at(start) == lead {
        2
    } else {
        1
    }
}

fn locates(reading: &Reading, at: usize) -> bool {
    reading.pos[at] == Pos::Preposition && ["in", "at", "near", "across", "outside", "throughout"].iter().any(|word| reading.is(at, word))
}

fn place(name: &NameMatch) -> Option<CountryCode> {
    name.find(|entity| match entity {
        Entity::State(code) | Entity::Adjective(code) | Entity::Capital(code) | Entity::City(code) => Some(*code),
        _ => None,
    })
}

/// The country of a name that is only a place in it.
fn place_alone(name: &NameMatch) -> Option<CountryCode> {
    name.find(|entity| match entity {
        Entity::Capital(code) | Entity::Seat(code, _) | Entity::City(code) => Some(*code),
        _ => None,
    })
}

/// The country that a name speaks of.
fn country(name: &NameMatch, published: Option<NaiveDate>) -> Option<CountryCode> {
    name.find(|entity| match entity {
        Entity::State(code)
        | Entity::Adjective(code)
        | Entity::People(code)
        | Entity::Combining(code)
        | Entity::Capital(code)
        | Entity::Seat(code, _)
        | Entity::City(code) => Some(*code),
        Entity::Person(person) => tenure_on(person, published).and_then(|tenure| tenure.country),
        _ => None,
    })
}

/// The country of the place in the dateline, which stands there in capitals or not.
fn dateline(reading: &Reading) -> Option<CountryCode> {
    let span = reading.layout.dateline_place?;
    let words: Vec<String> = span.slice(reading.text)?.split_whitespace().map(title_case).collect();
    let entities = reading.lexicon.name(&words.join(" "));
    entities.iter().find_map(|entity| match entity {
        Entity::State(code) | Entity::Capital(code) | Entity::City(code) => Some(*code),
        _ => None,
    })
}

/// A word with its first letter alone in capitals.
pub(super) fn title_case(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
}
