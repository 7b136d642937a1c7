//! Recognises DER structures by their shape, never by the label around them.

pub(crate) mod jwk;
pub(crate) mod oid;
pub(crate) mod ssh;

use crate::key::refusal::damaged;
use crate::key::{
    der::{Der, DerFault, Element, tag},
    numbers::Numbers,
};
use crate::{Code, Error, Result};

/// How the private key was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// `PrivateKeyInfo` (RFC 5958)
    Pkcs8,
    /// `RSAPrivateKey` (RFC 8017 §A.1.2)
    Pkcs1,
    /// JSON Web Key (RFC 7518 §6.3)
    Jwk,
}

/// A structure that we can name.
pub(crate) enum Thing<'a> {
    /// A private RSA key. Its numbers are not checked yet. Boxed, because they are far larger than all else here.
    Private(Format, Box<Numbers<'a>>),
    /// `EncryptedPrivateKeyInfo` (RFC 5958 §3): the parts of its algorithm, and the ciphertext.
    Encrypted(Der<'a>, &'a [u8]),
    /// A public RSA key: n, e, and the code for what it was found in.
    Public(&'a [u8], &'a [u8], Code),
    /// Anything else, with its own error.
    Other(Error),
}

/// Recognises a whole DER structure.
///
/// # Errors
/// [`Code::KeyTruncated`] if its end is missing, [`Code::KeyDamaged`] if it is a private key with a fault, and
/// [`Code::KeyNotRecognised`] for everything that we have no name for.
pub(crate) fn recognise(bytes: &[u8]) -> Result<Thing<'_>> {
    if bytes.first().is_some_and(|first| *first != tag::SEQUENCE) {
        return Err(Error::key(Code::KeyNotRecognised));
    }
    if bytes.starts_with(&[tag::SEQUENCE, 0x80, tag::INTEGER, 1, 3]) {
        // PKCS#12 is the only one that is often in BER, with indefinite lengths.
        return Ok(Thing::Other(crate::key::refusal::pkcs12()));
    }
    let mut outer = Der::new(bytes);
    let content = outer.take(tag::SEQUENCE).map_err(|fault| fault_of(fault, "outer"))?;
    let elements = elements(content);
    let tags: Vec<u8> = elements.iter().map(|element| element.tag).collect();
    let thing = match (tags.as_slice(), elements.as_slice()) {
        ([tag::INTEGER, tag::SEQUENCE, tag::SEQUENCE] | [tag::INTEGER, tag::SEQUENCE], [first, ..])
            if first.value == [3] =>
        {
            Ok(Thing::Other(crate::key::refusal::pkcs12()))
        }
        ([tag::INTEGER, tag::SEQUENCE, ..], [_, algorithm, ..]) if algorithm.value.first() == Some(&tag::OID) => {
            private_key_info(content)
        }
        ([tag::INTEGER, tag::OCTET_STRING, ..], [version, _, rest @ ..]) if version.value == [1] => Ok(sec1(rest)),
        ([tag::INTEGER, tag::INTEGER], _) => rsa_public_key(content, Code::KeyIsPublic),
        ([2, 2, 2, 2, 2, 2], [first, ..]) if first.value == [0] && is_whole(content) => Ok(wrong_algorithm("DSA")),
        ([tag::INTEGER, tag::INTEGER, ..] | [tag::INTEGER], _) => rsa_private_key(content, Format::Pkcs1),
        ([tag::SEQUENCE, tag::OCTET_STRING], [algorithm, ciphertext]) => {
            Ok(Thing::Encrypted(Der::new(algorithm.value), ciphertext.value))
        }
        ([tag::SEQUENCE, tag::BIT_STRING], _) => public_key_info(content, Code::KeyIsPublic),
        ([tag::SEQUENCE, tag::SEQUENCE, tag::BIT_STRING], [signed, ..]) => signed_thing(signed.value),
        ([tag::OID, tag::CONTEXT_0], _) => Ok(Thing::Other(Error::key(Code::KeyIsCertificate).with("format", "pkcs7"))),
        _ if holds_rsa(content) => Err(damaged("structure")),
        _ => Err(Error::key(Code::KeyNotRecognised)),
    }?;
    outer.end().map_err(|fault| fault_of(fault, "outer"))?;
    Ok(thing)
}

