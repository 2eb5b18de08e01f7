use chancery_model::ActorKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::names::NameKind;
use crate::rule::rule;
use crate::words::short;

rule!(CountryUnlikeName = 304 "country-unlike-name", Error, "country_unlike_name.md", fixes);

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let Some(code) = actor.country.filter(|code| actor.kind == ActorKind::State && code.country().is_some()) else { continue };
        let Some((named, kind)) = cx.facts.names.state_named(&actor.name).filter(|(named, kind)| *named != code && *kind != NameKind::City)
        else {
            continue;
        };
        // A state of the past bears the name of the present one, and the other way round.
        let related = |one: chancery_model::CountryCode, other| one.country().is_some_and(|country| country.successors.contains(&other));
        if related(code, named) || related(named, code) {
            continue;
        }
        // A name of which no mention has a word, with mentions that name the country: the name errs.
        let named_so = |mention: &chancery_model::Evidence| mention.text.contains(actor.name.as_str());
        let names_code =
            |mention: &chancery_model::Evidence| cx.facts.names.state_named(&mention.text).is_some_and(|(found, _)| found == code);
        if !actor.mentions.iter().any(named_so) && actor.mentions.iter().any(names_code) {
            let message = format!("`{}` is {named}, but the actor's code is {code} and its mentions name that", short(&actor.name));
            findings
                .report(format_args!("/actors/{i}/name"), first(&actor.mentions), message)
                .help("give the actor the name by which the article calls it");
            continue;
        }
        let what = match kind {
            NameKind::State | NameKind::Adjective => "is",
            NameKind::Capital | NameKind::Seat | NameKind::City => "stands for",
        };
        let country = code.country().map_or("", |country| country.name);
        let diagnostic = findings.report(
            format_args!("/actors/{i}/country"),
            first(&actor.mentions),
            format!("`{}` {what} {named}, but its code is {code} ({country})", short(&actor.name)),
        );
        diagnostic.note(format!("names of {named} are in crates/gazetteer/facts/states"), None).replace(
            format!("write `{named}`"),
            format!("/actors/{i}/country"),
            named.as_str(),
        );
        // The actor code goes with the country.
        if let Some(written) = actor.code.as_ref().map(ToString::to_string).filter(|written| written.starts_with(code.as_str())) {
            diagnostic.replace("", format!("/actors/{i}/code"), format!("{named}{}", &written[3..]));
        }
    }
}
