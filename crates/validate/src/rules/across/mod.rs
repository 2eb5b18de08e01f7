//! Whether articles agree.

mod document_signed_twice;
mod guest_in_two_countries;
mod meeting_with_two_dates;
mod one_id_for_two_articles;
mod person_of_two_countries;
mod planned_after_reported;
mod terms;
mod two_founding_years;

pub(crate) use document_signed_twice::DocumentSignedTwice;
pub(crate) use guest_in_two_countries::GuestInTwoCountries;
pub(crate) use meeting_with_two_dates::MeetingWithTwoDates;
pub(crate) use one_id_for_two_articles::OneIdForTwoArticles;
pub(crate) use person_of_two_countries::PersonOfTwoCountries;
pub(crate) use planned_after_reported::PlannedAfterReported;
pub(crate) use two_founding_years::TwoFoundingYears;
