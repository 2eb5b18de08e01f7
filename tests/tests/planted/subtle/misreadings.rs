//! Dates and numbers as they are misread.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde_json::{Value, json};

use super::{end, list, number, start};
use crate::{Field, Kind, of_id};

fn day(value: &Value) -> Option<NaiveDate> {
    value.as_str().filter(|text| text.len() == 10)?.parse().ok()
}

/// Changes the day of an expression, and of the events that it dates, where the words satisfy a condition.
fn redated(f: &mut Field<'_>, fits: impl Fn(&str) -> bool, to: impl Fn(NaiveDate) -> Option<NaiveDate>) -> Option<String> {
    let words = |timex: &Value| timex["evidence"]["text"].as_str().unwrap_or_default().to_lowercase();
    let i = f.pick("timexes", |timex, _| {
        timex["type"] == "DATE" && day(&timex["edtf"]).is_some() && timex["edtf"] == timex["value"] && fits(&words(timex))
    })?;
    let new = to(day(f.at(&format!("/timexes/{i}/edtf")))?)?.to_string();
    rewrite(f, i, &new)
}

fn rewrite(f: &mut Field<'_>, i: usize, new: &str) -> Option<String> {
    let old = f.at(&format!("/timexes/{i}")).clone();
    for list in ["events", "instruments"] {
        for record in f.record[list].as_array_mut()? {
            if record["when"]["timex"] == old["id"] && record["when"]["date"] == old["edtf"] {
                record["when"]["date"] = json!(new);
            }
        }
    }
    f.set(&format!("/timexes/{i}/edtf"), new)?;
    f.set(&format!("/timexes/{i}/value"), new)
}

fn weekday(words: &str) -> bool {
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].iter().any(|name| words.contains(name))
        && !words.contains(|c: char| c.is_ascii_digit())
}

fn month_and_day(words: &str) -> bool {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && !weekday(words)
}

/// An event dated by an expression within its own evidence.
fn dated(event: &Value, root: &Value) -> bool {
    of_id(root, "timexes", &event["when"]["timex"]).is_some_and(|timex| {
        start(&timex["evidence"]) >= start(&event["evidence"][0]) && end(&timex["evidence"]) <= end(&event["evidence"][0])
    })
}

pub(crate) const KINDS: &[Kind] = &[
    ("day rolled over into the next month", |f| redated(f, month_and_day, |day| day.checked_add_months(Months::new(1)))),
    ("day without a year put a year back", |f| redated(f, month_and_day, |day| day.with_year(day.year() - 1))),
    ("day without a year put a year ahead", |f| redated(f, month_and_day, |day| day.with_year(day.year() + 1))),
    ("weekday of the week before", |f| redated(f, weekday, |day| day.checked_sub_days(Days::new(7)))),
    ("weekday of the week after", |f| redated(f, weekday, |day| day.checked_add_days(Days::new(7)))),
    ("yesterday or today off by one", |f| {
        redated(f, |words| words.contains("today") || words.contains("yesterday"), |day| day.checked_sub_days(Days::new(1)))
    }),
    ("day of publication as the day of a dated event", |f| {
        let i = f.pick("events", |event, root| {
            dated(event, root) && root["article"]["published"].is_string() && event["when"]["date"] != root["article"]["published"]
        })?;
        let published = f.at("/article/published").clone();
        f.set(&format!("/events/{i}/when"), json!({ "date": published }))
    }),
    ("date of the sentence left out", |f| {
        let i = f.pick("events", dated)?;
        f.set(&format!("/events/{i}/when"), Value::Null)
    }),
    ("month written as its first day", |f| {
        let i = f.pick("timexes", |timex, _| {
            timex["edtf"].as_str().is_some_and(|edtf| edtf.len() == 7 && edtf.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
        })?;
        let new = format!("{}-01", f.at(&format!("/timexes/{i}/edtf")).as_str()?);
        rewrite(f, i, &new)
    }),
    ("year written as its first day", |f| {
        let i = f.pick("timexes", |timex, _| {
            timex["type"] == "DATE"
                && timex["edtf"].as_str().is_some_and(|edtf| edtf.len() == 4 && edtf.bytes().all(|b| b.is_ascii_digit()))
        })?;
        let new = format!("{}-01-01", f.at(&format!("/timexes/{i}/edtf")).as_str()?);
        rewrite(f, i, &new)
    }),
    ("dates of two events exchanged", |f| {
        let other = |root: &Value, event: &Value| {
            list(root, "events")
                .iter()
                .position(|other| number(other) > number(event) && dated(other, root) && other["when"] != event["when"])
        };
        let i = f.pick("events", |event, root| dated(event, root) && other(root, event).is_some())?;
        let j = other(&f.record, f.at(&format!("/events/{i}")))?;
        let (one, two) = (f.at(&format!("/events/{i}/when")).clone(), f.at(&format!("/events/{j}/when")).clone());
        f.set(&format!("/events/{j}/when"), one)?;
        f.set(&format!("/events/{i}/when"), two)
    }),
    ("expression of the next event", |f| {
        let i = f.pick("events", |event, root| {
            dated(event, root) && list(root, "timexes").iter().any(|timex| timex["id"] != event["when"]["timex"])
        })?;
        let timex = f.at(&format!("/events/{i}/when/timex")).clone();
        let at = list(&f.record, "timexes").iter().position(|known| known["id"] == timex)?;
        let next = f.at("/timexes").get(at + 1).or_else(|| f.at("/timexes").get(at.wrapping_sub(1)))?["id"].clone();
        f.set(&format!("/events/{i}/when/timex"), next)
    }),
    ("founding year counted from another year", |f| {
        let i = f.pick("relations", |relation, _| relation["established"]["implied"] == true)?;
        let date = f.at(&format!("/relations/{i}/established/date")).as_str()?.to_owned();
        let year: i32 = date.get(..4)?.parse().ok()?;
        f.set(&format!("/relations/{i}/established/date"), format!("{:04}{}", year + 1, &date[4..]))
    }),
    ("article published a year earlier", |f| {
        let published = day(f.at("/article/published")).filter(|_| f.nth == 0)?;
        let earlier = published.with_year(published.year() - 1)?.to_string();
        f.set("/article/published", earlier)
    }),
    ("ninth read as nineteenth", |f| {
        redated(
            f,
            |words| words.contains(|c: char| c.is_ascii_digit()),
            |day| day.with_day(if day.day() < 10 { day.day() + 10 } else { day.day() - 9 }),
        )
    }),
];
