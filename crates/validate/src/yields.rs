//! Findings that follow from others: one fault shall be told once, by the rule that names it best.

use crate::Diagnostic;

/// Where the stronger finding must be for the weaker one to be left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// In the same record of the same list.
    Record,
    /// Anywhere in the extraction.
    Extraction,
}

/// The number of a rule, and those that it yields to.
const YIELDS: &[(u16, Scope, &[u16])] = &[
    (105, Scope::Extraction, &[102]),
    (107, Scope::Record, &[106]),
    (203, Scope::Record, &[202]),
    (206, Scope::Record, &[204, 205, 207, 208]),
    (207, Scope::Record, &[208]),
    (213, Scope::Record, &[205]),
    (215, Scope::Record, &[201, 207, 216]),
    (217, Scope::Record, &[202, 203]),
    (219, Scope::Extraction, &[202, 203, 210]),
    (221, Scope::Record, &[202, 203, 211, 212, 217, 220, 303]),
    (303, Scope::Record, &[220]),
    (323, Scope::Record, &[321]),
    (305, Scope::Record, &[302, 304]),
    (317, Scope::Record, &[302]),
    (320, Scope::Record, &[302, 304, 310, 401]),
    (404, Scope::Record, &[408]),
    (325, Scope::Record, &[301, 308, 312, 321]),
    (407, Scope::Record, &[408]),
    (412, Scope::Record, &[211]),
    (414, Scope::Record, &[403]),
    (222, Scope::Record, &[203, 211, 217, 220, 202]),
    (223, Scope::Record, &[409, 410, 411, 421]),
    (322, Scope::Record, &[309]),
    (326, Scope::Record, &[111]),
    (422, Scope::Record, &[412]),
    (423, Scope::Record, &[412]),
    (424, Scope::Record, &[106, 107, 423, 701]),
    (420, Scope::Record, &[106, 107]),
    (425, Scope::Record, &[320, 405, 415, 420]),
    (426, Scope::Record, &[320, 405, 415, 420, 425]),
    (427, Scope::Record, &[416]),
    (428, Scope::Record, &[403]),
    (429, Scope::Record, &[404, 428]),
    (405, Scope::Record, &[432]),
    (432, Scope::Record, &[415]),
    (509, Scope::Record, &[504, 620]),
    (605, Scope::Record, &[601, 604]),
    (604, Scope::Record, &[601]),
    (608, Scope::Record, &[601, 610, 611]),
    (609, Scope::Record, &[601, 608, 611]),
    (614, Scope::Record, &[613]),
    (619, Scope::Record, &[603, 618]),
    (620, Scope::Record, &[110, 504, 603, 618, 619]),
    (701, Scope::Record, &[106]),
    (703, Scope::Record, &[101, 702]),
    (705, Scope::Record, &[702]),
    (707, Scope::Record, &[111, 301, 314]),
    (708, Scope::Record, &[104]),
    (709, Scope::Record, &[202, 210, 211, 220, 221, 303]),
    (709, Scope::Extraction, &[214]),
    (712, Scope::Record, &[113]),
    (717, Scope::Record, &[706, 716]),
];

/// Leaves out what follows from other findings.
pub(crate) fn settle(found: &mut Vec<Diagnostic>) {
    if found.len() < 2 {
        return;
    }
    let present: Vec<(u16, String)> =
        found.iter().map(|diagnostic| (diagnostic.code.number(), record(&diagnostic.path).to_owned())).collect();
    found.retain(|diagnostic| {
        let rows = YIELDS.iter().filter(|(weaker, ..)| *weaker == diagnostic.code.number());
        !rows.into_iter().any(|(_, scope, stronger)| {
            present
                .iter()
                .any(|(code, place)| stronger.contains(code) && (*scope == Scope::Extraction || place == record(&diagnostic.path)))
        })
    });
}

/// List and index of a path: `/events/3` of `/events/3/when/date`.
fn record(path: &str) -> &str {
    path.match_indices('/').nth(2).map_or(path, |(at, _)| &path[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_a_rule_and_nobody_yields_in_a_circle() {
        let known = |number: &u16| crate::Rule::all().iter().any(|rule| rule.code().number() == *number);
        for (weaker, _, stronger) in YIELDS {
            assert!(known(weaker) && stronger.iter().all(known), "{weaker}");
            for other in *stronger {
                let back = YIELDS.iter().find(|(code, ..)| code == other).is_some_and(|(_, _, stronger)| stronger.contains(weaker));
                assert!(!back, "{weaker} and {other}");
            }
        }
    }
}
