//! The bytes of a file or of a paste become text.

use std::borrow::Cow;

use super::refused;
use crate::{Code, Error, Repair, Result};

/// The longest input, in bytes: a million rows with 128 bytes each.
pub const MAX_BYTES: usize = 128_000_000;

/// Text in UTF-8, or in UTF-16 with its mark, as spreadsheets save it.
pub(super) fn text_of<'a>(input: &'a [u8], repairs: &mut Vec<Repair>) -> Result<Cow<'a, str>> {
    if input.len() > MAX_BYTES {
        return Err(refused(Code::BatchInputTooLong).with("bytes", input.len()).with("limit", MAX_BYTES));
    }
    if let Some(rest) = input.strip_prefix(b"\xEF\xBB\xBF") {
        repairs.push(Repair::new(Code::BomRemoved));
        return utf8(rest).map(Cow::Borrowed);
    }
    let unit: Option<fn([u8; 2]) -> u16> = match input {
        [0xFF, 0xFE, ..] => Some(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => Some(u16::from_be_bytes),
        _ => None,
    };
    let Some(unit) = unit else { return utf8(input).map(Cow::Borrowed) };
    repairs.push(Repair::new(Code::Utf16Decoded));
    // The first unit is the mark.
    let units = input.as_chunks().0.iter().skip(1).map(|pair| unit(*pair));
    let text = char::decode_utf16(units).collect::<core::result::Result<String, _>>();
    text.map(Cow::Owned).map_err(|_| refused(Code::BatchNotText).with("encoding", "UTF-16"))
}

/// A workbook or a program's file is no text, and neither is text in an older encoding: the line tells where.
fn utf8(input: &[u8]) -> Result<&str> {
    let nul = input.iter().position(|byte| *byte == 0);
    let invalid = core::str::from_utf8(input).err().map(|error| error.valid_up_to());
    match nul.into_iter().chain(invalid).min() {
        Some(place) => Err(not_text(input, place)),
        // Checked above: this is never the empty default.
        None => Ok(core::str::from_utf8(input).unwrap_or_default()),
    }
}

fn not_text(input: &[u8], place: usize) -> Error {
    let before = input.iter().take(place).filter(|byte| **byte == b'\n').count();
    let refusal = refused(Code::BatchNotText).with("line", before.saturating_add(1));
    // Every workbook (.xlsx, .ods, .numbers) is a zip archive.
    if input.starts_with(b"PK\x03\x04") { refusal.with("isWorkbook", true) } else { refusal }
}
