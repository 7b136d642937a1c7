//! Handles duplicate members of an object.

use std::collections::BTreeMap;

use crate::json::Json;

/// The members of an object by name. Of several with the same name the last one counts.
pub(super) struct ByName<'a> {
    members: &'a [(String, Json)],
    /// Where the last member of each name is.
    places: BTreeMap<String, usize>,
}

impl<'a> ByName<'a> {
    pub(super) fn new(members: &'a [(String, Json)]) -> Self {
        let mut places = BTreeMap::new();
        for (place, (name, _)) in members.iter().enumerate() {
            places.insert(name.clone(), place);
        }
        Self { members, places }
    }

    pub(super) fn get(&self, name: &str) -> Option<&'a Json> {
        self.members.get(*self.places.get(name)?).map(|(_, value)| value)
    }

    /// Returns the names in alphabetical order.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.places.keys()
    }

    /// Returns the members that count, in the order of the object.
    pub(super) fn last_of_each(&self) -> impl Iterator<Item = &'a (String, Json)> {
        let is_last = |(place, (name, _)): &(usize, &(String, Json))| self.places.get(name) == Some(place);
        self.members.iter().enumerate().filter(is_last).map(|(_, member)| member)
    }
}
