use chancery_model::{Mode, Role};

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;

rule!(ThirdPartyAtHome = 418 "third-party-at-home", Warning, "third_party_at_home.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for (i, event) in cx.extraction.events.iter().enumerate().filter(|(_, event)| event.mode == Some(Mode::ThirdParty)) {
        let Some((place, code)) = event.place.as_ref().and_then(|place| Some((place, place.country?))) else { continue };
        let home = event
            .actors
            .iter()
            .chain(&event.recipients)
            .find(|party| party.role != Some(Role::Mediator) && cx.country(party.actor) == Some(code));
        if let Some(party) = home {
            findings
                .report(
                    format_args!("/events/{i}/mode"),
                    Some(place.evidence.span),
                    format!("the meeting is on the soil of a third party, but `{}` is at home in {code}", cx.name(party.actor)),
                )
                .help("use the mode `visit`, or correct the place");
        }
    }
}
