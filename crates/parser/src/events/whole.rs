//! Whether a telling is an event: with the sides that its kind needs, and no mere description, departure or denial.

use chancery_model::{ActorKind, EventType, Mode, QuadClass, Sector, Status};

use super::story::{Story, passive};
use super::{Parsed, Part, Telling};
use crate::actors::Key;
use crate::lexicon::Term;
use crate::reading::VerbForm;
use crate::syntax::Complement;

impl Story<'_, '_> {
    /// "the president, who is on a visit to Chad": a relative clause of being only says who somebody is.
    pub(super) fn describes(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let visit = matches!(telling.code.as_str(), "042" | "043");
        let relative = telling.clause.is_some_and(|clause| super::expression::relative(sentence, clause));
        visit && relative && self.reading.lexicon.terms.has(Term::Being, telling.lemma)
    }

    /// "the talks were attended by the ministers of both sides": who sat there is no event beside the talks.
    pub(super) fn attended(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let passive = telling.clause.is_some_and(|clause| sentence.clauses[clause].group.passive);
        passive && self.shared && telling.kind == EventType::Consult && self.reading.lexicon.terms.has(Term::Attending, telling.lemma)
    }

    /// "before leaving for Tashkent": where somebody goes next is told in passing, unless it is the news.
    pub(super) fn leaves(&self, telling: &Telling) -> bool {
        let lead = self.reading.sentence_at(self.reading.tokens.get(self.reading.layout.body).map_or(0, |token| token.start));
        telling.code.as_str() == "042"
            && telling.clause.is_some()
            && self.reading.lexicon.terms.has(Term::Departing, telling.lemma)
            && lead.is_some_and(|lead| telling.sentence > lead)
    }

    /// "China welcomes Peruvian fruit": whoever greets a guest is told to have done so.
    pub(super) fn greets(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let present = telling.clause.is_some_and(|clause| sentence.clauses[clause].group.form == VerbForm::Present);
        present
            && telling.code.as_str() == "043"
            && self.reading.lexicon.terms.has(Term::Greeting, telling.lemma)
            && super::turns::story(self.reading)
    }

    /// "Canada buys oil from Chad": the present tells what goes on as a rule, unless it is a headline. Aid that goes on is aid.
    pub(super) fn habitual(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let present = telling.clause.is_some_and(|clause| sentence.clauses[clause].group.form == VerbForm::Present);
        let material = matches!(telling.kind, EventType::Cooperate | EventType::Mobilize | EventType::Assault);
        let headline = || self.reading.layout.headline.is_some_and(|headline| headline.contains(telling.span(self.reading)));
        present && material && super::turns::story(self.reading) && !headline()
    }

    /// "the soldiers who were killed": of whom a story speaks, not what it tells.
    pub(super) fn mourned(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let relative = telling.clause.is_some_and(|clause| super::expression::relative(sentence, clause));
        telling.kind == EventType::Assault && telling.actors.is_empty() && relative && super::turns::story(self.reading)
    }

    /// "Minsk had never threatened its neighbours, he said": who denies an act of the own side tells of none.
    pub(super) fn denied(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let conflict = matches!(telling.kind.quad_class(), QuadClass::VerbalConflict | QuadClass::MaterialConflict);
        let own = || {
            let sayer = self.registry.drafts[self.sayer(sentence, telling.clause?)?].party()?;
            Some(self.parties(telling.actors.iter()).contains(&sayer))
        };
        conflict && telling.status == Status::Negated && own() == Some(true)
    }

    /// "declined to comment", "denied the charge": who does not speak or only denies does nothing (PLOVER codes acts).
    pub(super) fn silent(&self, sentence: &Parsed, telling: &Telling) -> bool {
        if telling.kind != EventType::Reject {
            return false;
        }
        let terms = &self.reading.lexicon.terms;
        let completes = telling.clause.and_then(|clause| sentence.clauses[clause].complement);
        let comment = completes
            .is_some_and(|(kind, at)| kind == Complement::Infinitive && terms.has(Term::Commenting, sentence.clauses[at].group.lemma));
        let denies = completes.is_some_and(|(kind, _)| kind != Complement::Infinitive)
            && terms.has(Term::Denying, telling.lemma)
            && super::turns::story(self.reading);
        let charge = telling.object.is_some_and(|object| self.reading.term(sentence.phrases[object].head, Term::Charge));
        comment || denies || charge && terms.has(Term::Denying, telling.lemma)
    }

    /// "pledged reforms", told among what two states do: in a story of two sides, what one of them does to nobody known is told in
    /// passing. A sentence or two by themselves have no such story.
    pub(super) fn unanswered(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let mutual = matches!(
            telling.kind,
            EventType::Agree
                | EventType::Support
                | EventType::Aid
                | EventType::Cooperate
                | EventType::Concede
                | EventType::Request
                | EventType::Retreat
                | EventType::Threaten
        );
        let official = self.shared
            && telling.actors.iter().all(|part| self.official(part) || self.registry.drafts[part.actor].kind == ActorKind::State);
        // What a state asks of its own people, or gives them, is no matter of the two.
        let nobody = |part: &Part| match self.party(part) {
            Some(_) => official && telling.actors.iter().any(|actor| self.party(actor) == self.party(part)),
            None => self.shared || self.registry.drafts[part.actor].sector.is_none(),
        };
        self.pair.len() == 2
            && super::turns::story(self.reading)
            && mutual
            && self.parties(telling.parts()).len() < 2
            && telling.recipients.iter().all(nobody)
            && !self.everybody(sentence, telling)
    }

