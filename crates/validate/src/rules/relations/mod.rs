//! Relations.

mod anniversary_off_by_years;
mod anniversary_year_without_words;
mod area_unlike_words;
mod declared_count_unlike_list;
mod declared_without_words;
mod designation_unlike_words;
mod duplicate_relation;
mod established_unlike_words;
mod initiative_of_another;
mod initiative_unlike_words;
mod named_year_unlike_words;
mod ordinal_unlike_words;
mod party_far_from_relation;
mod relation_with_itself;
mod repeated_area;
mod ties_after_publication;
mod ties_before_existence;
mod ties_unlike_reference;

pub(crate) use anniversary_off_by_years::AnniversaryOffByYears;
pub(crate) use anniversary_year_without_words::AnniversaryYearWithoutWords;
pub(crate) use area_unlike_words::AreaUnlikeWords;
pub(crate) use declared_count_unlike_list::DeclaredCountUnlikeList;
pub(crate) use declared_without_words::DeclaredWithoutWords;
pub(crate) use designation_unlike_words::DesignationUnlikeWords;
pub(crate) use duplicate_relation::DuplicateRelation;
pub(crate) use established_unlike_words::EstablishedUnlikeWords;
pub(crate) use initiative_of_another::InitiativeOfAnother;
pub(crate) use initiative_unlike_words::InitiativeUnlikeWords;
pub(crate) use named_year_unlike_words::NamedYearUnlikeWords;
pub(crate) use ordinal_unlike_words::OrdinalUnlikeWords;
pub(crate) use party_far_from_relation::PartyFarFromRelation;
pub(crate) use relation_with_itself::RelationWithItself;
pub(crate) use repeated_area::RepeatedArea;
pub(crate) use ties_after_publication::TiesAfterPublication;
pub(crate) use ties_before_existence::TiesBeforeExistence;
pub(crate) use ties_unlike_reference::TiesUnlikeReference;
