//! Many tokens, as JavaScript sees them.

use js_sys::{Reflect, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::{
    PrivateKey,
    convert::{json_of, random, seconds, to_js, token_error},
};
use vonage_jwt_web::{RunSetup, UsersOptions, mint_rows, read_users};

/// Reads who the tokens are for: a list, a CSV, or a count and a pattern (then `input` is empty).
///
/// # Errors
/// A `TokenError` for what concerns the whole list; what concerns a row is in the answer.
#[wasm_bindgen(js_name = readUsers, unchecked_return_type = "Users")]
pub fn read_users_js(
    input: &[u8],
    #[wasm_bindgen(unchecked_optional_param_type = "UsersOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let options = if options.is_undefined() {
        UsersOptions::default()
    } else {
        UsersOptions::from_json(&json_of(&options)?).map_err(token_error)?
    };
    let users = read_users(input, &options, seconds(None)).map_err(token_error)?;
    let js = to_js(&users)?;
    Reflect::set(&js, &"lines".into(), &Uint8Array::from(users.lines.as_slice()))?;
    Reflect::set(&js, &"ends".into(), &Uint32Array::from(users.ends.as_slice()))?;
    Ok(js)
}

/// Mints a token for each row of one chunk of `Users.lines`: `{"user":"…","token":"…","expiresAt":…}`, one per line
/// (NDJSON). `fingerprint` is that of the key that the run began with, as `KeySummary` has it.
///
/// # Errors
/// A `TokenError` `batch_key_changed` where `key` is another one; else one with the row's `line` and `user` in its details.
#[wasm_bindgen(js_name = mintBatch)]
pub fn mint_batch(
    key: &PrivateKey,
    fingerprint: &str,
    #[wasm_bindgen(unchecked_param_type = "TokenRequest")] request: JsValue,
    lines: &[u8],
    now: Option<f64>,
) -> Result<Vec<u8>, JsValue> {
    let setup = RunSetup { request: &json_of(&request)?, fingerprint };
    mint_rows(key.core(), setup, lines, seconds(now), &mut random()?).map_err(token_error)
}
