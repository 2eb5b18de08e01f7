//! What the tests of the workspace share: the articles of the corpus.

use std::path::{Path, PathBuf};

use chancery_parser::Document;
use chancery_parser::source::{documents, sniff};

/// The folder of the corpus.
pub fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// Every article of the corpus, in the order of the files.
///
/// # Panics
///
/// When a file of the corpus cannot be read: the tests cannot go on without it.
pub fn articles() -> Vec<Document> {
    let folder = corpus();
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| ["txt", "html", "jsonl"].iter().any(|known| extension == *known)))
        .collect();
    files.sort();
    let read = |path: &PathBuf| -> Vec<Document> {
        let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let read: Result<Vec<Document>, _> = documents(name, sniff(name, &bytes), bytes.as_slice()).collect();
        read.unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    files.iter().flat_map(read).collect()
}
