//! The words that code asks for by name; their ids are constants.

use super::WordId;

macro_rules! named {
    ($($name:ident = $form:literal,)+) => {
        #[allow(dead_code, non_camel_case_types, clippy::upper_case_acronyms, reason = "only the numbers are used")]
        enum Position { NO_WORD, $($name,)+ }

        $(pub(crate) const $name: WordId = WordId(Position::$name as u32);)+

        /// The words, in the order of their ids, which count from 1.
        pub(super) const FORMS: &[&str] = &[$($form,)+];
    };
}

named! {
    ABOUT = "about",
    ACROSS = "across",
    AGAINST = "against",
    ALONG = "along",
    AMONG = "among",
    AND = "and",
    ANNIVERSARY = "anniversary",
    ANOTHER = "another",
    AREAS = "areas",
    AROUND = "around",
    AT = "at",
    BE = "be",
    BETWEEN = "between",
    BY = "by",
    COULD = "could",
    DO = "do",
    DOLLAR = "dollar",
    EACH = "each",
    FIELDS = "fields",
    EURO = "euro",
    FOR = "for",
    FRAMEWORK = "framework",
    FROM = "from",
    HAVE = "have",
    IN = "in",
    INSIDE = "inside",
    INTO = "into",
    LL = "'ll",
    MAY = "may",
    MIGHT = "might",
    MUST = "must",
    NEAR = "near",
    OF = "of",
    ON = "on",
    ONE = "one",
    OTHER = "other",
    OUGHT = "ought",
    OUT = "out",
    OUTSIDE = "outside",
    OUT_OF = "out-of",
    OVER = "over",
    PILLARS = "pillars",
    PRIORITIES = "priorities",
    RELATIONS = "relations",
    POUND = "pound",
    SHALL = "shall",
    SHOULD = "should",
    THROUGH = "through",
    THROUGHOUT = "throughout",
    TIES = "ties",
    TO = "to",
    TOWARD = "toward",
    TOWARDS = "towards",
    UPON = "upon",
    WILL = "will",
    WITH = "with",
    WO = "wo",
    WOULD = "would",
    YEAR = "year",
}
