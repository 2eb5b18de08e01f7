use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(UnresolvedWithValue = 209 "unresolved-with-value", Error, "unresolved_with_value.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        let words = || short(&timex.evidence.text);
        let span = Some(timex.evidence.span);
        match (&timex.unresolved, timex.value.as_deref().map(str::to_owned).or_else(|| timex.edtf.map(|edtf| edtf.to_string()))) {
            (Some(reason), Some(value)) => {
                let field = if timex.value.is_some() { "value" } else { "edtf" };
                findings
                    .report(format_args!("/timexes/{i}/{field}"), span, format!("`{}` is unresolved, but has the value {value}", words()))
                    .note(format!("the record says why it has none: {}", short(reason)), None)
                    .help("take out the value, or the reason");
            }
            (None, None) => {
                findings
                    .report(format_args!("/timexes/{i}"), span, format!("`{}` has neither a value nor a reason why not", words()))
                    .help("resolve it, or say under `unresolved` why it cannot be");
            }
            _ => {}
        }
    }
}
