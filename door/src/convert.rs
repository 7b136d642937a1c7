//! Converts between JavaScript's values and the core's.

use js_sys::{Error as JsError, JSON, Reflect};
use serde::Serialize;
use vonage_jwt_web::rand_core::{CryptoRng, UnwrapErr};
use wasm_bindgen::prelude::*;

use vonage_jwt_web::{Code, Error, Json};

/// Converts to plain JavaScript data: objects and numbers, no `Map`.
pub(crate) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

/// Converts a request to JSON by way of its text, which keeps the order of an object's names.
pub(crate) fn json_of(value: &JsValue) -> Result<Json, JsValue> {
    let invalid = || token_error(Error::whole(Code::RequestFieldInvalid));
    let spelled = Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(|_name: JsValue, member: JsValue| spell(member));
    let text = JSON::stringify_with_replacer(value, spelled.as_ref()).ok().and_then(|text| text.as_string());
    let text = text.ok_or_else(invalid)?;
    Json::parse(&text).map_err(|_| invalid())
}

/// Turns `NaN` and the infinities into text. JSON has none, so `stringify` would drop them and the default would be
/// used.
fn spell(member: JsValue) -> JsValue {
    match member.as_f64() {
        Some(number) if !number.is_finite() => JsValue::from_str("not a finite number"),
        _ => member,
    }
}

/// Returns the given time, or the clock's, in whole seconds since 1970. `NaN` would be 1970.
pub(crate) fn seconds(now: Option<f64>) -> Result<i64, JsValue> {
    let now = now.unwrap_or_else(|| js_sys::Date::now() / 1000.0);
    if now.is_finite() { Ok(whole(now)) } else { Err(invalid("now")) }
}

/// Rounds a time down.
#[allow(clippy::cast_possible_truncation, reason = "a float cast saturates")]
pub(crate) fn whole(seconds: f64) -> i64 {
    seconds.floor() as i64
}

/// Refuses an argument of the wrong type.
pub(crate) fn invalid(field: &'static str) -> JsValue {
    token_error(Error::new(Code::RequestFieldInvalid, field))
}

/// Returns the browser's random source, or an error if it does not answer: nothing may be signed unblinded.
pub(crate) fn random() -> Result<impl CryptoRng, JsValue> {
    getrandom::fill(&mut [0; 8]).map_err(|_| token_error(Error::key(Code::RandomUnavailable)))?;
    Ok(UnwrapErr(getrandom::SysRng))
}

/// Makes a real JavaScript `Error` with `name`, `code`, `field`, `details` and `problems`.
pub(crate) fn token_error(error: Error) -> JsValue {
    let js = JsError::new(error.code());
    js.set_name("TokenError");
    if let Ok(members) = to_js(&error) {
        for name in ["code", "field", "details", "problems"] {
            if let Ok(value) = Reflect::get(&members, &name.into())
                && !value.is_undefined()
            {
                // Setting a property of a new Error cannot fail.
                let _ = Reflect::set(&js, &name.into(), &value);
            }
        }
    }
    js.into()
}
