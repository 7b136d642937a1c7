//! Finds base64 without armour by the first letters of a DER structure or a PEM text.

use zeroize::Zeroizing;

use crate::key::{
    MAX_INPUT, der,
    pem::{body, letters},
    repairs::Repairs,
};
use crate::{Code, Error, Result};

/// The shortest line that base64 gets split into.
const SHORTEST_LINE: usize = 16;
/// How `-----BEGIN` starts in base64.
const PEM_START: &str = "LS0t";
/// This many letters do not decode to text by accident.
const TEXT_LETTERS: usize = 40;

/// Base64 found in a text.
pub(crate) struct BareBase64 {
    pub(crate) content: Result<Zeroizing<Vec<u8>>>,
    pub(crate) repairs: Repairs,
    /// Whether its first bytes are those of a private key, even if the rest is lost.
    pub(crate) is_private: bool,
    /// Byte offset in the text.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A run of base64 letters in a text.
#[derive(Clone, Copy)]
struct Token<'a> {
    text: &'a str,
    start: usize,
    /// Whether only white space, written-out line breaks or quotes separate it from the one before.
    joined: bool,
}

/// Returns the first structure in base64.
pub(crate) fn first(text: &str) -> Option<BareBase64> {
    find(&tokens(text), text)
}

/// Returns all structures in base64, in order.
pub(crate) fn all(text: &str) -> Vec<BareBase64> {
    let tokens = tokens(text);
    let mut rest = tokens.as_slice();
    let mut all = Vec::new();
    while let Some(found) = find(rest, text) {
        let used = rest.iter().take_while(|token| token.start < found.end).count().max(1);
        rest = rest.get(used..).unwrap_or_default();
        all.push(found);
    }
    all
}

/// Returns whether there are lines of base64 whose start is lost.
pub(crate) fn has_lines(text: &str) -> bool {
    let long = tokens(text).into_iter().filter(|token| token.text.len() >= 48).count();
    long >= 2
}

