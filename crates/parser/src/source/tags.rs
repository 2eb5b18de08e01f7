//! The tags of a page, counted without building its tree.

/// Elements without an end tag, and those whose end tag authors leave out.
const NOT_CLOSED: &[&str] = &[
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "source", "td",
    "th", "tr", "track", "wbr",
];
/// Elements whose content is no markup.
const RAW: &[&str] = &["script", "style", "textarea", "title"];

/// How deep the elements of a page are nested, by its tags.
pub(super) fn depth(page: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end..]);
            continue;
        }
        let closes = rest.starts_with('/');
        let name = rest.trim_start_matches('/');
        let name = &name[..name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len())];
        let is_one_of = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
        rest = &rest[tag.len()..];
        if name.is_empty() || tag.ends_with('/') || is_one_of(NOT_CLOSED) {
            continue;
        }
        if !closes && is_one_of(RAW) {
            rest = after_raw(rest, name);
            continue;
        }
        depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    deepest
}

/// What follows the end tag of a raw element; nothing when it never ends.
fn after_raw<'p>(page: &'p str, name: &str) -> &'p str {
    let ends = page.match_indices("</").map(|(at, _)| &page[at + 2..]);
    let mut ends = ends.filter(|end| end.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)));
    ends.next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::depth;

    #[test]
    fn open_elements_are_counted() {
        for (page, expected) in [
            ("", 0),
            ("no tags < here", 0),
            ("<div><b>x</b></div><div>", 2),
            ("<p>one<p>two<br><li>three", 0),
            ("<svg><path d=''/><path/></svg>", 1),
            ("<script>if (a<b && c<d) x('<div><div>')</script><i>", 1),
            ("<!-- <div><div> --><i>", 1),
            ("<script>never ends <b><b>", 0),
            ("<", 0),
            ("</div></div><div>", 1),
        ] {
            assert_eq!(depth(page), expected, "{page}");
        }
    }
}
