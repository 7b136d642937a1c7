//! The catalogue, the presets, and what is made of a request besides its token, as JavaScript sees them.

use js_sys::JSON;
use wasm_bindgen::prelude::*;

use super::convert::{json_of, to_js, token_error};
use crate::{
    acl,
    api::APIS,
    json::Json,
    snippet::{self, SnippetInput},
};

/// The catalogue of APIs, the harmless checks first.
///
/// # Errors
/// Never in practice: the catalogue is plain data.
#[wasm_bindgen(unchecked_return_type = "Api[]")]
pub fn apis() -> Result<JsValue, JsValue> {
    to_js(&APIS)
}

/// The ACLs that are offered, in the order of the menu.
///
/// # Errors
/// Never in practice: the presets are plain data.
#[wasm_bindgen(js_name = aclPresets, unchecked_return_type = "AclPreset[]")]
pub fn acl_presets() -> Result<JsValue, JsValue> {
    let preset = |preset: &acl::AclPreset| {
        let members = [("id", Json::from(preset.id)), ("acl", preset.acl().unwrap_or(Json::Null))];
        Json::Object(members.map(|(name, value)| (name.to_owned(), value)).into())
    };
    js_of(&Json::Array(acl::presets().iter().map(preset).collect()))
}

/// Whether a token with this ACL may call `path` with `method`.
///
/// # Errors
/// A `TokenError` of field `acl` where the ACL is wrong.
#[wasm_bindgen(js_name = aclAllows, unchecked_return_type = "AclAnswer")]
pub fn acl_allows(
    #[wasm_bindgen(unchecked_param_type = "Acl | string")] acl: JsValue,
    method: &str,
    path: &str,
) -> Result<String, JsValue> {
    acl::acl_allows(&json_of(&acl)?, method, path).map(str::to_owned).map_err(token_error)
}

/// The request that uses a token, or the code that makes the same one.
///
/// # Errors
/// A `TokenError`: what is wrong with the input, or `field_not_for_kind` where the target cannot make such a token.
#[wasm_bindgen]
pub fn snippet(#[wasm_bindgen(unchecked_param_type = "SnippetInput")] input: JsValue) -> Result<String, JsValue> {
    SnippetInput::from_json(&json_of(&input)?).and_then(|input| snippet::snippet(&input)).map_err(token_error)
}

/// The fragment of a settings link, without `#`.
///
/// # Errors
/// A `TokenError`: `settings_has_secret`, `settings_invalid`.
#[wasm_bindgen(js_name = settingsToFragment)]
pub fn settings_to_fragment(
    #[wasm_bindgen(unchecked_param_type = "Settings")] settings: JsValue,
) -> Result<String, JsValue> {
    crate::settings_to_fragment(&json_of(&settings)?).map_err(token_error)
}

/// The settings that a link's fragment holds, with or without `#`.
///
/// # Errors
/// A `TokenError`: `settings_has_secret`, `settings_invalid`.
#[wasm_bindgen(js_name = settingsFromFragment, unchecked_return_type = "Settings")]
pub fn settings_from_fragment(fragment: &str) -> Result<JsValue, JsValue> {
    js_of(&crate::settings_from_fragment(fragment).map_err(token_error)?)
}

/// JSON as JavaScript's own values.
fn js_of(json: &Json) -> Result<JsValue, JsValue> {
    JSON::parse(&json.to_text())
}
