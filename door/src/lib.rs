//! The only way in from JavaScript. Converts, calls the core, converts back, and decides nothing.

mod batch;
mod convert;
mod engine;
mod generate;
mod inspect;
mod key;
mod next;

use wasm_bindgen::prelude::*;
use zeroizing_alloc::ZeroAlloc;

use crate::convert::{json_of, random, seconds, to_js, token_error};

pub use batch::{mint_batch, read_users_js};
pub use engine::{has_engine, set_engine};
pub use inspect::{compare, fix_token, inspect, request_from_token, verify_webhook};
pub use key::PrivateKey;
pub use next::{
    acl_allows, acl_presets, apis, check_profile_name, find_secret, settings_from_fragment, settings_to_fragment,
    snippet,
};

/// Overwrites freed memory, because `rsa` leaves a prime behind when a key is dropped.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../../src/types.d.ts");

/// Returns all problems of a request, in the order of the form. `now` is in seconds since 1970. Default: the clock.
///
/// # Errors
/// A `TokenError` if the request cannot be read at all.
#[wasm_bindgen(unchecked_return_type = "Problem[]")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "TokenRequest")] request: JsValue,
    now: Option<f64>,
) -> Result<JsValue, JsValue> {
    to_js(&vonage_jwt_web::check(&json_of(&request)?, seconds(now)?))
}

/// Mints a token. `now` is in seconds since 1970. Default: the clock.
///
/// # Errors
/// A `TokenError` with all `problems` if the request is wrong, or if signing failed.
#[wasm_bindgen(unchecked_return_type = "Minted")]
pub fn mint(
    key: &PrivateKey,
    #[wasm_bindgen(unchecked_param_type = "TokenRequest")] request: JsValue,
    now: Option<f64>,
) -> Result<JsValue, JsValue> {
    let minted =
        vonage_jwt_web::mint(key.core(), &json_of(&request)?, seconds(now)?, &mut random()?).map_err(token_error)?;
    to_js(&minted)
}
