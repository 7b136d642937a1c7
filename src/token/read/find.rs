//! Finds the token in a text.

use crate::token::read::{other, refusal::refusal};
use crate::{Code, Result};

/// A token in a text.
pub(super) struct FoundToken<'a> {
    /// The text before it.
    pub(super) before: &'a str,
    /// The token as it was, with the spaces and line breaks inside it.
    pub(super) raw: &'a str,
    /// The text after it.
    pub(super) after: &'a str,
    /// The token without spaces and line breaks.
    pub(super) token: String,
    /// How many more times it was there.
    pub(super) repeated: usize,
}

/// A run of characters that a token may have.
struct Run<'a> {
    start: usize,
    text: &'a str,
}

/// The possible lengths of a signature in characters: RSA with 2048, 3072 and 4096 bits, HMAC and ECDSA.
const SIGNATURE_LENGTHS: [usize; 7] = [342, 512, 683, 43, 86, 128, 176];

/// Returns whether a signature has a length that exists.
pub(super) fn is_signature_length(signature: Option<&str>) -> bool {
    signature.is_some_and(|signature| SIGNATURE_LENGTHS.contains(&signature.len()))
}

/// Finds the token in `text`.
///
/// # Errors
/// `token_several`, `token_truncated`, or the code for what the text is instead.
pub(super) fn find(text: &str) -> Result<FoundToken<'_>> {
    let pieces = pieces(text);
    let mut whole: Vec<&str> = pieces.iter().map(|piece| piece.text).filter(|piece| is_whole(piece)).collect();
    let count = whole.len();
    whole.sort_unstable();
    whole.dedup();
    let first = match *whole.as_slice() {
        [] => pieces.iter().position(|piece| looks_like_object(piece.text)),
        [token] => pieces.iter().position(|piece| piece.text == token),
        _ => return Err(refusal(Code::TokenSeveral).with("count", whole.len())),
    };
    let Some(rest) = first.and_then(|first| pieces.get(first..)) else { return Err(other::refusal_of(text)) };
    let mut found = gather(text, rest).ok_or_else(|| other::refusal_of(text))?;
    found.repeated = count.saturating_sub(1);
    let parts = found.token.split('.').count();
    if parts < 3 { Err(refusal(Code::TokenTruncated).with("parts", parts)) } else { Ok(found) }
}

/// Joins pieces that only spaces and line breaks separate, up to the last signature with a length that exists.
fn gather<'a>(text: &'a str, pieces: &[Run<'a>]) -> Option<FoundToken<'a>> {
    let first = pieces.first()?;
    let (mut token, mut end) = (String::new(), first.start);
    let (mut dots, mut tail) = (0_usize, 0_usize);
    // A token that is already whole ends here, unless what follows makes it longer.
    let mut complete = is_whole(first.text).then_some((first.text.len(), first.start.checked_add(first.text.len())?));
    for piece in pieces {
        if !text.get(end..piece.start)?.chars().all(char::is_whitespace) {
            break;
        }
        token.push_str(piece.text);
        end = piece.start.checked_add(piece.text.len())?;
        dots = dots.saturating_add(piece.text.matches('.').count());
        tail = match piece.text.rsplit_once('.') {
            Some((_, last)) => last.len(),
            None => tail.saturating_add(piece.text.len()),
        };
        if dots == 2 && SIGNATURE_LENGTHS.contains(&tail) {
            complete = Some((token.len(), end));
        }
    }
    let (length, end) = complete.unwrap_or((token.len(), end));
    token.truncate(length);
    let (before, raw, after) = (text.get(..first.start)?, text.get(first.start..end)?, text.get(end..)?);
    Some(FoundToken { before, raw, after, token, repeated: 0 })
}

/// Returns the runs of base64 letters, dots and padding. A `=` followed by a letter is an assignment.
fn pieces(text: &str) -> Vec<Run<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut bytes = text.bytes().enumerate().peekable();
    while let Some((index, byte)) = bytes.next() {
        let next = bytes.peek().map_or(b' ', |&(_, next)| next);
        let inside = match byte {
            b'=' => !next.is_ascii_alphanumeric(),
            b'-' | b'_' | b'+' | b'/' | b'.' => true,
            letter => letter.is_ascii_alphanumeric(),
        };
        if !inside {
            push(&mut pieces, text, start, index);
            start = index.saturating_add(1);
        }
    }
    push(&mut pieces, text, start, text.len());
    pieces
}

fn push<'a>(pieces: &mut Vec<Run<'a>>, text: &'a str, start: usize, end: usize) {
    let Some(piece) = text.get(start..end).filter(|piece| !piece.is_empty()) else { return };
    // The token may be at the end of a URL path.
    let path = if looks_like_object(piece) { None } else { piece.find("/ey") };
    let skipped = path.map_or(0, |slash| slash.saturating_add(1));
    pieces.push(Run { start: start.saturating_add(skipped), text: piece.get(skipped..).unwrap_or(piece) });
}

/// Returns whether a piece has at least three parts and the first or second is a JSON object in base64.
fn is_whole(piece: &str) -> bool {
    let mut parts = piece.split('.');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(header), Some(payload), Some(_)) => looks_like_object(header) || looks_like_object(payload),
        _ => false,
    }
}

/// Returns whether a part is `{"`, `{` with white space, or `{}`, in base64.
fn looks_like_object(part: &str) -> bool {
    ["ey", "ew", "e3"].iter().any(|start| part.starts_with(start))
}
