//! Decodes what is between BEGIN and END: base64, under everything that pasting does to it.

use zeroize::Zeroizing;

use crate::key::{pem::letters, refusal, repairs::Repairs};
use crate::{Code, Result, text::CODE_QUOTES};

/// The longest line of PEM (RFC 7468 §2).
const LINE: usize = 64;

/// Base64 letters, and what was found among them.
#[derive(Default)]
struct Letters {
    letters: Zeroizing<String>,
    /// The length of each line that has letters, before any repair.
    lines: Vec<usize>,
    /// The index of the first letter of each line of the text.
    starts: Vec<usize>,
    /// Whether there is a line break before the first letter and after the last.
    broken_before: bool,
    broken_after: bool,
    spaced: bool,
    repairs: Repairs,
}

impl Letters {
    fn push(&mut self, letter: char) {
        self.letters.push(letter);
        self.broken_after = false;
    }

    fn end_line(&mut self) {
        let before: usize = self.lines.iter().sum();
        let length = self.letters.len().saturating_sub(before);
        if length > 0 {
            self.lines.push(length);
        }
        self.broken_before |= self.letters.is_empty();
        self.broken_after = true;
    }

    /// Returns the line, counted from zero, of the letter with this index.
    fn line_of(&self, letter: usize) -> usize {
        self.starts.iter().take_while(|start| **start <= letter).count().saturating_sub(1)
    }
}

/// Decodes the text between two markers. `first_line` is the number of its first line.
///
/// # Errors
/// [`Code::KeyDamaged`] with the line, [`Code::KeyTruncated`], or [`Code::KeyEncryptionUnsupported`].
pub(crate) fn decode(body: &str, first_line: usize, repairs: &mut Repairs) -> Result<Zeroizing<Vec<u8>>> {
    let (headers, text) = split_headers(body)?;
    repairs.add_if(Code::HeadersRemoved, headers > 0);
    let mut found = Letters { broken_before: headers > 0, ..Letters::default() };
    read_lines(text, &mut found);
    report_lines(&mut found);
    repairs.merge(&found.repairs);
    letters::decode(&found.letters, repairs).map_err(|fault| {
        let line = |letter| first_line.saturating_add(headers).saturating_add(found.line_of(letter));
        fault.into_error(line)
    })
}

/// Splits off the `Name: value` lines of RFC 1421 §4.4 and the empty line after them. Returns how many lines they
/// take, and the rest.
fn split_headers(body: &str) -> Result<(usize, &str)> {
    if body.contains("Proc-Type") && body.contains("ENCRYPTED") {
        return Err(refusal::legacy_pem(body));
    }
    let start = body.trim_start();
    if !start.split('\n').next().unwrap_or_default().contains(':') {
        return Ok((0, body));
    }
    let skipped = body.len().saturating_sub(start.len());
    let mut end = skipped;
    let mut continues = false;
    for line in start.split_inclusive('\n') {
        let header = line.contains(':') || (continues && line.starts_with([' ', '\t']));
        let comment = continues && line.trim_end().len() < line.trim_end_matches(['\n', '\r']).len();
        if !header && !comment && !line.trim().is_empty() {
            break;
        }
        continues = true;
        end = end.saturating_add(line.len());
        if line.trim().is_empty() {
            break;
        }
    }
    let lines = body.get(..end).unwrap_or_default().matches('\n').count();
    Ok((lines, body.get(end..).unwrap_or_default()))
}

/// Collects the letters of all lines.
fn read_lines(text: &str, found: &mut Letters) {
    let last = text.matches('\n').count();
    for (index, line) in text.split('\n').enumerate() {
        found.starts.push(found.letters.len());
        let trimmed = line.trim();
        let is_edge = index == 0 || index == last;
        let empty_inside = line.is_empty() && !is_edge;
        // On one line, the spaces at its ends were line breaks like those inside.
        let padded = trimmed.len() != line.len() && last > 0;
        found.repairs.add_if(Code::WhitespaceRemoved, padded || empty_inside);
        read_line(trimmed, found);
        if index != last {
            found.end_line();
        }
    }
    if !found.broken_after {
        found.end_line();
        found.broken_after = false;
    }
}

/// Collects the letters of one line. Removes quotes around it and undoes written-out line breaks.
fn read_line(line: &str, found: &mut Letters) {
    let inner = unquote(line);
    found.repairs.add_if(Code::QuotesRemoved, inner.len() != line.len());
    let mut rest = inner.chars();
    let mut fresh = true;
    while let Some(character) = rest.next() {
        match character {
            '\\' => match escape(&mut rest, found) {
                Some(letter) => found.push(letter),
                None => {
                    found.end_line();
                    fresh = true;
                    continue;
                }
            },
            space if space.is_whitespace() => {
                found.spaced |= !fresh;
                continue;
            }
            letter => found.push(letter),
        }
        fresh = false;
    }
}

/// Reads what follows a backslash: a written-out line break (`None`), or the letter that JSON wrote as `\/` or
/// `\u002b`.
fn escape(rest: &mut core::str::Chars<'_>, found: &mut Letters) -> Option<char> {
    let mut ahead = rest.clone();
    let mut next = ahead.next();
    while next == Some('\\') {
        *rest = ahead.clone(); // escaped twice
        next = ahead.next();
    }
    match next {
        Some('n' | 'r') => {
            let is_return = next == Some('r');
            *rest = ahead;
            let pair = is_return && rest.as_str().trim_start_matches('\\').starts_with('n');
            found.repairs.count(Code::EscapedNewlines, usize::from(!pair));
            None
        }
        Some('t') => {
            *rest = ahead;
            found.repairs.add(Code::WhitespaceRemoved);
            None
        }
        Some('u') => {
            let code = ahead.as_str().get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
            *rest = ahead;
            let letter = code.and_then(char::from_u32).filter(char::is_ascii)?;
            rest.nth(3);
            (!letter.is_ascii_whitespace()).then_some(letter)
        }
        Some(letter @ ('/' | '+' | '=')) => {
            *rest = ahead;
            Some(letter)
        }
        // A backslash at the end of a line continues it. Any other is not a base64 letter.
        None => None,
        Some(_) => Some('\\'),
    }
}

/// Returns the inside of `"…"`, `'…' +` or `"…",`, which are lines of program text.
fn unquote(line: &str) -> &str {
    let inner = line.strip_prefix(CODE_QUOTES).unwrap_or(line);
    match inner.rfind(CODE_QUOTES) {
        Some(end) => inner.get(..end).unwrap_or(inner).trim_end_matches('\\'),
        None => inner,
    }
}

/// Reports what happened to the lines of 64 letters (RFC 7468 §2).
fn report_lines(found: &mut Letters) {
    let breaks = found.letters.len().saturating_sub(1).checked_div(LINE).unwrap_or_default();
    let (last, full) = found.lines.split_last().unwrap_or((&0, &[]));
    let regular = full.iter().all(|length| *length == LINE) && *last <= LINE;
    let spaces_for_breaks = found.lines.len() == 1 && breaks > 0;
    if found.spaced && !spaces_for_breaks {
        found.repairs.add(Code::WhitespaceRemoved);
    }
    let as_written = regular && found.broken_before && found.broken_after;
    if !as_written && !found.letters.is_empty() {
        found.repairs.count(Code::LineBreaksRestored, breaks);
    }
}
