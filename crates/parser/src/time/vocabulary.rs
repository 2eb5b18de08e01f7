//! The words that take part in expressions of time, and what they can be.

use crate::generated::time::PHRASES;

/// What a word can be. A word may have several senses: "second" is an ordinal and a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A month, 1 to 12, by its name.
    Month(u8),
    /// A month by its abbreviation.
    MonthShort(u8),
    /// A weekday, 1 Monday to 7 Sunday.
    Weekday(u8),
    WeekdayShort(u8),
    /// A month that is another word as well: "may".
    Ambiguous,
    /// A month that is a first name as well: "April".
    FirstName,
    /// What stands before a bare month or year.
    Preposition,
    /// "Mondays".
    Weekdays(u8),
    /// A season, 1 spring to 4 winter.
    Season(u8),
    /// An animal of the lunisolar zodiac, from 1.
    Zodiac(u8),
    Fiscal,
    Unit(Unit),
    /// A unit in the plural.
    Units(Unit),
    /// "daily", "annual".
    Recurring(Unit),
    /// "biennial": every second one.
    Alternating(Unit),
    Cardinal(u8),
    Multiplier(u32),
    Ordinal(u8),
    /// What an ordinal counts the years of.
    Anniversary,
    /// "once", "twice".
    Times(u8),
    /// "nineties", by its first year within the century.
    DecadeName(u8),
    /// "today", in days from the day of the speaker.
    DayWord(i8),
    /// "tonight"
    Tonight,
    Part(Part),
    /// "noon", in minutes after midnight.
    Clock(u16),
    /// "p.m.", in hours to add.
    Meridiem(u8),
    /// "GMT", in minutes east of Greenwich.
    Zone(i16),
    Shift(Shift),
    Phase(Phase),
    Edge(Edge),
    Sooner(Phase),
    Way(Way),
    Bound(Bound),
    Several,
    Couple,
    /// "half a century"
    Half,
    Every,
    Filler,
    Vague(Vague),
    NotVague,
    /// "then"
    Then,
    NotDate,
    NumberSign,
    CountNoun,
    Measure,
    Age,
    Tense(Tense),
    /// Before "to": what follows is to come.
    Intent,
    /// A pronoun that a clause begins with.
    Pronoun,
    /// What opens a noun phrase.
    Determiner,
    /// A verb of reporting.
    Report,
    /// A preposition beside a time.
    Toward(Tense),
    /// A row of the table of festivals.
    Festival(u16),
    /// A day that each nation has its own of.
    NationalDay(NationalDay),
    /// A row of the table of national days, by a name of the nation or its adjective.
    Nation(u8),
    /// A row of the table of named periods.
    Period(u8),
}

/// A unit of time, the smallest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Semester,
    Year,
    Decade,
    Century,
    Millennium,
}

/// A part of the day, as TIMEX3 knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

/// Which one is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shift {
    Last,
    Past,
    Previous,
    Latest,
    This,
    Current,
    Present,
    Next,
    Coming,
    Future,
    Following,
    Same,
    That,
    New,
    Recent,
}

/// A part of what follows: "early", "late".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Start,
    Mid,
    End,
}

/// A part of what follows after "of": "the beginning of".
pub(crate) type Edge = Phase;

/// From where a length is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Ago,
    Earlier,
    Later,
    Hence,
}

/// How near a count is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    Approx,
    LessThan,
    MoreThan,
    EqualOrMore,
    EqualOrLess,
}

/// A reference without a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vague {
    Present,
    Past,
    Future,
}

/// Where a clause looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tense {
    Future,
    Past,
}

/// A day that each nation has its own of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NationalDay {
    National,
    Independence,
    Republic,
}

