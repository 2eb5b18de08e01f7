//! What belongs to an expression on its left: a bound on a count, an article.

use chancery_model::TimexModifier;

use super::super::line::Line;
use super::super::meaning::{Found, Meaning};
use super::super::vocabulary::{Bound, Place, Sense, Unit};

impl Line<'_> {
    /// The expression with the words before it that belong to it; nothing before `floor` is taken.
    pub(super) fn extended(&self, found: Found, floor: usize) -> Found {
        let found = self.bounded(found, floor);
        self.with_article(found, floor)
    }

    /// "more than four hours", "at least 20 years", "nearly two months", "about 10 days ago".
    fn bounded(&self, mut found: Found, floor: usize) -> Found {
        if !matches!(found.meaning, Meaning::Length { .. } | Meaning::Moved { .. } | Meaning::YearBefore { .. }) {
            return found;
        }
        let bound = |sense| if let Sense::Bound(bound) = sense { Some(bound) } else { None };
        let Some((bound, start)) = self.phrase_before(found.range.start, bound).filter(|(_, start)| *start >= floor) else { return found };
        // "over two days" is during them; "a little over two days" is more.
        let alone = self.is(start, "over") || self.is(start, "under");
        if alone
            && start + 1 == found.range.start
            && matches!(
                found.meaning,
                Meaning::Length { unit: Unit::Day | Unit::Week | Unit::Month | Unit::Hour | Unit::Year | Unit::Decade, .. }
            )
        {
            return found;
        }
        found.range.start = start;
        found.modifier = Some(match bound {
            Bound::Approx => TimexModifier::Approx,
            Bound::LessThan => TimexModifier::LessThan,
            Bound::MoreThan => TimexModifier::MoreThan,
            Bound::EqualOrMore => TimexModifier::EqualOrMore,
            Bound::EqualOrLess => TimexModifier::EqualOrLess,
        });
        found
    }

    fn with_article(&self, mut found: Found, floor: usize) -> Found {
        let Some(before) = found.range.start.checked_sub(1).filter(|before| *before >= floor) else { return found };
        let first = found.range.start;
        let few = self.stands(first, Place::TakesArticle);
        let vague = matches!(found.meaning, Meaning::Vague(_));
        let article = found.determined && (self.is(before, "the") || vague && self.is(before, "a")) || few && self.is(before, "a");
        if article {
            found.range.start = before;
        }
        found
    }
}
