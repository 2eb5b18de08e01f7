//! Relations.

mod anniversary_off_by_years;
mod declared_count_unlike_list;
mod relation_with_itself;

pub(crate) use anniversary_off_by_years::AnniversaryOffByYears;
pub(crate) use declared_count_unlike_list::DeclaredCountUnlikeList;
pub(crate) use relation_with_itself::RelationWithItself;
