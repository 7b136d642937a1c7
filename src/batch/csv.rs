//! Reads comma-separated values (RFC 4180) and reports the line of everything that is wrong.
//!
//! We have our own reader because `csv-core` silently accepts an unclosed quote, which swallows the rest of the file,
//! and text after a closing quote. Here both are reported with their line.

use std::borrow::Cow;

/// One record. It may span several lines, because a quoted cell may contain line breaks.
#[derive(Debug)]
pub(super) struct Record<'a> {
    /// The line where it begins, counted from 1.
    pub(super) line: usize,
    pub(super) cells: Vec<Cow<'a, str>>,
    /// Whether text follows a closing quote, as in `"a"b`.
    pub(super) quote_misplaced: bool,
    /// Whether at least one cell is quoted. If so, an empty record is intentional.
    pub(super) is_quoted: bool,
}

/// An unclosed quote, with its line.
#[derive(Debug)]
pub(super) struct QuoteOpen(pub(super) usize);

pub(super) struct Csv<'a> {
    rest: &'a str,
    line: usize,
    delimiter: char,
}

impl<'a> Csv<'a> {
    pub(super) fn new(text: &'a str, delimiter: char) -> Self {
        Self { rest: text, line: 1, delimiter }
    }

    fn record(&mut self) -> Result<Record<'a>, QuoteOpen> {
        let mut record = Record { line: self.line, cells: Vec::new(), quote_misplaced: false, is_quoted: false };
        loop {
            let cell = if self.rest.starts_with('"') { self.quoted(&mut record)? } else { self.plain() };
            record.cells.push(cell);
            if self.skip(self.delimiter) {
                continue;
            }
            self.end_of_line();
            return Ok(record);
        }
    }

    /// Reads an unquoted cell. Quotes inside it are kept as they are.
    fn plain(&mut self) -> Cow<'a, str> {
        let end = self.rest.find([self.delimiter, '\r', '\n']).unwrap_or(self.rest.len());
        Cow::Borrowed(self.take(end))
    }

    /// Reads a quoted cell. Two quotes inside it mean one (RFC 4180 §2, rule 7).
    fn quoted(&mut self, record: &mut Record<'a>) -> Result<Cow<'a, str>, QuoteOpen> {
        let opened = self.line;
        record.is_quoted = true;
        self.skip('"');
        let mut cell = Cow::Borrowed("");
        loop {
            let end = self.rest.find('"').ok_or(QuoteOpen(opened))?;
            let part = self.take(end);
            self.line = self.line.saturating_add(line_breaks(part));
            append(&mut cell, Cow::Borrowed(part));
            self.skip('"');
            if !self.skip('"') {
                break;
            }
            append(&mut cell, Cow::Borrowed("\""));
        }
        let behind = self.plain();
        record.quote_misplaced |= !behind.is_empty();
        append(&mut cell, behind);
        Ok(cell)
    }

    /// Skips CRLF, LF, or the lone CR of old spreadsheets.
    fn end_of_line(&mut self) {
        let carriage = self.skip('\r');
        if self.skip('\n') || carriage {
            self.line = self.line.saturating_add(1);
        }
    }

    fn skip(&mut self, expected: char) -> bool {
        let rest = self.rest.strip_prefix(expected);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }
}

impl<'a> Iterator for Csv<'a> {
    type Item = Result<Record<'a>, QuoteOpen>;

    /// Returns the next record. An unclosed quote swallows the rest, so nothing follows it.
    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let record = self.record();
        if record.is_err() {
            self.rest = "";
        }
        Some(record)
    }
}

/// Most cells are a single part, which can stay borrowed from the text.
fn append<'a>(cell: &mut Cow<'a, str>, part: Cow<'a, str>) {
    if cell.is_empty() {
        *cell = part;
    } else {
        cell.to_mut().push_str(&part);
    }
}

/// Counts the line breaks in `text`.
fn line_breaks(text: &str) -> usize {
    let next = text.bytes().skip(1).chain([0]);
    text.bytes().zip(next).filter(|pair| pair.0 == b'\n' || (pair.0 == b'\r' && pair.1 != b'\n')).count()
}

/// Returns the delimiter: whichever of comma, semicolon and tab is most frequent outside quotes in the first
/// non-empty line.
pub(super) fn delimiter_of(text: &str) -> Option<char> {
    // On a tie the last one wins.
    let mut counts = [(b';', 0_usize), (b'\t', 0), (b',', 0)];
    let mut is_quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            b'\r' | b'\n' => break,
            _ => counts
                .iter_mut()
                .for_each(|(delimiter, count)| *count = count.saturating_add((byte == *delimiter).into())),
        }
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.filter(|(_, count)| *count > 0).map(|(delimiter, _)| delimiter.into())
}
