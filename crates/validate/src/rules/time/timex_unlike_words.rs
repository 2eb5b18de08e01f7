use chancery_model::{Edtf, TimexKind, TimexModifier};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(TimexUnlikeWords = 204 "timex-unlike-words", Error, "timex_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        // Festivals and words such as "before" name a date to count from, not the date.
        let bounded = matches!(timex.modifier, Some(TimexModifier::Before | TimexModifier::After));
        if !matches!(timex.kind, TimexKind::Date | TimexKind::Time)
            || bounded
            || !timex.evidence.text.bytes().any(|byte| byte.is_ascii_alphanumeric())
        {
            continue;
        }
        let said = cx.said(i);
        if said.several || !said.names_a_date() {
            continue;
        }
        let value = cx.value(i);
        for (field, date) in [("value", value), ("edtf", timex.edtf.filter(|_| timex.edtf != value))] {
            let Some(Edtf::Date(date)) = date else { continue };
            if let Some(part) = said.contradicted_by(date) {
                let message = format!("`{}` is given the value {date}, which has another {part}", short(&timex.evidence.text));
                findings
                    .report(format_args!("/timexes/{i}/{field}"), Some(timex.evidence.span), message)
                    .help("resolve the expression to the date that its words name");
                break;
            }
        }
    }
}
