//! Any record that the format can carry.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::{arbitrary, day, words};
use crate::{
    Actor, Anniversary, AreaMention, Article, Count, DesignationMention, Established, Event, Extraction, Framework, Initiative, Instrument,
    NamedYear, Note, Office, Participant, Place, Relation, SCHEMA_VERSION, Statement, Timex, When,
};

/// A record from one strategy for each of its fields; `_` stands for any value of the field's type.
macro_rules! records {
    (@strategy $record:ident $field:ident _) => { like(|record: &$record| &record.$field) };
    (@strategy $record:ident $field:ident $strategy:expr) => { $strategy };
    ($( $record:ident { $($field:ident: $strategy:tt $(($($argument:expr),*))?),+ $(,)? } )+) => { arbitrary! { $(
        $record => {
            prop_compose! {
                fn record()($($field in records!(@strategy $record $field $strategy $(($($argument),*))?)),+) -> $record {
                    $record { $($field),+ }
                }
            }
            record()
        };
    )+ } };
}

/// Any value of the type of a field; the field itself is not read.
fn like<R, T: Arbitrary>(_: fn(&R) -> &T) -> T::Strategy {
    any::<T>()
}

/// A short list, also of nothing.
fn some<T: Arbitrary + 'static>() -> impl Strategy<Value = Vec<T>> {
    vec(any::<T>(), 0..4)
}

/// A short list with at least one member: what stands in a text stands somewhere.
fn many<T: Arbitrary + 'static>() -> impl Strategy<Value = Vec<T>> {
    vec(any::<T>(), 1..4)
}

/// Scores have one decimal, as the manual prints them.
fn score() -> impl Strategy<Value = f64> {
    (-100..=100_i32).prop_map(|tenths| f64::from(tenths) / 10.0)
}

fn year() -> impl Strategy<Value = Option<i32>> {
    of(prop_oneof![9 => 1900..=2100_i32, 1 => any::<i32>()])
}

fn language() -> impl Strategy<Value = String> {
    select(&["en", "fr", "zh-Hans", "pt-BR", "und"][..]).prop_map(str::to_owned)
}

fn timex_value() -> impl Strategy<Value = Option<String>> {
    let date = any::<crate::PartialDate>().prop_map(|date| date.to_string());
    let other = select(&["P3Y", "PT6H", "PRESENT_REF", "2023-W06", "2023-02-10T15:00", "XXXX-10-01", "FUTURE_REF"][..]);
    of(prop_oneof![date, other.prop_map(str::to_owned)])
}

fn from(terms: &'static [&'static str]) -> impl Strategy<Value = Option<String>> {
    of(select(terms).prop_map(str::to_owned))
}

records! {
    Article {
        id: words(), url: from(&["https://example.org/a?b=1#c"]), published: of(day()), series: _, headline: _, dateline: _,
        language: language(), hash: _, text: of(words()),
    }
    Actor { id: _, kind: _, name: words(), country: _, organisation: from(&["un", "asean"]), sector: _, office: _, code: _, mentions: many() }
    Office { title: words(), kind: _, former: _, evidence: _ }
    Event {
        id: _, kind: _, mode: _, contexts: some(), cameo: _, quad: _, score: score(), actors: some(), recipients: some(), when: _,
        place: _, status: _, historical: _, count: _, instruments: some(), relations: some(), frame: from(&["meet", "sign/agreement"]),
        evidence: many(),
    }
    Participant { actor: _, role: _, mention: _ }
    When { date: _, timex: _ }
    Place { evidence: _, country: _ }
    Count { at_least: _, at_most: _, evidence: _ }
    Instrument { id: _, kind: _, title: _, parties: some(), when: _, status: _, areas: some(), count: _, evidence: many() }
    AreaMention { area: _, evidence: _ }
    Relation {
        id: _, parties: some(), established: _, anniversaries: some(), designations: some(), visions: some(), named_years: some(),
        frameworks: some(), initiatives: some(),
    }
    Established { date: _, implied: _, evidence: _ }
    Anniversary { ordinal: _, year: year(), evidence: _ }
    DesignationMention { designation: _, evidence: _ }
    NamedYear { year: year(), evidence: _ }
    Framework { name: _, declared: _, areas: some() }
    Initiative { name: words(), proposer: _, evidence: _ }
    Statement { id: _, speaker: _, verb: _, quoted: _, words: _ }
    Timex {
        id: _, kind: _, value: timex_value(), modifier: _, quant: from(&["EVERY", "EACH"]), freq: from(&["2X", "P1D"]), begin: _,
        end: _, edtf: _, anchor: _, unresolved: of(words()), evidence: _,
    }
    Note { kind: _, message: words(), evidence: _ }
    Extraction {
        version: (Just(SCHEMA_VERSION.to_owned())), article: _, actors: some(), events: some(), instruments: some(), relations: some(),
        statements: some(), timexes: some(), notes: some(),
    }
}
