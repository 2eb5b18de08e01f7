//! How each verb group stands to those before it: whose complement it is, which noun it hangs on, who its subject is.

use std::ops::Range;

use super::clause::{Argument, Clause, Relation};
use super::noun_phrase::NounPhrase;
use super::verb_group::{Complement, VerbGroup};
use crate::lexicon::words::Tags;
use crate::lexicon::{Term, WordId, named};
use crate::reading::{Pos, Reading, VerbForm};

/// Builds the clauses of a sentence from left to right.
pub(super) struct Builder<'b, 'a> {
    pub(super) reading: &'b Reading<'a>,
    pub(super) phrases: &'b [NounPhrase],
    pub(super) sentence: Range<usize>,
    pub(super) out: Vec<Clause>,
}

/// What a gap between two verb groups holds.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Gap {
    /// The token before the verb, beyond adverbs and expressions of time.
    pub(super) before: Option<usize>,
    pub(super) complementizer: bool,
    /// The complementizer is `whether`.
    pub(super) question: bool,
    pub(super) subordinator: Option<usize>,
    pub(super) commas: usize,
    /// A semicolon, a colon, a dash.
    pub(super) parted: bool,
}

impl<'b, 'a> Builder<'b, 'a> {
    pub(super) fn new(reading: &'b Reading<'a>, phrases: &'b [NounPhrase], sentence: Range<usize>, clauses: usize) -> Self {
        Self { reading, phrases, sentence, out: Vec::with_capacity(clauses) }
    }

    /// Adds the next verb group.
    pub(super) fn add(&mut self, group: VerbGroup, arguments: Vec<Argument>) {
        let gap = self.gap(&group);
        let clause = Clause {
            group,
            subject: None,
            arguments,
            complement: None,
            governor: None,
            relation: Relation::Main,
            noun: None,
            restrictive: false,
            conditional: false,
        };
        let clause = if clause.group.infinitive {
            self.infinitive(clause, gap)
        } else if clause.group.finite() {
            self.finite(clause, gap)
        } else {
            self.participle(clause, gap)
        };
        if let Some(governor) = clause.governor.filter(|_| clause.relation != Relation::Main) {
            let index = self.out.len();
            let kind = match (&clause.group, clause.relation) {
                (group, _) if group.infinitive || bare(group) => Complement::Infinitive,
                (group, _) if group.form == VerbForm::Gerund => Complement::Gerund,
                _ if gap.question => Complement::Question,
                _ => Complement::That,
            };
            // "accused of arming", but "resigned after losing".
            let leads = gap.before.is_some_and(|at| self.reading.term(at, Term::Completing));
            let completes = matches!(clause.relation, Relation::Complement | Relation::OfNoun | Relation::Purpose)
                || clause.relation == Relation::Adverbial && kind == Complement::Gerund && leads;
            if completes && self.out[governor].complement.is_none() {
                self.out[governor].complement = Some((kind, index));
            }
        }
        self.out.push(clause);
    }

    /// The clauses, once all are known.
    pub(super) fn finish(mut self) -> Vec<Clause> {
        self.opening();
        self.attribution();
        self.out
    }

    fn gap(&self, group: &VerbGroup) -> Gap {
        let reading = self.reading;
        let floor = self.floor();
        let mut gap = Gap::default();
        for at in floor..group.first {
            match reading.pos[at] {
                Pos::Complementizer => (gap.complementizer, gap.question) = (true, reading.is(at, "whether")),
                Pos::Subordinator => gap.subordinator = Some(at),
                Pos::Mark => match reading.form(at) {
                    "," => gap.commas += 1,
                    ";" | ":" | "—" => gap.parted = true,
                    _ => {}
                },
                _ => {}
            }
        }
        let mut at = group.first;
        while at > floor {
            let before = at - 1;
            let quote = reading.pos[before] == Pos::Mark && matches!(reading.form(before), "“" | "”" | "\"" | "‘" | "’" | "'" | "`");
            let before_time = reading.pos[before] == Pos::Preposition && reading.time_at(at) && at < group.first;
            if matches!(reading.pos[before], Pos::Adverb | Pos::Negator) || quote || reading.time_at(before) || before_time {
                at = before;
            } else {
                gap.before = Some(before);
                break;
            }
        }
        gap
    }

