//! The standing of two states: designation, anniversaries, named years, frameworks, initiatives.

use chancery_model::{
    ActorId, Anniversary, Area, CountryCode, DesignationMention, Edtf, Established, Framework, Initiative, NamedYear, PartialDate,
    Relation, RelationId, TimexKind,
};
use chrono::{Datelike, NaiveDate};

use super::{areas, count, evidence};
use crate::actors::{Key, Registry};
use crate::events::Parsed;
use crate::lexicon::names::Entity;
use crate::lexicon::{Term, WordId, named};
use crate::reading::Reading;
use crate::text::TokenKind;

/// The words at which an anniversary, a foundation, a named year or a framework is told.
const CUES: &[WordId] = &[
    named::ANNIVERSARY,
    named::AREAS,
    named::FIELDS,
    named::FRAMEWORK,
    named::PILLARS,
    named::PRIORITIES,
    named::RELATIONS,
    named::TIES,
    named::YEAR,
];

/// The relations that an article speaks of, in the order of their first words. `id` gives an actor its number.
pub(crate) fn relations(
    reading: &Reading,
    sentences: &[Parsed],
    registry: &Registry,
    published: Option<NaiveDate>,
    id: &dyn Fn(usize) -> ActorId,
) -> Vec<Relation> {
    let mut found = Found { reading, registry, published, relations: Vec::new(), id };
    for sentence in sentences {
        for at in sentence.tokens.clone() {
            // Most words neither begin a phrase nor are a cue.
            let (phrase, cue) = (reading.begins_phrase(at), CUES.contains(&reading.lower[at]));
            if phrase {
                found.designation(sentence, at);
                found.vision(sentence, at);
            }
            if cue {
                found.anniversary(sentence, at);
                found.established(sentence, at);
                found.named_year(sentence, at);
                found.framework(sentence, at);
            }
            if phrase {
                found.initiative(sentence, at);
            }
        }
    }
    let mut relations: Vec<Relation> = found.relations.into_iter().map(|(_, relation)| relation).collect();
    for (index, relation) in relations.iter_mut().enumerate() {
        relation.id = RelationId::of_index(index);
    }
    relations
}

struct Found<'f, 'a> {
    reading: &'f Reading<'a>,
    registry: &'f Registry,
    published: Option<NaiveDate>,
    relations: Vec<([CountryCode; 2], Relation)>,
    id: &'f dyn Fn(usize) -> ActorId,
}

impl Found<'_, '_> {
    /// The relation that the words of a sentence are about: of the two states that it names, else of the principal pair.
    fn relation(&mut self, sentence: &Parsed) -> Option<&mut Relation> {
        let mut named: Vec<CountryCode> = Vec::new();
        for at in sentence.tokens.clone() {
            let Some(name) = self.reading.name_of[at].map(|index| &self.reading.names[index as usize]) else { continue };
            let code = name.find(|entity| match entity {
                Entity::State(code) | Entity::Adjective(code) | Entity::People(code) => Some(*code),
                _ => None,
            });
            named.extend(code.filter(|code| !named.contains(code)));
        }
        let pair = match named[..] {
            [one, other] => vec![one, other],
            _ => self.registry.principal_pair(),
        };
        let mut pair: [CountryCode; 2] = pair.try_into().ok()?;
        pair.sort_unstable();
        let index = match self.relations.iter().position(|(known, _)| *known == pair) {
            Some(index) => index,
            None => {
                let parties: Vec<ActorId> = pair.iter().filter_map(|code| self.registry.find(&Key::State(*code))).map(self.id).collect();
                if parties.len() != 2 {
                    return None;
                }
                let relation = Relation {
                    id: RelationId::of_index(0),
                    parties,
                    established: None,
                    anniversaries: Vec::new(),
                    designations: Vec::new(),
                    visions: Vec::new(),
                    named_years: Vec::new(),
                    frameworks: Vec::new(),
                    initiatives: Vec::new(),
                };
                self.relations.push((pair, relation));
                self.relations.len() - 1
            }
        };
        self.relations.get_mut(index).map(|(_, relation)| relation)
    }

