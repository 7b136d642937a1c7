//! Computes two modular powers in lockstep with relaxed SIMD: lane 0 works modulo p, lane 1 modulo q.
//!
//! The files, in reading order. Each builds on those before it:
//!
//! 1. [`lanes`]: the vector operations, and the same without vectors;
//! 2. [`limbs`]: numbers in limbs of 52 bits, held as f64, to and from bytes;
//! 3. `split`: a product of two limbs in two halves, by two fused multiply-adds;
//! 4. `columns`: sums of such halves, and why none overflows;
//! 5. `blocks`: the inner loop, a block of five limbs times a number;
//! 6. [`room`], `reduce`, `modulus`: the moduli, Montgomery's reduction, a block at a time, and his multiplication;
//! 7. `table`: choosing one of 32 powers without revealing which;
//! 8. [`desk`], [`work`]: operands and results, and the operations on them;
//! 9. `door`: the exports, the only file with `unsafe`.
//!
//! Only numbers depend on a secret number: no branch, no address and no `select` does. What runs depends only on the
//! number of limbs and the length of the exponent. Nothing is kept from one call to the next, and memory contains
//! only what a call wrote, so the caller can overwrite all of it afterwards.
//!
//! Unsupported sizes (more bits than the desk has, or an exponent of zero) panic, which is a trap.

#![cfg_attr(target_arch = "wasm32", no_std)]

mod blocks;
mod columns;
pub mod desk;
#[cfg(all(target_arch = "wasm32", feature = "door"))]
mod door;
pub mod lanes;
pub mod limbs;
mod modulus;
mod reduce;
pub mod room;
mod split;
mod table;
pub mod work;
