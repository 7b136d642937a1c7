//! Reads a whole call as people paste it from curl, HTTPie, a browser, Postman or a HAR file: the request and the
//! response.
//!
//! There is no parser for each tool. All of them write a method before a target, a name before a value, and a status
//! after `HTTP/`, so one scanner finds these in any of them. A HAR is rewritten in that form first.

mod call;
mod har;
mod known;
mod read;
mod said;
mod scan;
mod sent;

pub use crate::exchange::call::{Exchange, Said};
pub(crate) use crate::exchange::read::{Pasted, read};
pub(crate) use crate::exchange::{scan::is_vonage, sent::body};
