//! Finds a live token in a text.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};

/// The longest header that we consider, in letters.
const LONGEST: usize = 1024;
/// How `{"`, `{` with white space, and `{}` start in base64.
const STARTS: [&str; 3] = ["ey", "ew", "e3"];

/// Returns whether `text` has an OpenTok token, or a JWT or the start of one, even with white space inside.
pub(super) fn is_in(text: &str) -> bool {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    is_opentok(&text) || STARTS.iter().any(|start| text.match_indices(start).any(|(at, _)| is_header(text.get(at..))))
}

/// Returns whether a text is the header of a JWS or JWE, which has `alg` (RFC 7515 §4.1.1, RFC 7516 §4.1.1).
fn is_header(text: Option<&str>) -> bool {
    let json = text.and_then(decode).unwrap_or_default();
    json.starts_with('{') && json.contains("\"alg\"")
}

/// Returns whether the text has `T1==` followed by the base64 of `partner_id=…&sig=…`.
fn is_opentok(text: &str) -> bool {
    let mut bodies = text.match_indices("T1==").filter_map(|(at, mark)| text.get(at.checked_add(mark.len())?..));
    bodies.any(|body| decode(body).is_some_and(|body| body.starts_with("partne")))
}

/// Decodes the leading base64 letters, in whole groups of four.
fn decode(text: &str) -> Option<String> {
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '/');
    let end = text.find(|c| !letter(c)).unwrap_or(text.len()).min(LONGEST);
    let run = text.get(..end)?.replace('+', "-").replace('/', "_");
    let bytes = BASE64.decode(run.get(..run.len() & !3)?).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}
