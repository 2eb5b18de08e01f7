use chancery_model::OfficeKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(OfficeUnlikeTitle = 308 "office-unlike-title", Warning, "office_unlike_title.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some((office, kind)) = actor.office.as_ref().and_then(|office| Some((office, office.kind?))) else { continue };
        let title = office.title.to_lowercase();
        let mut said: Vec<OfficeKind> = Vec::new();
        cx.facts.vocabulary.offices.find(&title, |found, _| said.push(found));
        let of_gazetteer = cx.facts.people_named(&actor.name).flat_map(|person| person.tenures);
        let known = of_gazetteer
            .filter(|tenure| tenure.titles.iter().any(|known| known.eq_ignore_ascii_case(&title)))
            .any(|tenure| tenure.office == kind);
        // Titles may hold several offices; deputies, and kinds that gather many titles, say little.
        let loose = |kind| matches!(kind, OfficeKind::Official | OfficeKind::PartyLeader | OfficeKind::OrganisationHead);
        let vague = |kind| loose(kind) || matches!(kind, OfficeKind::Minister | OfficeKind::Envoy | OfficeKind::Spokesperson);
        let open = loose(kind) || said.iter().any(|kind| loose(*kind));
        // "her Finnish counterpart" holds the office of whom the text names beside.
        let telling = said.iter().any(|kind| *kind != OfficeKind::Official);
        if known || !telling || said.contains(&kind) || vague(kind) && open && said.iter().copied().all(vague) {
            continue;
        }
        let span = office.evidence.as_ref().map(|evidence| evidence.span).or_else(|| first(&actor.mentions));
        findings
            .report(
                format_args!("/actors/{i}/office/kind"),
                span,
                format!("the title `{}` is that of a {}, not of a {kind}", short(&office.title), said[0]),
            )
            .help("titles and their kinds are in crates/parser/lexicon/nouns/roles.toml");
    }
}
