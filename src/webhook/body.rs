//! Undoes the changes that a body may suffer on its way into a text field.

use sha2::{Digest, Sha256};

use crate::{exchange, json::Json, text::hex};

/// The body as it was given.
pub(super) const AS_GIVEN: &str = "asGiven";

/// The name of a change, and how to undo it.
type Form = (&'static str, fn(&str) -> Option<String>);

/// A text field turns CRLF into LF, editors add or remove the last line break, and tools print JSON with other
/// spacing.
const FORMS: [Form; 8] = [
    ("crlf", |body| Some(crlf(body))),
    ("lf", |body| Some(lf(body))),
    ("finalNewline", |body| Some([body, "\n"].concat())),
    ("finalCrlf", |body| Some([&crlf(body), "\r\n"].concat())),
    ("noFinalNewline", |body| Some(body.trim_end_matches(['\r', '\n']).to_owned())),
    ("noFinalNewlineCrlf", |body| Some(crlf(body.trim_end_matches(['\r', '\n'])))),
    ("noBom", |body| body.strip_prefix('\u{feff}').map(str::to_owned)),
    ("compactJson", |body| Some(Json::parse(body).ok()?.to_text())),
];

/// Returns the body of the request in `text` if it is what `expected` is the hash of, with the bytes that were hashed. JSON
/// that was printed in another way stays as it is.
pub(super) fn of_request(text: &str, expected: &str) -> Option<String> {
    let body = exchange::body(text)?;
    let name = matching(body.as_bytes(), expected)?;
    let form = FORMS.iter().find(|(form, _)| *form == name && name != "compactJson");
    form.map_or(Some(body.clone()), |(_, form)| form(&body))
}

/// Returns the name of the form of `body` whose SHA-256 is `expected` (hex): [`AS_GIVEN`] or one of the others.
pub(super) fn matching(body: &[u8], expected: &str) -> Option<&'static str> {
    let fits = |body: &[u8]| hex(&Sha256::digest(body)).eq_ignore_ascii_case(expected);
    if fits(body) {
        return Some(AS_GIVEN);
    }
    let text = core::str::from_utf8(body).ok()?;
    FORMS.iter().find(|(_, form)| form(text).is_some_and(|other| fits(other.as_bytes()))).map(|(name, _)| *name)
}

fn lf(body: &str) -> String {
    body.replace("\r\n", "\n")
}

fn crlf(body: &str) -> String {
    lf(body).replace('\n', "\r\n")
}
