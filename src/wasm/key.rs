//! `PrivateKey` as JavaScript sees it.

use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::convert::{random, to_js, token_error};
use crate::ReadOptions;

/// A private key. It stays in the wasm memory; `free()` wipes it.
#[wasm_bindgen]
pub struct PrivateKey(crate::PrivateKey);

impl PrivateKey {
    pub(super) fn core(&self) -> &crate::PrivateKey {
        &self.0
    }
}

#[wasm_bindgen]
impl PrivateKey {
    /// Reads the bytes of a file or of a paste, in any spelling.
    ///
    /// # Errors
    /// A `TokenError` with field `privateKey` or `passphrase`.
    pub fn read(
        input: Vec<u8>,
        passphrase: Option<Vec<u8>>,
        #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions")] options: JsValue,
    ) -> Result<Self, JsValue> {
        let (input, passphrase) = (Zeroizing::new(input), passphrase.map(Zeroizing::new));
        let allow_costly = js_sys::Reflect::get(&options, &"allowCostly".into()).is_ok_and(|flag| flag.is_truthy());
        let passphrase = passphrase.as_ref().map(|bytes| bytes.as_slice());
        crate::PrivateKey::read(&input, passphrase, ReadOptions { allow_costly }, &mut random()?)
            .map(Self)
            .map_err(token_error)
    }

    /// What may be shown: never the key.
    ///
    /// # Errors
    /// Never in practice: a summary is plain data.
    #[wasm_bindgen(getter, unchecked_return_type = "KeySummary")]
    pub fn summary(&self) -> Result<JsValue, JsValue> {
        to_js(self.0.summary())
    }
}
