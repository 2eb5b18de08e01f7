//! Every form of every word, one a line: its list, then the form; of verbs and nouns the lemma and all its forms. Behind them stand the
//! words of phrases and patterns of which nothing else is known.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::Context;

use super::inflection::{with_ed, with_ing, with_s};
use super::{FrameFile, Lists, Nouns, Verbs, phrases};
use crate::codegen::lint::{files, read, unique};

/// What the inflection of single words stands on.
pub(super) struct Grammar {
    verbs: Verbs,
    nouns: Nouns,
}

impl Grammar {
    pub(super) fn read(folder: &str) -> anyhow::Result<Self> {
        let verbs: Verbs = read(&format!("{folder}/words/verbs.toml"))?;
        unique("words/verbs.toml", verbs.irregular.iter().map(|forms| forms[0].as_str()))?;
        Ok(Self { verbs, nouns: read(&format!("{folder}/words/nouns.toml"))? })
    }

    /// Base, third person, past, participle, gerund; two forms of one kind stand with a stroke between them.
    fn verb(&self, lemma: &str) -> String {
        let irregular = self.verbs.irregular.iter().find(|forms| forms[0] == lemma);
        let doubles = self.verbs.doubling.iter().any(|verb| verb == lemma);
        // "cancelled" is British, "canceled" American.
        let both = |form: fn(&str, bool) -> String| match (doubles, lemma.ends_with('l')) {
            (true, true) => format!("{}/{}", form(lemma, true), form(lemma, false)),
            _ => form(lemma, doubles),
        };
        let past = irregular.map_or_else(|| both(with_ed), |forms| forms[1].clone());
        let participle = irregular.map_or_else(|| both(with_ed), |forms| forms[2].clone());
        format!("verb\t{lemma}\t{}\t{past}\t{participle}\t{}", with_s(lemma), both(with_ing))
    }

    pub(super) fn plural(&self, noun: &str) -> String {
        let irregular = self.nouns.irregular.iter().find(|forms| forms[0] == noun);
        irregular.map_or_else(|| with_s(noun), |forms| forms[1].clone())
    }

    fn noun(&self, lemma: &str) -> String {
        format!("noun\t{lemma}\t{}", self.plural(lemma))
    }
}

/// Lines in the order of their first mention, each once.
#[derive(Default)]
struct Lines {
    text: String,
    seen: BTreeSet<String>,
}

impl Lines {
    fn add(&mut self, line: String) {
        if !self.seen.contains(&line) {
            let _ = writeln!(self.text, "{line}");
            self.seen.insert(line);
        }
    }
}

pub(super) fn text(folder: &str) -> anyhow::Result<String> {
    let grammar = Grammar::read(folder)?;
    let function: Lists = read(&format!("{folder}/words/function.toml"))?;
    let adjectives: Lists = read(&format!("{folder}/words/adjectives.toml"))?;
    let adjectives = adjectives.get("adjectives").context("words/adjectives.toml: no `adjectives`")?;
    let speech: Lists = read(&format!("{folder}/records/speech.toml"))?;
    let speech = speech.get("verbs").context("records/speech.toml: no `verbs`")?;
    let mut lines = Lines::default();
    for (list, forms) in &function {
        forms.iter().filter(|form| !form.contains(' ')).for_each(|form| lines.add(format!("{list}\t{form}")));
    }
    let sets: Lists = read(&format!("{folder}/words/sets.toml"))?;
    for (set, lemmas) in &sets {
        lemmas.iter().for_each(|lemma| lines.add(format!("set\t{set}\t{lemma}")));
    }
    let (verbs, nouns) = (&grammar.verbs, &grammar.nouns);
    for lemma in verbs.irregular.iter().map(|forms| &forms[0]).chain(&verbs.plain).chain(speech) {
        lines.add(grammar.verb(lemma));
    }
    speech.iter().for_each(|lemma| lines.add(format!("speech\t{lemma}")));
    let people = sets.get("people").context("words/sets.toml: no `people`")?;
    // A noun may have several plurals: "memoranda", "memorandums".
    nouns.irregular.iter().for_each(|forms| lines.add(format!("noun\t{}\t{}", forms[0], forms[1])));
    for lemma in nouns.nouns.iter().chain(people) {
        lines.add(grammar.noun(lemma));
    }
    adjectives.iter().for_each(|form| lines.add(format!("adjectives\t{form}")));
    for noun in phrases::head_nouns(folder)? {
        lines.add(grammar.noun(&noun));
    }
    let prepositions = function.get("prepositions").context("words/function.toml: no `prepositions`")?;
    let mut patterns = Vec::new();
    for path in files(&format!("{folder}/frames"))? {
        let file: FrameFile = read(&path)?;
        for frame in &file.frame {
            of_pattern(&frame.pattern, prepositions, adjectives, &grammar, &mut lines);
            patterns.push(frame.pattern.clone());
        }
    }
    others(&patterns, &phrases::text(folder)?, &mut lines);
    Ok(lines.text)
}

