use chancery_model::Sector;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(CodeUnlikeSector = 306 "code-unlike-sector", Warning, "code_unlike_sector.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let (Some(code), Some(sector)) = (actor.code.as_ref().map(ToString::to_string), actor.sector) else { continue };
        let Some(written) = code.get(3..6).and_then(|written| written.parse::<Sector>().ok()).filter(|written| *written != sector) else {
            continue;
        };
        if code.get(6..).is_some_and(|rest| rest.contains(sector.as_str())) || code.starts_with(sector.as_str()) {
            continue;
        }
        findings
            .report(
                format_args!("/actors/{i}/sector"),
                first(&actor.mentions),
                format!("`{}` is of the sector {sector}, but its code `{code}` says {written}", short(&actor.name)),
            )
            .help("give both the sector for which the actor stands in this article");
    }
}
