//! Undoes separators other than line breaks between lines of base64: a semicolon, a mark, the `n` of a lost `\n`.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::undone::{Undone, is_base64};

/// The longest separator.
const LONGEST: usize = 24;
/// Common line lengths, most common first (RFC 7468 §2, RFC 2045 §6.8).
const WIDTHS: [usize; 8] = [64, 76, 60, 48, 72, 65, 70, 63];
const DASHES: &str = "-----";

/// Takes what is between the BEGIN line and the base64 as the separator, and requires it between all lines.
pub(super) fn undo(text: &str) -> Option<Undone> {
    let begin = text.find("BEGIN")?;
    let begin = begin.checked_add(text.get(begin..)?.find(DASHES)?)?.checked_add(DASHES.len())?;
    let (head, tail) = text.split_at_checked(begin)?;
    let separator = tail.get(..tail.find("MII")?).filter(|found| found.len() <= LONGEST)?;
    if separator.trim().is_empty() {
        return None;
    }
    let body = tail.get(separator.len()..)?;
    let (body, end) = body.split_at_checked(body.find(DASHES).unwrap_or(body.len()))?;
    let has_letters = separator.chars().any(is_base64);
    let lines = if has_letters { split_by_width(body, separator)? } else { body.split(separator).collect() };
    // One stray character is damage, not a separator.
    if lines.len() < 3 {
        return None;
    }
    let restored = Zeroizing::new([head, "\n", &Zeroizing::new(lines.join("\n")), "\n", end].concat());
    Some(Undone::guessed(restored, Code::LineSeparatorsRemoved))
}

/// Returns the lines, if all but the last have the same width and are followed by the separator.
fn split_by_width<'a>(body: &'a str, separator: &str) -> Option<Vec<&'a str>> {
    WIDTHS.iter().find_map(|width| {
        let mut lines = Vec::new();
        let mut rest = body;
        let last = loop {
            let last = rest.strip_suffix(separator).unwrap_or(rest);
            if last.len() <= *width {
                break last;
            }
            let (line, tail) = rest.split_at_checked(*width)?;
            lines.push(line);
            rest = tail.strip_prefix(separator)?;
        };
        lines.push(last);
        Some(lines)
    })
}
