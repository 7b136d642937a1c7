//! Reads a token the way people paste it: strict about the token, forgiving about its surroundings. Reports every
//! repair.

mod around;
mod find;
mod layered;
mod other;
mod refusal;
mod split;
mod text;

pub(crate) use crate::token::read::text::decode;

use crate::token::{
    compact::Compact,
    read::{refusal::refusal, split::compact},
};
use crate::{
    Code, Detail, Details, Repair, Result,
    secret::{bytes_have_private_key, has_private_key},
};

/// The longest text that we read, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

/// What was found in a pasted text.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The token, or what the text is instead.
    pub token: Result<Compact>,
    /// What was repaired around it and in its spelling.
    pub repairs: Vec<Repair>,
    /// Which of these an API would refuse if the token was sent the way it was pasted: `lineBreaks`, `spaces` inside
    /// it, `bearers`, `quotes`, `invisible`, `padding`, `standardBase64`. We can't know whether it was.
    pub not_clean: Details,
}

/// Finds the one token in `input`. Never fails: a text without a token also gives a [`Reading`].
#[must_use]
pub fn read(input: &[u8]) -> Reading {
    let (mut repairs, mut not_clean) = (Vec::new(), Details::default());
    let token = find_token(input, &mut repairs, &mut not_clean);
    for Repair { code, details } in &repairs {
        let name = match code {
            Code::InvisibleCharactersRemoved => "invisible",
            Code::PaddingRemoved => "padding",
            Code::StandardBase64Read => "standardBase64",
            _ => continue,
        };
        let detail = details.get("count").cloned().unwrap_or(Detail::Flag(true));
        not_clean = not_clean.with(name, detail);
    }
    Reading { token, repairs, not_clean }
}

fn find_token(input: &[u8], repairs: &mut Vec<Repair>, not_clean: &mut Details) -> Result<Compact> {
    if input.len() > MAX_BYTES {
        return Err(refusal(Code::TokenTooLong).with("bytes", input.len()).with("limit", MAX_BYTES));
    }
    let pasted = text::decode(input, repairs);
    let decoded = text::percent_decode(&pasted);
    let text = decoded.as_deref().unwrap_or(&pasted);
    if has_private_key(text) || bytes_have_private_key(input) {
        // Nothing more is reported about such a text, not even its surroundings.
        repairs.clear();
        return Err(refusal(Code::TokenIsKey));
    }
    let mut read = repairs.clone();
    let plain = find_plain(&pasted, decoded.as_deref(), &mut read, not_clean);
    let may_be_layered = match &plain {
        Ok(token) => !layered::is_sound(token),
        Err(error) => matches!(error.code, Code::TokenNotAJwt | Code::TokenTruncated),
    };
    if may_be_layered && let Some((token, undone, left)) = layered::find_token(&pasted)? {
        repairs.extend(undone);
        *not_clean = left;
        return Ok(token);
    }
    *repairs = read;
    plain
}

/// Finds the token in the text as it is, or after undoing percent-encoding.
fn find_plain(
    pasted: &str,
    decoded: Option<&str>,
    repairs: &mut Vec<Repair>,
    not_clean: &mut Details,
) -> Result<Compact> {
    let text = decoded.unwrap_or(pasted);
    let found = find::find(text)?;
    if decoded.is_some() && text::was_escaped(pasted, found.raw) {
        repairs.push(Repair::new(Code::PercentDecoded));
    }
    *not_clean = around::report(text, &found, repairs);
    compact(&found.token, repairs)
}
