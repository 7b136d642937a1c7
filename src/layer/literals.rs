//! Joins the string literals of a program, whatever is between them: `+`, `.`, `<<`, commas, calls.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::undone::Undone;
use crate::text::CODE_QUOTES;

/// How a key, its armour or the base64 of either starts.
const STARTS: [&str; 4] = ["--", "MII", "LS0t", "eyJ"];

/// Joins the strings, from the first that may start a key or a token to the last.
pub(super) fn undo(text: &str, glue: &str) -> Option<Undone> {
    let all: Vec<&str> = text.split('\n').flat_map(of_line).collect();
    let first = all.iter().position(|inner| STARTS.iter().any(|start| inner.contains(start)))?;
    let last = all.iter().rposition(|inner| inner.contains("--")).filter(|last| *last > first);
    let last = last.unwrap_or_else(|| all.len().saturating_sub(1));
    let key = all.get(first..=last)?;
    (key.len() > 1).then(|| Undone::decoded(Zeroizing::new(key.join(glue)), &[(Code::ConcatenationRemoved, 0)]))
}

/// Returns the strings that open and close on one line. A mark that does not close is an apostrophe.
fn of_line(line: &str) -> Vec<&str> {
    let mut strings = Vec::new();
    let mut unclosed: Vec<char> = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find(|c| CODE_QUOTES.contains(&c) && !unclosed.contains(&c)) {
        let Some(quote) = rest.get(at..).and_then(|tail| tail.chars().next()) else { break };
        let inner = rest.get(at.saturating_add(1)..).unwrap_or_default();
        match end_of(inner, quote) {
            Some(end) => {
                strings.push(inner.get(..end).unwrap_or_default());
                rest = inner.get(end.saturating_add(1)..).unwrap_or_default();
            }
            None => {
                unclosed.push(quote);
                rest = inner;
            }
        }
    }
    strings
}

/// Returns where the string ends: at its closing mark, unless a backslash comes before it.
fn end_of(inner: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    inner.char_indices().find_map(|(at, character)| {
        let ends = character == quote && !escaped;
        escaped = character == '\\' && !escaped;
        ends.then_some(at)
    })
}