    fn designation(&mut self, sentence: &Parsed, at: usize) {
        let reading = self.reading;
        let Some((length, designation)) = reading.designation_at(at, sentence.tokens.end) else { return };
        // The longest phrase counts from its first word; a shorter one within it does not count again.
        if at > sentence.tokens.start && reading.designation_at(at - 1, sentence.tokens.end).is_some_and(|(before, _)| before > length) {
            return;
        }
        let mention =
            DesignationMention { designation: Some(designation), evidence: evidence(reading.text, reading.span(at..at + length)) };
        if let Some(relation) = self.relation(sentence)
            && !relation
                .designations
                .iter()
                .any(|known| known.designation == mention.designation || known.evidence.span.overlaps(mention.evidence.span))
        {
            relation.designations.push(mention);
        }
    }

    fn vision(&mut self, sentence: &Parsed, at: usize) {
        let reading = self.reading;
        let Some((length, _)) = reading.vision_at(at, sentence.tokens.end) else { return };
        let words = evidence(reading.text, reading.span(at..at + length));
        if let Some(relation) = self.relation(sentence)
            && !relation.visions.iter().any(|known| known.text.eq_ignore_ascii_case(&words.text))
        {
            relation.visions.push(words);
        }
    }

    /// "the 65th anniversary of the establishment of diplomatic relations".
    fn anniversary(&mut self, sentence: &Parsed, at: usize) {
        let reading = self.reading;
        if !reading.is(at, "anniversary") || at == sentence.tokens.start {
            return;
        }
        let Some(ordinal) = ordinal(reading.form(at - 1)) else { return };
        let tail = at + 1..sentence.tokens.end.min(at + 14);
        let ties = tail.clone().find(|index| ["diplomatic", "relations", "ties"].iter().any(|word| reading.is(*index, word)));
        let Some(ties) = ties else { return };
        let end = (ties..tail.end)
            .take(3)
            .rfind(|index| ["relations", "ties", "relationship"].iter().any(|word| reading.is(*index, word)))
            .unwrap_or(ties);
        let words = evidence(reading.text, reading.span(at - 1..end + 1));
        let year = self.year_of(sentence).map(|year| self.feast_year(year, ordinal.cast_signed()));
        let Some(relation) = self.relation(sentence) else { return };
        if relation.anniversaries.iter().any(|known| known.ordinal == ordinal) {
            return;
        }
        let founded = year.and_then(|year| PartialDate::year(year - ordinal.cast_signed()).ok());
        if let (None, Some(founded)) = (&relation.established, founded) {
            relation.established = Some(Established { date: Edtf::Date(founded), implied: true, evidence: words.clone() });
        }
        relation.anniversaries.push(Anniversary { ordinal, year, evidence: words });
    }

    /// "established diplomatic relations in January 1992", "linked by diplomatic relations since 1993".
    fn established(&mut self, sentence: &Parsed, at: usize) {
        let reading = self.reading;
        let ties = ["relations", "ties"].iter().any(|word| reading.is(at, word));
        let from = at.saturating_sub(8).max(sentence.tokens.start);
        if !ties || !reading.is(at.saturating_sub(1), "diplomatic") {
            return;
        }
        let begun = (from..sentence.tokens.end.min(at + 8)).find(|at| reading.term(*at, Term::Founds));
        let limit = sentence.tokens.end.min(at + 12);
        let time = reading.times.iter().find(|time| {
            let first = reading.tokens[at].end;
            time.kind == TimexKind::Date
                && time.span.start() >= first
                && time.span.end() <= reading.tokens[limit - 1].end
                && time.edtf.is_some()
        });
        let (Some(begun), Some(time)) = (begun, time) else { return };
        let Some(date) = time.edtf.filter(|date| date.latest().zip(self.published).is_none_or(|(latest, published)| latest < published))
        else {
            return;
        };
        let words = evidence(reading.text, reading.span(begun.min(at)..at + 1).cover(time.span));
        if let Some(relation) = self.relation(sentence)
            && relation.established.as_ref().is_none_or(|known| known.implied)
        {
            relation.established = Some(Established { date, implied: false, evidence: words });
        }
    }

