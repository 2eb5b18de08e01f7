//! Dates.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde_json::{Value, json};

use crate::{Field, Kind, of_id};

fn day(value: &Value) -> Option<NaiveDate> {
    value.as_str().filter(|text| text.len() == 10)?.parse().ok()
}

/// Changes a date of any precision by years; nothing where it has no year.
fn years(date: &Value, by: i32) -> Option<String> {
    let text = date.as_str()?;
    let year: i32 = text.get(..4)?.parse().ok()?;
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-').then(|| format!("{:04}{}", year + by, &text[4..]))
}

/// An event whose date is a day given by an expression.
fn dated(event: &Value, _: &Value) -> bool {
    day(&event["when"]["date"]).is_some() && event["when"]["timex"].is_string()
}

/// An expression that names its year, or its month and day.
fn explicit(timex: &Value, part: &str) -> bool {
    let words = timex["evidence"]["text"].as_str().unwrap_or_default();
    timex["type"] == "DATE"
        && timex["mod"].is_null()
        && timex["value"].as_str().is_some_and(|value| value.len() >= 4 && value.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
        && words.contains(part)
        && !words.contains(" to ")
}

fn year_of(timex: &Value) -> String {
    timex["value"].as_str().unwrap_or("????").get(..4).unwrap_or("????").to_owned()
}

fn both(f: &mut Field<'_>, i: usize, value: &str) -> Option<String> {
    f.set(&format!("/timexes/{i}/edtf"), value)?;
    f.set(&format!("/timexes/{i}/value"), value)
}

pub(crate) const KINDS: &[Kind] = &[
    ("wrong year of an event", |f| {
        let i = f.pick("events", dated)?;
        let date = years(f.at(&format!("/events/{i}/when/date")), -1)?;
        f.set(&format!("/events/{i}/when/date"), date)
    }),
    ("event after publication", |f| {
        let published = day(f.at("/article/published"))?;
        let i = f.pick("events", |event, _| event["status"] == "occurred" && event["when"].is_object())?;
        let later = published.checked_add_days(Days::new(12))?.to_string();
        f.set(&format!("/events/{i}/when"), json!({ "date": later, "timex": null }))?;
        Some(format!("/events/{i}/when/date"))
    }),
    ("invented date of an event", |f| {
        let published = day(f.at("/article/published"))?;
        let i = f.pick("events", |event, _| event["status"] == "occurred")?;
        let date = published.checked_sub_months(Months::new(7))?.checked_sub_days(Days::new(3))?.to_string();
        f.set(&format!("/events/{i}/when"), json!({ "date": date, "timex": null }))?;
        Some(format!("/events/{i}/when/date"))
    }),
    ("invented date in the expression's place", |f| {
        let i = f.pick("events", dated)?;
        let date = day(f.at(&format!("/events/{i}/when/date")))?.checked_sub_days(Days::new(17))?.to_string();
        f.set(&format!("/events/{i}/when/date"), date)
    }),
    ("day and month swapped in an event", |f| {
        let swap = |event: &Value| {
            let date = day(&event["when"]["date"])?;
            NaiveDate::from_ymd_opt(date.year(), date.day(), date.month()).filter(|swapped| *swapped != date)
        };
        let i = f.pick("events", |event, root| dated(event, root) && swap(event).is_some())?;
        let date = swap(f.at(&format!("/events/{i}")))?.to_string();
        f.set(&format!("/events/{i}/when/date"), date)
    }),
    ("day invented for a month", |f| {
        let i = f.pick("events", |event, root| {
            let timex = of_id(root, "timexes", &event["when"]["timex"]);
            event["when"]["date"].as_str().is_some_and(|date| date.len() == 7)
                && timex.is_some_and(|timex| timex["value"].as_str().is_some_and(|value| value.len() == 7))
        })?;
        let date = format!("{}-27", f.at(&format!("/events/{i}/when/date")).as_str()?);
        f.set(&format!("/events/{i}/when/date"), date)
    }),
    ("wrong year of an expression", |f| {
        let i = f.pick("timexes", |timex, _| explicit(timex, &year_of(timex)))?;
        let value = years(f.at(&format!("/timexes/{i}/value")), 1)?;
        both(f, i, &value)
    }),
    ("wrong month of an expression", |f| {
        let i = f.pick("timexes", |timex, _| {
            let month = day(&timex["value"]).map(|day| day.format("%b").to_string());
            month.is_some_and(|month| explicit(timex, &month))
        })?;
        let value = day(f.at(&format!("/timexes/{i}/value")))?.checked_add_months(Months::new(1))?.to_string();
        both(f, i, &value)
    }),
    ("wrong day of an expression", |f| {
        let i = f.pick("timexes", |timex, _| {
            let month = day(&timex["value"]).map(|day| day.format("%b").to_string());
            month.is_some_and(|month| explicit(timex, &month))
        })?;
        let date = day(f.at(&format!("/timexes/{i}/value")))?;
        let value = date.with_day(if date.day() > 14 { date.day() - 9 } else { date.day() + 9 })?.to_string();
        both(f, i, &value)
    }),
    ("wrong weekday", |f| {
        let i = f.pick("timexes", |timex, _| {
            day(&timex["edtf"]).is_some()
                && timex["evidence"]["text"].as_str().is_some_and(|words| words.contains("day") && words.starts_with(char::is_uppercase))
        })?;
        let value = day(f.at(&format!("/timexes/{i}/edtf")))?.pred_opt()?.to_string();
        both(f, i, &value)
    }),
    ("weekday of another month", |f| {
        let i = f.pick("timexes", |timex, _| {
            day(&timex["edtf"]).is_some()
                && timex["anchor"] == "publication"
                && timex["evidence"]["text"].as_str().is_some_and(|words| words.ends_with("day") && words.starts_with(char::is_uppercase))
        })?;
        let value = day(f.at(&format!("/timexes/{i}/edtf")))?.checked_sub_days(Days::new(28))?.to_string();
        both(f, i, &value)
    }),
    ("years ago miscounted", |f| {
        let i = f.pick("timexes", |timex, _| {
            timex["type"] == "DATE"
                && timex["anchor"].is_string()
                && timex["evidence"]["text"].as_str().is_some_and(|words| words.contains("year"))
                && timex["value"].as_str().is_some_and(|value| value.len() == 4)
        })?;
        let value = years(f.at(&format!("/timexes/{i}/value")), -6)?;
        both(f, i, &value)
    }),
    ("value and EDTF disagree", |f| {
        let i = f.pick("timexes", |timex, _| {
            timex["type"] == "DATE"
                && timex["mod"].is_null()
                && years(&timex["edtf"], 1).is_some()
                && timex["value"].is_string()
                && years(&timex["value"], 1).is_some()
        })?;
        let value = years(f.at(&format!("/timexes/{i}/edtf")), 2)?;
        f.set(&format!("/timexes/{i}/edtf"), value)
    }),
    ("date called a duration", |f| {
        let i = f.pick("timexes", |timex, _| {
            timex["type"] == "DATE" && timex["value"].as_str().is_some_and(|value| value.starts_with(['1', '2']))
        })?;
        f.set(&format!("/timexes/{i}/type"), "DURATION")
    }),
    ("duration called a date", |f| {
        let i = f.pick("timexes", |timex, _| timex["type"] == "DURATION" && timex["value"].is_string())?;
        f.set(&format!("/timexes/{i}/type"), "DATE")
    }),
    ("duration miscounted", |f| {
        let i = f.pick("timexes", |timex, _| {
            timex["type"] == "DURATION"
                && timex["value"].as_str().is_some_and(|value| value.len() == 3)
                && timex["evidence"]["text"].as_str().is_some_and(|words| {
                    words.contains("year")
                        || words.contains("day")
                        || words.contains("month")
                        || words.contains("hour")
                        || words.contains("week")
                })
        })?;
        let value = f.at(&format!("/timexes/{i}/value")).as_str()?.to_owned();
        f.set(&format!("/timexes/{i}/value"), format!("P7{}", &value[2..]))
    }),
    ("unit of a duration exchanged", |f| {
        let i = f.pick("timexes", |timex, _| {
            timex["type"] == "DURATION"
                && timex["value"]
                    .as_str()
                    .is_some_and(|value| value.starts_with('P') && value.ends_with(['Y', 'W', 'D']) && value.len() == 3)
        })?;
        let value = f.at(&format!("/timexes/{i}/value")).as_str()?.replace('W', "Y");
        let value = if value.ends_with('D') { value.replace('D', "M") } else { value.replace('Y', "D") };
        f.set(&format!("/timexes/{i}/value"), value)
    }),
    ("value that is no TIMEX3", |f| {
        let i = f.pick("timexes", |timex, _| timex["value"].is_string())?;
        f.set(&format!("/timexes/{i}/value"), "10/02/2023")
    }),
    ("value in words", |f| {
        let i = f.pick("timexes", |timex, _| timex["value"].is_string())?;
        let words = f.at(&format!("/timexes/{i}/evidence/text")).clone();
        f.set(&format!("/timexes/{i}/value"), words)
    }),
    ("unresolved with a value", |f| {
        let i = f.pick("timexes", |timex, _| timex["value"].is_string())?;
        f.set(&format!("/timexes/{i}/unresolved"), "the article gives no year")
    }),
    ("value for what is unresolved", |f| {
        let i = f.pick("timexes", |timex, _| timex["unresolved"].is_string())?;
        f.set(&format!("/timexes/{i}/value"), "2021-03")
    }),
    ("EDTF interval inverted", |f| {
        let i = f.pick("timexes", |timex, _| timex["edtf"].as_str().is_some_and(|edtf| edtf.contains('/') && !edtf.contains("..")))?;
        let edtf = f.at(&format!("/timexes/{i}/edtf")).as_str()?.to_owned();
        let (start, end) = edtf.split_once('/')?;
        f.set(&format!("/timexes/{i}/edtf"), format!("{end}/{start}"))
    }),
    ("EDTF interval inverted in an event", |f| {
        let i = f.pick("events", |event, _| event["when"].is_object())?;
        f.set(&format!("/events/{i}/when/date"), "2021-06/2019-04")
    }),
    ("date in words", |f| {
        let i = f.pick("events", |event, _| day(&event["when"]["date"]).is_some())?;
        let date = day(f.at(&format!("/events/{i}/when/date")))?.format("%B %e, %Y").to_string();
        f.set(&format!("/events/{i}/when/date"), date)
    }),
    ("impossible day", |f| {
        let i = f.pick("events", |event, _| event["when"].is_object())?;
        f.set(&format!("/events/{i}/when/date"), "2023-02-30")
    }),
    ("publication a year off", |f| {
        f.pick("timexes", |_, _| true).filter(|i| *i == 0)?;
        let published = years(f.at("/article/published"), -1)?;
        published.parse::<NaiveDate>().ok()?;
        f.set("/article/published", published)
    }),
    ("plan dated in the past", |f| {
        let published = day(f.at("/article/published"))?;
        let i = f.pick("events", |event, root| event["status"] == "planned" && dated(event, root))?;
        let date = published.checked_sub_months(Months::new(12))?.to_string();
        f.set(&format!("/events/{i}/when/date"), date)
    }),
    ("history told as news", |f| {
        let i = f.pick("events", |event, root| {
            let far = day(&root["article"]["published"]).zip(event["when"]["date"].as_str()).is_some_and(|(day, date)| {
                date.get(..4).and_then(|year| year.parse::<i32>().ok()).is_some_and(|year| year < day.year() - 2)
            });
            event["historical"] == true && event["status"] == "occurred" && far
        })?;
        f.set(&format!("/events/{i}/historical"), false)
    }),
    ("news told as history", |f| {
        let i = f.pick("events", |event, root| {
            event["historical"] == false
                && event["status"] == "occurred"
                && event["when"]["date"].is_string()
                && event["when"]["date"] == root["article"]["published"]
        })?;
        f.set(&format!("/events/{i}/historical"), true)
    }),
    ("document after publication", |f| {
        let published = day(f.at("/article/published"))?;
        let i = f.pick("instruments", |instrument, _| matches!(instrument["status"].as_str(), Some("signed" | "issued" | "adopted")))?;
        let date = published.checked_add_months(Months::new(1))?.to_string();
        f.set(&format!("/instruments/{i}/when"), json!({ "date": date, "timex": null }))?;
        Some(format!("/instruments/{i}/when/date"))
    }),
    ("implausible year", |f| {
        let i = f.pick("events", |event, _| event["when"].is_object())?;
        f.set(&format!("/events/{i}/when"), json!({ "date": "0203", "timex": null }))?;
        Some(format!("/events/{i}/when/date"))
    }),
];
