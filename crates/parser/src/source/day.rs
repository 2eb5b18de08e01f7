//! The date that a container gives.

use chancery_model::{Note, NoteKind, PartialDate};
use chrono::NaiveDate;

/// The day that a container's date names: `2023-02-10`, `20230210`, `2023/02/10`, with or without a time after it.
///
/// An impossible or unknown date becomes a note, so that the document is still read. An empty one is no date.
pub(super) fn day(field: &str, value: &str) -> Result<Option<NaiveDate>, Note> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    parse(value).map(Some).map_err(|reason| Note {
        kind: NoteKind::UnresolvedTime,
        message: format!("{field} `{value}` is not used: {reason}"),
        evidence: None,
    })
}

fn parse(value: &str) -> Result<NaiveDate, String> {
    const EXPECTED: &str = "expected a day such as `2023-02-10`";
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let (year, month, day, rest) = match (digits, value.as_bytes()) {
        (8.., _) => (&value[..4], &value[4..6], &value[6..8], &value[8..]),
        (4, [_, _, _, _, mark @ (b'-' | b'/' | b'.'), _, _, again, _, _, ..]) if mark == again && value.is_char_boundary(10) => {
            (value.get(..4).unwrap_or_default(), value.get(5..7).unwrap_or_default(), value.get(8..10).unwrap_or_default(), &value[10..])
        }
        _ => return Err(EXPECTED.to_owned()),
    };
    if rest.starts_with(|next: char| next.is_ascii_digit()) {
        return Err(EXPECTED.to_owned());
    }
    let number = |digits: &str| digits.parse::<u16>().map_err(|_| EXPECTED.to_owned());
    let (year, month, day) = (number(year)?, number(month)?, number(day)?);
    let date = PartialDate::day(year.into(), month.into(), day.into()).map_err(|error| error.to_string())?;
    Ok(date.earliest())
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_read_in_the_forms_of_feeds() {
        for value in ["2023-02-10", "20230210", "2023/02/10", "2023.02.10", " 2023-02-10T08:30:00Z ", "2023-02-10 08:30"] {
            assert_eq!(day("date", value).unwrap().unwrap().to_string(), "2023-02-10", "{value}");
        }
        assert_eq!(day("date", " "), Ok(None));
    }

    #[test]
    fn impossible_days_say_why() {
        for (value, reason) in [
            ("2023-02-30", "date `2023-02-30` is not used: 2023-02-30 is not a day of the calendar: February 2023 has 28 days"),
            ("2023-13-01", "date `2023-13-01` is not used: month 13 is out of range: expected 1 to 12"),
            ("yesterday", "date `yesterday` is not used: expected a day such as `2023-02-10`"),
            ("2023-02", "date `2023-02` is not used: expected a day such as `2023-02-10`"),
            ("2023-é2-10é", "date `2023-é2-10é` is not used: expected a day such as `2023-02-10`"),
            ("1676023200000", "date `1676023200000` is not used: expected a day such as `2023-02-10`"),
        ] {
            assert_eq!(day("date", value).unwrap_err().message, reason);
        }
    }
}
