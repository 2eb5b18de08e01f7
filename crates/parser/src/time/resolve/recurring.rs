//! Sets.

use super::super::meaning::{Meaning, TimeOfDay};
use super::super::number::Quantity;
use super::super::value::Value;
use super::{Resolved, Resolver, code, lengths};

/// The letters of seasons in TIMEX3, by their numbers 1 to 4.
const SEASONS: [&str; 4] = ["SP", "SU", "FA", "WI"];

impl Resolver<'_, '_> {
    /// A set by its period, or by the calendar with its unknown parts: every Monday is `XXXX-WXX-1`.
    pub(super) fn every(&self) -> Resolved {
        Resolved::text(match (self.found.meaning, self.found.time) {
            (Meaning::Every { count, unit }, _) => lengths::period(Quantity::Exact(count), unit),
            (Meaning::EveryWeekday(weekday), Some(TimeOfDay::Part(part))) => Value::of(format_args!("XXXX-WXX-{weekday}T{}", code(part))),
            (Meaning::EveryWeekday(weekday), _) => Value::of(format_args!("XXXX-WXX-{weekday}")),
            (Meaning::EveryWeekend, _) => Value::from("XXXX-WXX-WE"),
            (Meaning::EveryMonth(month), _) => Value::of(format_args!("XXXX-{month:02}")),
            (Meaning::EveryPart(part), _) => Value::of(format_args!("XXXX-XX-XXT{}", code(part))),
            (Meaning::EverySeason(season), _) => Value::of(format_args!("XXXX-{}", SEASONS[usize::from(season.clamp(1, 4)) - 1])),
            (Meaning::EveryQuarter(quarter), _) => Value::of(format_args!("XXXX-Q{quarter}")),
            _ => Value::default(),
        })
    }
}
