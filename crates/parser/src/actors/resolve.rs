//! One noun phrase at a time: who acts in it, whose it is, and where it lies.

use std::ops::Range;

use chancery_gazetteer::Gender;
use chancery_model::{ActorKind, CountryCode, OfficeKind};
use chrono::NaiveDate;

use super::focus::Focus;
use super::home::Home;
use super::person::RoleMatch;
use super::registry::{Draft, Registry};
use crate::lexicon::names::Entity;
use crate::lexicon::words::Tags;
use crate::lexicon::{Term, named};
use crate::reading::{Pos, Reading};
use crate::syntax::{Clause, Complement, NounPhrase};

/// What a noun phrase stands for among the actors. The numbers are indexes of the registry.
#[derive(Debug, Clone, Default)]
pub(crate) struct Standing {
    /// Who it is.
    pub(crate) actors: Vec<usize>,
    /// Whose it is, or what it is of: "Haiti's efforts", "the Senegalese plan".
    pub(crate) owners: Vec<usize>,
    /// The state that it lies in, when it names a place.
    pub(crate) place: Option<CountryCode>,
}

/// Phrases and clauses of one sentence.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'s> {
    pub(crate) phrases: &'s [NounPhrase],
    pub(crate) clauses: &'s [Clause],
}

/// Resolves the noun phrases of an article, in order.
pub(crate) struct Resolver<'r, 'a> {
    pub(super) reading: &'r Reading<'a>,
    pub(super) published: Option<NaiveDate>,
    pub(crate) registry: Registry,
    /// The last group of several actors: whom "they" means.
    pub(super) last_plural: Vec<usize>,
    pub(super) focus: Focus,
    pub(super) home: Home,
    /// Whose turn it is to speak in a transcript.
    pub(super) turn: Option<usize>,
}

impl<'r, 'a> Resolver<'r, 'a> {
    pub(crate) fn new(reading: &'r Reading<'a>, published: Option<NaiveDate>) -> Self {
        let home = Home::of(reading, published);
        let registry = Registry::about(home.pairing());
        Self { reading, published, registry, last_plural: Vec::new(), focus: Focus::default(), home, turn: None }
    }

    /// The standings of the phrases of one sentence.
    pub(crate) fn sentence(&mut self, scene: &Scene, tokens: Range<usize>, paragraph: u32) -> Vec<Standing> {
        let phrases = scene.phrases;
        self.home.enter(self.reading, tokens.clone(), paragraph);
        let mut out: Vec<Standing> = Vec::with_capacity(phrases.len());
        for index in 0..phrases.len() {
            let standing = self.phrase(scene, index, &out);
            out.push(standing);
            // What belongs to an attached phrase belongs to the phrase that it is attached to.
            // But of "Chad's attack on" the `of` names whom it was done to.
            if let Some((to, _)) =
                phrases[index].attached.filter(|(to, word)| *word != named::OF || !self.possessed(&phrases[*to], &out[*to]))
            {
                let (before, this) = out.split_at_mut(index);
                before[to].owners.extend(this[0].actors.iter().chain(&this[0].owners));
                // "tens of thousands of Togolese": what only measures hands it on.
                let measures = self.reading.lexicon.word(phrases[to].lemma).tags.has(Tags::MEASURE);
                if let Some((above, _)) = phrases[to].attached.filter(|_| measures) {
                    before[above].owners.extend(this[0].actors.iter().chain(&this[0].owners));
                }
            }
            self.note_plural(phrases, index, &out);
        }
        for index in 0..phrases.len() {
            // "talks between A and B": what is joined to an attached phrase is attached with it.
            if let Some(joined) = phrases[index].joined
                && let Some((to, _)) = phrases[joined].attached
            {
                let added = out[index].actors.clone();
                out[to].owners.extend(added);
            }
        }
        for index in 1..phrases.len() {
            self.listed(phrases, index, &mut out);
        }
        self.focus.close(phrases, scene.clauses, &out);
        self.focus.met = self.persons_of(&out);
        // "President of Peru Bo Lind: I am glad": a turn of a transcript.
        let label = |phrase: &NounPhrase| phrase.first == tokens.start && self.reading.form(phrase.end) == ":";
        let labelled =
            phrases.iter().zip(&out).find(|(phrase, _)| label(phrase)).and_then(|(_, standing)| standing.actors.first().copied());
        let speaks =
            |actor: &usize| self.registry.drafts[*actor].office.is_some() || self.registry.drafts[*actor].kind == ActorKind::Person;
        self.turn = labelled.filter(speaks).or(self.turn);
        out
    }

