//! Options for reading a key.

use crate::key::signing::lockstep::Lockstep;

/// The longest input, in bytes: ten times the longest key with everything around it.
pub const MAX_INPUT: usize = 64 * 1024;

/// Options for reading a key.
#[derive(Clone, Copy, Default)]
pub struct ReadOptions {
    /// Whether deriving the key from the passphrase may take long. Set it once the user has been warned and agreed.
    pub allow_costly: bool,
    /// An engine that signs faster, if there is one. It then computes with the key's numbers.
    pub engine: Option<&'static dyn Lockstep>,
}
