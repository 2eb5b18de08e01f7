//! Every piece of evidence of an extraction, with its place in the record.

use std::fmt::Arguments;

use chancery_model::{AreaMention, Evidence, Extraction, Relation};

/// Calls `visit` with the JSON Pointer of every piece of evidence, in the order of the record.
///
/// Pointers come as unformatted arguments: a clean record costs no text.
pub(crate) fn evidence<'a>(extraction: &'a Extraction, mut visit: impl FnMut(Arguments<'_>, &'a Evidence)) {
    let visit = &mut visit;
    let article = &extraction.article;
    for (name, evidence) in [("series", &article.series), ("headline", &article.headline), ("dateline", &article.dateline)] {
        optional(visit, format_args!("/article/{name}"), evidence.as_ref());
    }
    for (i, actor) in extraction.actors.iter().enumerate() {
        let office = actor.office.as_ref().and_then(|office| office.evidence.as_ref());
        optional(visit, format_args!("/actors/{i}/office/evidence"), office);
        several(visit, format_args!("/actors/{i}/mentions"), &actor.mentions);
    }
    for (i, event) in extraction.events.iter().enumerate() {
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            for (p, participant) in participants.iter().enumerate() {
                visit(format_args!("/events/{i}/{side}/{p}/mention"), &participant.mention);
            }
        }
        optional(visit, format_args!("/events/{i}/place/evidence"), event.place.as_ref().map(|place| &place.evidence));
        optional(visit, format_args!("/events/{i}/count/evidence"), event.count.as_ref().map(|count| &count.evidence));
        several(visit, format_args!("/events/{i}/evidence"), &event.evidence);
    }
    for (i, instrument) in extraction.instruments.iter().enumerate() {
        optional(visit, format_args!("/instruments/{i}/title"), instrument.title.as_ref());
        areas(visit, format_args!("/instruments/{i}/areas"), &instrument.areas);
        optional(visit, format_args!("/instruments/{i}/count/evidence"), instrument.count.as_ref().map(|count| &count.evidence));
        several(visit, format_args!("/instruments/{i}/evidence"), &instrument.evidence);
    }
    for (i, record) in extraction.relations.iter().enumerate() {
        relation(visit, format_args!("/relations/{i}"), record);
    }
    for (i, statement) in extraction.statements.iter().enumerate() {
        optional(visit, format_args!("/statements/{i}/verb"), statement.verb.as_ref());
        visit(format_args!("/statements/{i}/words"), &statement.words);
    }
    for (i, timex) in extraction.timexes.iter().enumerate() {
        visit(format_args!("/timexes/{i}/evidence"), &timex.evidence);
    }
    for (i, note) in extraction.notes.iter().enumerate() {
        optional(visit, format_args!("/notes/{i}/evidence"), note.evidence.as_ref());
    }
}

fn relation<'a>(visit: &mut impl FnMut(Arguments<'_>, &'a Evidence), path: Arguments<'_>, relation: &'a Relation) {
    optional(visit, format_args!("{path}/established/evidence"), relation.established.as_ref().map(|established| &established.evidence));
    for (i, anniversary) in relation.anniversaries.iter().enumerate() {
        visit(format_args!("{path}/anniversaries/{i}/evidence"), &anniversary.evidence);
    }
    for (i, designation) in relation.designations.iter().enumerate() {
        visit(format_args!("{path}/designations/{i}/evidence"), &designation.evidence);
    }
    several(visit, format_args!("{path}/visions"), &relation.visions);
    for (i, year) in relation.named_years.iter().enumerate() {
        visit(format_args!("{path}/named_years/{i}/evidence"), &year.evidence);
    }
    for (i, framework) in relation.frameworks.iter().enumerate() {
        visit(format_args!("{path}/frameworks/{i}/name"), &framework.name);
        areas(visit, format_args!("{path}/frameworks/{i}/areas"), &framework.areas);
    }
    for (i, initiative) in relation.initiatives.iter().enumerate() {
        visit(format_args!("{path}/initiatives/{i}/evidence"), &initiative.evidence);
    }
}

fn areas<'a>(visit: &mut impl FnMut(Arguments<'_>, &'a Evidence), path: Arguments<'_>, areas: &'a [AreaMention]) {
    for (i, area) in areas.iter().enumerate() {
        visit(format_args!("{path}/{i}/evidence"), &area.evidence);
    }
}

fn several<'a>(visit: &mut impl FnMut(Arguments<'_>, &'a Evidence), path: Arguments<'_>, evidence: &'a [Evidence]) {
    for (i, evidence) in evidence.iter().enumerate() {
        visit(format_args!("{path}/{i}"), evidence);
    }
}

fn optional<'a>(visit: &mut impl FnMut(Arguments<'_>, &'a Evidence), path: Arguments<'_>, evidence: Option<&'a Evidence>) {
    if let Some(evidence) = evidence {
        visit(path, evidence);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    /// Counts the objects of a JSON value that look like evidence.
    fn evidence_objects(value: &Value) -> usize {
        match value {
            Value::Object(fields) if fields.contains_key("span") => 1,
            Value::Object(fields) => fields.values().map(evidence_objects).sum(),
            Value::Array(list) => list.iter().map(evidence_objects).sum(),
            _ => 0,
        }
    }

    #[test]
    fn every_pointer_leads_to_its_evidence_and_none_is_left_out() {
        let extraction = crate::sample::extraction();
        let record = serde_json::to_value(&extraction).unwrap();
        let mut visited = 0;
        super::evidence(&extraction, |path, evidence| {
            visited += 1;
            assert_eq!(record.pointer(&path.to_string()), Some(&serde_json::to_value(evidence).unwrap()), "{path}");
        });
        assert_eq!(visited, evidence_objects(&record));
    }
}
