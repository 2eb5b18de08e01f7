use chancery_model::Edtf;
use chrono::Datelike as _;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(WeekdayUnlikeDate = 205 "weekday-unlike-date", Warning, "weekday_unlike_date.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        let value = timex.value.as_deref().and_then(|value| value.get(..10)?.parse::<Edtf>().ok());
        let day = |date: Option<Edtf>| match date {
            Some(Edtf::Date(date)) => date.to_day(),
            _ => None,
        };
        for (field, date) in [("value", day(value)), ("edtf", day(timex.edtf))] {
            let Some(date) = date else { continue };
            let said = cx.said(i);
            let Some(weekday) = said.weekday.filter(|weekday| !said.several && *weekday != date.weekday()) else { continue };
            let message = format!("`{}` is given the date {date}, a {}", short(&timex.evidence.text), name(date.weekday()));
            findings
                .report(format_args!("/timexes/{i}/{field}"), Some(timex.evidence.span), message)
                .help(format!("look for the {} that is meant; when the article gives both, it is mistaken", name(weekday)));
            break;
        }
    }
}

const fn name(weekday: chrono::Weekday) -> &'static str {
    match weekday {
        chrono::Weekday::Mon => "Monday",
        chrono::Weekday::Tue => "Tuesday",
        chrono::Weekday::Wed => "Wednesday",
        chrono::Weekday::Thu => "Thursday",
        chrono::Weekday::Fri => "Friday",
        chrono::Weekday::Sat => "Saturday",
        chrono::Weekday::Sun => "Sunday",
    }
}
