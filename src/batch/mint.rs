//! Mints the tokens of one chunk of rows.

use rsa::rand_core::CryptoRng;

use crate::batch::{refusal::refused, row::Row};
use crate::{Code, Error, PrivateKey, Result, json::Json, mint};

/// What all chunks of a run share. It is fixed when the run begins.
#[derive(Clone, Copy, Debug)]
pub struct RunSetup<'a> {
    /// The request that all rows share.
    pub request: &'a Json,
    /// The fingerprint of the key that the run started with, as in [`crate::KeySummary::fingerprint`].
    pub fingerprint: &'a str,
}

/// Mints a token for each row of `rows`, which are lines of [`crate::batch::users::Users::lines`]. Returns one JSON
/// text per line (NDJSON), `{"user":"…","token":"…","expiresAt":…}`. `now` is in seconds since 1970.
///
/// # Errors
/// [`Code::BatchKeyChanged`] if `key` is not the one that the run started with, so that no file mixes tokens of two
/// keys. Otherwise the errors of [`mint`], with the row's `line` and `user`. On an error, nothing of the chunk is
/// returned.
pub fn mint_rows(
    key: &PrivateKey,
    RunSetup { request: shared, fingerprint }: RunSetup,
    rows: &[u8],
    now: i64,
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>> {
    if key.summary().fingerprint != fingerprint {
        return Err(Error::key(Code::BatchKeyChanged));
    }
    let rows = core::str::from_utf8(rows).map_err(|_| refused(Code::RequestFieldInvalid))?;
    let mut tokens = Vec::new();
    for line in rows.lines() {
        let row = Row::from_line(line).ok_or_else(|| refused(Code::RequestFieldInvalid))?;
        let at_row = |error: Error| error.at_row(row.line, &row.user);
        let request = row.request(shared).map_err(|fault| Error::of(fault, "users"));
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
