//! Existing tokens from JavaScript: why one is refused, how to fix it, and whether a webhook is genuine.

use js_sys::{JSON, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::convert::{invalid, seconds, to_js, token_error, whole};
use vonage_jwt_web::{Fix, InspectContext, Json, PublicKey, WebhookInput};

type Bytes = Zeroizing<Vec<u8>>;

/// Reports what is wrong with a token. Accepts any text.
///
/// # Errors
/// A `TokenError` with the code `request_field_invalid` if an argument has the wrong type.
#[wasm_bindgen(unchecked_return_type = "Inspection")]
pub fn inspect(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array")] token: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "InspectContext")] context: &JsValue,
) -> Result<JsValue, JsValue> {
    let known = Known::read(context)?;
    to_js(&vonage_jwt_web::inspect(&required(token, "token")?, &known.context()))
}

/// Compares a token that works with one that is refused. Any texts get an answer.
///
/// # Errors
/// A `TokenError`, code `request_field_invalid`, where an argument has the wrong type.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array")] works: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array")] fails: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "InspectContext")] context: &JsValue,
) -> Result<JsValue, JsValue> {
    let known = Known::read(context)?;
    to_js(&vonage_jwt_web::compare(&required(works, "works")?, &required(fails, "fails")?, &known.context()))
}

/// The members of an `InspectContext`, and what each must be.
const MEMBERS: [Member; 9] = [
    ("applicationId", JsValue::is_string),
    ("api", JsValue::is_string),
    ("method", JsValue::is_string),
    ("path", JsValue::is_string),
    ("serverDate", JsValue::is_string),
    ("publicKey", is_bytes),
    ("key", is_key),
    ("now", is_time),
    ("serverDateAt", is_time),
];

type Member = (&'static str, fn(&JsValue) -> bool);

/// A context as JavaScript gave it.
struct Known {
    key: Option<PublicKey>,
    public_key: Option<Bytes>,
    texts: [Option<String>; 5],
    now: i64,
    server_date_at: Option<i64>,
    server_date_fresh: bool,
}

impl Known {
    fn read(context: &JsValue) -> Result<Self, JsValue> {
        if !context.is_object() && !is_absent(context) {
            return Err(invalid("context"));
        }
        check(context, &MEMBERS)?;
        Ok(Self {
            key: public_half(&get(context, "key")),
            public_key: bytes_of(&get(context, "publicKey")),
            texts: ["applicationId", "api", "method", "path", "serverDate"].map(|name| get(context, name).as_string()),
            now: seconds(get(context, "now").as_f64())?,
            server_date_at: get(context, "serverDateAt").as_f64().map(whole),
            server_date_fresh: get(context, "serverDateFresh").is_truthy(),
        })
    }

    fn context(&self) -> InspectContext<'_> {
        let [application_id, api, method, path, server_date] = self.texts.each_ref().map(Option::as_deref);
        InspectContext {
            key: self.key.as_ref(),
            public_key: self.public_key.as_ref().map(|bytes| bytes.as_slice()),
            application_id,
            api,
            method,
            path,
            now: self.now,
            server_date,
            server_date_at: self.server_date_at,
            server_date_fresh: self.server_date_fresh,
        }
    }
}

/// Returns the request that makes this token anew without its faults. `acl` and `claims` are JSON text, so no number
/// is rounded.
///
/// # Errors
/// A `TokenError` with the field `token` if no request can make such a token.
#[wasm_bindgen(js_name = requestFromToken, unchecked_return_type = "TokenRequest")]
pub fn request_from_token(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array")] token: &JsValue,
) -> Result<JsValue, JsValue> {
    Reflect::get(&fix_token(token, &JsValue::UNDEFINED)?, &"request".into())
}

/// Returns the same request, and how its token differs from this one. Of the context, the call counts: the new token is
/// one for it.
///
/// # Errors
/// Those of `requestFromToken`.
#[wasm_bindgen(js_name = fixToken, unchecked_return_type = "Fix")]
pub fn fix_token(
    #[wasm_bindgen(unchecked_param_type = "string | Uint8Array")] token: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "InspectContext")] context: &JsValue,
) -> Result<JsValue, JsValue> {
    let known = Known::read(context)?;
    let fix = vonage_jwt_web::fix(&required(token, "token")?, &known.context());
    let Fix { request, changes } = fix.map_err(token_error)?;
    let members = request.members().unwrap_or_default().iter();
    let spelt = members.map(|(name, value)| match name.as_str() {
        "acl" | "claims" => (name.clone(), Json::String(value.to_text())),
        _ => (name.clone(), value.clone()),
    });
    let answer = Object::new();
    Reflect::set(&answer, &"request".into(), &JSON::parse(&Json::Object(spelt.collect()).to_text())?)?;
    Reflect::set(&answer, &"changes".into(), &to_js(&changes)?)?;
    Ok(answer.into())
}

/// Checks a signed webhook. Accepts any text.
///
/// # Errors
/// A `TokenError` with the code `request_field_invalid` if a member of `input` has the wrong type.
#[wasm_bindgen(js_name = verifyWebhook, unchecked_return_type = "WebhookVerdict")]
pub fn verify_webhook(
    #[wasm_bindgen(unchecked_param_type = "WebhookInput")] input: &JsValue,
) -> Result<JsValue, JsValue> {
    let token = required(&get(input, "token"), "token")?;
    let secret = required(&get(input, "secret"), "secret")?;
    check(input, &[("body", is_bytes), ("now", is_time)])?;
    let body = bytes_of(&get(input, "body"));
    to_js(&vonage_jwt_web::verify_webhook(&WebhookInput {
        token: &token,
        secret: &secret,
        body: body.as_ref().map(|bytes| bytes.as_slice()),
        now: seconds(get(input, "now").as_f64())?,
    }))
}

/// Returns a member of an object, or `undefined`.
fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// Returns the bytes of a text or an array of bytes. They may be a key that was pasted by mistake.
fn bytes_of(value: &JsValue) -> Option<Bytes> {
    let bytes = value.as_string().map(String::into_bytes);
    bytes.or_else(|| value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)).map(Zeroizing::new)
}

fn required(value: &JsValue, field: &'static str) -> Result<Bytes, JsValue> {
    bytes_of(value).ok_or_else(|| invalid(field))
}

/// Refuses a member that is not what it must be. `undefined` and `null` count as absent, as in a request.
fn check(object: &JsValue, members: &[Member]) -> Result<(), JsValue> {
    let is_wrong = |(name, fits): &&Member| {
        let value = get(object, name);
        !is_absent(&value) && !fits(&value)
    };
    members.iter().find(is_wrong).map_or(Ok(()), |(name, _)| Err(invalid(name)))
}

fn is_bytes(value: &JsValue) -> bool {
    value.is_string() || value.is_instance_of::<Uint8Array>()
}

fn is_key(value: &JsValue) -> bool {
    public_half(value).is_some()
}

fn is_time(value: &JsValue) -> bool {
    value.as_f64().is_some_and(f64::is_finite)
}

fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// Returns the public half of a `PrivateKey`.
fn public_half(key: &JsValue) -> Option<PublicKey> {
    let pem = get(&get(key, "summary"), "publicKeyPem").as_string()?;
    PublicKey::read(pem.as_bytes()).ok()
}
