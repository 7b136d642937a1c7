//! JSON as it was written: the order of names, the spelling of numbers and duplicate names are kept.
//!
//! `serde_json` checks the grammar; its `Value` would round `9007199254740993`, turn `1.0` into another text and drop
//! the first of two equal names, and a claim that is shown or signed must be none of these. So a text that passed is
//! taken apart here, with `serde_json` telling where each value ends. To ask it for any type would link the reading and
//! printing of floats, which nothing here needs: a tenth of the page's first visit.

mod number;
mod string;

use serde::de::IgnoredAny;

/// How deep arrays and objects may be nested. No token needs ten.
const MAX_DEPTH: usize = 64;

/// One JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number in the spelling of its text.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object, with the names in their order. A name may stand twice: see [`Json::duplicate_key`].
    Object(Vec<(String, Json)>),
}

/// Where a text stops being JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// What is wrong there.
    pub reason: JsonFault,
}

/// Why a text is no JSON that is read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonFault {
    /// The grammar of RFC 8259.
    Grammar,
    /// Arrays and objects are nested too deep.
    Depth,
    /// Half a surrogate pair: an escape that stands for no character (RFC 8259 §8.2).
    Surrogate,
    /// An invisible mark before the first character (RFC 8259 §8.1).
    ByteOrderMark,
}

impl JsonFault {
    /// The stable snake_case text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Grammar => "grammar",
            Self::Depth => "depth",
            Self::Surrogate => "surrogate",
            Self::ByteOrderMark => "byte_order_mark",
        }
    }
}

/// A fault, and a pointer to its place in the text.
type FaultAt = (JsonFault, *const u8);

impl Json {
    /// Reads one JSON value (RFC 8259).
    ///
    /// # Errors
    /// [`JsonError`] with the place of the first character that does not fit.
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        if text.trim_start().starts_with('\u{feff}') {
            return Err(JsonError { line: 1, column: 1, reason: JsonFault::ByteOrderMark });
        }
        let _: IgnoredAny = serde_json::from_str(text).map_err(|error| JsonError::at(text, &error))?;
        Self::parse_value(text.trim(), MAX_DEPTH).map_err(|fault| JsonError::at_place(text, fault))
    }

    /// The value that `text` spells, whose grammar was checked; or the place of what spells none: too deep, or half a
    /// surrogate pair.
    fn parse_value(text: &str, depth: usize) -> Result<Self, FaultAt> {
        let place = text.as_ptr();
        let below = depth.checked_sub(1).ok_or((JsonFault::Depth, place))?;
        let half = (JsonFault::Surrogate, place);
        Ok(match text.as_bytes().first() {
            Some(b'n') => Self::Null,
            Some(b't') => Self::Bool(true),
            Some(b'f') => Self::Bool(false),
            Some(b'"') => Self::String(string::unescape(text).ok_or(half)?),
            Some(b'[') => {
                Self::Array(parts(text).map(|item| Self::parse_value(item?, below)).collect::<Result<_, _>>()?)
            }
            Some(b'{') => {
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

    /// The value of the (last) member `name` of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members()?.iter().rev().find(|(given, _)| given == name).map(|(_, value)| value)
    }

    /// What JSON calls a value of this type.
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

    /// The members of an object.
    #[must_use]
    pub fn members(&self) -> Option<&[(String, Self)]> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }

    /// The text of a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The whole number that a number's text spells. `1.0` and `1e3` are none: RFC 7519 allows them, Vonage does not.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        if let Self::Number(text) = self { text.parse().ok() } else { None }
    }

    /// The whole number that a number is, however it is spelt: `1e+21`, as JavaScript writes it, is the greatest.
    #[must_use]
    pub fn as_whole_number(&self) -> Option<i64> {
        if let Self::Number(text) = self { number::whole(text) } else { None }
    }

    /// The first name that stands twice in one object, at any depth.
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

    /// The value as compact JSON text.
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

impl JsonError {
    /// The line and column of `place`, a pointer into `text`.
    fn at_place(text: &str, (reason, place): FaultAt) -> Self {
        let offset = (place as usize).saturating_sub(text.as_ptr() as usize);
        let before = String::from_utf8_lossy(text.as_bytes().get(..offset).unwrap_or_default()).into_owned();
        let line = before.matches('\n').count().saturating_add(1);
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
        Self { line, column, reason }
    }

    fn at(text: &str, error: &serde_json::Error) -> Self {
        // serde_json counts bytes of the line; people count characters.
        let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
        let before = line.as_bytes().get(..error.column()).unwrap_or(line.as_bytes());
        let column = String::from_utf8_lossy(before).chars().count().max(1);
        // serde_json gives up at 128 levels, which is no fault of the grammar.
        let reason = if is_too_deep(text) { JsonFault::Depth } else { JsonFault::Grammar };
        Self { line: error.line().max(1), column, reason }
    }
}

/// Whether more arrays and objects are open at once than are read.
fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    text.bytes().any(|byte| {
        match byte {
            b'"' if !escaped => in_string = !in_string,
            b'[' | b'{' if !in_string => depth = depth.saturating_add(1),
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        escaped = in_string && byte == b'\\' && !escaped;
        depth > MAX_DEPTH
    })
}

/// What stands in an array, or the names and values of an object in turn. `text` is known to be one or the other; where
/// it were not, the place is given: nothing is left out in silence.
fn parts(text: &str) -> impl Iterator<Item = Result<&str, FaultAt>> {
    let mut rest = text;
    core::iter::from_fn(move || {
        let place = rest.as_ptr();
        // The bracket before the first, then a comma or a colon; and the bracket behind the last.
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
