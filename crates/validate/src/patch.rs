//! Changes of a record: the part of JSON Patch (RFC 6902) that fixes and examples use.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

/// One operation of a JSON Patch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(tag = "op", rename_all = "lowercase", deny_unknown_fields)]
pub enum Operation {
    /// Puts a value where there was none: a new field, or an element of a list (`-` for the end).
    Add {
        /// JSON Pointer.
        path: String,
        /// The value.
        value: Value,
    },
    /// Puts a value in the place of another.
    Replace {
        /// JSON Pointer.
        path: String,
        /// The value.
        value: Value,
    },
    /// Takes a value away.
    Remove {
        /// JSON Pointer.
        path: String,
    },
    /// Adds at one place a copy of what stands at another.
    Copy {
        /// JSON Pointer of the value to copy.
        from: String,
        /// JSON Pointer of the place that receives it.
        path: String,
    },
}

/// A patch that does not fit the record.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("nothing stands at `{path}` of the record that the patch could change; validate the record again for fresh fixes")]
pub struct PatchError {
    /// The JSON Pointer that leads nowhere.
    pub path: String,
}

/// Carries out a patch, in order.
///
/// ```
/// use chancery_validate::{Operation, apply};
/// use serde_json::json;
///
/// let mut record = json!({ "events": [{ "score": 3.0 }] });
/// apply(&mut record, &[Operation::Replace { path: "/events/0/score".to_owned(), value: json!(4.0) }])?;
/// assert_eq!(record, json!({ "events": [{ "score": 4.0 }] }));
/// # Ok::<(), chancery_validate::PatchError>(())
/// ```
///
/// # Errors
///
/// When a path leads nowhere. Operations before that one have been carried out.
pub fn apply(record: &mut Value, patch: &[Operation]) -> Result<(), PatchError> {
    patch.iter().try_for_each(|operation| match operation {
        Operation::Add { path, value } => add(record, path, value.clone()),
        Operation::Replace { path, value } => {
            *record.pointer_mut(path).ok_or_else(|| missing(path))? = value.clone();
            Ok(())
        }
        Operation::Remove { path } => remove(record, path),
        Operation::Copy { from, path } => {
            let value = record.pointer(from).ok_or_else(|| missing(from))?.clone();
            add(record, path, value)
        }
    })
}

fn missing(path: &str) -> PatchError {
    PatchError { path: path.to_owned() }
}

/// The parent of a path, and its last step without the escapes of RFC 6901.
fn parent<'r>(record: &'r mut Value, path: &str) -> Result<(&'r mut Value, String), PatchError> {
    let (parent, step) = path.rsplit_once('/').ok_or_else(|| missing(path))?;
    let step = step.replace("~1", "/").replace("~0", "~");
    Ok((record.pointer_mut(parent).ok_or_else(|| missing(path))?, step))
}

fn add(record: &mut Value, path: &str, value: Value) -> Result<(), PatchError> {
    match parent(record, path)? {
        (Value::Object(fields), step) => {
            fields.insert(step, value);
        }
        (Value::Array(list), step) => {
            let index = if step == "-" { list.len() } else { step.parse().map_err(|_| missing(path))? };
            if index > list.len() {
                return Err(missing(path));
            }
            list.insert(index, value);
        }
        _ => return Err(missing(path)),
    }
    Ok(())
}

fn remove(record: &mut Value, path: &str) -> Result<(), PatchError> {
    let removed = match parent(record, path)? {
        (Value::Object(fields), step) => fields.remove(&step).is_some(),
        (Value::Array(list), step) => match step.parse::<usize>() {
            Ok(index) if index < list.len() => {
                list.remove(index);
                true
            }
            _ => false,
        },
        _ => false,
    };
    if removed { Ok(()) } else { Err(missing(path)) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(patch: &Value, expected: Result<Value, &str>) {
        let mut record = json!({ "a": [1, 2], "b": { "c/d": true } });
        let patch: Vec<Operation> = serde_json::from_value(patch.clone()).unwrap();
        let outcome = apply(&mut record, &patch).map(|()| record).map_err(|error| error.path);
        assert_eq!(outcome, expected.map_err(str::to_owned), "{patch:?}");
    }

    #[test]
    fn operations() {
        check(&json!([{ "op": "add", "path": "/a/-", "value": 3 }]), Ok(json!({ "a": [1, 2, 3], "b": { "c/d": true } })));
        check(&json!([{ "op": "add", "path": "/a/0", "value": 0 }]), Ok(json!({ "a": [0, 1, 2], "b": { "c/d": true } })));
        check(&json!([{ "op": "add", "path": "/a/9", "value": 0 }]), Err("/a/9"));
        check(&json!([{ "op": "replace", "path": "/b/c~1d", "value": 0 }]), Ok(json!({ "a": [1, 2], "b": { "c/d": 0 } })));
        check(&json!([{ "op": "replace", "path": "/b/x", "value": 0 }]), Err("/b/x"));
        check(&json!([{ "op": "remove", "path": "/b/c~1d" }]), Ok(json!({ "a": [1, 2], "b": {} })));
        check(&json!([{ "op": "remove", "path": "/a/2" }]), Err("/a/2"));
        check(&json!([{ "op": "copy", "from": "/a/1", "path": "/b/e" }]), Ok(json!({ "a": [1, 2], "b": { "c/d": true, "e": 2 } })));
        check(&json!([{ "op": "copy", "from": "/a/7", "path": "/b/e" }]), Err("/a/7"));
    }
}
