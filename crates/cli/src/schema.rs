//! `chancery schema`: the JSON Schema of a record.

use std::io::Write as _;

use chancery_schema::schema_for;

use crate::args::{SchemaArgs, Usage};
use crate::output::Output;
use crate::report::Outcome;

pub(crate) fn run(args: &SchemaArgs) -> anyhow::Result<Outcome> {
    let schema = schema_for(&args.name, args.dialect, args.profile, args.contract).map_err(|error| Usage(error.to_string()))?;
    let mut out = Output::open(None)?;
    writeln!(out, "{schema:#}")?;
    out.finish()?;
    Ok(Outcome::Good)
}
