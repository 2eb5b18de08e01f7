use chancery_model::{EventType, QuadClass, Role};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(RoleUnlikeType = 419 "role-unlike-type", Warning, "role_unlike_type.md", fixes);

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate() {
        // Invitations and plans are agreements or requests, and hospitality may be thanked for.
        let meeting = event.kind.quad_class() == QuadClass::VerbalCooperation
            || matches!(event.kind, EventType::Request | EventType::Reject | EventType::Cooperate);
        if meeting {
            continue;
        }
        for (side, participants) in [("actors", &event.actors), ("recipients", &event.recipients)] {
            for (p, participant) in participants.iter().enumerate() {
                let Some(role) = participant.role.filter(|role| *role != Role::Mediator) else { continue };
                let path = format!("/events/{i}/{side}/{p}/role");
                findings
                    .report(
                        &path,
                        Some(participant.mention.span),
                        format!("`{}` is a {role} in a {} event", cx.name(participant.actor), event.kind),
                    )
                    .replace("take the role away", path, serde_json::Value::Null);
            }
        }
    }
}
