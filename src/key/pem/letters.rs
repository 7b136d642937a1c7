//! Decodes base64 (RFC 4648) in either alphabet, with or without padding. Strict otherwise.

use base64::{DecodeError, Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use zeroize::Zeroizing;

use crate::key::{der, refusal::damaged, repairs::Repairs};
use crate::{Code, Error};

/// Why letters are not base64. Never includes the letter itself, because it is part of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LetterFault {
    /// A character outside the base64 alphabet, at this index.
    Letter(usize),
    /// An equals sign before the end, at this index.
    Padding(usize),
    /// One letter is left over, or the last letter has bits set that no encoder sets.
    Ending(&'static str, usize),
    /// The structure inside is longer. Says how many bytes are missing.
    Short(usize),
}

impl LetterFault {
    pub(crate) fn into_error(self, line: impl Fn(usize) -> usize) -> Error {
        match self {
            Self::Letter(at) => damaged("base64_letter").with("line", line(at)),
            Self::Padding(at) => damaged("base64_padding").with("line", line(at)),
            Self::Ending(reason, at) => damaged(reason).with("line", line(at)),
            Self::Short(missing) => Error::key(Code::KeyTruncated).with("missingBytes", missing),
        }
    }
}

pub(crate) fn decode(letters: &str, repairs: &mut Repairs) -> Result<Zeroizing<Vec<u8>>, LetterFault> {
    let text = letters.trim_end_matches('=');
    let padding = letters.len().saturating_sub(text.len());
    let mut standard = Zeroizing::new(String::with_capacity(text.len()));
    for (index, letter) in text.chars().enumerate() {
        standard.push(match letter {
            '-' => '+',
            '_' => '/',
            '=' => return Err(LetterFault::Padding(index)),
            letter if letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/') => letter,
            _ => return Err(LetterFault::Letter(index)),
        });
    }
    repairs.add_if(Code::Base64urlRead, text.contains(['-', '_']));
    let bytes = decode_standard(&standard)?;
    let needed = 4_usize.saturating_sub(text.len() % 4) % 4;
    repairs.add_if(Code::PaddingRestored, padding != needed);
    Ok(bytes)
}

fn decode_standard(text: &str) -> Result<Zeroizing<Vec<u8>>, LetterFault> {
    let last = text.len().saturating_sub(1);
    match STANDARD_NO_PAD.decode(text) {
        Ok(bytes) => Ok(Zeroizing::new(bytes)),
        Err(DecodeError::InvalidByte(at, _)) => Err(LetterFault::Letter(at)),
        Err(DecodeError::InvalidLastSymbol { .. }) => {
            Err(missing(text).unwrap_or(LetterFault::Ending("base64_last_letter", last)))
        }
        Err(_) => Err(missing(text).unwrap_or(LetterFault::Ending("base64_length", last))),
    }
}

/// Returns how many bytes are missing from a structure whose text ends inside a group of four letters.
fn missing(text: &str) -> Option<LetterFault> {
    let whole = text.len().saturating_sub(text.len() % 4);
    let bytes = Zeroizing::new(STANDARD_NO_PAD.decode(text.get(..whole)?).ok()?);
    let missing = der::expected_length(&bytes)?.saturating_sub(bytes.len());
    // Up to two bytes may be in the incomplete group itself.
    (missing > 2).then_some(LetterFault::Short(missing))
}
