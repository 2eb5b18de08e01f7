//! The schemas that are kept in the repository, so that a change of one is seen in review.

use crate::generate::{build, file_name};
use crate::registry::record;
use crate::{Contract, Dialect, Profile, SchemaError};

/// The committed text of each schema. A new line needs a file, which may be empty until the next codegen.
macro_rules! files {
    ($( $name:ident = $file:literal: $dialect:ident, $profile:ident, $contract:ident; )+) => {
        $(
            #[doc = concat!("The schema of `Extraction` as committed in `schemas/", $file, "`.")]
            pub const $name: &str = include_str!(concat!("../schemas/", $file));
        )+

        const FILES: &[(Dialect, Profile, Contract)] = &[$((Dialect::$dialect, Profile::$profile, Contract::$contract)),+];

        #[cfg(test)]
        const TEXTS: &[(&str, &str)] = &[$(($file, $name)),+];
    };
}

files! {
    EXTRACTION_2020_12_ACCEPT = "extraction.2020-12.accept.json": Draft202012, Full, Accept;
    EXTRACTION_2020_12_EMIT = "extraction.2020-12.emit.json": Draft202012, Full, Emit;
    EXTRACTION_2020_12_STRICT = "extraction.2020-12.strict.accept.json": Draft202012, Strict, Accept;
    EXTRACTION_DRAFT_07_ACCEPT = "extraction.draft-07.accept.json": Draft07, Full, Accept;
    EXTRACTION_DRAFT_07_EMIT = "extraction.draft-07.emit.json": Draft07, Full, Emit;
    EXTRACTION_OPENAPI_3_0_ACCEPT = "extraction.openapi-3.0.accept.json": OpenApi30, Full, Accept;
    EXTRACTION_OPENAPI_3_0_EMIT = "extraction.openapi-3.0.emit.json": OpenApi30, Full, Emit;
}

/// The files of `schemas/` as they should be: names and contents.
///
/// # Errors
///
/// None in practice: the record that the files describe is in the registry.
///
/// ```
/// let files = chancery_schema::committed()?;
/// assert_eq!(files[0], ("extraction.2020-12.accept.json".to_owned(), chancery_schema::EXTRACTION_2020_12_ACCEPT.to_owned()));
/// # Ok::<(), chancery_schema::SchemaError>(())
/// ```
pub fn committed() -> Result<Vec<(String, String)>, SchemaError> {
    let record = record("Extraction")?;
    let file = |&(dialect, profile, contract): &(Dialect, Profile, Contract)| {
        let text = format!("{:#}\n", build(record, dialect, profile, contract));
        (file_name(record, dialect, profile, contract), text)
    };
    Ok(FILES.iter().map(file).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn committed_schemas_are_fresh() {
        let written = committed().unwrap();
        assert_eq!(written.len(), TEXTS.len());
        for ((file, text), (name, contents)) in TEXTS.iter().zip(&written) {
            assert_eq!(file, name);
            let committed = text.replace("\r\n", "\n");
            let line = committed.lines().zip(contents.lines()).take_while(|(old, new)| old == new).count() + 1;
            assert!(committed == *contents, "crates/schema/schemas/{file} is stale from line {line}: run `cargo xtask codegen`");
        }
    }
}
