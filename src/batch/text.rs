//! Decodes the bytes of a file or a paste.

use std::borrow::Cow;

use crate::batch::refusal::refused;
use crate::text::{marked, push_utf16};
use crate::{Code, Error, Repair, Result};

/// The longest input, in bytes: a million rows of 128 bytes each.
pub(super) const MAX_BYTES: usize = 128_000_000;

/// Decodes UTF-8, or UTF-16 with a byte order mark, which is how spreadsheets save text.
pub(super) fn text_of<'a>(input: &'a [u8], repairs: &mut Vec<Repair>) -> Result<Cow<'a, str>> {
    if input.len() > MAX_BYTES {
        return Err(refused(Code::BatchInputTooLong).with("bytes", input.len()).with("limit", MAX_BYTES));
    }
    let (unit, rest) = match marked(input) {
        Some((Some(unit), rest)) => (unit, rest),
        Some((None, rest)) => {
            repairs.push(Repair::new(Code::BomRemoved));
            return utf8(rest).map(Cow::Borrowed);
        }
        None => return utf8(input).map(Cow::Borrowed),
    };
    repairs.push(Repair::new(Code::Utf16Decoded));
    let mut text = String::new();
    if !push_utf16(rest, unit, &mut text) {
        return Err(refused(Code::BatchNotText).with("encoding", "UTF-16"));
    }
    match text.find('\0') {
        Some(place) => Err(not_text(text.as_bytes(), place)),
        None => Ok(Cow::Owned(text)),
    }
}

/// Returns the text, or an error with the line where it stops being UTF-8. That refuses workbooks, binary files and
/// older encodings.
fn utf8(input: &[u8]) -> Result<&str> {
    let nul = input.iter().position(|byte| *byte == 0);
    let invalid = core::str::from_utf8(input).err().map(|error| error.valid_up_to());
    match nul.into_iter().chain(invalid).min() {
        Some(place) => Err(not_text(input, place)),
        // Checked above, so the empty default is never used.
        None => Ok(core::str::from_utf8(input).unwrap_or_default()),
    }
}

fn not_text(input: &[u8], place: usize) -> Error {
    let before = input.iter().take(place).filter(|byte| **byte == b'\n').count();
    let mut refusal = refused(Code::BatchNotText).with("line", before.saturating_add(1));
    if input.get(place) == Some(&0) {
        refusal = refusal.with("hasNul", true);
    }
    match FORMATS.iter().find(|(start, _)| input.starts_with(start)) {
        Some((_, "workbook")) => refusal.with("isWorkbook", true),
        Some((_, format)) => refusal.with("format", *format),
        None => refusal,
    }
}

/// The first bytes of files that people choose instead of a list. Every workbook (.xlsx, .ods, .numbers) is a zip
/// archive.
const FORMATS: [(&[u8], &str); 7] = [
    (b"PK\x03\x04", "workbook"),
    (b"\xD0\xCF\x11\xE0", "workbook"),
    (b"\x89PNG", "image"),
    (b"\xFF\xD8\xFF", "image"),
    (b"GIF8", "image"),
    (b"RIFF", "image"),
    (b"%PDF", "PDF"),
];
