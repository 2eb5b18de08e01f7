//! Abbreviations whose full stop does not end a sentence.

/// The longest of them, in bytes. The lists are in the order of their bytes.
const LONGEST: usize = 6;

/// Before a name or a number: the sentence goes on.
const TITLES: &[&str] = &[
    "Adm", "Amb", "Art", "Asst", "Brig", "Capt", "Cdr", "Cmdr", "Col", "Comdr", "Cpl", "Dep", "Dir", "Dr", "Fig", "Fr", "Ft", "Gen", "Gov",
    "Hon", "Insp", "Lt", "Maj", "Messrs", "Mgr", "Mme", "Mr", "Mrs", "Ms", "Mt", "No", "Nos", "Pres", "Prof", "Pte", "Pvt", "Rep", "Reps",
    "Rev", "Sec", "Sen", "Sens", "Sgt", "Sr", "St", "Ste", "Supt", "Tel", "Vol", "al", "cf", "pp", "vs",
];

/// Before a number the sentence goes on; before a capital it may end.
const MONTHS: &[&str] = &["Apr", "Aug", "Dec", "Feb", "Jan", "Jul", "Jun", "Mar", "Nov", "Oct", "Sep", "Sept"];

/// The sentence ends here only when what follows looks like a beginning.
const OTHERS: &[&str] = &[
    "Ala", "Ariz", "Ark", "Assn", "Bros", "Calif", "Co", "Colo", "Conn", "Corp", "Del", "Dept", "Fla", "Fri", "Ga", "Ill", "Inc", "Ind",
    "Jr", "Kan", "Ky", "La", "Ltd", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mon", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Penn",
    "Tenn", "Tex", "Thu", "Thur", "Thurs", "Tue", "Tues", "Univ", "Va", "Vt", "Wash", "Wed", "Wis", "Wyo", "approx", "dept", "est", "etc",
];

/// What a full stop after a word most likely is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// The end of a sentence.
    Sentence,
    /// Part of a title, never an end.
    Title,
    /// Part of a month's name: an end unless a number follows.
    Month,
    /// Part of another abbreviation: an end when a beginning follows.
    Abbreviation,
}

/// What the full stop after `word` most likely is.
pub(super) fn stop_after(word: &str) -> Stop {
    let mut letters = word.chars();
    let single = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let known = |list: &[&str]| word.len() <= LONGEST && list.binary_search(&word).is_ok();
    if single || known(TITLES) {
        Stop::Title
    } else if known(MONTHS) {
        Stop::Month
    } else if known(OTHERS) || word.as_bytes().contains(&b'.') {
        Stop::Abbreviation
    } else {
        Stop::Sentence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_short() {
        for list in [TITLES, MONTHS, OTHERS] {
            assert!(list.is_sorted());
            assert!(list.iter().all(|word| word.len() <= LONGEST));
        }
    }
}
