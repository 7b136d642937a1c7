//! A new pair: by WebCrypto where it is, which takes a moment; else by the core, which takes seconds.

use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, prelude::*};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey};
use zeroize::Zeroizing;

use super::convert::{random, token_error};
use crate::PrivateKey;

/// Makes a pair of `bits`.
pub(super) async fn generate(bits: u32) -> Result<PrivateKey, JsValue> {
    PrivateKey::check_size(bits).map_err(token_error)?;
    match pkcs8(bits).await {
        Ok(der) => PrivateKey::from_generated(&der, &mut random()?).map_err(token_error),
        // A page that is not a secure context has no `crypto.subtle`.
        Err(_) => PrivateKey::generate(bits, &mut random()?).map_err(token_error),
    }
}

/// The PKCS#8 DER of a pair made by WebCrypto. The browser's own copy is overwritten.
async fn pkcs8(bits: u32) -> Result<Zeroizing<Vec<u8>>, JsValue> {
    let crypto: Crypto = Reflect::get(&js_sys::global(), &"crypto".into())?.dyn_into()?;
    let subtle = crypto.subtle();
    if subtle.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    let algorithm = Object::new();
    Reflect::set(&algorithm, &"name".into(), &"RSASSA-PKCS1-v1_5".into())?;
    Reflect::set(&algorithm, &"hash".into(), &"SHA-256".into())?;
    Reflect::set(&algorithm, &"modulusLength".into(), &bits.into())?;
    Reflect::set(&algorithm, &"publicExponent".into(), &Uint8Array::from([1, 0, 1].as_slice()))?;
    let usages = Array::of2(&"sign".into(), &"verify".into());
    let pair = JsFuture::from(subtle.generate_key_with_object(&algorithm, true, &usages)?).await?;
    let key: CryptoKey = Reflect::get(&pair, &"privateKey".into())?.dyn_into()?;
    let exported: ArrayBuffer = JsFuture::from(subtle.export_key("pkcs8", &key)?).await?.dyn_into()?;
    let bytes = Uint8Array::new(&exported);
    let der = Zeroizing::new(bytes.to_vec());
    bytes.fill(0, 0, bytes.length());
    Ok(der)
}
