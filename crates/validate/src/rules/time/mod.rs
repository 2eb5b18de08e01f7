//! Dates and their order.

mod date_unlike_expression;
mod event_after_publication;
mod inverted_interval;

pub(crate) use date_unlike_expression::DateUnlikeExpression;
pub(crate) use event_after_publication::EventAfterPublication;
pub(crate) use inverted_interval::InvertedInterval;
