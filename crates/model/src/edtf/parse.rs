//! EDTF text into dates.

use std::str::FromStr;

use thiserror::Error;

use super::{Bound, Edtf, InvalidDate, PartialDate, Qualifier, SubYear};

/// Text that is not EDTF of the supported part.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{text}` is not an EDTF date: {reason}")]
pub struct InvalidEdtf {
    text: String,
    reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq, Error)]
enum Reason {
    #[error("expected YYYY, YYYY-MM, YYYY-MM-DD, YYYX or YYXX, with ?, ~ or % after it, or an interval A/B")]
    Form,
    #[error("{0} is neither a month nor a season, quarter or half (21 to 24, 33 to 36, 40, 41)")]
    SubYear(u32),
    #[error("an interval needs at least one date")]
    NoDate,
    #[error("the interval ends before it starts")]
    Inverted,
    #[error("{0}")]
    Date(InvalidDate),
}

impl InvalidEdtf {
    pub(super) fn inverted(start: PartialDate, end: PartialDate) -> Self {
        Self { text: format!("{start}/{end}"), reason: Reason::Inverted }
    }
}

impl FromStr for Edtf {
    type Err = InvalidEdtf;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = |reason| InvalidEdtf { text: text.chars().take(80).collect(), reason };
        let Some((start, end)) = text.split_once('/') else {
            return date(text).map(Self::Date).map_err(refuse);
        };
        match (bound(start).map_err(refuse)?, bound(end).map_err(refuse)?) {
            (Bound::Date(start), Bound::Date(end)) => Self::interval(start, end),
            (start @ Bound::Date(_), end) | (start, end @ Bound::Date(_)) => Ok(Self::Interval { start, end }),
            _ => Err(refuse(Reason::NoDate)),
        }
    }
}

fn bound(text: &str) -> Result<Bound, Reason> {
    match text {
        ".." => Ok(Bound::Open),
        "" => Ok(Bound::Unknown),
        _ => date(text).map(Bound::Date),
    }
}

fn date(text: &str) -> Result<PartialDate, Reason> {
    let (text, qualifier) = match text.as_bytes().last() {
        Some(b'~') => (&text[..text.len() - 1], Qualifier::Approximate),
        Some(b'?') => (&text[..text.len() - 1], Qualifier::Uncertain),
        Some(b'%') => (&text[..text.len() - 1], Qualifier::Both),
        _ => (text, Qualifier::Exact),
    };
    let date = match text.as_bytes() {
        // The last year of each, since the year 0 is none.
        [a, b, b'X', b'X'] => PartialDate::century(number(&[*a, *b])?.cast_signed() * 100 + 99),
        [a, b, c, b'X'] => PartialDate::decade(number(&[*a, *b, *c])?.cast_signed() * 10 + 9),
        [year @ .., b'-', m, n, b'-', d, e] if year.len() == 4 => {
            PartialDate::day(number(year)?.cast_signed(), number(&[*m, *n])?, number(&[*d, *e])?)
        }
        [year @ .., b'-', m, n] if year.len() == 4 => {
            let (year, part) = (number(year)?.cast_signed(), number(&[*m, *n])?);
            if part <= 12 {
                PartialDate::month(year, part)
            } else {
                let part = SubYear::ALL.into_iter().find(|known| *known as u32 == part).ok_or(Reason::SubYear(part))?;
                PartialDate::sub_year(year, part)
            }
        }
        year if year.len() == 4 => PartialDate::year(number(year)?.cast_signed()),
        _ => return Err(Reason::Form),
    };
    date.map(|date| date.with_qualifier(qualifier)).map_err(Reason::Date)
}

fn number(digits: &[u8]) -> Result<u32, Reason> {
    digits.iter().try_fold(0, |value, digit| match digit {
        b'0'..=b'9' => Ok(value * 10 + u32::from(digit - b'0')),
        _ => Err(Reason::Form),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_back_as_written() {
        for text in [
            "1958",
            "2019-04",
            "2023-02-12",
            "199X",
            "19XX",
            "000X",
            "00XX",
            "2001-21",
            "2001-36",
            "2001-41",
            "2020~",
            "2020-05?",
            "2020-05-01%",
            "2018/2021-05",
            "2018/..",
            "../2018",
            "2018/",
            "/2018",
            "2020~/2023-02",
            "2023-01-22/2023-02-05",
        ] {
            assert_eq!(text.parse::<Edtf>().map(|date| date.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn bad_text_says_why() {
        for (text, reason) in [
            ("", "expected YYYY"),
            ("23-02-12", "expected YYYY"),
            ("2023-2-12", "expected YYYY"),
            ("2023-02-30", "2023-02-30 is not a day of the calendar"),
            ("2023-13", "13 is neither a month"),
            ("2023-00", "month 0 is out of range"),
            ("0000", "year 0 is out of range"),
            ("../..", "an interval needs at least one date"),
            ("/", "an interval needs at least one date"),
            ("2021/2018", "the interval ends before it starts"),
            ("2018/2019/2020", "expected YYYY"),
            ("２０２３", "expected YYYY"),
            ("Y17E7", "expected YYYY"),
        ] {
            let message = text.parse::<Edtf>().unwrap_err().to_string();
            assert!(message.contains(reason), "{text}: {message}");
        }
    }
}
