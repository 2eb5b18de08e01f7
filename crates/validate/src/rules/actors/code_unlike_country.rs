use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(CodeUnlikeCountry = 305 "code-unlike-country", Error, "code_unlike_country.md", fixes);

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let (Some(code), Some(country)) = (actor.code.as_ref().map(ToString::to_string), actor.country) else { continue };
        let Some(written) = code.get(..3).and_then(|written| written.parse::<chancery_model::CountryCode>().ok()) else { continue };
        // Roles without a country come first in some codes: `IGOUNO`.
        if written == country || written.country().is_none() {
            continue;
        }
        let right = format!("{country}{}", &code[3..]);
        findings
            .report(
                format_args!("/actors/{i}/code"),
                first(&actor.mentions),
                format!("the actor code `{code}` is of {written}, but the country of `{}` is {country}", short(&actor.name)),
            )
            .replace(format!("write `{right}`"), format!("/actors/{i}/code"), right);
    }
}
