//! Events.

mod codes_disagree;
mod duplicate_event;
mod missing_participant;
mod mode_not_of_type;
mod reciprocal_event_with_recipient;

pub(crate) use codes_disagree::CodesDisagree;
pub(crate) use duplicate_event::DuplicateEvent;
pub(crate) use missing_participant::MissingParticipant;
pub(crate) use mode_not_of_type::ModeNotOfType;
pub(crate) use reciprocal_event_with_recipient::ReciprocalEventWithRecipient;
