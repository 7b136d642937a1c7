//! Makes many tokens from one request: reads who they are for, and mints them chunk by chunk.

mod collect;
mod columns;
mod csv;
mod judge;
mod limits;
mod members;
mod mint;
mod options;
mod pattern;
mod read;
mod refusal;
mod row;
mod text;
mod users;

pub use crate::batch::columns::Columns;
pub use crate::batch::limits::MAX_ROWS;
pub use crate::batch::mint::{RunSetup, mint_rows};
pub use crate::batch::options::{UsersFormat, UsersOptions};
pub use crate::batch::pattern::Pattern;
pub use crate::batch::read::read_users;
pub use crate::batch::row::Row;
pub use crate::batch::users::{RowProblem, RowsFinding, Users};
