use chancery_model::{InstrumentStatus, Status};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;

rule!(SigningUnlikeEvent = 219 "signing-unlike-event", Warning, "signing_unlike_event.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    for event in cx.extraction.events.iter().filter(|event| event.status == Status::Occurred) {
        let (Some(when), true) = (&event.when, event.cameo.as_str() == "057" && event.instruments.len() == 1) else { continue };
        for id in &event.instruments {
            let Some((i, instrument)) = cx.instrument(*id) else { continue };
            let done = matches!(instrument.status, InstrumentStatus::Signed | InstrumentStatus::Issued);
            if let Some(other) = instrument.when.as_ref().filter(|other| done && other.date.overlaps(&when.date).is_false()) {
                let message = format!("the document is dated {}, but the event that signs it {}", other.date, when.date);
                findings
                    .report(format_args!("/instruments/{i}/when/date"), first(&instrument.evidence), message)
                    .note(format!("the event is `{}`", event.id), first(&event.evidence))
                    .help("give both the date that the article gives");
            }
        }
    }
}
