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
