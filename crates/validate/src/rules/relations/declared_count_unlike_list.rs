use crate::Severity;
use crate::context::Context;
use crate::findings::Findings;
use crate::rule::Check;
use crate::words::{count, short};

#[doc = include_str!("declared_count_unlike_list.md")]
pub(crate) struct DeclaredCountUnlikeList;

impl Check for DeclaredCountUnlikeList {
    const CODE: u16 = 602;
    const NAME: &'static str = "declared-count-unlike-list";
    const SEVERITY: Severity = Severity::Warning;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("declared_count_unlike_list.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, relation) in cx.extraction.relations.iter().enumerate() {
            for (f, framework) in relation.frameworks.iter().enumerate() {
                // An article may give the number and keep the list to itself.
                let Some(declared) = framework.declared.filter(|_| !framework.areas.is_empty()) else { continue };
                if declared as usize != framework.areas.len() {
                    let message = format!(
                        "`{}` declares {}, but lists {}",
                        short(&framework.name.text),
                        count(declared as usize, "area", "areas"),
                        framework.areas.len()
                    );
                    let diagnostic = findings.report(format_args!("/relations/{i}/frameworks/{f}"), Some(framework.name.span), message);
                    let (first, last) = (framework.areas.first(), framework.areas.last());
                    diagnostic.note("the list begins here".to_owned(), first.map(|area| area.evidence.span));
                    diagnostic.note("the list ends here".to_owned(), last.map(|area| area.evidence.span));
                    diagnostic.help("look for an area that was missed, split or taken for one");
                }
            }
        }
    }
}
