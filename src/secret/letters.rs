//! Finds a private key in letters: announced by a line or a member, or encoded in base64 or hexadecimal.

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use zeroize::Zeroizing;

/// The letters that the first bytes of a key take. Shorter runs are words.
const SHORTEST: usize = 12;
/// A truncated run leaves bits over.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Returns whether the text announces a private key: a BEGIN line in any case, spacing and dashes, a PuTTY file, or
/// the members of a private JWK, even one that is cut off or has no quotes.
pub(super) fn say_key(text: &str) -> bool {
    let squeezed = Zeroizing::new(squeeze(&text.to_ascii_lowercase()));
    let named = ["begin", "end"].iter().any(|word| {
        squeezed.match_indices(word).any(|(at, word)| {
            let (before, rest) = squeezed.split_at_checked(at).unwrap_or_default();
            is_label(before, rest.strip_prefix(word).unwrap_or_default())
        })
    });
    named || squeezed.contains("putty-user-key-file") || has_jwk(&squeezed)
}

/// Returns whether there are members of a private JWK (RFC 7518 §6.2.2, §6.3.2, §6.4): `kty` and a secret one, or two
/// of the secret numbers.
fn has_jwk(squeezed: &str) -> bool {
    let values = |name: &str| -> Vec<&str> {
        let starts = ["{", ","].map(|before| [before, name, ":"].concat());
        starts.iter().flat_map(|start| squeezed.split(start.as_str()).skip(1)).collect()
    };
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let is_number = |value: &&str| value.chars().take_while(|c| is_letter(*c)).count() >= 64;
    let numbers = ["d", "p", "q", "dp", "dq", "qi"].iter().filter(|name| values(name).iter().any(is_number)).count();
    numbers >= 2 || ["d", "k"].iter().any(|name| !values("kty").is_empty() && !values(name).is_empty())
}

/// Returns whether `BEGIN` or `END` is followed by a private key's label, with a dash on either side.
fn is_label(before: &str, after: &str) -> bool {
    let kinds = ["", "rsa", "ec", "dsa", "encrypted", "openssh", "ssh2encrypted", "any", "pgp"];
    let Some((kind, rest)) = after.split_once("privatekey") else { return false };
    let is_dash =
        |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}');
    let rest = rest.strip_prefix("block").unwrap_or(rest);
    kinds.contains(&kind) && (before.ends_with(is_dash) || rest.starts_with(is_dash))
}

/// Returns whether `is` holds for what a run of base64 or hexadecimal letters decodes to, at any offset within a
/// group.
pub(super) fn decoded(text: &str, is: &dyn Fn(&[u8]) -> bool) -> bool {
    let text = Zeroizing::new(squeeze(text));
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '=');
    let base64 = text
        .split(|c| !is_base64(c))
        .filter(|run| run.len() >= SHORTEST)
        .any(|run| is_mixed(run) && from_base64(run, is));
    base64 || {
        let text = Zeroizing::new(text.replace([':', ',', '-', '.', ';'], ""));
        text.split(|c: char| !c.is_ascii_hexdigit()).any(|run| is_hex(run) && from_hex(run, is))
    }
}

/// Returns whether a key in DER, PEM or another program's format may start in this text, or be encoded letter by letter.
/// This keeps a list of a million ordinary users cheap.
pub(super) fn may_begin(text: &str) -> bool {
    let lower = Zeroizing::new(text.to_ascii_lowercase());
    is_mixed(text)
        || ["key", "begin", "kty", "ssh"].iter().any(|word| lower.contains(word))
        || ["&#", "\\", "%", "="].iter().any(|sign| lower.matches(sign).count() >= SHORTEST)
}

/// Returns whether a run may be the base64 of a key and not just joined words. A SEQUENCE starts with `M` and a
/// letter up to `P`. Inside, a third of the letters are capitals.
fn is_mixed(run: &str) -> bool {
    let capitals = |stretch: &[u8]| stretch.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    run.as_bytes().windows(2).any(|pair| matches!(pair, [b'M', b'A'..=b'P']))
        || run.as_bytes().chunks(32).any(|stretch| capitals(stretch) >= 5)
}

fn from_base64(run: &str, is: &dyn Fn(&[u8]) -> bool) -> bool {
    let standard = Zeroizing::new(run.replace('-', "+").replace('_', "/"));
    standard.split('=').filter(|part| part.len() >= SHORTEST).any(|part| {
        (0..4).any(|phase| {
            let letters = part.get(phase..).unwrap_or_default();
            let whole = if letters.len() % 4 == 1 { letters.len().saturating_sub(1) } else { letters.len() };
            let bytes = letters.get(..whole).map(|letters| BASE64.decode(letters).map(Zeroizing::new));
            matches!(bytes, Some(Ok(bytes)) if is(&bytes))
        })
    })
}

/// Returns whether a run may be hexadecimal. On average six of sixteen digits are letters, but joined numbers have
/// none.
fn is_hex(run: &str) -> bool {
    let letters = run.bytes().filter(u8::is_ascii_alphabetic).count();
    run.len() >= 2 * SHORTEST && letters.saturating_mul(8) >= run.len()
}

fn from_hex(run: &str, is: &dyn Fn(&[u8]) -> bool) -> bool {
    (0..2).any(|phase| {
        let (pairs, _) = run.as_bytes().get(phase..).unwrap_or_default().as_chunks::<2>();
        let digit =
            |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or_default();
        let bytes: Vec<u8> = pairs.iter().map(|[high, low]| (digit(*high) << 4) | digit(*low)).collect();
        is(&Zeroizing::new(bytes))
    })
}

/// Removes what may be put between the letters of a key: white space and invisible characters, written-out line
/// breaks, quotes, the signs that join strings, their percent-encoding, and `0x`.
fn squeeze(text: &str) -> String {
    let plain =
        Zeroizing::new(["\\r", "\\n", "\\t", "\\x", "0x", "%0A", "%0D", "%20", "%0a", "%0d"].iter().fold(
            text.to_owned(),
            |text, between| if text.contains(between) { text.replace(between, "") } else { text },
        ));
    let encoded = |text: &str| {
        text.replace("%2B", "+")
            .replace("%2F", "/")
            .replace("%3D", "=")
            .replace("%2b", "+")
            .replace("%2f", "/")
            .replace("%3d", "=")
    };
    let plain = Zeroizing::new(if plain.contains('%') { encoded(&plain) } else { plain.to_string() });
    let between = |c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '\'' | '`' | '\\' | '>' | '|')
            || matches!(c, '\0' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    plain.chars().filter(|c| !between(*c)).collect()
}