/// Returns the first structure among `tokens`.
fn find(tokens: &[Token<'_>], text: &str) -> Option<BareBase64> {
    (0..tokens.len()).find_map(|at| find_at(tokens.get(at..)?, text))
}

/// Returns the structure that starts with the first token of `run`.
fn find_at(run: &[Token<'_>], text: &str) -> Option<BareBase64> {
    let first = run.first()?;
    let wanted = wanted_letters(first.text)?;
    let mut length = 0_usize;
    let mut last = first;
    for (index, token) in run.iter().enumerate() {
        let goes_on =
            token.joined && (wanted.is_some() || token.text.len() >= SHORTEST_LINE || last.text.len() >= SHORTEST_LINE);
        if index > 0 && !goes_on {
            break;
        }
        length = length.saturating_add(token.text.trim_end_matches('=').len());
        last = token;
        if wanted.is_some_and(|wanted| length >= wanted) {
            break;
        }
    }
    if first.text.len() < SHORTEST_LINE && wanted.is_none_or(|wanted| length < wanted) {
        return None; // a word that starts like a key
    }
    let end = last.start.saturating_add(last.text.len());
    let mut repairs = Repairs::default();
    let line = text.get(..first.start)?.matches('\n').count().saturating_add(1);
    let content = decode(text.get(first.start..end)?, line, wanted, length, &mut repairs);
    Some(BareBase64 { content, repairs, is_private: letters_begin_private(first.text), start: first.start, end })
}

/// Returns whether these are the first bytes of PKCS#1 or PKCS#8, with a version, or of encrypted PKCS#8, with an
/// algorithm of PKCS#5 or PKCS#12 (RFC 8017 §A.1.2, RFC 5958 §2 and §3).
pub(crate) fn begins_private(bytes: &[u8]) -> bool {
    const PBES: [&[u8]; 2] = [&[0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5], &[0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 12]];
    let start = bytes.get(..24).unwrap_or(bytes);
    matches!(start, [0x30, 0x82, _, _, 2, 1, 0 | 1, 2 | 0x30, ..] | [0x30, 0x81, _, 2, 1, 0 | 1, 2 | 0x30, ..])
        || (start.starts_with(&[0x30]) && PBES.iter().any(|oid| start.windows(oid.len()).any(|found| found == *oid)))
}

/// Returns whether the first letters decode to the start of a private key.
fn letters_begin_private(token: &str) -> bool {
    let start = token.get(..token.len().min(32) & !3).map(|start| letters::decode(start, &mut Repairs::default()));
    matches!(start, Some(Ok(bytes)) if begins_private(&bytes))
}

fn decode(
    letters: &str,
    line: usize,
    wanted: Option<usize>,
    length: usize,
    repairs: &mut Repairs,
) -> Result<Zeroizing<Vec<u8>>> {
    if wanted.is_some_and(|wanted| length < wanted) {
        return Err(Error::key(Code::KeyTruncated).with("missing", "end"));
    }
    // Here a line break before the first or after the last letter means nothing.
    let lines = Zeroizing::new(["\n", letters, "\n"].concat());
    body::decode(&lines, line.saturating_sub(1), repairs)
}

/// Returns how many letters the structure takes that starts with this token. The inner `None` means that only its end
/// can tell.
fn wanted_letters(token: &str) -> Option<Option<usize>> {
    if token.len() >= SHORTEST_LINE && (token.starts_with(PEM_START) || is_text(token)) {
        return Some(None);
    }
    if !token.starts_with('M') {
        return None;
    }
    let start = letters::decode(token.get(..8)?, &mut Repairs::default()).ok()?;
    let bytes = der::expected_length(&start)?;
    let letters = bytes.saturating_mul(4).div_ceil(3);
    // A short structure must be complete, because an ordinary word may start with an M too.
    ((128..=MAX_INPUT).contains(&bytes) || token.trim_end_matches('=').len() == letters).then_some(Some(letters))
}

/// Returns whether the token is text in base64, such as a PEM text in quotes or a whole `.env` file.
fn is_text(token: &str) -> bool {
    let start = token.get(..TEXT_LETTERS).map(|start| letters::decode(start, &mut Repairs::default()));
    let Some(Ok(bytes)) = start else { return false };
    if bytes.chunks_exact(2).all(|pair| matches!(pair, [b'\t' | b'\n' | b'\r' | b' '..=b'~', 0])) {
        return true; // UTF-16, the way PowerShell encodes it
    }
    let text = match core::str::from_utf8(&bytes) {
        Ok(text) => text,
        // The last character may be cut off.
        Err(error) if error.error_len().is_none() => {
            core::str::from_utf8(bytes.get(..error.valid_up_to()).unwrap_or_default()).unwrap_or_default()
        }
        Err(_) => return false,
    };
    text.chars().all(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r'))
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '=');
    let mut tokens = Vec::new();
    let mut joined = false;
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let start = text.len().saturating_sub(rest.len());
        let width = if character == '\\' {
            // The letter of a written-out line break is not base64.
            rest.chars().take(2).map(char::len_utf8).sum()
        } else if is_letter(character) {
            let width = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
            let run = rest.get(..width).unwrap_or_default();
            let names = names_width(run);
            let token = run.get(names..).unwrap_or_default();
            if !token.is_empty() {
                tokens.push(Token { text: token, start: start.saturating_add(names), joined: joined && names == 0 });
            }
            joined = !token.is_empty();
            width
        } else {
            joined &= character.is_whitespace() || matches!(character, '"' | '\'' | '`' | ',');
            character.len_utf8()
        };
        rest = rest.get(width..).unwrap_or_default();
    }
    tokens
}

/// Returns the width of `KEY=` in `KEY=MIIE…`. An equals sign with more letters behind it ends a name, not base64.
fn names_width(run: &str) -> usize {
    let letters = run.trim_end_matches('=');
    letters.rfind('=').map_or(0, |sign| sign.saturating_add(1))
}
