//! Where and why a text is not JSON.

/// How deeply arrays and objects may be nested. No token needs even ten levels.
pub(crate) const MAX_DEPTH: usize = 64;

/// Where a text stops being JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong there.
    pub reason: JsonFault,
}

/// Why a text is not JSON, or not JSON that we accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonFault {
    /// It breaks the grammar of RFC 8259.
    Grammar,
    /// Arrays and objects are nested too deeply.
    Depth,
    /// It contains half a surrogate pair, an escape that means no character (RFC 8259 §8.2).
    Surrogate,
    /// It starts with an invisible byte order mark (RFC 8259 §8.1).
    ByteOrderMark,
}

impl JsonFault {
    /// Returns the stable snake_case text.
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

/// A fault, and how many bytes are before its place in the text.
pub(crate) type FaultAt = (JsonFault, usize);

impl JsonError {
    /// Returns the line and column of a fault. People count characters. A text that ends too early is at fault in its
    /// last one.
    pub(crate) fn at(text: &str, (reason, place): FaultAt) -> Self {
        let before = text.get(..place).unwrap_or(text);
        let line = before.matches('\n').count().saturating_add(1);
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
        let column = if place < text.len() { column.saturating_add(1) } else { column.max(1) };
        Self { line, column, reason }
    }
}
