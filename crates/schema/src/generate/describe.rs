//! Titles, descriptions, and vocabularies as plain enumerations.

use serde_json::{Map, Value, json};

use crate::transform::each;

/// Gives each record its title, and each schema the prose of its documentation.
pub(super) fn describe(schema: &mut Value) {
    if let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        for (name, definition) in definitions {
            if let Some(definition) = definition.as_object_mut() {
                definition.entry("title").or_insert_with(|| name.clone().into());
                variants(definition, name);
            }
        }
    }
    each(schema, &mut |schema| {
        enumerate(schema);
        if let Some(Value::String(text)) = schema.get_mut("description") {
            *text = prose(text);
        }
    });
    // OpenAPI 3.0 has no constants. Those of a vocabulary are gone by now.
    each(schema, &mut |schema| {
        if let Some(constant) = schema.shift_remove("const") {
            schema.insert("enum".to_owned(), json!([constant]));
        }
    });
}

/// Gives each form of a tagged record a title: the tag before the name of the record.
fn variants(definition: &mut Map<String, Value>, name: &str) {
    let variants = definition.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten();
    for variant in variants.filter_map(Value::as_object_mut) {
        let properties = variant.get_mut("properties").and_then(Value::as_object_mut).into_iter().flat_map(|fields| fields.values_mut());
        let mut tags = properties.filter_map(Value::as_object_mut).filter(|property| property.contains_key("const"));
        let tag = tags.next().and_then(|tag| {
            tag.insert("description".to_owned(), "Which form it is.".into());
            tag["const"].as_str().map(capital)
        });
        variant.extend(tag.map(|tag| ("title".to_owned(), format!("{tag}{name}").into())));
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
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
    schema.shift_remove("oneOf");
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
