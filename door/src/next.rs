//! What goes with a token: the catalogue, ACLs, snippets and settings links, as JavaScript sees them.

use wasm_bindgen::prelude::*;

use super::convert::{json_of, to_js, token_error};
use vonage_jwt_web::SnippetInput;

/// The catalogue of Vonage's APIs, the harmless checks first.
///
/// # Errors
/// Never in practice: the catalogue is plain data.
#[wasm_bindgen(unchecked_return_type = "Api[]")]
pub fn apis() -> Result<JsValue, JsValue> {
    to_js(&vonage_jwt_web::APIS)
}

/// The ACLs that are offered, in the order of the menu.
///
/// # Errors
/// Never in practice: a preset is plain data.
#[wasm_bindgen(js_name = aclPresets, unchecked_return_type = "AclPreset[]")]
pub fn acl_presets() -> Result<JsValue, JsValue> {
    to_js(&vonage_jwt_web::acl_presets())
}

/// Whether a token with this ACL may make the call; `"depends"` where `filters` decide.
///
/// # Errors
/// A `TokenError`, field `acl`, where the ACL is malformed.
#[wasm_bindgen(js_name = aclAllows, unchecked_return_type = "\"yes\" | \"no\" | \"depends\"")]
pub fn acl_allows(
    #[wasm_bindgen(unchecked_param_type = "Acl | string")] acl: JsValue,
    method: &str,
    path: &str,
) -> Result<JsValue, JsValue> {
    vonage_jwt_web::acl_allows(&json_of(&acl)?, method, path)
        .map(|access| JsValue::from_str(access.as_str()))
        .map_err(token_error)
}

/// The request that uses a token, or the code that makes the same one.
///
/// # Errors
/// A `TokenError` with the field of the input that is wrong.
#[wasm_bindgen(js_name = snippet)]
pub fn snippet(#[wasm_bindgen(unchecked_param_type = "SnippetInput")] input: JsValue) -> Result<String, JsValue> {
    let input = SnippetInput::from_json(&json_of(&input)?).map_err(token_error)?;
    vonage_jwt_web::snippet(&input).map_err(token_error)
}

/// The form without its secrets as a link's fragment, without `#`.
///
/// # Errors
/// A `TokenError`: `settings_invalid`, `settings_has_secret`.
#[wasm_bindgen(js_name = settingsToFragment)]
pub fn settings_to_fragment(
    #[wasm_bindgen(unchecked_param_type = "Settings")] settings: JsValue,
) -> Result<String, JsValue> {
    vonage_jwt_web::settings_to_fragment(&json_of(&settings)?).map_err(token_error)
}

/// Which secret `text` contains; `undefined` where there is none.
#[wasm_bindgen(js_name = findSecret, unchecked_return_type = "\"privateKey\" | \"token\" | undefined")]
#[must_use]
pub fn find_secret(text: &str) -> Option<String> {
    vonage_jwt_web::find_secret(text).map(|secret| secret.as_str().to_owned())
}

/// Refuses a name for a profile that contains a key or a token.
///
/// # Errors
/// A `TokenError`: `field_has_secret`.
#[wasm_bindgen(js_name = checkProfileName)]
pub fn check_profile_name(name: &str) -> Result<(), JsValue> {
    vonage_jwt_web::check_profile_name(name).map_err(token_error)
}

/// The form that a link's fragment holds, with or without `#`.
///
/// # Errors
/// A `TokenError`: `settings_invalid`, `settings_has_secret`.
#[wasm_bindgen(js_name = settingsFromFragment, unchecked_return_type = "Settings")]
pub fn settings_from_fragment(fragment: &str) -> Result<JsValue, JsValue> {
    let settings = vonage_jwt_web::settings_from_fragment(fragment).map_err(token_error)?;
    js_sys::JSON::parse(&settings.to_text())
}
