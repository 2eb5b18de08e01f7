//! The TOML files of a lexicon as the rows that the reader loads.

use std::collections::BTreeMap;
use std::str::FromStr;

use anyhow::{Context as _, ensure};
use chancery_parser::{FrameRow, InitiativeRow, RoleRow, Tables};

use super::{FrameFile, Lists, Relations, Roles, phrases, words};
use crate::codegen::lint::{files, read as toml, unique};

/// The rows of the lexicon in a folder. They are kept to the end of the program: a task reads one lexicon.
pub(crate) fn read(folder: &str) -> anyhow::Result<Tables> {
    let classes: BTreeMap<String, Lists> = toml(&format!("{folder}/nouns/classes.toml"))?;
    let classes = classes.get("classes").context("nouns/classes.toml: no [classes]")?;
    let relations: Relations = toml(&format!("{folder}/records/relations.toml"))?;
    let initiatives = relations
        .initiative
        .into_iter()
        .map(|initiative| InitiativeRow { name: keep(initiative.name), proposer: initiative.proposer.map(keep) });
    Ok(Tables {
        classes: classes.keys().cloned().map(keep).collect::<Vec<_>>().leak(),
        roles: roles(folder)?.leak(),
        frames: frames(folder)?.leak(),
        initiatives: initiatives.collect::<Vec<_>>().leak(),
        words: words::text(folder)?.leak(),
        phrases: phrases::text(folder)?.leak(),
    })
}

fn keep(text: String) -> &'static str {
    text.leak()
}

/// A term of the ontology under its name; `path` is where it stands.
fn term<T: FromStr>(name: &str, path: &str) -> anyhow::Result<T>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    // Types and modes are written small here, as all names are in these files.
    name.parse().or_else(|error| name.to_uppercase().parse().map_err(|_| error)).with_context(|| path.to_owned())
}

fn roles(folder: &str) -> anyhow::Result<Vec<RoleRow>> {
    let path = format!("{folder}/nouns/roles.toml");
    let roles: Roles = toml(&path)?;
    unique(&path, roles.role.iter().flat_map(|role| &role.words).map(String::as_str))?;
    let row = |role: super::Role| {
        Ok(RoleRow {
            name: keep(role.words.into_iter().next().with_context(|| format!("{path}: a role without words"))?),
            office: role.office.map(|office| term(&office, &path)).transpose()?,
            sector: role.sector.map(|sector| term(&sector, &path)).transpose()?,
            title: role.title,
            body: role.body,
            courtesy: role.courtesy,
            organisation: role.organisation.map(keep),
        })
    };
    roles.role.into_iter().map(row).collect()
}

fn frames(folder: &str) -> anyhow::Result<Vec<FrameRow>> {
    let mut rows = Vec::new();
    let mut patterns: BTreeMap<String, String> = BTreeMap::new();
    for path in files(&format!("{folder}/frames"))? {
        let file: FrameFile = toml(&path)?;
        for frame in file.frame {
            if let Some(other) = patterns.insert(frame.pattern.clone(), path.clone()) {
                ensure!(false, "{path}: pattern `{}` is in {other} too; remove one", frame.pattern);
            }
            rows.push(FrameRow {
                pattern: keep(frame.pattern),
                kind: term(&file.r#type, &path)?,
                mode: frame.mode.map(|mode| term(&mode, &path)).transpose()?,
                code: keep(frame.code),
                joint: frame.joint,
                contexts: frame.contexts.iter().map(|context| term(context, &path)).collect::<anyhow::Result<Vec<_>>>()?.leak(),
                examples: frame.examples.into_iter().map(keep).collect::<Vec<_>>().leak(),
            });
        }
    }
    Ok(rows)
}
