//! Finite verbs: their subjects, and the clauses that they complete.

use std::ops::Range;

use super::clause::{Argument, Clause, Relation};
use super::relation::{Builder, Gap, bare, without};
use super::verb_group::VerbGroup;
use crate::lexicon::WordId;
use crate::lexicon::words::Tags;
use crate::reading::{Pos, VerbForm};

impl Builder<'_, '_> {
    /// A finite verb: "France left", "who left", "and left", ", left".
    pub(super) fn finite(&mut self, mut clause: Clause, gap: Gap) -> Clause {
        let reading = self.reading;
        clause.conditional = gap.subordinator.is_some_and(|at| reading.is(at, "if") || reading.is(at, "unless"));
        // "Ugandan offer rejected by Kenya": a headline leaves "was" out.
        let headline = reading.form(self.sentence.end - 1) != "." && self.out.is_empty();
        if headline && clause.group.form == VerbForm::Past && reading.is(clause.group.end, "by") && clause.object().is_none() {
            clause.group.passive = !clause.group.perfect && clause.group.modal.is_none();
        }
        let before = gap.before.map(|at| reading.pos[at]);
        match before {
            Some(Pos::Wh) => {
                let wh = gap.before.and_then(|at| self.phrase_at(at));
                return self.relative(clause, wh);
            }
            Some(Pos::Coordinator) => {
                if let Some(partner) = self.verb_beside(&clause, gap) {
                    return self.beside(clause, partner);
                }
            }
            Some(Pos::Mark)
                if gap.before.is_some_and(|at| matches!(reading.form(at), "," | ")" | "—" | "-" | "–") && self.phrase_at(at).is_none()) =>
            {
                // ", and its spokesman, Bo Lind, said": what the verb before has for an object is not meant.
                let and = (self.floor() + 1..clause.group.first)
                    .rev()
                    .find(|at| reading.pos[*at] == Pos::Coordinator && reading.form(*at - 1) == ",")
                    .map_or(self.floor(), |and| and + 1);
                let apposed = if gap.commas > 1 || self.out.is_empty() { self.first_free(and..clause.group.first) } else { None };
                if let Some(subject) = self.pending().or_else(|| self.behind_where()).or(apposed) {
                    clause.subject = Some(subject);
                    return self.completes(clause, gap);
                }
                // "…, said the minister": the subject is still to come.
                if (!reading.lexicon.is_speech_verb(clause.group.lemma) || clause.object().is_none())
                    && let Some(partner) = self.verb_beside(&clause, gap)
                {
                    return self.beside(clause, partner);
                }
                return clause;
            }
            _ => {}
        }
        let floor = self.floor();
        let near = gap.before.and_then(|at| self.phrase_at(at));
        let found = near.and_then(|near| self.head_of_chain(near, floor));
        let pending = self.pending();
        let Some(found) = found else {
            // "after a truce was announced": what may be a preposition opens a clause.
            if let Some(noun) = near.and_then(|near| self.opened(near, floor)).filter(|_| !reduced(&clause) || clause.object().is_some()) {
                clause.subject = Some(noun);
                clause.relation = Relation::Adverbial;
                return clause;
            }
            // "in a statement released by the ministry, the two pledged": a form behind a governed noun, with nothing to act.
            if pending.is_none()
                && let Some(noun) = near.filter(|_| gap.commas == 0 && reduced(&clause) && clause.object().is_none())
            {
                return on_noun(clause, noun);
            }
            clause.subject = pending.or_else(|| if near.is_none() { self.out.last().and_then(|last| last.subject) } else { None });
            return self.completes(clause, gap);
        };
        // "Saddam Hussein, in a speech broadcast on Tuesday, warned"
        if let Some(noun) = near.filter(|near| *near != found && gap.commas > 0 && reduced(&clause) && clause.object().is_none())
            && self.preposition(noun).is_some_and(|at| at > floor && reading.form(at - 1) == ",")
        {
            return on_noun(clause, noun);
        }
        // "which, according to reports, killed": what stands between changes nothing.
        if reading.pos[self.phrases[found].head] == Pos::Wh {
            return self.relative(clause, Some(found));
        }
        let apart = gap.complementizer || gap.subordinator.is_some() || self.boundary(floor, self.phrases[found].first);
        if !apart && let Some(last) = self.out.last() {
            // "removing the sanctions is …": what was said is the subject.
            let takes = self.says(last.group.lemma);
            if !takes && let Some(pending) = pending {
                clause.subject = Some(pending);
                return self.completes(clause, gap);
            }
            // "changes to the way judges are appointed": a clause on the noun before it.
            if !takes && near != Some(found) {
                clause.relation = Relation::OnNoun;
                clause.restrictive = true;
                clause.subject = near;
                return clause;
            }
            if !takes && last.group.form == VerbForm::Gerund && last.governor.is_none() && last.relation == Relation::Main {
                return clause;
            }
        }
        clause.subject = Some(self.apposed(found, floor));
        // "whom they had taken": the noun before is the object.
        if let Some(wh) =
            found.checked_sub(1).filter(|at| reading.pos[self.phrases[*at].head] == Pos::Wh && self.phrases[*at].first >= floor)
        {
            clause.relation = Relation::OnNoun;
            clause.noun = self.antecedent(wh);
            clause.restrictive = reading.form(self.phrases[wh].first.saturating_sub(1)) != ",";
            if let Some(noun) = clause.noun.filter(|_| clause.object().is_none()) {
                clause.arguments.insert(0, Argument { preposition: WordId::NONE, phrase: noun });
            }
            return clause;
        }
        self.completes(clause, gap)
    }

