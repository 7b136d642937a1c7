//! Restores plus signs that became spaces, which happens when a form's text is decoded once too often.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::undone::{Undone, is_base64, replace};

/// The shortest line that we consider base64 by itself. The last line of a body may be shorter.
const SHORTEST: usize = 40;

pub(super) fn undo(text: &str) -> Option<Undone> {
    let mut restored = Zeroizing::new(String::with_capacity(text.len()));
    let (mut changed, mut in_body) = (false, false);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            restored.push('\n');
        }
        let is_long = line.len() >= SHORTEST || in_body;
        in_body = is_long && line.chars().all(|c| is_base64(c) || c == ' ') && !line.contains("--");
        if in_body && line.contains(' ') {
            restored.push_str(&replace(line, " ", "+"));
            changed = true;
        } else {
            restored.push_str(line);
        }
    }
    changed.then(|| Undone::guessed(restored, Code::PlusSignsRestored))
}
