//! Restores plus signs that became spaces, which happens when a form's text is decoded once too often.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::undone::{Undone, is_base64, replace};

/// The shortest line that we consider base64.
const SHORTEST: usize = 40;

pub(super) fn undo(text: &str) -> Option<Undone> {
    let mut restored = Zeroizing::new(String::with_capacity(text.len()));
    let mut changed = false;
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            restored.push('\n');
        }
        let is_body = line.len() >= SHORTEST && line.chars().all(|c| is_base64(c) || c == ' ') && !line.contains("--");
        if is_body && line.contains(' ') {
            restored.push_str(&replace(line, " ", "+"));
            changed = true;
        } else {
            restored.push_str(line);
        }
    }
    changed.then(|| Undone::guessed(restored, Code::PlusSignsRestored))
}
