use chancery_model::OfficeKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(OtherOfficeHeld = 312 "other-office-held", Warning, "other_office_held.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = cx.published() else { return };
    let top = |kind: &OfficeKind| matches!(kind, OfficeKind::HeadOfState | OfficeKind::HeadOfGovernment | OfficeKind::ForeignMinister);
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some((office, kind)) =
            actor.office.as_ref().filter(|office| !office.former).and_then(|office| Some((office, office.kind.filter(top)?)))
        else {
            continue;
        };
        let tenures = || {
            cx.facts
                .people_named(&actor.name)
                .flat_map(|person| person.tenures)
                .filter(|tenure| tenure.country.is_some() && tenure.country == actor.country)
        };
        if tenures().any(|tenure| tenure.office == kind) {
            continue;
        }
        let Some(held) = tenures().find(|tenure| top(&tenure.office) && tenure.held_on(published).is_true()) else { continue };
        let title = held.titles.first().copied().unwrap_or_else(|| held.office.as_str());
        let span = office.evidence.as_ref().map(|evidence| evidence.span).or_else(|| first(&actor.mentions));
        findings
            .report(
                format_args!("/actors/{i}/office"),
                span,
                format!("`{}` is called {}, but was {title} on {published}", short(&actor.name), short(&office.title)),
            )
            .help("correct the office, or the tenures under crates/gazetteer/facts/leaders");
    }
}
