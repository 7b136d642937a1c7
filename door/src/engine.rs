//! The signing engine that the worker passes in: an object that runs its own module.

use std::cell::RefCell;

use vonage_jwt_web::{Lockstep, engine_works};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// See `EngineObject` in `src/types.d.ts`. The desk is a view of this module's memory.
    #[wasm_bindgen(typescript_type = "EngineObject")]
    pub type EngineObject;
    #[wasm_bindgen(method, catch, js_name = radixBits)]
    fn radix_bits(this: &EngineObject, bits: u32) -> Result<u32, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn product(this: &EngineObject, desk: &mut [u8], bits: u32) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn power(this: &EngineObject, desk: &mut [u8], bits: u32, exponent_bits: u32) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = publicPower)]
    fn public_power(this: &EngineObject, desk: &mut [u8], bits: u32, low: u32, high: u32) -> Result<(), JsValue>;
}

thread_local! {
    static OBJECT: RefCell<Option<EngineObject>> = const { RefCell::new(None) };
}

/// The engine in use at the time, whichever it is.
pub(crate) struct Engine;

pub(crate) static ENGINE: Engine = Engine;

/// Calls the engine. A call that throws leaves the result at zero, which the core refuses like any wrong result.
fn call<T: Default>(job: impl FnOnce(&EngineObject) -> Result<T, JsValue>) -> T {
    OBJECT.with_borrow(|object| object.as_ref().and_then(|object| job(object).ok())).unwrap_or_default()
}

impl Lockstep for Engine {
    fn is_there(&self) -> bool {
        has_engine()
    }
    fn radix_bits(&self, bits: u32) -> u32 {
        call(|object| object.radix_bits(bits))
    }
    fn product(&self, desk: &mut [u8], bits: u32) {
        call(|object| object.product(desk, bits));
    }
    fn power(&self, desk: &mut [u8], bits: u32, exponent_bits: u32) {
        call(|object| object.power(desk, bits, exponent_bits));
    }
    fn public_power(&self, desk: &mut [u8], bits: u32, exponent: u64) {
        let [low, high] = [exponent as u32, (exponent >> 32) as u32];
        call(|object| object.public_power(desk, bits, low, high));
    }
    fn dismiss(&self) {
        OBJECT.set(None);
    }
}

/// Uses an engine for all keys, including those read earlier, until it errs. Returns whether it is now in use.
/// Without an engine the core signs by itself.
#[wasm_bindgen(js_name = setEngine)]
pub fn set_engine(engine: Option<EngineObject>) -> bool {
    OBJECT.set(engine);
    if has_engine() && !engine_works(&ENGINE) {
        ENGINE.dismiss();
    }
    has_engine()
}

/// Returns whether an engine is in use. One that erred is not.
#[wasm_bindgen(js_name = hasEngine)]
#[must_use]
pub fn has_engine() -> bool {
    OBJECT.with_borrow(Option::is_some)
}
