use chancery_model::{Edtf, InstrumentStatus};

use crate::context::{Context, first};
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::at;

rule!(InstrumentAfterPublication = 210 "instrument-after-publication", Error, "instrument_after_publication.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(published) = cx.published() else { return };
    let Some(latest) = published.succ_opt().map(Edtf::from) else { return };
    for (i, instrument) in cx.extraction.instruments.iter().enumerate() {
        let done = !matches!(instrument.status, InstrumentStatus::Planned | InstrumentStatus::Drafted | InstrumentStatus::Mentioned);
        if let Some(when) = instrument.when.as_ref().filter(|when| done && when.date.is_after(&latest).is_true()) {
            let message =
                format!("the document was {} {}, after the article was published on {published}", instrument.status, at(&when.date));
            findings
                .report(format_args!("/instruments/{i}/when/date"), first(&instrument.evidence), message)
                .help("correct the date, or give the document the status `planned`");
        }
    }
}
