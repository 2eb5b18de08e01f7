//! What the text has told so far: the anchors of the expressions to come.

use chrono::{Datelike, NaiveDate};

use super::calendar::{Point, moved};
use super::record::{DateOrder, Reference, TimeAnchor, Unresolved};
use super::vocabulary::Unit;

/// A day to count from, and what gave it.
pub(super) type Base = (NaiveDate, TimeAnchor);

/// News is told within so many days, or announced so many ahead; other days are background.
const STORY: i64 = 45;
const WEEK: i64 = 7;
const YEAR: i64 = 366;

/// Times told so far.
#[derive(Debug, Clone)]
pub(super) struct Story {
    published: Option<NaiveDate>,
    pub(super) order: Option<DateOrder>,
    /// The day that a quotation was spoken on, where its sentence gives one.
    pub(super) speaker: Option<Base>,
    paragraph: u32,
    /// The last day told within the weeks around publication.
    main: Option<Base>,
    day: Option<(NaiveDate, TimeAnchor)>,
    month: Option<(NaiveDate, TimeAnchor)>,
    year: Option<(i32, TimeAnchor)>,
    /// The last quarter or half that figures were given for.
    pub(super) figures: Option<Point>,
    /// The last stretch within the sentence.
    pub(super) local: Option<Point>,
    /// Whether the sentence, or the one before, has given a day.
    day_age: u32,
    month_age: u32,
}

impl Story {
    pub(super) const fn new(reference: &Reference) -> Self {
        Self {
            published: reference.date,
            order: reference.order,
            speaker: None,
            paragraph: 0,
            main: None,
            day: None,
            month: None,
            year: None,
            figures: None,
            local: None,
            day_age: 0,
            month_age: 0,
        }
    }

    /// Called before each sentence, with the number of its paragraph.
    pub(super) fn next_sentence(&mut self, paragraph: u32) {
        self.local = None;
        if paragraph != self.paragraph {
            // A new paragraph comes back from history to what the article is about.
            self.paragraph = paragraph;
            self.day = self.day.filter(|(day, _)| self.within(*day, STORY)).or(self.main);
            self.month = self.month.filter(|(day, _)| self.within(*day, YEAR)).or(self.main);
        }
        self.day_age += 1;
        self.month_age += 1;
    }

    /// Whether a stretch has ended before publication, so that there can be figures for it.
    fn over(&self, point: Point) -> bool {
        let months = if matches!(point, Point::Quarter(..)) { 3 } else { 6 };
        let after = point.first_day().and_then(|day| moved(day, months, Unit::Month));
        self.published.is_none_or(|published| after.is_some_and(|after| after <= published))
    }

    /// Whether a day belongs to the story: so many days before publication at most, or a week after it.
    fn within(&self, day: NaiveDate, days: i64) -> bool {
        self.published.is_none_or(|published| (-WEEK..=days).contains(&published.signed_duration_since(day).num_days()))
    }

    /// The day that deictic words count from.
    pub(super) fn now(&self) -> Result<Base, Unresolved> {
        self.speaker.or_else(|| Some((self.published?, TimeAnchor::Publication))).ok_or(Unresolved::NoReference)
    }

    /// The day that the story has reached.
    pub(super) fn day(&self) -> Result<Base, Unresolved> {
        self.day.map_or_else(|| self.now(), Ok)
    }

    /// The day that the story has reached, if it was told within this sentence or the one before.
    pub(super) fn near_day(&self) -> Result<Base, Unresolved> {
        self.day.filter(|_| self.day_age <= 1).map_or_else(|| self.now(), Ok)
    }

    /// A day in the month that the story has reached.
    pub(super) fn month(&self) -> Result<Base, Unresolved> {
        self.month.map_or_else(|| self.now(), Ok)
    }

    /// The month that the sentence has given with its year, when that is not the year of publication.
    pub(super) fn past_month(&self) -> Option<Base> {
        let year = self.published.map(|day| day.year());
        self.month.filter(|(day, _)| self.month_age == 0 && Some(day.year()) != year && year.is_none_or(|year| day.year() < year - 1))
    }

    /// The year that the story has reached.
    pub(super) fn year(&self) -> Result<(i32, TimeAnchor), Unresolved> {
        match self.year {
            Some(year) => Ok(year),
            None => self.now().map(|(day, anchor)| (day.year(), anchor)),
        }
    }

    /// Figures of several months are compared with those of the year before, not of a quarter.
    pub(super) fn several_months(&mut self) {
        self.local = self.published.map(|day| Point::Year(day.year()));
    }

    /// Remembers a point that was told; not one that figures are only compared with.
    pub(super) fn told(&mut self, point: Point, index: usize, compared: bool) {
        if compared {
            return;
        }
        let anchor = TimeAnchor::Expression(index);
        match point {
            Point::Day(day) => {
                if self.within(day, STORY) {
                    self.main = Some((day, anchor));
                }
                (self.day, self.day_age) = (Some((day, anchor)), 0);
                (self.month, self.month_age) = (Some((day, anchor)), 0);
            }
            Point::Month(..) => {
                self.month = point.first_day().map(|day| (day, anchor));
                self.month_age = 0;
            }
            Point::Quarter(..) | Point::Half(..) if self.over(point) => self.figures = Some(point),
            _ => {}
        }
        if !matches!(point, Point::Decade(_) | Point::Century(_)) {
            self.year = Some((point.year(), anchor));
        }
        if !matches!(point, Point::Day(_) | Point::Week(_) | Point::Weekend(_)) {
            self.local = Some(point);
        }
    }
}
