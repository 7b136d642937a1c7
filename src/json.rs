//! Parses JSON without changing it: the order of names, the spelling of numbers and duplicate names are kept.
//!
//! `serde_json`'s `Value` would round `9007199254740993`, rewrite `1.0`, and drop the first of two equal names. None of
//! that may happen to a claim that is shown or signed. Its code for reading and printing floats would also add a tenth
//! to the page's first download.

mod fault;
mod number;
mod reader;
mod string;

pub use crate::json::fault::{JsonError, JsonFault};
use crate::json::{fault::MAX_DEPTH, reader::Reader};

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
        Reader::read(text, MAX_DEPTH).map_err(|fault| JsonError::at(text, fault))
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
