//! Names of the gazetteer, as they are written, under their first words.

use chancery_gazetteer::{Gazetteer, Organisation, Person};
use chancery_model::{CountryCode, Sector};

use super::by_word::ByWord;
use super::words::Words;
use super::{Interner, WordId};
use crate::text::{Token, tokens_into};

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

/// A name and one of the things that it may stand for.
#[derive(Debug, Clone, Copy)]
struct Name {
    text: &'static str,
    entity: Entity,
}

/// Every name with everything that it may stand for; those of one first word together, in the order of the gazetteer.
#[derive(Debug)]
pub(crate) struct Names {
    names: ByWord<Name>,
    /// The four bytes behind the first word of each name, which rule out most names without a look at them.
    behind: ByWord<u32>,
}

impl Names {
    /// The names of a gazetteer.
    pub(super) fn load(gazetteer: &Gazetteer, interner: &mut Interner, words: &mut Words) -> Self {
        let mut rows: Vec<(WordId, u32, Name)> = Vec::with_capacity(gazetteer.people().len() * 6);
        let mut scratch = Scratch::default();
        each(gazetteer, |text, entity| {
            let Some((word, end)) = scratch.first_word(text) else { return };
            let id = interner.intern(word);
            let word = words.entry(id);
            // "He" and "An" are family names too, but in a text they are words.
            if word.function && matches!(entity, Entity::ShortName(_)) && end == text.len() {
                return;
            }
            word.begins_name = true;
            rows.push((id, four(text.as_bytes(), end), Name { text, entity }));
        });
        let (behind, names): (Vec<_>, Vec<_>) = rows.into_iter().map(|(first, behind, name)| ((first, behind), (first, name))).unzip();
        Self { names: ByWord::new(&names, interner.len()), behind: ByWord::new(&behind, interner.len()) }
    }

    /// The longest name that begins with a token whose word is `first`: the token behind it. Its entities are added to `out`.
    pub(crate) fn longest(&self, text: &str, tokens: &[Token], first: WordId, out: &mut impl Extend<Entity>) -> Option<usize> {
        let (names, behind) = (self.names.of(first), self.behind.of(first));
        let token = tokens.first()?;
        let next = four(text.as_bytes(), token.end as usize);
        let mut best: Option<(usize, &str)> = None;
        let candidate = |behind: u32| behind == 0 || behind == next || loose(behind, next);
        for (name, _) in names.iter().zip(behind).filter(|(_, behind)| candidate(**behind)) {
            // A name that is no longer than the best, or the best itself under another entity.
            if best.is_some_and(|(_, known)| known.len() >= name.text.len()) {
                continue;
            }
            let Some(end) = end_of(text, token.start as usize, name.text) else { continue };
            let length = tokens.iter().take_while(|token| (token.end as usize) < end).count() + 1;
            // A name ends where a token does.
            let whole = tokens.get(length - 1).is_some_and(|last| last.end as usize == end);
            if whole && best.is_none_or(|(known, _)| length > known) {
                best = Some((length, name.text));
            }
        }
        let (length, text) = best?;
        out.extend(names.iter().filter(|name| name.text == text).map(|name| name.entity));
        Some(length)
    }
}

/// What finding the first word of a name needs again and again.
#[derive(Default)]
struct Scratch {
    tokens: Vec<Token>,
    lower: String,
}

impl Scratch {
    /// The first word of a name in lower case, and where it ends.
    fn first_word(&mut self, name: &str) -> Option<(&str, usize)> {
        self.lower.clear();
        let end = name.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(name.len());
        if end > 0 && matches!(name.as_bytes().get(end), None | Some(b' ' | b'-')) {
            self.lower.push_str(&name[..end]);
            self.lower.make_ascii_lowercase();
            return Some((&self.lower, end));
        }
        tokens_into(name, &mut self.tokens);
        let token = self.tokens.first()?;
        crate::text::lower_case(token.text(name), &mut self.lower);
        Some((&self.lower, token.end as usize))
    }
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
            return matches!(name[at], b' ' | b'\'' | 0xE2) || !text[at].is_ascii() || text[at] == b' ';
        }
    }
    true
}

/// Where a name that begins at a byte ends. Any white space is one space, and apostrophes of either form are one.
fn end_of(text: &str, start: usize, name: &str) -> Option<usize> {
    let rest = text.get(start..)?;
    if rest.as_bytes().starts_with(name.as_bytes()) {
        return Some(start + name.len());
    }
    let plain = |character: char| if matches!(character, '’' | '‘') { '\'' } else { character };
    let mut letters = rest.chars();
    for character in name.chars() {
        if character == ' ' {
            let trimmed = letters.as_str().trim_start();
            if trimmed.len() == letters.as_str().len() {
                return None;
            }
            letters = trimmed.chars();
        } else if plain(letters.next()?) != plain(character) {
            return None;
        }
    }
    Some(text.len() - letters.as_str().len())
}

/// Every name of a gazetteer with what it stands for.
fn each(gazetteer: &Gazetteer, mut add: impl FnMut(&'static str, Entity)) {
    for state in gazetteer.states() {
        let code = state.code;
        state.names.iter().for_each(|name| add(name, Entity::State(code)));
        state.adjectives.iter().for_each(|name| add(name, Entity::Adjective(code)));
        state.people.iter().for_each(|name| add(name, Entity::People(code)));
        state.combining.iter().for_each(|name| add(name, Entity::Combining(code)));
        for capital in state.capitals {
            add(capital.name, Entity::Capital(code));
            capital.aliases.iter().for_each(|name| add(name, Entity::Capital(code)));
        }
        state.seats.iter().for_each(|seat| add(seat.name, Entity::Seat(code, seat.sector)));
        state.cities.iter().for_each(|name| add(name, Entity::City(code)));
    }
    for organisation in gazetteer.organisations() {
        let names = organisation.abbreviations.iter().chain(organisation.aliases).chain([&organisation.name]);
        names.for_each(|name| add(name, Entity::Organisation(organisation)));
    }
    for person in gazetteer.people() {
        add(person.name, Entity::Person(person));
        person.aliases.iter().for_each(|name| add(name, Entity::Person(person)));
        person.short.iter().filter(|short| **short != person.name).for_each(|name| add(name, Entity::ShortName(person)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(end_of(text, 0, name), end, "{text} {name}");
        }
    }

    #[test]
    fn four_bytes_rule_out_most_names() {
        let four = |text: &str| four(text.as_bytes(), 0);
        assert!(loose(four(" Bo"), four(" Bo, the")));
        assert!(loose(four(" Bo"), four("\u{a0}Bo")));
        assert!(loose(four("'s B"), four("’s B")));
        assert!(!loose(four(" Boa"), four(" Bea")));
        assert!(!loose(four(" Bo"), four(", an")) || four(" Bo").to_le_bytes()[0] == b' ');
    }
}
