//! Comparisons that say "unknown" where the dates leave it open.

use chrono::{Days, Months, NaiveDate};

use super::{Bound, Edtf, PartialDate, Precision, Qualifier};

/// The answer to a question about partial dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// So for every day that the dates can mean.
    True,
    /// So for none.
    False,
    /// The dates leave it open.
    Unknown,
}

impl Truth {
    /// Whether the answer is a certain yes.
    pub const fn is_true(self) -> bool {
        matches!(self, Self::True)
    }

    /// Whether the answer is a certain no.
    pub const fn is_false(self) -> bool {
        matches!(self, Self::False)
    }
}

/// The days between which an end of a date may fall: the true start lies in `start`, the true end in `end`.
struct Extent {
    start: (NaiveDate, NaiveDate),
    end: (NaiveDate, NaiveDate),
}

/// An approximate date may be off by one unit of its own precision, either way; EDTF leaves the margin to its users.
fn widened(date: PartialDate) -> (NaiveDate, NaiveDate) {
    let earliest = date.earliest();
    let latest = if matches!(date.precision(), Precision::Day(..)) { earliest } else { date.latest() };
    let months = match (date.qualifier(), date.precision()) {
        (Qualifier::Exact, _) => return (earliest, latest),
        // An uncertain source may be wrong by any measure.
        (Qualifier::Uncertain | Qualifier::Both, _) => return (NaiveDate::MIN, NaiveDate::MAX),
        (_, Precision::Day(..)) => {
            let day = Days::new(1);
            return (earliest.checked_sub_days(day).unwrap_or(earliest), latest.checked_add_days(day).unwrap_or(latest));
        }
        (_, Precision::Month(_)) => Months::new(1),
        (_, Precision::SubYear(_)) => Months::new(3),
        (_, Precision::Year) => Months::new(12),
        (_, Precision::Decade) => Months::new(120),
        (_, Precision::Century) => Months::new(1200),
    };
    (earliest.checked_sub_months(months).unwrap_or(earliest), latest.checked_add_months(months).unwrap_or(latest))
}

impl Extent {
    /// No interval begins after it ends, so each end bounds the other.
    fn of(start: (NaiveDate, NaiveDate), end: (NaiveDate, NaiveDate)) -> Self {
        Self { start: (start.0, start.1.min(end.1)), end: (end.0.max(start.0), end.1) }
    }

    fn is_before(&self, other: &Self) -> Truth {
        if self.end.1 < other.start.0 {
            Truth::True
        } else if self.end.0 >= other.start.1 {
            Truth::False
        } else {
            Truth::Unknown
        }
    }
}

fn extent(date: &Edtf) -> Extent {
    const ANY: (NaiveDate, NaiveDate) = (NaiveDate::MIN, NaiveDate::MAX);
    match date {
        Edtf::Date(date) => {
            let days = widened(*date);
            Extent { start: days, end: days }
        }
        Edtf::Interval { start, end } => Extent::of(
            match start {
                Bound::Date(date) => widened(*date),
                Bound::Open => (NaiveDate::MIN, NaiveDate::MIN),
                Bound::Unknown => ANY,
            },
            match end {
                Bound::Date(date) => widened(*date),
                Bound::Open => (NaiveDate::MAX, NaiveDate::MAX),
                Bound::Unknown => ANY,
            },
        ),
    }
}

impl Edtf {
    /// Whether this ends before `other` begins.
    ///
    /// ```
    /// use chancery_model::{Edtf, Truth};
    ///
    /// let date = |text: &str| text.parse::<Edtf>().expect("valid EDTF");
    /// assert_eq!(date("2019-04").is_before(&date("2023")), Truth::True);
    /// assert_eq!(date("2023-02-12").is_before(&date("2023-02-12")), Truth::False);
    /// assert_eq!(date("2023").is_before(&date("2023-02")), Truth::Unknown);
    /// ```
    pub fn is_before(&self, other: &Self) -> Truth {
        extent(self).is_before(&extent(other))
    }

