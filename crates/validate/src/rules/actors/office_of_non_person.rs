use chancery_model::ActorKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(OfficeOfNonPerson = 309 "office-of-non-person", Error, "office_of_non_person.md", fixes);

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        if let (Some(office), ActorKind::State | ActorKind::Organisation) = (&actor.office, actor.kind) {
            let path = format!("/actors/{i}/office");
            let span = office.evidence.as_ref().map(|evidence| evidence.span).or_else(|| first(&actor.mentions));
            findings
                .report(
                    &path,
                    span,
                    format!("`{}` is a {}, but holds the office `{}`", short(&actor.name), actor.kind, short(&office.title)),
                )
                .help("give the office to the person who holds it")
                .remove("take the office away", path);
        }
    }
}
