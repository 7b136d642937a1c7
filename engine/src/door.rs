//! The module's exports: the desk's address, and the operations on the numbers on it.

#![allow(unsafe_code, reason = "an export has a name that must be unique, and all of them work on one memory")]

use core::cell::UnsafeCell;

use crate::{
    desk::{self, Desk},
    lanes,
    work::Work,
};

struct Memory(UnsafeCell<(Desk, Work)>);

// SAFETY: the module has no threads, and its memory is not shared.
unsafe impl Sync for Memory {}

static MEMORY: Memory = Memory(UnsafeCell::new((Desk::EMPTY, Work::EMPTY)));

fn with(job: impl FnOnce(&mut Desk, &mut Work)) {
    // SAFETY: no other reference is alive. Only this function makes one; no job calls an export, and the module imports
    // nothing that could. JavaScript reads and writes the memory only while no export runs.
    let (desk, work) = unsafe { &mut *MEMORY.0.get() };
    job(desk, work);
}

/// Traps without a message, because its text would be data in memory and wiping would destroy it.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

// SAFETY of all `no_mangle`: no other linked symbol has these names.

/// Returns 1 if this engine can be used, or 0 if every result would be wrong.
#[unsafe(no_mangle)]
extern "C" fn fused() -> u32 {
    u32::from(lanes::is_fused())
}

/// Returns the address of the desk.
#[unsafe(no_mangle)]
extern "C" fn desk() -> *const u8 {
    MEMORY.0.get().cast()
}

/// Returns the length in bits of R for moduli of `bits` bits.
#[unsafe(no_mangle)]
extern "C" fn radix_bits(bits: usize) -> usize {
    desk::radix_bits(bits)
}

/// See [`Work::product`].
#[unsafe(no_mangle)]
extern "C" fn product(bits: usize) {
    with(|desk, work| work.product(desk, bits));
}

/// See [`Work::power`].
#[unsafe(no_mangle)]
extern "C" fn power(bits: usize, exponent_bits: usize) {
    with(|desk, work| work.power(desk, bits, exponent_bits));
}

/// See [`Work::public_power`].
#[unsafe(no_mangle)]
extern "C" fn public_power(bits: usize, low: u32, high: u32) {
    with(|desk, work| work.public_power(desk, bits, low, high));
}
