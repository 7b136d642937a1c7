//! Handles duplicate members of an object.

use std::collections::BTreeSet;

use crate::json::Json;

/// Keeps the last of several members with the same name, because that is the one that counts.
pub(super) fn last_of_each(members: impl DoubleEndedIterator<Item = (String, Json)>) -> Vec<(String, Json)> {
    let mut seen = BTreeSet::new();
    let mut kept: Vec<_> = members.rev().filter(|(name, _)| seen.insert(name.clone())).collect();
    kept.reverse();
    kept
}
