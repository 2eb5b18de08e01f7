//! Words of the open classes: nouns, verbs and adjectives, each with what it costs to be one in its place.

use super::candidates::{Candidates, Context};
use super::costs::Tag;
use crate::lexicon::words::Tags;
use crate::lexicon::{Term, WordId};

impl Context<'_, '_> {
    /// Words that may be nouns, verbs or adjectives.
    pub(super) fn open(&self, index: usize, tags: Tags, extra: u16, out: &mut Candidates) {
        let links = if self.links(index) { 5 } else { 0 };
        if tags.has(Tags::NOUN) {
            // "truckers plan", "rebels attack": people in the plural describe no noun.
            let people = u16::from(self.behind_people(index) && tags.has(Tags::VERB));
            // "left", "shot": more often the past of a verb.
            let gerund = if tags.has(Tags::GERUND) && self.goes_on(index) { 2 } else { 0 };
            out.add(Tag::Noun, extra + u16::from(tags.has(Tags::PAST)) + gerund + people + links);
        }
        if tags.has(Tags::PLURAL) {
            // "Saudi Arabia lifts blockade": behind the name of a state that opens a sentence a verb is likelier.
            let headline = tags.has(Tags::VERB_S) && self.behind_actor(index);
            let verb = tags.has(Tags::VERB_S) && (self.goes_on_in_present(index) || self.says_that(index));
            let paragraph = if tags.has(Tags::VERB_S) && self.opens_paragraph(index) { 9 } else { 0 };
            out.add(Tag::Nouns, extra + paragraph.max(links).max(if headline || verb { 3 } else { 0 }));
        }
        if tags.has(Tags::ADJECTIVE) && !tags.has(Tags::PARTICIPLE | Tags::GERUND) {
            out.add(Tag::Adjective, extra);
        }
        if tags.has(Tags::ANY_VERB) {
            self.verb(index, tags, extra, out);
        }
        if tags.has(Tags::ADVERB) && (!tags.has(Tags::CLOSED) || tags.has(Tags::ADJECTIVE)) {
            out.add(Tag::Adverb, extra + u16::from(tags.has(Tags::ADJECTIVE)));
        }
    }

    pub(super) fn verb(&self, index: usize, tags: Tags, extra: u16, out: &mut Candidates) {
        let word = self.reading.word(index);
        let lexicon = self.reading.lexicon;
        out.says |= lexicon.is_speech_verb(word.verb) || lexicon.word(word.verb).tags.has(Tags::BELIEVES);
        let nominal = tags.has(Tags::NOUN | Tags::PLURAL | Tags::ADJECTIVE);
        // "the coalition forces", but "China voices concern".
        let plural = tags.has(Tags::PLURAL) && !self.behind_actor(index) && lexicon.word(word.verb).tags.has(Tags::RARELY_VERB);
        let rarely = if tags.has(Tags::RARELY_VERB) || plural { 3 } else { 0 };
        let finite = extra + u16::from(nominal) + rarely;
        if tags.has(Tags::VERB) {
            // "gave way to bus drivers"
            let compound = rarely > 0 && self.reading.word(index + 1).tags.has(Tags::NOUN | Tags::PLURAL);
            out.add(Tag::Infinitive, extra + rarely + if compound { 3 } else { 0 });
            // "wound up the talks": of two verbs news tells the past of the one.
            let past = tags.has(Tags::PAST) && ![WordId::NONE, word.verb].contains(&word.past);
            let adjective = if self.behind_adjective(index) { 4 } else { 0 };
            out.add(Tag::Base, finite + adjective + if past { 2 } else { 0 });
            // Nearly every verb is a noun too, and some are adjectives.
            if !nominal && !tags.has(Tags::CLOSED) {
                out.add(Tag::Noun, extra + 3);
                out.add(Tag::Adjective, extra + 3);
            }
        }
        if tags.has(Tags::VERB_S) {
            out.add(Tag::Present, finite);
            if !nominal && !tags.has(Tags::CLOSED) {
                out.add(Tag::Nouns, extra + 3);
            }
        }
        if tags.has(Tags::PAST) {
            // "signed by": the doer behind the verb makes it a passive.
            // "operated jointly by", "held captive by"
            let adverb = self.reading.word(index + 1).tags.has(Tags::ADVERB) || self.reading.term(index + 1, Term::Captivity);
            // "rockets believed to have been fired"
            let held = self.reading.term(index, Term::Held) && self.reading.is(index + 1, "to");
            let agent = held || self.reading.is(index + 1, "by") || adverb && self.reading.is(index + 2, "by");
            out.past = true;
            // "armed forces"
            let describes = u16::from(tags.has(Tags::ADJECTIVE));
            out.add(Tag::Past, extra + describes + if agent { 4 } else { 0 });
        }
        if tags.has(Tags::PARTICIPLE) {
            out.add(Tag::Participle, extra);
            // "said" and "told" describe nothing.
            let adjective = u16::from(!tags.has(Tags::ADJECTIVE))
                + if (out.says || lexicon.word(word.verb).tags.has(Tags::DITRANSITIVE)) && !tags.has(Tags::ADJECTIVE) { 2 } else { 0 };
            out.add(Tag::Adjective, extra + adjective);
        }
        if tags.has(Tags::GERUND) {
            let goes_on = self.goes_on(index);
            let visitor = self.describes_visitor(index);
            out.add(Tag::Gerund, extra + u16::from(!goes_on && tags.has(Tags::ADJECTIVE | Tags::NOUN)) + if visitor { 5 } else { 0 });
            // "marched on Monday blowing whistles"
            let dated = if index > self.sentence.start && self.reading.time_at(index - 1) && !tags.has(Tags::NOUN) { 4 } else { 0 };
            let adjective = if tags.has(Tags::ADJECTIVE) || visitor { 0 } else { 2 } + if goes_on { 3 } else { 0 } + dated;
            out.add(Tag::Adjective, extra + adjective);
            if !tags.has(Tags::NOUN) {
                out.add(Tag::Noun, extra + 2 + dated);
            }
        }
    }
}
