//! What can go wrong: a name that nobody knows, a record that a profile cannot express.

use thiserror::Error;

/// Why there is no schema. Where a name is not known, the known ones follow, the nearest first.
///
/// ```
/// use chancery_schema::{Contract, Dialect, Profile, schema_for};
///
/// let error = schema_for("Evnt", Dialect::Draft202012, Profile::Full, Contract::Accept).unwrap_err();
/// assert!(error.to_string().starts_with("unknown record `Evnt`: expected `Event`, "));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SchemaError {
    /// No record has the name.
    #[error("unknown record `{name}`: expected {}", quoted(known))]
    UnknownRecord {
        /// The name as given.
        name: String,
        /// Every record, the nearest name first.
        known: Vec<&'static str>,
    },
    /// No dialect, profile or contract has the name.
    #[error("unknown {what} `{name}`: expected {}", quoted(known))]
    UnknownOption {
        /// What was to be chosen.
        what: &'static str,
        /// The name as given.
        name: String,
        /// Every choice, the nearest name first.
        known: Vec<&'static str>,
    },
    /// A profile cannot say what a field asks for.
    #[error("{what} cannot express `{place}` of `{record}`: {reason}")]
    Inexpressible {
        /// What was asked for.
        what: &'static str,
        /// The record.
        record: String,
        /// The field, with the record that it belongs to.
        place: String,
        /// What stands in the way.
        reason: &'static str,
    },
    /// A schema is larger than providers of structured output take.
    #[error("the strict schema of `{record}` has {count} {what}, and providers take {limit}: ask for a part of it, or with references")]
    OverLimit {
        /// The record.
        record: String,
        /// What there is too much of.
        what: &'static str,
        /// How much.
        count: usize,
        /// How much may be.
        limit: usize,
    },
}

/// The known names by their distance from the one given; equal ones keep their order.
pub(crate) fn nearest_first(name: &str, known: impl IntoIterator<Item = &'static str>) -> Vec<&'static str> {
    // Distance is quadratic in length, and no name is as long as this.
    let name: String = name.chars().take(64).collect::<String>().to_ascii_lowercase();
    let mut known: Vec<&'static str> = known.into_iter().collect();
    known.sort_by_key(|candidate| strsim::osa_distance(&candidate.to_ascii_lowercase(), &name));
    known
}

fn quoted(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_names_come_first() {
        for (name, expected) in [("timx", "Timex"), ("ACTOR", "Actor"), ("Relatoin", "Relation"), ("", "Note")] {
            assert_eq!(nearest_first(name, ["Note", "Timex", "Actor", "Relation"])[0], expected, "{name}");
        }
        assert_eq!(nearest_first(&"x".repeat(1 << 20), ["b", "a"]), ["b", "a"]);
    }

    #[test]
    fn messages_list_what_is_known() {
        let error = SchemaError::UnknownOption { what: "profile", name: "ful".to_owned(), known: vec!["full", "strict"] };
        assert_eq!(error.to_string(), "unknown profile `ful`: expected `full` or `strict`");
    }
}
