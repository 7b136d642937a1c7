//! Undoes the backslashes of JSON, JavaScript, C, Python and the shell: `\n`, `\x2b`, `\u002b`, `\u{2b}`, `\053`,
//! `\+`.

use zeroize::Zeroizing;

use crate::Code;
use crate::layer::undone::{Undone, replace};

/// Undoes one level: `\\n` becomes `\n`.
pub(super) fn undo(text: &str) -> Option<Undone> {
    // Spreadsheet files write a control character this way. PowerShell uses a backtick.
    let sheet = text.contains("_x000");
    let backtick = text.contains("-----`n") || text.contains("-----`r`n");
    if !(sheet || backtick || text.contains('\\')) {
        return None;
    }
    let mut plain = Zeroizing::new(text.to_owned());
    for (is_there, written) in [(sheet, ["_x000D_", "_x000A_"]), (backtick, ["`r", "`n"])] {
        if is_there {
            plain = replace(&replace(&plain, written[0], ""), written[1], "\n");
        }
    }
    let mut decoded = Decoded { text: Zeroizing::new(String::with_capacity(text.len())), ..Decoded::default() };
    decoded.breaks = plain.matches('\n').count().saturating_sub(text.matches('\n').count());
    let mut rest = plain.as_str();
    while let Some((before, escape)) = rest.split_once('\\') {
        decoded.text.push_str(before);
        rest = decoded.read(escape);
    }
    decoded.text.push_str(rest);
    let breaks = (decoded.breaks > 0).then_some((Code::EscapedNewlines, decoded.breaks));
    let others = decoded.others.then_some((Code::EscapesDecoded, 0));
    let repairs: Vec<(Code, usize)> = breaks.into_iter().chain(others).collect();
    (!repairs.is_empty()).then(|| Undone::decoded(decoded.text, &repairs))
}

#[derive(Default)]
struct Decoded {
    text: Zeroizing<String>,
    breaks: usize,
    others: bool,
}

impl Decoded {
    /// Reads what follows a backslash, and returns the rest.
    fn read<'a>(&mut self, escape: &'a str) -> &'a str {
        let Some(letter) = escape.chars().next() else {
            self.text.push('\\');
            return escape;
        };
        let tail = escape.get(letter.len_utf8()..).unwrap_or_default();
        let continued = escape.trim_start_matches([' ', '\t']).strip_prefix('\n');
        let (character, rest) = match letter {
            'n' => (Some('\n'), tail),
            'r' => (None, tail),
            't' => (Some('\t'), tail),
            'x' => numbered(tail, 2),
            'u' => match tail.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
                Some((digits, rest)) if digits.len() <= 6 => (code(digits, 16), rest),
                _ => numbered(tail, 4),
            },
            '0'..='7' => {
                let width = escape.bytes().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
                let (digits, rest) = escape.split_at_checked(width).unwrap_or((escape, ""));
                (code(digits, 8), rest)
            }
            sign if sign.is_ascii_punctuation() => (Some(sign), tail),
            // The line continues.
            _ => match continued {
                Some(next) => {
                    self.others = true;
                    return next;
                }
                None => (None, escape),
            },
        };
        if core::ptr::eq(rest, escape) || (character.is_none() && letter != 'r') {
            self.text.push('\\');
            return escape;
        }
        let is_break = character == Some('\n') || (letter == 'r' && !tail.trim_start_matches('\\').starts_with('n'));
        self.breaks = self.breaks.saturating_add(usize::from(is_break));
        self.others |= !matches!(letter, 'n' | 'r' | 't' | '"' | '\'' | '\\');
        if letter == 'r' && is_break {
            self.text.push('\n')
        } else {
            self.text.extend(character)
        }
        rest
    }
}

fn numbered(text: &str, width: usize) -> (Option<char>, &str) {
    text.split_at_checked(width).map_or((None, text), |(digits, rest)| (code(digits, 16), rest))
}

fn code(digits: &str, radix: u32) -> Option<char> {
    u32::from_str_radix(digits, radix).ok().and_then(char::from_u32)
}
