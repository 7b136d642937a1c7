//! The engine's own module, run by the page's own code.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::*;

use super::Job;

#[cfg(feature = "engine-module")]
const MODULE: &[u8] = include_bytes!("../../../www/pkg/engine.wasm");
#[cfg(not(feature = "engine-module"))]
const MODULE: &[u8] = &[];

const SCRIPT: &str = include_str!("../../../www/worker/engine.js");

#[wasm_bindgen]
extern "C" {
    type EngineObject;
    #[wasm_bindgen(method, js_name = radixBits)]
    fn radix_bits(this: &EngineObject, bits: u32) -> u32;
    #[wasm_bindgen(method)]
    fn product(this: &EngineObject, desk: &mut [u8], bits: u32);
    #[wasm_bindgen(method)]
    fn power(this: &EngineObject, desk: &mut [u8], bits: u32, exponent_bits: u32);
    #[wasm_bindgen(method, js_name = publicPower)]
    fn public_power(this: &EngineObject, desk: &mut [u8], bits: u32, low: u32, high: u32);
}

thread_local! {
    static ENGINE: EngineObject = start();
}

fn start() -> EngineObject {
    let script = SCRIPT.replace("export function", "function");
    let body = format!("{script}\nreturn createEngine(new WebAssembly.Module(module));");
    let module = Uint8Array::from(MODULE);
    let engine = Function::new_with_args("module", &body).call1(&JsValue::NULL, &module).unwrap();
    assert!(engine.is_object(), "this browser cannot use the engine");
    engine.unchecked_into()
}

pub(super) fn radix_bits(bits: u32) -> u32 {
    ENGINE.with(|engine| engine.radix_bits(bits))
}

pub(super) fn run(desk: &mut [u8], job: Job) {
    ENGINE.with(|engine| match job {
        Job::Product { bits } => engine.product(desk, bits),
        Job::Power { bits, exponent_bits } => engine.power(desk, bits, exponent_bits),
        Job::PublicPower { bits, exponent } => {
            engine.public_power(desk, bits, exponent as u32, (exponent >> 32) as u32);
        }
    });
}
