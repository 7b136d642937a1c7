//! DER and PEM for the tests, written separately so that they don't share the product's mistakes.

use base64::{Engine, engine::general_purpose::STANDARD};

pub(crate) const RSA_OID: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];

/// Encodes one element with its tag.
pub(crate) fn element(tag: u8, value: &[u8]) -> Vec<u8> {
    let length = value.len();
    let header = match length {
        0..=0x7f => vec![tag, length as u8],
        0x80..=0xff => vec![tag, 0x81, length as u8],
        _ => vec![tag, 0x82, (length >> 8) as u8, length as u8],
    };
    [header.as_slice(), value].concat()
}

pub(crate) fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    element(0x30, &parts.concat())
}

/// Encodes a non-negative INTEGER.
pub(crate) fn integer(number: &[u8]) -> Vec<u8> {
    let start = number.iter().take_while(|byte| **byte == 0).count();
    let number = &number[start..];
    let pad = number.first().is_none_or(|byte| *byte >= 0x80);
    element(2, &[if pad { &[0][..] } else { &[] }, number].concat())
}

/// Encodes `RSAPrivateKey` from n, e, d, p, q, dp, dq and qInv.
pub(crate) fn pkcs1(numbers: &[Vec<u8>]) -> Vec<u8> {
    pkcs1_of(&numbers.iter().map(|number| integer(number)).collect::<Vec<_>>())
}

/// Does the same from encoded integers.
pub(crate) fn pkcs1_of(integers: &[Vec<u8>]) -> Vec<u8> {
    sequence(&[integer(&[]), integers.concat()])
}

pub(crate) fn rsa_algorithm() -> Vec<u8> {
    sequence(&[element(6, RSA_OID), element(5, &[])])
}

/// Encodes `PrivateKeyInfo` around an `RSAPrivateKey`.
pub(crate) fn pkcs8(pkcs1: &[u8]) -> Vec<u8> {
    sequence(&[integer(&[]), rsa_algorithm(), element(4, pkcs1)])
}

pub(crate) fn spki(n: &[u8], e: &[u8]) -> Vec<u8> {
    let key = sequence(&[integer(n), integer(e)]);
    sequence(&[rsa_algorithm(), element(3, &[&[0], key.as_slice()].concat())])
}

/// Writes PEM with lines of 64 characters.
pub(crate) fn wrap(label: &str, der: &[u8]) -> String {
    let body = STANDARD.encode(der);
    let lines: Vec<&str> = body.as_bytes().chunks(64).map(|line| core::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

/// Returns the DER of the first block of a well-formed PEM text.
pub(crate) fn unwrap(pem: &str) -> Vec<u8> {
    let body: String = pem
        .lines()
        .skip_while(|line| !line.starts_with("-----BEGIN"))
        .skip(1)
        .take_while(|line| !line.starts_with("-----END"))
        .collect();
    STANDARD.decode(body).unwrap()
}

/// The position of an element: its header from `start`, its value from `value` to `end`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) tag: u8,
    pub(crate) start: usize,
    pub(crate) value: usize,
    pub(crate) end: usize,
}

/// Returns the element at `start`.
pub(crate) fn place(der: &[u8], start: usize) -> Place {
    let (header, length) = match der[start + 1] {
        short @ 0..=0x7f => (2, usize::from(short)),
        0x81 => (3, usize::from(der[start + 2])),
        0x82 => (4, usize::from(der[start + 2]) << 8 | usize::from(der[start + 3])),
        other => unreachable!("length {other:#x}"),
    };
    Place { tag: der[start], start, value: start + header, end: start + header + length }
}

/// Returns all elements of a private RSA key, PKCS#8 or PKCS#1, including those inside the OCTET STRING.
pub(crate) fn places(der: &[u8]) -> Vec<Place> {
    let mut places = Vec::new();
    walk(der, 0, der.len(), &mut places);
    places
}

fn walk(der: &[u8], start: usize, end: usize, places: &mut Vec<Place>) {
    let mut at = start;
    while at < end {
        let place = place(der, at);
        places.push(place);
        if matches!(place.tag, 0x30 | 4) {
            walk(der, place.value, place.end, places);
        }
        at = place.end;
    }
}

/// An element that can be taken apart and changed: a SEQUENCE with its elements, or the bytes of anything else.
pub(crate) enum Parts {
    Sequence(Vec<Parts>),
    Other(Vec<u8>),
}

impl Parts {
    /// Takes a whole element apart.
    pub(crate) fn of(der: &[u8]) -> Self {
        let outer = place(der, 0);
        if outer.tag != 0x30 {
            return Self::Other(der.to_vec());
        }
        let (mut at, mut parts) = (outer.value, Vec::new());
        while at < outer.end {
            let inner = place(der, at);
            parts.push(Self::of(&der[inner.start..inner.end]));
            at = inner.end;
        }
        Self::Sequence(parts)
    }

    /// Returns an element of this SEQUENCE.
    pub(crate) fn child(&mut self, index: usize) -> &mut Self {
        let Self::Sequence(parts) = self else { unreachable!("not a SEQUENCE") };
        &mut parts[index]
    }

    pub(crate) fn insert(&mut self, index: usize, element: Vec<u8>) {
        let Self::Sequence(parts) = self else { unreachable!("not a SEQUENCE") };
        parts.insert(index, Self::Other(element));
    }

    pub(crate) fn remove(&mut self, index: usize) {
        let Self::Sequence(parts) = self else { unreachable!("not a SEQUENCE") };
        parts.remove(index);
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        match self {
            Self::Sequence(parts) => sequence(&parts.iter().map(Self::encode).collect::<Vec<_>>()),
            Self::Other(bytes) => bytes.clone(),
        }
    }
}

/// Returns the eight numbers of a private RSA key, without leading zeros.
pub(crate) fn numbers(der: &[u8]) -> Vec<Vec<u8>> {
    let integers: Vec<Place> = places(der).into_iter().filter(|place| place.tag == 2).collect();
    let eight = &integers[integers.len() - 8..];
    let trim = |place: &Place| der[place.value..place.end].iter().copied().skip_while(|byte| *byte == 0).collect();
    eight.iter().map(trim).collect()
}
