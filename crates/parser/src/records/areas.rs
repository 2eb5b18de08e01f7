//! Lists of fields of cooperation.

use chancery_model::AreaMention;

use super::evidence;
use crate::lexicon::Term;
use crate::reading::Reading;

/// The areas that a list names from a token on: phrases of the lexicon between commas and `and`.
///
/// The list ends with the first words that are neither an area nor a link between areas.
pub(super) fn list(reading: &Reading, start: usize, end: usize) -> Vec<AreaMention> {
    let mut out: Vec<AreaMention> = Vec::new();
    let mut at = start;
    let mut foreign = 0;
    while at < end {
        let mark = matches!(reading.form(at), "." | ";" | ":" | "“" | "\"" | "(");
        if mark || reading.term(at, Term::ListStop) || reading.is(at, "to") && foreign > 0 {
            break;
        }
        if let Some((length, area)) = reading.area_at(at, end) {
            let words = evidence(reading.text, reading.span(at..at + length));
            out.push(AreaMention { area: Some(area), evidence: words });
            at += length;
            foreign = 0;
            continue;
        }
        let link = reading.form(at) == "," || reading.term(at, Term::ListLink);
        // A few words may stand between: "starting from the six major areas of".
        if !link {
            foreign += 1;
            if foreign > 6 {
                break;
            }
        }
        at += 1;
    }
    out
}
