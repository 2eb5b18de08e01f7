//! Whom the sentences are about: the subjects of the sentence and of the one before, whom pronouns mean first.

use super::resolve::Standing;
use crate::syntax::{Clause, NounPhrase};

/// The actors of one subject, with its noun phrase.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    /// Index of the phrase in its sentence.
    pub(super) phrase: usize,
    pub(super) actors: Vec<usize>,
}

/// The subjects of two sentences.
#[derive(Debug, Default)]
pub(super) struct Focus {
    /// Of the sentence before, in order.
    pub(super) before: Vec<Subject>,
    /// The persons of different states whom the sentence before named.
    pub(super) met: Vec<usize>,
}

impl Focus {
    /// Keeps the subjects of a sentence for the next one.
    pub(super) fn close(&mut self, phrases: &[NounPhrase], clauses: &[Clause], standings: &[Standing]) {
        let subjects: Vec<Subject> = subjects(phrases, clauses, standings, usize::MAX).collect();
        if !subjects.is_empty() {
            self.before = subjects;
        }
    }
}

/// The subjects with actors that begin before a phrase, in order.
pub(super) fn subjects<'s>(
    phrases: &'s [NounPhrase],
    clauses: &'s [Clause],
    standings: &'s [Standing],
    before: usize,
) -> impl DoubleEndedIterator<Item = Subject> + 's {
    clauses.iter().filter_map(move |clause| {
        let phrase = clause.subject.filter(|phrase| *phrase < before && *phrase < standings.len())?;
        let actors = group(phrases, standings, phrase, before);
        (!actors.is_empty()).then_some(Subject { phrase, actors })
    })
}

/// So many phrases may be joined in one list.
const LONGEST_LIST: usize = 32;

/// The actors of a phrase and of those joined to it, before another phrase.
fn group(phrases: &[NounPhrase], standings: &[Standing], phrase: usize, before: usize) -> Vec<usize> {
    let mut out = standings[phrase].actors.clone();
    let mut last = phrase;
    for index in phrase + 1..standings.len().min(before).min(phrase + LONGEST_LIST) {
        if phrases[index].joined == Some(last) {
            out.extend(standings[index].actors.iter().filter(|actor| !out.contains(actor)).copied().collect::<Vec<_>>());
            last = index;
        } else if phrases[index].attached.is_none_or(|(to, _)| to < phrase) {
            break;
        }
    }
    out
}
