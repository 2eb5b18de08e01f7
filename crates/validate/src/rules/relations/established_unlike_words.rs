use chancery_model::Edtf;

use crate::calendar::Said;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(EstablishedUnlikeWords = 611 "established-unlike-words", Error, "established_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        let Some(established) = relation.established.as_ref().filter(|established| !established.implied) else { continue };
        let Edtf::Date(date) = established.date else { continue };
        let said = Said::read(&established.evidence.text);
        // An anniversary that contradicts the date is reported as such, with both places.
        if said.year.is_none() || said.several || established.evidence.text.contains("anniversary") {
            continue;
        }
        if let Some(part) = said.contradicted_by(date)
            && relation.anniversaries.iter().all(|anniversary| anniversary.year.is_none())
        {
            findings
                .report(
                    format_args!("/relations/{i}/established/date"),
                    Some(established.evidence.span),
                    format!("the date is {date}, but the words `{}` have another {part}", short(&established.evidence.text)),
                )
                .help("take the date from the words");
        }
    }
}
