//! Quotation marks around words.

use chancery_model::Span;

/// How far from the words a mark is looked for: the rest of a long paragraph.
const REACH: usize = 2000;

/// A mark, and whether it can only open or only close a quotation.
#[allow(clippy::option_option, reason = "no mark, a mark of either use, a mark of one use")]
fn mark(letter: char) -> Option<Option<bool>> {
    match letter {
        '“' | '«' | '‘' | '「' | '『' => Some(Some(true)),
        '”' | '»' | '」' | '』' => Some(Some(false)),
        // Also an apostrophe; only its use beside the words tells.
        '"' | '„' | '’' | '\'' => Some(None),
        _ => None,
    }
}

/// Whether the words stand within quotation marks: an opening one before them, no closing one between.
pub(crate) fn surrounds(text: &str, span: Span) -> bool {
    let (start, end) = (span.start() as usize, span.end() as usize);
    let (Some(before), Some(words), Some(after)) = (text.get(..start), text.get(start..end), text.get(end..)) else { return false };
    // The marks may have been taken along with the words.
    if words.starts_with(|letter| mark(letter).is_some_and(|kind| kind != Some(false))) {
        return true;
    }
    let paragraph = before.rfind("\n\n").map_or(before, |at| &before[at..]);
    let paragraph = &paragraph[ceil(paragraph, paragraph.len().saturating_sub(REACH))..];
    let mut straight = 0;
    let mut open = None;
    for letter in paragraph.chars() {
        match letter {
            '“' | '«' | '「' | '『' | '„' => open = Some(true),
            '”' | '»' | '」' | '』' => open = Some(false),
            '"' => straight += 1,
            _ => {}
        }
    }
    // Single marks are apostrophes as well: they count right beside the words only.
    let beside = before.trim_end().ends_with(['‘', '\'', '’']) && after.trim_start().starts_with(['’', '\'', ',', '.']);
    open == Some(true) || straight % 2 == 1 || beside
}

/// Whether marks stand right before and right behind the words.
pub(crate) fn encloses(text: &str, span: Span) -> bool {
    let (start, end) = (span.start() as usize, span.end() as usize);
    let (Some(before), Some(after)) = (text.get(..start), text.get(end..)) else { return false };
    let opens = before.ends_with(['“', '«', '「', '『']) || before.ends_with('"') && before.matches('"').count() % 2 == 1;
    let closes = after.trim_start_matches(['.', ',', '!', '?']).starts_with(['”', '»', '」', '』', '"']);
    // A word or two between marks is a name or a term, not speech.
    opens && closes && text[start..end].split_whitespace().count() > 3
}

/// Whether a quotation that begins before the words ends within them, and more follows.
pub(crate) fn closes_within(words: &str) -> bool {
    if words.is_ascii() && !words.contains('"') {
        return false;
    }
    let closing = words.find(['”', '»', '」', '』']);
    let opening = words.find(['“', '«', '「', '『']).unwrap_or(words.len());
    let straight = words.matches('"').count();
    let ends = |at: usize| words[at..].chars().skip(1).any(char::is_alphanumeric);
    closing.is_some_and(|at| at < opening && ends(at)) || straight % 2 == 1 && words.find('"').is_some_and(|at| at > 0 && ends(at))
}

fn ceil(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str, words: &str) -> Span {
        let start = text.find(words).unwrap() as u32;
        Span::between(start, start + words.len() as u32)
    }

    #[test]
    fn marks_around_words() {
        let check = |text: &str, words: &str, inside: bool| assert_eq!(surrounds(text, span(text, words)), inside, "{words} in {text}");
        check("He said, “we agree on all of it,” and left.", "we agree on all of it,", true);
        check("He said, “we agree,” and left the room.", "left the room", false);
        check("She said \"it is over\" twice.", "it is over", true);
        check("She said \"it is over\" twice.", "twice", false);
        check("Paris: ‘we agree’, he said.", "we agree", true);
        check("They don't agree, he said.", "agree", false);
    }

    #[test]
    fn quotations_that_run_over() {
        assert!(closes_within("we agree,” he said. “We sign"));
        assert!(!closes_within("the “Blue Compass” is ours"));
        assert!(!closes_within("we agree.”"));
        assert!(closes_within("we agree,\" he said, we sign"));
    }
}