    /// "seven countries, among them Chad and Niger", "its neighbours, including Mali": a group is those whom the text lists.
    fn listed(&self, phrases: &[NounPhrase], index: usize, out: &mut [Standing]) {
        /// So many of a list.
        const LONGEST: usize = 16;
        let reading = self.reading;
        let before = &phrases[index - 1];
        let several = reading.word(before.head).tags.has(Tags::PLURAL) && reading.term(before.head, Term::Side);
        if !several || !out[index - 1].actors.is_empty() || out[index].actors.is_empty() || reading.form(before.end) != "," {
            return;
        }
        let names = phrases[index].first;
        let lists =
            |words: &[&str]| names == before.end + 1 + words.len() && (before.end + 1..).zip(words).all(|(at, word)| reading.is(at, word));
        if !lists(&["among", "them"]) && !lists(&["including"]) && !lists(&["such", "as"]) {
            return;
        }
        let mut last = index;
        let mut all = out[index].actors.clone();
        for next in index + 1..phrases.len().min(index + LONGEST) {
            if phrases[next].joined != Some(last) {
                break;
            }
            all.extend(out[next].actors.iter().copied());
            last = next;
        }
        if let Some((to, _)) = phrases[index - 1].attached {
            out[to].owners.extend(all.iter().copied());
        }
        out[index - 1].actors = all;
    }

    /// Whether a phrase itself says whose it is: "Chad's invasion", "their use".
    fn possessed(&self, phrase: &NounPhrase, standing: &Standing) -> bool {
        let mark = |at: usize| matches!(self.reading.pos[at], Pos::PossessiveMark | Pos::PossessivePronoun);
        !standing.owners.is_empty() && standing.actors.is_empty() && (phrase.first..phrase.head).any(mark)
    }

