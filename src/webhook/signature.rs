//! Checks a webhook's signature.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::{Code, Details, Finding, Repair, text::QUOTES, token::Compact};

/// Returns what was repaired in a secret that made the token's signature, or why none did. Accepts HS256 only.
pub(super) fn check(token: &Compact, secret: &[u8]) -> Result<Option<Repair>, Finding> {
    let algorithm = algorithm(token)?;
    if algorithm != "HS256" {
        let details = Details::default().with("alg", algorithm);
        return Err(Finding::of(Code::WebhookAlgNotHs256, details).about("alg"));
    }
    let trimmed = secret.trim_ascii();
    if trimmed.is_empty() {
        return Err(Finding::plain(Code::WebhookSecretEmpty));
    }
    if is_signed(token, secret) {
        return Ok(None);
    }
    if is_signed(token, trimmed) {
        let count = secret.len().saturating_sub(trimmed.len());
        return Ok(Some(Repair::counted(Code::WhitespaceRemoved, count)));
    }
    let unquoted = core::str::from_utf8(trimmed).unwrap_or_default().trim_matches(QUOTES).trim();
    if !unquoted.is_empty() && is_signed(token, unquoted.as_bytes()) {
        return Ok(Some(Repair::new(Code::QuotesRemoved)));
    }
    Err(Finding::plain(Code::WebhookSignatureInvalid))
}

/// Returns the header's `alg`.
fn algorithm(token: &Compact) -> Result<String, Finding> {
    let header = token.header()?.value;
    let alg = header.get("alg").ok_or_else(|| Finding::plain(Code::AlgMissing).about("alg"))?;
    Ok(crate::fault::excerpt(alg))
}

/// Returns whether the signature is HMAC with SHA-256 (RFC 7518 §3.2). Compares in constant time.
fn is_signed(token: &Compact, secret: &[u8]) -> bool {
    let (Ok(mut mac), Some(signature)) = (Hmac::<Sha256>::new_from_slice(secret), token.signature()) else {
        return false;
    };
    mac.update(token.message().as_bytes());
    mac.verify_slice(&signature).is_ok()
}
