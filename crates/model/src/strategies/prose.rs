//! Words and texts.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Words of the trade in one, two, three and four bytes a letter, with the typography that news brings along.
const WORDS: &[&str] = &[
    "the",
    "minister",
    "met",
    "his",
    "counterpart",
    "in",
    "Tbilisi",
    "on",
    "Friday",
    "and",
    "signed",
    "an",
    "agreement",
    "Côte d’Ivoire",
    "São Tomé",
    "Türkiye",
    "Élysée",
    "U.S.",
    "“strategic",
    "partnership”",
    "China–Africa",
    "北京",
    "Київ",
    "القاهرة",
    "नई दिल्ली",
    "e\u{301}tat",
    "🕊",
    "65th",
    "2019",
    "(Agency)",
    "—",
];

/// A word, a name, or any short text: what a free field of a record may hold.
pub fn words() -> impl Strategy<Value = String> {
    prop_oneof![4 => vec(select(WORDS), 1..4).prop_map(|words| words.join(" ")), 1 => "(?s).{0,16}"]
}

/// The text of an article: never empty, mostly sentences, sometimes any printable characters.
pub fn text() -> impl Strategy<Value = String> {
    let sentence = vec(select(WORDS), 2..12).prop_map(|words| words.join(" ") + ".");
    let article = (vec(sentence, 1..8), select(&[" ", "\n", "\n\n"][..])).prop_map(|(sentences, gap)| sentences.join(gap));
    prop_oneof![4 => article, 1 => "\\PC{1,200}"]
}
