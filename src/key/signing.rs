//! RSASSA-PKCS1-v1_5 with SHA-256: what is signed, and the two ways to raise it to the private exponent.

pub(crate) mod emsa;
pub(crate) mod lockstep;
pub(crate) mod portable;
