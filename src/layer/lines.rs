//! Cleans lines of base64 that have something before or after them: line numbers, timestamps, comment or diff marks,
//! cells.

use zeroize::Zeroizing;

use crate::layer::{
    prefix::Prefix,
    undone::{Undone, is_base64},
};
use crate::{Code, text::last_place};

/// How the first line of base64 starts: a key, the base64 of a PEM text, or a token.
const STARTS: [&str; 3] = ["MII", "LS0t", "eyJ"];
/// A line that starts otherwise must have at least this many letters.
const LONG: usize = 40;
const SHORT: usize = 16;

/// The line on which the base64 starts.
struct Anchor<'a> {
    index: usize,
    before: &'a str,
    after: &'a str,
}

/// Removes from each line whatever has the shape of the text before the first line of base64.
pub(super) fn undo_prefix(text: &str) -> Option<Undone> {
    let lines: Vec<&str> = text.split('\n').collect();
    let anchor = find(&lines)?;
    let stripped = strip(&lines, &anchor)?;
    Some(Undone::guessed(Zeroizing::new(stripped.join("\n")), Code::LinePrefixesRemoved))
}

/// Does the same, and also removes what follows the base64 of each line if it always looks alike.
pub(super) fn undo_around(text: &str) -> Option<Undone> {
    let lines: Vec<&str> = text.split('\n').collect();
    let anchor = find(&lines)?;
    let suffix = shape(anchor.after);
    if suffix.is_empty() {
        return None;
    }
    let stripped = strip(&lines, &anchor);
    let lines = stripped.as_ref().unwrap_or(&lines);
    let mut cut = 0_usize;
    let clean: Vec<&str> = lines
        .iter()
        .map(|line| match parts_of(line) {
            (payload, rest) if !payload.is_empty() && shape(rest) == suffix => {
                cut = cut.saturating_add(1);
                payload
            }
            _ => line,
        })
        .collect();
    // One stray character is damage, not a suffix.
    (cut >= 3).then(|| Undone::guessed(Zeroizing::new(clean.join("\n")), Code::LinePrefixesRemoved))
}

/// Returns the lines without the prefix, if at least half of those below the anchor have it.
fn strip<'a>(lines: &[&'a str], anchor: &Anchor<'_>) -> Option<Vec<&'a str>> {
    if anchor.before.trim().is_empty() {
        return None;
    }
    let prefix = Prefix::of(anchor.before);
    let mut matched = 0_usize;
    let mut below = 0_usize;
    let stripped = lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let distance = index.checked_signed_diff(anchor.index).unwrap_or_default();
            let rest = prefix.strip(line, distance);
            if distance >= 0 && !line.trim().is_empty() {
                below = below.saturating_add(1);
                matched = matched.saturating_add(usize::from(rest.is_some()));
            }
            rest.unwrap_or(line)
        })
        .collect();
    (matched >= 2 && matched.saturating_mul(2) >= below).then_some(stripped)
}

/// Returns the first line of base64, below a BEGIN line if there is one.
fn find<'a>(lines: &[&'a str]) -> Option<Anchor<'a>> {
    let begin = lines.iter().position(|line| line.contains("BEGIN")).map_or(0, |index| index.saturating_add(1));
    let known = |line: &'a str| STARTS.iter().find_map(|start| at(line, line.find(start)?, SHORT));
    let long = |line: &'a str| {
        let run = line.split(|c| !is_base64(c)).find(|run| run.len() >= LONG)?;
        at(line, (run.as_ptr() as usize).checked_sub(line.as_ptr() as usize)?, LONG)
    };
    let below = || lines.iter().enumerate().skip(begin);
    let anchor = |(index, (before, after)): (usize, (&'a str, &'a str))| Anchor { index, before, after };
    below()
        .find_map(|(index, line)| Some((index, known(line)?)))
        .or_else(|| below().find_map(|(index, line)| Some((index, long(line)?))))
        .map(anchor)
}

/// Returns what is before and after the base64 at `start`, if it is long enough.
fn at(line: &str, start: usize, least: usize) -> Option<(&str, &str)> {
    let (before, rest) = line.split_at_checked(start)?;
    let (run, after) = rest.split_at_checked(rest.find(|c| !is_base64(c)).unwrap_or(rest.len()))?;
    (run.len() >= least).then_some((before, after))
}

/// Splits a line into its armour (from first to last dash) or its leading base64, and the rest.
fn parts_of(line: &str) -> (&str, &str) {
    const DASHES: &str = "-----";
    let line = line.trim_start();
    let end = match last_place(line, DASHES) {
        Some(last) if last > 0 && line.starts_with(DASHES) => last.saturating_add(DASHES.len()),
        _ => line.find(|c| !is_base64(c)).unwrap_or(line.len()),
    };
    line.split_at_checked(end).unwrap_or((line, ""))
}

/// Returns the shape of a suffix: trimmed, with every digit alike.
fn shape(suffix: &str) -> String {
    let mut shape = String::new();
    for character in suffix.trim().chars() {
        let seen = if character.is_ascii_digit() { '0' } else { character };
        if !(seen == '0' && shape.ends_with('0')) {
            shape.push(seen);
        }
    }
    shape
}
