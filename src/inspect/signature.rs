//! The signature: RS256 and nothing else. No token chooses its algorithm or its key (RFC 8725 §3.1, §3.2).

use serde::Serialize;

use super::InspectContext;
use crate::{Code, Details, Finding, PublicKey, Severity, json::Json, token::Compact};

/// What is known of the signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SignatureState {
    /// The key at hand verifies it.
    Valid,
    /// It is no signature by the key at hand, or by no key at all.
    Invalid,
    /// There was no key to check it with, or the token names another algorithm.
    Unchecked,
}

/// Bytes of a signature by a key of 2048 to 4096 bits, in steps of 512 bits.
const LENGTHS: [usize; 5] = [256, 320, 384, 448, 512];

/// The state, and whether the dashboard's key is what was checked with: only that one proves what the API will do.
pub(super) fn check(
    token: &Compact,
    header: Option<&Json>,
    context: &InspectContext<'_>,
    findings: &mut Vec<Finding>,
) -> (SignatureState, bool) {
    let pasted = dashboard_key(context, findings);
    (state(token, header, pasted.as_ref(), context, findings), pasted.is_some())
}

fn state(
    token: &Compact,
    header: Option<&Json>,
    pasted: Option<&PublicKey>,
    context: &InspectContext<'_>,
    findings: &mut Vec<Finding>,
) -> SignatureState {
    // A header that names another algorithm, or none, has its own finding.
    if header.and_then(|header| header.get("alg")).and_then(Json::as_str) != Some("RS256") {
        return SignatureState::Unchecked;
    }
    let key = pasted.or(context.key);
    if let Some(fault) = length_fault(token, key) {
        findings.push(fault);
        return SignatureState::Invalid;
    }
    let Some(key) = key else {
        if context.public_key.is_none() {
            findings.push(Finding::plain(Code::SignatureUnchecked));
        }
        return SignatureState::Unchecked;
    };
    if verifies(token, key) {
        return SignatureState::Valid;
    }
    let mut details = Details::default().with("checkedWith", if pasted.is_some() { "publicKey" } else { "key" });
    // The loaded key made the token, the dashboard shows another: the new key was not saved there, or not here.
    if let Some(loaded) = context.key.filter(|_| pasted.is_some()) {
        details = details.with("loadedKeyFits", verifies(token, loaded));
    }
    findings.push(Finding::of(Code::SignatureInvalid, details));
    SignatureState::Invalid
}

/// The key that the user took from the dashboard. One that cannot be read is a warning: the token is not to blame.
fn dashboard_key(context: &InspectContext<'_>, findings: &mut Vec<Finding>) -> Option<PublicKey> {
    match PublicKey::read(context.public_key?) {
        Ok(key) => Some(key),
        Err(error) => {
            findings.push(Finding { severity: Severity::Warning, ..Finding::from(error) });
            None
        }
    }
}

/// A signature is as long as the key's modulus (RFC 8017 §8.2.2), so a part of one is seen without a key.
fn length_fault(token: &Compact, key: Option<&PublicKey>) -> Option<Finding> {
    let bytes = token.signature_length();
    if bytes == 0 {
        return Some(Finding::of(Code::TokenTruncated, Details::default().with("parts", 2)));
    }
    let details = Details::default().with("bytes", bytes);
    match key.map(PublicKey::modulus_bytes) {
        Some(expected) if bytes == expected => None,
        Some(expected) => Some(Finding::of(Code::SignatureLength, details.with("expected", expected))),
        None if LENGTHS.contains(&bytes) => None,
        None => Some(Finding::of(Code::SignatureLength, details.with("expected", LENGTHS.to_vec()))),
    }
}

fn verifies(token: &Compact, key: &PublicKey) -> bool {
    token.signature().is_some_and(|signature| key.verify(token.message().as_bytes(), &signature))
}
