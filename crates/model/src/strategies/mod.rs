//! Strategies of [`proptest`] for every type of the model: feature `proptest`.
//!
//! Each public type implements [`Arbitrary`](proptest::arbitrary::Arbitrary), so `any::<Event>()` gives any event that the format
//! can carry, sense or no sense: what a reader of records must survive. [`extraction()`] gives what an honest reader of
//! an article would write: words that stand in the text, references that lead somewhere, events that agree with the ontology.
//!
//! ```
//! use chancery_model::strategies;
//! use proptest::prelude::*;
//!
//! proptest!(|(extraction in strategies::extraction())| {
//!     let text = extraction.article.text.as_deref().unwrap_or_default();
//!     for event in &extraction.events {
//!         let words = &event.evidence[0];
//!         prop_assert_eq!(words.span.slice(text), Some(words.text.as_str()));
//!     }
//! });
//! ```

mod codes;
mod coherent;
mod dates;
mod prose;
mod records;
#[cfg(test)]
mod tests;

pub use codes::{cameo_entry, country};
pub use coherent::extraction;
pub use dates::day;
pub use prose::{text, words};

/// Implements `Arbitrary` by a strategy, the same for every value of the type.
macro_rules! arbitrary {
    ($( $type:ty => $strategy:expr; )+) => { $(
        impl proptest::arbitrary::Arbitrary for $type {
            type Parameters = ();
            type Strategy = proptest::strategy::BoxedStrategy<Self>;

            fn arbitrary_with((): ()) -> Self::Strategy {
                proptest::strategy::Strategy::boxed($strategy)
            }
        }
    )+ };
}
use arbitrary;
