//! What the words of an expression say, before any calendar is asked.

use std::ops::Range;

use chancery_model::{TimexKind, TimexModifier};

use super::number::{Count, Quantity};
use super::vocabulary::{Part, Unit, Vague};

/// An expression that was found: its tokens and what they say.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) meaning: Meaning,
    pub(super) time: Option<TimeOfDay>,
    pub(super) modifier: Option<TimexModifier>,
    pub(super) quant: Option<&'static str>,
    pub(super) freq: Option<u8>,
    /// Whether "the" before belongs to it.
    pub(super) determined: bool,
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeOfDay {
    Part(Part),
    /// Hour, minute, and minutes east of Greenwich where the text gives a zone.
    Clock(u8, u8, Option<i16>),
}

/// Which one of a recurring period is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// Nothing says; the tense of the clause decides.
    Bare,
    /// So many before or after that of the day of publication.
    Deictic(i32),
    /// The one before or after the day of publication: "last Friday", "next March".
    Before,
    After,
    /// So many before or after that of the story.
    Narrative(i32),
    /// The latest one that is over.
    Latest,
    /// Of the year given.
    Of(i32),
    /// Of a year so many before or after that of the day of publication: "March last year".
    OfYear(i32),
    /// Of a year so many before or after that of the story: "June of that year".
    OfNarrativeYear(i32),
}

/// What the words say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Meaning {
    /// A day of a month; the weekday that the text gives with it only confirms it.
    Day {
        which: Which,
        month: u8,
        day: u8,
    },
    /// `3/4/2023`: which is the day depends on who writes.
    Numeric {
        first: u8,
        second: u8,
        year: i32,
        dotted: bool,
    },
    /// "the 6th"; "24 and 25" with the month of the other.
    DayOfMonth {
        day: u8,
        month: Option<(u8, Which)>,
    },
    Weekday {
        which: Which,
        weekday: u8,
    },
    /// "the last Friday in May": the n-th of a month, -1 the last.
    NthWeekday {
        n: i8,
        weekday: u8,
        month: u8,
        which: Which,
    },
    /// In days from the day of the speaker.
    DayWord(i32),
    Month {
        which: Which,
        month: u8,
    },
    Season {
        which: Which,
        season: u8,
    },
    Quarter {
        which: Which,
        quarter: u8,
        fiscal: bool,
    },
    Half {
        which: Which,
        half: u8,
    },
    Year(i32),
    /// By its first year: 1990.
    Decade(i32),
    /// "the nineties".
    DecadeName(u8),
    Century(i32),
    /// "last week", "this year", "the same day".
    Calendar {
        which: Which,
        unit: Unit,
    },
    /// So many units from the day of publication, or from the day of the story.
    Moved {
        count: Count,
        unit: Unit,
        forward: bool,
        narrative: bool,
    },
    /// "a year ago" of a quarter's figures.
    YearBefore {
        narrative: bool,
    },
    /// "the year-ago quarter": that of a year before the last one that is over, where no figures tell another.
    QuarterBefore,
    /// "the past three years": up to the day of publication, or from it on.
    Span {
        quantity: Quantity,
        unit: Unit,
        forward: bool,
    },
    Length {
        quantity: Quantity,
        unit: Unit,
    },
    Every {
        count: Count,
        unit: Unit,
    },
    EveryWeekday(u8),
    EveryWeekend,
    EveryMonth(u8),
    EveryPart(Part),
    EverySeason(u8),
    EveryQuarter(u8),
    Vague(Vague),
    Festival {
        /// None for the day of a nation that the text does not name, or whose day is not known.
        row: Option<u16>,
        which: Which,
        animal: Option<u8>,
    },
    /// "the Year of the Rabbit", by its animal.
    LunarYear(u8),
    Period(u8),
    Anniversary(i64),
    /// "his 100th day in office": counted from something that no calendar knows.
    Nth {
        unit: Unit,
    },
    /// "9 a.m." of a day that the text gives elsewhere.
    TimeOfDay,
    /// Words that look like a time and are none.
    Nothing,
}

impl Found {
    pub(super) const fn new(range: Range<usize>, meaning: Meaning) -> Self {
        Self { range, meaning, time: None, modifier: None, quant: None, freq: None, determined: false }
    }

    pub(super) const fn determined(self) -> Self {
        Self { determined: true, ..self }
    }

    pub(super) const fn modified(self, modifier: TimexModifier) -> Self {
        Self { modifier: Some(modifier), ..self }
    }

    pub(super) const fn at(self, time: TimeOfDay) -> Self {
        Self { time: Some(time), ..self }
    }

    /// The TIMEX3 type.
    pub(super) const fn kind(&self) -> TimexKind {
        if self.time.is_some() && !matches!(self.meaning, Meaning::EveryWeekday(_) | Meaning::EveryPart(_)) {
            return TimexKind::Time;
        }
        match self.meaning {
            Meaning::Span { .. } | Meaning::Length { .. } => TimexKind::Duration,
            Meaning::Every { .. }
            | Meaning::EveryWeekday(_)
            | Meaning::EveryWeekend
            | Meaning::EveryMonth(_)
            | Meaning::EveryPart(_)
            | Meaning::EverySeason(_)
            | Meaning::EveryQuarter(_)
            | Meaning::Anniversary(_) => TimexKind::Set,
            Meaning::Moved { unit: Unit::Second | Unit::Minute | Unit::Hour, .. } | Meaning::TimeOfDay => TimexKind::Time,
            _ => TimexKind::Date,
        }
    }

    /// Whether it is one day.
    pub(super) const fn is_day(&self) -> bool {
        matches!(
            self.meaning,
            Meaning::Day { .. }
                | Meaning::Numeric { .. }
                | Meaning::DayOfMonth { .. }
                | Meaning::Weekday { .. }
                | Meaning::NthWeekday { .. }
                | Meaning::DayWord(_)
                | Meaning::Calendar { unit: Unit::Day, .. }
        )
    }

    /// Whether it names a point or stretch of the calendar, of which there can be a beginning and an end.
    pub(super) const fn is_calendar(&self) -> bool {
        self.is_day()
            || matches!(
                self.meaning,
                Meaning::Month { .. }
                    | Meaning::Season { .. }
                    | Meaning::Quarter { .. }
                    | Meaning::Half { .. }
                    | Meaning::Year(_)
                    | Meaning::Decade(_)
                    | Meaning::DecadeName(_)
                    | Meaning::Century(_)
                    | Meaning::Calendar { .. }
                    | Meaning::Festival { .. }
            )
    }
}
