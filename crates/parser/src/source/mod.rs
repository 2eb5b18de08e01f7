//! Bytes into documents: what a reader is given before it reads.
//!
//! Nothing here opens a file. The caller hands over bytes, or anything that implements [`std::io::BufRead`], with a name
//! that becomes the identifier of the article:
//!
//! ```
//! use chancery_parser::source::{Format, documents};
//!
//! let page = "Envoys meet in Lima\n\nThe two envoys met on Monday.\n";
//! let read: Vec<_> = documents("lima.txt", Format::Text, page.as_bytes()).collect::<Result<_, _>>()?;
//! assert_eq!(read[0].id, "lima.txt");
//! assert_eq!(read[0].text, page);
//! # Ok::<(), chancery_parser::source::SourceError>(())
//! ```
//!
//! | stage | does |
//! |---|---|
//! | [`sniff`] | tells text, HTML and JSON apart by their first bytes and the name's extension |
//! | [`decode`] | turns bytes into text: UTF-8, marked UTF-16, and with the feature `encoding` legacy encodings by detection |
//! | [`documents`] | takes the articles out of the text, one by one, and goes on after a broken one |

mod binary;
#[cfg(any(feature = "html", feature = "json"))]
mod day;
mod decode;
mod document;
mod documents;
mod error;
mod format;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "json")]
mod json;
#[cfg(feature = "encoding")]
mod legacy;
#[cfg(feature = "html")]
mod tags;

pub use decode::decode;
pub use document::Document;
pub use documents::{Documents, documents};
pub use error::{Place, SourceError};
pub use format::{Format, sniff};