    /// "established in 1964 … the 60th anniversary": a year that lies the whole count before the article is the foundation's.
    fn feast_year(&self, year: i32, ordinal: i32) -> i32 {
        let published = self.published.map(|day| day.year());
        if published.is_some_and(|published| (year + ordinal).abs_diff(published) <= 1) { year + ordinal } else { year }
    }

    /// The year that the sentence names or means by "this year", else the year of publication.
    fn year_of(&self, sentence: &Parsed) -> Option<i32> {
        let whole = self.reading.span(sentence.tokens.clone());
        // The expression of an anniversary itself is dated by what it looks back on.
        let mut dates = self.reading.times.iter().filter(|time| whole.contains(time.span) && time.kind != TimexKind::Set);
        let told = dates.find_map(|time| time.edtf?.earliest());
        told.or(self.published).map(|day| day.year())
    }

    /// "the China-Cambodia Friendship Year", "Year of Tourism".
    fn named_year(&mut self, sentence: &Parsed, at: usize) {
        let reading = self.reading;
        if reading.form(at) != "Year" || reading.time_at(at) {
            return;
        }
        let mut first = at;
        while first > sentence.tokens.start
            && (reading.capitalised(first - 1) || matches!(reading.form(first - 1), "-" | "–" | "&"))
            && !reading.time_at(first - 1)
        {
            first -= 1;
        }
        if reading.capitalised(first) && reading.is(first, "the") {
            first += 1;
        }
        let mut end = at + 1;
        while end + 1 < sentence.tokens.end
            && (reading.is(end, "of") || reading.is(end, "for") || reading.is(end, "and"))
            && reading.capitalised(end + 1)
        {
            end += 2;
            while end < sentence.tokens.end && (reading.capitalised(end) || reading.form(end) == "-") {
                end += 1;
            }
        }
        if end - first < 2 || reading.is(first, "new") || reading.is(first, "happy") {
            return;
        }
        let words = evidence(reading.text, reading.span(first..end));
        let year = self.year_of(sentence);
        if let Some(relation) = self.relation(sentence)
            && !relation.named_years.iter().any(|known| known.evidence.text == words.text)
        {
            relation.named_years.push(NamedYear { year, evidence: words });
        }
    }

    /// "the “diamond six-sided” cooperation framework", "a five-pillar framework": a name, a number declared, areas listed.
    fn framework(&mut self, sentence: &Parsed, at: usize) {
        let reading = self.reading;
        if !["framework", "pillars", "areas", "fields", "priorities"].iter().any(|word| reading.is(at, word)) {
            return;
        }
        let framework = reading.is(at, "framework");
        let floor = sentence.tokens.start;
        let declared = (at.saturating_sub(6).max(floor)..at).rev().find_map(|index| declared(reading, index));
        let quoted = (at.saturating_sub(4).max(floor)..at)
            .rev()
            .find_map(|index| reading.quotation_at(reading.tokens[index].start).filter(|quotation| quotation.inner.len() < 60));
        if !framework && declared.is_none() || framework && quoted.is_none() && declared.is_none() {
            return;
        }
        let listed = self.listed(sentence, at);
        if listed.len() < 2 && quoted.is_none() {
            return;
        }
        let first = match quoted {
            Some(quotation) => reading.tokens.partition_point(|token| token.start < quotation.outer.start()),
            None => (at.saturating_sub(6).max(floor)..at).find(|index| self::declared(reading, *index).is_some()).unwrap_or(at),
        };
        let name = evidence(reading.text, reading.span(first..at + 1));
        let Some(relation) = self.relation(sentence) else { return };
        // A count of areas and the name of the framework that they make are one framework of the sentence.
        match relation.frameworks.iter_mut().find(|known| known.areas.iter().any(|area| listed.contains(area))) {
            Some(known) => {
                if quoted.is_some() {
                    known.name = name;
                }
                known.declared = known.declared.or(declared);
                known.areas.extend(listed.into_iter().filter(|area| !known.areas.contains(area)).collect::<Vec<_>>());
            }
            None => relation.frameworks.push(Framework { name, declared, areas: listed }),
        }
    }

