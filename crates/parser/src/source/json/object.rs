//! One article as a JSON object.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use crate::source::{Document, Place, SourceError, day::day};

/// The fields of an article that the reader uses; others are ignored.
#[derive(Debug, Default)]
pub(super) struct Object<'a> {
    id: Option<Cow<'a, str>>,
    date: Option<Cow<'a, str>>,
    title: Option<Cow<'a, str>>,
    url: Option<Cow<'a, str>>,
    text: Option<Cow<'a, str>>,
}

impl<'a> Object<'a> {
    pub(super) fn parse(json: &'a str) -> Result<Self, serde_json::Error> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let object = deserializer.deserialize_map(ObjectVisitor)?;
        deserializer.end()?;
        Ok(object)
    }

    /// The article of the object, which begins at `place`; `name` is its id when it has none.
    pub(super) fn document(self, place: Place, name: impl FnOnce() -> String) -> Result<Document, SourceError> {
        let Some(text) = self.text else { return Err(SourceError::NoText { place, found: "no field `text`" }) };
        if text.trim().is_empty() {
            return Err(SourceError::NoText { place, found: "nothing but white space in `text`" });
        }
        let filled = |field: Option<Cow<'_, str>>| field.map(Cow::into_owned).filter(|value| !value.trim().is_empty());
        let mut document = Document::new(filled(self.id).unwrap_or_else(name), text);
        document.title = filled(self.title);
        document.url = filled(self.url);
        match day("date", &self.date.unwrap_or_default()) {
            Ok(published) => document.published = published,
            Err(mut note) => {
                note.message = format!("{place}: {}", note.message);
                document.notes.push(note);
            }
        }
        Ok(document)
    }
}

struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Object<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an article, an object with the field `text`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let mut object = Object::default();
        while let Some(key) = fields.next_key::<Key<'de>>()? {
            match key.0.as_ref() {
                "id" => object.id = fields.next_value_seed(Words("id"))?,
                "date" => object.date = fields.next_value_seed(Words("date"))?,
                "title" => object.title = fields.next_value_seed(Words("title"))?,
                "url" => object.url = fields.next_value_seed(Words("url"))?,
                "text" => object.text = fields.next_value_seed(Words("text"))?,
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(object)
    }
}

#[derive(serde::Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

/// A string or null, in a field whose name stands in the error; an id or a date may be a whole number too.
struct Words(&'static str);

impl<'de> DeserializeSeed<'de> for Words {
    type Value = Option<Cow<'de, str>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Words {
    type Value = Option<Cow<'de, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string in the field `{}`", self.0)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(text.to_owned())))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        match self.0 {
            "id" | "date" => Ok(Some(Cow::Owned(number.to_string()))),
            _ => Err(E::invalid_type(serde::de::Unexpected::Unsigned(number), &self)),
        }
    }
}
