//! What a few words say: a time, a document, a call, a direction.

use chancery_model::TimexModifier;

use crate::direction::Direction;
use crate::generated::vocabulary as table;

/// Whether some word of a text begins with one of the beginnings, which stand between bars in lower case.
fn has_beginning(text: &str, beginnings: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-').filter(|word| !word.is_empty());
    words.any(|word| beginnings.split('|').any(|known| word.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known))))
}

/// Whether some word of a text begins with one of a list.
fn begins(text: &str, beginnings: &[&str]) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.any(|word| beginnings.iter().any(|known| word.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known))))
}

/// Whether some word of a text is one for a phone, a video link or a call by either.
pub(crate) fn speaks_of_phone(text: &str) -> bool {
    has_beginning(text, table::PHONES)
}

/// Whether a word is one for a visit, or for coming or being received.
pub(crate) fn speaks_of_a_visit(word: &str) -> bool {
    has_beginning(word, table::VISITS)
}

/// What a preposition behind a verb says of the name that it governs.
pub(crate) fn direction_of(preposition: &str) -> Direction {
    let is = |list: &str| list.split('|').any(|known| known.eq_ignore_ascii_case(preposition));
    if is(table::TOGETHER) {
        Direction::Together
    } else if is(table::BESIDE) {
        Direction::Beside
    } else {
        Direction::At
    }
}

/// Whether some word of a text is one of time.
pub(crate) fn speaks_of_time(text: &str) -> bool {
    begins(text, table::TIMES)
}

/// Whether some word of a text says what a modifier of time does, of those for parts and for lengths.
pub(crate) fn says_modifier(text: &str, modifier: TimexModifier) -> bool {
    let words = match modifier {
        TimexModifier::Start => table::STARTS,
        TimexModifier::End => table::ENDS,
        TimexModifier::MoreThan | TimexModifier::EqualOrMore => table::MORE,
        TimexModifier::LessThan | TimexModifier::EqualOrLess => table::LESS,
        _ => return false,
    };
    begins(text, words)
}

/// Whether some word of a text is one for a document, or for what is done with one.
pub(crate) fn speaks_of_a_document(text: &str) -> bool {
    has_beginning(text, table::DOCUMENTS)
}

/// Whether some word says that there are several, or is in the plural.
pub(crate) fn speaks_of_many(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| word.len() > 3 && word.ends_with('s') || table::MANY.split('|').any(|known| known.eq_ignore_ascii_case(word)))
}
