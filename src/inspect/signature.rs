//! Checks the signature: RS256 only. A token cannot choose its own algorithm or key (RFC 8725 §3.1, §3.2).

use serde::Serialize;

use crate::inspect::context::InspectContext;
use crate::{Code, Details, Finding, PublicKey, json::Json, rules::Place, token::Compact};

/// What is known about the signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SignatureState {
    /// The available key verifies it.
    Valid,
    /// The available key did not make it, or no key could have.
    Invalid,
    /// There was no key to check it with, or the token names another algorithm.
    Unchecked,
}

impl SignatureState {
    /// The name for JavaScript.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Invalid => "invalid",
            Self::Unchecked => "unchecked",
        }
    }
}

/// Signature lengths in bytes for keys of 2048 to 4096 bits, in steps of 512 bits.
const LENGTHS: [usize; 5] = [256, 320, 384, 448, 512];

/// Returns whether the signature of `token` has a length that keys have: it was not cut off.
pub(crate) fn has_whole_signature(token: &str) -> bool {
    let length = token.rsplit('.').next().map_or(0, str::len);
    LENGTHS.contains(&(length.saturating_mul(3) >> 2))
}

/// What is known about the loaded key, which would sign a replacement for this token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum LoadedKey {
    /// The dashboard shows this key's public half.
    Applications,
    /// The dashboard shows another key.
    NotApplications,
    /// It signed the token. We don't know which key is the application's.
    Signer,
    /// It did not sign the token. We don't know which key is the application's.
    NotSigner,
}

/// The result of checking a signature.
pub(super) struct SignatureCheck {
    pub(super) state: SignatureState,
    /// Whether it was checked with the dashboard's key. Only that key proves what the API will do.
    pub(super) by_dashboard: bool,
    pub(super) loaded: Option<LoadedKey>,
}

pub(super) fn check(
    token: &Compact,
    header: Option<&Json>,
    context: &InspectContext<'_>,
    findings: &mut Vec<Finding>,
) -> SignatureCheck {
    let pasted = dashboard_key(context, findings);
    let state = state(token, header, pasted.as_ref(), context, findings);
    let loaded = context.key.and_then(|key| match &pasted {
        Some(pasted) if pasted == key => Some(LoadedKey::Applications),
        Some(_) => Some(LoadedKey::NotApplications),
        None if state == SignatureState::Valid => Some(LoadedKey::Signer),
        None if findings.iter().any(|found| found.code == Code::SignatureInvalid) => Some(LoadedKey::NotSigner),
        None => None,
    });
    SignatureCheck { state, by_dashboard: pasted.is_some(), loaded }
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
    if let Some(fault) = length_fault(token, pasted, context.key) {
        findings.push(fault);
        return SignatureState::Invalid;
    }
    let Some(key) = pasted.or(context.key) else {
        if context.public_key.is_none() {
            findings.push(Finding::plain(Code::SignatureUnchecked));
        }
        return SignatureState::Unchecked;
    };
    if verifies(token, key) {
        return SignatureState::Valid;
    }
    findings.push(mismatch(token, pasted, context));
    SignatureState::Invalid
}

/// Reports a wrong signature. It is the token's fault only if the dashboard's key says so: the loaded key may simply
/// be another one.
fn mismatch(token: &Compact, pasted: Option<&PublicKey>, context: &InspectContext<'_>) -> Finding {
    if pasted.is_none() {
        let details = Details::default().with("checkedWith", "key");
        return Finding::at(Place::Unproven, Code::SignatureInvalid, details);
    }
    let mut details = Details::default().with("checkedWith", "publicKey");
    // The loaded key made the token but the dashboard shows another, so a new key was not saved, either there or
    // here.
    if let Some(loaded) = context.key {
        details = details.with("loadedKeyFits", verifies(token, loaded));
    }
    Finding::of(Code::SignatureInvalid, details)
}

/// Reads the key that the user copied from the dashboard. An unreadable one is only a warning: the token is not to
/// blame.
fn dashboard_key(context: &InspectContext<'_>, findings: &mut Vec<Finding>) -> Option<PublicKey> {
    match PublicKey::read(context.public_key?) {
        Ok(key) => Some(key),
        Err(error) => {
            let (code, details) = error.into_fault();
            findings.push(Finding::at(Place::Unproven, code, details));
            None
        }
    }
}

/// Checks the length of the signature. It equals the length of the key's modulus (RFC 8017 §8.2.2), so a truncated
/// one can be detected without a key. The loaded key may differ in size from the one that signed.
fn length_fault(token: &Compact, pasted: Option<&PublicKey>, loaded: Option<&PublicKey>) -> Option<Finding> {
    let bytes = token.signature_length();
    if bytes == 0 {
        return Some(Finding::of(Code::TokenTruncated, Details::default().with("parts", 2)));
    }
    let details = Details::default().with("bytes", bytes);
    match pasted.map(PublicKey::modulus_bytes) {
        Some(expected) if bytes == expected => None,
        Some(expected) => Some(Finding::of(Code::SignatureLength, details.with("expected", expected))),
        None if LENGTHS.contains(&bytes) || loaded.is_some_and(|key| key.modulus_bytes() == bytes) => None,
        None => Some(Finding::of(Code::SignatureLength, details.with("expected", LENGTHS.to_vec()))),
    }
}

fn verifies(token: &Compact, key: &PublicKey) -> bool {
    token.signature().is_some_and(|signature| key.verify(token.message().as_bytes(), &signature))
}
