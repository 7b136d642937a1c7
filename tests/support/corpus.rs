//! The whole corpus.

use super::{case::Case, damage, named, spellings, unfit};

pub(crate) fn all() -> Vec<Case> {
    [spellings::all(), named::all(), unfit::all(), damage::all()].into_iter().flatten().collect()
}
