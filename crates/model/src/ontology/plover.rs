//! What the PLOVER manual says of each event type: quad class, modes, scores.

use super::{CameoCode, EventType, Mode, QuadClass};
use crate::generated::plover::EVENT_TYPES;

/// One row of the PLOVER table.
pub(crate) struct EventTypeEntry {
    pub(crate) quad: QuadClass,
    pub(crate) score: f64,
    pub(crate) needs_recipient: bool,
    pub(crate) cameo: CameoCode,
    pub(crate) modes: &'static [ModeEntry],
}

/// One mode of one event type.
pub(crate) struct ModeEntry {
    pub(crate) mode: Mode,
    pub(crate) score: Option<f64>,
    pub(crate) cameo: CameoCode,
}

impl EventType {
    fn entry(self) -> &'static EventTypeEntry {
        &EVENT_TYPES[self as usize]
    }

    fn mode_entry(self, mode: Mode) -> Option<&'static ModeEntry> {
        self.entry().modes.iter().find(|entry| entry.mode == mode)
    }

    /// Verbal or material, cooperation or conflict.
    pub fn quad_class(self) -> QuadClass {
        self.entry().quad
    }

    /// Whether an event of the type is incomplete without a recipient.
    pub fn needs_recipient(self) -> bool {
        self.entry().needs_recipient
    }

    /// The modes that the type allows.
    ///
    /// ```
    /// use chancery_model::{EventType, Mode};
    ///
    /// assert!(EventType::Consult.modes().any(|mode| mode == Mode::Visit));
    /// assert_eq!(EventType::Agree.modes().count(), 0);
    /// ```
    pub fn modes(self) -> impl Iterator<Item = Mode> {
        self.entry().modes.iter().map(|entry| entry.mode)
    }

    /// Whether `mode` belongs to the type.
    pub fn allows(self, mode: Mode) -> bool {
        self.mode_entry(mode).is_some()
    }

    /// The PLOVER score from -10 (hostile) to 10 (friendly): the mode's where it has one, else the type's.
    ///
    /// ```
    /// use chancery_model::{EventType, Mode};
    ///
    /// assert_eq!(EventType::Consult.score(None), 2.5);
    /// assert_eq!(EventType::Consult.score(Some(Mode::Visit)), 4.0);
    /// ```
    pub fn score(self, mode: Option<Mode>) -> f64 {
        mode.and_then(|mode| self.mode_entry(mode)).and_then(|entry| entry.score).unwrap_or(self.entry().score)
    }

    /// The CAMEO code that stands for the type, or for one of its modes.
    ///
    /// ```
    /// use chancery_model::{EventType, Mode};
    ///
    /// assert_eq!(EventType::Consult.cameo(Some(Mode::Phone)).as_str(), "041");
    /// ```
    pub fn cameo(self, mode: Option<Mode>) -> CameoCode {
        mode.and_then(|mode| self.mode_entry(mode)).map_or(self.entry().cameo, |entry| entry.cameo)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_enum() {
        assert_eq!(EVENT_TYPES.len(), EventType::ALL.len());
        for (index, kind) in EventType::ALL.iter().enumerate() {
            assert_eq!(*kind as usize, index);
        }
    }

    #[test]
    fn conflict_scores_below_zero_except_requests() {
        for kind in EventType::ALL {
            match kind.quad_class() {
                QuadClass::VerbalCooperation | QuadClass::MaterialCooperation => assert!(kind.score(None) > 0.0, "{kind}"),
                QuadClass::VerbalConflict | QuadClass::MaterialConflict => assert!(kind.score(None) <= 0.0, "{kind}"),
            }
        }
    }

    #[test]
    fn every_cameo_code_of_the_table_exists() {
        for kind in EventType::ALL {
            assert!(kind.cameo(None).entry().is_some(), "{kind}");
            for mode in kind.modes() {
                assert!(kind.cameo(Some(mode)).entry().is_some(), "{kind} {mode}");
            }
        }
    }
}
