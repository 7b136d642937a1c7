//! How much a batch may hold.

/// The most rows of one batch.
pub const MAX_ROWS: usize = 1_000_000;
