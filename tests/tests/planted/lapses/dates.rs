//! When: days, years and lengths of time that are read wrongly or made up.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::{redate, string, years};
use crate::subtle::{end, list, says, start};
use crate::{Field, Kind, evidence, of_id};

fn day(value: &Value) -> Option<NaiveDate> {
    value.as_str().filter(|text| text.len() == 10)?.parse().ok()
}

/// The expression that dates an event or a document.
fn timex<'v>(root: &'v Value, record: &Value) -> Option<&'v Value> {
    of_id(root, "timexes", &record["when"]["timex"])
}

/// Whether the words of an expression name a year.
fn names_year(timex: &Value) -> bool {
    string(&timex["evidence"]["text"]).split(|letter: char| !letter.is_ascii_digit()).any(|digits| digits.len() == 4)
}

fn occurred(event: &Value) -> bool {
    event["status"] == "occurred"
}

const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const MONTHS: &[&str] =
    &["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];

/// An expression of one day whose words the test accepts.
fn spoken_day(f: &Field<'_>, fits: impl Fn(&str) -> bool) -> Option<(usize, NaiveDate)> {
    let i = f.pick("timexes", |timex, _| {
        timex["type"] == "DATE" && day(&timex["edtf"]).is_some() && fits(&string(&timex["evidence"]["text"]).to_lowercase())
    })?;
    Some((i, day(f.at(&format!("/timexes/{i}/edtf")))?))
}

pub(super) const KINDS: &[Kind] = &[
    ("day before the event", |f| {
        let i = f.pick("events", |event, root| day(&event["when"]["date"]).is_some() && timex(root, event).is_some())?;
        let date = day(f.at(&format!("/events/{i}/when/date")))?.checked_sub_days(Days::new(1))?;
        f.set(&format!("/events/{i}/when/date"), date.to_string())
    }),
    ("year before, the expression dropped", |f| {
        let i = f.pick("events", |event, root| timex(root, event).is_some_and(names_year))?;
        let date = years(f.at(&format!("/events/{i}/when/date")), -1)?;
        f.set(&format!("/events/{i}/when"), json!({ "date": date, "timex": null }))
    }),
    ("first of the month for the month", |f| {
        let i = f.pick("events", |event, _| string(&event["when"]["date"]).len() == 7)?;
        let date = format!("{}-01", string(f.at(&format!("/events/{i}/when/date"))));
        f.set(&format!("/events/{i}/when/date"), date)
    }),
    ("first of January for the year", |f| {
        let i = f.pick("events", |event, _| string(&event["when"]["date"]).len() == 4)?;
        let date = format!("{}-01-01", string(f.at(&format!("/events/{i}/when/date"))));
        f.set(&format!("/events/{i}/when"), json!({ "date": date, "timex": null }))
    }),
    ("month and day exchanged", |f| {
        let turned = |date: &Value| -> Option<NaiveDate> {
            let text = date.as_str().filter(|text| text.len() == 10)?;
            let date: NaiveDate = format!("{}-{}-{}", &text[..4], &text[8..], &text[5..7]).parse().ok()?;
            (date.to_string() != text).then_some(date)
        };
        let i = f.pick("timexes", |timex, _| timex["type"] == "DATE" && turned(&timex["edtf"]).is_some())?;
        let date = turned(f.at(&format!("/timexes/{i}/edtf")))?;
        redate(f, i, &date.to_string())
    }),
    ("published day for a dated past", |f| {
        let i = f.pick("events", |event, root| event["historical"] == true && timex(root, event).is_some())?;
        let published = f.at("/article/published").clone();
        day(&published)?;
        f.set(&format!("/events/{i}/historical"), false)?;
        f.set(&format!("/events/{i}/when"), json!({ "date": published, "timex": null }))
    }),
    ("date left out", |f| {
        let i = f.pick("events", |event, root| timex(root, event).is_some())?;
        f.set(&format!("/events/{i}/when"), Value::Null)
    }),
    ("date of the expression far away", |f| {
        let i = f.pick("events", |event, root| timex(root, event).is_some())?;
        let event = f.at(&format!("/events/{i}"));
        let at = start(&event["evidence"][0]);
        let other = list(&f.record, "timexes")
            .iter()
            .filter(|timex| timex["type"] == "DATE" && timex["edtf"].is_string() && timex["edtf"] != event["when"]["date"])
            .max_by_key(|timex| start(&timex["evidence"]).abs_diff(at))?;
        let when = json!({ "date": other["edtf"], "timex": other["id"] });
        f.set(&format!("/events/{i}/when"), when)
    }),
    ("a month after publication", |f| {
        let i = f.pick("events", |event, _| occurred(event) && day(&event["when"]["date"]).is_some())?;
        let date = day(f.at("/article/published"))?.checked_add_days(Days::new(31))?;
        f.set(&format!("/events/{i}/when"), json!({ "date": date.to_string(), "timex": null }))
    }),
    ("founding year for the event of today", |f| {
        let founded = f.record["relations"].as_array()?.iter().find_map(|relation| relation["established"]["date"].as_str())?.to_owned();
        let i = f.pick("events", |event, _| occurred(event) && event["historical"] == false && event["when"].is_object())?;
        f.set(&format!("/events/{i}/when"), json!({ "date": founded, "timex": null }))
    }),
    ("next and last exchanged", |f| {
        let i = f.pick("timexes", |timex, _| {
            string(&timex["edtf"]).len() == 4 && says(string(&timex["evidence"]["text"]), &["next", "last", "coming", "previous"])
        })?;
        let by = if says(string(f.at(&format!("/timexes/{i}/evidence/text"))), &["next", "coming"]) { -2 } else { 2 };
        let date = years(f.at(&format!("/timexes/{i}/edtf")), by)?;
        redate(f, i, &date)
    }),
    ("weekday of the wrong week", |f| {
        let (i, date) = spoken_day(f, |words| WEEKDAYS.iter().any(|name| words.contains(name)))?;
        redate(f, i, &date.checked_sub_days(Days::new(7))?.to_string())
    }),
    ("weekday off by one", |f| {
        let (i, date) = spoken_day(f, |words| WEEKDAYS.iter().any(|name| words.contains(name)))?;
        redate(f, i, &date.checked_add_days(Days::new(1))?.to_string())
    }),
    ("yesterday taken for today", |f| {
        let (i, date) = spoken_day(f, |words| words == "yesterday" || words == "last night")?;
        redate(f, i, &date.checked_add_days(Days::new(1))?.to_string())
    }),
    ("day without a year in another year", |f| {
        let (i, date) = spoken_day(f, |words| {
            says(words, MONTHS) && !words.split(|letter: char| !letter.is_ascii_digit()).any(|number| number.len() == 4)
        })?;
        let date = years(&json!(date.to_string()), -1)?;
        redate(f, i, &date)
    }),
    ("another month than the words", |f| {
        let (i, date) = spoken_day(f, |words| says(words, MONTHS))?;
        redate(f, i, &date.checked_add_months(chrono::Months::new(1))?.to_string())
    }),
    ("year typed wrongly by ten", |f| {
        let i = f.pick("timexes", |timex, _| names_year(timex) && years(&timex["edtf"], -10).is_some())?;
        let date = years(f.at(&format!("/timexes/{i}/edtf")), -10)?;
        redate(f, i, &date)
    }),
    ("value unlike the date", |f| {
        let i = f.pick("timexes", |timex, _| timex["type"] == "DATE" && day(&timex["value"]).is_some())?;
        let date = day(f.at(&format!("/timexes/{i}/value")))?.checked_add_days(Days::new(1))?;
        f.set(&format!("/timexes/{i}/value"), date.to_string())
    }),
    ("months for years", |f| {
        let i = f.pick("timexes", |timex, _| timex["type"] == "DURATION" && string(&timex["value"]).ends_with(['Y', 'M']))?;
        let value = string(f.at(&format!("/timexes/{i}/value"))).to_owned();
        let other = if value.ends_with('Y') { value.replace('Y', "M") } else { value.replace('M', "Y") };
        f.set(&format!("/timexes/{i}/value"), other)
    }),
    ("another length of time", |f| {
        let i = f.pick("timexes", |timex, _| timex["type"] == "DURATION" && string(&timex["value"]).starts_with('P'))?;
        let value = string(f.at(&format!("/timexes/{i}/value"))).to_owned();
        let number: u32 = value.trim_matches(|letter: char| !letter.is_ascii_digit()).parse().ok()?;
        f.set(&format!("/timexes/{i}/value"), value.replace(&number.to_string(), &(number + 2).to_string()))
    }),
    ("date as a length of time", |f| {
        let i = f.pick("timexes", |timex, _| timex["type"] == "DATE")?;
        f.set(&format!("/timexes/{i}/type"), "DURATION")
    }),
    ("start for end", |f| {
        let i = f.pick("timexes", |timex, _| timex["mod"] == "END" || timex["mod"] == "START")?;
        let other = if f.at(&format!("/timexes/{i}/mod")) == "END" { "START" } else { "END" };
        f.set(&format!("/timexes/{i}/mod"), other)
    }),
    ("expression of time invented", |f| {
        let i = f.pick("actors", |actor, _| list(actor, "mentions").len() > 1)?;
        let published = day(f.at("/article/published"))?.to_string();
        let mention = f.at(&format!("/actors/{i}/mentions/1")).clone();
        let words = evidence(f.text, start(&mention), end(&mention));
        let next = f.record["timexes"].as_array()?.len();
        let record = json!({ "id": format!("t{}", next + 1), "type": "DATE", "value": published, "edtf": published, "evidence": words });
        f.set("/timexes/-", record)
    }),
    ("article published a year later", |f| {
        let date = years(f.at("/article/published"), 1).filter(|_| f.nth == 0)?;
        f.set("/article/published", date)
    }),
    ("history told as of today", |f| {
        let i = f.pick("events", |event, _| event["historical"] == true)?;
        f.set(&format!("/events/{i}/historical"), false)
    }),
    ("event of the day told as history", |f| {
        let i = f.pick("events", |event, _| event["historical"] == false && day(&event["when"]["date"]).is_some())?;
        f.set(&format!("/events/{i}/historical"), true)
    }),
    ("span of time cut to its first day", |f| {
        let i = f.pick("events", |event, _| string(&event["when"]["date"]).contains('/'))?;
        let first = string(f.at(&format!("/events/{i}/when/date"))).split('/').next()?.trim_end_matches(['~', '?']).to_owned();
        f.set(&format!("/events/{i}/when/date"), first)
    }),
];