    /// The phrase behind a word that may open a clause, within whose phrases another stands: "after a truce in Gaza".
    fn opened(&self, near: usize, floor: usize) -> Option<usize> {
        let mut at = near;
        loop {
            let root = self.root(at);
            if self.phrases[root].first < floor {
                return None;
            }
            let governing = self.preposition(root);
            if governing.is_some_and(|at| self.reading.word(at).tags.has(Tags::SUBORDINATOR)) {
                return Some(root);
            }
            governing.or(self.phrases[root].attached.map(|(to, _)| to))?;
            at = root.checked_sub(1)?;
        }
    }

    /// Whether a clause completes a verb without "that": "said France left".
    fn says(&self, lemma: WordId) -> bool {
        let lexicon = self.reading.lexicon;
        lexicon.is_speech_verb(lemma) || lexicon.word(lemma).tags.has(Tags::BELIEVES)
    }

    /// Finds the verb that a finite clause completes: "said that France left", "said France left".
    fn completes(&mut self, mut clause: Clause, gap: Gap) -> Clause {
        let reading = self.reading;
        if gap.parted {
            return clause;
        }
        let that = (self.floor()..clause.group.first).find(|at| reading.pos[*at] == Pos::Complementizer);
        // "that in May, when floods struck": the clause behind "when" is none of what "that" opens.
        if gap.subordinator.is_some_and(|at| that.is_none_or(|that| that < at)) {
            clause.relation = Relation::Adverbial;
            return clause;
        }
        let Some(last) = self.out.len().checked_sub(1) else {
            // "Kenya's warning that it would strike caused panic"
            let noun = that.and_then(|that| that.checked_sub(1)).and_then(|before| self.phrase_at(before));
            if gap.complementizer && noun.is_some() {
                (clause.relation, clause.noun) = (Relation::OfNoun, noun);
            }
            return clause;
        };
        if gap.complementizer {
            let says = (0..=last).rev().take(3).find(|at| reading.lexicon.takes_clause(self.out[*at].group.lemma));
            // "it was learned that", "people remember that": right behind the verb it completes no noun.
            let direct = that.is_some_and(|that| (self.floor()..that).all(|at| reading.pos[at] == Pos::Adverb || reading.time_at(at)));
            clause.governor = Some(says.filter(|_| !direct).unwrap_or(last));
            // "spelled out in Shanghai that": a name is completed by nothing.
            let name = that.is_some_and(|that| that > self.floor() && reading.pos[that - 1] == Pos::Proper);
            clause.relation = if says.is_some() || direct || name { Relation::Complement } else { Relation::OfNoun };
            return clause;
        }
        let Some(subject) = clause.subject else { return clause };
        let begins = self.phrases[subject].first;
        if begins < self.floor() {
            return self.resumes(clause, begins);
        }
        let taken = self.out[last].arguments.iter().any(|argument| argument.phrase == subject && argument.preposition == WordId::NONE);
        let apart = self.boundary(self.floor(), begins);
        let takes = self.says(self.out[last].group.lemma);
        // "said on Tuesday it would", "said, France will": a verb of saying reaches over a comma only when nothing else stands between.
        let reaches = takes && (!apart || gap.commas == 1 && self.out[last].arguments.is_empty() && reading.form(begins - 1) == ",");
        // "demanded the release of a lawyer jailed for": without an object the past form is a participle on its noun.
        if taken
            && reduced(&clause)
            && clause.object().is_none()
            && let Some(noun) = clause.group.first.checked_sub(1).and_then(|at| self.phrase_at(at))
            && (noun != subject || reading.is(clause.group.end, "by"))
            && reading.pos[self.phrases[noun].head] != Pos::Pronoun
            && (!reading.lexicon.is_speech_verb(self.out[last].group.lemma) || self.phrases[noun].attached.is_none())
        {
            return on_noun(clause, noun);
        }
        if taken || reaches {
            without(&mut self.out[last].arguments, subject);
            clause.governor = Some(last);
            clause.relation = Relation::Complement;
        }
        clause
    }

