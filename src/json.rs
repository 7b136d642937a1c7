//! Parses JSON without changing it: the order of names, the spelling of numbers and duplicate names are kept.
//!
//! `serde_json` checks the grammar, but its `Value` would round `9007199254740993`, rewrite `1.0`, and drop the first
//! of two equal names. None of that may happen to a claim that is shown or signed. So we take a valid text apart
//! here, and `serde_json` only reports where each value ends. Asking it for a typed value would link its code for
//! reading and printing floats, which nothing here needs and which would add a tenth to the page's first download.

mod fault;
mod number;
mod string;

use serde::de::IgnoredAny;

use crate::json::fault::{FaultAt, MAX_DEPTH};
pub use crate::json::fault::{JsonError, JsonFault};

/// One JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number, spelled as in its text.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object, with its names in order. A name may appear twice: see [`Json::duplicate_key`].
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Parses one JSON value (RFC 8259).
    ///
    /// # Errors
    /// [`JsonError`] with the position of the first character that does not fit.
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        if text.trim_start().starts_with('\u{feff}') {
            return Err(JsonError { line: 1, column: 1, reason: JsonFault::ByteOrderMark });
        }
        let _: IgnoredAny = serde_json::from_str(text).map_err(|error| JsonError::at(text, &error))?;
        Self::parse_value(text.trim(), MAX_DEPTH).map_err(|fault| JsonError::at_place(text, fault))
    }

    /// Returns the value of `text`, whose grammar has been checked. Fails with the place of a value that is nested
    /// too deeply or of half a surrogate pair.
    fn parse_value(text: &str, depth: usize) -> Result<Self, FaultAt> {
        let place = text.as_ptr();
        let below = depth.checked_sub(1).ok_or((JsonFault::Depth, place));
        let half = (JsonFault::Surrogate, place);
        Ok(match text.as_bytes().first() {
            Some(b'n') => Self::Null,
            Some(b't') => Self::Bool(true),
            Some(b'f') => Self::Bool(false),
            Some(b'"') => Self::String(string::unescape(text).ok_or(half)?),
            Some(b'[') => {
                let below = below?;
                Self::Array(parts(text).map(|item| Self::parse_value(item?, below)).collect::<Result<_, _>>()?)
            }
            Some(b'{') => {
                let below = below?;
                let mut parts = parts(text);
                let mut members = Vec::new();
                while let Some(name) = parts.next() {
                    let name = string::unescape(name?).ok_or(half)?;
                    members.push((name, Self::parse_value(parts.next().ok_or((JsonFault::Grammar, place))??, below)?));
                }
                Self::Object(members)
            }
            _ => Self::Number(text.to_owned()),
        })
    }

    /// Returns the value of the (last) member `name` of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members()?.iter().rev().find(|(given, _)| given == name).map(|(_, value)| value)
    }

    /// Returns JSON's name for the type of this value.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "boolean",
            Self::Number(_) => "number",
            Self::String(_) => "string",
            Self::Array(_) => "array",
            Self::Object(_) => "object",
        }
    }

    /// Returns the members of an object.
    #[must_use]
    pub fn members(&self) -> Option<&[(String, Self)]> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }

    /// Returns the text of a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// Returns a number that is written as a whole number. Not `1.0` or `1e3`: RFC 7519 allows them, Vonage does not.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        if let Self::Number(text) = self { text.parse().ok() } else { None }
    }

    /// Returns a whole number in any spelling, up to JavaScript's `1e+21`.
    #[must_use]
    pub fn as_whole_number(&self) -> Option<i64> {
        if let Self::Number(text) = self { number::whole(text) } else { None }
    }

    /// Returns the first name that appears twice in one object, at any depth.
    #[must_use]
    pub fn duplicate_key(&self) -> Option<&str> {
        match self {
            Self::Array(items) => items.iter().find_map(Self::duplicate_key),
            Self::Object(members) => {
                let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
                names.sort_unstable();
                let twice = names.windows(2).find_map(|pair| match pair {
                    [first, second] if first == second => Some(*first),
                    _ => None,
                });
                twice.or_else(|| members.iter().find_map(|(_, value)| value.duplicate_key()))
            }
            _ => None,
        }
    }

    /// Returns the value as compact JSON text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(true) => out.push_str("true"),
            Self::Bool(false) => out.push_str("false"),
            Self::Number(text) => out.push_str(text),
            Self::String(text) => string::write(text, out),
            Self::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    string::write(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Self {
        Self::Number(number.to_string())
    }
}

/// Returns the elements of an array, or the names and values of an object in turn. `text` is known to be one or the
/// other. If it were not, the place is returned as a fault, so that nothing is silently dropped.
fn parts(text: &str) -> impl Iterator<Item = Result<&str, FaultAt>> {
    let mut rest = text;
    core::iter::from_fn(move || {
        let place = rest.as_ptr();
        // Skip the opening bracket, a comma or a colon, and finally the closing bracket.
        if !matches!(rest, "]" | "}") {
            rest = rest.get(1..)?.trim_start();
        }
        if matches!(rest, "]" | "}") {
            return None;
        }
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
        if !matches!(values.next(), Some(Ok(_))) {
            return Some(Err((JsonFault::Grammar, place)));
        }
        let (value, behind) = rest.split_at_checked(values.byte_offset())?;
        rest = behind.trim_start();
        Some(Ok(value))
    })
}
