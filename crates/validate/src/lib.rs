#![doc = include_str!("../README.md")]

mod across;
mod beside;
mod calendar;
mod code;
mod context;
mod diagnostic;
mod direction;
mod facts;
mod findings;
mod fixes;
mod generated;
mod grounding;
mod lookup;
mod names;
mod numbers;
mod patch;
mod quotation;
mod read;
mod reference;
mod rule;
mod rules;
pub mod sample;
mod sentence;
mod settings;
mod telling;
#[cfg(test)]
mod tests;
mod validator;
mod vocabulary;
mod walk;
mod words;
mod yields;

pub use across::Across;
pub use code::{InvalidRuleCode, RuleCode};
pub use diagnostic::{Diagnostic, Fix, Remark, Severity};
pub use fixes::Fixed;
pub use patch::{Operation, PatchError, apply};
pub use read::locate;
pub use reference::reference_markdown;
pub use rule::{Family, Rule};
pub use settings::{Config, Selector, Settings, UnknownSelector};
pub use validator::{Validated, Validator};