/// A place around an expression where only some words stand (`around.toml`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Between the members of a range or a list: "April 24 and 25", "two to three weeks".
    Joins,
    /// "twice a week"
    BeforeRate,
    /// "entered its second day"
    BeforeNth,
    /// "for the full year"
    Whole,
    /// "in 1066": before a number that is a year more seldom.
    BeforeOldYear,
    /// "on the 6th"
    BeforeNumberedDay,
    /// "in the past", "for the future"
    BeforeVague,
    /// "until then"
    BeforeThen,
    /// "during the Cold War"
    BeforePeriod,
    /// "at 10:30"
    BeforeClock,
    /// "ten o'clock", "1030 local time"
    AfterHour,
    /// "in the morning"
    BeforePart,
    /// "before dawn"
    BeforeDusk,
    /// Parts of the day that stand behind an article: "before the evening", but "before dawn".
    WithArticle,
    /// "during the week"
    BeforeUnit,
    /// "later in the day"
    Narrows,
    /// "late on Tuesday"
    AfterPhase,
    /// "in the fall"
    BeforeSeason,
    /// "the march", "his march"
    BeforeNoun,
    /// A few words of quantity that take an article of their own: "a few days".
    TakesArticle,
    /// "two days before the summit": a length that something else ends.
    Relates,
    /// Behind "two days earlier" the clause goes on.
    GoesOn,
    /// "for years"
    BeforeUnits,
    /// "days later", "months of talks"
    AfterUnits,
    /// "for a year"
    BeforeOneUnit,
    /// "a year later"
    AfterOneUnit,
    /// "Independence Day": a film or a boat elsewhere.
    BeforeNationalDay,
}

impl Place {
    /// Its bit in the places of an [`Entry`].
    pub(crate) const fn bit(self) -> u64 {
        1 << self as u32
    }
}

/// A word with its senses, and the phrases that it opens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(super) word: &'static str,
    pub(super) senses: &'static [Sense],
    first_phrase: u16,
    phrases: u16,
    /// A bit for each [`Place`] where it can stand.
    places: u64,
}

/// A phrase of several words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrase {
    /// Common words that stand before it.
    pub(super) before: &'static [&'static str],
    /// A word with a capital wants one in the text.
    pub(super) words: &'static [&'static str],
    pub(super) senses: &'static [Sense],
}

/// A row of the generated table.
pub(crate) const fn entry(word: &'static str, senses: &'static [Sense], first_phrase: u16, phrases: u16, places: u64) -> Entry {
    Entry { word, senses, first_phrase, phrases, places }
}

/// A row of the generated table.
pub(crate) const fn phrase(before: &'static [&'static str], words: &'static [&'static str], senses: &'static [Sense]) -> Phrase {
    Phrase { before, words, senses }
}

impl Entry {
    /// The phrases that begin with the word, the longest first.
    pub(super) fn phrases(&self) -> &'static [Phrase] {
        let first = usize::from(self.first_phrase);
        PHRASES.get(first..first + usize::from(self.phrases)).unwrap_or_default()
    }

    /// Whether it can stand at a place around an expression.
    pub(super) const fn stands(&self, place: Place) -> bool {
        self.places & place.bit() != 0
    }

    /// Whether an expression can begin here, a determiner or a bound before it aside.
    pub(super) const fn can_open(&self) -> bool {
        let mut opens = any_opens(self.senses);
        let mut index = self.first_phrase as usize;
        while index < (self.first_phrase + self.phrases) as usize {
            opens = opens || any_opens(PHRASES[index].senses);
            index += 1;
        }
        opens
    }
}

const fn any_opens(senses: &[Sense]) -> bool {
    let mut index = 0;
    while index < senses.len() {
        if senses[index].opens() {
            return true;
        }
        index += 1;
    }
    false
}

impl Sense {
    const fn opens(self) -> bool {
        !matches!(
            self,
            Self::Zodiac(_)
                | Self::Ambiguous
                | Self::FirstName
                | Self::Preposition
                | Self::Meridiem(_)
                | Self::Zone(_)
                | Self::Way(_)
                | Self::Anniversary
                | Self::Bound(_)
                | Self::Filler
                | Self::NumberSign
                | Self::CountNoun
                | Self::Measure
                | Self::Age
                | Self::Tense(_)
                | Self::Intent
                | Self::Report
                | Self::Determiner
                | Self::Pronoun
                | Self::Nation(_)
                | Self::Toward(_)
        )
    }
}
