//! Makes a new key pair with WebCrypto. Promises are chained by hand, because an executor for this one function would
//! be code that every visitor downloads.

use js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{Crypto, CryptoKey, SubtleCrypto};
use zeroize::Zeroizing;

use super::{
    convert::{random, token_error},
    engine::ENGINE,
};
use vonage_jwt_web::{PrivateKey, ReadOptions, pair_unavailable};

/// Makes a pair of `bits`. The promise resolves to what `wrap` makes of the key.
pub(crate) fn generate(bits: u32, wrap: fn(PrivateKey) -> JsValue) -> Result<Promise, JsValue> {
    PrivateKey::check_size(bits).map_err(token_error)?;
    let subtle = subtle().ok_or_else(|| token_error(pair_unavailable()))?;
    let pair =
        subtle.generate_key_with_object(&algorithm(bits)?, true, &Array::of2(&"sign".into(), &"verify".into()))?;
    let exported = then(&pair, move |pair| {
        let key: CryptoKey = Reflect::get(&pair, &"privateKey".into())?.dyn_into()?;
        subtle.export_key("pkcs8", &key).map(JsValue::from)
    })?;
    let key = then(&exported, move |buffer| read(&buffer.dyn_into()?).map(wrap))?;
    catch(&key, told)
}

/// Converts WebCrypto's refusal to a `TokenError`. Our own errors pass unchanged.
fn told(error: JsValue) -> JsValue {
    let is_ours = Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "TokenError");
    if is_ours { error } else { token_error(pair_unavailable()) }
}

/// Returns `crypto.subtle`, which exists only in a secure context.
fn subtle() -> Option<SubtleCrypto> {
    let crypto: Crypto = Reflect::get(&js_sys::global(), &"crypto".into()).ok()?.dyn_into().ok()?;
    Some(crypto.subtle()).filter(|subtle| !subtle.is_undefined())
}

fn algorithm(bits: u32) -> Result<Object, JsValue> {
    let algorithm = Object::new();
    Reflect::set(&algorithm, &"name".into(), &"RSASSA-PKCS1-v1_5".into())?;
    Reflect::set(&algorithm, &"hash".into(), &"SHA-256".into())?;
    Reflect::set(&algorithm, &"modulusLength".into(), &bits.into())?;
    Reflect::set(&algorithm, &"publicExponent".into(), &Uint8Array::from([1, 0, 1].as_slice()))?;
    Ok(algorithm)
}

/// Returns `promise.then(next)`. If `next` throws, the new promise is rejected. The closure is freed after its one
/// call.
fn then(
    promise: &Promise,
    next: impl FnOnce(JsValue) -> Result<JsValue, JsValue> + 'static,
) -> Result<Promise, JsValue> {
    let then: Function = Reflect::get(promise, &"then".into())?.dyn_into()?;
    then.call1(promise, &Closure::once_into_js(next))?.dyn_into()
}

/// Returns `promise.catch(next)`, where `next` replaces the reason of the rejection.
fn catch(promise: &Promise, next: impl FnOnce(JsValue) -> JsValue + 'static) -> Result<Promise, JsValue> {
    let catch: Function = Reflect::get(promise, &"catch".into())?.dyn_into()?;
    let rejects = move |error| Err::<JsValue, JsValue>(next(error));
    catch.call1(promise, &Closure::once_into_js(rejects))?.dyn_into()
}

/// Reads the key from its PKCS#8 DER and overwrites the browser's copy.
fn read(exported: &ArrayBuffer) -> Result<PrivateKey, JsValue> {
    let bytes = Uint8Array::new(exported);
    let der = Zeroizing::new(bytes.to_vec());
    bytes.fill(0, 0, bytes.length());
    let options = ReadOptions { engine: Some(&ENGINE), ..ReadOptions::default() };
    PrivateKey::from_generated(&der, options, &mut random()?).map_err(token_error)
}
