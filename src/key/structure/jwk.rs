//! Reads JSON Web Keys (RFC 7517, RFC 7518 §6).

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use zeroize::Zeroizing;

use crate::key::refusal;
use crate::key::{
    der,
    numbers::{self, recover},
};
use crate::{Code, Error, Result, json::Json};

/// Converts an object with a `kty` to the DER of an `RSAPrivateKey` or `RSAPublicKey`.
///
/// # Errors
/// [`Code::KeyWrongAlgorithm`], [`Code::KeyMultiPrime`], and [`Code::KeyDamaged`] with the member that is wrong.
pub(crate) fn to_der(object: &Json) -> Result<Zeroizing<Vec<u8>>> {
    check_algorithm(object)?;
    if let Some(twice) = object.duplicate_key() {
        let known = ["n", "e", "d", "p", "q", "dp", "dq", "qi"].into_iter().find(|name| *name == twice);
        return Err(refusal::damaged("json_duplicate_key").with("member", known.unwrap_or("other")));
    }
    if let Some(Json::Array(others)) = object.get("oth") {
        return Err(Error::key(Code::KeyMultiPrime).with("primes", others.len().saturating_add(2)));
    }
    let (n, e) = (member(object, "n")?, member(object, "e")?);
    if object.get("d").is_none() {
        return Ok(der::sequence(&[&der::integer(&n), &der::integer(&e)]));
    }
    let d = member(object, "d")?;
    let crt = ["p", "q", "dp", "dq", "qi"];
    if crt.iter().any(|name| object.get(name).is_some()) {
        let [p, q, dp, dq, qi] = crt.map(|name| member(object, name));
        return Ok(private_key([&n, &e, &d, &p?, &q?, &dp?, &dq?, &qi?]));
    }
    complete(&n, &e, &d)
}

/// Accepts only RSA keys for RS256, or for no particular algorithm.
fn check_algorithm(object: &Json) -> Result<()> {
    let text = |name| object.get(name).and_then(Json::as_str);
    let algorithm = match (text("kty"), text("alg")) {
        (Some("RSA"), None | Some("RS256")) if is_for_signatures(object) => return Ok(()),
        (Some("RSA"), None | Some("RS256")) => "RSA encryption",
        (Some("RSA"), Some(other)) => other,
        (Some("EC"), _) => match text("crv") {
            Some("P-256") => "EC P-256",
            Some("P-384") => "EC P-384",
            Some("P-521") => "EC P-521",
            Some("secp256k1") => "EC secp256k1",
            _ => "EC",
        },
        (Some("OKP"), _) => text("crv").unwrap_or("OKP"),
        (Some(other), _) => other,
        (None, _) => return Err(Error::key(Code::KeyNotRecognised)),
    };
    // A name is short. Anything longer might be something that must not be shown.
    let is_name =
        algorithm.len() <= 12 && algorithm.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | ' '));
    let algorithm = if is_name { algorithm } else { "unknown" };
    let private = object.get("d").is_some() || text("kty") == Some("oct");
    let code = if private { Code::KeyWrongAlgorithm } else { Code::KeyIsPublic };
    Err(Error::key(code).with("algorithm", algorithm))
}

/// Returns whether `use` and `key_ops` allow signatures (RFC 7517 §4.2, §4.3).
fn is_for_signatures(object: &Json) -> bool {
    let signs = |operation: &Json| matches!(operation.as_str(), Some("sign" | "verify"));
    let operations = match object.get("key_ops") {
        Some(Json::Array(operations)) => operations.iter().any(signs),
        other => other.is_none(),
    };
    operations && object.get("use").is_none_or(|r#use| r#use.as_str() == Some("sig"))
}

/// Reads a `Base64urlUInt` member (RFC 7518 §2).
fn member(object: &Json, name: &'static str) -> Result<Zeroizing<Vec<u8>>> {
    let fault = |reason| refusal::damaged(reason).with("member", name);
    let text = object.get(name).ok_or_else(|| fault("jwk_member_missing"))?;
    let text = text.as_str().ok_or_else(|| fault("jwk_member_type"))?;
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| fault("base64"))?;
    Ok(Zeroizing::new(bytes))
}

fn private_key(numbers: [&[u8]; 8]) -> Zeroizing<Vec<u8>> {
    let [n, e, d, p, q, dp, dq, qi] = numbers.map(der::trim);
    numbers::Numbers { n, e, d, p, q, dp, dq, qi }.to_der()
}

/// Completes the key from n, e and d.
fn complete(n: &[u8], e: &[u8], d: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let [n, e, d] = [n, e, d].map(der::trim);
    numbers::check_size(numbers::bits(n))?;
    let recovered = recover::recover(n, e, d).ok_or_else(|| numbers::inconsistent("d"))?;
    let [p, q, dp, dq, qi] = recovered.each_ref().map(|part| part.as_slice());
    Ok(private_key([n, e, d, p, q, dp, dq, qi]))
}
