//! "the two sides", "both leaders", "the four countries": whom words for several mean.

use std::ops::Range;

use chancery_model::{ActorKind, CountryCode, OfficeKind};

use super::registry::Draft;
use super::resolve::Resolver;
use crate::lexicon::Term;
use crate::lexicon::words::Tags;
use crate::reading::Pos;

impl Resolver<'_, '_> {
    /// Whom a phrase like "the two sides", "both leaders" or "the four countries" stands for.
    pub(super) fn together(&mut self, range: Range<usize>, governor: Option<CountryCode>) -> Option<Vec<usize>> {
        let reading = self.reading;
        let last = range.end.checked_sub(1)?;
        // "the neighbours", "each side": the two of the story.
        let bare = range.len() == 2 && reading.is(range.start, "the") && reading.term(last, Term::BareSide);
        let each = range.len() == 2 && reading.term(range.start, Term::Each) && reading.term(last, Term::Side);
        if bare || each {
            return self.sides(2, governor);
        }
        // "urged all sides": those of the conflict. "those states": whoever was just named together.
        if range.len() == 2
            && reading.is(range.start, "all")
            && reading.term(last, Term::BareSide)
            && !matches!(reading.pos.get(range.end), Some(Pos::Verb(_) | Pos::Adjective))
        {
            return self.sides(2, governor);
        }
        let pointed = range.len() == 2 && ["those", "these"].iter().any(|word| reading.is(range.start, word));
        if pointed && reading.term(last, Term::Side) && reading.word(last).tags.has(Tags::PLURAL) {
            let state = |actor: &usize| self.registry.drafts[*actor].country.is_some();
            let subject = self.focus.before.iter().map(|subject| &subject.actors).find(|actors| actors.len() > 1);
            return subject.or(Some(&self.last_plural)).filter(|group| group.len() > 1 && group.iter().all(state)).cloned();
        }
        let (at, count) = range.clone().find_map(|at| {
            let several = if reading.term(at, Term::Pair) { Some(2) } else { small_number(reading, at) };
            several.map(|count| (at, count))
        })?;
        // "the two Koreas": those of the name.
        if let Some(name) = reading.form(last).strip_suffix('s').filter(|_| reading.capitalised(last) && at < last) {
            let bears = |country: &chancery_model::Country| country.name.split(' ').any(|word| word == name);
            let mut namesakes: Vec<CountryCode> = self.home.principals().filter(|code| code.country().is_some_and(bears)).collect();
            // Nobody else has the name.
            if namesakes.len() != count {
                let day = self.published;
                let existed = |country: &&chancery_model::Country| day.map_or(country.until.is_none(), |day| country.existed_on(day));
                namesakes = chancery_model::Country::all()
                    .iter()
                    .filter(existed)
                    .filter(|country| bears(country))
                    .map(|country| country.code)
                    .collect();
            }
            if namesakes.len() == count {
                return Some(namesakes.into_iter().map(|code| self.state(code)).collect());
            }
        }
        let definite = range.start < at && ["the", "these", "those", "all"].iter().any(|word| reading.is(range.start, word));
        // "urged its two allies": those other than whose they are.
        let definite = definite || reading.pos[range.start] == Pos::PossessivePronoun && range.start < at;
        let alone = at == last && reading.term(at, Term::PairAlone) && definite;
        let role = self.role(range.clone(), last);
        let side = reading.term(last, Term::Side);
        let leaders = reading.term(last, Term::LeaderNoun) || (at..last).any(|at| reading.is(at, "heads"));
        let office = role.as_ref().and_then(|(row, _)| row.office);
        // "two countries" may be any two; "both sides" and "the two sides" are the two of the story.
        // "the two foreign ministries", but "the six Iranian guards"
        let foreign = range.clone().any(|at| reading.name_of[at].is_some());
        let body = role.as_ref().is_some_and(|(row, _)| row.body) && !foreign;
        if !(alone || (definite || reading.is(at, "both")) && (side || leaders || office.is_some() || body))
            || reading.term(at, Term::PairAlone) && !alone && count != 2
        {
            return None;
        }
        // "the two men": those named together last.
        if leaders && !reading.is(last, "leaders") && reading.term(last, Term::LeaderNoun) {
            let person = |actor: &usize| self.registry.drafts[*actor].kind == ActorKind::Person;
            if self.last_plural.len() == count && self.last_plural.iter().all(person) {
                return Some(self.last_plural.clone());
            }
            // "the four men": more than two who are nowhere named together are nobody known.
            if count > 2 && ["men", "women"].iter().any(|word| reading.is(last, word)) {
                return None;
            }
        }
        if leaders || office.is_some() {
            let kind = office.filter(|office| !matches!(office, OfficeKind::Official | OfficeKind::Minister)).filter(|_| !leaders);
            let found = self.persons(count, kind, false);
            let lately = |actor: &usize| {
                self.focus.met.contains(actor)
                    || self.registry.drafts[*actor].mentions.last().is_some_and(|mention| self.here(range.start, mention.start()))
            };
            // "both presidents", where a third spoke last: those of the two whom the article puts side by side.
            if count == 2
                && self.home.both().is_none()
                && !found.iter().all(lately)
                && let Some(pair) = self.home.pairing().filter(|pair| governor.is_none_or(|code| !pair.contains(&code)))
            {
                return Some(self.holders(pair, kind));
            }
            if found.len() == count {
                return Some(found);
            }
        }
        if alone {
            let floor = reading
                .sentence_at(reading.tokens[range.start].start)
                .map_or(0, |index| reading.tokens[reading.sentences[index].first as usize].start);
            // "met the premier, and the two agreed": those of the sentence.
            let here = self.persons(count, None, true);
            let told = |actor: &usize| self.registry.drafts[*actor].mentions.last().is_some_and(|mention| mention.start() >= floor);
            if here.len() == count && here.iter().all(told) {
                return Some(here);
            }
            if let Some(group) = self.lately_together(count) {
                return Some(group);
            }
        }
        // "offered the two neighbours": those other than the one that offers.
        self.sides(count, governor)
    }