    /// Where the last verb group ends.
    pub(super) fn floor(&self) -> usize {
        self.out.last().map_or(self.sentence.start, |clause| clause.group.end)
    }

    /// Infinitives: "agreed to leave", "urged B to leave", "a plan to leave", "sent troops to help".
    fn infinitive(&mut self, mut clause: Clause, gap: Gap) -> Clause {
        let reading = self.reading;
        if self.coordinated(gap)
            && let Some(partner) = self.partner(|group| group.infinitive || bare(group))
        {
            return self.beside(clause, partner);
        }
        let near = gap.before.and_then(|before| self.phrase_at(before));
        // "a threat to leave", "the refusal by Kenya to leave"
        let takes = |phrase: &usize| reading.lexicon.word(self.phrases[*phrase].lemma).tags.has(Tags::TAKES_INFINITIVE);
        let right_before = near.filter(|near| self.phrases[*near].end == clause.group.first);
        // "an appeal to Mali to leave": the noun to which a phrase is addressed.
        let addressed = |near: usize| {
            let before = near.checked_sub(1)?;
            let (from, to) = (self.phrases[before].end, self.phrases[near].first);
            (from + 1 == to && self.reading.pos[from] == Pos::Preposition).then_some(before)
        };
        let completed = right_before.and_then(|near| {
            [Some(near), self.phrases[near].attached.map(|(to, _)| to), addressed(near)].into_iter().flatten().find(takes)
        });
        // "Chad's threat to bomb Sudan has alarmed Egypt"
        if self.out.is_empty() && completed.is_some() {
            (clause.noun, clause.relation) = (completed, Relation::OfNoun);
            return clause;
        }
        // "Iraq, anxious to free troops, began": it says more of the noun before the comma.
        if self.out.is_empty()
            && gap.commas == 1
            && reading.form(self.sentence.end - 1) == "."
            && let Some(noun) = self.first_free(self.sentence.start..clause.group.first)
        {
            (clause.noun, clause.subject, clause.relation) = (Some(noun), Some(noun), Relation::OnNoun);
            return clause;
        }
        if self.out.is_empty() || gap.parted {
            // "Obama to visit Kenya": a headline leaves "is" out.
            if let Some(subject) = near.filter(|_| gap.commas == 0).and_then(|near| self.head_of_chain(near, self.floor())) {
                clause.subject = Some(subject);
                clause.group.modal = Some(reading.lower[clause.group.first]);
                clause.group.infinitive = false;
                clause.group.form = VerbForm::Past;
            }
            return clause;
        }
        let governor = self.out.len() - 1;
        clause.governor = Some(governor);
        let before = &self.out[governor];
        let direct = gap.before.is_none_or(|at| at < before.group.end);
        // "Chad was the first state to leave": it left.
        let controls = reading.lexicon.controls_object(before.group.lemma) && !before.group.passive && before.group.lemma != named::BE;
        let controlled = if controls { before.object().or(before.arguments.last().map(|argument| argument.phrase)) } else { None };
        // "for B to withdraw"
        let lead = near.filter(|near| self.preposition(*near).is_some_and(|at| reading.is(at, "for")));
        clause.subject = lead.or(controlled).or(before.subject);
        clause.noun = completed;
        clause.relation = if completed.is_some() {
            Relation::OfNoun
        } else if direct || controlled.is_some() || lead.is_some() {
            Relation::Complement
        } else {
            Relation::Purpose
        };
        clause
    }

