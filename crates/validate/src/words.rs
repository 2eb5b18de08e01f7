//! Words for messages.

use std::fmt::Display;

use chancery_model::Edtf;

/// The most characters of a text that a message repeats.
const LONGEST: usize = 60;

/// A text, cut where a message would become unreadable, without line breaks.
pub(crate) fn short(text: &str) -> String {
    let mut letters = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    let mut out: String = letters.by_ref().take(LONGEST).collect();
    if letters.next().is_some() {
        out.push('…');
    }
    out
}

/// `a, b or c`, each between backticks.
pub(crate) fn any_of<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| format!("`{item}`")).collect();
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// A date with its preposition: `on 2021-06-17`, `in 2021-06`.
pub(crate) fn at(date: &Edtf) -> String {
    let day = matches!(date, Edtf::Date(date) if date.to_day().is_some());
    format!("{} {date}", if day { "on" } else { "in" })
}

/// An ordinal number in digits: `1st`, `65th`, `112th`.
pub(crate) fn ordinal(number: u32) -> String {
    let suffix = match (number % 10, number % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

/// Two texts from a little before their first difference on.
pub(crate) fn difference(left: &str, right: &str) -> (String, String) {
    let same = left.char_indices().zip(right.chars()).find(|((_, l), r)| l != r).map_or(left.len().min(right.len()), |((at, _), _)| at);
    // Back to the beginning of the word before the one that differs; both texts agree up to there.
    let from = left[..same].char_indices().rev().filter(|(_, letter)| letter.is_whitespace()).nth(1).map_or(0, |(at, _)| at + 1);
    let cut = |text: &str| if from == 0 { short(text) } else { format!("…{}", short(&text[from..])) };
    (cut(left), cut(right))
}

/// A number with its noun.
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals() {
        let written: Vec<_> = [1, 2, 3, 4, 11, 12, 13, 21, 22, 65, 101, 111].map(ordinal).into();
        assert_eq!(written.join(" "), "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 65th 101st 111th");
    }

    #[test]
    fn differences_begin_a_word_early() {
        let check = |left, right, expected: (&str, &str)| {
            assert_eq!(difference(left, right), (expected.0.to_owned(), expected.1.to_owned()));
        };
        check("we will open the new port", "we will open the old port", ("…the new port", "…the old port"));
        check("yes", "no", ("yes", "no"));
        check("we agree", "we agree again", ("we agree", "we agree again"));
        check("é a ü b", "é a ö b", ("…a ü b", "…a ö b"));
    }

    #[test]
    fn lists_and_cuts() {
        assert_eq!(any_of(["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(any_of(["a"]), "`a`");
        assert_eq!(short("a\nb"), "a b");
        assert_eq!(short(&"é".repeat(61)), format!("{}…", "é".repeat(60)));
    }
}
