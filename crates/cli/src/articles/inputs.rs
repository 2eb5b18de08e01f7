//! Which files are read, in which order, and under which names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chancery_parser::source::Format;
use ignore::WalkBuilder;

use crate::report::Report;

/// The id of an article from standard input.
const STANDARD_INPUT: &str = "stdin";

/// One file, or standard input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Input {
    /// Where it is; none for standard input.
    pub(crate) path: Option<PathBuf>,
    /// The id of its article: the file's name; within a folder, the way to it.
    pub(crate) id: String,
}

impl Input {
    /// Its name in messages.
    pub(crate) fn shown(&self) -> String {
        self.path.as_ref().map_or("standard input".to_owned(), |path| path.display().to_string())
    }
}

/// What a path gave instead of inputs, or beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// Nothing can be read there.
    Error(String),
    /// Files that were passed over.
    Note(String),
}

impl Problem {
    pub(crate) fn tell(&self, report: &mut Report) {
        match self {
            Self::Error(message) => report.error(message),
            Self::Note(message) => report.note(message),
        }
    }
}

/// The inputs of some paths, in the order of the paths; folders in the order of the names within.
pub(crate) fn find(paths: &[PathBuf]) -> (Vec<Input>, Vec<Problem>) {
    let (mut inputs, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        if path.as_os_str() == "-" {
            inputs.push(Input { path: None, id: STANDARD_INPUT.to_owned() });
        } else if path.is_dir() {
            folder(path, &mut inputs, &mut problems);
        } else {
            match path.symlink_metadata() {
                Ok(_) => inputs.push(Input { id: file_name(path), path: Some(path.clone()) }),
                Err(error) => problems.push(Problem::Error(format!("{}: cannot read: {}", path.display(), reason(&error)))),
            }
        }
    }
    tell_apart(&mut inputs);
    (inputs, problems)
}

/// Whether the input may hold more than one article; then `--format json` is an array, however many there are.
pub(crate) fn can_be_many(paths: &[PathBuf], inputs: &[Input]) -> bool {
    let [path] = paths else { return true };
    if path.is_dir() {
        return true;
    }
    // What a feed is, only its name or its content can tell.
    inputs.first().and_then(|input| super::reading::format_of(input).ok()).is_some_and(|format| format == Format::JsonLines)
}

fn folder(path: &Path, inputs: &mut Vec<Input>, problems: &mut Vec<Problem>) {
    let (mut found, mut others) = (0_usize, BTreeMap::<String, usize>::new());
    // No file is left out for what a .gitignore says: a corpus is often ignored by git.
    let walk = WalkBuilder::new(path).standard_filters(false).hidden(true).sort_by_file_name(Ord::cmp).build();
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                problems.push(Problem::Error(format!("{}: {error}", path.display())));
                continue;
            }
        };
        if !entry.path().is_file() {
            continue;
        }
        if Format::reads(&file_name(entry.path())) {
            found += 1;
            let within = entry.path().strip_prefix(path).unwrap_or(entry.path());
            let parts: Vec<String> = within.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
            inputs.push(Input { id: parts.join("/"), path: Some(entry.into_path()) });
        } else {
            let extension = entry.path().extension().map(|extension| format!(".{}", extension.to_string_lossy())).unwrap_or_default();
            *others.entry(extension).or_default() += 1;
        }
    }
    let kinds: Vec<String> = others.iter().map(|(extension, count)| format!("{count} {extension}")).collect();
    let kinds = kinds.join(", ");
    match (found, others.is_empty()) {
        (0, true) => problems
            .push(Problem::Error(format!("{}: the folder holds no files; expected articles (.txt, .html, .json, .jsonl)", path.display()))),
        (0, false) => problems
            .push(Problem::Error(format!("{}: the folder holds no articles (.txt, .html, .json, .jsonl), only {kinds}", path.display()))),
        (_, true) => {}
        (_, false) => problems.push(Problem::Note(format!("{}: passed over files that are no articles: {kinds}", path.display()))),
    }
}

/// Ids are unique: files of one name are told apart by their paths.
fn tell_apart(inputs: &mut [Input]) {
    let mut seen = BTreeSet::new();
    let twice: BTreeSet<String> = inputs.iter().filter(|input| !seen.insert(input.id.as_str())).map(|input| input.id.clone()).collect();
    for input in inputs.iter_mut().filter(|input| twice.contains(&input.id)) {
        if let Some(path) = &input.path {
            input.id = path.to_string_lossy().replace('\\', "/");
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.to_string_lossy().into_owned(), |name| name.to_string_lossy().into_owned())
}

/// The reason of an error without the number that the system gives it.
pub(crate) fn reason(error: &std::io::Error) -> String {
    let text = error.to_string().to_lowercase();
    text.split(" (os error").next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_one_name_are_told_apart() {
        let input = |path: &str| Input { id: file_name(Path::new(path)), path: Some(path.into()) };
        let mut inputs = [input("a/x.txt"), input("b/x.txt"), input("b/y.txt")];
        tell_apart(&mut inputs);
        assert_eq!(inputs.map(|input| input.id), ["a/x.txt", "b/x.txt", "y.txt"]);
    }
}
