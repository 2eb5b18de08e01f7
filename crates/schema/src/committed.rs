//! The schemas that are kept in the repository: what is served is what was reviewed.

use serde_json::Value;

use crate::Contract;

macro_rules! files {
    ($( $(#[$meta:meta])* $name:ident = $file:literal; )+) => { $(
        $(#[$meta])*
        ///
        #[doc = concat!("The committed text of `schemas/", $file, "`.")]
        pub const $name: &str = include_str!(concat!("../schemas/", $file));
    )+ };
}

files! {
    /// Every record in JSON Schema 2020-12, as a reader takes it: `#/$defs/Event` and so on.
    DRAFT_2020_12_ACCEPT = "2020-12.accept.json";
    /// Every record in JSON Schema 2020-12, as a writer gives it.
    DRAFT_2020_12_EMIT = "2020-12.emit.json";
    /// Every record in JSON Schema draft-07, as a reader takes it: `#/definitions/Event` and so on.
    DRAFT_07_ACCEPT = "draft-07.accept.json";
    /// Every record in JSON Schema draft-07, as a writer gives it.
    DRAFT_07_EMIT = "draft-07.emit.json";
    /// Every record as a component of an OpenAPI 3.0 document, as a reader takes it: `#/components/schemas/Event` and so on.
    OPENAPI_3_0_ACCEPT = "openapi-3.0.accept.json";
    /// Every record as a component of an OpenAPI 3.0 document, as a writer gives it.
    OPENAPI_3_0_EMIT = "openapi-3.0.emit.json";
    /// Every record as a component of an OpenAPI 3.1 document, as a reader takes it: `#/components/schemas/Event` and so on.
    OPENAPI_3_1_ACCEPT = "openapi-3.1.accept.json";
    /// Every record as a component of an OpenAPI 3.1 document, as a writer gives it.
    OPENAPI_3_1_EMIT = "openapi-3.1.emit.json";
    /// `Extraction` in the strict profile, ready to be sent to a language model.
    EXTRACTION_STRICT = "extraction.strict.json";
}

/// Every record in 2020-12, from which the other dialects are written.
pub(crate) fn records(contract: Contract) -> Value {
    let text = match contract {
        Contract::Accept => DRAFT_2020_12_ACCEPT,
        Contract::Emit => DRAFT_2020_12_EMIT,
    };
    // A test reads every committed schema, so this does not fail in a released crate.
    serde_json::from_str(text).unwrap_or_default()
}
