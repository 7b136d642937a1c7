//! How a key may be read.

use crate::key::signing::lockstep::Lockstep;

/// The longest input, in bytes. The longest key with everything around it has a tenth of this.
pub const MAX_INPUT: usize = 64 * 1024;

/// How a key may be read.
#[derive(Clone, Copy, Default)]
pub struct ReadOptions {
    /// Whether deriving the key from the passphrase may take long: the user was told and agreed.
    pub allow_costly: bool,
    /// What signs faster, where there is such a thing: the key's numbers are worked on there.
    pub engine: Option<&'static dyn Lockstep>,
}
