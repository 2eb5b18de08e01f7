//! Later mentions: "the two sides", "the prime minister", "he", "their", "the country", "his host".

use std::ops::Range;

use chancery_gazetteer::Gender;
use chancery_model::{ActorKind, CountryCode, OfficeKind};

use super::focus::{Subject, subjects};
use super::registry::{Draft, Key};
use super::resolve::{Resolver, Scene, Standing};
use crate::lexicon::Term;
use crate::lexicon::words::Tags;
use crate::reading::Pos;
use crate::syntax::Clause;

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
                let holder = |code: CountryCode| {
                    let holds = |draft: &Draft| {
                        draft.kind == ActorKind::Person
                            && draft.country == Some(code)
                            && kind.is_none_or(|kind| draft.office.as_ref().is_some_and(|held| held.kind == Some(kind)))
                    };
                    self.registry.recent().find(|(_, draft)| holds(draft)).map(|(index, _)| index)
                };
                let holders = pair.map(holder);
                return Some(pair.into_iter().zip(holders).map(|(code, holder)| holder.unwrap_or_else(|| self.state(code))).collect());
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

    /// Whether a place in the text lies in the paragraph of a token.
    fn here(&self, token: usize, place: u32) -> bool {
        let reading = self.reading;
        let paragraph = |byte: u32| reading.sentence_at(byte).map(|index| reading.sentences[index].paragraph);
        paragraph(place) == paragraph(reading.tokens[token].start)
    }

    /// The last persons of different countries, or also of bodies, in the order of mention.
    fn persons(&self, count: usize, office: Option<OfficeKind>, bodies: bool) -> Vec<usize> {
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
    fn lately_together(&self, count: usize) -> Option<Vec<usize>> {
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

    /// The actor of a state, entered where it was not named yet.
    pub(super) fn state(&mut self, code: CountryCode) -> usize {
        self.registry.find(&Key::State(code)).unwrap_or_else(|| {
            let name = code.country().map_or("", |country| country.name);
            self.registry.enter(Draft::new(Key::State(code), ActorKind::State, name).with_country(Some(code)))
        })
    }

    /// Whom a pronoun stands for: a subject of its sentence, of the sentence before, else whoever was named last.
    pub(super) fn pronoun(&self, scene: &Scene, at: usize, index: usize, standings: &[Standing]) -> Vec<usize> {
        let reading = self.reading;
        let is = |words: &[&str]| words.iter().any(|word| reading.is(at, word));
        let here: Vec<Subject> = subjects(scene.phrases, scene.clauses, standings, index).collect();
        // "Modi told him": the object is not the subject.
        let own = scene.clauses.iter().find(|clause| clause.arguments.iter().any(|argument| argument.phrase == index));
        let barred = own
            .and_then(|clause| clause.subject)
            .filter(|_| reading.pos[at] == Pos::Pronoun && !is(&["himself", "herself", "itself", "themselves"]));
        let told = here.iter().rev().filter(|subject| Some(subject.phrase) != barred).chain(&self.focus.before);
        let one = |fits: &dyn Fn(&Draft) -> bool| {
            let excluded = barred.and_then(|phrase| standings.get(phrase)).map(|standing| standing.actors.as_slice()).unwrap_or_default();
            let subject = told.clone().find_map(|subject| match subject.actors[..] {
                [actor] if fits(&self.registry.drafts[actor]) && !excluded.contains(&actor) => Some(actor),
                _ => None,
            });
            let recent = || self.registry.recent().find(|(index, draft)| fits(draft) && !excluded.contains(index)).map(|(index, _)| index);
            subject.or_else(recent).into_iter().collect()
        };
        // "summoned the envoy and handed him a note": an object goes on with a person of its own sentence who is no subject.
        let met = |fits: &dyn Fn(&Draft) -> bool| {
            let subjects: Vec<usize> = here.iter().flat_map(|subject| subject.actors.iter().copied()).collect();
            let mut before =
                standings.iter().take(index).rev().flat_map(|standing| standing.actors.iter().chain(&standing.owners).copied());
            before.find(|actor| !subjects.contains(actor) && fits(&self.registry.drafts[*actor]))
        };
        let person = |gender: Gender| {
            let known = move |draft: &Draft| draft.kind == ActorKind::Person || draft.office.is_some();
            let object = barred.is_some() && is(&["him", "her"]);
            if object
                && let Some(actor) = met(&|draft: &Draft| known(draft) && (draft.gender().is_none() || draft.gender() == Some(gender)))
            {
                return vec![actor];
            }
            one(&move |draft: &Draft| known(draft) && (draft.gender().is_none() || draft.gender() == Some(gender)))
        };
        if is(&["he", "him", "his", "himself"]) {
            person(Gender::Male)
        } else if is(&["she", "her", "hers", "herself"]) {
            person(Gender::Female)
        } else if is(&["it", "its", "itself"]) {
            // "the three called on it": none of those who call.
            let own: Vec<CountryCode> = barred
                .and_then(|phrase| standings.get(phrase))
                .map(|standing| standing.actors.iter().filter_map(|actor| self.registry.drafts[*actor].country).collect())
                .unwrap_or_default();
            one(&|draft: &Draft| {
                draft.office.is_none() && draft.kind != ActorKind::Person && draft.country.is_none_or(|code| !own.contains(&code))
            })
        } else if is(&["they", "them", "their", "both", "themselves", "each", "theirs"]) {
            // "protesters blocked streets, and police detained 84 of them": people whom only the words describe.
            let people = |clause: &Clause| {
                let phrase = clause.subject.filter(|phrase| *phrase < index && Some(*phrase) != barred)?;
                Some((scene.phrases[phrase].lemma, standings.get(phrase)?.actors.is_empty(), reading.word(scene.phrases[phrase].head).tags))
            };
            let crowd = scene.clauses.iter().rev().find_map(people).is_some_and(|(lemma, unnamed, tags)| {
                let kind = reading.lexicon.word(lemma).tags;
                unnamed && tags.has(Tags::PLURAL) && (kind.has(Tags::PERSON) || kind.has(Tags::MEASURE))
            });
            if crowd {
                return Vec::new();
            }
            let several =
                |subject: &&Subject| subject.actors.len() > 1 || subject.actors.iter().any(|actor| self.registry.drafts[*actor].plural);
            let here = told.clone().find(several);
            // "The president met the premier. They discussed": the two persons of the sentence before.
            match here {
                Some(subject) => subject.actors.clone(),
                None if is(&["they"]) && self.focus.met.len() == 2 => self.focus.met.clone(),
                None if is(&["they"]) && self.last_plural.is_empty() => self.persons(2, None, true),
                // "Chad condemned them": not the group that Chad itself is one of, but whoever acted before.
                None => {
                    let own =
                        barred.and_then(|phrase| standings.get(phrase)).map(|standing| standing.actors.as_slice()).unwrap_or_default();
                    let party = |actor: &usize| self.registry.drafts[*actor].party();
                    let among = |actor: &usize| own.iter().any(|subject| party(subject).is_some() && party(subject) == party(actor));
                    if is(&["them"]) && self.last_plural.iter().any(among) {
                        let before = self.focus.before.iter().find(|subject| !subject.actors.iter().any(among));
                        before.map(|subject| subject.actors.clone()).unwrap_or_default()
                    } else {
                        self.last_plural.clone()
                    }
                }
            }
        } else if is(&["i", "me", "my", "we", "us", "our", "ours"])
            && reading.form(at) != "US"
            && reading.quotation_at(reading.tokens[at].start).is_none()
        {
            // Outside quotations: whose turn it is, or who has put the name above the text.
            let author = || self.registry.drafts.iter().position(|draft| draft.kind == ActorKind::Person && draft.party().is_some());
            let one = self.turn.or_else(|| author().filter(|_| self.home.first_person()));
            let own = || self.home.authors().filter_map(|code| self.registry.find(&Key::State(code))).collect();
            one.map_or_else(own, |one| vec![one])
        } else {
            Vec::new()
        }
    }

    /// "the country", "his country", "the bloc": a state or an organisation named before.
    pub(super) fn definite(&mut self, part: Range<usize>, owners: &[usize], governor: Option<CountryCode>) -> Option<usize> {
        let reading = self.reading;
        let head = part.end.checked_sub(1)?;
        if let Some(code) = self.direction(part.clone()) {
            return Some(self.state(code));
        }
        let state = reading.term(head, Term::StateNoun);
        let body = reading.term(head, Term::BodyNoun);
        if !state && !body || reading.word(head).tags.has(Tags::PLURAL) {
            return None;
        }
        if state && let Some(code) = owners.iter().find_map(|owner| self.registry.drafts[*owner].country) {
            return Some(self.state(code));
        }
        let definite = ["the", "this", "that"].iter().any(|word| reading.is(part.start, word));
        let described = part.len() > 3 || (part.start + 1..head).any(|at| reading.pos[at] == Pos::Proper || reading.name_of[at].is_some());
        if !definite || described || !owners.is_empty() {
            return None;
        }
        if state
            && reading.capitalised(head)
            && let Some(code) = self.home.dateline().filter(|code| Some(*code) != governor)
        {
            // "the Kingdom", "the Republic": an agency's own.
            return Some(self.state(code));
        }
        if state {
            let code = self.registry.recent().find_map(|(_, draft)| draft.country.filter(|code| Some(*code) != governor))?;
            return Some(self.state(code));
        }
        let body = |draft: &Draft| draft.kind == ActorKind::Organisation && draft.country.is_none();
        // "the Council" is one whose name has the word, "the bloc" may be any.
        let word = reading.form(head);
        let called = |draft: &Draft| draft.name.split(' ').any(|part| part.eq_ignore_ascii_case(word));
        let own = self.registry.recent().find(|(_, draft)| body(draft) && called(draft));
        let any = || self.registry.recent().find(|(_, draft)| body(draft)).filter(|_| reading.term(head, Term::AnyBodyNoun));
        own.or_else(any).map(|(index, _)| index)
    }

    /// "the North": the state of the article whose name begins so.
    fn direction(&self, part: Range<usize>) -> Option<CountryCode> {
        let [article, word] = [part.start, part.start + 1];
        if part.len() != 2 || !self.reading.is(article, "the") || !self.reading.capitalised(word) || self.reading.name_of[word].is_some() {
            return None;
        }
        let form = self.reading.form(word);
        let begins = |code: &CountryCode| {
            code.country().is_some_and(|country| country.name.strip_prefix(form).is_some_and(|rest| rest.starts_with(' ')))
        };
        self.home.principals().find(begins)
    }

    /// "his host", "her Kenyan counterpart": the other side of the one whose the counterpart is.
    pub(super) fn counterpart(&mut self, part: Range<usize>, owners: &[usize], country: Option<CountryCode>) -> Option<Vec<usize>> {
        let head = part.end.checked_sub(1)?;
        if !self.reading.term(head, Term::Counterpart) || owners.is_empty() && country.is_none() {
            return None;
        }
        let homes: Vec<CountryCode> = owners.iter().filter_map(|owner| self.registry.drafts[*owner].country).collect();
        let country = country.filter(|code| !homes.contains(code));
        let fits = |draft: &Draft| {
            draft.kind == ActorKind::Person
                && draft.country.is_some_and(|code| !homes.contains(&code) && country.is_none_or(|country| country == code))
        };
        if let Some((index, _)) = self.registry.recent().find(|(_, draft)| fits(draft)) {
            return Some(vec![index]);
        }
        let code = country.or_else(|| self.home.principals().take(2).find(|code| !homes.contains(code)))?;
        Some(vec![self.state(code)])
    }

    /// "EAM" after "External Affairs Minister", "FM" after "Foreign Minister": the bearer of a title by its initials.
    pub(super) fn initials(&self, part: Range<usize>) -> Option<usize> {
        let word = self.reading.form(part.start);
        if part.len() != 1 || !(2..=4).contains(&word.len()) || !word.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return None;
        }
        let bears = |draft: &Draft| {
            let title = draft.office.as_ref().map_or("", |held| held.title.as_str());
            let initials = title.split([' ', '-']).filter_map(|part| part.chars().next()).filter(|letter| letter.is_uppercase());
            draft.kind == ActorKind::Person && initials.eq(word.chars())
        };
        self.registry.recent().find(|(_, draft)| bears(draft)).map(|(index, _)| index)
    }

    /// Whether the sentence of a phrase names a person by the surname elsewhere.
    fn named_beside(&self, person: usize, part: Range<usize>) -> bool {
        let reading = self.reading;
        let surname = self.registry.drafts[person].name.rsplit(' ').next().unwrap_or_default();
        let sentence = reading.sentence_at(reading.tokens[part.start].start).map(|index| reading.sentences[index].range());
        sentence.is_some_and(|mut tokens| tokens.any(|at| !part.contains(&at) && reading.form(at) == surname))
    }

    /// The person whom a bare title means: "the prime minister" after "Prime Minister Hun Sen", "the Secretary" after "Secretary of State".
    pub(super) fn titled(&self, office: Option<OfficeKind>, part: Range<usize>, country: Option<CountryCode>) -> Option<usize> {
        let reading = self.reading;
        let person = |draft: &Draft| draft.kind == ActorKind::Person && (country.is_none() || draft.country == country);
        // "the official" may be anybody.
        let vague = matches!(office, Some(OfficeKind::Official | OfficeKind::Minister | OfficeKind::MemberOfLegislature));
        if let Some(office) = office.filter(|_| !vague) {
            let fits = |draft: &Draft| person(draft) && draft.office.as_ref().is_some_and(|held| held.kind == Some(office));
            let mut holders: Vec<usize> = self.registry.recent().filter(|(_, draft)| fits(draft)).map(|(index, _)| index).collect();
            // "The President thanked President Bo Lind": whom the sentence names is somebody else.
            let named = |index: &usize| self.named_beside(*index, part.clone());
            if !holders.iter().all(named) {
                holders.retain(|index| !named(index));
            }
            // "the President" is one of those whom the article is about before any other who was named last.
            let title = part.len() == 2 && country.is_none();
            let principals: Vec<CountryCode> = self.home.principals().take(2).collect();
            let about = |index: &usize| self.registry.drafts[*index].country.is_some_and(|code| principals.contains(&code));
            let holder = holders.iter().find(|index| title && about(index)).or(holders.first()).copied();
            if holder.is_some() {
                return holder;
            }
        }
        // "The former Nigerian president" after "Olusegun Obasanjo".
        if let Some(office) = office.filter(|_| part.clone().any(|at| reading.term(at, Term::Former))) {
            let held = |draft: &Draft| {
                let mut tenures = draft.person.into_iter().flat_map(|person| person.tenures);
                tenures.any(|tenure| tenure.office == office && (tenure.country == country || country.is_none()))
            };
            let before = self.registry.recent().find(|(_, draft)| draft.kind == ActorKind::Person && held(draft));
            if let Some((index, _)) = before {
                return Some(index);
            }
        }
        let head = part.end.checked_sub(1)?;
        let visiting = part.len() == 3 && reading.is(part.start + 1, "visiting");
        let bare = (part.len() == 2 || visiting) && reading.is(part.start, "the");
        if !bare || office.is_none() {
            return None;
        }
        let word = reading.form(head);
        // "the chairperson", after "the chairperson of the African Union Commission".
        let same = |draft: &Draft| {
            let title = draft.office.as_ref().map_or("", |held| held.title.as_str());
            draft.party().is_some() && !draft.guessed && title.rsplit([' ', '-']).next().is_some_and(|last| last.eq_ignore_ascii_case(word))
        };
        if office == Some(OfficeKind::Official) {
            return self.registry.recent().find(|(_, draft)| same(draft)).map(|(index, _)| index);
        }
        let bears = |draft: &Draft| {
            let title = draft.office.as_ref().map_or("", |held| held.title.as_str());
            person(draft) && title.split([' ', '-']).any(|part| part.eq_ignore_ascii_case(word))
        };
        let mut bearers = self.registry.recent().filter(|(_, draft)| bears(draft)).map(|(index, _)| index);
        // "the Minister" of a readout is the one whom it is about; "the minister" of the news the one named last.
        if reading.capitalised(head) { bearers.max_by_key(|index| self.registry.drafts[*index].mentions.len()) } else { bearers.next() }
    }
}

/// From three to nine: larger groups are not named one by one.
fn small_number(reading: &crate::reading::Reading, at: usize) -> Option<usize> {
    if !reading.word(at).tags.has(Tags::NUMBER) {
        return None;
    }
    crate::records::number(reading, at).map(|count| count as usize).filter(|count| (2..10).contains(count))
}
