//! Whether an event took place, and what becomes of one that is still to come.

use chancery_model::{CameoCode, EventType, Mode, QuadClass, Status};

use crate::lexicon::words::Tags;
use crate::lexicon::{WordId, named};
use crate::reading::Reading;
use crate::syntax::{Clause, Complement, Relation, VerbGroup};

/// The status of a clause's event; `denial` where the event is that something is denied: "will not accept".
pub(super) fn of(reading: &Reading, clauses: &[Clause], index: usize, denial: bool) -> Status {
    let clause = &clauses[index];
    let group = &clause.group;
    if group.negated && !denial {
        return Status::Negated;
    }
    if clause.conditional {
        return Status::Hypothetical;
    }
    // Who will not accept has refused.
    if denial {
        return Status::Occurred;
    }
    if let Some(modal) = group.modal {
        const TO_COME: &[WordId] = &[named::WILL, named::SHALL, named::LL, named::TO, named::WOULD];
        return if TO_COME.contains(&modal) { Status::Planned } else { Status::Hypothetical };
    }
    if clause.relation == Relation::OfNoun && !group.finite() {
        return Status::Planned;
    }
    let mut at = index;
    while let Some(governor) = clauses[at].governor {
        let (own, above) = (&clauses[at], &clauses[governor]);
        if own.relation == Relation::Complement && above.group.negated {
            return Status::Negated;
        }
        let completes = above.complement.is_some_and(|(kind, _)| kind != Complement::That);
        if !completes || own.group.finite() && !own.group.infinitive || own.relation == Relation::Purpose {
            break;
        }
        let tags = reading.lexicon.word(above.group.lemma).tags;
        if tags.has(Tags::REFUSED) || above.group.negated {
            return Status::Negated;
        }
        if tags.has(Tags::ATTEMPTED) {
            return Status::Hypothetical;
        }
        if tags.has(Tags::UNREALISED) || above.group.modal.is_some() {
            return Status::Planned;
        }
        // "prepared to resume shelling": what lies between only tells how far it has come.
        if !tags.has(Tags::ASPECTUAL) || governor >= at {
            break;
        }
        at = governor;
    }
    Status::Occurred
}

/// The type and code of an event that is still to come: a cooperative act is agreed to, a violent one threatened (PLOVER manual, auxiliary modes).
pub(super) fn to_come(kind: EventType) -> Option<(EventType, CameoCode)> {
    let (kind, code) = match kind {
        EventType::Consult => (EventType::Agree, "036"),
        EventType::Support => (EventType::Agree, "032"),
        EventType::Cooperate => (EventType::Agree, "031"),
        EventType::Aid => (EventType::Agree, "033"),
        EventType::Concede | EventType::Retreat => (EventType::Agree, "035"),
        EventType::Assault => (EventType::Threaten, "138"),
        EventType::Coerce => (EventType::Threaten, "131"),
        EventType::Sanction => (EventType::Threaten, "1313"),
        EventType::Protest => (EventType::Threaten, "133"),
        _ => return None,
    };
    code.parse().ok().map(|code| (kind, code))
}

/// The mode and code of refusing an act: "will not release", "will not help", "will not meet" (PLOVER manual, REJECT).
pub(super) fn refusal(kind: EventType) -> Option<(Mode, CameoCode)> {
    let (mode, code) = match kind {
        EventType::Concede | EventType::Retreat => (Mode::Yield, "124"),
        EventType::Aid | EventType::Cooperate => (Mode::Assist, "121"),
        EventType::Consult => (Mode::Meet, "125"),
        _ => return None,
    };
    code.parse().ok().map(|code| (mode, code))
}

/// "may halt talks", "could expel the envoys": what somebody says that they may do to others is a threat.
pub(super) fn threatens(kind: EventType, group: &VerbGroup) -> bool {
    const MAYBE: &[WordId] = &[named::MAY, named::MIGHT, named::COULD];
    let act = matches!(kind, EventType::Sanction | EventType::Coerce | EventType::Protest);
    act && !group.negated && !group.passive && group.modal.is_some_and(|modal| MAYBE.contains(&modal))
}

/// "should", "must": what is owed is not done.
pub(super) fn owed(modal: Option<WordId>) -> bool {
    modal.is_some_and(|modal| [named::SHOULD, named::MUST, named::OUGHT].contains(&modal))
}

/// Whether a verb denies what is still to come: "will not".
pub(super) fn refuses(group: &VerbGroup) -> bool {
    const TO_COME: &[WordId] = &[named::WILL, named::WO, named::SHALL, named::LL, named::WOULD];
    group.negated && group.modal.is_some_and(|modal| TO_COME.contains(&modal))
}

/// Whether an event of the kind, not yet realised, is recorded as an intent of its own.
pub(super) fn becomes_intent(kind: EventType, status: Status) -> bool {
    let cooperative = matches!(kind.quad_class(), QuadClass::VerbalCooperation | QuadClass::MaterialCooperation);
    status == Status::Planned || status == Status::Hypothetical && cooperative
}