    /// The persons of different states among some standings, in order.
    fn persons_of(&self, standings: &[Standing]) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for actor in standings.iter().flat_map(|standing| standing.actors.iter().copied()) {
            let draft = &self.registry.drafts[actor];
            let party = draft.party();
            if draft.kind == ActorKind::Person && party.is_some() && found.iter().all(|known| self.registry.drafts[*known].party() != party)
            {
                found.push(actor);
            }
        }
        found
    }

    fn note_plural(&mut self, phrases: &[NounPhrase], index: usize, standings: &[Standing]) {
        if phrases[index].joined.is_none() && standings[index].actors.len() < 2 {
            return;
        }
        let mut all = standings[index].actors.clone();
        let mut at = index;
        while let Some(before) = phrases[at].joined {
            all.splice(0..0, standings[before].actors.iter().copied());
            at = before;
        }
        if all.len() > 1 {
            self.last_plural = all;
        }
    }

    fn phrase(&mut self, scene: &Scene, index: usize, before: &[Standing]) -> Standing {
        let phrases = scene.phrases;
        let phrase = &phrases[index];
        let reading = self.reading;
        let span = reading.span(phrase.range());
        let those = |actors: Vec<usize>, owners: Vec<usize>| Standing { actors, owners, place: None };
        if matches!(reading.pos[phrase.head], Pos::Pronoun) {
            let actors = match self.together(phrase.range(), None) {
                Some(actors) => actors,
                None => self.pronoun(scene, phrase.head, index, before),
            };
            return those(self.all_again(actors, span), Vec::new());
        }
        if reading.is_time(phrase.range()) {
            return Standing::default();
        }
        let mark = phrase.range().rev().find(|at| reading.pos[*at] == Pos::PossessiveMark && *at < phrase.head);
        let part = mark.map_or(phrase.first, |mark| mark + 1)..phrase.end;
        let mut owners = mark.map(|mark| self.owner(phrase.first..mark)).unwrap_or_default();
        if reading.pos[phrase.first] == Pos::PossessivePronoun {
            let behind = self.named_behind(scene, index, before);
            owners.extend(behind.unwrap_or_else(|| self.pronoun(scene, phrase.first, index, before)));
        }
        let governor = self.subject_country(scene, index, before);
        if let Some(actors) = self.together(part.clone(), governor) {
            return those(self.all_again(actors, span), owners);
        }
        if let Some(actor) = self.initials(part.clone()) {
            return those(self.all_again(vec![actor], span), owners);
        }
        if let Some(draft) = self.last_office(phrases, index) {
            return those(vec![self.registry.mention(draft, span)], owners);
        }
        let country = self.country_of(phrases, index, part.clone(), &owners);
        if let Some(actors) = self.apposition(scene, index, before, country) {
            return those(actors, owners);
        }
        if let Some(draft) = self.person(part.clone(), country) {
            return those(vec![self.registry.mention(draft, span)], owners);
        }
        if let Some(actors) = self.counterpart(part.clone(), &owners, self.modifier_country(part.clone())) {
            return those(self.all_again(actors, span), owners);
        }
        if let Some(actor) = self.definite(part.clone(), &owners, governor) {
            return those(self.all_again(vec![actor], span), Vec::new());
        }
        if let Some(role) = self.role(part.clone(), phrase.head).filter(|_| !self.is_name(phrase.head)) {
            let of = phrases.get(index + 1).filter(|next| next.attached.is_some_and(|(to, _)| to == index));
            // "the members of the Security Council" are no members of the two states that the article is about.
            let of_body = of.is_some_and(|of| self.organisation(of.range()).is_some());
            let holders = |resolver: &mut Self| if of_body { None } else { resolver.office_holders(&role, phrase, country) };
            if let Some(actors) = self.of_states(scene, index, role.0.body, &owners).or_else(|| holders(self)) {
                return those(self.all_again(actors, span), owners);
            }
            let said = self.said_by(scene, index, before);
            return those(vec![self.described(&role, phrase, of, country, said)], owners);
        }
        self.named(phrase, part, owners)
    }

    /// "In his talks with B, A raised": the person who is the subject of the clause that the pronoun opens.
    fn named_behind(&mut self, scene: &Scene, index: usize, before: &[Standing]) -> Option<Vec<usize>> {
        let reading = self.reading;
        let pronoun = scene.phrases[index].first;
        let gender = match reading.form(pronoun).to_lowercase().as_str() {
            "his" => Gender::Male,
            "her" => Gender::Female,
            _ => return None,
        };
        let opens = pronoun.checked_sub(1).filter(|at| {
            reading.pos[*at] == Pos::Preposition && reading.sentences.binary_search_by_key(&(*at as u32), |sentence| sentence.first).is_ok()
        });
        let subject = scene.clauses.iter().filter(|clause| clause.group.finite()).find_map(|clause| clause.subject)?;
        let names = reading.pos[scene.phrases[subject].head] == Pos::Proper;
        if opens.is_none() || subject <= index || !names {
            return None;
        }
        let actors = self.phrase(scene, subject, before).actors;
        let [actor] = actors[..] else { return None };
        let draft = &self.registry.drafts[actor];
        (draft.kind == ActorKind::Person && draft.gender().is_none_or(|known| known == gender)).then_some(actors)
    }

    /// Whether a token belongs to the name of a state or an organisation: "European Union" is no trade union.
    fn is_name(&self, at: usize) -> bool {
        let Some(name) = self.reading.name_of[at].map(|name| &self.reading.names[name as usize]) else { return false };
        name.end > at
            && name.end - name.first > 1
            && name.find(|entity| matches!(entity, Entity::Organisation(_) | Entity::State(_)).then_some(())).is_some()
    }

    /// Notes another mention of each.
    fn all_again(&mut self, actors: Vec<usize>, span: chancery_model::Span) -> Vec<usize> {
        for actor in &actors {
            self.registry.again(*actor, span);
        }
        actors
    }

    /// The country of the subject whose verb a phrase is an argument of.
    fn subject_country(&self, scene: &Scene, index: usize, before: &[Standing]) -> Option<CountryCode> {
        let clause = scene.clauses.iter().find(|clause| clause.arguments.iter().any(|argument| argument.phrase == index))?;
        let actor = before.get(clause.subject?)?.actors.first()?;
        self.registry.drafts[*actor].country
    }

    /// "Moscow said that the army": the state of whoever is quoted before a phrase.
    fn said_by(&self, scene: &Scene, index: usize, before: &[Standing]) -> Option<CountryCode> {
        let clause = scene.clauses.iter().rev().find(|clause| {
            clause.group.end <= scene.phrases[index].first
                && clause.complement.is_some_and(|(kind, _)| kind == Complement::That)
                && self.reading.lexicon.is_speech_verb(clause.group.lemma)
        })?;
        let actor = before.get(clause.subject?)?.actors.first()?;
        self.registry.drafts[*actor].country
    }

    /// The actors that a possessive names: "Israel's", "the French president's", "the bloc's".
    fn owner(&mut self, range: Range<usize>) -> Vec<usize> {
        let country = self.modifier_country(range.clone());
        let span = self.reading.span(range.clone());
        if let Some(draft) = self.person(range.clone(), country) {
            return vec![self.registry.mention(draft, span)];
        }
        let head = range.end - 1;
        if let Some(actors) = self.together(range.clone(), None) {
            return actors;
        }
        if let Some(actor) = self.definite(range.clone(), &[], None) {
            // "the country's war": a state that no other words name is named by these.
            if self.registry.drafts[actor].mentions.is_empty() {
                self.registry.again(actor, self.reading.span(range));
            }
            return vec![actor];
        }
        if let Some(role) = self.role(range.clone(), head).filter(|_| !self.is_name(head)) {
            let phrase = NounPhrase {
                first: range.start,
                end: range.end,
                head,
                lemma: self.reading.word(head).noun,
                classes: 0,
                specific: 0,
                attached: None,
                joined: None,
            };
            return vec![self.described(&role, &phrase, None, country, None)];
        }
        self.names(range).into_iter().map(|(actor, _)| actor).collect()
    }

    /// The country of an unnamed person whom only a role explains.
    pub(super) fn home_of(&self, role: &RoleMatch, phrase: &NounPhrase) -> Option<CountryCode> {
        let foreign = phrase.range().any(|at| self.reading.name_of[at].is_some());
        role.0.office.filter(|_| !foreign).and_then(|_| self.home.here(None))
    }

    /// The country that the words of a phrase, its owner or its `of` give.
    pub(super) fn country_of(&self, phrases: &[NounPhrase], index: usize, part: Range<usize>, owners: &[usize]) -> Option<CountryCode> {
        let of = || {
            let next = phrases.get(index + 1).filter(|next| next.attached.is_some_and(|(to, _)| to == index))?;
            self.modifier_country(next.range())
        };
        let owner = || owners.iter().find_map(|actor| self.registry.drafts[*actor].country);
        let role = self.role(part.clone(), phrases[index].head);
        // "the special envoy for Yemen": where somebody is sent is not where somebody is from.
        // But negotiators for Yemen are Yemen's.
        let several = self.reading.word(phrases[index].head).tags.has(Tags::PLURAL);
        let sent = role.as_ref().is_some_and(|(row, _)| row.office == Some(OfficeKind::Envoy)) && !several;
        // "NATO troops in Bosnia" are not Bosnia's.
        let of_body = part
            .clone()
            .filter_map(|at| self.reading.name_of[at])
            .any(|name| self.reading.names[name as usize].find(|entity| matches!(entity, Entity::Organisation(_)).then_some(())).is_some());
        // "opposition leaders in Kenya", "rebels from Chad".
        let from = || {
            if of_body {
                return None;
            }
            let next = phrases.get(index + 1).filter(|next| next.first == phrases[index].end + 1)?;
            match self.reading.form(phrases[index].end) {
                "from" => self.modifier_country(next.range()),
                "in" | "to" | "for" if !sent => self.modifier_country(next.range()),
                _ => None,
            }
        };
        // "the Minister for Foreign Affairs of Japan", "the Minister of Trade and Industry of Peru".
        let of_office = || role.as_ref().and_then(|_| self.office_of(phrases, index));
        // "the National Front, Colombia's largest armed group,".
        let apposed = || {
            let next = phrases
                .get(index + 1)
                .filter(|next| self.reading.form(phrases[index].end) == "," && next.first == phrases[index].end + 1)?;
            self.role(next.range(), next.head).and_then(|_| self.modifier_country(next.range()))
        };
        // "Chad's government and exiled opposition leader Bo Lind": whose both are.
        let shared = || {
            let before = phrases[index].joined.filter(|before| before + 1 == index).map(|before| &phrases[before])?;
            let bare = self.reading.pos[phrases[index].first] != Pos::Determiner;
            let mark = before.range().find(|at| self.reading.pos[*at] == Pos::PossessiveMark).filter(|_| bare)?;
            self.modifier_country(before.first..mark)
        };
        // "ethnic Albanian rebels in Macedonia": where they are comes before what they are.
        let ethnic = part.clone().any(|at| self.reading.is(at, "ethnic")).then(from).flatten();
        // "a delegation led by Trade Minister Bo Lind of Peru": of whoever leads it.
        let led = || {
            let leads = phrases[index].end + usize::from(self.reading.form(phrases[index].end) == ",");
            let by = self.reading.term(leads, Term::Leading) && self.reading.is(leads + 1, "by");
            let mut leaders =
                phrases.iter().skip(index + 1).take_while(|next| next.first < leads + 6).filter(|next| next.first >= leads + 2);
            let leader = leaders.next().filter(|_| by)?;
            self.modifier_country(leader.range()).or_else(|| {
                let person = self.gazetteer_person(leader.range(), None, None)?;
                super::person::tenure_on(person, self.published).and_then(|tenure| tenure.country)
            })
        };
        ethnic
            .or_else(|| self.modifier_country(part))
            .or_else(of)
            .or_else(owner)
            .or_else(led)
            .or_else(from)
            .or_else(of_office)
            .or_else(apposed)
            .or_else(shared)
    }

    /// The state behind the `of` that ends the name of an office.
    fn office_of(&self, phrases: &[NounPhrase], index: usize) -> Option<CountryCode> {
        /// "Minister of Economy, Trade and Industry of Japan": no longer than this.
        const LONGEST: usize = 5;
        let mut end = phrases[index].end;
        for next in phrases.iter().skip(index + 1).take(LONGEST) {
            let linked = next.first == end + 1
                && (matches!(self.reading.form(end), "of" | "for" | "and" | "," | "&" | "at"))
                && self.reading.capitalised(next.head);
            if !linked {
                return None;
            }
            if self.reading.form(end) == "of"
                && let Some(code) = self.modifier_country(next.range())
            {
                return Some(code);
            }
            end = next.end;
        }
        None
    }

    /// "Member of the Political Bureau of the Central Committee and Foreign Minister Bo Lind": the offices of one person whom the last names.
    fn last_office(&self, phrases: &[NounPhrase], index: usize) -> Option<Draft> {
        /// So many phrases stand within one office.
        const LONGEST: usize = 6;
        let phrase = &phrases[index];
        let reading = self.reading;
        let single = !reading.word(phrase.head).tags.has(Tags::PLURAL) && reading.capitalised(phrase.first);
        self.role(phrase.range(), phrase.head).filter(|_| single && phrase.range().all(|at| reading.pos[at] != Pos::Determiner))?;
        let mut last = index;
        for (at, next) in phrases.iter().enumerate().skip(index + 1).take(LONGEST) {
            let attached = next.attached.is_some_and(|(to, word)| to == last && word == named::OF);
            let joined = at > index + 1 && next.joined == Some(last) && reading.is(next.first - 1, "and");
            if joined && let Some((row, range)) = self.role(next.range(), next.first) {
                let named = row.title && !row.courtesy && range.end < next.end;
                return if named { self.person(next.range(), self.modifier_country(next.range())) } else { None };
            }
            if !attached && !joined {
                return None;
            }
            last = at;
        }
        None
    }

    /// The first country that the names of a range give.
    pub(super) fn modifier_country(&self, range: Range<usize>) -> Option<CountryCode> {
        range.filter_map(|at| self.reading.name_of[at]).find_map(|name| {
            self.reading.names[name as usize].find(|entity| match entity {
                Entity::State(code) | Entity::Adjective(code) | Entity::People(code) | Entity::Capital(code) | Entity::City(code) => {
                    Some(*code)
                }
                Entity::Seat(code, _) => Some(*code),
                _ => None,
            })
        })
    }
}
