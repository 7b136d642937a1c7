//! The path of a request, with the user's values in place.

use crate::{json::Json, text::percent_encode};

/// The value of `{name}` in a path: the request's application ID, else the name in capital letters, to be replaced.
pub(crate) fn fill(path: &str, request: Option<&Json>) -> String {
    let mut out = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let given =
            request.filter(|_| name == "application_id").and_then(|request| request.get("applicationId")?.as_str());
        out.push_str(before);
        out.push_str(&given.map_or_else(|| name.to_ascii_uppercase(), percent_encode));
        rest = after;
    }
    out.push_str(rest);
    out
}