    /// "said that rebels who fled the town had surrendered": the subject stands before a clause on it, behind the verb that is completed.
    fn resumes(&self, mut clause: Clause, begins: usize) -> Clause {
        let Some(before) = self.out.iter().rposition(|known| known.group.end <= begins) else { return clause };
        let known = &self.out[before];
        let between = known.group.end..begins;
        let that = between.clone().any(|at| self.reading.pos[at] == Pos::Complementizer);
        let complete = self.reading.lexicon.takes_clause(known.group.lemma) && known.complement.is_none();
        if complete && (that || self.says(known.group.lemma) && !self.boundary(between.start, between.end)) {
            clause.governor = Some(before);
            clause.relation = Relation::Complement;
        }
        clause
    }

    /// "the envoy who left", "the pact, which ended the war,".
    fn relative(&mut self, mut clause: Clause, wh: Option<usize>) -> Clause {
        clause.relation = Relation::OnNoun;
        clause.noun = wh.and_then(|wh| self.antecedent(wh)).map(|noun| self.agreeing(noun, &clause.group));
        clause.restrictive = wh.is_some_and(|wh| self.reading.form(self.phrases[wh].first.saturating_sub(1)) != ",");
        clause.subject = clause.noun.or(wh);
        clause
    }

    /// The noun that a relative pronoun stands for: with a comma the head of the phrases before it, else the nearest.
    fn antecedent(&self, wh: usize) -> Option<usize> {
        let mut before = wh.checked_sub(1)?;
        // "a plan on Tuesday that would keep": a day does nothing.
        while before > 0 && self.reading.is_time(self.phrases[before].range()) {
            before -= 1;
        }
        let comma = self.reading.form(self.phrases[wh].first.saturating_sub(1)) == ",";
        let person = self.reading.is(self.phrases[wh].head, "who");
        let near = self.root(before);
        let nearest = &self.phrases[before];
        // "the head of the agency, who": a person; "the head of the agency, which": the nearest.
        // "with the premier of Chad, who came": the one whom the phrases behind belong to.
        if person && comma && nearest.attached.is_some() {
            let mut top = near;
            while let Some((above, _)) = self.phrases[top].attached {
                top = self.root(above);
            }
            return Some(top);
        }
        if person && !self.animate(before) {
            return self.head_of_chain(before, self.sentence.start).or(Some(near));
        }
        Some(near)
    }

    /// "the pact between the two states, which was signed": what agrees with the verb in number, among what the noun hangs on.
    fn agreeing(&self, noun: usize, group: &VerbGroup) -> usize {
        let reading = self.reading;
        let verb = |words: &[&str]| words.iter().any(|word| reading.is(group.first, word));
        let plural = match (verb(&["was", "is", "has"]), verb(&["were", "are", "have"])) {
            (true, _) => false,
            (_, true) => true,
            _ => return noun,
        };
        let agrees = |phrase: usize| reading.word(self.phrases[phrase].head).tags.has(Tags::PLURAL) == plural;
        if agrees(noun) || self.phrases[noun].joined.is_some() || reading.pos[self.phrases[noun].head] == Pos::Proper {
            return noun;
        }
        let mut top = noun;
        while let Some(above) =
            self.phrases[top].attached.map(|(to, _)| to).or_else(|| top.checked_sub(1).filter(|above| self.linked(*above, top)))
        {
            top = above;
            if agrees(top) {
                return top;
            }
        }
        noun
    }

    /// Whether nothing but a preposition stands between two phrases.
    fn linked(&self, one: usize, other: usize) -> bool {
        self.phrases[one].end + 1 == self.phrases[other].first && self.reading.pos[self.phrases[one].end] == Pos::Preposition
    }

    fn animate(&self, phrase: usize) -> bool {
        let phrase = &self.phrases[phrase];
        self.reading.pos[phrase.head] == Pos::Proper || self.reading.lexicon.word(phrase.lemma).tags.has(Tags::PERSON)
    }

