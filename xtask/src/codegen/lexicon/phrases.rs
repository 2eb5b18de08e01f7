//! Every phrase that the reader looks for, one a line, sorted by first words: its words as the tokeniser cuts them, what it is, what it means.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context;
use chancery_parser::text::tokens;

use super::inflection::with_s;
use super::words::Grammar;
use super::{Lists, Relations, Roles};
use crate::codegen::lint::{read, unique};

pub(super) fn text(folder: &str) -> anyhow::Result<String> {
    let grammar = Grammar::read(folder)?;
    let mut rows: Vec<String> = Vec::new();
    let mut add = |kind: &str, meaning: &str, phrase: &str| rows.push(format!("{}\t{kind}\t{meaning}\n", words(phrase)));
    let mut classes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (class, members) in class_lists(folder)? {
        for form in members.iter().flat_map(|member| number_forms(member, &grammar)) {
            classes.entry(form).or_default().insert(class.clone());
        }
    }
    for (phrase, names) in &classes {
        add("class", &names.iter().map(String::as_str).collect::<Vec<_>>().join(" "), phrase);
    }
    for role in &roles(folder)?.role {
        let name = role.words.first().map(String::as_str).unwrap_or_default();
        role.words.iter().flat_map(|phrase| number_forms(phrase, &grammar)).for_each(|form| add("role", name, &form));
    }
    for (kind, phrases) in &table(folder, "instruments", "kinds")? {
        phrases.iter().flat_map(|phrase| number_forms(phrase, &grammar)).for_each(|form| add("instrument", kind, &form));
    }
    for (area, phrases) in &table(folder, "areas", "areas")? {
        phrases.iter().for_each(|phrase| add("area", area, phrase));
    }
    let contexts: BTreeMap<String, Lists> = read(&format!("{folder}/records/contexts.toml"))?;
    for (context, phrases) in contexts.get("contexts").context("records/contexts.toml: no [contexts]")? {
        phrases.iter().flat_map(|phrase| [phrase.clone(), with_s(phrase)]).for_each(|form| add("context", context, &form));
    }
    let relations: Relations = read(&format!("{folder}/records/relations.toml"))?;
    for (designation, phrases) in &relations.designations {
        phrases.iter().for_each(|phrase| add("designation", designation, phrase));
    }
    for vision in &relations.vision {
        vision.words.iter().for_each(|phrase| add("vision", &vision.name, phrase));
    }
    for initiative in &relations.initiative {
        initiative.words.iter().for_each(|phrase| add("initiative", &initiative.name, phrase));
    }
    let function: Lists = read(&format!("{folder}/words/function.toml"))?;
    // What the first list names a phrase for, it stays: prepositions before adverbs.
    for (list, kind) in COMPOUNDS {
        for phrase in function.get(list).into_iter().flatten().filter(|phrase| phrase.contains(' ')) {
            add(kind, &phrase.replace(' ', "-"), phrase);
        }
    }
    // A stable sort: phrases of one first word stay in the order of the lists.
    rows.sort_by(|one, other| first(one).cmp(first(other)));
    Ok(rows.concat())
}

/// The first word of a row.
fn first(row: &str) -> &str {
    row.split([' ', '\t']).next().unwrap_or_default()
}

/// The lists of function words that hold phrases, with the kinds that these are.
pub(super) const COMPOUNDS: [(&str, &str); 5] = [
    ("compound_prepositions", "preposition"),
    ("negators", "negator"),
    ("adverbs", "adverb"),
    ("degree", "adverb"),
    ("subordinators", "subordinator"),
];

/// The nouns that head the phrases whose plurals are phrases too.
pub(super) fn head_nouns(folder: &str) -> anyhow::Result<Vec<String>> {
    let (classes, roles, instruments) = (class_lists(folder)?, roles(folder)?, table(folder, "instruments", "kinds")?);
    let phrases = classes.values().chain(roles.role.iter().map(|role| &role.words)).chain(instruments.values());
    Ok(phrases.flatten().map(|phrase| cut(phrase).1.to_owned()).collect())
}

fn class_lists(folder: &str) -> anyhow::Result<Lists> {
    let mut classes: BTreeMap<String, Lists> = read(&format!("{folder}/nouns/classes.toml"))?;
    classes.remove("classes").context("nouns/classes.toml: no [classes]")
}

fn roles(folder: &str) -> anyhow::Result<Roles> {
    read(&format!("{folder}/nouns/roles.toml"))
}

fn table(folder: &str, file: &str, key: &str) -> anyhow::Result<Lists> {
    let path = format!("{folder}/records/{file}.toml");
    let mut tables: BTreeMap<String, Lists> = read(&path)?;
    let lists = tables.remove(key).with_context(|| format!("{path}: no [{key}]"))?;
    unique(&path, lists.values().flatten().map(String::as_str))?;
    Ok(lists)
}

/// The words of a phrase in lower case with spaces between them; apostrophes of either form are one to the reader.
pub(super) fn words(phrase: &str) -> String {
    let plain = phrase.replace(['’', '‘'], "'").to_lowercase();
    tokens(&plain).iter().map(|token| token.text(&plain)).collect::<Vec<_>>().join(" ")
}

/// A noun phrase as what stands before its noun, the noun, and what stands behind: of "memorandum of understanding" the first noun.
fn cut(phrase: &str) -> (&str, &str, &str) {
    let end = [" of ", " for ", " to ", " in ", " d'"].iter().filter_map(|mark| phrase.find(mark)).min().unwrap_or(phrase.len());
    let (head, tail) = phrase.split_at(end);
    let start = head.rfind([' ', '-']).map_or(0, |at| at + 1);
    let (before, noun) = head.split_at(start);
    (before, noun, tail)
}

/// A noun phrase in the singular and the plural.
fn number_forms(phrase: &str, grammar: &Grammar) -> [String; 2] {
    let (before, noun, tail) = cut(phrase);
    [phrase.to_owned(), format!("{before}{}{tail}", grammar.plural(noun))]
}
