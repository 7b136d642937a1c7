//! Writes PEM (RFC 7468), and reads it by the structure inside rather than by its lines.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use crate::key::pem::label;
use crate::key::{
    paste::piece::Piece,
    pem::{
        bare, body,
        marker::{self, Marker},
        surroundings,
    },
    repairs::Repairs,
};
use crate::{Code, Error, Result};

/// A text with more blocks than this is not a key file.
const MAX_BLOCKS: usize = 32;

/// Writes PEM with lines of 64 characters (RFC 7468 §2).
pub(crate) fn encode(label: &str, der: &[u8]) -> Zeroizing<Vec<u8>> {
    let body = Zeroizing::new(STANDARD.encode(der));
    let mut pem = Zeroizing::new(Vec::with_capacity(body.len().saturating_mul(2).saturating_add(128)));
    for part in ["-----BEGIN ", label, "-----\n"] {
        pem.extend_from_slice(part.as_bytes());
    }
    for line in body.as_bytes().chunks(64) {
        pem.extend_from_slice(line);
        pem.push(b'\n');
    }
    for part in ["-----END ", label, "-----\n"] {
        pem.extend_from_slice(part.as_bytes());
    }
    pem
}

/// Returns all blocks of a text, whole or not.
///
/// # Errors
/// [`Code::KeySeveral`] if there are too many to read.
pub(crate) fn blocks(text: &str) -> Result<Vec<Piece>> {
    let markers = marker::find(text);
    if markers.len() > MAX_BLOCKS {
        return Err(Error::key(Code::KeySeveral).with("count", markers.len().div_ceil(2)));
    }
    let mut pieces = Vec::new();
    let mut end = 0_usize;
    let mut skipped = false;
    let mut rest = markers.iter().peekable();
    while let Some(marker) = rest.next() {
        let closing = if marker.is_begin { rest.next_if(|next| !next.is_begin) } else { None };
        let before = text.get(end..marker.start).unwrap_or_default();
        let before = if end > 0 { before.strip_prefix('\n').unwrap_or(before) } else { before };
        let piece = match closing {
            Some(closing) => Some(whole(text, marker, closing)),
            None if marker.is_begin => {
                let limit = rest.peek().map_or(text.len(), |next| next.start);
                without_end(text, marker, limit)
            }
            None => without_begin(before, marker),
        };
        end = closing.unwrap_or(marker).end;
        let after = text.get(end..).unwrap_or_default();
        let after = after.get(..rest.peek().map_or(after.len(), |next| next.start.saturating_sub(end)));
        skipped |= piece.is_none();
        pieces.extend(piece.map(|mut piece| {
            // A block without an end has consumed what follows it.
            let after = if piece.is_whole { after.unwrap_or_default() } else { "" };
            let before = if marker.is_begin { before } else { "" };
            surroundings::report(before, after, &mut piece.repairs);
            piece.repairs.add_if(Code::SurroundingTextRemoved, core::mem::take(&mut skipped));
            piece
        }));
    }
    Ok(pieces)
}

fn whole(text: &str, begin: &Marker, end: &Marker) -> Piece {
    let mut piece = start_piece(begin);
    note_marker(end, &mut piece);
    piece.labels.push(end.label.clone());
    let body = text.get(begin.end..end.start).unwrap_or_default();
    let line = text.get(..begin.end).unwrap_or_default().matches('\n').count().saturating_add(1);
    piece.content = match label::refuse(&begin.squeezed(), body) {
        Some(refusal) => Err(refusal),
        None => body::decode(body, line, &mut piece.repairs),
    };
    piece
}

/// Returns a block that lost its END line. It is whole if the structure inside is.
fn without_end(text: &str, begin: &Marker, limit: usize) -> Option<Piece> {
    let body = text.get(begin.end..limit)?;
    let mut piece = start_piece(begin);
    piece.is_whole = false;
    if let Some(refusal) = label::refuse(&begin.squeezed(), body) {
        piece.content = Err(refusal);
        return Some(piece);
    }
    if body.trim().is_empty() && limit < text.len() {
        return None; // a duplicate BEGIN line
    }
    piece.content = match bare::first(body) {
        Some(found) => {
            piece.repairs.merge(&found.repairs);
            found.content
        }
        None => Err(Error::key(Code::KeyTruncated).with("missing", "end")),
    };
    piece.repairs.add(Code::ArmourAdded);
    Some(piece)
}

/// Returns a block that lost its BEGIN line. It is whole if the structure inside is.
fn without_begin(before: &str, end: &Marker) -> Option<Piece> {
    let mut piece = start_piece(end);
    piece.is_whole = false;
    piece.content = match bare::first(before) {
        Some(found) => {
            piece.repairs.merge(&found.repairs);
            found.content
        }
        None if bare::has_lines(before) => Err(Error::key(Code::KeyTruncated).with("missing", "start")),
        None => return None,
    };
    piece.repairs.add(Code::ArmourAdded);
    Some(piece)
}

fn start_piece(marker: &Marker) -> Piece {
    let mut piece = Piece::new(Err(Error::key(Code::KeyTruncated)));
    piece.is_whole = true;
    piece.labels.push(marker.label.clone());
    note_marker(marker, &mut piece);
    piece
}

fn note_marker(marker: &Marker, piece: &mut Piece) {
    let repairs: &mut Repairs = &mut piece.repairs;
    repairs.add_if(Code::DashesRestored, !marker.dashes);
    piece.keywords &= marker.keyword;
}
