//! Base64 and base64url (RFC 4648 §4, §5), without padding.

/// The letters for 62 and 63.
pub(crate) type Alphabet = [u8; 2];

pub(crate) const STANDARD: Alphabet = *b"+/";
pub(crate) const URL: Alphabet = *b"-_";

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Encodes bytes. The text is as long as it was reserved for, so no copy of a secret is left behind.
pub(crate) fn encode(bytes: &[u8], [plus, slash]: Alphabet) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3).saturating_mul(4));
    for group in bytes.chunks(3) {
        let sum = group.iter().zip([16, 8, 0]).fold(0_u32, |sum, (byte, shift)| sum | (u32::from(*byte) << shift));
        for shift in [18, 12, 6, 0].iter().take(group.len().saturating_add(1)) {
            let value = (sum >> shift) & 63;
            let other = if value == 62 { plus } else { slash };
            text.push(char::from(LETTERS.get(value as usize).copied().unwrap_or(other)));
        }
    }
    text
}

/// Decodes letters of one alphabet. Returns `None` for any other, and unless they are what an encoder writes.
pub(crate) fn decode(text: &str, alphabet: Alphabet) -> Option<Vec<u8>> {
    decode_start(text, alphabet).filter(|_| text.len() % 4 != 1).filter(|(_, rest)| *rest == 0).map(|(bytes, _)| bytes)
}

/// Decodes letters of one alphabet that may be cut off. Returns the whole bytes, and the bits that are left over.
pub(crate) fn decode_start(text: &str, [plus, slash]: Alphabet) -> Option<(Vec<u8>, u32)> {
    let mut bytes = Vec::with_capacity(text.len().saturating_mul(3) >> 2);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter.wrapping_sub(b'A'),
            b'a'..=b'z' => letter.wrapping_sub(b'a' - 26),
            b'0'..=b'9' => letter.wrapping_add(52 - b'0'),
            letter if letter == plus => 62,
            letter if letter == slash => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        count = count.wrapping_add(6);
        if count >= 8 {
            count = count.wrapping_sub(8);
            bytes.push((bits >> count).to_le_bytes()[0]);
            bits &= (1_u32 << count).wrapping_sub(1);
        }
    }
    Some((bytes, bits))
}
