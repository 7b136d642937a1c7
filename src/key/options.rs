//! How a key may be read.

/// The longest input, in bytes. The longest key with everything around it has a tenth of this.
pub const MAX_INPUT: usize = 64 * 1024;

/// How a key may be read.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadOptions {
    /// Whether deriving the key from the passphrase may take long: the user was told and agreed.
    pub allow_costly: bool,
}
