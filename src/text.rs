//! Text utilities: UTF-16, invisible characters, quotation marks, percent-encoding and hexadecimal.

mod hex;
mod invisible;
mod percent;
mod places;
mod quotes;
mod utf16;

pub use crate::text::invisible::{has_outer_spaces, invisible, is_plain};
pub(crate) use crate::text::{
    hex::{hex, hex_byte},
    percent::{percent_bytes, percent_encode},
    places::{last_place, places},
    quotes::{CODE_QUOTES, QUOTES},
    utf16::{Unit, marked, push_utf16},
};
