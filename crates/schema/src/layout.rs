//! Schemas as text.

use serde_json::Value;

/// What fits in this many characters stands on one line.
const WIDTH: usize = 150;

/// A schema as text: indented, with everything that is short on one line. Committed schemas are written this way.
///
/// ```
/// use serde_json::json;
///
/// assert_eq!(chancery_schema::to_text(&json!({ "type": ["string", "null"] })), "{ \"type\": [\"string\", \"null\"] }\n");
/// ```
pub fn to_text(schema: &Value) -> String {
    let mut out = String::new();
    write(schema, 0, &mut out);
    out.push('\n');
    out
}

fn write(value: &Value, indent: usize, out: &mut String) {
    let start = out.len();
    write_line(value, out);
    if out.len() - start + indent <= WIDTH {
        return;
    }
    let (open, close) = match value {
        Value::Object(_) => ('{', '}'),
        Value::Array(_) => ('[', ']'),
        _ => return,
    };
    out.truncate(start);
    out.push(open);
    let inner = indent + 2;
    let mut first = true;
    let mut item = |key: Option<&String>, value: &Value, out: &mut String| {
        out.push_str(if std::mem::take(&mut first) { "\n" } else { ",\n" });
        out.extend(std::iter::repeat_n(' ', inner));
        if let Some(key) = key {
            out.push_str(&Value::from(key.as_str()).to_string());
            out.push_str(": ");
        }
        write(value, inner, out);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| item(Some(key), value, out)),
        Value::Array(items) => items.iter().for_each(|value| item(None, value, out)),
        _ => {}
    }
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
    out.push(close);
}

/// The value on one line, or its beginning where that is longer than a line.
fn write_line(value: &Value, out: &mut String) {
    let start = out.len();
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            out.push_str("{ ");
            for (index, (key, value)) in fields.iter().enumerate() {
                if out.len() - start > WIDTH {
                    return;
                }
                out.push_str(if index == 0 { "" } else { ", " });
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push_str(": ");
                write_line(value, out);
            }
            out.push_str(" }");
        }
        Value::Array(items) => {
            out.push('[');
            for (index, value) in items.iter().enumerate() {
                if out.len() - start > WIDTH {
                    return;
                }
                out.push_str(if index == 0 { "" } else { ", " });
                write_line(value, out);
            }
            out.push(']');
        }
        value => out.push_str(&value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn long_values_are_broken_and_read_back() {
        let words: Vec<String> = (0..40).map(|number| format!("word-{number}")).collect();
        for value in [json!({}), json!([]), json!({ "enum": words, "a \"b\"": [1, null, { "c": {} }] }), json!("x".repeat(400))] {
            let text = to_text(&value);
            assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
        }
        assert_eq!(to_text(&json!({ "enum": words })).lines().count(), 44);
    }
}