    /// Gerunds and participles without an auxiliary.
    fn participle(&mut self, mut clause: Clause, gap: Gap) -> Clause {
        let reading = self.reading;
        let gerund = clause.group.form == VerbForm::Gerund;
        if self.coordinated(gap)
            && let Some(partner) = self.partner(|group| group.form == clause.group.form && !group.finite())
        {
            return self.beside(clause, partner);
        }
        let Some(before) = gap.before else {
            // Directly behind a verb: "denied attacking".
            if let Some(governor) = self.out.len().checked_sub(1) {
                clause.governor = Some(governor);
                clause.relation = Relation::Complement;
                clause.subject = self.out[governor].subject;
            }
            return clause;
        };
        let last = self.out.len().checked_sub(1);
        match reading.pos[before] {
            Pos::Preposition => {
                clause.governor = last;
                clause.relation = Relation::Adverbial;
                clause.subject = last.and_then(|last| {
                    let governor = &self.out[last];
                    // "accused B of attacking": the object acts; "began by attacking": the subject does.
                    // "praised Jordan's role in hosting refugees": whose the role is.
                    if let Some(owned) = self.owned_before(before) {
                        return Some(owned);
                    }
                    let by_object = ["of", "for", "from"].iter().any(|word| reading.is(before, word)) && !governor.group.passive;
                    if by_object { governor.object().or(governor.subject) } else { governor.subject }
                });
            }
            Pos::Subordinator => {
                clause.governor = last;
                clause.relation = Relation::Adverbial;
                clause.subject = last.and_then(|last| self.out[last].subject);
                // "Serbia, while regretting the vote, acknowledged": the noun before waits for its verb.
                if last.is_none()
                    && let Some(noun) = self.first_free(self.sentence.start..before)
                {
                    (clause.noun, clause.subject, clause.relation) = (Some(noun), Some(noun), Relation::OnNoun);
                }
            }
            Pos::Mark | Pos::Coordinator => {
                clause.relation = Relation::Adverbial;
                let pending = self.pending().or_else(|| self.first_free(self.floor()..clause.group.first).filter(|_| last.is_none()));
                let main = self.out.iter().rev().find(|clause| clause.group.finite() && clause.relation != Relation::OnNoun);
                let acting = |clause: &Clause| if gerund { agent(clause).or(clause.subject) } else { clause.subject };
                clause.subject = pending.or(main.or(self.out.last()).and_then(acting));
                if last.is_none() {
                    clause.noun = clause.subject;
                    clause.relation = Relation::OnNoun;
                }
            }
            _ => {
                let near = self.phrase_at(before);
                clause.noun = near;
                clause.subject = near.map(|near| self.root(near));
                clause.relation = Relation::OnNoun;
                clause.restrictive = true;
                // "issued a statement condemning": who issues it condemns.
                let said = near.is_some_and(|near| reading.lexicon.word(self.phrases[near].lemma).tags.has(Tags::UTTERANCE));
                // "wrote to Mali asking it to leave": who wrote asks.
                let asks = near.is_some_and(|near| self.preposition(near).is_some_and(|at| reading.is(at, "to")))
                    && reading.lexicon.is_speech_verb(clause.group.lemma);
                if gerund
                    && (said || asks)
                    && let Some(author) = last.and_then(|last| self.out[last].subject)
                {
                    clause.subject = Some(author);
                    clause.relation = Relation::Adverbial;
                }
                // "saw troops crossing", "the talks aimed at": the noun acts, or is acted upon.
                if gerund && near.is_none() {
                    clause.governor = last;
                    clause.relation = Relation::Complement;
                    clause.subject = last.and_then(|last| self.out[last].subject);
                }
            }
        }
        clause
    }

    /// The object right before a preposition that says whose it is: "Jordan's role in".
    fn owned_before(&self, preposition: usize) -> Option<usize> {
        let at = self.phrase_at(preposition.checked_sub(1)?)?;
        let phrase = &self.phrases[at];
        let owned = (phrase.first..phrase.head).any(|at| self.reading.pos[at] == Pos::PossessiveMark);
        let object = self.out.last().is_some_and(|last| last.object() == Some(at));
        (owned && object).then_some(at)
    }

    /// Whether `and` or the like stands right before the verb.
    pub(super) fn coordinated(&self, gap: Gap) -> bool {
        gap.before.is_some_and(|at| self.reading.pos[at] == Pos::Coordinator)
    }

