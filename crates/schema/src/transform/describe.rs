//! Titles, descriptions, and vocabularies as plain enumerations.

use schemars::Schema;
use serde_json::{Map, Value};

use super::each;

/// Gives each record its title, and each schema the prose of its documentation.
pub(crate) fn describe(schema: &mut Schema) {
    if let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        for (name, definition) in definitions {
            if let Some(definition) = definition.as_object_mut() {
                definition.entry("title").or_insert_with(|| name.clone().into());
            }
        }
    }
    each(schema, |schema| {
        enumerate(schema);
        if let Some(Value::String(text)) = schema.get_mut("description") {
            *text = prose(text);
        }
    });
}

/// Turns one constant per term into an `enum`, which tools turn into types; the meanings move into the description.
fn enumerate(schema: &mut Map<String, Value>) {
    let constant = |term: &Value| term.get("const").and_then(Value::as_str).map(str::to_owned);
    let terms = schema.get("oneOf").and_then(Value::as_array);
    let Some(words) = terms.and_then(|terms| terms.iter().map(constant).collect::<Option<Vec<_>>>()) else { return };
    let meanings = terms.into_iter().flatten().map(|term| term.get("description").and_then(Value::as_str).unwrap_or_default());
    let lines: Vec<String> = words.iter().zip(meanings).map(|(word, meaning)| format!("- `{word}`: {meaning}")).collect();
    let description = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    let text = format!("{description}\n\n{}", lines.join("\n"));
    schema.remove("oneOf");
    schema.insert("type".to_owned(), "string".into());
    schema.insert("enum".to_owned(), words.into());
    schema.insert("description".to_owned(), text.into());
}

/// Documentation without what only Rust can use: examples, links to items.
fn prose(text: &str) -> String {
    let text = text.split("\n```").next().unwrap_or(text).trim_end();
    text.replace("[`", "`").replace("`]", "`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_and_links_are_left_out() {
        assert_eq!(prose("A span.\n\n[`Span::slice`] checks.\n\n```\nlet x = 1;\n```"), "A span.\n\n`Span::slice` checks.");
        assert_eq!(prose("One line."), "One line.");
    }
}