    /// The areas of a sentence that stand in a list; a bare "cooperation in" opens one too.
    fn listed(&self, sentence: &Parsed, at: usize) -> Vec<chancery_model::AreaMention> {
        let reading = self.reading;
        let opens = |index: &usize| {
            let before = index.checked_sub(1).map_or("", |index| reading.form(index));
            reading.is(*index, "in") && ["cooperate", "cooperation", "cooperating", "collaborate", "areas", "fields"].contains(&before)
                || reading.form(*index) == ":" && *index + 1 > at
                || ["of", "namely", "including"].iter().any(|word| reading.is(*index, word)) && *index == at + 1
        };
        let mut best: Vec<chancery_model::AreaMention> = Vec::new();
        for start in sentence.tokens.clone().filter(opens) {
            let mut listed = areas::list(reading, start + 1, sentence.tokens.end);
            let mut seen: Vec<Option<Area>> = Vec::new();
            listed.retain(|mention| {
                let fresh = !seen.contains(&mention.area);
                seen.push(mention.area);
                fresh
            });
            if listed.len() > best.len() {
                best = listed;
            }
        }
        best
    }

    fn initiative(&mut self, sentence: &Parsed, at: usize) {
        let reading = self.reading;
        let Some((length, row)) = reading.initiative_at(at, sentence.tokens.end) else { return };
        let words = evidence(reading.text, reading.span(at..at + length));
        let proposer = row.proposer.and_then(|proposer| match proposer.parse() {
            Ok(code) => self.registry.find(&Key::State(code)),
            Err(_) => reading.lexicon.gazetteer.organisation(proposer).and_then(|known| self.registry.find(&Key::Organisation(known.id))),
        });
        let proposer = proposer.map(self.id);
        if let Some(relation) = self.relation(sentence)
            && !relation.initiatives.iter().any(|known| known.name == row.name)
        {
            relation.initiatives.push(Initiative { name: row.name.to_owned(), proposer, evidence: words });
        }
    }
}

/// The number of an ordinal in digits or in a word: "65th", "tenth".
pub(crate) fn ordinal(form: &str) -> Option<u32> {
    const WORDS: &[(&str, u32)] = &[
        ("first", 1),
        ("second", 2),
        ("third", 3),
        ("fourth", 4),
        ("fifth", 5),
        ("sixth", 6),
        ("seventh", 7),
        ("eighth", 8),
        ("ninth", 9),
        ("tenth", 10),
        ("fifteenth", 15),
        ("twentieth", 20),
        ("thirtieth", 30),
        ("fortieth", 40),
        ("fiftieth", 50),
        ("sixtieth", 60),
        ("seventieth", 70),
        ("eightieth", 80),
        ("ninetieth", 90),
        ("hundredth", 100),
        ("golden", 50),
        ("silver", 25),
        ("diamond", 60),
    ];
    let digits = form.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    if !digits.is_empty() && digits.len() < form.len() {
        return digits.parse().ok();
    }
    WORDS.iter().find(|(word, _)| form.eq_ignore_ascii_case(word)).map(|(_, value)| *value)
}

/// A number that declares how many: "six major areas", "six-sided".
fn declared(reading: &Reading, at: usize) -> Option<u32> {
    let number = count::number(reading, at)?;
    (reading.tokens[at].kind != TokenKind::Number || number < 100).then_some(number).filter(|number| *number > 1)
}