/// The words of patterns and phrases of which nothing else is known, so that both can be read when they are met.
fn others(patterns: &[String], phrases: &str, lines: &mut Lines) {
    let mut known: BTreeSet<String> = BTreeSet::new();
    for line in lines.text.lines() {
        let mut cells = line.split('\t');
        let set = cells.next() == Some("set");
        known.extend(cells.skip(usize::from(set)).flat_map(|cell| cell.split('/')).map(str::to_owned));
    }
    let mut add = |word: &str| {
        if known.insert(word.to_owned()) {
            lines.add(format!("word\t{word}"));
        }
    };
    let of_patterns = patterns.iter().flat_map(|pattern| pattern.split([' ', '|', '(', ')', '=', ':']));
    of_patterns.filter(|word| !word.is_empty() && !word.starts_with(['@', '*'])).for_each(&mut add);
    let mut compounds = BTreeSet::new();
    for row in phrases.lines() {
        let mut cells = row.split('\t');
        let (Some(words), Some(kind), Some(meaning)) = (cells.next(), cells.next(), cells.next()) else { continue };
        words.split(' ').for_each(&mut add);
        if phrases::COMPOUNDS.iter().any(|(_, known)| *known == kind) {
            add(meaning);
            compounds.extend(words.split(' ').next());
        }
    }
    compounds.into_iter().for_each(|word| lines.add(format!("set\tcompounds\t{word}")));
}

/// The words that a pattern names are known words: its heads, and the nouns of its first object.
fn of_pattern(pattern: &str, prepositions: &[String], adjectives: &[String], grammar: &Grammar, lines: &mut Lines) {
    let mut parts = pattern.split_whitespace().peekable();
    let verbal = parts.next_if(|part| matches!(*part, "A" | "B") || part.starts_with("A:") || part.starts_with("B:")).is_some();
    parts.next_if_eq(&"not");
    let heads = parts.next().unwrap_or_default();
    let governs = |part: &&str| part.split('|').all(|word| prepositions.iter().any(|known| known == word));
    let slot = |part: &&str| matches!(*part, "A" | "B" | "*" | "DO") || part.starts_with("DO:") || part.starts_with('=');
    // The words behind "be" are known as what they are.
    if heads == "be" && parts.peek().is_some_and(|next| !governs(next) && !matches!(*next, "A" | "B" | "*") && !next.starts_with('@')) {
        return;
    }
    for head in heads.split('|') {
        let lemma = head.split('-').next().unwrap_or(head);
        if lemma != "be" {
            lines.add(if verbal { grammar.verb(lemma) } else { grammar.noun(lemma) });
        }
    }
    let object = parts.next().unwrap_or_default().trim_matches(['(', ')']);
    if object.is_empty() || governs(&object) || slot(&object) {
        return;
    }
    for noun in object.split('|').filter(|noun| !noun.starts_with('@') && !adjectives.iter().any(|known| known == noun)) {
        lines.add(grammar.noun(noun));
    }
}
