use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(LanguageUnlikeText = 712 "language-unlike-text", Warning, "language_unlike_text.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(text) = cx.text() else { return };
    let language = cx.extraction.article.language.as_str();
    let primary = language.split('-').next().unwrap_or_default();
    // The beginning is enough, and keeps long articles cheap.
    let end = (0..=text.len().min(800)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let sample = &text[..end];
    let message = if !matches!(primary, "en" | "und" | "mul" | "sco") && is_english(sample) {
        format!("the article is said to be in `{}`, but is written in English", short(language))
    } else if primary == "en" && sample.len() > 100 && !is_latin(sample) {
        "the article is said to be in English, but is written in another script".to_owned()
    } else {
        return;
    };
    findings.report("/article/language", None, message).help("give the language of the text as a BCP 47 tag");
}

/// Whether at least half of what is written is ASCII.
fn is_latin(sample: &str) -> bool {
    sample.bytes().filter(u8::is_ascii).count() * 2 > sample.len()
}

/// English has "the", "of", "and", "to", "in" in nearly every line; no other language has all of them.
fn is_english(sample: &str) -> bool {
    let mut seen = [0_u32; 5];
    let mut words = 0_u32;
    for word in sample.split_ascii_whitespace() {
        words += 1;
        let at = match word {
            "the" | "The" => 0,
            "of" => 1,
            "and" => 2,
            "to" => 3,
            "in" | "on" => 4,
            _ => continue,
        };
        seen[at] += 1;
    }
    words >= 20 && seen[0] * 50 > words && seen.iter().filter(|count| **count > 0).count() >= 4
}
