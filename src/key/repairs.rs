//! Records what was repaired: each kind once, in the order that the contract sets.

use crate::{Code, Repair};

/// Repairs and how often each was made, or zero if the number means nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Repairs(Vec<(Code, usize)>);

impl Repairs {
    pub(crate) fn add(&mut self, code: Code) {
        self.count(code, 0);
    }

    pub(crate) fn count(&mut self, code: Code, count: usize) {
        match self.0.iter_mut().find(|(given, _)| *given == code) {
            Some((_, sum)) => *sum = sum.saturating_add(count),
            None => self.0.push((code, count)),
        }
    }

    /// Adds the repair if it was made at all.
    pub(crate) fn count_some(&mut self, code: Code, count: usize) {
        if count > 0 {
            self.count(code, count);
        }
    }

    pub(crate) fn add_if(&mut self, code: Code, made: bool) {
        if made {
            self.add(code);
        }
    }

    pub(crate) fn remove(&mut self, code: Code) {
        self.0.retain(|(given, _)| *given != code);
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for (code, count) in &other.0 {
            self.count(*code, *count);
        }
    }

    pub(crate) fn into_list(mut self) -> Vec<Repair> {
        self.0.sort_unstable();
        let repair = |(code, count)| if count > 0 { Repair::counted(code, count) } else { Repair::new(code) };
        self.0.into_iter().map(repair).collect()
    }
}
