//! A token's access control list: its shape, its presets and what it allows.

mod allows;
mod faults;
mod nothing;
mod path;
mod presets;

pub use crate::acl::allows::{Access, acl_allows};
pub(crate) use crate::acl::faults::{METHODS, faults};
pub(crate) use crate::acl::nothing::allows_nothing;
pub use crate::acl::presets::{AclPreset, PATHS, PathMeaning, presets};
