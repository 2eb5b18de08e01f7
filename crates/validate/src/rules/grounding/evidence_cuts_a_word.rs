use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(EvidenceCutsAWord = 719 "evidence-cuts-a-word", Warning, "evidence_cuts_a_word.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(text) = cx.text() else { return };
    crate::walk::evidence(cx.extraction, |path, evidence| {
        let (start, end) = (evidence.span.start() as usize, evidence.span.end() as usize);
        if evidence.span.is_empty() || !(within_word(text, start) || within_word(text, end)) || !cx.is_grounded(evidence) {
            return;
        }
        findings
            .report(path, Some(evidence.span), format!("`{}` begins or ends within a word", short(&evidence.text)))
            .help("give whole words; a span counts bytes");
    });
}

/// Whether a letter stands on either side of a place. Scripts that write no spaces between words lie beyond.
fn within_word(text: &str, at: usize) -> bool {
    // Most spans end beside a space, and need no more than this.
    let beside = |at: usize| text.as_bytes().get(at).is_some_and(is_letter);
    beside(at) && at > 0 && beside(at - 1) && between_letters(text, at)
}

fn between_letters(text: &str, at: usize) -> bool {
    let letter = |letter: &char| letter.is_alphabetic() && *letter < SPACELESS;
    let before = text.get(..at).and_then(|before| before.chars().next_back()).filter(letter);
    let behind = text.get(at..).and_then(|behind| behind.chars().next()).filter(letter);
    // Pages that lost their line breaks glue words together: "friendshipPresident".
    before.zip(behind).is_some_and(|(before, behind)| !(before.is_lowercase() && behind.is_uppercase()))
}

/// Whether a byte can be of a letter: general punctuation begins with E2.
fn is_letter(byte: &u8) -> bool {
    byte.is_ascii_alphabetic() || !byte.is_ascii() && *byte != 0xE2
}

/// Latin, Greek, Cyrillic and Armenian lie before Hebrew.
const SPACELESS: char = '\u{590}';
