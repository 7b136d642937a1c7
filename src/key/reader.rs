//! From bytes to a key: what was found, and whether it is the one thing that was wanted.

use rsa::RsaPrivateKey;

use super::{Format, MAX_INPUT, PublicKey, ReadOptions, armour, jwk, name, public};
use crate::{Code, Error, Repair, Result, json::Json};

/// A private key whose numbers are right, and what was seen around it.
pub(crate) struct Found {
    pub(crate) engine: RsaPrivateKey,
    pub(crate) format: Format,
    pub(crate) encrypted: bool,
    pub(crate) repairs: Vec<Repair>,
    pub(crate) application_id: Option<String>,
}

pub(crate) fn read_private(input: &[u8], _passphrase: Option<&[u8]>, _options: ReadOptions) -> Result<Found> {
    check_length(input)?;
    let text = core::str::from_utf8(input).ok();
    if let Some(object) = text.filter(|text| text.trim_start().starts_with('{')).and_then(|text| Json::parse(text).ok())
    {
        let jwk::Jwk::Private(der) = jwk::read(&object)? else { return Err(Error::key(Code::KeyIsPublic)) };
        let name::Thing::Private(_, numbers) = name::name(&der)? else {
            return Err(Error::key(Code::KeyNotRecognised));
        };
        let engine = numbers.check()?;
        return Ok(Found { engine, format: Format::Jwk, encrypted: false, repairs: Vec::new(), application_id: None });
    }
    let decoded = text.and_then(armour::decode);
    if decoded.is_none() && text.is_some() {
        return Err(Error::key(Code::KeyNotRecognised));
    }
    let bytes = decoded.as_deref().map_or(input, Vec::as_slice);
    match name::name(bytes)? {
        name::Thing::Private(format, numbers) => Ok(Found {
            engine: numbers.check()?,
            format,
            encrypted: false,
            repairs: if decoded.is_some() { Vec::new() } else { vec![Repair::new(Code::DerRead)] },
            application_id: None,
        }),
        name::Thing::Encrypted(algorithm, ciphertext) if algorithm.is_empty() || ciphertext.is_empty() => {
            Err(name::damaged("structure"))
        }
        name::Thing::Encrypted(..) => Err(Error::new(Code::KeyEncrypted, "passphrase")),
        name::Thing::Public(_, _, code) => Err(Error::key(code)),
        name::Thing::Other(error) => Err(error),
    }
}

pub(crate) fn read_public(input: &[u8]) -> Result<PublicKey> {
    check_length(input).map_err(public::as_public)?;
    let text = core::str::from_utf8(input).ok();
    if let Some(Ok(jwk::Jwk::Public(der))) = text.and_then(|text| Json::parse(text).ok()).map(|json| jwk::read(&json)) {
        return public::from_der(&der);
    }
    let decoded = text.and_then(armour::decode);
    public::from_der(decoded.as_deref().map_or(input, Vec::as_slice))
}

fn check_length(input: &[u8]) -> Result<()> {
    if input.len() > MAX_INPUT {
        return Err(Error::key(Code::KeyInputTooLong).with("bytes", input.len()).with("maximum", MAX_INPUT));
    }
    if input.trim_ascii().is_empty() { Err(Error::key(Code::KeyEmpty)) } else { Ok(()) }
}
