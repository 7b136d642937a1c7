//! Mints the tokens of one chunk of rows.

use rsa::rand_core::CryptoRng;

use super::{refused, row::Row};
use crate::{Code, Error, PrivateKey, Result, json::Json, mint};

/// A token for each row of `rows`, which are lines of [`super::Users::lines`]: JSON texts
/// `{"user":"…","token":"…","expiresAt":…}`, one a line (NDJSON). `now` in seconds.
///
/// # Errors
/// Those of [`mint`], with the row's `line` and `user`; nothing of the chunk is handed out then.
pub fn mint_rows(key: &PrivateKey, shared: &Json, rows: &[u8], now: i64, rng: &mut impl CryptoRng) -> Result<Vec<u8>> {
    let rows = core::str::from_utf8(rows).map_err(|_| refused(Code::RequestFieldInvalid))?;
    let mut tokens = Vec::new();
    for line in rows.lines() {
        let row = Row::from_line(line).ok_or_else(|| refused(Code::RequestFieldInvalid))?;
        let at_row = |error: Error| error.with("line", row.line).with("user", row.user.as_str());
        let request = row.request(shared).map_err(|(code, details)| Error { details, ..refused(code) });
        let minted = mint(key, &request.map_err(at_row)?, now, rng).map_err(at_row)?;
        let members = [
            ("user", Json::String(row.user.clone())),
            ("token", Json::String(minted.token)),
            ("expiresAt", Json::from(minted.expires_at)),
        ];
        let result = Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
        tokens.extend_from_slice(result.to_text().as_bytes());
        tokens.push(b'\n');
    }
    Ok(tokens)
}
