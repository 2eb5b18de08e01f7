//! "Bo Lind, foreign minister of Norway," and "Norway's foreign minister, Bo Lind,": two phrases, one person.

use chancery_model::{ActorKind, CountryCode};

use super::registry::Draft;
use super::resolve::{Resolver, Scene, Standing};
use crate::lexicon::Term;
use crate::reading::Pos;

impl Resolver<'_, '_> {
    /// The person whom a phrase names or describes together with the phrase beside it.
    pub(super) fn apposition(
        &mut self,
        scene: &Scene,
        index: usize,
        before: &[Standing],
        country: Option<CountryCode>,
    ) -> Option<Vec<usize>> {
        let phrases = scene.phrases;
        let phrase = &phrases[index];
        let reading = self.reading;
        let comma = |at: usize| reading.form(at) == ",";
        let known_person = self.gazetteer_person(phrase.range(), country, None).is_some();
        let all_proper = phrase.range().all(|at| reading.pos[at] == Pos::Proper || reading.form(at) == "." || reading.form(at) == "-");
        if !known_person && all_proper && phrase.range().len() >= 2 && self.names(phrase.range()).is_empty() {
            let next = phrases.get(index + 1).filter(|next| comma(phrase.end) && next.first == phrase.end + 1);
            if let Some(next) = next
                && let Some(role) = self.role(next.range(), next.head)
            {
                let country = self.country_of(phrases, index + 1, next.range(), &[]);
                // "Bo Lind, Secretary General of the Gulf Cooperation Council": of no state.
                let of = phrases.get(index + 2).filter(|of| of.attached.is_some_and(|(to, _)| to == index + 1));
                let body = if country.is_none() {
                    self.organisation(next.range())
                        .or_else(|| of.and_then(|of| self.organisation(of.range())))
                        .or_else(|| self.headed(role.0))
                } else {
                    None
                };
                let country = country.or_else(|| if body.is_none() { self.home_of(&role, next) } else { None });
                let draft = Draft { organisation: body, ..self.apposed_person(phrase.range(), &role, country)? };
                return Some(vec![self.registry.mention(draft, reading.span(phrase.range()))]);
            }
        }
        // What stands between the two is the `of` of the first: "the president of Chad, Idriss Déby".
        let at = (0..index).rev().find(|at| phrases[*at].attached.is_none_or(|(to, _)| to + 1 != *at))?;
        let earlier = &phrases[at];
        if index - at > 3 || !comma(phrases[index - 1].end) || phrases[index - 1].end + 1 != phrase.first {
            return None;
        }
        let known = before.get(at)?.actors.first().copied()?;
        let draft = &self.registry.drafts[known];
        // The role behind a name: the same person again.
        if draft.kind == ActorKind::Person {
            let same = !known_person && self.role(phrase.range(), phrase.head).is_some() && (country.is_none() || draft.country == country);
            if same {
                self.registry.again(known, reading.span(phrase.range()));
            }
            return same.then(|| vec![known]);
        }
        // The name behind a role: the description gets its name.
        let titled = draft.office.as_ref().is_some_and(|office| office.kind.is_some()) || reading.term(earlier.head, Term::Counterpart);
        if !all_proper || !titled {
            return None;
        }
        let home = draft.country.or_else(|| if draft.organisation.is_none() { self.home.here(None) } else { None });
        let named = match self.person(phrase.range(), home) {
            Some(person) => person,
            None => {
                let role = self.role(earlier.range(), earlier.head)?;
                self.apposed_person(phrase.range(), &role, home)?
            }
        };
        // A state stands for a counterpart that is not named: the name makes it a person of its own.
        if draft_is_state(self, known) {
            return Some(vec![self.registry.mention(named.with_country(home), reading.span(phrase.range()))]);
        }
        let index = match self.registry.find(&named.key) {
            Some(index) => index,
            None => {
                self.registry.rename(known, &named);
                known
            }
        };
        self.registry.again(index, reading.span(phrase.range()));
        Some(vec![index])
    }
}

fn draft_is_state(resolver: &Resolver, index: usize) -> bool {
    resolver.registry.drafts[index].kind == ActorKind::State
}
