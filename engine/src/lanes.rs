//! All vector operations, on two lanes of 64 bits that an operation reads as f64 or as u64.
//!
//! In WebAssembly each is one instruction. Elsewhere `f64::mul_add` and wrapping u64 arithmetic give the same bits,
//! so tests, fuzzing and the core's native tests run everything above this module unchanged.

#[cfg(not(target_arch = "wasm32"))]
mod portable;
#[cfg(target_arch = "wasm32")]
mod wasm;

use core::hint::black_box;

#[cfg(not(target_arch = "wasm32"))]
pub use portable::Lanes;
#[cfg(target_arch = "wasm32")]
pub use wasm::Lanes;

impl Lanes {
    /// Returns the same number in both lanes, and hides from the compiler that it is a constant. JavaScript engines
    /// reload a constant at each use but keep a variable in a register.
    #[inline(always)]
    pub fn register(number: u64) -> Self {
        black_box(Self::new([number; 2]))
    }
}

/// Returns whether [`Lanes::multiply_add`] rounds once. On a processor without that instruction a browser may round
/// twice, and then every product in this crate would be wrong.
#[inline(never)]
pub fn is_fused() -> bool {
    // (2^27 + 1)² = 2^54 + 2^28 + 1 has 55 bits. Rounded to 53 of them, it loses the 1.
    let root = Lanes::register(134_217_729.0_f64.to_bits());
    let rounded = Lanes::register(18_014_398_777_917_440.0_f64.to_bits());
    root.multiply_add(root, Lanes::ZERO.subtract(rounded)).get() == [1.0_f64.to_bits(); 2]
}
