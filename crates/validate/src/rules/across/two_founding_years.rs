use chancery_model::{Extraction, Status};

use crate::across::{Fact, Kept};
use crate::rule::across_rule;

across_rule!(TwoFoundingYears = 802 "two-founding-years", Warning, "two_founding_years.md");

fn facts(extraction: &Extraction, out: &mut Vec<Fact>) {
    for (i, relation) in extraction.relations.iter().enumerate() {
        let Some(established) = &relation.established else { continue };
        let mut countries: Vec<_> = relation.parties.iter().filter_map(|id| extraction.actor(*id)?.country).collect();
        countries.sort_unstable();
        countries.dedup();
        let [one, other] = countries.as_slice() else { continue };
        let span = Some(established.evidence.span);
        let path = format!("/relations/{i}/established/date");
        out.push(Fact {
            key: format!("{one} and {other}"),
            date: Some(established.date),
            value: String::new(),
            status: Status::Occurred,
            path,
            span,
        });
    }
}

fn contradiction(new: &Kept, old: &Kept) -> Option<String> {
    let (here, there) = (new.fact.date?, old.fact.date?);
    here.overlaps(&there)
        .is_false()
        .then(|| format!("relations of {} begin in {here} here, but in {there} in `{}`", new.fact.key, old.source.id))
}
