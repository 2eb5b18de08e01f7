use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(HolderCalledFormer = 321 "holder-called-former", Warning, "holder_called_former.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = cx.published() else { return };
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(office) = actor.office.as_ref().filter(|office| office.former) else { continue };
        let tenures = cx.facts.people_named(&actor.name).flat_map(|person| person.tenures);
        let holds = tenures
            .filter(|tenure| Some(tenure.office) == office.kind && tenure.country.is_some() && tenure.country == actor.country)
            .any(|tenure| tenure.held_on(published).is_true());
        if holds {
            let span = office.evidence.as_ref().map(|evidence| evidence.span).or_else(|| first(&actor.mentions));
            findings
                .report(
                    format_args!("/actors/{i}/office/former"),
                    span,
                    format!("`{}` is called a former {}, but held the office on {published}", short(&actor.name), short(&office.title)),
                )
                .help("take the mark away, or correct the tenure under crates/gazetteer/facts/leaders");
        }
    }
}
