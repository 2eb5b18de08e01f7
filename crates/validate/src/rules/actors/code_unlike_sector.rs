use chancery_model::{Actor, Sector};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(CodeUnlikeSector = 306 "code-unlike-sector", Warning, "code_unlike_sector.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut written = None;
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let (Some(code), Some(sector)) = (actor.code.as_ref().map(ToString::to_string), actor.sector) else { continue };
        // Many write the country alone for its government; what the record writes out for others it should here.
        if actor.country.is_some_and(|country| code == country.as_str()) {
            if !written.get_or_insert_with(|| written_out(cx)).contains(&sector) {
                continue;
            }
            findings
                .report(
                    format_args!("/actors/{i}/code"),
                    first(&actor.mentions),
                    format!("`{}` is of the sector {sector}, but its code `{code}` is that of the country", short(&actor.name)),
                )
                .help(format!("write `{code}{sector}`, or leave the sector out"));
            continue;
        }
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

/// The sectors that stand behind the country in some code of the record.
fn written_out(cx: &Context<'_>) -> Vec<Sector> {
    let stands = |actor: &Actor| {
        actor.sector.filter(|sector| actor.code.as_ref().is_some_and(|code| code.as_str().get(3..) == Some(sector.as_str())))
    };
    cx.extraction.actors.iter().filter_map(stands).collect()
}
