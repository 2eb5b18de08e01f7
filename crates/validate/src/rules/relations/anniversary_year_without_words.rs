use chancery_model::{Edtf, Evidence};
use chrono::Datelike as _;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(AnniversaryYearWithoutWords = 605 "anniversary-year-without-words", Warning, "anniversary_year_without_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = cx.published() else { return };
    let mut hold = |year: Option<i32>, path: std::fmt::Arguments<'_>, evidence: &Evidence, what: &str| {
        let Some(year) = year.filter(|year| (year - published.year()).abs() > 1) else { return };
        let in_year =
            |date: Edtf| date.earliest().is_some_and(|day| day.year() == year) || date.latest().is_some_and(|day| day.year() == year);
        let digits = year.to_string();
        let said = cx.extraction.timexes.iter().any(|timex| timex.edtf.is_some_and(in_year) || timex.evidence.text.contains(&digits));
        if !said && !cx.sentence(evidence).contains(&digits) {
            findings
                .report(
                    path,
                    Some(evidence.span),
                    format!("the {what} `{}` is placed in {year}, a year that no words give", short(&evidence.text)),
                )
                .help(format!("\"this year\" is that of publication, {}", published.year()));
        }
    };
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (a, anniversary) in relation.anniversaries.iter().enumerate() {
            hold(anniversary.year, format_args!("/relations/{i}/anniversaries/{a}/year"), &anniversary.evidence, "anniversary");
        }
        for (n, year) in relation.named_years.iter().enumerate() {
            hold(year.year, format_args!("/relations/{i}/named_years/{n}/year"), &year.evidence, "named year");
        }
    }
}
