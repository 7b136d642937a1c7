//! Reads and writes PEM (RFC 7468), even if its lines were changed or lost.

pub(crate) mod armour;
pub(crate) mod bare;
pub(crate) mod body;
pub(crate) mod label;
pub(crate) mod letters;
pub(crate) mod marker;
pub(crate) mod surroundings;
