//! TimeML documents, by the measures of TempEval-3.

use std::path::{Path, PathBuf};

use anyhow::Context;
use chancery_parser::time::{Reference, Tagger};

use super::score::Score;
use super::{cell, save};

/// One TIMEX3: bytes of the text without tags, type, value.
struct Gold {
    start: usize,
    end: usize,
    kind: String,
    value: String,
}

/// Scores every `.tml` file below a folder.
pub(crate) fn run(folder: &Path) -> anyhow::Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    let tagger = Tagger::new();
    let [mut strict, mut relaxed, mut kinds, mut values] = [Score::default(); 4];
    let mut rows = Vec::new();
    for file in &files {
        let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
        let (body, gold, date) = document(&text);
        let reference = Reference::new(date.and_then(|date| date.get(..10)?.parse().ok()));
        let tagged = tagger.tag(&body, &reference);
        for score in [&mut strict, &mut relaxed, &mut kinds, &mut values] {
            score.given += tagged.len();
            score.wanted += gold.len();
        }
        let mut used = vec![false; tagged.len()];
        for want in &gold {
            let overlaps = |index: &usize| {
                let span = tagged[*index].span.range();
                !used[*index] && span.start < want.end && want.start < span.end
            };
            let exact = |index: &usize| tagged[*index].span.range() == (want.start..want.end);
            let index = (0..tagged.len()).filter(overlaps).find(exact).or_else(|| (0..tagged.len()).find(overlaps));
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let Some(index) = index else {
                rows.push(format!("{name},{},{},{},,,missed", cell(&body[want.start..want.end]), want.kind, want.value));
                continue;
            };
            used[index] = true;
            let time = &tagged[index];
            let (kind, value) = (time.kind.as_str() == want.kind, time.value.as_deref() == Some(&want.value));
            relaxed.right += 1;
            strict.right += usize::from(exact(&index));
            kinds.right += usize::from(kind);
            values.right += usize::from(value);
            let verdict = if value { "right" } else { "value" };
            let words = time.span.slice(&body).unwrap_or_default();
            rows.push(format!(
                "{name},{},{},{},{},{},{verdict}",
                cell(&body[want.start..want.end]),
                want.kind,
                want.value,
                cell(words),
                time.value.as_deref().unwrap_or("")
            ));
        }
        for (index, time) in tagged.iter().enumerate().filter(|(index, _)| !used[*index]) {
            let _ = index;
            rows.push(format!(",,,,{},{},spurious", cell(time.span.slice(&body).unwrap_or_default()), time.value.as_deref().unwrap_or("")));
        }
    }
    println!("{} documents", files.len());
    for (name, score) in [("strict span", strict), ("relaxed span", relaxed), ("type", kinds), ("value", values)] {
        println!("{}", score.row(name));
    }
    save("timeml", "file,gold,type,value,tagged,tagged value,verdict", &rows)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "tml") {
            files.push(path);
        }
    }
    Ok(())
}

/// The text without tags, its TIMEX3, and the creation time of the document.
fn document(xml: &str) -> (String, Vec<Gold>, Option<String>) {
    let attribute = |tag: &str, name: &str| {
        let start = tag.find(&format!("{name}=\""))? + name.len() + 2;
        Some(tag[start..].split('"').next()?.to_owned())
    };
    let creation =
        xml.split('<').find(|tag| tag.starts_with("TIMEX3") && tag.contains("CREATION_TIME")).and_then(|tag| attribute(tag, "value"));
    let body = xml.split_once("<TEXT>").and_then(|(_, rest)| rest.split_once("</TEXT>")).map_or("", |(body, _)| body);
    let (mut text, mut gold, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut rest = body;
    while let Some(at) = rest.find('<') {
        text.push_str(&unescaped(&rest[..at]));
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = &rest[at..end];
        if tag.starts_with("<TIMEX3") {
            open.push((text.len(), attribute(tag, "type").unwrap_or_default(), attribute(tag, "value").unwrap_or_default()));
        } else if tag.starts_with("</TIMEX3")
            && let Some((start, kind, value)) = open.pop()
        {
            gold.push(Gold { start, end: text.len(), kind, value });
        }
        rest = &rest[end..];
    }
    text.push_str(&unescaped(rest));
    gold.sort_by_key(|gold| gold.start);
    (text, gold, creation)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}
