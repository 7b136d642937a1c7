//! Many tokens from JavaScript.

use js_sys::{Reflect, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::{
    PrivateKey,
    convert::{json_of, random, seconds, to_js, token_error},
};
use vonage_jwt_web::{RunSetup, UsersOptions, mint_rows, read_users};

/// Reads who the tokens are for: a list, a CSV, or a pattern with a count (then `input` is empty).
///
/// # Errors
/// A `TokenError` for a problem with the whole list. Problems with single rows are part of the result.
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
    let users = read_users(input, &options, seconds(None)?).map_err(token_error)?;
    let js = to_js(&users)?;
    Reflect::set(&js, &"lines".into(), &Uint8Array::from(users.lines.as_slice()))?;
    Reflect::set(&js, &"ends".into(), &Uint32Array::from(users.ends.as_slice()))?;
    Ok(js)
}

/// Mints a token for each row of one chunk of `Users.lines`. Returns one JSON text per line (NDJSON),
/// `{"user":"…","token":"…","expiresAt":…}`. `fingerprint` is that of the key that the run started with, from
/// `KeySummary`.
///
/// # Errors
/// A `TokenError` with `batch_key_changed` if `key` is another one. Otherwise one with the row's `line` and `user` in
/// its details.
#[wasm_bindgen(js_name = mintBatch)]
pub fn mint_batch(
    key: &PrivateKey,
    fingerprint: &str,
    #[wasm_bindgen(unchecked_param_type = "TokenRequest")] request: JsValue,
    lines: &[u8],
    now: Option<f64>,
) -> Result<Vec<u8>, JsValue> {
    let setup = RunSetup { request: &json_of(&request)?, fingerprint };
    mint_rows(key.core(), setup, lines, seconds(now)?, &mut random()?).map_err(token_error)
}
