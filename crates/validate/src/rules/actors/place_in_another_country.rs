use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(PlaceInAnotherCountry = 317 "place-in-another-country", Warning, "place_in_another_country.md", fixes);

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        let Some((place, code)) = event.place.as_ref().and_then(|place| Some((place, place.country?))) else { continue };
        let Some((named, _)) = cx.facts.names.state_named(&place.evidence.text).filter(|(named, _)| *named != code) else { continue };
        let related = |one: chancery_model::CountryCode, two| one.country().is_some_and(|country| country.successors.contains(&two));
        if related(code, named) || related(named, code) {
            continue;
        }
        let path = format!("/events/{i}/place/country");
        findings
            .report(&path, Some(place.evidence.span), format!("`{}` is in {named}, not in {code}", short(&place.evidence.text)))
            .note("capitals and cities are in crates/gazetteer/facts/states".to_owned(), None)
            .replace(format!("write `{named}`"), path, named.as_str());
    }
}
