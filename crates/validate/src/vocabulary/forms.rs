//! Forms of English verbs and nouns. Where a rule has exceptions both forms are made: a form too many does no harm here.

use super::Form;

/// Every form of a verb.
pub(super) fn of_verb(lemma: &str, irregular: Option<&[&str; 3]>, mut each: impl FnMut(&str, Form)) {
    each(lemma, Form::BASE);
    each(&with_s(lemma), Form::PRESENT);
    if let Some([_, past, participle]) = irregular {
        each(past, Form::PAST);
        each(participle, Form::PARTICIPLE);
    }
    let stem = lemma.strip_suffix('e').unwrap_or(lemma);
    let regular = match lemma.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ied"),
        _ => format!("{stem}ed"),
    };
    if irregular.is_none() {
        each(&regular, Form::PAST.and(Form::PARTICIPLE));
    }
    each(&format!("{stem}ing"), Form::ING);
    if lemma.ends_with("ee") {
        each(&format!("{lemma}ing"), Form::ING);
    }
    if let Some(stem) = lemma.strip_suffix("ie") {
        each(&format!("{stem}ying"), Form::ING);
    }
    if let Some(last) = lemma.chars().last().filter(|last| !"aeiouwxy".contains(*last)) {
        if irregular.is_none() {
            each(&format!("{lemma}{last}ed"), Form::PAST.and(Form::PARTICIPLE));
        }
        each(&format!("{lemma}{last}ing"), Form::ING);
    }
}

/// The singular and the plural of a noun.
pub(super) fn of_noun(lemma: &str, irregular: Option<&str>, mut each: impl FnMut(&str)) {
    each(lemma);
    each(irregular.unwrap_or(&with_s(lemma)));
}

fn with_s(lemma: &str) -> String {
    match lemma.as_bytes() {
        [.., before, b'y'] if !b"aeiou".contains(before) => format!("{}ies", &lemma[..lemma.len() - 1]),
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{lemma}es"),
        [.., before, b'o'] if !b"aeiou".contains(before) => format!("{lemma}es"),
        _ => format!("{lemma}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_have_their_forms() {
        let check = |lemma, irregular: Option<&[&str; 3]>, expected: &[&str]| {
            let mut forms = Vec::new();
            of_verb(lemma, irregular, |form, _| forms.push(form.to_owned()));
            assert!(expected.iter().all(|form| forms.iter().any(|known| known == form)), "{lemma}: {forms:?}");
        };
        check("sign", None, &["sign", "signs", "signed", "signing"]);
        check("ban", None, &["bans", "banned", "banning"]);
        check("deny", None, &["denies", "denied", "denying"]);
        check("agree", None, &["agreed", "agreeing"]);
        check("meet", Some(&["meet", "met", "met"]), &["meets", "met", "meeting"]);
        check("die", None, &["died", "dying"]);
    }
}
