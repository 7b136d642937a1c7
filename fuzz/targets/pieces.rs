//! What several targets are made of.

use vonage_jwt_web::rand_core::{Infallible, TryCryptoRng, TryRng};

/// The time of every run: 2026-09-21.
pub const NOW: i64 = 1_790_000_000;
/// An application's ID.
pub const ID: &str = "9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70";

/// Takes the first byte, 0 where there is none.
pub fn choice(input: &mut &[u8]) -> u8 {
    let Some((first, rest)) = input.split_first() else { return 0 };
    *input = rest;
    *first
}

/// Takes the bytes before the next line break.
pub fn line<'a>(input: &mut &'a [u8]) -> &'a [u8] {
    let end = input.iter().position(|byte| *byte == b'\n');
    let (line, rest) = input.split_at(end.unwrap_or(input.len()));
    *input = rest.get(1..).unwrap_or_default();
    line
}

/// Random numbers for blinding, the same in each run.
pub struct Counter(pub u64);

impl TryRng for Counter {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        self.try_next_u64().map(|word| (word >> 32) as u32)
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        Ok(self.0 ^ (self.0 >> 29))
    }
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for byte in bytes {
            *byte = (self.try_next_u64()? >> 56) as u8;
        }
        Ok(())
    }
}

impl TryCryptoRng for Counter {}

/// A token of these parts. The signature is given as bytes.
pub fn token(header: &[u8], payload: &[u8], signature: &[u8]) -> Vec<u8> {
    [header, payload, signature].map(base64url).join(&b'.')
}

/// base64url without padding (RFC 4648 §5), without the product's help.
pub fn base64url(bytes: &[u8]) -> Vec<u8> {
    letters(bytes, b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
}

/// PEM (RFC 7468) with this label.
pub fn pem(label: &str, der: &[u8]) -> Vec<u8> {
    let mut body = letters(der, b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    body.resize(body.len().next_multiple_of(4), b'=');
    let mut pem = format!("-----BEGIN {label}-----\n").into_bytes();
    for line in body.chunks(64) {
        pem.extend(line);
        pem.push(b'\n');
    }
    pem.extend(format!("-----END {label}-----\n").bytes());
    pem
}

fn letters(bytes: &[u8], alphabet: &[u8; 64]) -> Vec<u8> {
    let mut out = Vec::new();
    for group in bytes.chunks(3) {
        let number = group.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        out.extend((0..=group.len()).map(|index| alphabet[(number >> (18 - 6 * index)) as usize & 63]));
    }
    out
}
