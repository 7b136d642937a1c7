//! Finds the body that a pasted request sends.

use crate::text::places;

/// curl's options for a body (curl(1)), without the endings `-raw` and `-binary`.
const OPTIONS: [&str; 3] = [" -d", " --data", " --json"];

/// Returns what may be the body of the request in `text`: what follows the blank line after the headers, or the text of
/// curl's `--data`. Only its hash can say whether it is.
pub(crate) fn body(text: &str) -> Option<String> {
    let header = *places(&text.to_ascii_lowercase(), "authorization").first()?;
    of_command(text).or_else(|| {
        let rest = text.get(header..)?;
        let ends = ["\n\n", "\r\n\r\n"].map(|end| Some(rest.find(end)?.saturating_add(end.len())));
        rest.get(ends.into_iter().flatten().min()?..).map(str::to_owned)
    })
}

/// Reads the quoted text of the first option.
fn of_command(text: &str) -> Option<String> {
    let at = OPTIONS.iter().filter_map(|option| places(text, option).first().copied()).min()?;
    let rest = text.get(at..).filter(|_| text.trim_start().starts_with("curl"))?.trim_start();
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '-').trim_start_matches([' ', '=']);
    let (has_dollar, rest) = rest.strip_prefix('$').map_or((false, rest), |rest| (true, rest));
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    unquoted(rest.get(1..)?, quote, has_dollar)
}

/// Reads a text in the quotes of a shell (POSIX.1-2024, section 2.2) up to its end.
fn unquoted(text: &str, quote: char, has_dollar: bool) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    loop {
        let letter = rest.chars().next()?;
        let tail = rest.get(letter.len_utf8()..)?;
        rest = match tail.chars().next() {
            // An apostrophe: the text ends, `\'` follows, and it goes on.
            _ if letter == quote => match tail.strip_prefix("\\''").filter(|_| quote == '\'' && !has_dollar) {
                None => return Some(out),
                Some(tail) => {
                    out.push('\'');
                    tail
                }
            },
            Some(escaped) if letter == '\\' && (has_dollar || "\"\\$`".contains(escaped) && quote == '"') => {
                out.push(match escaped {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    other => other,
                });
                tail.get(escaped.len_utf8()..)?
            }
            _ => {
                out.push(letter);
                tail
            }
        };
    }
}
