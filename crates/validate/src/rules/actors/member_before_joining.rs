use chancery_model::ActorKind;

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(MemberBeforeJoining = 316 "member-before-joining", Warning, "member_before_joining.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = cx.published() else { return };
    for (i, actor) in cx.extraction.actors.iter().enumerate() {
        let (ActorKind::State, Some(code), Some(id)) = (actor.kind, actor.country, actor.organisation.as_deref()) else { continue };
        let Some(organisation) = cx.facts.names.gazetteer().organisation(id) else { continue };
        if !organisation.has_member_on(code, published).is_false() {
            continue;
        }
        let diagnostic = findings.report(
            format_args!("/actors/{i}/organisation"),
            first(&actor.mentions),
            format!("{code} was no member of {} on {published}", organisation.name),
        );
        for member in organisation.members.iter().filter(|member| member.state == code) {
            let written = |bound: Option<(chrono::NaiveDate, chrono::NaiveDate)>| {
                bound.map_or_else(|| "…".to_owned(), |(first, _)| first.to_string())
            };
            diagnostic.note(
                format!("the gazetteer has it as a member from {} to {}", written(member.period.since), written(member.period.until)),
                None,
            );
        }
        diagnostic.help("leave the organisation out, or correct its members in crates/gazetteer/facts/organisations");
    }
}