    /// Who holds an office in each of two states; where nobody is named, the state.
    fn holders(&mut self, pair: [CountryCode; 2], kind: Option<OfficeKind>) -> Vec<usize> {
        let holder = |code: CountryCode| {
            let holds = |draft: &Draft| {
                draft.kind == ActorKind::Person
                    && draft.country == Some(code)
                    && kind.is_none_or(|kind| draft.office.as_ref().is_some_and(|held| held.kind == Some(kind)))
            };
            self.registry.recent().find(|(_, draft)| holds(draft)).map(|(index, _)| index)
        };
        let holders = pair.map(holder);
        pair.into_iter().zip(holders).map(|(code, holder)| holder.unwrap_or_else(|| self.state(code))).collect()
    }

    /// Whether a place in the text lies in the paragraph of a token.
    fn here(&self, token: usize, place: u32) -> bool {
        let reading = self.reading;
        let paragraph = |byte: u32| reading.sentence_at(byte).map(|index| reading.sentences[index].paragraph);
        paragraph(place) == paragraph(reading.tokens[token].start)
    }

    /// The last persons of different countries, or also of bodies, in the order of mention.
    pub(super) fn persons(&self, count: usize, office: Option<OfficeKind>, bodies: bool) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for (index, draft) in self.registry.recent() {
            let fresh = found.iter().all(|known| self.registry.drafts[*known].party() != draft.party());
            let holds = office.is_none_or(|office| draft.office.as_ref().is_some_and(|held| held.kind == Some(office)));
            let known = if bodies { draft.party().is_some() } else { draft.country.is_some() };
            if draft.kind == ActorKind::Person && known && fresh && holds {
                found.insert(0, index);
                if found.len() == count {
                    break;
                }
            }
        }
        found
    }

    /// The last group of so many actors.
    pub(super) fn lately_together(&self, count: usize) -> Option<Vec<usize>> {
        let subject = self.focus.before.iter().map(|subject| &subject.actors).find(|actors| actors.len() == count);
        subject.or(Some(&self.last_plural).filter(|group| group.len() == count)).cloned()
    }

    /// The two persons whom the sentence before named, where the article is not about their two states alone.
    pub(super) fn just_met(&self) -> Option<Vec<usize>> {
        let both = self.home.both();
        let outside = |actor: &usize| match (self.registry.drafts[*actor].country, both) {
            (Some(code), Some(pair)) => !pair.contains(&code),
            _ => true,
        };
        (self.focus.met.len() == 2 && self.focus.met.iter().any(outside)).then(|| self.focus.met.clone())
    }

    /// The states that the story is about: of the group named last, else those that it names most.
    fn sides(&mut self, count: usize, governor: Option<CountryCode>) -> Option<Vec<usize>> {
        // "the army and the rebels … both sides": two of one state.
        let home = |actor: &usize| self.registry.drafts[*actor].country;
        if let [one, other] = self.last_plural[..]
            && count == 2
            && home(&one).is_some_and(|code| Some(code) != governor && self.home.both().is_none_or(|pair| pair.contains(&code)))
            && home(&one) == home(&other)
        {
            return Some(self.last_plural.clone());
        }
        // "the three countries" of their joint statement.
        if self.home.joint().len() == count && governor.is_none() {
            let joint = self.home.joint().to_vec();
            return Some(joint.into_iter().map(|code| self.state(code)).collect());
        }
        // "A received B. The sides discussed": the two who have just met, where one of them is none of the two of the article.
        if let Some(met) = self.just_met().filter(|_| count == 2 && governor.is_none()) {
            return Some(met);
        }
        let mut codes: Vec<CountryCode> = Vec::new();
        for code in self.last_plural.iter().filter_map(|actor| self.registry.drafts[*actor].country) {
            if !codes.contains(&code) && Some(code) != governor {
                codes.push(code);
            }
        }
        if codes.len() != count
            && count == 2
            && let Some(pair) = self.home.here_both()
        {
            codes = pair.into_iter().filter(|code| Some(*code) != governor).collect();
        }
        // Where the article is about more than two, those whom it puts side by side.
        if codes.len() != count
            && count == 2
            && self.home.both().is_none()
            && let Some(pair) = self.home.pairing().filter(|pair| governor.is_none_or(|code| !pair.contains(&code)))
        {
            codes = pair.to_vec();
        }
        if codes.len() != count {
            // Whoever was not named yet is none of "the two".
            let told = |code: &CountryCode| self.registry.spoken(*code);
            let others = || self.home.principals().filter(|code| Some(*code) != governor);
            codes = others().filter(told).take(count).collect();
            if codes.len() != count {
                codes = others().take(count).collect();
            }
        }
        // "both parties" of one country's war are that country's.
        if count == 2 && self.home.alone() && governor.is_none() {
            codes.truncate(1);
            return (!codes.is_empty()).then(|| codes.into_iter().map(|code| self.state(code)).collect());
        }
        (codes.len() == count).then(|| codes.into_iter().map(|code| self.state(code)).collect())
    }
}

/// From three to nine: larger groups are not named one by one.
fn small_number(reading: &crate::reading::Reading, at: usize) -> Option<usize> {
    if !reading.word(at).tags.has(Tags::NUMBER) {
        return None;
    }
    crate::records::number(reading, at).map(|count| count as usize).filter(|count| (2..10).contains(count))
}
