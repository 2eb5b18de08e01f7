//! Abbreviations whose full stop does not end a sentence.

/// Before a name or a number: the sentence goes on.
const TITLES: &[&str] = &[
    "Adm", "Amb", "Asst", "Brig", "Capt", "Cdr", "Cmdr", "Col", "Comdr", "Cpl", "Dep", "Dir", "Dr", "Fr", "Ft", "Gen", "Gov", "Hon", "Lt",
    "Maj", "Messrs", "Mgr", "Mme", "Mr", "Mrs", "Ms", "Mt", "No", "Nos", "Pres", "Prof", "Pvt", "Rep", "Reps", "Rev", "Sec", "Sen", "Sens",
    "Sgt", "Sr", "St", "Ste", "Supt", "vs", "cf", "al", "pp", "Art", "Vol", "Fig", "Pte", "Insp", "Tel",
];

/// Before a number the sentence goes on; before a capital it may end.
const MONTHS: &[&str] = &["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"];

/// The sentence ends here only when what follows looks like a beginning.
const OTHERS: &[&str] = &[
    "Inc", "Corp", "Co", "Ltd", "Bros", "Jr", "etc", "approx", "est", "dept", "Dept", "Univ", "Assn", "Ala", "Ariz", "Ark", "Calif",
    "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev",
    "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs",
    "Fri",
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
    if single || TITLES.contains(&word) {
        Stop::Title
    } else if MONTHS.contains(&word) {
        Stop::Month
    } else if OTHERS.contains(&word) || word.contains('.') {
        Stop::Abbreviation
    } else {
        Stop::Sentence
    }
}
