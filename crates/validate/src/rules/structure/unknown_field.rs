use crate::context::Context;
use crate::findings::Findings;
use crate::read::Suggestion;
use crate::rule::rule;

rule!(UnknownField = 115 "unknown-field", Error, "unknown_field.md", fixes);

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for flaw in cx.flaws.iter().filter(|flaw| flaw.unknown_field) {
        let diagnostic = findings.report(&flaw.path, None, flaw.message.clone());
        match &flaw.suggestion {
            Some(Suggestion::Field(meant)) => diagnostic.help(format!("did you mean `{meant}`?")),
            _ => diagnostic.help("`chancery schema` prints the fields that there are"),
        };
        diagnostic.remove("take the field out", flaw.path.clone());
    }
}
