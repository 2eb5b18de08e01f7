use chancery_model::{Edtf, Timex, TimexKind, TimexModifier};

use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::says_modifier;
use crate::words::short;

rule!(TimexUnlikeWords = 204 "timex-unlike-words", Error, "timex_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        if let Some(other) = turned(timex) {
            let message = format!("`{}` says `{other}`, and not its contrary", short(&timex.evidence.text));
            findings
                .report(format_args!("/timexes/{i}/mod"), Some(timex.evidence.span), message)
                .weigh(Severity::Warning)
                .help("take the modifier from the words");
        }
        // Festivals and words such as "before" name a date to count from, not the date.
        let bounded = matches!(timex.modifier, Some(TimexModifier::Before | TimexModifier::After));
        if !matches!(timex.kind, TimexKind::Date | TimexKind::Time)
            || bounded
            || !timex.evidence.text.bytes().any(|byte| byte.is_ascii_alphanumeric())
        {
            continue;
        }
        let said = cx.said(i);
        if said.several {
            continue;
        }
        let value = cx.value(i);
        let dates = [("value", value), ("edtf", timex.edtf.filter(|_| timex.edtf != value))];
        let plain = timex.kind == TimexKind::Date && timex.modifier.is_none();
        let finer = |date: &Option<Edtf>| matches!(date, Some(Edtf::Date(date)) if said.coarse(&timex.evidence.text, *date));
        if let Some((field, _)) = dates.iter().find(|(_, date)| plain && finer(date)) {
            let message = format!("`{}` is given a date that says more than the words", short(&timex.evidence.text));
            findings
                .report(format_args!("/timexes/{i}/{field}"), Some(timex.evidence.span), message)
                .help("give the date no more precisely than the words do");
            continue;
        }
        if !said.names_a_date() {
            continue;
        }
        for (field, date) in dates {
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

/// The modifier that the words have, where the record gives the contrary: the end for the beginning, more for less.
fn turned(timex: &Timex) -> Option<TimexModifier> {
    let modifier = timex.modifier?;
    let other = match modifier {
        TimexModifier::Start => TimexModifier::End,
        TimexModifier::End => TimexModifier::Start,
        TimexModifier::MoreThan | TimexModifier::EqualOrMore => TimexModifier::LessThan,
        TimexModifier::LessThan | TimexModifier::EqualOrLess => TimexModifier::MoreThan,
        _ => return None,
    };
    let says = |modifier| says_modifier(&timex.evidence.text, modifier);
    (says(other) && !says(modifier)).then_some(other)
}
