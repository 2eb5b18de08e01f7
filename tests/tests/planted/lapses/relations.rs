//! Standing between states: years, anniversaries, names of partnerships.

use serde_json::{Value, json};

use super::string;
use crate::subtle::{add, list};
use crate::{Field, Kind};

/// The first relation with a list that has something.
fn with(f: &Field<'_>, name: &str) -> Option<usize> {
    f.pick("relations", |relation, _| !list(relation, name).is_empty())
}

fn founded(f: &Field<'_>) -> Option<(usize, i64)> {
    let i = f.pick("relations", |relation, _| string(&relation["established"]["date"]).len() >= 4)?;
    Some((i, string(f.at(&format!("/relations/{i}/established/date"))).get(..4)?.parse().ok()?))
}

fn refound(f: &mut Field<'_>, by: i64) -> Option<String> {
    let (i, year) = founded(f)?;
    let rest = string(f.at(&format!("/relations/{i}/established/date")))[4..].to_owned();
    f.set(&format!("/relations/{i}/established/date"), format!("{}{rest}", year + by))
}

pub(super) const KINDS: &[Kind] = &[
    ("ties a year later", |f| refound(f, 1)),
    ("ties ten years earlier", |f| refound(f, -10)),
    ("ties begun in the year of the article", |f| {
        let published = string(f.at("/article/published")).get(..4)?.to_owned();
        let (i, _) = founded(f)?;
        f.set(&format!("/relations/{i}/established/date"), published)
    }),
    ("ties of another sentence's year", |f| {
        let (i, year) = founded(f)?;
        let other = list(&f.record, "timexes")
            .iter()
            .map(|timex| string(&timex["edtf"]))
            .find(|edtf| edtf.len() == 4 && *edtf != year.to_string())?;
        let other = other.to_owned();
        f.set(&format!("/relations/{i}/established/date"), other)
    }),
    ("anniversary of another number", |f| {
        let i = with(f, "anniversaries")?;
        let number = f.at(&format!("/relations/{i}/anniversaries/0/ordinal")).as_u64()? + 5;
        f.set(&format!("/relations/{i}/anniversaries/0/ordinal"), number)
    }),
    ("anniversary in the next year", |f| {
        let i = with(f, "anniversaries")?;
        let year = f.at(&format!("/relations/{i}/anniversaries/0/year")).as_i64()? + 1;
        f.set(&format!("/relations/{i}/anniversaries/0/year"), year)
    }),
    ("partnership of a higher rung", |f| {
        let i = with(f, "designations")?;
        let now = f.at(&format!("/relations/{i}/designations/0/designation"));
        let other =
            if now == "comprehensive-strategic-partnership" { "all-weather-partnership" } else { "comprehensive-strategic-partnership" };
        f.set(&format!("/relations/{i}/designations/0/designation"), other)
    }),
    ("partnership of a lower rung", |f| {
        let i = f.pick("relations", |relation, _| string(&relation["designations"][0]["designation"]).contains("strategic"))?;
        f.set(&format!("/relations/{i}/designations/0/designation"), "cooperative-partnership")
    }),
    ("partnership made up", |f| {
        let i = f.pick("relations", |relation, _| list(relation, "designations").is_empty() && relation["established"].is_object())?;
        let words = f.at(&format!("/relations/{i}/established/evidence")).clone();
        f.set(&format!("/relations/{i}/designations"), json!([{ "designation": "strategic-partnership", "evidence": words }]))
    }),
    ("relation of a third state", |f| {
        let i = f.pick("relations", |relation, _| list(relation, "parties").len() == 2)?;
        let inside = f.at(&format!("/relations/{i}/parties")).clone();
        let country = |id: &Value| list(&f.record, "actors").iter().find(|actor| actor["id"] == *id).map(|actor| actor["country"].clone());
        let countries: Vec<Value> = inside.as_array()?.iter().filter_map(country).collect();
        let fits = |actor: &&Value| actor["kind"] == "state" && !countries.contains(&actor["country"]);
        let other = list(&f.record, "actors").iter().find(fits)?["id"].clone();
        f.set(&format!("/relations/{i}/parties/1"), other)
    }),
    ("relation of persons", |f| {
        let i = f.pick("relations", |relation, _| list(relation, "parties").len() == 2)?;
        let id = f.at(&format!("/relations/{i}/parties/0")).clone();
        let country = list(&f.record, "actors").iter().find(|actor| actor["id"] == id)?["country"].clone();
        let person = list(&f.record, "actors").iter().find(|actor| actor["kind"] == "person" && actor["country"] == country)?["id"].clone();
        f.set(&format!("/relations/{i}/parties/0"), person)
    }),
    ("relation of one", |f| {
        let i = f.pick("relations", |relation, _| list(relation, "parties").len() == 2)?;
        f.record["relations"][i]["parties"].as_array_mut()?.pop();
        Some(format!("/relations/{i}/parties"))
    }),
    ("relation listed twice", |f| {
        let i = f.pick("relations", |_, _| true)?;
        let copy = f.at(&format!("/relations/{i}")).clone();
        add(f, "relations", copy)
    }),
    ("declared number of a framework changed", |f| {
        let i =
            f.pick("relations", |relation, _| list(relation, "frameworks").iter().any(|framework| framework["declared"].is_number()))?;
        let at = list(&f.record["relations"][i], "frameworks").iter().position(|framework| framework["declared"].is_number())?;
        let number = f.at(&format!("/relations/{i}/frameworks/{at}/declared")).as_u64()? + 2;
        f.set(&format!("/relations/{i}/frameworks/{at}/declared"), number)
    }),
    ("named year moved", |f| {
        let i = with(f, "named_years")?;
        let year = f.at(&format!("/relations/{i}/named_years/0/year")).as_i64()? + 1;
        f.set(&format!("/relations/{i}/named_years/0/year"), year)
    }),
    ("vision of the words of the ties", |f| {
        let i = f.pick("relations", |relation, _| relation["established"].is_object() && list(relation, "visions").is_empty())?;
        let words = f.at(&format!("/relations/{i}/established/evidence")).clone();
        f.set(&format!("/relations/{i}/visions"), json!([words]))
    }),
];
