//! Records of which each breaks one constraint, drawn at random but the same each time.

use std::collections::BTreeMap;

use chancery_model::{Actor, Article, Event, Instrument, Note, Relation, Statement, Timex, strategies};
use chancery_schema::{Contract, Dialect, Profile, names, schema_for};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde_json::{Value, json};

use crate::constraints::{Change, Constraints, Site};
use crate::judge::Tally;
use crate::{SIDES, expressible};

/// How many records break each constraint.
const DRAWS: usize = 3;

/// A record that breaks one constraint of one schema.
pub(crate) struct Bad {
    name: &'static str,
    profile: Profile,
    contract: Contract,
    site: Site,
    instance: Value,
}

impl Bad {
    pub(crate) fn into_line(self) -> Value {
        let what = format!("{} at {:?}", self.site.constraint, self.site.place);
        json!({
            "record": self.name, "profile": self.profile.as_str(), "contract": self.contract.as_str(),
            "constraint": self.site.constraint, "what": what, "instance": self.instance,
        })
    }
}

/// For each constraint of each schema some records that break it, and no other. A constraint that no record reaches fails.
pub(crate) fn bad(written: &[(&'static str, Value)], tally: &mut Tally) -> Vec<Bad> {
    let mut runner = TestRunner::deterministic();
    let mut all = Vec::new();
    for name in names() {
        let mut records = random(name, &mut runner);
        let corpus: Vec<&Value> = written.iter().filter(|(of, _)| *of == name).map(|(_, record)| record).collect();
        let step = corpus.len().div_ceil(60).max(1);
        records.extend(corpus.into_iter().step_by(step).cloned());
        let emitted = schema_for(name, Dialect::Draft202012, Profile::Full, Contract::Emit).unwrap();
        records.push(emitted["examples"][0].clone());
        for (profile, contract) in SIDES.into_iter().filter(|(profile, _)| expressible(name, *profile)) {
            let schema = schema_for(name, Dialect::Draft202012, profile, contract).unwrap();
            let constraints = Constraints::of(&schema);
            // A schema of emission asks for more fields than one of acceptance, and for nothing else.
            let asked = |constraint: &str| contract == Contract::Accept || constraint.ends_with(" required");
            let mut sites: BTreeMap<String, Vec<(usize, Site)>> = BTreeMap::new();
            for (index, record) in records.iter().enumerate() {
                for site in constraints.sites(record).into_iter().filter(|site| asked(&site.constraint)) {
                    sites.entry(site.constraint.clone()).or_default().push((index, site));
                }
            }
            for constraint in constraints.names().iter().filter(|constraint| asked(constraint)) {
                let reached = sites.get(constraint).map(Vec::as_slice).unwrap_or_default();
                tally.hold(!reached.is_empty(), || format!("{name}, {profile}, {contract}: no record reaches `{constraint}`"));
                for _ in 0..DRAWS.min(reached.len()) {
                    let (index, site) = draw(&mut runner, &proptest::sample::select(reached.to_vec()));
                    let mut instance = records[index].clone();
                    if apply(&site, &mut instance, &mut runner) {
                        all.push(Bad { name, profile, contract, site, instance });
                    }
                }
            }
        }
    }
    all
}

/// Any records of the model; for other records those that the corpus lacks.
fn random(name: &str, runner: &mut TestRunner) -> Vec<Value> {
    fn many<T: Serialize + std::fmt::Debug>(runner: &mut TestRunner, strategy: impl Strategy<Value = T>) -> Vec<Value> {
        (0..40).map(|_| serde_json::to_value(draw(runner, &strategy)).unwrap()).collect()
    }
    match name {
        "Extraction" => many(runner, strategies::extraction()),
        "Article" => many(runner, any::<Article>()),
        "Actor" => many(runner, any::<Actor>()),
        "Event" => many(runner, any::<Event>()),
        "Instrument" => many(runner, any::<Instrument>()),
        "Relation" => many(runner, any::<Relation>()),
        "Statement" => many(runner, any::<Statement>()),
        "Timex" => many(runner, any::<Timex>()),
        "Note" => many(runner, any::<Note>()),
        // What a record can hold beyond what the corpus shows.
        "ArticleRow" => vec![json!({ "id": 17, "date": 20_210_504, "title": null, "url": null, "text": "They met." })],
        "Diagnostic" => vec![
            json!({
                "code": "CH102", "rule": "duplicate-id", "severity": "error", "message": "`a1` stands twice", "path": "/actors/1",
                "span": { "start": 0, "end": 4 }, "notes": [{ "message": "the first", "span": { "start": 0, "end": 4 } }], "help": "take one away",
                "fix": { "title": "take it away", "patch": [{ "op": "copy", "from": "/actors/1", "path": "/actors/0" }, { "op": "remove", "path": "/actors/1" }] },
            }),
            json!({
                "code": "CH102", "rule": "duplicate-id", "severity": "error", "message": "`a1` stands twice", "path": "/actors/1", "span": null, "help": null,
                "fix": { "title": "move it", "patch": [{ "op": "add", "path": "/actors/-", "value": 1 }, { "op": "replace", "path": "/actors/0", "value": {} }] },
            }),
        ],
        _ => Vec::new(),
    }
}

fn draw<T: std::fmt::Debug>(runner: &mut TestRunner, strategy: &impl Strategy<Value = T>) -> T {
    strategy.new_tree(runner).unwrap().current()
}

/// Breaks the record; false where no drawn text broke the pattern.
fn apply(site: &Site, record: &mut Value, runner: &mut TestRunner) -> bool {
    let place = record.pointer_mut(&site.place).unwrap();
    match &site.change {
        Change::Lose(field) => place.as_object_mut().unwrap().shift_remove(field).is_some(),
        Change::Gain => place.as_object_mut().unwrap().insert("!".to_owned(), json!(1)).is_none(),
        Change::Put(values) => {
            *place = draw(runner, &proptest::sample::select(values.clone()));
            true
        }
        Change::Spoil(pattern) => {
            let fits = jsonschema::validator_for(&json!({ "pattern": pattern })).unwrap();
            let text = place.as_str().unwrap_or_default().to_owned();
            let spoilt = (0..64).map(|_| Value::from(draw(runner, &spoil(&text)))).find(|spoilt| !fits.is_valid(spoilt));
            *place = spoilt.clone().unwrap_or_default();
            spoilt.is_some()
        }
    }
}

/// The text with one character more, less or other, or none at all.
fn spoil(text: &str) -> impl Strategy<Value = String> + use<> {
    let letters: Vec<char> = text.chars().collect();
    let other = proptest::sample::select(vec!['!', ' ', '0', 'a', 'Z', 'é', '-', '٣']);
    (0..=letters.len(), other, 0..4).prop_map(move |(at, other, kind)| {
        let (before, after) = letters.split_at(at);
        let rest = &after[after.len().min(1)..];
        match kind {
            0 => before.iter().chain([&other]).chain(after).collect(),
            1 => before.iter().chain(rest).collect(),
            2 => before.iter().chain([&other]).chain(rest).collect(),
            _ => String::new(),
        }
    })
}
