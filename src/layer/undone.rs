//! A text with one encoding less.

use zeroize::Zeroizing;

use crate::Code;

/// A text with one encoding less, and what was undone: codes, each with how often, or zero where that says nothing.
pub(crate) struct Undone {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    pub(crate) repairs: Vec<(Code, usize)>,
    /// Whether an encoding was read that has one meaning only, rather than a guess at what stands around the lines.
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

/// `text` with `to` for each `from`, which is no shorter: the text never grows, so no copy of it is left behind.
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

/// The text of `bytes`; what is no UTF-8 becomes U+FFFD, of three bytes.
pub(super) fn text_of(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(bytes.len().saturating_mul(3)));
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend((!chunk.invalid().is_empty()).then_some(char::REPLACEMENT_CHARACTER));
    }
    text
}

/// Whether base64 has this letter, in one alphabet or the other.
pub(super) fn is_base64(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/' | '-' | '_' | '=')
}
