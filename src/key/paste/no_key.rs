//! Names text that contains no key at all: a path, a secret, a token or an application ID.

use crate::key::pem::bare;
use crate::{Code, Error};

/// File extensions that keys are stored under.
const ENDINGS: &[&str] =
    &[".key", ".pem", ".env", ".json", ".p12", ".pfx", ".ppk", ".der", ".crt", ".cer", ".txt", ".p8", ".pk8"];

/// Returns an error that says what the text is.
pub(crate) fn refusal_of(text: &str) -> Error {
    let value = text.trim();
    let quotes = ['"', '\'', '`', ' ', ';', ','];
    let assigned = value.split_once('=').filter(|(name, _)| is_name(name)).map_or(value, |(_, value)| value);
    let word = assigned.trim().trim_matches(quotes);
    let one_line = !word.contains('\n');
    let code = if word.is_empty() {
        Code::KeyNotRecognised
    } else if find_token(text) {
        Code::KeyIsToken
    } else if one_line && crate::key::paste::environment::uuid(word).is_some() {
        Code::KeyIsApplicationId
    } else if one_line && is_path(word) {
        Code::KeyIsPath
    } else if bare::has_lines(text) {
        return Error::key(Code::KeyTruncated).with("missing", "start");
    } else if is_secret(word) {
        Code::KeyIsSecret
    } else {
        return by_lines(text);
    };
    Error::key(code)
}

/// Handles several settings on separate lines: names what the private key's line contains.
fn by_lines(text: &str) -> Error {
    for line in text.lines() {
        if let Some((name, value)) = line.split_once('=')
            && crate::key::paste::environment::squeeze(name).contains("privatekey")
            && !value.trim().is_empty()
            && !value.contains('=')
        {
            return refusal_of(value);
        }
    }
    Error::key(Code::KeyNotRecognised)
}

/// Returns whether the text is the left side of `NAME=` or `export NAME=`.
fn is_name(text: &str) -> bool {
    let name = text.trim();
    let name = name.strip_prefix("export ").unwrap_or(name).trim();
    !name.is_empty() && name.len() <= 64 && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'))
}

/// Returns whether there is a compact JWS or JWE (RFC 7515 §3.1, RFC 7516 §3.1).
fn find_token(text: &str) -> bool {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')))
        .any(|word| word.starts_with("eyJ") && matches!(word.split('.').count(), 3 | 5) && word.len() > 20)
}

fn is_path(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let drive = matches!(word.as_bytes(), [letter, b':', b'\\' | b'/', ..] if letter.is_ascii_alphabetic());
    let start = ["/", "~/", "./", "../", "~\\", ".\\", "..\\", "\\\\", "file:"].iter().any(|s| lower.starts_with(s));
    let ending = ENDINGS.iter().any(|ending| lower.ends_with(ending));
    let plain = word.len() <= 1024 && !word.contains(['{', '<', '"']);
    plain && (drive || ending || (start && word.len() <= 255 && !lower.contains("//ii")))
}

/// Returns whether a word may be an API secret, a signature secret or an API key: one word of letters and digits.
fn is_secret(word: &str) -> bool {
    let printable = word.chars().all(|c| c.is_ascii_graphic());
    let mixed = word.contains(|c: char| c.is_ascii_digit()) && word.contains(|c: char| c.is_ascii_alphabetic());
    (8..=128).contains(&word.len()) && printable && mixed
}
