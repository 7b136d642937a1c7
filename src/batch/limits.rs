//! The size limits of a batch.

/// The most rows that one batch may have.
pub const MAX_ROWS: usize = 1_000_000;
