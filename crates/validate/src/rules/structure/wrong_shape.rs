use crate::context::Context;
use crate::findings::Findings;
use crate::read::Suggestion;
use crate::rule::rule;

rule!(WrongShape = 100 "wrong-shape", Error, "wrong_shape.md", fixes);

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for flaw in cx.flaws.iter().filter(|flaw| !flaw.unknown_field) {
        let diagnostic = findings.report(&flaw.path, None, flaw.message.clone());
        if let Some(Suggestion::Value(value)) = &flaw.suggestion {
            diagnostic.help(format!("did you mean `{}`?", value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
            diagnostic.replace("write that", flaw.path.clone(), value.clone());
        } else {
            diagnostic.help("`chancery schema` prints the shape that records have");
        }
    }
}
