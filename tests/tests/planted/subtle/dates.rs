//! When it happened.

use chrono::{Datelike as _, Days, NaiveDate};
use serde_json::{Value, json};

use super::{end, says, sentence, start};
use crate::{Field, Kind, of_id};

fn day(value: &Value) -> Option<NaiveDate> {
    value.as_str().filter(|text| text.len() == 10)?.parse().ok()
}

fn plain(date: &Value) -> bool {
    date.as_str().is_some_and(|date| date.len() >= 4 && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'))
}

fn years(date: &Value, by: i32) -> Option<String> {
    let text = date.as_str().filter(|_| plain(date))?;
    let year: i32 = text.get(..4)?.parse().ok()?;
    Some(format!("{:04}{}", year + by, &text[4..]))
}

/// The expression that dates an event.
fn timex<'v>(root: &'v Value, event: &Value) -> Option<&'v Value> {
    of_id(root, "timexes", &event["when"]["timex"])
}

fn digits(timex: &Value) -> bool {
    timex["evidence"]["text"].as_str().is_some_and(|words| words.bytes().filter(u8::is_ascii_digit).count() >= 4)
}

/// An event of the past, dated by an expression within its evidence that names the year.
fn old(event: &Value, root: &Value) -> bool {
    let within = |timex: &Value| {
        start(&timex["evidence"]) >= start(&event["evidence"][0]) && end(&timex["evidence"]) <= end(&event["evidence"][0]) && digits(timex)
    };
    event["status"] == "occurred"
        && root["article"]["published"].is_string()
        && event["historical"] == true
        && timex(root, event).is_some_and(within)
}

fn to_publication(f: &mut Field<'_>, i: usize, keep_timex: bool) -> Option<String> {
    let published = f.at("/article/published").clone();
    f.set(&format!("/events/{i}/historical"), false)?;
    if !keep_timex {
        f.set(&format!("/events/{i}/when/timex"), Value::Null)?;
    }
    f.set(&format!("/events/{i}/when/date"), published)
}

/// The record of a time expression with another date.
fn reread(f: &mut Field<'_>, i: usize, date: &str) -> Option<String> {
    f.set(&format!("/timexes/{i}/edtf"), date)?;
    f.set(&format!("/timexes/{i}/value"), date)
}

