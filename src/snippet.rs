//! Writes snippets: a request that uses a token, or code that makes the same token.

mod call;
mod cli;
mod client;
mod code;
mod digits;
mod dotnet;
mod go;
mod input;
mod java;
mod literal;
mod node;
mod php;
mod powershell;
mod python;
mod ruby;
mod shell;
mod target;
mod write;

pub use crate::snippet::input::SnippetInput;
pub use crate::snippet::target::Target;
pub use crate::snippet::write::snippet;
