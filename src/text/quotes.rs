//! Quotation marks.

/// Those of programs and of settings.
pub(crate) const CODE_QUOTES: [char; 3] = ['"', '\'', '`'];

/// The same, and those that word processors make of them.
pub(crate) const QUOTES: [char; 10] = ['"', '\'', '`', '“', '”', '‘', '’', '«', '»', '„'];
