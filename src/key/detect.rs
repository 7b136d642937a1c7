//! Detects a private key in a field that must not contain one.

use crate::key::{
    paste::{collect, piece::Piece, search::Search},
    read,
    structure::Thing,
};
use crate::{Code, Error};

/// The shortest text that could be a sign of a key: a BEGIN line without its dashes.
const SHORTEST: usize = "BEGIN PRIVATE KEY".len();

/// Returns whether `text` contains a private key in any spelling that the reader knows: whole, encrypted, cut off or
/// in another program's format. Bare base64 counts if its first bytes are those of a key.
pub(crate) fn contains_private(text: &str) -> bool {
    if text.trim().len() < SHORTEST {
        return false;
    }
    let mut search = Search::new(text.as_bytes());
    while let Some(state) = search.next() {
        if is_private_text(&state.bytes) {
            return true;
        }
        search.expand(&state);
    }
    false
}

fn is_private_text(text: &[u8]) -> bool {
    match collect::collect(text) {
        Ok(found) => found.pieces.iter().any(is_private),
        Err(error) => names_private(&error),
    }
}

/// Returns whether an error is about a private key. A truncated text without any sign of a key is not. OpenPGP blocks
/// and JWK sets may be public, so the callers look for private ones themselves.
fn names_private(error: &Error) -> bool {
    matches!(
        error.code,
        Code::KeyEncryptionUnsupported
            | Code::KeyIsOpenssh
            | Code::KeyIsPutty
            | Code::KeyIsPkcs12
            | Code::KeyWrongAlgorithm
            | Code::KeyMultiPrime
    )
}

/// Returns whether a piece is a private key, or was meant to be one, judging by its label or its first bytes.
fn is_private(piece: &Piece) -> bool {
    let whole = matches!(piece.thing(), Ok(Thing::Private(..) | Thing::Encrypted(..)));
    whole || (read::is_private(piece) && (!piece.labels.is_empty() || piece.begins_private)) || names(piece)
}

fn names(piece: &Piece) -> bool {
    matches!(piece.thing(), Ok(Thing::Other(error)) | Err(error) if names_private(&error))
}