/// Returns the elements up to the first fault.
fn elements(content: &[u8]) -> Vec<Element<'_>> {
    let mut der = Der::new(content);
    core::iter::from_fn(|| der.next().ok()).take(16).collect()
}

/// Returns whether the content consists of whole elements.
fn is_whole(content: &[u8]) -> bool {
    let mut der = Der::new(content);
    while !der.is_empty() {
        if der.next().is_err() {
            return false;
        }
    }
    true
}

/// Returns whether the identifier of RSA is near the start, where a private key has it.
pub(crate) fn holds_rsa(bytes: &[u8]) -> bool {
    let start = bytes.get(..64).unwrap_or(bytes);
    start.windows(oid::RSA.len()).any(|window| window == oid::RSA)
}

/// Reads `PrivateKeyInfo` or `OneAsymmetricKey` (RFC 5958 §2).
fn private_key_info(content: &[u8]) -> Result<Thing<'_>> {
    let at = |fault| fault_of(fault, "privateKeyInfo");
    let mut der = Der::new(content);
    let version = der.small().map_err(at)?;
    let mut algorithm = der.sequence().map_err(at)?;
    let name = algorithm.take(tag::OID).map_err(at)?;
    if name != oid::RSA {
        return Ok(wrong_algorithm(other_algorithm(name, algorithm)?));
    }
    check_rsa_parameters(&mut algorithm)?;
    let mut key = Der::new(der.take(tag::OCTET_STRING).map_err(at)?);
    let inner = key.take(tag::SEQUENCE).map_err(|fault| fault_of(fault, "privateKey"))?;
    key.end().map_err(|fault| fault_of(fault, "privateKey"))?;
    let thing = rsa_private_key(inner, Format::Pkcs8)?;
    der.take_if(tag::CONTEXT_0).map_err(at)?;
    let public = der.take_if(tag::CONTEXT_1_PRIMITIVE).map_err(at)?;
    if version != u32::from(public.is_some()) {
        return Err(damaged("version")); // v2 exists to add a public key
    }
    if let Some(public) = public {
        check_public_half(public, &thing)?;
    }
    der.end().map_err(at)?;
    Ok(thing)
}

/// Names an algorithm other than RSA. A curve is in its only parameter.
fn other_algorithm(name: &[u8], mut parameters: Der<'_>) -> Result<String> {
    let at = |fault| fault_of(fault, "algorithm");
    if parameters.is_empty() {
        return Ok(oid::algorithm(name, None));
    }
    let parameter = parameters.next().map_err(at)?;
    parameters.end().map_err(at)?;
    let curve = (parameter.tag == tag::OID).then_some(parameter.value);
    Ok(oid::algorithm(name, curve))
}

/// Checks the parameters of rsaEncryption, which are NULL (RFC 8017 §A.1). Some writers omit them.
fn check_rsa_parameters(algorithm: &mut Der<'_>) -> Result<()> {
    let null = algorithm.take_if(tag::NULL).map_err(|fault| fault_of(fault, "algorithm"))?;
    let right = null.is_none_or(<[u8]>::is_empty) && algorithm.is_empty();
    if right { Ok(()) } else { Err(damaged("algorithm_parameters")) }
}

/// Checks that a public half inside a `OneAsymmetricKey` is the key's own.
fn check_public_half(public: &[u8], thing: &Thing<'_>) -> Result<()> {
    let read = public.strip_prefix(&[0]).map(|bytes| Der::new(bytes).sequence()).and_then(core::result::Result::ok);
    if let (Some(mut half), Thing::Private(_, numbers)) = (read, thing)
        && half.unsigned() == Ok(numbers.n)
        && half.unsigned() == Ok(numbers.e)
    {
        return Ok(());
    }
    Err(Error::key(Code::KeyInconsistent).with("number", "publicKey"))
}

