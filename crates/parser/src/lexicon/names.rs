//! Names of the gazetteer, as they are written, under their beginnings.

use std::ops::Range;
use std::sync::OnceLock;

use chancery_gazetteer::{Gazetteer, Organisation, Person, State};
use chancery_model::{CountryCode, Sector};

use crate::text::{Token, hash_of_letters, tokens_into};

/// What a name may stand for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Entity {
    /// A state by its name: "Cambodia".
    State(CountryCode),
    /// A state by an adjective: "Cambodian".
    Adjective(CountryCode),
    /// Its people: "Cambodians".
    People(CountryCode),
    /// Its capital, used for its government: "Phnom Penh".
    Capital(CountryCode),
    /// A building or street, used for the government or a part of it: "the Kremlin".
    Seat(CountryCode, Sector),
    /// A city or region.
    City(CountryCode),
    /// A prefix of compounds: "Sino-".
    Combining(CountryCode),
    /// An organisation.
    Organisation(&'static Organisation),
    /// A person by the full name.
    Person(&'static Person),
    /// A person by what later mentions use alone.
    ShortName(&'static Person),
}

/// A name by its place in the gazetteer: the row, counted through states, organisations and people, and which of the row's names.
/// Both in four bytes, as every start of the program lists tens of thousands.
#[derive(Debug, Clone, Copy)]
struct Place(u32);

impl Place {
    /// How many names of one row can be told apart, in bits.
    const BITS: u32 = 10;

    fn new(row: usize, position: usize) -> Option<Self> {
        let fits = position < 1 << Self::BITS && row < 1 << (u32::BITS - Self::BITS);
        fits.then_some(Self((row << Self::BITS | position) as u32))
    }

    fn row(self) -> usize {
        (self.0 >> Self::BITS) as usize
    }

    fn position(self) -> usize {
        (self.0 & ((1 << Self::BITS) - 1)) as usize
    }
}

/// A name behind its first word.
#[derive(Debug, Clone, Copy)]
struct Name {
    /// The hash of its first word.
    first: u64,
    /// The four bytes behind the first word, which rule out most names without a look at them.
    behind: u32,
    place: Place,
    /// A family name of one word.
    short: bool,
}

/// The names of one beginning; there are tens of thousands of names, and an article has few of their beginnings: they are read when one is met.
#[derive(Debug)]
struct Group {
    /// Where its places stand among all.
    places: Range<u32>,
    /// Sorted by their first words, those of one in the order of the gazetteer.
    names: OnceLock<Vec<Name>>,
}

/// Every name with everything that it may stand for, under the bytes that it begins with.
#[derive(Debug)]
pub(crate) struct Names {
    gazetteer: Gazetteer,
    places: Vec<Place>,
    groups: Vec<Group>,
}

/// How many groups there are: six bits of either of the first two bytes.
const GROUPS: usize = 1 << 12;

/// The group of a name, or of the text that one begins. Apostrophes of either form are one; other marks of their block share its place.
/// The second letter may be a capital: "KISHIDA Fumio".
fn group_of(text: &[u8]) -> usize {
    let byte = |at: usize| match text.get(at) {
        Some(b'\'') => 0xE2,
        Some(byte) if at > 0 => usize::from(byte.to_ascii_lowercase()),
        Some(byte) => usize::from(*byte),
        None => 0,
    };
    byte(0) % 64 * 64 + byte(1) % 64
}

impl Names {
    /// Puts the names of a gazetteer into groups.
    pub(super) fn new(gazetteer: Gazetteer) -> Self {
        let mut listed: Vec<(u16, Place)> = Vec::with_capacity(gazetteer.people().len() * 6);
        let mut ends = vec![0_u32; GROUPS + 1];
        for (number, row) in (0..).map_while(|number| Some((number, Row::of(gazetteer, number)?))) {
            row.each(|position, (text, _)| {
                // A test holds that every place has its bits.
                if let Some(place) = Place::new(number, position) {
                    let group = group_of(text.as_bytes());
                    listed.push((group as u16, place));
                    ends[group + 1] += 1;
                }
            });
        }
        for group in 0..GROUPS {
            ends[group + 1] += ends[group];
        }
        let groups = ends.windows(2).map(|ends| Group { places: ends[0]..ends[1], names: OnceLock::new() }).collect();
        let mut places = vec![Place(0); listed.len()];
        for (group, place) in listed {
            let next = &mut ends[usize::from(group)];
            places[*next as usize] = place;
            *next += 1;
        }
        Self { gazetteer, places, groups }
    }

    /// The names of a group.
    fn names(&self, group: usize) -> &[Name] {
        let Group { places, names } = &self.groups[group];
        names.get_or_init(|| {
            let mut scratch = Vec::new();
            let name = |place: &Place| {
                let (text, entity) = Row::of(self.gazetteer, place.row())?.nth(place.position())?;
                let (first, end) = first_word(text, &mut scratch)?;
                let short = match entity {
                    Entity::ShortName(person) if text == person.name => return None,
                    Entity::ShortName(_) => end == text.len(),
                    _ => false,
                };
                Some(Name { first, behind: four(text.as_bytes(), end), place: *place, short })
            };
            let mut names: Vec<Name> = self.places[places.start as usize..places.end as usize].iter().filter_map(name).collect();
            names.sort_by_key(|name| name.first);
            names
        })
    }

    /// A name as it is written, and what it stands for.
    fn get(&self, name: &Name) -> Option<(&'static str, Entity)> {
        Row::of(self.gazetteer, name.place.row())?.nth(name.place.position())
    }

    /// The longest name that begins with the first of the tokens, which may be a function word: the token behind it. Its entities are added
    /// to `out`.
    pub(crate) fn longest(&self, text: &str, tokens: &[Token], function: bool, out: &mut impl Extend<Entity>) -> Option<usize> {
        let token = tokens.first()?;
        let names = self.names(group_of(&text.as_bytes()[token.start as usize..]));
        let names = &names[names.partition_point(|name| name.first < token.hash)..];
        // "He" and "An" are family names too, but in a text they are words.
        let here = |name: &&Name| name.first == token.hash;
        let known = |name: &&Name| !(function && name.short);
        let names = || names.iter().take_while(here).filter(known);
        let next = four(text.as_bytes(), token.end as usize);
        let mut best: Option<(usize, &Name, &str)> = None;
        for name in names().filter(|name| name.behind == 0 || name.behind == next || loose(name.behind, next)) {
            let Some((written, entity)) = self.get(name) else { continue };
            // A name that is no longer than the best, or the best itself under another entity.
            if best.is_some_and(|(_, _, known)| known.len() >= written.len()) {
                continue;
            }
            // "CAIRO -- The army said": a place in capitals is a dateline.
            let person = matches!(entity, Entity::Person(_) | Entity::ShortName(_));
            let Some(end) = end_of(text, token.start as usize, written, person) else { continue };
            let length = tokens.iter().take_while(|token| (token.end as usize) < end).count() + 1;
            // A name ends where a token does.
            let whole = tokens.get(length - 1).is_some_and(|last| last.end as usize == end);
            if whole && best.is_none_or(|(known, _, _)| length > known) {
                best = Some((length, name, written));
            }
        }
        let (length, best, written) = best?;
        let alike = names().filter(|name| name.behind == best.behind).filter_map(|name| self.get(name));
        out.extend(alike.filter(|(known, _)| *known == written).map(|(_, entity)| entity));
        Some(length)
    }
}

/// A row of the gazetteer.
enum Row {
    State(&'static State),
    Organisation(&'static Organisation),
    Person(&'static Person),
}

impl Row {
    /// The row of a number; none behind the last.
    fn of(gazetteer: Gazetteer, number: usize) -> Option<Self> {
        let (states, organisations) = (gazetteer.states(), gazetteer.organisations());
        if let Some(state) = states.get(number) {
            return Some(Self::State(state));
        }
        let number = number - states.len();
        if let Some(organisation) = organisations.get(number) {
            return Some(Self::Organisation(organisation));
        }
        gazetteer.people().get(number - organisations.len()).map(Self::Person)
    }

    /// One of its names, with what it stands for.
    fn nth(&self, position: usize) -> Option<(&'static str, Entity)> {
        match self {
            Self::State(state) => of_state(state).nth(position),
            Self::Organisation(organisation) => of_organisation(organisation).nth(position),
            Self::Person(person) => of_person(person).nth(position),
        }
    }

    /// All its names by their positions.
    fn each(&self, mut add: impl FnMut(usize, (&'static str, Entity))) {
        let add = |(position, name)| add(position, name);
        match self {
            Self::State(state) => of_state(state).enumerate().for_each(add),
            Self::Organisation(organisation) => of_organisation(organisation).enumerate().for_each(add),
            Self::Person(person) => of_person(person).enumerate().for_each(add),
        }
    }
}

fn of_state(state: &'static State) -> impl Iterator<Item = (&'static str, Entity)> {
    let code = state.code;
    let names = state.names.iter().map(move |name| (*name, Entity::State(code)));
    let adjectives = state.adjectives.iter().map(move |name| (*name, Entity::Adjective(code)));
    let people = state.people.iter().map(move |name| (*name, Entity::People(code)));
    let combining = state.combining.iter().map(move |name| (*name, Entity::Combining(code)));
    let capitals = state.capitals.iter().flat_map(|capital| [&capital.name].into_iter().chain(capital.aliases));
    let capitals = capitals.map(move |name| (*name, Entity::Capital(code)));
    let seats = state.seats.iter().map(move |seat| (seat.name, Entity::Seat(code, seat.sector)));
    let cities = state.cities.iter().map(move |name| (*name, Entity::City(code)));
    names.chain(adjectives).chain(people).chain(combining).chain(capitals).chain(seats).chain(cities)
}

fn of_organisation(organisation: &'static Organisation) -> impl Iterator<Item = (&'static str, Entity)> {
    let names = organisation.abbreviations.iter().chain(organisation.aliases).chain([&organisation.name]);
    names.map(move |name| (*name, Entity::Organisation(organisation)))
}

fn of_person(person: &'static Person) -> impl Iterator<Item = (&'static str, Entity)> {
    let names = [&person.name].into_iter().chain(person.aliases).map(move |name| (*name, Entity::Person(person)));
    names.chain(person.short.iter().map(move |name| (*name, Entity::ShortName(person))))
}

/// The hash of the first word of a name, and where the word ends.
fn first_word(name: &str, scratch: &mut Vec<Token>) -> Option<(u64, usize)> {
    let end = name.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(name.len());
    if end > 0 && matches!(name.as_bytes().get(end), None | Some(b' ' | b'-')) {
        return Some((hash_of_letters(&name[..end]), end));
    }
    tokens_into(name, scratch);
    scratch.first().map(|token| (token.hash, token.end as usize))
}

/// The four bytes from a position on; zeros stand behind the end. A line break counts as a space.
fn four(bytes: &[u8], at: usize) -> u32 {
    let byte = |offset: usize| match bytes.get(at + offset) {
        Some(b'\n' | b'\t' | b'\r') => b' ',
        Some(byte) => *byte,
        None => 0,
    };
    u32::from_le_bytes([byte(0), byte(1), byte(2), byte(3)])
}

/// Whether four bytes of a name may stand for four of a text that are not the same: shorter ones, odd spaces and apostrophes.
fn loose(behind: u32, next: u32) -> bool {
    let (name, text) = (behind.to_le_bytes(), next.to_le_bytes());
    for at in 0..4 {
        if name[at] == 0 {
            return true;
        }
        if name[at] != text[at] {
            // 0xE2 begins a typographic apostrophe, which may stand for a plain one.
            return !text[at].is_ascii() || text[at] <= b' ' || name[at] == 0xE2;
        }
    }
    true
}

/// Whether the word that a text begins with is written in capitals: "KISHIDA Fumio". Shorter ones are taken for abbreviations.
fn in_capitals(text: &str) -> bool {
    let word = || text.chars().take_while(|character| character.is_alphabetic());
    word().count() >= 4 && word().all(char::is_uppercase)
}

/// Where a name that begins at a byte ends. Any white space is one space, and apostrophes of either form are one; the first word of a
/// person's may stand in capitals.
fn end_of(text: &str, start: usize, name: &str, person: bool) -> Option<usize> {
    let rest = text.get(start..)?;
    if rest.as_bytes().starts_with(name.as_bytes()) {
        return Some(start + name.len());
    }
    let plain = |character: char| if matches!(character, '’' | '‘') { '\'' } else { character };
    let mut capitals = person && in_capitals(rest);
    let mut letters = rest.chars();
    for character in name.chars() {
        capitals &= character.is_alphabetic();
        if character == ' ' {
            let trimmed = letters.as_str().trim_start();
            if trimmed.len() == letters.as_str().len() {
                return None;
            }
            letters = trimmed.chars();
        } else {
            let written = letters.next()?;
            if plain(written) != plain(character) && !(capitals && character.to_uppercase().eq([written])) {
                return None;
            }
        }
    }
    Some(text.len() - letters.as_str().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_place() {
        let gazetteer = Gazetteer::builtin();
        for (number, row) in (0..).map_while(|number| Some((number, Row::of(gazetteer, number)?))) {
            row.each(|position, (name, _)| {
                let place = Place::new(number, position).map(|place| (place.row(), place.position()));
                assert_eq!(place, Some((number, position)), "{name}: Place::BITS is too small or too large");
                assert_eq!(row.nth(position).map(|(name, _)| name), Some(name));
            });
        }
    }

    #[test]
    fn names_end_where_their_words_do() {
        for (text, name, end) in [
            ("Hun Sen said", "Hun Sen", Some(7)),
            ("Hun\n Sen said", "Hun Sen", Some(8)),
            ("Hun\u{a0}Sen", "Hun Sen", Some(8)),
            ("Côte d’Ivoire", "Côte d'Ivoire", Some("Côte d’Ivoire".len())),
            ("HunSen", "Hun Sen", None),
            ("hun Sen", "Hun Sen", None),
            ("Hun", "Hun Sen", None),
            ("KISHIDA Fumio", "Kishida Fumio", Some(13)),
            ("KISHIDA fumio", "Kishida Fumio", None),
            ("HUN Sen", "Hun Sen", None),
        ] {
            assert_eq!(end_of(text, 0, name, true), end, "{text} {name}");
        }
    }

    #[test]
    fn four_bytes_rule_out_most_names() {
        let four = |text: &str| four(text.as_bytes(), 0);
        assert!(loose(four(" Bo"), four(" Bo, the")));
        assert!(loose(four(" Bo"), four("\u{a0}Bo")));
        assert!(loose(four("'s B"), four("’s B")));
        assert!(!loose(four(" Boa"), four(" Bea")));
        assert!(!loose(four(" Bo"), four(", an")));
        assert!(loose(four("’s B"), four("'s B")));
    }
}
