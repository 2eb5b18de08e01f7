//! What the tagger finds.

use std::fmt;

use chancery_model::{Anchor, Edtf, Evidence, Span, Timex, TimexId, TimexKind, TimexModifier};
use chrono::NaiveDate;

/// What relative expressions are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reference {
    /// The day of publication.
    pub date: Option<NaiveDate>,
}

impl Reference {
    /// A reference day, or none: then relative expressions stay unresolved.
    pub const fn new(date: Option<NaiveDate>) -> Self {
        Self { date }
    }
}

/// A temporal expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaggedTime {
    /// The words, in bytes of the text.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// TIMEX3 value; none when it could not be resolved.
    pub value: Option<String>,
    /// TIMEX3 `mod`.
    pub modifier: Option<TimexModifier>,
    /// TIMEX3 `quant`.
    pub quant: Option<String>,
    /// TIMEX3 `freq`.
    pub freq: Option<String>,
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
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoReference => "the expression is relative and the article has no date of publication; give one with `--date`",
            Self::ImpossibleDate => "the calendar has no such day",
            Self::OutOfRange => "the date lies outside the years 1 to 9999",
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
        value: time.value.clone(),
        modifier: time.modifier,
        quant: time.quant.clone(),
        freq: time.freq.clone(),
        begin: time.begin.map(anchor),
        end: time.end.map(anchor),
        edtf: time.edtf,
        anchor: time.anchor.map(anchor),
        unresolved: time.unresolved.map(|reason| reason.to_string()),
        evidence: Evidence { span: time.span, text: time.span.slice(text).unwrap_or_default().to_owned() },
    };
    tagged.iter().enumerate().map(record).collect()
}
