use chancery_model::{OfficeKind, Sector};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::{any_of, short};

rule!(SectorUnlikeOffice = 307 "sector-unlike-office", Warning, "sector_unlike_office.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let (Some(office), Some(sector)) = (&actor.office, actor.sector) else { continue };
        let expected: &[Sector] = match office.kind {
            _ if office.former => continue,
            Some(OfficeKind::Commander) => &[Sector::Mil, Sector::Reb, Sector::Uaf, Sector::Igo, Sector::Gov, Sector::Cop],
            Some(OfficeKind::LegislatureSpeaker | OfficeKind::MemberOfLegislature) => &[Sector::Leg, Sector::Opp, Sector::Gov],
            Some(OfficeKind::Judge) => &[Sector::Jud, Sector::Igo, Sector::Gov],
            Some(
                OfficeKind::HeadOfState
                | OfficeKind::HeadOfGovernment
                | OfficeKind::ForeignMinister
                | OfficeKind::DefenceMinister
                | OfficeKind::Minister
                | OfficeKind::DeputyHeadOfState
                | OfficeKind::DeputyHeadOfGovernment,
            ) => &[Sector::Gov, Sector::Igo],
            _ => continue,
        };
        // Presidents and ministers of rebels, companies and courts exist; their organisation or the article says so.
        if expected.contains(&sector)
            || actor.country.is_none()
            || actor.organisation.is_some()
            || matches!(sector, Sector::Reb | Sector::Sep | Sector::Eli | Sector::Opp)
        {
            continue;
        }
        let span = office.evidence.as_ref().map(|evidence| evidence.span).or_else(|| first(&actor.mentions));
        findings
            .report(
                format_args!("/actors/{i}/sector"),
                span,
                format!("`{}` is {}, but of the sector {sector}", short(&actor.name), short(&office.title)),
            )
            .help(format!("expected {}", any_of(expected)));
    }
}
