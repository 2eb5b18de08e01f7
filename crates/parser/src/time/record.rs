//! What the tagger is given, and what it finds.

use std::fmt;

use chancery_model::{Anchor, Edtf, Evidence, Span, Timex, TimexId, TimexKind, TimexModifier};
use chrono::NaiveDate;

use super::value::Value;

/// What relative expressions are counted from, and how the writer orders dates.
///
/// ```
/// use chancery_parser::time::{DateOrder, Reference, Tagger};
///
/// let reference = Reference { order: Some(DateOrder::DayFirst), ..Reference::default() };
/// let found = Tagger::new().tag("Signed on 03/04/2023.", &reference);
/// assert_eq!(found[0].value.as_deref(), Some("2023-04-03"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reference {
    /// The day of publication.
    pub date: Option<NaiveDate>,
    /// How dates of three numbers are written. Without it `03/04/2023` stays unresolved, and `03.04.2023` is the third of April,
    /// as everywhere where points are used.
    pub order: Option<DateOrder>,
}

/// The order of a date of three numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// `31/12/2023`, as in most of the world.
    DayFirst,
    /// `12/31/2023`, as in the United States.
    MonthFirst,
}

impl Reference {
    /// A reference day, or none: then relative expressions stay unresolved.
    pub const fn new(date: Option<NaiveDate>) -> Self {
        Self { date, order: None }
    }
}

/// A temporal expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaggedTime {
    /// The words, in bytes of the text.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// TIMEX3 value; none when it could not be resolved.
    pub value: Option<Value>,
    /// TIMEX3 `mod`.
    pub modifier: Option<TimexModifier>,
    /// TIMEX3 `quant`, of sets: `EVERY`, `EACH`.
    pub quant: Option<&'static str>,
    /// TIMEX3 `freq`, of sets: `2X`.
    pub freq: Option<Value>,
    /// TIMEX3 `beginPoint`.
    pub begin: Option<TimeAnchor>,
    /// TIMEX3 `endPoint`.
    pub end: Option<TimeAnchor>,
    /// The calendar date, where one results.
    pub edtf: Option<Edtf>,
    /// What the expression was counted from.
    pub anchor: Option<TimeAnchor>,
    /// Why there is no value.
    pub unresolved: Option<Unresolved>,
}

/// What an expression was counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeAnchor {
    /// The reference date.
    Publication,
    /// Another expression, by its index in the result.
    Expression(usize),
}

/// Why an expression has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unresolved {
    /// It is relative, and the text has no date of publication.
    NoReference,
    /// The calendar has no such day.
    ImpossibleDate,
    /// It lies outside the years 1 to 9999.
    OutOfRange,
    /// Day and month may be either way round.
    AmbiguousOrder,
    /// It is counted from something whose date the words do not give.
    UnknownStart,
    /// It lies outside of the years for which the days of the feast are known.
    UnknownFeast,
    /// A day that each nation has its own of, without a nation whose day is known.
    UnknownNation,
    /// A period that means other years to every text.
    UnknownPeriod,
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoReference => "the expression is relative and the article has no date of publication; give one with `--date`",
            Self::ImpossibleDate => "the calendar has no such day",
            Self::OutOfRange => "the date lies outside the years 1 to 9999",
            Self::AmbiguousOrder => "day and month may be either way round; give the order with `--date-order`",
            Self::UnknownStart => "it is counted from something whose date the words do not give",
            Self::UnknownFeast => "the days of the feast are known for 1900 to 2100 only",
            Self::UnknownNation => "each nation has its own such day, and the words do not name one whose day is known",
            Self::UnknownPeriod => "the years of the period are not known",
        })
    }
}

/// The expressions as records, numbered in order.
pub fn timexes(text: &str, tagged: &[TaggedTime]) -> Vec<Timex> {
    let anchor = |anchor: TimeAnchor| match anchor {
        TimeAnchor::Publication => Anchor::Publication,
        TimeAnchor::Expression(index) => Anchor::Timex(TimexId::of_index(index)),
    };
    let record = |(index, time): (usize, &TaggedTime)| Timex {
        id: TimexId::of_index(index),
        kind: time.kind,
        value: time.value.map(|value| value.to_string()),
        modifier: time.modifier,
        quant: time.quant.map(str::to_owned),
        freq: time.freq.map(|freq| freq.to_string()),
        begin: time.begin.map(anchor),
        end: time.end.map(anchor),
        edtf: time.edtf,
        anchor: time.anchor.map(anchor),
        unresolved: time.unresolved.map(|reason| reason.to_string()),
        evidence: Evidence { span: time.span, text: time.span.slice(text).unwrap_or_default().to_owned() },
    };
    tagged.iter().enumerate().map(record).collect()
}
