//! Dates as people write them.

use chancery_model::{Bound, Edtf, PartialDate, Precision, Qualifier, SubYear};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A date or an interval in English: `10 Feb 2023`, `about 2020`, `2018 – May 2021`.
pub(super) fn english(date: &Edtf) -> String {
    match date {
        Edtf::Date(date) => partial(*date),
        Edtf::Interval { start, end } => match (start, end) {
            (Bound::Date(start), Bound::Date(end)) => format!("{} – {}", partial(*start), partial(*end)),
            (Bound::Date(start), _) => format!("since {}", partial(*start)),
            (_, Bound::Date(end)) => format!("until {}", partial(*end)),
            _ => "at some time".to_owned(),
        },
    }
}

fn partial(date: PartialDate) -> String {
    let year = date.first_year();
    let month = |number: u8| MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default();
    let plain = match date.precision() {
        Precision::Century => format!("{year}–{}", year + 99),
        Precision::Decade => format!("{year}s"),
        Precision::Year => year.to_string(),
        Precision::SubYear(part) => format!("{} {year}", part_of_year(part)),
        Precision::Month(number) => format!("{} {year}", month(number)),
        Precision::Day(number, day) => format!("{day} {} {year}", month(number)),
    };
    match date.qualifier() {
        Qualifier::Exact => plain,
        Qualifier::Approximate => format!("about {plain}"),
        Qualifier::Uncertain => format!("{plain}?"),
        Qualifier::Both => format!("about {plain}?"),
    }
}

const fn part_of_year(part: SubYear) -> &'static str {
    match part {
        SubYear::Spring => "spring",
        SubYear::Summer => "summer",
        SubYear::Autumn => "autumn",
        SubYear::Winter => "winter",
        SubYear::Quarter1 => "first quarter of",
        SubYear::Quarter2 => "second quarter of",
        SubYear::Quarter3 => "third quarter of",
        SubYear::Quarter4 => "fourth quarter of",
        SubYear::Half1 => "first half of",
        SubYear::Half2 => "second half of",
    }
}

#[cfg(test)]
mod tests {
    use super::english;

    #[test]
    fn each_kind_of_date() {
        for (edtf, expected) in [
            ("2023-02-10", "10 Feb 2023"),
            ("2019-04", "Apr 2019"),
            ("1958", "1958"),
            ("2020~", "about 2020"),
            ("2020?", "2020?"),
            ("199X", "1990s"),
            ("19XX", "1900–1999"),
            ("2001-21", "spring 2001"),
            ("2001-34", "second quarter of 2001"),
            ("2020~/2023-02", "about 2020 – Feb 2023"),
            ("2018/..", "since 2018"),
            ("../2021", "until 2021"),
        ] {
            assert_eq!(english(&edtf.parse().unwrap()), expected);
        }
    }
}
