//! What each fuzz target does with its input. The ordinary tests replay the kept inputs through the same functions.

pub mod acl;
pub mod claims;
pub mod der;
pub mod encrypted;
pub mod engine;
pub mod exchange;
pub mod inspect;
pub mod json;
pub mod read_key;
pub mod secret;
pub mod settings;
pub mod snippet;
pub mod token;
pub mod users;
pub mod webhook;

mod pieces;

/// What a target is: it takes any bytes, and panics where the product's answer is wrong.
pub type Target = fn(&[u8]);

/// Each target by its name, which is also the name of its corpus.
pub const ALL: [(&str, Target); 15] = [
    ("acl", acl::run),
    ("claims", claims::run),
    ("der", der::run),
    ("encrypted", encrypted::run),
    ("engine", engine::run),
    ("exchange", exchange::run),
    ("inspect", inspect::run),
    ("json", json::run),
    ("read_key", read_key::run),
    ("secret", secret::run),
    ("settings", settings::run),
    ("snippet", snippet::run),
    ("token", token::run),
    ("users", users::run),
    ("webhook", webhook::run),
];
