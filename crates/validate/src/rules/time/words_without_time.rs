use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::vocabulary::speaks_of_time;
use crate::words::short;

rule!(WordsWithoutTime = 225 "words-without-time", Warning, "words_without_time.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, timex) in cx.extraction.timexes.iter().enumerate() {
        let words = &timex.evidence.text;
        // Feasts have names in capitals; those of actors are none.
        let names_an_actor = || cx.mentions_in(timex.evidence.span).any(|mention| mention.span == timex.evidence.span);
        let may_be_a_feast = words.split(' ').any(|word| word != "The" && word.starts_with(char::is_uppercase)) && !names_an_actor();
        if words.bytes().any(|byte| byte.is_ascii_digit()) || may_be_a_feast || words.trim().is_empty() || speaks_of_time(words) {
            continue;
        }
        findings
            .report(
                format_args!("/timexes/{i}/evidence"),
                Some(timex.evidence.span),
                format!("`{}` is no expression of time", short(words)),
            )
            .help("point to the words that tell the time, or leave the expression out");
    }
}
