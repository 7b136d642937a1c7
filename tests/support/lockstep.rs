//! The signing engine, and an engine that errs. Natively it is its arithmetic without vectors, and in WebAssembly the
//! built module.

#[cfg(not(target_arch = "wasm32"))]
#[path = "lockstep/native.rs"]
mod arithmetic;
#[cfg(target_arch = "wasm32")]
#[path = "lockstep/web.rs"]
mod arithmetic;

use std::sync::{
    Mutex,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use vonage_jwt_web::Lockstep;

/// The size of a field of the desk in bytes.
const FIELD: usize = 528;

/// Makes every call err.
pub(crate) const EVERY: usize = usize::MAX;

/// An engine that a test can observe.
pub(crate) struct Observed {
    /// Which call errs, counted from 1. 0 means none, and [`EVERY`] means all.
    wrong_call: usize,
    /// Changes the results of that call.
    fault: fn(&mut [u8]),
    calls: AtomicUsize,
    there: AtomicBool,
    last_base: Mutex<Vec<u8>>,
}

impl Observed {
    pub(crate) fn new() -> &'static Self {
        Self::erring(0, |_| ())
    }

    pub(crate) fn erring(wrong_call: usize, fault: fn(&mut [u8])) -> &'static Self {
        let (calls, there, last_base) = (AtomicUsize::new(0), AtomicBool::new(true), Mutex::default());
        Box::leak(Box::new(Self { wrong_call, fault, calls, there, last_base }))
    }

    /// Returns an engine that arrives later, through [`Observed::come`].
    pub(crate) fn late() -> &'static Self {
        let engine = Self::new();
        engine.dismiss();
        engine
    }

    pub(crate) fn come(&self) {
        self.there.store(true, Ordering::Relaxed);
    }

    pub(crate) fn calls(&self) -> usize {
        self.calls.load(Ordering::Relaxed)
    }

    pub(crate) fn last_base_of_a_power(&self) -> Vec<u8> {
        self.last_base.lock().unwrap().clone()
    }

    fn run(&self, desk: &mut [u8], job: Job) {
        arithmetic::run(desk, job);
        let call = self.calls.fetch_add(1, Ordering::Relaxed) + 1;
        if call == self.wrong_call || self.wrong_call == EVERY {
            (self.fault)(&mut desk[8 * FIELD..]);
        }
    }
}

/// One call of an engine. Its numbers are on the desk.
#[derive(Clone, Copy)]
enum Job {
    Product { bits: u32 },
    Power { bits: u32, exponent_bits: u32 },
    PublicPower { bits: u32, exponent: u64 },
}

impl Lockstep for Observed {
    fn is_there(&self) -> bool {
        self.there.load(Ordering::Relaxed)
    }
    fn radix_bits(&self, bits: u32) -> u32 {
        arithmetic::radix_bits(bits)
    }
    fn product(&self, desk: &mut [u8], bits: u32) {
        self.run(desk, Job::Product { bits });
    }
    fn power(&self, desk: &mut [u8], bits: u32, exponent_bits: u32) {
        *self.last_base.lock().unwrap() = desk[4 * FIELD..5 * FIELD].to_vec();
        self.run(desk, Job::Power { bits, exponent_bits });
    }
    fn public_power(&self, desk: &mut [u8], bits: u32, exponent: u64) {
        self.run(desk, Job::PublicPower { bits, exponent });
    }
    fn dismiss(&self) {
        self.there.store(false, Ordering::Relaxed);
    }
}
