use chancery_model::{Actor, ActorKind, Sector};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(SectorUnlikeName = 324 "sector-unlike-name", Warning, "sector_unlike_name.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(sector) = actor.sector.filter(|sector| contradicts(cx, actor, *sector)) else { continue };
        findings
            .report(
                format_args!("/actors/{i}/sector"),
                first(&actor.mentions),
                format!("`{}` acts for a government, but is of the sector {sector}", short(&actor.name)),
            )
            .help("give the sector GOV, or none; or name the group that acts");
    }
}

/// A state acts through its government; presidents and ministers of rebels and courts there are, of companies rarely.
fn contradicts(cx: &Context<'_>, actor: &Actor, sector: Sector) -> bool {
    use Sector::{Agr, Bus, Crm, Cvl, Edu, Hlh, Lab, Med, Ngo, Ref, Rel};
    match actor.kind {
        ActorKind::State => sector != Sector::Gov,
        ActorKind::Group | ActorKind::Organisation => {
            matches!(sector, Agr | Bus | Crm | Cvl | Edu | Hlh | Lab | Med | Ngo | Ref | Rel)
                && cx.facts.vocabulary.speaks_of_government(&actor.name)
        }
        ActorKind::Person => false,
    }
}
