//! Reads what people paste: text with a key somewhere in it.

pub(crate) mod collect;
pub(crate) mod environment;
pub(crate) mod mask;
pub(crate) mod no_key;
pub(crate) mod piece;
pub(crate) mod refusals;
pub(crate) mod search;
pub(crate) mod text;
pub(crate) mod wrapper;