    /// "left for Sydney", of an Australian: nobody visits the own country.
    pub(super) fn homecoming(&self, telling: &Telling) -> bool {
        let visit = matches!(telling.code.as_str(), "042" | "043") && !telling.recipients.is_empty();
        visit && self.parties(telling.actors.iter()) == self.parties(telling.recipients.iter())
    }

    /// Whether a telling has the sides that an event of its kind needs.
    pub(super) fn whole(&self, sentence: &Parsed, telling: &Telling) -> bool {
        let known = |part: &Part| {
            let draft = &self.registry.drafts[part.actor];
            draft.country.is_some() || draft.organisation.is_some() || draft.sector.is_some()
        };
        let agentless = telling.clause.is_some_and(|clause| passive(&sentence.clauses[clause]));
        // "a bomb killed nine", "came under fire": the frame itself says that nobody is named who acts.
        let by_itself = telling.frame.pattern.subject.is_some() || telling.frame.pattern.suffers;
        // Only of conflict is it told without the doer, and of prisoners that they are freed.
        let freed = telling.mode == Some(Mode::Release)
            && telling.status == Status::Occurred
            && !self.parties(telling.recipients.iter()).is_empty();
        let conflict = matches!(telling.kind.quad_class(), QuadClass::MaterialConflict | QuadClass::VerbalConflict);
        let nameless = (conflict || freed) && (agentless || by_itself);
        // Who signs a treaty alone is not lonely: others have signed it.
        let done_to = telling.thing.is_some() && (!telling.frame.row.joint || telling.kind == EventType::Support);
        let lonely = telling.recipients.is_empty() && telling.actors.len() < 2 && !done_to;
        // Several who meet among themselves: "EU foreign ministers met".
        let several = telling.kind == EventType::Consult
            && telling.mode != Some(Mode::Visit)
            && telling.actors.iter().any(|part| self.registry.drafts[part.actor].plural || self.sits(part));
        // "attended a cabinet meeting": others met with whoever did.
        let attended = telling.kind == EventType::Consult
            && telling.object.is_some_and(|object| self.reading.term(sentence.phrases[object].head, Term::Gathering));
        // "met the press", "is on a visit": what describes somebody or leads to other words is not told as an event.
        let press =
            telling.kind == EventType::Consult && telling.parts().any(|part| self.registry.drafts[part.actor].sector == Some(Sector::Med));
        // "we will strive": whom a quotation's "I" and "we" mean is told by its statement.
        let first_person = telling.actors.iter().all(|part| {
            let word = part.span.slice(self.reading.text).unwrap_or_default();
            self.party(part).is_none() && ["i", "we", "you"].iter().any(|pronoun| word.eq_ignore_ascii_case(pronoun))
        });
        let first_person = first_person && !telling.actors.is_empty();
        // "the opposition demanded an explanation of the premier": of no state that is named, but of offices; companies among
        // themselves are no matter of states.
        let public = |part: &Part| {
            let draft = &self.registry.drafts[part.actor];
            let private = draft.sector.is_none_or(|sector| sector == Sector::Bus) && draft.office.is_none();
            !private || matches!(draft.key, Key::Known(..))
        };
        let foreign_to_all = !self.pair.is_empty() && self.parties(telling.parts()).is_empty() && !telling.parts().any(public);
        let private = |part: &Part| {
            let phrase = sentence.phrases.iter().find(|phrase| self.reading.span(phrase.range()).start() == part.span.start());
            phrase.is_some_and(|phrase| self.reading.lexicon.terms.has(Term::Private, phrase.lemma))
        };
        let private = telling.actors.iter().any(private);
        // "scientists warn that": nobody is threatened where no party is named.
        let idle = telling.kind == EventType::Threaten && self.parties(telling.parts()).is_empty() && !telling.parts().any(known);
        // Soldiers do not come on a visit.
        let marching = telling.mode == Some(Mode::Visit)
            && telling.actors.iter().all(|part| {
                let draft = &self.registry.drafts[part.actor];
                draft.kind == ActorKind::Group
                    && draft.office.is_none()
                    && matches!(draft.sector, Some(Sector::Mil | Sector::Reb | Sector::Cop))
            })
            && !telling.actors.is_empty();
        !press
            && !foreign_to_all
            && !marching
            && !private
            && !idle
            && !first_person
            && !self.describes(sentence, telling)
            && !self.homecoming(telling)
            && !self.unanswered(sentence, telling)
            && !self.leaves(telling)
            && !self.attended(sentence, telling)
            && !self.mourned(sentence, telling)
            && !self.greets(sentence, telling)
            && !self.habitual(sentence, telling)
            && !(telling.aside && self.parties(telling.parts()).len() < 2)
            && !self.denied(sentence, telling)
            && !self.silent(sentence, telling)
            && (nameless || !telling.actors.is_empty())
            && (telling.parts().any(known) || !telling.actors.is_empty() && (!telling.recipients.is_empty() || done_to))
            && !(lonely && telling.clause.is_some() && !several && !attended && (telling.frame.row.joint || telling.kind.needs_recipient()))
    }
}
