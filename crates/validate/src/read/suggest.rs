//! What was probably meant by a value of the wrong shape.

use chancery_gazetteer::Gazetteer;
use chancery_model::{Country, Edtf};
use serde_json::{Number, Value};

use crate::calendar::Said;

/// A value that would have the right shape.
pub(super) fn value(pointer: &str, given: &Value, message: &str) -> Option<Value> {
    let field = pointer.rsplit('/').next().unwrap_or_default();
    match given {
        Value::String(text) if message.contains("country code") || field == "country" => country(text).map(Value::from),
        Value::String(text) if matches!(field, "date" | "edtf" | "published") => date(text, field == "published").map(Value::from),
        Value::String(text) if message.contains("expected one of `") || message.contains("unknown variant") => {
            let known: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
            nearest(text, &known).map(Value::from)
        }
        Value::String(text) if message.contains("expected") && !message.contains("expected a string") => number(text),
        Value::Number(number) if message.contains("expected a string") => Some(number.to_string().into()),
        Value::String(text) => message
            .split_once("did you mean `")
            .and_then(|(_, rest)| rest.split_once('`'))
            .map(|(word, _)| word.into())
            .or_else(|| identifier(text, message)),
        _ => None,
    }
}

/// The known word that a word is closest to, if it is close at all.
pub(super) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let plain = |word: &str| word.to_lowercase().replace(['_', ' '], "-");
    let word = plain(word);
    let distance = |other: &str| {
        let other = plain(other);
        // A part of the word is as near as it gets: "recipient" and "recipients", "agreements" and "agreement".
        if other.starts_with(&word) || word.starts_with(&other) { 1 } else { strsim::damerau_levenshtein(&word, &other) }
    };
    let best = known.iter().min_by_key(|other| distance(other))?;
    (distance(best) <= word.len().max(3) / 3).then_some(*best)
}

/// ISO 3166-1 alpha-3 for an alpha-2 code, a name, or a code in small letters.
fn country(text: &str) -> Option<&'static str> {
    let upper = text.trim().to_uppercase();
    let by_code =
        Country::all().iter().find(|country| country.alpha2 == upper && country.until.is_none() || country.code.as_str() == upper);
    let named = || {
        let named = |country: &&Country| country.name.eq_ignore_ascii_case(text) || country.formal.eq_ignore_ascii_case(text);
        Country::all().iter().find(named).or_else(|| {
            let gazetteer = Gazetteer::builtin();
            let state = gazetteer
                .states()
                .iter()
                .find(|state| state.names.iter().chain(state.adjectives).any(|name| name.eq_ignore_ascii_case(text)))?;
            state.code.country()
        })
    };
    by_code.or_else(named).map(|country| country.code.as_str())
}

/// A date in EDTF for one in words, with day and month exchanged, or with a time of day.
fn date(text: &str, whole_day: bool) -> Option<String> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let swapped = match parts.as_slice() {
        [year, day, month] if year.len() == 4 => Some(format!("{year}-{month}-{day}")),
        [day, month, year] if year.len() == 4 => Some(format!("{year}-{month:0>2}-{day:0>2}")),
        _ => None,
    };
    let clipped = text.get(..10).map(str::to_owned);
    let said = Said::read(text);
    let in_words = match (said.year, said.month, said.day) {
        (Some(year), Some(month), Some(day)) => Some(format!("{year:04}-{month:02}-{day:02}")),
        (Some(year), Some(month), None) if !whole_day => Some(format!("{year:04}-{month:02}")),
        (Some(year), None, None) if !whole_day && !said.several => Some(format!("{year:04}")),
        _ => None,
    };
    let valid =
        |text: &String| text.parse::<Edtf>().is_ok_and(|date| !whole_day || matches!(date, Edtf::Date(date) if date.to_day().is_some()));
    [swapped, clipped, in_words].into_iter().flatten().find(valid)
}

/// A number in quotation marks, or a truth value.
fn number(text: &str) -> Option<Value> {
    match text.trim() {
        "true" | "yes" => Some(true.into()),
        "false" | "no" => Some(false.into()),
        text => text.parse::<u64>().map(Value::from).ok().or_else(|| text.parse::<f64>().ok().and_then(Number::from_f64).map(Value::from)),
    }
}

/// `actor1`, `A1` or `1` for `a1`.
fn identifier(text: &str, message: &str) -> Option<Value> {
    let letter =
        message.split_once("expected `").and_then(|(_, rest)| rest.chars().next()).filter(|_| message.contains("and a number from 1"))?;
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let number = digits.parse::<u32>().ok().filter(|number| *number > 0)?;
    Some(format!("{letter}{number}").into())
}
