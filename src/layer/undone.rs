//! A text with one encoding less.

use zeroize::Zeroizing;

use crate::Code;

/// A text with one encoding less, and what was undone: each code with a count, or zero if a count means nothing.
pub(crate) struct Undone {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    pub(crate) repairs: Vec<(Code, usize)>,
    /// Whether this undid an encoding with only one meaning, rather than guessing what surrounds the lines.
    pub(crate) is_decoding: bool,
}

impl Undone {
    pub(super) fn decoded(text: Zeroizing<String>, repairs: &[(Code, usize)]) -> Self {
        Self { bytes: Zeroizing::new(text.as_bytes().to_vec()), repairs: repairs.to_vec(), is_decoding: true }
    }

    pub(super) fn guessed(text: Zeroizing<String>, code: Code) -> Self {
        Self { is_decoding: false, ..Self::decoded(text, &[(code, 0)]) }
    }
}

/// Replaces each `from` in `text` with `to`, which is no longer. The buffer never grows, so no copy of it is left
/// behind.
pub(super) fn replace(text: &str, from: &str, to: &str) -> Zeroizing<String> {
    let mut replaced = Zeroizing::new(String::with_capacity(text.len()));
    for (index, piece) in text.split(from).enumerate() {
        if index > 0 {
            replaced.push_str(to);
        }
        replaced.push_str(piece);
    }
    replaced
}

/// Decodes `bytes` as UTF-8. Each invalid sequence becomes U+FFFD, which takes three bytes.
pub(super) fn text_of(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(bytes.len().saturating_mul(3)));
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend((!chunk.invalid().is_empty()).then_some(char::REPLACEMENT_CHARACTER));
    }
    text
}

/// Returns whether this letter is in either base64 alphabet.
pub(super) fn is_base64(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/' | '-' | '_' | '=')
}
