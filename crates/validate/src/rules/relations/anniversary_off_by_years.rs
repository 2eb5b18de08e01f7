use chancery_model::{Anniversary, Edtf, Established, PartialDate};
use chrono::Datelike as _;

use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::Check;
use crate::words::ordinal;

#[doc = include_str!("anniversary_off_by_years.md")]
pub(crate) struct AnniversaryOffByYears;

impl Check for AnniversaryOffByYears {
    const CODE: u16 = 601;
    const NAME: &'static str = "anniversary-off-by-years";
    const SEVERITY: Severity = Severity::Error;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("anniversary_off_by_years.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, relation) in cx.extraction.relations.iter().enumerate() {
            let Some(established) = &relation.established else { continue };
            for (a, anniversary) in relation.anniversaries.iter().enumerate() {
                if let Some((year, implied)) = contradiction(anniversary, established) {
                    let message = format!(
                        "{} anniversary in {year} implies {implied}, but established says {}",
                        ordinal(anniversary.ordinal),
                        established.date
                    );
                    // What was counted from the anniversary is wrong itself.
                    let stated = cx.facts.numbers.any(&anniversary.evidence.text, |number| number == u64::from(anniversary.ordinal));
                    let marked = cx.published().is_none_or(|published| published.year() == year);
                    let path = if established.implied && stated && marked {
                        format!("/relations/{i}/established/date")
                    } else {
                        format!("/relations/{i}/anniversaries/{a}")
                    };
                    findings
                        .report(path, Some(anniversary.evidence.span), message)
                        .note("the date of establishment is from here".to_owned(), Some(established.evidence.span))
                        .help("correct the ordinal, the year or the date; when the article itself is wrong, the finding is the news");
                }
            }
        }
    }
}

/// The year of an anniversary and the year that it implies, when the relation cannot have begun then.
fn contradiction(anniversary: &Anniversary, established: &Established) -> Option<(i32, i64)> {
    let year = anniversary.year?;
    let implied = i64::from(year) - i64::from(anniversary.ordinal);
    // A year that the calendar of records does not have is no year of founding either.
    let possible = i32::try_from(implied).ok().and_then(|implied| PartialDate::year(implied).ok());
    let agrees = possible.is_some_and(|implied| !Edtf::from(implied).overlaps(&established.date).is_false());
    (!agrees).then_some((year, implied))
}
