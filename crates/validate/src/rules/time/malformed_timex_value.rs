use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(MalformedTimexValue = 208 "malformed-timex-value", Error, "malformed_timex_value.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        let Some(value) = timex.value.as_deref().filter(|value| !known(value)) else { continue };
        findings
            .report(format_args!("/timexes/{i}/value"), Some(timex.evidence.span), format!("`{}` is not a TIMEX3 value", short(value)))
            .help(
                "write dates as `2021-06-18`, `2021-06`, `2021-W24`, `2021-SU`, `2021-Q2`; lengths as `P3Y`; the present as `PRESENT_REF`",
            );
    }
}

/// Whether a value has a form of ISO-TimeML 1.2.1; what the digits mean is not asked.
fn known(value: &str) -> bool {
    if matches!(value, "PRESENT_REF" | "PAST_REF" | "FUTURE_REF") {
        return true;
    }
    let (date, time) = value.split_once('T').map_or((value, None), |(date, time)| (date, Some(time)));
    if let Some(length) = value.strip_prefix('P') {
        return !length.is_empty()
            && length.bytes().all(|byte| byte.is_ascii_digit() || b"YMWDTHSXCELNQU.".contains(&byte))
            && length != "T";
    }
    let time_known = time.is_none_or(|time| {
        matches!(time, "MO" | "MI" | "AF" | "EV" | "NI" | "DT" | "PM" | "AM" | "MD")
            || time.bytes().all(|byte| byte.is_ascii_digit() || b":XZ+-.".contains(&byte))
    });
    let mut parts = date.split('-');
    // The first part is a year, a decade of three digits or a century of two, each perhaps with unknown digits; "BC" and "KA" go before old years.
    let year = parts.next().is_some_and(|year| {
        let digits = year.strip_prefix("BC").or_else(|| year.strip_prefix("KA")).unwrap_or(year);
        (2..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X')
    });
    let part = |part: &str| {
        let digits = |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X');
        digits(part)
            || matches!(part, "SP" | "SU" | "FA" | "AU" | "WI" | "WE" | "XX" | "WXX" | "QX" | "HX")
            || part.strip_prefix(['W', 'Q', 'H']).is_some_and(digits)
    };
    time_known && (year && parts.all(part) || date.is_empty() && time.is_some())
}
