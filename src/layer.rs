//! Encodings of a whole text, undone one at a time: what a web page, an address, a mail or a program makes of it.
//!
//! A layer only proposes another text. Whoever reads the text decides whether the proposal makes sense: for a key its
//! structure and its numbers do.

mod doubled;
mod entity;
mod escapes;
mod hex;
mod html;
mod lines;
mod literals;
mod percent;
mod prefix;
mod printable;
mod separators;
mod spaces;

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
    fn decoded(text: Zeroizing<String>, repairs: &[(Code, usize)]) -> Self {
        Self { bytes: Zeroizing::new(text.as_bytes().to_vec()), repairs: repairs.to_vec(), is_decoding: true }
    }

    fn guessed(text: Zeroizing<String>, code: Code) -> Self {
        Self { is_decoding: false, ..Self::decoded(text, &[(code, 0)]) }
    }
}

/// Every text that `text` may be with one encoding less, the likeliest first.
pub(crate) fn undo(text: &str) -> Vec<Undone> {
    [
        percent::undo_form(text),
        percent::undo(text),
        html::undo(text),
        printable::undo(text),
        literals::undo(text, ""),
        literals::undo(text, "\n"),
        lines::undo_prefix(text),
        doubled::undo(text),
        escapes::undo(text),
        lines::undo_around(text),
        separators::undo(text),
        hex::undo(text),
        spaces::undo(text),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// `text` with `to` for each `from`, which is no shorter: the text never grows, so no copy of it is left behind.
fn replace(text: &str, from: &str, to: &str) -> Zeroizing<String> {
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
fn text_of(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(bytes.len().saturating_mul(3)));
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend((!chunk.invalid().is_empty()).then_some(char::REPLACEMENT_CHARACTER));
    }
    text
}

/// Whether base64 has this letter, in one alphabet or the other.
fn is_base64(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/' | '-' | '_' | '=')
}
