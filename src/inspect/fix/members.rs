//! The members of an object.

use std::collections::BTreeSet;

use crate::json::Json;

/// Of members with one name the last, which is the one that counts.
pub(super) fn last_of_each(members: impl DoubleEndedIterator<Item = (String, Json)>) -> Vec<(String, Json)> {
    let mut seen = BTreeSet::new();
    let mut kept: Vec<_> = members.rev().filter(|(name, _)| seen.insert(name.clone())).collect();
    kept.reverse();
    kept
}
