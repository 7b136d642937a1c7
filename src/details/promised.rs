//! Compares details with what the table of codes promises, wherever debug assertions are on. That includes every
//! test.

use crate::{Code, Detail, Details};

impl Details {
    /// Returns the same details. In a debug build, panics if `code` does not promise one of them.
    pub(crate) fn checked(self, code: Code) -> Self {
        debug_assert_eq!(self.unpromised(code), None, "a detail that {} does not promise", code.as_str());
        self
    }

    /// Returns the same details. In a debug build, also panics if one that `code` always has is missing.
    pub(crate) fn complete(self, code: Code) -> Self {
        debug_assert_eq!(self.absent(code), None, "{} always has this detail", code.as_str());
        self.checked(code)
    }

    /// Returns the first detail that `code` does not promise, or promises with another type.
    #[must_use]
    pub fn unpromised(&self, code: Code) -> Option<&'static str> {
        let fits = |name: &str, detail: &Detail| promises(code).any(|(own, kind)| own == name && is(detail, kind));
        let optional = |name: &str, detail: &Detail| fits(name, detail) || fits(&format!("{name}?"), detail);
        self.values().iter().find(|(name, detail)| !optional(name, detail)).map(|(name, _)| *name)
    }

    /// Returns the first detail that `code` always has but that is missing here.
    #[must_use]
    pub fn absent(&self, code: Code) -> Option<&'static str> {
        promises(code)
            .map(|(name, _)| name)
            .find(|name| !name.is_empty() && !name.ends_with('?') && self.get(name).is_none())
    }
}

/// Returns each name, with `?` if it is optional, and its type.
fn promises(code: Code) -> impl Iterator<Item = (&'static str, &'static str)> {
    code.details().split("; ").filter_map(|promise| promise.split_once(": "))
}

fn is(detail: &Detail, kind: &str) -> bool {
    kind.split(" | ").any(|kind| match (detail, kind) {
        (Detail::Number(_), "number") | (Detail::Text(_), "string") | (Detail::Flag(_), "boolean") => true,
        (Detail::Text(text), kind) => {
            kind.strip_prefix('\'').and_then(|kind| kind.strip_suffix('\'')) == Some(text.as_str())
        }
        (Detail::List(items), kind) => {
            kind.strip_suffix("[]").is_some_and(|kind| items.iter().all(|item| is(item, kind)))
        }
        _ => false,
    })
}
