//! Writes values as literals of programming languages.

use core::fmt::Write as _;

use crate::json::Json;

/// How a language writes JSON values.
pub(super) struct Style {
    pub(super) null: &'static str,
    pub(super) yes: &'static str,
    pub(super) no: &'static str,
    pub(super) array: (&'static str, &'static str),
    pub(super) object: (&'static str, &'static str),
    /// Writes one member.
    pub(super) member: fn(&str, &str) -> String,
    pub(super) string: fn(&str) -> String,
    pub(super) number: fn(&str) -> String,
}

impl Style {
    /// Returns `value` on one line.
    pub(super) fn write(&self, value: &Json) -> String {
        match value {
            Json::Null => self.null.to_owned(),
            Json::Bool(true) => self.yes.to_owned(),
            Json::Bool(false) => self.no.to_owned(),
            Json::Number(text) => (self.number)(text),
            Json::String(text) => (self.string)(text),
            Json::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.write(item)).collect();
                [self.array.0, &items.join(", "), self.array.1].concat()
            }
            Json::Object(members) => {
                let member = |(name, value): &(String, Json)| (self.member)(&(self.string)(name), &self.write(value));
                let members: Vec<String> = members.iter().map(member).collect();
                [self.object.0, &members.join(", "), self.object.1].concat()
            }
        }
    }
}

/// Returns a number as JSON spells it.
pub(super) fn number(text: &str) -> String {
    text.to_owned()
}

/// Returns a double-quoted string with `\\`, `\"`, `\n` and `\uXXXX`, as in JavaScript, Python, Java, Kotlin, C# and
/// Go. The characters in `also` get a backslash too.
pub(super) fn double_quoted(text: &str, also: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Line separators end a line in JavaScript and C#. The others are invisible or reverse the text.
            control
                if control.is_control()
                    || matches!(control, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}') =>
            {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            special if also.contains(special) => out.extend(['\\', special]),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// Returns a double-quoted string for most languages.
pub(super) fn string(text: &str) -> String {
    double_quoted(text, "")
}

/// Returns a single-quoted string for PHP or Ruby, which escape only `'` and `\`.
pub(super) fn single_quoted(text: &str) -> String {
    ["'", &text.replace('\\', "\\\\").replace('\'', "\\'"), "'"].concat()
}
