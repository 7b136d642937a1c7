//! What goes with a token, for JavaScript: the catalogue, ACLs, snippets and settings links.

use wasm_bindgen::prelude::*;

use super::convert::{json_of, to_js, token_error};
use vonage_jwt_web::SnippetInput;

/// Returns the catalogue of Vonage's APIs, starting with the harmless checks.
///
/// # Errors
/// None in practice, because the catalogue is plain data.
#[wasm_bindgen(unchecked_return_type = "Api[]")]
pub fn apis() -> Result<JsValue, JsValue> {
    to_js(&vonage_jwt_web::APIS)
}

/// Returns the ACL presets in menu order.
///
/// # Errors
/// None in practice, because a preset is plain data.
#[wasm_bindgen(js_name = aclPresets, unchecked_return_type = "AclPreset[]")]
pub fn acl_presets() -> Result<JsValue, JsValue> {
    to_js(&vonage_jwt_web::acl_presets())
}

/// Returns whether a token with this ACL may make the call, or `"depends"` if `filters` decide.
///
/// # Errors
/// A `TokenError` with the field `acl` if the ACL is malformed.
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

/// Returns a request that uses a token, or code that makes the same token.
///
/// # Errors
/// A `TokenError` with the field of the input that is wrong.
#[wasm_bindgen(js_name = snippet)]
pub fn snippet(#[wasm_bindgen(unchecked_param_type = "SnippetInput")] input: JsValue) -> Result<String, JsValue> {
    let input = SnippetInput::from_json(&json_of(&input)?).map_err(token_error)?;
    vonage_jwt_web::snippet(&input).map_err(token_error)
}

/// Returns the form, without its secrets, as the fragment of a link, without `#`.
///
/// # Errors
/// A `TokenError` with `settings_invalid` or `settings_has_secret`.
#[wasm_bindgen(js_name = settingsToFragment)]
pub fn settings_to_fragment(
    #[wasm_bindgen(unchecked_param_type = "Settings")] settings: JsValue,
) -> Result<String, JsValue> {
    vonage_jwt_web::settings_to_fragment(&json_of(&settings)?).map_err(token_error)
}

/// Returns the kind of secret that `text` contains, or `undefined`.
#[wasm_bindgen(js_name = findSecret, unchecked_return_type = "\"privateKey\" | \"token\" | undefined")]
#[must_use]
pub fn find_secret(text: &str) -> Option<String> {
    vonage_jwt_web::find_secret(text).map(|secret| secret.as_str().to_owned())
}

/// Refuses a profile name that contains a key or a token.
///
/// # Errors
/// A `TokenError` with `field_has_secret`.
#[wasm_bindgen(js_name = checkProfileName)]
pub fn check_profile_name(name: &str) -> Result<(), JsValue> {
    vonage_jwt_web::check_profile_name(name).map_err(token_error)
}

/// Returns the form from the fragment of a link, with or without `#`.
///
/// # Errors
/// A `TokenError` with `settings_invalid` or `settings_has_secret`.
#[wasm_bindgen(js_name = settingsFromFragment, unchecked_return_type = "Settings")]
pub fn settings_from_fragment(fragment: &str) -> Result<JsValue, JsValue> {
    let settings = vonage_jwt_web::settings_from_fragment(fragment).map_err(token_error)?;
    js_sys::JSON::parse(&settings.to_text())
}
