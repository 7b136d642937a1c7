//! Recognises keys with a part that was masked or left out before they were copied.

use zeroize::Zeroizing;

use crate::key::pem::bare;
use crate::{Code, Error};

/// Characters that each mask a letter.
const MASKS: [char; 8] = ['*', '•', '●', '█', '▇', '∙', '·', '◦'];
/// A key never has eight equal letters in a row.
const SAME_LETTERS: usize = 8;
/// The length of a line of PEM (RFC 7468 §2).
const LINE: usize = 64;
/// Words that replace omitted lines.
const WORDS: [&str; 9] = ["redacted", "snip", "omitted", "truncated", "elided", "hidden", "removed", "cut", "secret"];
/// The brackets around such a word.
const BRACKETS: [(char, char); 5] = [('[', ']'), ('<', '>'), ('(', ')'), ('{', '}'), ('-', '-')];

/// Returns an error with the line if the text is a private key with a masked or omitted part.
pub(crate) fn find(text: &str) -> Option<Error> {
    let body = body_of(text)?;
    let first = text.get(..(body.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?)?.matches('\n').count();
    let find = |code: Code, is: fn(&str) -> bool| {
        let index = body.split('\n').position(is)?;
        Some(Error::key(code).with("line", first.saturating_add(index).saturating_add(1)))
    };
    find(Code::KeyMasked, is_masked).or_else(|| find(Code::KeyElided, is_elided))
}

/// Returns what is between the armour of a private key, or a whole text that is a setting for one.
fn body_of(text: &str) -> Option<&str> {
    let upper = Zeroizing::new(text.to_ascii_uppercase());
    let label = upper.find("PRIVATE KEY").map(|at| at.saturating_add("PRIVATE KEY".len()));
    let Some(start) = label.filter(|_| upper.contains("BEGIN")) else {
        let (name, value) = text.trim().split_once(['=', ':'])?;
        let is_setting =
            crate::key::paste::environment::squeeze(name).contains("privatekey") && !value.trim().contains('\n');
        return (is_setting || bare::has_lines(text)).then_some(value);
    };
    let body = text.get(start..)?.trim_start_matches('-');
    let upper = upper.get(upper.len().checked_sub(body.len())?..)?;
    let end = ["-----END", "END RSA", "END PRIVATE", "END ENCRYPTED"].iter().filter_map(|end| upper.find(end)).min();
    body.get(..end.unwrap_or(body.len()))
}

fn is_masked(line: &str) -> bool {
    let mut run = 0_usize;
    let mut last = '\n';
    line.chars().any(|character| {
        run = if character == last { run.saturating_add(1) } else { 1 };
        last = character;
        let letter = character.is_ascii_alphanumeric() && run >= SAME_LETTERS;
        letter || (MASKS.contains(&character) && run >= 3) || (matches!(character, 'x' | 'X') && is_only(line, run))
    })
}

/// Returns whether a line is one letter repeated at least five times.
fn is_only(line: &str, run: usize) -> bool {
    let word = line.trim().trim_matches(['"', '\'', ',', ';']);
    run >= 5 && word.chars().count() == run
}

fn is_elided(line: &str) -> bool {
    if line.contains("...") || line.contains('…') {
        // In a line as long as the others, it is a single changed letter.
        return line.trim().chars().count() != LINE;
    }
    let lower = Zeroizing::new(line.to_ascii_lowercase());
    BRACKETS.iter().any(|(open, close)| {
        let inner = lower.find(*open).zip(lower.rfind(*close)).and_then(|(start, end)| lower.get(start..end));
        inner.is_some_and(|inner| WORDS.iter().any(|word| inner.contains(word)))
    })
}
