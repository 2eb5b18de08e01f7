use chancery_model::InstrumentStatus;

use crate::Severity;
use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::Check;

#[doc = include_str!("instrument_without_parties.md")]
pub(crate) struct InstrumentWithoutParties;

impl Check for InstrumentWithoutParties {
    const CODE: u16 = 501;
    const NAME: &'static str = "instrument-without-parties";
    const SEVERITY: Severity = Severity::Warning;
    const SINCE: &'static str = "0.1.0";
    const DOC: &'static str = include_str!("instrument_without_parties.md");

    fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
        for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
            // Drafts and documents that are only mentioned may stand alone; adoption is the act of an organ.
            let acted = matches!(instrument.status, InstrumentStatus::Signed | InstrumentStatus::Issued | InstrumentStatus::Ratified);
            if acted && instrument.parties.is_empty() {
                let message = format!("the {} has the status `{}`, but no parties", instrument.kind, instrument.status);
                findings
                    .report(format_args!("/instruments/{i}/parties"), first(&instrument.evidence), message)
                    .help("name who signed or issued it, or give it the status `mentioned`");
            }
        }
    }
}