    /// The verb that a coordinated one stands beside: the last of the same form, beyond what a comma has closed.
    fn verb_beside(&self, clause: &Clause, gap: Gap) -> Option<usize> {
        if bare(&clause.group) {
            let open = |group: &VerbGroup| group.infinitive || bare(group) || group.modal.is_some();
            if let Some(partner) = self.partner(open) {
                return Some(partner);
            }
        }
        let closed = gap.commas > 0;
        // "said that France was ready, and added": who speaks goes on speaking.
        let says = |index: &usize| {
            let known = &self.out[*index];
            known.group.finite() && known.complement.is_some() && self.reading.lexicon.is_speech_verb(known.group.lemma)
        };
        if self.reading.lexicon.is_speech_verb(clause.group.lemma)
            && let Some(speaker) = (0..self.out.len()).rev().find(says)
        {
            return Some(speaker);
        }
        let fits = |index: &usize| {
            let known = &self.out[*index];
            // "recognizes that there is one China, supports": nobody goes on from "there".
            let nobody = known.subject.is_some_and(|subject| self.reading.is(self.phrases[subject].head, "there"));
            known.group.finite() && !(closed && known.relation == Relation::OnNoun) && !nobody
        };
        let mut finite = (0..self.out.len()).rev().filter(fits);
        let nearest = finite.next()?;
        let own = self.tense(&clause.group);
        if self.tense(&self.out[nearest].group) == own {
            return Some(nearest);
        }
        // "noted that a man who was abducted remains missing and demanded": not beside what hangs on a noun.
        let main = |index: &usize| self.out[*index].relation != Relation::OnNoun && self.tense(&self.out[*index].group) == own;
        if let Some(main) = finite.clone().take(3).find(main) {
            return Some(main);
        }
        Some(finite.take(3).find(|index| self.tense(&self.out[*index].group) == own).unwrap_or(nearest))
    }

    /// Whether a finite verb is in the past tense, and whether it has a modal.
    fn tense(&self, group: &VerbGroup) -> (bool, bool) {
        let present = ["is", "are", "am"].iter().any(|word| self.reading.is(group.first, word));
        (group.form == VerbForm::Past && !group.perfect && group.modal.is_none() && !present, group.modal.is_some())
    }

    /// The noun before a clause that hangs on it, when no verb has taken it yet: "the troops sent by Chad" waits for "left".
    pub(super) fn pending(&self) -> Option<usize> {
        for index in (0..self.out.len()).rev() {
            let clause = &self.out[index];
            if matches!(clause.relation, Relation::OnNoun | Relation::OfNoun)
                && let Some(noun) = clause.noun
            {
                let head = self.head_of_chain(noun, self.sentence.start).unwrap_or(noun);
                let taken = |known: &Clause| {
                    known.relation != Relation::OnNoun && known.subject == Some(head)
                        || known.arguments.iter().any(|argument| argument.phrase == head || argument.phrase == noun)
                        || known.group.first < self.phrases[head].first
                            && known.group.finite()
                            && !self.boundary(known.group.end, self.phrases[head].first)
                };
                let earlier = &self.out[..index];
                return (!earlier.iter().any(taken)).then_some(head);
            }
            if clause.group.finite() && clause.relation != Relation::Complement {
                return None;
            }
        }
        None
    }

    /// "Chad, where troops are stationed, closed the border", "Chad, whose envoy left, closed": the noun that the clause has cut off from its verb.
    fn behind_where(&self) -> Option<usize> {
        let [clause] = &self.out[..] else { return None };
        let subject = clause.subject?;
        let first = self.phrases[subject].first;
        let whose = Some(first).filter(|at| self.reading.is(*at, "whose"));
        let opens = whose.or(first.checked_sub(1).filter(|at| self.reading.is(*at, "where") || self.reading.is(*at, "whose")))?;
        let comma = opens.checked_sub(1).filter(|at| self.reading.form(*at) == ",")?;
        let before = self.phrase_at(comma.checked_sub(1)?)?;
        self.head_of_chain(before, self.sentence.start)
    }

