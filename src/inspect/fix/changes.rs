//! Lists how a rebuilt token differs from the old one. The two are compared, so that no difference goes unreported.

use serde::Serialize;

use crate::inspect::fix::{lifetime::meant_lifetime, members::ByName};
use crate::{
    Kind,
    claims::{Checked, claims},
    fault::excerpt,
    json::Json,
    rules::time_fault,
    token::HEADER,
};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The claim, or the place inside it: `role`, `acl.paths./v1/calls.methods`, `header.alg`. `lifetime` means the
    /// time from `iat` to `exp`, in seconds.
    pub at: String,
    /// The old value as JSON text, shortened if long. `None` if there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The new value in the same form. `None` if it is left out, and for `iat` and `exp`, which are new in every token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// Claims that are new in every token.
const ALWAYS_NEW: [&str; 3] = ["iat", "exp", "jti"];
/// A one-mebibyte payload can have a hundred thousand changes, and nobody reads that many.
const MOST_CHANGES: usize = 100;

/// Returns the differences between the token and the one that `request` makes.
pub(super) fn of(kind: Kind, (header, payload): (Option<&Json>, &Json), request: &Json) -> Vec<Change> {
    let request = Checked::new(request, 0).request;
    let made = claims(&request, 0, String::new());
    let mut changes = Changes(Vec::new());
    if let (Some(old), Ok(new)) = (header, Json::parse(HEADER)) {
        changes.compare("header", Some(old), Some(&new));
    }
    let kept = |json: &Json| {
        let members = json.members().unwrap_or_default().iter();
        Json::Object(members.filter(|(name, _)| !ALWAYS_NEW.contains(&name.as_str())).cloned().collect())
    };
    changes.compare("", Some(&kept(payload)), Some(&kept(&made)));
    changes.times(kind, payload);
    changes.lifetime(meant_lifetime(kind, payload), request.exp(0).saturating_sub(request.iat(0)));
    changes.0
}

/// Returns what differs between the headers or the payloads of two tokens, except what is new in every token. Each
/// change comes with the name of the member that it is in. `at` is `header`, or empty for the payloads.
pub(crate) fn differences(at: &str, pair: &[Json; 2]) -> Vec<(String, Change)> {
    let [old, new] = pair.each_ref().map(|json| ByName::new(json.members().unwrap_or_default()));
    let mut found = Vec::new();
    for name in old.names().chain(new.names().filter(|name| old.get(name).is_none())) {
        let (before, after) = (old.get(name), new.get(name));
        // A time or an ID that only one of them has, or has as another type, is not a new one.
        if ALWAYS_NEW.contains(&name.as_str()) && before.map(Json::type_name) == after.map(Json::type_name) {
            continue;
        }
        let mut changes = Changes(Vec::new());
        changes.compare(&place(at, name), before, after);
        found.extend(changes.0.into_iter().map(|change| (name.clone(), change)));
        if found.len() >= MOST_CHANGES {
            break;
        }
    }
    found
}

struct Changes(Vec<Change>);

impl Changes {
    fn compare(&mut self, at: &str, old: Option<&Json>, new: Option<&Json>) {
        if self.0.len() >= MOST_CHANGES || old == new {
            return;
        }
        let (Some(Json::Object(before)), Some(Json::Object(after))) = (old, new) else {
            return self.add(at, old.map(Json::to_text), new.map(Json::to_text));
        };
        let [old, new] = [before, after].map(|members| ByName::new(members));
        for (name, value) in before {
            // Of members with the same name only the last counts. What the others said is lost.
            let is_last = old.get(name).is_some_and(|last| core::ptr::eq(last, value));
            let kept = new.get(name);
            if is_last || kept != Some(value) {
                self.compare(&place(at, name), Some(value), kept);
            }
        }
        for (name, value) in after.iter().filter(|(name, _)| old.get(name).is_none()) {
            self.compare(&place(at, name), None, Some(value));
        }
    }

    /// Adds the times that were not whole seconds since 1970. A small `exp` is a duration.
    fn times(&mut self, kind: Kind, payload: &Json) {
        let is_short = |time: &Json| time.as_integer().is_some_and(|seconds| seconds <= kind.max_lifetime_seconds());
        for claim in ["iat", "exp"] {
            let wrong = |time: &&Json| time_fault(time).is_some() || (claim == "exp" && is_short(time));
            if let Some(time) = payload.get(claim).filter(wrong) {
                self.add(claim, Some(time.to_text()), None);
            }
        }
    }

    fn lifetime(&mut self, old: Option<i64>, new: i64) {
        if old != Some(new) {
            self.add("lifetime", old.map(|seconds| seconds.to_string()), Some(new.to_string()));
        }
    }

    fn add(&mut self, at: &str, from: Option<String>, to: Option<String>) {
        let short = |text: String| excerpt(&Json::String(text));
        let at = if at.is_empty() { "payload" } else { at };
        self.0.push(Change { at: short(at.to_owned()), from: from.map(short), to: to.map(short) });
    }
}

fn place(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { [at, ".", name].concat() }
}