    /// Whether this begins after `other` ends.
    pub fn is_after(&self, other: &Self) -> Truth {
        other.is_before(self)
    }

    /// Whether some day is part of both.
    ///
    /// A single date stands for one moment within its days, an interval for all of them.
    pub fn overlaps(&self, other: &Self) -> Truth {
        let (these, those) = (extent(self), extent(other));
        match (these.is_before(&those), those.is_before(&these)) {
            (Truth::True, _) | (_, Truth::True) => Truth::False,
            (Truth::False, Truth::False) => Truth::True,
            _ if self.contains(other).is_true() || other.contains(self).is_true() => Truth::True,
            _ => Truth::Unknown,
        }
    }

    /// Whether every day that `other` can mean lies within the days of this.
    ///
    /// ```
    /// use chancery_model::{Edtf, Truth};
    ///
    /// let date = |text: &str| text.parse::<Edtf>().expect("valid EDTF");
    /// assert_eq!(date("2018/2021").contains(&date("2019-04")), Truth::True);
    /// assert_eq!(date("2018/2021").contains(&date("2022")), Truth::False);
    /// assert_eq!(date("2019-04").contains(&date("2019")), Truth::Unknown);
    /// ```
    pub fn contains(&self, other: &Self) -> Truth {
        let (this, inner) = (extent(self), extent(other));
        let (widest, narrowest) = match self {
            // The days of a date are all its own when it is exact.
            Self::Date(date) if date.qualifier() == Qualifier::Exact => ((this.start.0, this.end.1), (this.start.0, this.end.1)),
            Self::Date(date) => ((this.start.0, this.end.1), (date.latest(), date.earliest())),
            Self::Interval { start, end } => {
                let exact = |bound: &Bound| matches!(bound, Bound::Date(date) if date.qualifier() == Qualifier::Exact);
                let first = if exact(start) { this.start.0 } else { this.start.1 };
                let last = if exact(end) { this.end.1 } else { this.end.0 };
                ((this.start.0, this.end.1), (first, last))
            }
        };
        if narrowest.0 <= inner.start.0 && inner.end.1 <= narrowest.1 {
            Truth::True
        } else if inner.end.1 < widest.0 || inner.start.0 > widest.1 {
            Truth::False
        } else {
            Truth::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(question: fn(&Edtf, &Edtf) -> Truth, cases: &[(&str, &str, Truth)]) {
        for (left, right, expected) in cases {
            let (l, r) = (left.parse().unwrap(), right.parse().unwrap());
            assert_eq!(question(&l, &r), *expected, "{left} ? {right}");
        }
    }

    #[test]
    fn before() {
        use Truth::{False, True, Unknown};
        ask(
            Edtf::is_before,
            &[
                ("2022", "2023", True),
                ("2023", "2022", False),
                ("2023", "2023-06", Unknown),
                ("2023-06-01", "2023-06-01", False),
                ("2020~", "2021", Unknown),
                ("2020~", "2022", True),
                ("2020?", "2099", Unknown),
                ("2018/2021", "2022", True),
                ("2018/..", "2022", False),
                ("2018/", "2022", Unknown),
                ("2018/", "2017", False),
                ("2020/2020-02", "2020-03-05", True),
                ("2020-03-05", "2020/2020-02", False),
                ("../2018", "2019", True),
            ],
        );
    }

    #[test]
    fn overlap_and_containment() {
        use Truth::{False, True, Unknown};
        ask(
            Edtf::overlaps,
            &[
                ("2023", "2023-02", True),
                ("2023", "2024", False),
                ("2018/2021", "2020/2025", True),
                ("2018/2021", "2022/2025", False),
                ("2020~", "2021-03", Unknown),
                ("2018/..", "2030", True),
            ],
        );
        ask(Edtf::contains, &[("2023", "2023-12-31", True), ("2018/..", "2030-01", True), ("2023-02", "2023-03-01", False)]);
    }
}
