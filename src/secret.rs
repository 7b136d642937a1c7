//! Answers "does this text contain a secret?" for every field that is stored, linked, signed or shown.

mod bytes;
mod letters;
mod token;

use zeroize::Zeroizing;

use crate::{
    json::Json,
    key,
    text::{marked, push_utf16},
};

/// A secret in a field that must not contain one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secret {
    /// A private key, whole or cut off, in any spelling.
    PrivateKey,
    /// A JWT or an OpenTok token.
    Token,
}

impl Secret {
    /// Returns the name for JavaScript: `privateKey`, `token`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PrivateKey => "privateKey",
            Self::Token => "token",
        }
    }
}

/// How deeply one text may be encoded or quoted inside another.
const MAX_DEPTH: usize = 3;
/// A text is searched in windows, so that a list of a million users is never copied as a whole.
const WINDOW: usize = 64 * 1024;
/// How far windows overlap. A 4096-bit key in hexadecimal with colons is shorter.
const OVERLAP: usize = 16 * 1024;

/// Returns the secret that `text` contains. If there are several kinds, a private key comes before a token.
#[must_use]
pub fn find_secret(text: &str) -> Option<Secret> {
    if has_private_key(text) {
        return Some(Secret::PrivateKey);
    }
    has_token(text).then_some(Secret::Token)
}

/// Applies [`find_secret`] to the names and texts of JSON.
pub(crate) fn find_in(json: &Json) -> Option<Secret> {
    json.as_str().map_or_else(|| find_secret(&json.to_text()), find_secret)
}

/// Returns whether `text`, or a string inside it if it is JSON, contains a private key.
pub(crate) fn has_private_key(text: &str) -> bool {
    key_in(text, MAX_DEPTH)
}

/// Does the same for bytes: DER, or text in UTF-8, UTF-16 or an old encoding.
pub(crate) fn bytes_have_private_key(bytes: &[u8]) -> bool {
    if let Ok(text) = core::str::from_utf8(bytes) {
        return has_private_key(text);
    }
    if let Some((Some(unit), rest)) = marked(bytes) {
        let mut text = Zeroizing::new(String::with_capacity(rest.len().saturating_mul(2)));
        push_utf16(rest, unit, &mut text);
        return has_private_key(&text);
    }
    key::begins_private(bytes)
        || bytes::begin_key(bytes)
        || has_private_key(&Zeroizing::new(String::from_utf8_lossy(bytes).into_owned()))
}

/// Returns whether `text`, or a string inside it if it is JSON, contains a token.
pub(crate) fn has_token(text: &str) -> bool {
    windows(text).any(token::is_in) || parsed(text).is_some_and(|json| json_any(&json, 1, &|text, _| has_token(text)))
}

/// Returns whether `text` contains a private key. `depth` is how many more encodings to undo.
fn key_in(text: &str, depth: usize) -> bool {
    let Some(below) = depth.checked_sub(1) else { return false };
    let is_window_key = |window: &str| {
        letters::say_key(window)
            || letters::decoded(window, &|bytes| {
                bytes::begin_key(bytes) || texts(bytes).any(|text| key_in(text, below))
            })
            || (letters::may_begin(window) && key::contains_private(window))
    };
    windows(text).any(is_window_key)
        || parsed(text).is_some_and(|json| json_any(&json, below, &|text, depth| key_in(text, depth)))
}

/// Returns the runs of text in these bytes that are long enough to name a key. Whatever precedes the text may have
/// been decoded along with it.
fn texts(bytes: &[u8]) -> impl Iterator<Item = &str> {
    bytes.utf8_chunks().map(|chunk| chunk.valid()).filter(|text| text.len() >= 16)
}

/// Parses a text as JSON. Returns `None` for a number or a word, which says no more than its text.
fn parsed(text: &str) -> Option<Json> {
    text.trim_start().starts_with(['{', '[', '"']).then(|| Json::parse(text).ok()).flatten()
}

/// Returns whether `is` holds for any name or text in `json`.
fn json_any(json: &Json, depth: usize, is: &dyn Fn(&str, usize) -> bool) -> bool {
    match json {
        Json::String(text) => is(text, depth),
        Json::Array(items) => items.iter().any(|item| json_any(item, depth, is)),
        Json::Object(members) => members.iter().any(|(name, value)| is(name, depth) || json_any(value, depth, is)),
        _ => false,
    }
}

/// Splits the text into overlapping pieces.
fn windows(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let mut ended = false;
    core::iter::from_fn(move || {
        if ended {
            return None;
        }
        let end = text.floor_char_boundary(usize::saturating_add(start, WINDOW));
        let window = text.get(start..end)?;
        ended = end == text.len();
        start = text.floor_char_boundary(end.saturating_sub(OVERLAP));
        Some(window)
    })
}
