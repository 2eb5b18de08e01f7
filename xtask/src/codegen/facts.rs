//! The facts of the gazetteer: states, organisations, people.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context, bail, ensure};
use chrono::NaiveDate;
use serde::Deserialize;

use super::dates::{first_day, last_day, literal};
use super::lint::{files, read, unique};
use super::rust::{ensure_rust, string, variant};
use crate::workspace::Mode;

const FACTS: &str = "crates/gazetteer/facts";
const GENERATED: &str = "crates/gazetteer/src/generated";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StateFile {
    state: Vec<State>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct State {
    code: String,
    names: Vec<String>,
    #[serde(default)]
    adjectives: Vec<String>,
    #[serde(default)]
    people: Vec<String>,
    #[serde(default)]
    combining: Vec<String>,
    #[serde(default)]
    capital: Vec<Capital>,
    #[serde(default)]
    seats: Vec<Seat>,
    #[serde(default)]
    cities: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Capital {
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    since: Option<String>,
    until: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seat {
    name: String,
    sector: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrganisationFile {
    organisation: Vec<Organisation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Organisation {
    id: String,
    name: String,
    #[serde(default)]
    abbreviations: Vec<String>,
    #[serde(default)]
    aliases: Vec<String>,
    kind: String,
    /// Only a group has one; an organisation has a seat.
    #[serde(skip)]
    country: Option<String>,
    cameo: Option<String>,
    sector: Option<String>,
    seat: Option<Location>,
    since: Option<String>,
    until: Option<String>,
    successor: Option<String>,
    /// The organisation whose organ, agency or mission it is.
    part_of: Option<String>,
    #[serde(default)]
    members: Vec<Member>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupFile {
    group: Vec<Group>,
}

/// A party, an armed group, a union, a church or a company of one state, or of none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    name: String,
    #[serde(default)]
    abbreviations: Vec<String>,
    #[serde(default)]
    aliases: Vec<String>,
    country: Option<String>,
    sector: String,
}

impl From<Group> for Organisation {
    fn from(group: Group) -> Self {
        Self {
            id: id_of(&group.name),
            name: group.name,
            abbreviations: group.abbreviations,
            aliases: group.aliases,
            kind: group.sector,
            country: group.country,
            cameo: None,
            sector: None,
            seat: None,
            since: None,
            until: None,
            successor: None,
            part_of: None,
            members: Vec::new(),
        }
    }
}

/// The name in lower case with hyphens: `shining-path`.
fn id_of(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Location {
    city: String,
    country: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Member {
    state: String,
    since: Option<String>,
    until: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LeaderFile {
    country: Option<String>,
    #[serde(default)]
    person: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    short: Vec<String>,
    gender: Option<String>,
    /// Whether the file of a state has the same person: the two entries become one.
    #[serde(default)]
    same_person: bool,
    #[serde(default)]
    office: Vec<Office>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
struct Office {
    office: String,
    title: String,
    #[serde(default)]
    titles: Vec<String>,
    country: Option<String>,
    organisation: Option<String>,
    since: Option<String>,
    until: Option<String>,
    #[serde(default)]
    acting: bool,
}

/// Writes, or checks, the tables of the gazetteer.
pub(crate) fn generate(mode: Mode) -> anyhow::Result<()> {
    let codes = country_codes()?;
    let states = states(&codes)?;
    let organisations = organisations(&codes)?;
    let ids: BTreeSet<&str> = organisations.iter().map(|organisation| organisation.id.as_str()).collect();
    let people = people(&codes, &ids)?;
    let write =
        |name: &str, doc: &str, body: &str| ensure_rust(&format!("{GENERATED}/{name}.rs"), &format!("{FACTS}/**/*.toml"), doc, body, mode);
    write("states", "States and their names.", &state_table(&states)?)?;
    write("organisations", "International organisations.", &organisation_table(&organisations)?)?;
    write("people", "People and the offices that they held.", &people_table(&people)?)
}

fn country_codes() -> anyhow::Result<BTreeSet<String>> {
    let table: BTreeMap<String, Vec<toml::Table>> = read("crates/model/ontology/countries.toml")?;
    let countries = table.get("country").context("countries.toml: no [[country]]")?;
    Ok(countries.iter().filter_map(|country| country.get("alpha3")?.as_str().map(str::to_owned)).collect())
}

fn known(path: &str, codes: &BTreeSet<String>, code: &str) -> anyhow::Result<()> {
    ensure!(codes.contains(code), "{path}: unknown country code `{code}`; add it to crates/model/ontology/countries.toml");
    Ok(())
}

fn states(codes: &BTreeSet<String>) -> anyhow::Result<Vec<State>> {
    let mut all: Vec<State> = Vec::new();
    for path in files(&format!("{FACTS}/states"))? {
        for state in read::<StateFile>(&path)?.state {
            known(&path, codes, &state.code)?;
            ensure!(!state.names.is_empty(), "{path}: {} has no name", state.code);
            all.push(state);
        }
    }
    all.sort_by(|left, right| left.code.cmp(&right.code));
    unique("facts/states", all.iter().map(|state| state.code.as_str()))?;
    unique("facts/states (names)", all.iter().flat_map(|state| &state.names).map(String::as_str))?;
    unique("facts/states (adjectives)", all.iter().flat_map(|state| &state.adjectives).map(String::as_str))?;
    unique("facts/states (people)", all.iter().flat_map(|state| &state.people).map(String::as_str))?;
    Ok(all)
}

fn organisations(codes: &BTreeSet<String>) -> anyhow::Result<Vec<Organisation>> {
    let mut all: Vec<Organisation> = Vec::new();
    for path in files(&format!("{FACTS}/organisations"))? {
        for organisation in read::<OrganisationFile>(&path)?.organisation {
            for code in organisation.members.iter().map(|member| &member.state).chain(organisation.seat.iter().map(|seat| &seat.country)) {
                known(&path, codes, code)?;
            }
            all.push(organisation);
        }
    }
    for path in files(&format!("{FACTS}/groups"))? {
        for group in read::<GroupFile>(&path)?.group {
            group.country.iter().try_for_each(|code| known(&path, codes, code))?;
            all.push(group.into());
        }
    }
    all.sort_by(|left, right| left.id.cmp(&right.id));
    unique("facts/organisations", all.iter().map(|organisation| organisation.id.as_str()))?;
    unique(
        "facts/organisations (names)",
        all.iter().flat_map(|organisation| {
            organisation.abbreviations.iter().chain(&organisation.aliases).chain([&organisation.name]).map(String::as_str)
        }),
    )?;
    for organisation in &all {
        if let Some(successor) = &organisation.successor {
            ensure!(
                all.iter().any(|known| known.id == *successor),
                "facts/organisations: {} has unknown successor `{successor}`",
                organisation.id
            );
        }
        if let Some(whole) = &organisation.part_of {
            ensure!(
                all.iter().any(|known| known.id == *whole && known.part_of.is_none()),
                "facts/organisations: {} is part of `{whole}`, which is unknown or a part itself",
                organisation.id
            );
        }
    }
    Ok(all)
}

/// One person with the offices of every file, each with its country filled in.
fn people(codes: &BTreeSet<String>, organisations: &BTreeSet<&str>) -> anyhow::Result<Vec<Person>> {
    let mut all: Vec<(Person, String)> = Vec::new();
    for path in files(&format!("{FACTS}/leaders"))? {
        let file: LeaderFile = read(&path)?;
        for mut person in file.person {
            for office in &mut person.office {
                if office.organisation.is_none() && office.country.is_none() {
                    office.country.clone_from(&file.country);
                }
                match (&office.country, &office.organisation) {
                    (Some(code), _) => known(&path, codes, code)?,
                    (None, Some(id)) => {
                        ensure!(organisations.contains(id.as_str()), "{path}: {}: unknown organisation `{id}`", person.name);
                    }
                    (None, None) => bail!("{path}: {}: an office needs a country or an organisation", person.name),
                }
            }
            all.push((person, path.clone()));
        }
    }
    all.sort_by(|left, right| (&left.0.name, left.0.same_person).cmp(&(&right.0.name, right.0.same_person)));
    let mut joined: Vec<(Person, String)> = Vec::new();
    for (person, path) in all {
        match joined.last_mut() {
            Some((known, _)) if known.name == person.name && person.same_person => known.office.extend(person.office),
            // Namesakes of two states are two people; within one file they are a mistake.
            Some((known, other)) if known.name == person.name && *other == path => {
                bail!("{path}: {} is there twice; join the two, or tell them apart by a fuller name", person.name)
            }
            _ => joined.push((person, path)),
        }
    }
    let people: Vec<Person> = joined.into_iter().map(|(person, _)| person).collect();
    check_tenures(&people)?;
    Ok(people)
}

/// Refuses reversed dates, and one person holding one office twice at a time.
fn check_tenures(people: &[Person]) -> anyhow::Result<()> {
    for person in people {
        let mut terms: Vec<(&Office, Option<NaiveDate>, Option<NaiveDate>)> = Vec::new();
        for office in &person.office {
            let since = office.since.as_deref().map(first_day).transpose().with_context(|| person.name.clone())?;
            let until = office.until.as_deref().map(last_day).transpose().with_context(|| person.name.clone())?;
            if let (Some(since), Some(until)) = (since, until) {
                ensure!(since <= until, "facts/leaders: {}: {} ends ({until}) before it begins ({since})", person.name, office.title);
            }
            for (other, other_since, other_until) in &terms {
                let same = other.office == office.office && other.country == office.country && other.organisation == office.organisation;
                let apart = other_until.zip(since).is_some_and(|(until, since)| until <= since)
                    || until.zip(*other_since).is_some_and(|(until, since)| until <= since)
                    // Dates known to the month or the year may touch.
                    || office.since.as_ref().is_some_and(|date| date.len() < 10)
                    || other.since.as_ref().is_some_and(|date| date.len() < 10);
                let same_title = other.title == office.title;
                ensure!(!(same && same_title) || apart, "facts/leaders: {} holds {} twice at a time", person.name, office.title);
            }
            terms.push((office, since, until));
        }
    }
    Ok(())
}

fn list(texts: &[String]) -> String {
    let items: String = texts.iter().map(|text| string(text) + ",").collect();
    format!("&[{items}]")
}

fn code(code: &str) -> String {
    format!("CountryCode::from_static({})", string(code))
}

fn period(since: Option<&str>, until: Option<&str>) -> anyhow::Result<String> {
    let range = |date: Option<&str>| -> anyhow::Result<String> {
        let Some(date) = date else { return Ok("None".to_owned()) };
        Ok(format!("days({}, {})", literal(Some(first_day(date)?)), literal(Some(last_day(date)?))))
    };
    Ok(format!("Period {{ since: {}, until: {} }}", range(since)?, range(until)?))
}

const DAYS: &str = "const fn days(first: Option<NaiveDate>, last: Option<NaiveDate>) -> Option<(NaiveDate, NaiveDate)> {
    match (first, last) { (Some(first), Some(last)) => Some((first, last)), _ => None }
}\n\n";

fn state_table(states: &[State]) -> anyhow::Result<String> {
    let mut out = format!(
        "use chancery_model::{{CountryCode, Sector}};\nuse chrono::NaiveDate;\n\nuse crate::{{Capital, Period, Seat, State}};\n\n{DAYS}pub(crate) static STATES: &[State] = &[\n"
    );
    for state in states {
        let mut capitals = String::new();
        for capital in &state.capital {
            let _ = write!(
                capitals,
                "Capital {{ name: {}, aliases: {}, period: {} }},",
                string(&capital.name),
                list(&capital.aliases),
                period(capital.since.as_deref(), capital.until.as_deref()).with_context(|| state.code.clone())?
            );
        }
        let seats: String = state
            .seats
            .iter()
            .map(|seat| {
                format!("Seat {{ name: {}, sector: Sector::{} }},", string(&seat.name), variant(seat.sector.as_deref().unwrap_or("GOV")))
            })
            .collect();
        let _ = writeln!(
            out,
            "State {{ code: {}, names: {}, adjectives: {}, people: {}, combining: {}, capitals: &[{capitals}], seats: &[{seats}], cities: {} }},",
            code(&state.code),
            list(&state.names),
            list(&state.adjectives),
            list(&state.people),
            list(&state.combining),
            list(&state.cities)
        );
    }
    Ok(out + "];\n")
}

fn optional(text: Option<&str>) -> String {
    text.map_or_else(|| "None".to_owned(), |text| format!("Some({})", string(text)))
}

fn organisation_table(organisations: &[Organisation]) -> anyhow::Result<String> {
    let mut out = format!(
        "use chancery_model::{{CountryCode, Sector}};\nuse chrono::NaiveDate;\n\nuse crate::{{Member, Organisation, Period}};\n\n{DAYS}pub(crate) static ORGANISATIONS: &[Organisation] = &[\n"
    );
    for organisation in organisations {
        let mut members = String::new();
        for member in &organisation.members {
            let period = period(member.since.as_deref(), member.until.as_deref()).with_context(|| organisation.id.clone())?;
            let _ = write!(members, "Member {{ state: {}, period: {period} }},", code(&member.state));
        }
        let seat = organisation
            .seat
            .as_ref()
            .map_or_else(|| "None".to_owned(), |seat| format!("Some(({}, {}))", string(&seat.city), code(&seat.country)));
        let country = organisation.country.as_ref().map_or_else(|| "None".to_owned(), |state| format!("Some({})", code(state)));
        let sector = organisation.sector.as_ref().map_or_else(|| "None".to_owned(), |sector| format!("Some(Sector::{})", variant(sector)));
        let _ = writeln!(
            out,
            "Organisation {{ id: {}, name: {}, abbreviations: {}, aliases: {}, kind: Sector::{}, sector: {sector}, country: {country}, cameo: {}, seat: {seat}, period: {}, successor: {}, part_of: {}, members: &[{members}] }},",
            string(&organisation.id),
            string(&organisation.name),
            list(&organisation.abbreviations),
            list(&organisation.aliases),
            variant(&organisation.kind),
            optional(organisation.cameo.as_deref()),
            period(organisation.since.as_deref(), organisation.until.as_deref()).with_context(|| organisation.id.clone())?,
            optional(organisation.successor.as_deref()),
            optional(organisation.part_of.as_deref())
        );
    }
    Ok(out + "];\n")
}

fn people_table(people: &[Person]) -> anyhow::Result<String> {
    let mut out = format!(
        "use chancery_model::{{CountryCode, OfficeKind}};\nuse chrono::NaiveDate;\n\nuse crate::{{Gender, Period, Person, Tenure}};\n\n{DAYS}pub(crate) static PEOPLE: &[Person] = &[\n"
    );
    for person in people {
        let gender = person.gender.as_ref().map_or_else(|| "None".to_owned(), |gender| format!("Some(Gender::{})", variant(gender)));
        let mut tenures = String::new();
        for office in &person.office {
            let titles: Vec<String> = [office.title.clone()].into_iter().chain(office.titles.clone()).collect();
            let _ = write!(
                tenures,
                "Tenure {{ office: OfficeKind::{}, titles: {}, country: {}, organisation: {}, period: {}, acting: {} }},",
                variant(&office.office),
                list(&titles),
                office
                    .country
                    .as_ref()
                    .filter(|_| office.organisation.is_none())
                    .map_or_else(|| "None".to_owned(), |country| format!("Some({})", code(country))),
                optional(office.organisation.as_deref()),
                period(office.since.as_deref(), office.until.as_deref()).with_context(|| person.name.clone())?,
                office.acting
            );
        }
        let _ = writeln!(
            out,
            "Person {{ name: {}, aliases: {}, short: {}, gender: {gender}, tenures: &[{tenures}] }},",
            string(&person.name),
            list(&person.aliases),
            list(&person.short)
        );
    }
    Ok(out + "];\n")
}
