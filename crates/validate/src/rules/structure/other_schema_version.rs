use chancery_model::SCHEMA_VERSION;

use crate::context::Context;
use crate::findings::Findings;
use crate::rule::rule;
use crate::words::short;

rule!(OtherSchemaVersion = 109 "other-schema-version", Warning, "other_schema_version.md");

fn check(cx: &Context<'_>, findings: &mut Findings<'_>) {
    let version = cx.extraction.version.as_str();
    if version == SCHEMA_VERSION {
        return;
    }
    let parts = |version: &str| -> Option<Vec<u64>> { version.split('.').map(|part| part.parse().ok()).collect() };
    let message = match (parts(version), parts(SCHEMA_VERSION)) {
        (Some(theirs), Some(ours)) if theirs < ours => {
            format!("the record has the older schema version `{version}`; this is {SCHEMA_VERSION}")
        }
        (Some(theirs), Some(ours)) if theirs > ours => {
            format!("the record has the newer schema version `{version}`; this is {SCHEMA_VERSION}")
        }
        _ => format!("`{}` is no schema version; this is {SCHEMA_VERSION}", short(version)),
    };
    findings.report("/version", None, message).help("extract again, or read the changelog for what changed");
}