    /// Whether a comma, a coordinator or the like parts two places.
    fn boundary(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| {
            matches!(self.reading.pos[at], Pos::Coordinator | Pos::Subordinator | Pos::Complementizer | Pos::Wh)
                || self.reading.pos[at] == Pos::Mark && matches!(self.reading.form(at), "," | ";" | ":" | "—" | "-" | "–" | ")" | "(")
        })
    }

    /// The phrase that holds a token, or the last before it.
    pub(super) fn phrase_at(&self, token: usize) -> Option<usize> {
        let after = self.phrases.partition_point(|phrase| phrase.first <= token);
        after.checked_sub(1).filter(|index| self.phrases[*index].end > token)
    }

    /// The preposition that governs a phrase.
    pub(super) fn preposition(&self, phrase: usize) -> Option<usize> {
        let mut at = self.phrases[phrase].first.checked_sub(1)?;
        while at > 0 && self.reading.pos[at] == Pos::Adverb {
            at -= 1;
        }
        (self.reading.pos[at] == Pos::Preposition).then_some(at)
    }

    /// The first of the phrases that a phrase is joined to.
    pub(super) fn root(&self, mut phrase: usize) -> usize {
        while let Some(before) = self.phrases[phrase].joined {
            phrase = before;
        }
        phrase
    }

    /// Whether nothing governs a phrase, or the list that it stands in, and it is no expression of time.
    fn free(&self, phrase: usize) -> bool {
        let root = self.root(phrase);
        let known = &self.phrases[root];
        known.attached.is_none() && !self.reading.is_time(self.phrases[phrase].range()) && self.preposition(root).is_none()
    }

    /// "leaders of the coalition in Baku": the phrase that the others hang on.
    pub(super) fn head_of_chain(&self, near: usize, floor: usize) -> Option<usize> {
        let mut at = near;
        loop {
            let root = self.root(at);
            if self.phrases[root].first < floor {
                return None;
            }
            if self.free(root) {
                return Some(root);
            }
            let before = root.checked_sub(1)?;
            // Beyond a verb or a subordinator nothing hangs together.
            if self.phrases[before].first < floor
                || (self.phrases[before].end..self.phrases[root].first)
                    .any(|at| matches!(self.reading.pos[at], Pos::Subordinator | Pos::Complementizer) || self.reading.form(at) == ";")
            {
                return None;
            }
            at = before;
        }
    }

    /// "at the invitation of A, President of B, C paid a visit": a bare title behind a comma that only says who a governed phrase is.
    fn explains(&self, index: usize) -> bool {
        let (Some(before), phrase) = (index.checked_sub(1), &self.phrases[index]) else { return false };
        let behind_comma = self.phrases[before].end + 1 == phrase.first && self.reading.form(phrase.first - 1) == ",";
        let title = self.reading.role_at(phrase.first, phrase.end).is_some_and(|(length, _)| phrase.first + length == phrase.end);
        let mut top = before;
        while let Some(above) = self.phrases[top].attached.map(|(to, _)| to).or(self.phrases[top].joined) {
            top = above;
        }
        behind_comma && title && self.preposition(top).is_some()
    }

    /// The first phrase of a range that nothing governs.
    pub(super) fn first_free(&self, range: Range<usize>) -> Option<usize> {
        let first = self.phrases.partition_point(|phrase| phrase.first < range.start);
        (first..self.phrases.len())
            .take_while(|index| self.phrases[*index].first < range.end)
            .find(|index| self.free(*index) && self.reading.pos[self.phrases[*index].head] != Pos::Wh && !self.explains(*index))
            .map(|index| self.root(index))
    }

    /// "Bo Lind, the envoy to Oslo said": with a verb right behind the apposition the name is the subject.
    fn apposed(&self, subject: usize, floor: usize) -> usize {
        let Some(before) = subject.checked_sub(1).filter(|before| self.phrases[*before].first >= floor && self.free(*before)) else {
            return subject;
        };
        let comma = self.phrases[before].end + 1 == self.phrases[subject].first && self.reading.form(self.phrases[before].end) == ",";
        if comma && self.animate(before) && self.out.is_empty() && self.reading.pos[self.phrases[before].head] == Pos::Proper {
            return before;
        }
        subject
    }
}

/// Whether a past form may be a participle: it stands alone.
fn reduced(clause: &Clause) -> bool {
    let group = &clause.group;
    group.form == VerbForm::Past && group.modal.is_none() && !group.perfect && !group.passive && group.first + 1 == group.end
}

/// Makes a past form the participle of a noun: "the lawyer jailed for".
fn on_noun(mut clause: Clause, noun: usize) -> Clause {
    clause.group.form = VerbForm::Participle;
    clause.relation = Relation::OnNoun;
    clause.restrictive = true;
    (clause.noun, clause.subject) = (Some(noun), Some(noun));
    clause
}
