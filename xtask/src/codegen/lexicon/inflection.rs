//! Regular forms of English verbs and nouns.

fn vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// The form with `s`: of a verb's third person, or a noun's plural.
pub(crate) fn with_s(lemma: &str) -> String {
    let bytes = lemma.as_bytes();
    match bytes {
        [.., before, b'y'] if !vowel(*before) => format!("{}ies", &lemma[..lemma.len() - 1]),
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{lemma}es"),
        [.., before, b'o'] if !vowel(*before) => format!("{lemma}es"),
        _ => format!("{lemma}s"),
    }
}

/// The form with `ed`.
pub(crate) fn with_ed(lemma: &str, doubles: bool) -> String {
    let bytes = lemma.as_bytes();
    match bytes {
        [.., b'e'] => format!("{lemma}d"),
        [.., before, b'y'] if !vowel(*before) => format!("{}ied", &lemma[..lemma.len() - 1]),
        [.., last] if doubles => format!("{lemma}{}ed", char::from(*last)),
        _ => format!("{lemma}ed"),
    }
}

/// The form with `ing`.
pub(crate) fn with_ing(lemma: &str, doubles: bool) -> String {
    let bytes = lemma.as_bytes();
    match bytes {
        [.., b'i', b'e'] => format!("{}ying", &lemma[..lemma.len() - 2]),
        [.., before, b'e'] if !matches!(before, b'e' | b'o' | b'y') => format!("{}ing", &lemma[..lemma.len() - 1]),
        [.., last] if doubles => format!("{lemma}{}ing", char::from(*last)),
        _ => format!("{lemma}ing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_forms() {
        for (lemma, doubles, s, ed, ing) in [
            ("visit", false, "visits", "visited", "visiting"),
            ("agree", false, "agrees", "agreed", "agreeing"),
            ("accuse", false, "accuses", "accused", "accusing"),
            ("ban", true, "bans", "banned", "banning"),
            ("deny", false, "denies", "denied", "denying"),
            ("convoy", false, "convoys", "convoyed", "convoying"),
            ("clash", false, "clashes", "clashed", "clashing"),
            ("veto", false, "vetoes", "vetoed", "vetoing"),
            ("die", false, "dies", "died", "dying"),
        ] {
            assert_eq!((with_s(lemma), with_ed(lemma, doubles), with_ing(lemma, doubles)), (s.into(), ed.into(), ing.into()));
        }
    }
}
