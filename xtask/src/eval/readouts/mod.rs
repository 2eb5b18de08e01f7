//! Articles of the workspace's own corpus with their gold records.

mod cause;
mod gold;

use std::path::Path;

use chancery_gazetteer::Gazetteer;
use chancery_model::{Event, Extraction};
use chancery_parser::{Document, Parser};
use chrono::NaiveDate;

use super::save;
use super::score::{Score, matched, pairs};
use cause::Causes;
use gold::{GoldEvent, GoldStatement};

/// Scores every gold record of a folder against the article beside it.
pub(crate) fn run(parser: &Parser, folder: &Path) -> anyhow::Result<()> {
    let names = gold::names(folder)?;
    let mut table: Vec<(&str, Score)> = Vec::new();
    let mut causes = Causes::default();
    for name in &names {
        let gold = gold::read(folder, name)?;
        let document = gold::article(folder, name)?;
        let published = gold.article.published.as_deref().and_then(|day| day.parse::<NaiveDate>().ok());
        let document = Document { published: document.published.or(published), ..document };
        let found = parser.parse(&document);
        let head = found.article.headline.as_ref().map(|words| words.text.clone());
        let mains: Vec<&GoldEvent> = gold.event.iter().filter(|event| event.main).collect();
        let kind_and_parties = |own: &Event, gold: &GoldEvent| own.kind.as_str() == gold.r#type && parties(&found, own) == gold.parties();
        let exactly = |own: &Event, gold: &GoldEvent| gold.date().is_none() || gold.date() == own.when.as_ref().map(|when| when.date);
        // Two countries named are enough, whoever else took part; one must be the only one.
        let both = |own: &Event, gold: &GoldEvent| {
            let (own, gold) = (parties(&found, own), gold.parties());
            own == gold || gold.len() > 1 && gold.iter().filter(|party| own.contains(party)).count() > 1
        };
        let strict = matched(&found.events, &mains, |own, gold| kind_and_parties(own, gold) && exactly(own, gold));
        let found_main =
            matched(&found.events, &mains, |own, gold| own.kind.as_str() == gold.r#type && both(own, gold) && fits_date(own, gold));
        let quoted: Vec<&GoldStatement> = gold.statement.iter().filter(|statement| statement.quoted).collect();
        let own_quoted: Vec<_> = found.statements.iter().filter(|statement| statement.quoted).collect();
        let bare = |text: &str| text.trim_end_matches([',', '.']).to_owned();
        let events = matched(&found.events, &gold.event, kind_and_parties);
        println!("{name:36} events {:>3}/{:<3} main {}/{}", events.right, gold.event.len(), found_main.right, found_main.wanted);
        let rows = [
            ("headline", Score::new(usize::from(head == gold.article.headline), 1, 1)),
            ("events: type and parties", events),
            (
                "events: type, both countries",
                matched(&found.events, &gold.event, |own, gold| own.kind.as_str() == gold.r#type && both(own, gold)),
            ),
            ("main events: type, parties, date", Score { given: strict.wanted, ..strict }),
            ("main events found", Score { given: found_main.wanted, ..found_main }),
            (
                "instruments: kind and parties",
                matched(&found.instruments, &gold.instrument, |own, gold| {
                    own.kind.as_str() == gold.kind && codes(&found, &own.parties) == sorted(gold.parties.clone())
                }),
            ),
            (
                "relations: parties",
                matched(&found.relations, &gold.relation, |own, gold| codes(&found, &own.parties) == sorted(gold.parties.clone())),
            ),
            ("quoted statements: words", matched(&own_quoted, &quoted, |own, gold| bare(&own.words.text) == bare(&gold.words))),
            (
                "timexes: span and value",
                matched(&found.timexes, &gold.timex, |own, gold| own.evidence.text == gold.text && own.value == gold.value),
            ),
        ];
        let instruments = (found.instruments.as_slice(), gold.instrument.as_slice());
        let same = |own: &chancery_model::Instrument, gold: &gold::GoldInstrument| {
            own.kind.as_str() == gold.kind && codes(&found, &own.parties) == sorted(gold.parties.clone())
        };
        let shown = (
            &|own: &chancery_model::Instrument| {
                format!("{} {} {}", own.kind.as_str(), codes(&found, &own.parties).join("+"), own.evidence[0].text) as String
            },
            &|gold: &gold::GoldInstrument| format!("{} {}", gold.kind, sorted(gold.parties.clone()).join("+")) as String,
        );
        causes.records(name, "instrument", instruments, &pairs(instruments.0, instruments.1, same), (shown.0, shown.1));
        let same = |own: &&chancery_model::Statement, gold: &&GoldStatement| bare(&own.words.text) == bare(&gold.words);
        causes.records(
            name,
            "statement",
            (&own_quoted, &quoted),
            &pairs(&own_quoted, &quoted, same),
            (&|own| own.words.text.clone(), &|gold| gold.words.clone()),
        );
        let same = |own: &chancery_model::Relation, gold: &gold::GoldRelation| codes(&found, &own.parties) == sorted(gold.parties.clone());
        let relations = (found.relations.as_slice(), gold.relation.as_slice());
        causes.records(
            name,
            "relation",
            relations,
            &pairs(relations.0, relations.1, same),
            (&|own| codes(&found, &own.parties).join("+"), &|gold| gold.parties.join("+")),
        );
        if table.is_empty() {
            table.extend(rows.iter().map(|(row, _)| (*row, Score::default())));
        }
        table.iter_mut().zip(rows).for_each(|((_, sum), (_, score))| *sum += score);
        causes.add(name, &document.text, &found, &gold.event);
    }
    println!("\n{} articles", names.len());
    for (name, score) in &table {
        println!("{}", score.row(name));
    }
    causes.print();
    save("readouts", "article,side,cause,event,words,coded", &causes.rows)
}

/// Whether the date of an event agrees with that of the gold: overlapping, or the gold has none.
fn fits_date(own: &Event, gold: &GoldEvent) -> bool {
    gold.date().is_none_or(|date| own.when.as_ref().is_some_and(|when| cause::overlap(&when.date, &date)))
}

fn codes(extraction: &Extraction, actors: &[chancery_model::ActorId]) -> Vec<String> {
    sorted(actors.iter().filter_map(|actor| code(extraction, *actor)).collect())
}

fn code(extraction: &Extraction, actor: chancery_model::ActorId) -> Option<String> {
    let actor = extraction.actor(actor)?;
    let organisation = || actor.organisation.as_ref().map(|id| whole(id));
    actor.country.map(|country| country.to_string()).or_else(organisation)
}

/// An organ, an agency or a mission counts as its organisation: the Security Council and UNHCR are `UN`.
fn whole(id: &str) -> String {
    let known = Gazetteer::builtin().organisation(&id.to_lowercase());
    known.map_or_else(|| id.to_uppercase(), |known| known.whole().to_uppercase())
}

/// Everybody who takes part, by code.
fn parties(extraction: &Extraction, event: &Event) -> Vec<String> {
    sorted(event.actors.iter().chain(&event.recipients).filter_map(|part| code(extraction, part.actor)).collect())
}

fn sorted(mut codes: Vec<String>) -> Vec<String> {
    codes.sort();
    codes.dedup();
    codes
}
