//! Two modular powers in lockstep, in relaxed SIMD: lane 0 works modulo p, lane 1 modulo q.
//!
//! From the idea to the code, each file building on the ones before:
//!
//! 1. [`lanes`]: the vector operations, and the same without vectors;
//! 2. [`limbs`]: numbers in limbs of 52 bits, held as f64, to and from bytes;
//! 3. `split`: a product of two limbs in two halves, by two fused multiply-adds;
//! 4. `columns`: sums of such halves, and why none overflows;
//! 5. `blocks`: the inner loop, a block of five limbs times a number;
//! 6. `reduce`, [`modulus`]: Montgomery's reduction, a block at a time, and his multiplication;
//! 7. `table`: choosing one of 32 powers without telling which;
//! 8. [`desk`], [`work`]: operands and results, and what is done with them;
//! 9. `door`: the exports, the only file with `unsafe`.
//!
//! Nothing depends on a secret number but other numbers: no branch, no address, no `select`. The number of limbs and
//! the length of the exponent alone decide what runs. Nothing is kept from one call to the next, and there is no data
//! but what a call wrote: whoever calls can overwrite the whole memory afterwards.
//!
//! Sizes that are not meant to be (more bits than the desk has, an exponent of zero) panic, which is a trap.

#![cfg_attr(target_arch = "wasm32", no_std)]

mod blocks;
mod columns;
pub mod desk;
#[cfg(all(target_arch = "wasm32", feature = "door"))]
mod door;
pub mod lanes;
pub mod limbs;
pub mod modulus;
mod reduce;
mod split;
mod table;
pub mod work;