pub(crate) const KINDS: &[Kind] = &[
    ("old event dated by publication", |f| {
        let i = f.pick("events", old)?;
        to_publication(f, i, false)
    }),
    ("old event dated by publication, expression kept", |f| {
        let i = f.pick("events", old)?;
        to_publication(f, i, true)
    }),
    ("event of a relative date dated by publication", |f| {
        let i = f.pick("events", |event, root| {
            let relative = timex(root, event).is_some_and(|timex| {
                says(
                    timex["evidence"]["text"].as_str().unwrap_or_default(),
                    &[
                        "last",
                        "ago",
                        "yesterday",
                        "previous",
                        "earlier",
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "sunday",
                    ],
                ) && start(&timex["evidence"]) >= start(&event["evidence"][0])
                    && end(&timex["evidence"]) <= end(&event["evidence"][0])
            });
            event["status"] == "occurred"
                && relative
                && root["article"]["published"].is_string()
                && event["when"]["date"] != root["article"]["published"]
        })?;
        to_publication(f, i, false)
    }),
    ("news dated by an old date of the article", |f| {
        let old = |root: &Value| {
            let published = day(&root["article"]["published"])?;
            super::list(root, "timexes")
                .iter()
                .find(|timex| {
                    timex["type"] == "DATE"
                        && plain(&timex["edtf"])
                        && digits(timex)
                        && timex["edtf"]
                            .as_str()
                            .and_then(|date| date[..4].parse::<i32>().ok())
                            .is_some_and(|year| year < published.year() - 1)
                })
                .cloned()
        };
        let i = f.pick("events", |event, root| {
            event["when"]["date"] == root["article"]["published"] && event["status"] == "occurred" && old(root).is_some()
        })?;
        let timex = old(&f.record)?;
        f.set(&format!("/events/{i}/historical"), true)?;
        f.set(&format!("/events/{i}/when"), json!({ "date": timex["edtf"], "timex": timex["id"] }))
    }),
    ("year off by one", |f| {
        let i = f.pick("events", |event, _| event["when"]["timex"].is_string() && plain(&event["when"]["date"]))?;
        let date = years(f.at(&format!("/events/{i}/when/date")), -1)?;
        f.set(&format!("/events/{i}/when/date"), date)
    }),
    ("year off by one, without the expression", |f| {
        let i = f.pick("events", |event, _| event["when"].is_object() && plain(&event["when"]["date"]) && event["status"] == "occurred")?;
        let date = years(f.at(&format!("/events/{i}/when/date")), -1)?;
        f.set(&format!("/events/{i}/when"), json!({ "date": date }))
    }),
    ("date invented", |f| {
        let published = day(f.at("/article/published"))?;
        let i = f.pick("events", |event, _| event["status"] == "occurred")?;
        let date = published.checked_sub_days(Days::new(41))?.to_string();
        f.set(&format!("/events/{i}/when"), json!({ "date": date }))
    }),
    ("precision invented", |f| {
        let i = f.pick("events", |event, _| {
            event["when"]["date"].as_str().is_some_and(|date| date.len() == 4 || date.len() == 7) && plain(&event["when"]["date"])
        })?;
        let date = f.at(&format!("/events/{i}/when/date")).as_str()?.to_owned();
        let date = if date.len() == 4 { format!("{date}-01-01") } else { format!("{date}-01") };
        f.set(&format!("/events/{i}/when/date"), date)
    }),
    ("precision invented, without the expression", |f| {
        let i = f.pick("events", |event, _| {
            event["when"]["date"].as_str().is_some_and(|date| date.len() == 4 || date.len() == 7) && plain(&event["when"]["date"])
        })?;
        let date = f.at(&format!("/events/{i}/when/date")).as_str()?.to_owned();
        let date = if date.len() == 4 { format!("{date}-07-14") } else { format!("{date}-14") };
        f.set(&format!("/events/{i}/when"), json!({ "date": date }))
    }),
    ("day and month exchanged", |f| {
        let turned = |date: &Value| {
            let date = day(date)?;
            NaiveDate::from_ymd_opt(date.year(), date.day(), date.month()).filter(|turned| *turned != date)
        };
        let i = f.pick("events", |event, _| event["when"]["timex"].is_string() && turned(&event["when"]["date"]).is_some())?;
        let date = turned(f.at(&format!("/events/{i}/when/date")))?.to_string();
        f.set(&format!("/events/{i}/when/date"), date)
    }),
    ("day and month of an expression exchanged", |f| {
        let turned = |date: &Value| {
            let date = day(date)?;
            NaiveDate::from_ymd_opt(date.year(), date.day(), date.month()).filter(|turned| *turned != date)
        };
        let i = f.pick("timexes", |timex, _| turned(&timex["edtf"]).is_some() && timex["edtf"] == timex["value"])?;
        let date = turned(f.at(&format!("/timexes/{i}/edtf")))?.to_string();
        reread(f, i, &date)
    }),
    ("year of an expression off by one", |f| {
        let i = f.pick("timexes", |timex, _| {
            timex["type"] == "DATE" && plain(&timex["edtf"]) && timex["edtf"] == timex["value"] && timex["mod"].is_null()
        })?;
        let date = years(f.at(&format!("/timexes/{i}/edtf")), 1)?;
        reread(f, i, &date)
    }),
    ("weekday counted to the week before", |f| {
        let i = f.pick("timexes", |timex, _| {
            day(&timex["edtf"]).is_some()
                && timex["anchor"] == "publication"
                && timex["evidence"]["text"].as_str().is_some_and(|words| words.ends_with("day") && words.starts_with(char::is_uppercase))
        })?;
        let date = day(f.at(&format!("/timexes/{i}/edtf")))?.checked_sub_days(Days::new(14))?.to_string();
        reread(f, i, &date)
    }),
    ("weekday taken for the day beside it", |f| {
        let i = f.pick("timexes", |timex, _| {
            day(&timex["edtf"]).is_some()
                && timex["evidence"]["text"].as_str().is_some_and(|words| words.contains("day") && words.starts_with(char::is_uppercase))
        })?;
        let date = day(f.at(&format!("/timexes/{i}/edtf")))?.succ_opt()?.to_string();
        reread(f, i, &date)
    }),
    ("relative expression counted from another year", |f| {
        let i = f.pick("timexes", |timex, _| {
            timex["anchor"] == "publication"
                && plain(&timex["edtf"])
                && timex["edtf"] == timex["value"]
                && timex["edtf"].as_str().is_some_and(|date| date.len() < 10)
        })?;
        let date = years(f.at(&format!("/timexes/{i}/edtf")), 3)?;
        reread(f, i, &date)
    }),
    ("plan dated in the past", |f| {
        let published = day(f.at("/article/published"))?;
        let i = f.pick("events", |event, _| event["status"] == "planned" && event["when"].is_object())?;
        let date = published.checked_sub_days(Days::new(200))?.to_string();
        f.set(&format!("/events/{i}/when"), json!({ "date": date }))
    }),
    ("fact dated in the future", |f| {
        let published = day(f.at("/article/published"))?;
        let i = f.pick("events", |event, _| event["status"] == "occurred")?;
        let date = published.checked_add_days(Days::new(30))?.to_string();
        f.set(&format!("/events/{i}/when"), json!({ "date": date }))
    }),
    ("history told as news", |f| {
        let i = f.pick("events", |event, root| {
            let published = day(&root["article"]["published"]).map(|day| day.year());
            let year = event["when"]["date"].as_str().and_then(|date| date.get(..4)).and_then(|year| year.parse::<i32>().ok());
            event["historical"] == true
                && event["status"] == "occurred"
                && published.zip(year).is_some_and(|(published, year)| year < published - 2)
        })?;
        f.set(&format!("/events/{i}/historical"), false)
    }),
    ("date of another event", |f| {
        let text = f.text;
        let other = |root: &Value, event: &Value| {
            super::list(root, "events")
                .iter()
                .find(|other| {
                    other["when"]["timex"].is_string()
                        && day(&other["when"]["date"]).is_some()
                        && day(&event["when"]["date"]).is_some_and(|date| Some(date) != day(&other["when"]["date"]))
                        && timex(root, other).is_some_and(|timex| start(&timex["evidence"]).abs_diff(start(&event["evidence"][0])) > 300)
                })
                .map(|other| other["when"].clone())
        };
        // Only where the sentence has a date of its own the other one is a fault that anybody can see.
        let i = f.pick("events", |event, root| {
            event["status"] == "occurred"
                && timex(root, event).is_some_and(|timex| {
                    let words = timex["evidence"]["text"].as_str().unwrap_or_default();
                    sentence(text, &event["evidence"][0]).contains(words)
                })
                && other(root, event).is_some()
        })?;
        let when = other(&f.record, f.at(&format!("/events/{i}")))?;
        f.set(&format!("/events/{i}/when"), when)
    }),
];
