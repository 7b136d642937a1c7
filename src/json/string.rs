//! Reads and writes strings as JSON spells them (RFC 8259 §7).

use core::fmt::Write as _;

/// Returns the text of a quoted string whose grammar has been checked, or `None` for half a surrogate pair.
pub(super) fn unescape(quoted: &str) -> Option<String> {
    let mut rest = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(rest.len());
    while let Some((plain, escape)) = rest.split_once('\\') {
        text.push_str(plain);
        let (character, behind) = escaped(escape)?;
        text.push(character);
        rest = behind;
    }
    text.push_str(rest);
    Some(text)
}

/// Reads the escape after a backslash. Returns its character and the rest of the text.
fn escaped(text: &str) -> Option<(char, &str)> {
    let letter = text.chars().next()?;
    let rest = text.get(letter.len_utf8()..)?;
    let character = match letter {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return unicode(rest),
        itself => itself,
    };
    Some((character, rest))
}

/// Reads four hexadecimal digits, or two such escapes if the first is a high surrogate.
fn unicode(text: &str) -> Option<(char, &str)> {
    let (first, rest) = unit(text)?;
    if let Some(character) = char::from_u32(first.into()) {
        return Some((character, rest));
    }
    let (second, rest) = unit(rest.strip_prefix("\\u")?)?;
    let character = char::decode_utf16([first, second]).next()?.ok()?;
    Some((character, rest))
}

fn unit(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    Some((u16::from_str_radix(digits, 16).ok()?, rest))
}

/// Writes a string, escaping only what must be escaped.
pub(super) fn write(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}
