//! Many articles at a time, in bounded batches, written in the order they came.

use std::borrow::Cow;

use anyhow::Context as _;
use chancery_model::NoteKind;
use chancery_parser::Document;
use rayon::ThreadPool;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::reading::Item;
use crate::report::Report;

/// Articles of one batch for each job.
const ARTICLES: usize = 64;
/// Bytes of text of one batch for each job; one article more may come on top.
const BYTES: usize = 1 << 20;

/// What became of one article.
pub(crate) struct Done {
    /// What is wrong with it, to be told with the name of its input.
    pub(crate) warnings: Vec<String>,
    /// The record.
    pub(crate) bytes: serde_json::Result<Vec<u8>>,
}

/// Reads batch after batch, so that the memory does not grow with the number of articles.
pub(super) fn run(
    items: impl Iterator<Item = Item>,
    jobs: usize,
    work: impl Fn(Document) -> Done + Sync,
    report: &mut Report,
    mut write: impl FnMut(&[u8]) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    // One thread takes one article at a time: it is written while it is still in the cache.
    let most = if jobs == 1 { 1 } else { ARTICLES * jobs };
    let mut pool = None;
    let mut batch: Vec<(String, Document)> = Vec::new();
    let mut bytes = 0;
    let mut flush = |batch: &mut Vec<(String, Document)>, report: &mut Report| -> anyhow::Result<()> {
        let (names, documents): (Vec<String>, Vec<Document>) = batch.drain(..).unzip();
        let ids: Vec<String> = documents.iter().map(|document| document.id.clone()).collect();
        let results = in_order(documents, jobs, &mut pool, &work)?;
        for ((name, id), done) in names.iter().zip(&ids).zip(results) {
            let name = if name.ends_with(id.as_str()) { Cow::Borrowed(name) } else { Cow::Owned(format!("{name}: {id}")) };
            for warning in &done.warnings {
                report.warning(&format!("{name}: {warning}"));
            }
            write(&done.bytes.with_context(|| format!("{name}: cannot write the record"))?)?;
        }
        Ok(())
    };
    for item in items {
        match item {
            Item::Article(name, document) => {
                tell(&name, &document, report);
                bytes += document.text.len();
                batch.push((name, document));
                if batch.len() >= most || bytes >= BYTES * jobs {
                    flush(&mut batch, report)?;
                    bytes = 0;
                }
            }
            Item::Failed(message) => report.error(&message),
            Item::Finished => report.bar().inc(1),
        }
    }
    flush(&mut batch, report)
}

/// Works on a batch with all threads; one article needs none.
fn in_order(
    documents: Vec<Document>,
    jobs: usize,
    pool: &mut Option<ThreadPool>,
    work: &(impl Fn(Document) -> Done + Sync),
) -> anyhow::Result<Vec<Done>> {
    if jobs == 1 || documents.len() < 2 {
        return Ok(documents.into_iter().map(work).collect());
    }
    let pool = match pool {
        Some(pool) => pool,
        None => pool.insert(rayon::ThreadPoolBuilder::new().num_threads(jobs).build().context("cannot start the threads; try --jobs 1")?),
    };
    Ok(pool.install(|| documents.into_par_iter().map(work).collect()))
}

/// Says what went wrong when the text was taken out of its container. A guess that lost nothing is only noted.
fn tell(name: &str, document: &Document, report: &mut Report) {
    for note in &document.notes {
        let message = format!("{name}: {}", note.message);
        match note.kind {
            NoteKind::Encoding if note.evidence.is_none() => report.note(&message),
            _ => report.warning(&message),
        }
    }
}
