//! Function words: the tags of determiners, pronouns, auxiliaries, prepositions and what joins clauses.

use super::candidates::{Candidates, Context};
use super::costs::Tag;
use crate::lexicon::words::Tags;
use crate::text::TokenKind;

impl Context<'_, '_> {
    /// Function words.
    pub(super) fn closed(&self, index: usize, tags: Tags, opens: bool, out: &mut Candidates) {
        let reading = self.reading;
        if !tags.has(Tags::CLOSED) {
            return;
        }
        let form = reading.form(index);
        let is = |words: &[&str]| words.iter().any(|word| form.eq_ignore_ascii_case(word));
        if tags.has(Tags::MODAL) && !self.month(index, opens) {
            out.add(Tag::Modal, 0);
        }
        out.gerund = is(&["being", "having", "doing"]);
        if tags.has(Tags::BE) {
            out.finite = !is(&["be", "been", "being"]);
            out.add(Tag::Be, 0);
        }
        if tags.has(Tags::HAVE) {
            out.finite = !is(&["having"]);
            out.add(Tag::Have, 0);
        }
        if tags.has(Tags::DO) {
            out.finite = !is(&["done", "doing"]);
            out.add(Tag::Do, 0);
        }
        if tags.has(Tags::WH) && !tags.has(Tags::SUBORDINATOR | Tags::COMPLEMENTIZER) {
            out.add(Tag::Wh, 0);
            return;
        }
        // "an inquiry that lasted", "the pact that ended"
        let verb_follows = index > self.sentence.start
            && reading.word(index + 1).tags.has(Tags::PAST | Tags::VERB_S | Tags::MODAL | Tags::HAVE | Tags::BE)
            && !reading.word(index + 1).tags.has(Tags::NOUN | Tags::PLURAL | Tags::ADJECTIVE)
            && reading.name_of.get(index + 1).is_some_and(Option::is_none);
        if is(&["that"]) {
            out.add(Tag::Wh, if verb_follows { 0 } else { 2 });
        }
        // "said no to a truce"
        let answer = is(&["to"]) && index > self.sentence.start && (reading.is(index - 1, "no") || reading.is(index - 1, "yes"));
        if is(&["to"]) && !answer {
            out.add(Tag::To, 0);
        }
        let next = reading.word(index + 1).tags;
        if is(&["neither", "no"]) && next.has(Tags::VERB_S | Tags::PAST | Tags::PREPOSITION) && !next.has(Tags::NOUN | Tags::ADJECTIVE) {
            // "neither accepts nor joins", "says no to a plan"
            out.add(if is(&["no"]) { Tag::Adverb } else { Tag::Negator }, 0);
        } else if tags.has(Tags::DETERMINER | Tags::QUANTIFIER) && reading.is(index + 1, "of") {
            // "thousands of", "some of": a noun that only measures.
            out.add(Tag::Nouns, 0);
        } else if tags.has(Tags::DETERMINER | Tags::QUANTIFIER) {
            // "that Mali", "that the", "that troops": it opens a clause.
            let next = reading.word(index + 1).tags;
            let opens = is(&["that"]) && (reading.capitalised(index + 1) || next.has(Tags::PLURAL | Tags::DETERMINER | Tags::POSSESSIVE));
            out.add(Tag::Determiner, if opens || is(&["that"]) && verb_follows { 4 } else { 0 });
        } else if tags.has(Tags::NEGATOR) && !tags.has(Tags::MODAL) {
            out.add(Tag::Negator, 0);
        }
        // "have all deplored", "will both attend"
        let helped = index > self.sentence.start && reading.word(index - 1).tags.has(Tags::AUXILIARY);
        if helped && is(&["all", "both", "each"]) && reading.word(index + 1).tags.has(Tags::ANY_VERB) {
            out.add(Tag::Adverb, 0);
        }
        if tags.has(Tags::POSSESSIVE) {
            // "met with her.", "thanked her, and": nothing follows that she has.
            let last = index + 1 >= self.sentence.end || matches!(reading.form(index + 1), "." | "," | ";" | ":" | "!" | "?" | ")");
            out.add(Tag::PossessivePronoun, if last { 6 } else { 0 });
        }
        if tags.has(Tags::SUBJECT_PRONOUN | Tags::OBJECT_PRONOUN | Tags::PRONOUN) {
            out.add(Tag::Pronoun, if tags.has(Tags::DETERMINER | Tags::QUANTIFIER) { 2 } else { 0 });
        }
        if tags.has(Tags::COORDINATOR) {
            out.add(Tag::Coordinator, 0);
        }
        if tags.has(Tags::NUMBER | Tags::ORDINAL) {
            out.add(Tag::Number, 0);
        }
        if tags.has(Tags::SUBORDINATOR) {
            out.participial = tags.has(Tags::GERUND | Tags::PARTICIPLE);
            out.add(Tag::Subordinator, 0);
        }
        if tags.has(Tags::PREPOSITION) {
            let next = reading.word(index + 1).tags;
            // "to find" is hardly ever a preposition and a noun, "after he" never.
            let infinitive = !answer && is(&["to"]) && next.has(Tags::VERB) && reading.name_of.get(index + 1).is_some_and(Option::is_none);
            out.participial = tags.has(Tags::GERUND | Tags::PARTICIPLE);
            // "around 20,000", "over 100": nothing is governed.
            // "about a hundred"
            let amount = self.number(index + 1)
                || reading.is(index + 1, "a")
                    && reading.word(index + 2).tags.has(Tags::NUMBER)
                    && reading.word(index + 2).tags.has(Tags::MEASURE);
            if is(&["about", "around", "over", "under", "some", "nearly"]) && amount {
                out.add(Tag::Adverb, 0);
            }
            let clause = next.has(Tags::SUBJECT_PRONOUN) && !next.has(Tags::OBJECT_PRONOUN | Tags::POSSESSIVE);
            out.add(
                Tag::Preposition,
                if infinitive {
                    3
                } else if clause {
                    6
                } else {
                    0
                },
            );
        }
        if tags.has(Tags::COMPLEMENTIZER) {
            out.add(Tag::Complementizer, if tags.has(Tags::SUBORDINATOR) { 2 } else { 0 });
        }
        if tags.has(Tags::ADVERB) && !tags.has(Tags::ADJECTIVE) {
            out.add(Tag::Adverb, if out.count > 0 { 2 } else { 0 });
        }
    }

    /// "May" and "March" as months: capitalised within a sentence, or before a number.
    pub(super) fn month(&self, index: usize, opens: bool) -> bool {
        let number = self.reading.tokens.get(index + 1).is_some_and(|next| next.kind == TokenKind::Number);
        self.reading.capitalised(index) && !self.title_case && (!opens || number)
    }
}
