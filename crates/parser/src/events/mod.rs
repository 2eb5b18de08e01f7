//! Clauses into events: frames, roles, status, dates, and one record for each event told more than once.

mod choice;
mod doers;
mod expression;
mod frame_match;
mod merge;
mod nominal;
mod operative;
mod order;
mod participants;
mod recipients;
mod roles;
mod sides;
mod status;
mod stay;
mod story;
mod turns;
mod verbal;
mod when;
mod whole;

pub(crate) use turns::question;
pub(crate) use when::{Chronology, When};

use chancery_model::{CameoCode, Context, Count, EventType, Mode, Role, Span, Status};

use crate::actors::Standing;
use crate::lexicon::{Frame, Offer, WordId};
use crate::reading::Reading;
use crate::syntax::{Clause, NounPhrase};

/// A sentence with everything that the coder reads of it.
pub(crate) struct Parsed {
    /// Index of the sentence.
    pub(crate) index: usize,
    /// Its tokens.
    pub(crate) tokens: std::ops::Range<usize>,
    pub(crate) phrases: Vec<NounPhrase>,
    pub(crate) standings: Vec<Standing>,
    pub(crate) clauses: Vec<Clause>,
    /// What all its phrases have for patterns to ask for.
    pub(crate) offer: Offer,
}

impl Parsed {
    /// What the phrases of a sentence have for patterns to ask for.
    pub(crate) fn offer(reading: &Reading, phrases: &[NounPhrase]) -> Offer {
        let mut offer = Offer::default();
        for phrase in phrases {
            offer.add_noun(phrase.classes, phrase.lemma, reading.lower[phrase.head]);
            phrase.attached.into_iter().for_each(|(_, word)| offer.add_word(word));
        }
        offer
    }
}

/// A participant: index of the actor, its words, its part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) actor: usize,
    pub(crate) span: Span,
    pub(crate) role: Option<Role>,
}

/// An event as one clause or phrase tells it.
#[derive(Debug, Clone)]
pub(crate) struct Telling<'l> {
    pub(crate) sentence: usize,
    pub(crate) frame: &'l Frame,
    /// The lemma that carries the frame.
    pub(crate) lemma: WordId,
    pub(crate) kind: EventType,
    pub(crate) mode: Option<Mode>,
    pub(crate) code: CameoCode,
    pub(crate) contexts: Vec<Context>,
    pub(crate) actors: Vec<Part>,
    pub(crate) recipients: Vec<Part>,
    pub(crate) status: Status,
    /// The tokens of the clause, or of the phrase.
    pub(crate) tokens: std::ops::Range<usize>,
    /// The token of the verb or noun.
    pub(crate) head: usize,
    /// Index of the clause that tells it; none for a noun.
    pub(crate) clause: Option<usize>,
    /// Index of the phrase that is the object, for the documents that it names.
    pub(crate) object: Option<usize>,
    /// Index of the phrase that it was done to, where no actor is named.
    pub(crate) thing: Option<usize>,
    pub(crate) when: Option<When>,
    pub(crate) historical: bool,
    /// How often, when the words tell of several events at once.
    pub(crate) count: Option<Count>,
    /// The other tellings of the same event.
    pub(crate) again: Vec<Span>,
    /// Whether a relative clause tells it beside what its sentence tells.
    pub(crate) aside: bool,
}

impl Telling<'_> {
    /// The words that tell the event.
    pub(crate) fn span(&self, reading: &Reading) -> Span {
        reading.span(self.tokens.clone())
    }

    /// The word that stands for whoever is not named: the verb or noun that tells the event.
    pub(crate) fn sign(&self, reading: &Reading) -> Span {
        reading.span(self.head..self.head + 1)
    }

    /// Everybody who takes part.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &Part> {
        self.actors.iter().chain(&self.recipients)
    }
}

/// The events of an article, in the order of their first telling.
pub(crate) fn events<'l>(
    reading: &Reading<'l>,
    sentences: &[Parsed],
    registry: &mut crate::actors::Registry,
    chronology: &mut Chronology,
) -> Vec<Telling<'l>> {
    let mut tellings = Vec::new();
    for sentence in sentences {
        // "Will Mali sign the treaty?": who asks tells nothing.
        if question(reading, sentence) {
            continue;
        }
        let before = tellings.len();
        verbal::code(reading, sentence, registry, &mut tellings);
        nominal::code(reading, sentence, registry, before, &mut tellings);
        tellings[before..].sort_by_key(|telling| telling.head);
    }
    for telling in &mut tellings {
        let end = reading.sentences[telling.sentence].end as usize;
        telling.count = crate::records::count_of(reading, telling.tokens.start..end, None);
    }
    story::complete(reading, sentences, &mut tellings, registry);
    roles::mediators(reading, sentences, &mut tellings, registry);
    roles::complete(reading, &mut tellings, registry);
    when::date(reading, sentences, &mut tellings, chronology);
    // Sides were completed one after the other: nobody stands there twice, or on both.
    for telling in &mut tellings {
        let Telling { actors, recipients, .. } = telling;
        for side in [&mut *actors, &mut *recipients] {
            let mut seen: Vec<usize> = Vec::with_capacity(side.len());
            side.retain(|part| {
                let fresh = !seen.contains(&part.actor);
                seen.push(part.actor);
                fresh
            });
        }
        recipients.retain(|part| actors.iter().all(|actor| actor.actor != part.actor));
    }
    merge::join(reading, registry, tellings)
}

#[cfg(test)]
mod tests {
    use crate::{Document, Lexicon, Parser, Tables};

    /// The share of the frames' own examples that are coded with their type and both sides. It may only rise.
    const FLOOR: f64 = 0.90;

    /// The codes of one side of an example: `TCD+NER`.
    fn side(text: &str) -> Vec<String> {
        let mut codes: Vec<String> = text.split('+').map(|code| code.trim().to_lowercase()).filter(|code| !code.is_empty()).collect();
        codes.sort();
        codes
    }

    #[test]
    fn frames_code_their_examples() {
        let lexicon = Lexicon::builtin();
        let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
        for (example, row) in Tables::builtin().frames.iter().flat_map(|row| row.examples.iter().map(move |example| (*example, row))) {
            let Some((text, expected)) = example.split_once("=>") else { panic!("{example}: no `=>`") };
            let (actors, recipients) = expected.split_once('>').unwrap_or((expected, ""));
            let extraction = Parser::new(&lexicon).parse(&Document::new("example", text.trim()));
            let codes = |parts: &[chancery_model::Participant]| {
                let code = |part: &chancery_model::Participant| {
                    let actor = extraction.actor(part.actor)?;
                    actor
                        .country
                        .map(|country| country.to_string())
                        .or(actor.organisation.clone())
                        .or(actor.sector.map(|sector| sector.to_string()))
                };
                side(&parts.iter().filter_map(code).collect::<Vec<_>>().join("+"))
            };
            let hit = extraction.events.iter().any(|event| {
                // What a state does at home need not be said.
                let home = recipients.is_empty() && codes(&event.recipients) == codes(&event.actors);
                let received = home || codes(&event.recipients) == side(recipients);
                event.kind == row.kind && codes(&event.actors) == side(actors) && received
            });
            all += 1;
            if hit { right += 1 } else { wrong.push(format!("{} | {example}", row.pattern)) }
        }
        let share = f64::from(right) / f64::from(all);
        assert!(share >= FLOOR, "{share:.3} of {all} examples are coded as they say; not:\n{}", wrong.join("\n"));
    }
}
