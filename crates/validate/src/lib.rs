#![doc = include_str!("../README.md")]

mod code;
mod context;
mod diagnostic;
mod facts;
mod findings;
mod grounding;
mod lookup;
mod patch;
mod reference;
mod rule;
mod rules;
pub mod sample;
mod settings;
#[cfg(test)]
mod tests;
mod validator;
mod walk;
mod words;

pub use code::{InvalidRuleCode, RuleCode};
pub use diagnostic::{Diagnostic, Fix, Remark, Severity};
pub use patch::{Operation, PatchError, apply};
pub use reference::reference_markdown;
pub use rule::{Family, Rule};
pub use settings::{Config, Selector, Settings, UnknownSelector};
pub use validator::Validator;