    /// The last clause whose verb group a function accepts.
    pub(super) fn partner(&self, accept: impl Fn(&VerbGroup) -> bool) -> Option<usize> {
        (0..self.out.len()).rev().find(|index| accept(&self.out[*index].group))
    }

    /// A clause that goes on as another does.
    pub(super) fn beside(&self, mut clause: Clause, partner: usize) -> Clause {
        let known = &self.out[partner];
        clause.subject = known.subject;
        clause.governor = known.governor;
        clause.relation = known.relation;
        clause.noun = known.noun;
        clause.restrictive = known.restrictive;
        clause.conditional = known.conditional;
        if known.group.modal.is_some() && clause.group.modal.is_none() && bare(&clause.group) {
            clause.group.modal = known.group.modal;
            clause.group.form = VerbForm::Past;
        }
        clause
    }

    /// "Speaking in Rome, the minister praised": a participle that opens the sentence has the subject of the clause behind it.
    fn opening(&mut self) {
        let Some(first) = self.out.iter().position(|clause| clause.group.finite()) else { return };
        let subject = self.out[first].subject;
        for clause in &mut self.out[..first] {
            if clause.subject.is_none() {
                clause.subject = subject;
            }
        }
    }

    /// "…, the ministry said" and "…, said the minister": what stands before is what was said.
    fn attribution(&mut self) {
        let reading = self.reading;
        // "said in a motion adopted on Thursday", "said the minister, who chairs the talks": what hangs on it does not count.
        let hangs = |clause: &&Clause| matches!(clause.relation, Relation::OnNoun | Relation::Adverbial);
        let after = self.out.iter().rev().take_while(hangs).count();
        let Some(index) = (self.out.len() - after).checked_sub(1).filter(|index| *index > 0) else { return };
        let said = &self.out[index];
        let marked = |at: usize| reading.pos[at] == Pos::Mark && matches!(reading.form(at), "," | "”" | "\"" | "’" | "'");
        let says = reading.lexicon.is_speech_verb(said.group.lemma) && said.relation == Relation::Main && said.complement.is_none();
        // "met the envoy and asked about": who met goes on.
        let joined = self.out[..index].iter().any(|clause| clause.subject.is_some() && clause.subject == said.subject);
        if !says || joined {
            return;
        }
        // "Chad, whose envoy left, expressed regret": who speaks is known.
        let known = said.subject.is_some_and(|subject| self.out[..index].iter().any(|clause| clause.noun == Some(subject)));
        let inverted = !known && said.group.first.checked_sub(1).is_some_and(marked) && said.object().is_some();
        if known {
            return;
        }
        if inverted {
            let object = self.out[index].object();
            self.out[index].subject = object;
            self.out[index].arguments.retain(|argument| Some(argument.phrase) != object);
        } else if said.object().is_some()
            || !said.subject.and_then(|subject| self.phrases[subject].first.checked_sub(1)).is_some_and(marked)
        {
            return;
        }
        let Some(first) = self.out[..index].iter().position(|clause| clause.relation == Relation::Main) else { return };
        self.out[index].complement = Some((Complement::That, first));
        for clause in &mut self.out[..index] {
            if clause.relation == Relation::Main && clause.governor.is_none() {
                clause.governor = Some(index);
            }
        }
    }
}

/// Who acts in a passive: "was attacked by rebels, killing two".
fn agent(clause: &Clause) -> Option<usize> {
    clause.arguments.iter().find(|argument| clause.group.passive && argument.preposition == named::BY).map(|argument| argument.phrase)
}

/// A base form that nothing helps: it goes on with an infinitive, or is a present.
pub(super) fn bare(group: &VerbGroup) -> bool {
    group.form == VerbForm::Base && group.modal.is_none()
}

/// Arguments without a phrase that has become a subject.
pub(super) fn without(arguments: &mut Vec<Argument>, phrase: usize) {
    arguments.retain(|argument| argument.phrase != phrase || argument.preposition != WordId::NONE);
}
