//! Paragraphs of communiqués and resolutions: "The Council, at its meeting on Niger, 1. Condemns …; 2. Demands …".

use super::story::Story;
use super::{Parsed, Part, Telling};
use crate::actors::Draft;
use crate::reading::VerbForm;

impl Story<'_, '_> {
    /// Who acts in a paragraph without a subject: whom the opening names first, which ends with a comma or a colon.
    pub(super) fn operative(&self, sentence: &Parsed, telling: &Telling) -> Option<Part> {
        /// The opening stands no further back than this.
        const PARAGRAPHS: usize = 96;
        let clause = &sentence.clauses[telling.clause?];
        if clause.subject.is_some() || clause.group.form != VerbForm::Present {
            return None;
        }
        let open = |index: &usize| {
            let last = self.reading.sentences[*index].range().end.saturating_sub(1);
            [",", ":"].iter().any(|mark| self.reading.is(last, mark))
        };
        let opening = (telling.sentence.saturating_sub(PARAGRAPHS)..telling.sentence).rev().find(open)?;
        let span = self.reading.sentences[opening].span(&self.reading.tokens);
        let start = |draft: &Draft| {
            draft.mentions.iter().map(|mention| mention.start()).find(|start| span.start() <= *start && *start < span.end())
        };
        let named = self.registry.drafts.iter().enumerate().filter(|(_, draft)| draft.party().is_some());
        let (_, actor) = named.filter_map(|(actor, draft)| Some((start(draft)?, actor))).min()?;
        Some(Part { actor, span: telling.sign(self.reading), role: None })
    }
}
