//! International organisations and their members; parties, armed groups, unions and companies of one state.

use chancery_model::{CountryCode, Sector, Truth};
use chrono::NaiveDate;

use crate::Period;

/// An organisation of states, or another that news of diplomacy names.
#[derive(Debug)]
pub struct Organisation {
    /// Stable identifier: `asean`.
    pub id: &'static str,
    /// Full name.
    pub name: &'static str,
    /// Abbreviations: "UN", "U.N.".
    pub abbreviations: &'static [&'static str],
    /// Other names.
    pub aliases: &'static [&'static str],
    /// IGO, NGO or MNC; of a group within one state, its sector.
    pub kind: Sector,
    /// The part that it plays where that is more than its kind: peacekeepers, courts.
    pub sector: Option<Sector>,
    /// The state that it belongs to, when it is no body of several: of a party, an armed group, a union.
    pub country: Option<CountryCode>,
    /// CAMEO actor code, as the dictionaries of PETRARCH write it.
    pub cameo: Option<&'static str>,
    /// City and state of its seat.
    pub seat: Option<(&'static str, CountryCode)>,
    /// When it existed.
    pub period: Period,
    /// The id of the organisation that followed it.
    pub successor: Option<&'static str>,
    /// The id of the organisation whose organ, agency or mission it is.
    pub part_of: Option<&'static str>,
    /// Its members, where the gazetteer lists them.
    pub members: &'static [Member],
}

/// Membership of one state.
#[derive(Debug)]
pub struct Member {
    /// The state.
    pub state: CountryCode,
    /// When it was a member.
    pub period: Period,
}

impl Organisation {
    /// The id of the organisation that it acts for: its own, or that of the whole whose part it is.
    pub fn whole(&self) -> &'static str {
        self.part_of.unwrap_or(self.id)
    }

    /// Whether a state was a member on a day; unknown where the gazetteer lists no members.
    pub fn has_member_on(&self, state: CountryCode, day: NaiveDate) -> Truth {
        if self.members.is_empty() {
            return Truth::Unknown;
        }
        let answers = self.members.iter().filter(|member| member.state == state).map(|member| member.period.holds_on(day));
        answers.fold(Truth::False, |known, answer| match (known, answer) {
            (Truth::True, _) | (_, Truth::True) => Truth::True,
            (Truth::Unknown, _) | (_, Truth::Unknown) => Truth::Unknown,
            _ => Truth::False,
        })
    }
}
