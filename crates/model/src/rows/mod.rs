//! Flat rows, in the shapes that users know: events as PLOVER objects and CAMEO dyads, dates, and the articles of a feed.
//!
//! An [`Extraction`] keeps events, actors and dates apart and joins them by id. A row stands alone: it
//! holds what one line of a data set holds. The sentences come from outside, because this crate reads no prose:
//!
//! ```
//! use chancery_model::rows::{Sentences, cameo_rows, plover_rows};
//! use chancery_model::{Extraction, Span};
//!
//! let json = r#"{"version":"0.1.0","article":{"id":"x","language":"en","hash":"2d06800538d394c2","published":"2023-02-12"}}"#;
//! let extraction: Extraction = serde_json::from_str(json)?;
//! let text = "Nothing happened.";
//! let sentences = Sentences::new(text, vec![Span::between(0, 17)]);
//! assert!(plover_rows(&extraction, &sentences).is_empty());
//! assert!(cameo_rows(&extraction, &sentences).is_empty());
//! # Ok::<(), serde_json::Error>(())
//! ```

mod article;
mod cameo;
mod dates;
mod plover;
mod sentences;

pub use article::{ArticleRow, Label};
pub use cameo::{CameoRow, cameo_rows};
pub use dates::{DatedWords, DatesRow};
pub use plover::{PloverParty, PloverRow, plover_rows};
pub use sentences::Sentences;

use crate::{Edtf, Event, Extraction};

/// The date of a row: the event's, else the day of publication.
fn date_of(event: &Event, extraction: &Extraction) -> Option<Edtf> {
    event.when.as_ref().map(|when| when.date).or_else(|| extraction.article.published.map(Edtf::from))
}

#[cfg(test)]
mod tests;
