//! Whom a change breaks.

use std::fmt;

use super::compare::compare;
use super::release::Release;

/// What a change is to programs of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Verdict {
    /// They do not notice.
    #[default]
    None,
    /// They go on as they are.
    Compatible,
    /// They have to change.
    Breaking,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::None => "–",
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
        })
    }
}

/// One change and whom it breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) place: String,
    pub(crate) what: String,
    /// Programs that read what Chancery writes, by the older schema of emission.
    pub(crate) readers: Verdict,
    /// Programs that write what Chancery reads, by the older schema of acceptance.
    pub(crate) writers: Verdict,
}

impl Row {
    pub(crate) fn breaks(&self) -> bool {
        self.readers == Verdict::Breaking || self.writers == Verdict::Breaking
    }
}

/// Every change from one version to another.
pub(crate) struct Changes {
    pub(crate) rows: Vec<Row>,
    pub(crate) prose: usize,
}

/// A reader breaks when it may be given what it did not take before, a writer when what it gives is no longer taken.
pub(crate) fn between(old: &Release, new: &Release) -> Changes {
    let verdict = |breaks: bool| if breaks { Verdict::Breaking } else { Verdict::Compatible };
    let (accepted, prose) = compare(&old.accept, &new.accept);
    let (emitted, _) = compare(&old.emit, &new.emit);
    let mut rows: Vec<Row> = accepted
        .into_iter()
        .map(|change| Row { place: change.place, what: change.what, readers: Verdict::None, writers: verdict(change.narrower) })
        .collect();
    for change in emitted {
        // A record that is gone is no longer written: whoever waits for it waits in vain.
        let readers = verdict(change.wider || change.what == "record removed");
        match rows.iter_mut().find(|row| row.place == change.place && row.what == change.what) {
            Some(row) => row.readers = readers,
            None => rows.push(Row { place: change.place, what: change.what, readers, writers: Verdict::None }),
        }
    }
    Changes { rows, prose }
}

/// The changes as a Markdown table; nothing where there are none.
pub(crate) fn table(rows: &[Row]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let lines = rows
        .iter()
        .map(|Row { place, what, readers, writers }| format!("| `{place}` | {} | {readers} | {writers} |\n", what.replace('|', "\\|")));
    format!("\n| where | what | readers | writers |\n|---|---|---|---|\n{}", lines.collect::<String>())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::schema::release::Version;

    fn release(accept: &Value, emit: &Value) -> Release {
        let root = |schema: &Value| json!({ "anyOf": [{ "$ref": "#/$defs/Event" }], "$defs": { "Event": schema } });
        Release { version: Version::parse("0.1.0").unwrap(), accept: root(accept), emit: root(emit) }
    }

    fn event(properties: &[&str], required: &[&str]) -> Value {
        let properties: serde_json::Map<String, Value> = properties.iter().map(|name| ((*name).to_owned(), json!({}))).collect();
        json!({ "properties": properties, "required": required, "additionalProperties": false })
    }

    #[test]
    fn a_new_field_breaks_readers_of_a_closed_record_and_no_writer() {
        let old = release(&event(&["a"], &[]), &event(&["a"], &["a"]));
        let new = release(&event(&["a", "b"], &[]), &event(&["a", "b"], &["a", "b"]));
        assert!(table(&between(&old, &new).rows).ends_with("| `Event.b` | added | breaking | compatible |\n"));
    }

    #[test]
    fn a_field_that_must_be_there_breaks_writers() {
        let old = release(&event(&["a"], &[]), &event(&["a"], &["a"]));
        let new = release(&event(&["a"], &["a"]), &event(&["a"], &["a"]));
        assert!(table(&between(&old, &new).rows).ends_with("| `Event.a` | is required | – | breaking |\n"));
    }
}
