//! `PrivateKey` for JavaScript.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::{
    convert::{random, to_js, token_error},
    engine::ENGINE,
    generate::generate,
};
use vonage_jwt_web::{Code, Error, ExportFormat, ReadOptions};

/// A private key. It stays in wasm memory, and `free()` wipes it.
#[wasm_bindgen]
pub struct PrivateKey(vonage_jwt_web::PrivateKey);

impl PrivateKey {
    pub(crate) fn core(&self) -> &vonage_jwt_web::PrivateKey {
        &self.0
    }
}

#[wasm_bindgen]
impl PrivateKey {
    /// Reads the bytes of a file or a paste, in any spelling.
    ///
    /// # Errors
    /// A `TokenError` with the field `privateKey` or `passphrase`.
    pub fn read(
        input: Vec<u8>,
        #[wasm_bindgen(unchecked_optional_param_type = "Uint8Array")] passphrase: Option<Vec<u8>>,
        #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions")] options: JsValue,
    ) -> Result<Self, JsValue> {
        let (input, passphrase) = (Zeroizing::new(input), passphrase.map(Zeroizing::new));
        let allow_costly = js_sys::Reflect::get(&options, &"allowCostly".into()).is_ok_and(|flag| flag.is_truthy());
        let passphrase = passphrase.as_ref().map(|bytes| bytes.as_slice());
        vonage_jwt_web::PrivateKey::read(
            &input,
            passphrase,
            ReadOptions { allow_costly, engine: Some(&ENGINE) },
            &mut random()?,
        )
        .map(Self)
        .map_err(token_error)
    }

    /// Returns public facts about the key, safe to display. Never the key itself.
    ///
    /// # Errors
    /// None in practice, because a summary is plain data.
    #[wasm_bindgen(getter, unchecked_return_type = "KeySummary")]
    pub fn summary(&self) -> Result<JsValue, JsValue> {
        to_js(self.0.summary())
    }

    /// Makes a pair of 2048 (the default), 3072 or 4096 bits.
    ///
    /// The promise is rejected with a `TokenError` for any other size, if the page is not a secure context, or if the
    /// browser has no random source.
    #[wasm_bindgen(unchecked_return_type = "Promise<PrivateKey>")]
    pub fn generate(
        #[wasm_bindgen(unchecked_optional_param_type = "2048 | 3072 | 4096")] bits: Option<u32>,
    ) -> Promise {
        generate(bits.unwrap_or(2048), |key| Self(key).into()).unwrap_or_else(|error| Promise::reject(&error))
    }

    /// Returns whether this public key (SPKI, PKCS#1, JWK or certificate) is the key's public half.
    ///
    /// # Errors
    /// A `TokenError` with the field `publicKey`.
    pub fn matches(&self, #[wasm_bindgen(js_name = publicKey)] public_key: Vec<u8>) -> Result<bool, JsValue> {
        self.0.matches(&public_key).map_err(token_error)
    }

    /// Returns the private key in another format. The caller must overwrite the bytes after use.
    ///
    /// # Errors
    /// A `TokenError` for an unknown format.
    pub fn export(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ExportFormat")] format: &str,
    ) -> Result<Vec<u8>, JsValue> {
        let unknown = || token_error(Error::new(Code::RequestFieldInvalid, "format"));
        let format = ExportFormat::from_name(format).ok_or_else(unknown)?;
        let mut bytes = self.0.export(format).map_err(token_error)?;
        Ok(core::mem::take(&mut *bytes))
    }
}
