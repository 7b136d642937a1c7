//! Lines of base64 with something before or after each: line numbers, time stamps, marks of comments and diffs, cells.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::{
    prefix::Prefix,
    undone::{Undone, is_base64},
};

/// What the first line of base64 begins with: a key, the base64 of a PEM text, a token.
const STARTS: [&str; 3] = ["MII", "LS0t", "eyJ"];
/// A line that begins otherwise has so many letters at least.
const LONG: usize = 40;
const SHORT: usize = 16;

/// The line that the base64 begins on.
struct Anchor<'a> {
    index: usize,
    before: &'a str,
    after: &'a str,
}

/// Takes off each line what is, by its shape, before the first line of base64.
pub(super) fn undo_prefix(text: &str) -> Option<Undone> {
    let lines: Vec<&str> = text.split('\n').collect();
    let anchor = find(&lines)?;
    let stripped = strip(&lines, &anchor)?;
    Some(Undone::guessed(Zeroizing::new(stripped.join("\n")), Code::LinePrefixesRemoved))
}

/// The same, and what is behind the base64 of each line where that is alike too.
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
    // One stray character is damage and no suffix.
    (cut >= 3).then(|| Undone::guessed(Zeroizing::new(clean.join("\n")), Code::LinePrefixesRemoved))
}

/// The lines without the prefix, where half of those below the anchor have it.
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

/// The first line of base64: below a BEGIN line where there is one.
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

/// What is before and after the base64 at `start`, where that is long enough.
fn at(line: &str, start: usize, least: usize) -> Option<(&str, &str)> {
    let (before, rest) = line.split_at_checked(start)?;
    let (run, after) = rest.split_at_checked(rest.find(|c| !is_base64(c)).unwrap_or(rest.len()))?;
    (run.len() >= least).then_some((before, after))
}

/// A line of armour from its first dash to its last, or the base64 that a line begins with; and the rest.
fn parts_of(line: &str) -> (&str, &str) {
    const DASHES: &str = "-----";
    let line = line.trim_start();
    let end = match (line.find(DASHES), line.rfind(DASHES)) {
        (Some(0), Some(last)) if last > 0 => last.saturating_add(DASHES.len()),
        _ => line.find(|c| !is_base64(c)).unwrap_or(line.len()),
    };
    line.split_at_checked(end).unwrap_or((line, ""))
}

/// The shape of a suffix: white space at its ends left out, digits all alike.
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
