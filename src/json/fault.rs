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

/// A fault, and a pointer to its place in the text.
pub(crate) type FaultAt = (JsonFault, *const u8);

impl JsonError {
    /// Returns the line and column of `place`, a pointer into `text`.
    pub(crate) fn at_place(text: &str, (reason, place): FaultAt) -> Self {
        let offset = (place as usize).saturating_sub(text.as_ptr() as usize);
        let before = String::from_utf8_lossy(text.as_bytes().get(..offset).unwrap_or_default()).into_owned();
        let line = before.matches('\n').count().saturating_add(1);
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
        Self { line, column, reason }
    }

    /// Returns the line and column that `serde_json` reports.
    pub(crate) fn at(text: &str, error: &serde_json::Error) -> Self {
        // serde_json counts the bytes of a line, but people count characters.
        let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
        let before = line.as_bytes().get(..error.column()).unwrap_or(line.as_bytes());
        let column = String::from_utf8_lossy(before).chars().count().max(1);
        // serde_json gives up at 128 levels, which is not a grammar error.
        let reason = if is_too_deep(text) { JsonFault::Depth } else { JsonFault::Grammar };
        Self { line: error.line().max(1), column, reason }
    }
}

/// Returns whether more arrays and objects are open at once than we accept.
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
