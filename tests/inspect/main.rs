//! Why is my token refused? Every cause on its own, in pairs, and outside the token.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "a test may panic"
)]

#[path = "../support/mod.rs"]
mod support;

mod causes;
mod comparing;
mod draft;
mod exchange;
mod fixing;
mod limits;
mod matrix;
mod scanning;
mod table;
mod verdicts;
