use chancery_model::Edtf;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::at;

rule!(TiesAfterPublication = 610 "ties-after-publication", Error, "ties_after_publication.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(latest) = cx.published().and_then(|day| day.checked_add_days(chrono::Days::new(31))).map(Edtf::from) else { return };
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        if let Some(established) = relation.established.as_ref().filter(|established| established.date.is_after(&latest).is_true()) {
            findings
                .report(
                    format_args!("/relations/{i}/established/date"),
                    Some(established.evidence.span),
                    format!("relations are said to begin {}, after publication", at(&established.date)),
                )
                .help("correct the date");
        }
    }
}
