use chancery_model::{Extraction, InstrumentStatus, Status};

use super::terms::name;
use crate::across::{Fact, Kept};
use crate::context::first;
use crate::rule::across_rule;

across_rule!(DocumentSignedTwice = 803 "document-signed-twice", Warning, "document_signed_twice.md");

fn facts(extraction: &Extraction, out: &mut Vec<Fact>) {
    for (i, instrument) in extraction.instruments.iter().enumerate() {
        let (Some(when), Some(title), InstrumentStatus::Signed) = (&instrument.when, &instrument.title, instrument.status) else {
            continue;
        };
        let mut parties: Vec<String> = instrument.parties.iter().filter_map(|id| name(extraction, *id)).collect();
        parties.sort_unstable();
        // "The agreement" is many; a title of several words of the same two parties is one.
        if parties.len() < 2 || !title.text.trim().contains(' ') {
            continue;
        }
        let key = format!("{}: {}", parties.join("+"), title.text.to_lowercase());
        out.push(Fact {
            key,
            date: Some(when.date),
            value: title.text.clone(),
            status: Status::Occurred,
            path: format!("/instruments/{i}/when/date"),
            span: first(&instrument.evidence),
        });
    }
}

fn contradiction(new: &Kept, old: &Kept) -> Option<String> {
    let (here, there) = (new.fact.date?, old.fact.date?);
    here.overlaps(&there)
        .is_false()
        .then(|| format!("`{}` is signed {here} here, but {there} in `{}`", crate::words::short(&new.fact.value), old.source.id))
}