/// Reads `RSAPrivateKey` (RFC 8017 §A.1.2).
fn rsa_private_key(content: &[u8], format: Format) -> Result<Thing<'_>> {
    let mut der = Der::new(content);
    let version = der.small().map_err(|fault| fault_of(fault, "version"))?;
    let numbers = Numbers::from_der(&mut der).map_err(|(fault, number)| fault_of(fault, number))?;
    match (version, der.take_if(tag::SEQUENCE).map_err(|fault| fault_of(fault, "otherPrimeInfos"))?) {
        (0, None) => der.end().map_err(|fault| fault_of(fault, "privateKey"))?,
        (1, Some(others)) => {
            let primes = elements(others).len().saturating_add(2);
            return Ok(Thing::Other(Error::key(Code::KeyMultiPrime).with("primes", primes)));
        }
        _ => return Err(damaged("version")),
    }
    Ok(Thing::Private(format, Box::new(numbers)))
}

/// Names an `ECPrivateKey` (RFC 5915 §3).
fn sec1<'a>(rest: &[Element<'_>]) -> Thing<'a> {
    let parameters = rest.iter().find(|element| element.tag == tag::CONTEXT_0);
    let curve = parameters.and_then(|element| Der::new(element.value).take(tag::OID).ok());
    wrong_algorithm(oid::curve(curve))
}

/// Reads `SubjectPublicKeyInfo` (RFC 5280 §4.1).
fn public_key_info(content: &[u8], code: Code) -> Result<Thing<'_>> {
    let at = |fault| fault_of(fault, "publicKeyInfo");
    let mut der = Der::new(content);
    let mut algorithm = der.sequence().map_err(at)?;
    let name = algorithm.take(tag::OID).map_err(at)?;
    let key = der.bit_string().map_err(at)?;
    der.end().map_err(at)?;
    if name != oid::RSA {
        let found = Error::key(code).with("algorithm", other_algorithm(name, algorithm)?);
        return Ok(Thing::Other(found));
    }
    check_rsa_parameters(&mut algorithm)?;
    let mut inner = Der::new(key);
    let content = inner.take(tag::SEQUENCE).map_err(at)?;
    inner.end().map_err(at)?;
    rsa_public_key(content, code)
}

/// Reads `RSAPublicKey` (RFC 8017 §A.1.1).
fn rsa_public_key(content: &[u8], code: Code) -> Result<Thing<'_>> {
    let at = |fault| fault_of(fault, "publicKey");
    let mut der = Der::new(content);
    let (n, e) = (der.unsigned().map_err(at)?, der.unsigned().map_err(at)?);
    der.end().map_err(at)?;
    Ok(Thing::Public(n, e, code))
}

/// Reads a certificate (RFC 5280 §4.1), a certificate request (RFC 2986 §4) or a revocation list.
fn signed_thing(content: &[u8]) -> Result<Thing<'_>> {
    let parts = elements(content);
    let tags: Vec<u8> = parts.iter().map(|element| element.tag).collect();
    let (key, code) = match tags.as_slice() {
        [tag::CONTEXT_0, tag::INTEGER, 0x30, 0x30, 0x30, 0x30, 0x30, ..] => (parts.get(6), Code::KeyIsCertificate),
        [tag::INTEGER, 0x30, 0x30, 0x30, 0x30, 0x30, ..] => (parts.get(5), Code::KeyIsCertificate),
        [tag::INTEGER, 0x30, 0x30, ..] => (parts.get(2), Code::KeyIsRequest),
        _ => (None, Code::KeyNotRecognised),
    };
    key.map_or_else(|| Err(Error::key(code)), |key| public_key_info(key.value, code))
}

pub(crate) fn wrong_algorithm<'a>(algorithm: impl Into<crate::Detail>) -> Thing<'a> {
    Thing::Other(Error::key(Code::KeyWrongAlgorithm).with("algorithm", algorithm))
}

/// Interprets an encoding fault: either the outermost element is cut off, or something inside is malformed.
fn fault_of(fault: DerFault, place: &'static str) -> Error {
    match fault {
        DerFault::Short(missing) if place == "outer" => Error::key(Code::KeyTruncated).with("missingBytes", missing),
        DerFault::Short(_) => damaged("length").with("where", place),
        DerFault::Broken(reason) => damaged(reason).with("where", place),
    }
}
