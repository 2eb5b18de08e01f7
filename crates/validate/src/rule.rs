//! What is known of a rule, and the list of all.

use crate::across::{Compare, Comparison};
use crate::context::Context;
use crate::findings::Findings;
use crate::{RuleCode, Severity};

/// A check of one idea. Each lives in a file of its own under `rules/`, beside its documentation.
pub(crate) trait Check {
    /// The number of its code: 601 for `CH601`.
    const CODE: u16;
    /// Its name: what is wrong, in kebab case.
    const NAME: &'static str;
    const SEVERITY: Severity;
    /// The version that brought it.
    const SINCE: &'static str;
    /// Whether its findings may carry a fix.
    const FIXES: bool = false;
    /// Its documentation in Markdown, under the headings of [`Rule::doc`].
    const DOC: &'static str;

    /// Reports every place of the extraction where the record is wrong.
    fn check(cx: &Context<'_>, findings: &mut Findings<'_>);
}

/// Declares a rule: its type, number, name and severity, its documentation, and `fixes` where its findings may carry a fix.
/// The file has a function `check` beside it.
macro_rules! rule {
    ($name:ident = $code:literal $kebab:literal, $severity:ident, $doc:literal $(, $fixes:ident)?) => {
        #[doc = include_str!($doc)]
        pub(crate) struct $name;

        impl $crate::rule::Check for $name {
            const CODE: u16 = $code;
            const NAME: &'static str = $kebab;
            const SEVERITY: $crate::Severity = $crate::Severity::$severity;
            const SINCE: &'static str = "0.1.0";
            $( const FIXES: bool = stringify!($fixes).len() == 5; )?
            const DOC: &'static str = include_str!($doc);

            fn check(cx: &$crate::context::Context<'_>, findings: &mut $crate::findings::Findings<'_>) {
                check(cx, findings);
            }
        }
    };
}
pub(crate) use rule;

/// Declares a rule over several articles; the file has `facts` and `contradiction` beside it.
macro_rules! across_rule {
    ($name:ident = $code:literal $kebab:literal, $severity:ident, $doc:literal) => {
        #[doc = include_str!($doc)]
        pub(crate) struct $name;

        impl $crate::across::Compare for $name {
            const CODE: u16 = $code;
            const NAME: &'static str = $kebab;
            const SEVERITY: $crate::Severity = $crate::Severity::$severity;
            const SINCE: &'static str = "0.1.0";
            const DOC: &'static str = include_str!($doc);

            fn facts(extraction: &Extraction, out: &mut Vec<Fact>) {
                facts(extraction, out);
            }

            fn contradiction(new: &Kept, old: &Kept) -> Option<String> {
                contradiction(new, old)
            }
        }
    };
}
pub(crate) use across_rule;

/// A rule, as the registry lists it.
///
/// ```
/// use chancery_validate::Rule;
///
/// let rule = Rule::all().iter().find(|rule| rule.name() == "anniversary-off-by-years").expect("a rule");
/// assert_eq!(rule.code().to_string(), "CH601");
/// assert!(rule.doc().contains("## Why it matters"));
/// ```
#[derive(Debug)]
pub struct Rule {
    code: RuleCode,
    name: &'static str,
    severity: Severity,
    since: &'static str,
    fixes: bool,
    doc: &'static str,
    check: Option<fn(&Context<'_>, &mut Findings<'_>)>,
    comparison: Option<Comparison>,
}

impl Rule {
    pub(crate) const fn of<C: Check>() -> Self {
        Self {
            code: RuleCode::new(C::CODE),
            name: C::NAME,
            severity: C::SEVERITY,
            since: C::SINCE,
            fixes: C::FIXES,
            doc: C::DOC,
            check: Some(C::check),
            comparison: None,
        }
    }

    pub(crate) const fn across<C: Compare>() -> Self {
        Self {
            code: RuleCode::new(C::CODE),
            name: C::NAME,
            severity: C::SEVERITY,
            since: C::SINCE,
            fixes: false,
            doc: C::DOC,
            check: None,
            comparison: Some(Comparison { facts: C::facts, contradiction: C::contradiction }),
        }
    }

    /// How it compares articles, when it does.
    pub(crate) const fn comparison(&self) -> Option<Comparison> {
        self.comparison
    }

    /// Every rule, in the order of the codes.
    pub fn all() -> &'static [Self] {
        crate::rules::ALL
    }

    /// The rule of a code.
    pub(crate) fn of_code(code: RuleCode) -> Option<&'static Self> {
        Self::all().binary_search_by_key(&code, Self::code).ok().map(|index| &Self::all()[index])
    }

    /// Its code.
    pub const fn code(&self) -> RuleCode {
        self.code
    }

    /// Its name: what is wrong, in kebab case.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// How much its findings weigh.
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The version of this crate that brought it.
    pub const fn since(&self) -> &'static str {
        self.since
    }

    /// Whether its findings may carry a fix.
    pub const fn fixes(&self) -> bool {
        self.fixes
    }

    /// The family that its code belongs to.
    pub fn family(&self) -> Family {
        Family::of(self.code)
    }

    /// Its documentation in Markdown, under four headings: "What it does", "Why it matters", "Failing example" and "Passing example".
    ///
    /// The examples are patches of the [sample](crate::sample) record, and the tests of this crate run them.
    pub const fn doc(&self) -> &'static str {
        self.doc
    }

    /// What it does, in its first paragraph.
    pub fn summary(&self) -> &'static str {
        let text = self.doc.split_once("## What it does").map_or(self.doc, |(_, rest)| rest).trim_start();
        text.split_once("\n\n").map_or(text, |(paragraph, _)| paragraph)
    }

    pub(crate) fn run(&'static self, cx: &Context<'_>, list: &mut Vec<crate::Diagnostic>) {
        if let Some(check) = self.check {
            check(cx, &mut Findings::new(self, list));
        }
    }
}

/// What a group of rules looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Spans, ids, references: `CH1`.
    Structure,
    /// Dates and their order: `CH2`.
    Time,
    /// Actors, offices, states: `CH3`.
    Actors,
    /// Events: `CH4`.
    Events,
    /// Instruments: `CH5`.
    Instruments,
    /// Relations: `CH6`.
    Relations,
    /// Whether the article says it: `CH7`.
    Grounding,
    /// Whether articles agree: `CH8`.
    AcrossArticles,
}

impl Family {
    /// Every family, in the order of the codes.
    pub const ALL: [Self; 8] = [
        Self::Structure,
        Self::Time,
        Self::Actors,
        Self::Events,
        Self::Instruments,
        Self::Relations,
        Self::Grounding,
        Self::AcrossArticles,
    ];

    /// The family of a code, by its first digit.
    pub fn of(code: RuleCode) -> Self {
        let digit = usize::from(code.number() / 100);
        Self::ALL.get(digit.wrapping_sub(1)).copied().unwrap_or(Self::Structure)
    }

    /// What its codes begin with: `CH6`.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Structure => "CH1",
            Self::Time => "CH2",
            Self::Actors => "CH3",
            Self::Events => "CH4",
            Self::Instruments => "CH5",
            Self::Relations => "CH6",
            Self::Grounding => "CH7",
            Self::AcrossArticles => "CH8",
        }
    }

    /// What its rules look at.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Structure => "Structure and spans",
            Self::Time => "Time",
            Self::Actors => "Actors and offices",
            Self::Events => "Events",
            Self::Instruments => "Instruments",
            Self::Relations => "Relations",
            Self::Grounding => "Grounding in the article",
            Self::AcrossArticles => "Across articles",
        }
    }
}
