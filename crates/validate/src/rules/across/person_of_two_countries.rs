use chancery_model::{Extraction, Status};

use super::terms::is_full;
use crate::across::{Fact, Kept};
use crate::context::first;
use crate::rule::across_rule;

across_rule!(PersonOfTwoCountries = 806 "person-of-two-countries", Warning, "person_of_two_countries.md");

fn facts(extraction: &Extraction, out: &mut Vec<Fact>) {
    for (i, actor) in extraction.actors.iter().enumerate() {
        let Some(country) = actor.country.filter(|_| is_full(actor)) else { continue };
        out.push(Fact {
            key: actor.name.clone(),
            date: None,
            value: country.to_string(),
            status: Status::Occurred,
            path: format!("/actors/{i}/country"),
            span: first(&actor.mentions),
        });
    }
}

fn contradiction(new: &Kept, old: &Kept) -> Option<String> {
    (new.fact.value != old.fact.value).then(|| {
        format!("`{}` is of {} here, but of {} in `{}`", crate::words::short(&new.fact.key), new.fact.value, old.fact.value, old.source.id)
    })
}
