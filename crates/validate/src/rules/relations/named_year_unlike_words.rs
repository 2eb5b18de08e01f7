use crate::calendar::Said;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(NamedYearUnlikeWords = 607 "named-year-unlike-words", Error, "named_year_unlike_words.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, relation) in cx.extraction.relations.iter().enumerate() {
        for (n, named) in relation.named_years.iter().enumerate() {
            let said = Said::read(&named.evidence.text);
            if let (Some(year), Some(written)) = (named.year, said.year.filter(|_| !said.several))
                && year != written
            {
                findings
                    .report(
                        format_args!("/relations/{i}/named_years/{n}/year"),
                        Some(named.evidence.span),
                        format!("the year is {year}, but the words say {written}"),
                    )
                    .help("take the year from the words");
            }
        }
    }
}
