//! Turns a request into a signed token.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use rsa::rand_core::CryptoRng;
use serde::Serialize;

use crate::token::{header::HEADER, size::size_fault};
use crate::{
    Error, Finding, PrivateKey, Result,
    claims::{Checked, claims},
    json::Json,
};

/// A minted token and what there is to report about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Minted {
    /// `header.payload.signature`.
    pub token: String,
    /// The header as signed.
    pub header_json: String,
    /// The payload as signed.
    pub payload_json: String,
    /// `exp`, in seconds since 1970.
    pub expires_at: i64,
    /// When the API starts to refuse the token, in seconds since 1970: `exp` or `iat` + 24 h, whichever is earlier.
    /// For Video, `exp`.
    pub dies_at: i64,
    /// Repairs, and things that are legal but may not do what the user expects.
    pub warnings: Vec<Finding>,
}

/// Mints the token that `request` describes. `now` is in seconds since 1970.
///
/// ```
/// use vonage_jwt_web::{Json, PrivateKey, ReadOptions, mint, rand_core::UnwrapErr};
///
/// # fn main() -> vonage_jwt_web::Result<()> {
/// let mut rng = UnwrapErr(getrandom::SysRng);
/// # let file = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/keys/rsa2048.pem"));
/// let key = PrivateKey::read(file, None, ReadOptions::default(), &mut rng)?;
/// let request = Json::parse(
///     r#"{ "kind": "application", "applicationId": "78d335fa-323d-0114-9c3d-d6f0d48968cf", "lifetimeSeconds": 900 }"#,
/// )
/// .unwrap();
/// let minted = mint(&key, &request, 1_790_000_000, &mut rng)?;
/// assert_eq!(minted.expires_at, 1_790_000_900);
/// assert_eq!(minted.token.split('.').count(), 3);
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// All problems of the request, in the order of the form, or [`crate::Code::SigningFailed`].
pub fn mint(key: &PrivateKey, request: &Json, now: i64, rng: &mut impl CryptoRng) -> Result<Minted> {
    let Checked { request, problems, mut warnings } = Checked::new(request, now);
    if !problems.is_empty() {
        return Err(Error::from(problems));
    }
    let payload = claims(&request, now, request.jti(rng));
    let expires_at = request.exp(now);
    let token = sign(&payload, key, rng)?;
    warnings.extend(size_fault(&token).map(|(code, details)| Finding::of(code, details)));
    Ok(Minted {
        token,
        header_json: HEADER.to_owned(),
        payload_json: payload.to_text(),
        expires_at,
        dies_at: request.kind.dies_at(request.iat(now), expires_at),
        warnings,
    })
}

/// Signs `payload` and returns `base64url(header).base64url(payload).base64url(signature)` (RFC 7515 §3.1).
///
/// # Errors
/// [`crate::Code::SigningFailed`] if the signature does not verify with the public half.
pub fn sign(payload: &Json, key: &PrivateKey, rng: &mut impl CryptoRng) -> Result<String> {
    let mut token = URL_SAFE_NO_PAD.encode(HEADER);
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(payload.to_text(), &mut token);
    let signature = key.sign(token.as_bytes(), rng)?;
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(signature, &mut token);
    Ok(token)
}
