//! Later mentions: "the two sides", "the prime minister", "he", "their".

use std::ops::Range;

use chancery_gazetteer::Gender;
use chancery_model::{ActorKind, CountryCode, OfficeKind};

use super::registry::{Draft, Key};
use super::resolve::Resolver;

impl Resolver<'_, '_> {
    /// The parties that "the two sides" or "both countries" stands for.
    pub(super) fn both(&self, range: Range<usize>) -> Option<Vec<usize>> {
        let reading = self.reading;
        let (_, ()) = range.clone().find_map(|at| reading.lexicon.both_sides.longest(&reading.lower[at..range.end]))?;
        let last = range.end - 1;
        let persons = ["leaders", "presidents", "ministers", "men", "pair"].iter().any(|word| reading.is(last, word));
        if persons {
            let mut found: Vec<usize> = Vec::new();
            for (index, draft) in self.registry.recent() {
                let fresh = found.iter().all(|known| self.registry.drafts[*known].country != draft.country);
                if draft.kind == ActorKind::Person && draft.country.is_some() && fresh {
                    found.insert(0, index);
                }
                if found.len() == 2 {
                    return Some(found);
                }
            }
        }
        let pair = self.registry.principal_pair();
        (pair.len() == 2).then(|| pair.into_iter().filter_map(|code| self.registry.find(&Key::State(code))).collect())
    }

    /// Whom a pronoun stands for.
    pub(super) fn pronoun(&self, word: &str) -> Vec<usize> {
        let person = |gender: Option<Gender>| {
            let fits = |draft: &Draft| draft.kind == ActorKind::Person && (draft.gender().is_none() || draft.gender() == gender);
            self.registry.recent().find(|(_, draft)| fits(draft)).map(|(index, _)| index).into_iter().collect()
        };
        match word.to_ascii_lowercase().as_str() {
            "he" | "him" | "his" | "himself" => person(Some(Gender::Male)),
            "she" | "her" | "hers" | "herself" => person(Some(Gender::Female)),
            "it" | "its" | "itself" => {
                let body = |kind: ActorKind| matches!(kind, ActorKind::State | ActorKind::Organisation | ActorKind::Group);
                self.registry.recent().find(|(_, draft)| body(draft.kind)).map(|(index, _)| index).into_iter().collect()
            }
            "they" | "them" | "their" | "both" | "themselves" | "each" => self.last_plural.clone(),
            _ => Vec::new(),
        }
    }

    /// The person whom a bare title means: "the prime minister" after "Prime Minister Hun Sen".
    pub(super) fn titled(&self, office: Option<OfficeKind>, country: Option<CountryCode>) -> Option<usize> {
        // "the official" may be anybody.
        let office =
            office.filter(|office| !matches!(office, OfficeKind::Official | OfficeKind::Minister | OfficeKind::MemberOfLegislature))?;
        let fits = |draft: &Draft| {
            draft.kind == ActorKind::Person
                && draft.office.as_ref().is_some_and(|held| held.kind == Some(office))
                && (country.is_none() || draft.country == country)
        };
        self.registry.recent().find(|(_, draft)| fits(draft)).map(|(index, _)| index)
    }
}
