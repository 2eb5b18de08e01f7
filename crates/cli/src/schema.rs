//! `chancery schema`: the JSON Schema of a record.

use std::io::Write as _;

use chancery_schema::{inlined_schema_for, schema_for, to_text};

use crate::args::{SchemaArgs, Usage};
use crate::output::Output;
use crate::report::Outcome;

pub(crate) fn run(args: &SchemaArgs) -> anyhow::Result<Outcome> {
    let build = if args.inline { inlined_schema_for } else { schema_for };
    let schema = build(&args.name, args.dialect, args.profile, args.contract).map_err(|error| Usage(error.to_string()))?;
    let mut out = Output::open(None)?;
    write!(out, "{}", to_text(&schema))?;
    out.finish()?;
    Ok(Outcome::Good)
}
