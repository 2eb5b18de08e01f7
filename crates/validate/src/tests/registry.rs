//! What every rule is held to.

use crate::{Family, Rule, RuleCode};

#[test]
fn codes_are_unique_in_order_and_round_trip() {
    assert!(Rule::all().is_sorted_by(|left, right| left.code() < right.code()));
    for rule in Rule::all() {
        let code: RuleCode = rule.code().to_string().parse().unwrap();
        assert_eq!(code.rule().map(Rule::name), Some(rule.name()));
        assert!(rule.code().to_string().starts_with(rule.family().prefix()));
        assert!(Family::ALL.contains(&rule.family()));
    }
}

/// A name says what is wrong, so that "allow it" and "ignore it" read well.
#[test]
fn names_say_what_is_wrong() {
    const BANNED: [&str; 12] =
        ["avoid-", "prefer-", "use-", "no-", "dont-", "do-not-", "must-", "should-", "check-", "validate-", "invalid-", "bad-"];
    let mut names: Vec<_> = Rule::all().iter().map(Rule::name).collect();
    for name in &names {
        assert!(!BANNED.iter().any(|banned| name.starts_with(banned)), "{name}");
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{name}");
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Rule::all().len());
}

#[test]
fn every_rule_is_documented_under_the_fixed_headings() {
    for rule in Rule::all() {
        let headings: Vec<_> = rule.doc().lines().filter(|line| line.starts_with('#')).collect();
        let expected = ["## What it does", "## Why it matters", "## Failing example", "## Passing example"];
        assert_eq!(headings, expected, "{}", rule.name());
        assert!(rule.summary().ends_with('.'), "{}: the summary is a sentence", rule.name());
    }
}

#[test]
fn since_is_no_later_than_this_version() {
    let parts = |version: &str| version.split('.').map(|part| part.parse::<u32>().unwrap()).collect::<Vec<_>>();
    for rule in Rule::all() {
        assert!(parts(rule.since()) <= parts(env!("CARGO_PKG_VERSION")), "{}", rule.name());
    }
}

#[test]
fn every_rule_has_a_file_of_its_name() {
    for rule in Rule::all() {
        let file = format!("{}.rs", rule.name().replace('-', "_"));
        let rules = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
        let found = std::fs::read_dir(rules).unwrap().filter_map(Result::ok).any(|family| family.path().join(&file).is_file());
        assert!(found, "{file}");
    }
}
