//! Undoes encodings of a whole text one at a time: what a web page, a URL, a mail or a program does to it.
//!
//! A layer only proposes another text. Whoever reads the text decides whether the proposal makes sense. For a key,
//! its structure and numbers decide.

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
mod undone;

use crate::layer::undone::Undone;

/// Returns every text that `text` may be with one encoding less, most likely first.
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
