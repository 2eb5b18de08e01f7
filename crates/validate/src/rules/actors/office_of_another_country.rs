use chancery_model::ActorKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(OfficeOfAnotherCountry = 311 "office-of-another-country", Warning, "office_of_another_country.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(code) = actor.country.filter(|_| actor.kind == ActorKind::Person && actor.office.is_some()) else { continue };
        let mut known = cx.facts.people_named(&actor.name).flat_map(|person| person.tenures).filter_map(|tenure| tenure.country).peekable();
        let Some(other) = known.peek().copied() else { continue };
        let related = |other: chancery_model::CountryCode| {
            let succeeds = |one: chancery_model::CountryCode, two| one.country().is_some_and(|country| country.successors.contains(&two));
            other == code || succeeds(other, code) || succeeds(code, other)
        };
        if known.any(related) {
            continue;
        }
        findings
            .report(
                format_args!("/actors/{i}/country"),
                first(&actor.mentions),
                format!("`{}` is said to be of {code}, but is known in office of {other}", short(&actor.name)),
            )
            .help("correct the country; when this is a namesake, add the person under crates/gazetteer/facts/leaders");
    }
}
