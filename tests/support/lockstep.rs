//! The engine's own arithmetic, and an engine that errs.

use std::sync::{
    Mutex,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use engine::{
    desk::{Desk, FIELD, radix_bits},
    work::Work,
};
use vonage_jwt_web::Lockstep;

/// Makes every call err.
pub(crate) const EVERY: usize = usize::MAX;

/// An engine that a test can observe.
pub(crate) struct Portable {
    /// Which call errs, counted from 1. 0 means none, and [`EVERY`] means all.
    wrong_call: usize,
    /// Changes the results of that call.
    fault: fn(&mut [u8]),
    calls: AtomicUsize,
    there: AtomicBool,
    last_base: Mutex<Vec<u8>>,
}

impl Portable {
    pub(crate) fn new() -> &'static Self {
        Self::erring(0, |_| ())
    }

    pub(crate) fn erring(wrong_call: usize, fault: fn(&mut [u8])) -> &'static Self {
        let (calls, there, last_base) = (AtomicUsize::new(0), AtomicBool::new(true), Mutex::default());
        Box::leak(Box::new(Self { wrong_call, fault, calls, there, last_base }))
    }

    /// Returns an engine that arrives later, through [`Portable::come`].
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

    fn on(&self, desk: &mut [u8], job: impl FnOnce(&mut Work, &mut Desk)) {
        let (mut work, mut laid) = (Box::new(Work::EMPTY), Box::new(Desk::EMPTY));
        let fields = [&mut laid.modulus, &mut laid.square, &mut laid.base, &mut laid.other];
        for (field, from) in fields.into_iter().flatten().zip(desk.chunks(FIELD)) {
            field.copy_from_slice(from);
        }
        job(&mut work, &mut laid);
        let results = &mut desk[8 * FIELD..];
        results.copy_from_slice(laid.result.as_flattened());
        let call = self.calls.fetch_add(1, Ordering::Relaxed) + 1;
        if call == self.wrong_call || self.wrong_call == EVERY {
            (self.fault)(results);
        }
    }
}

impl Lockstep for Portable {
    fn is_there(&self) -> bool {
        self.there.load(Ordering::Relaxed)
    }
    fn radix_bits(&self, bits: u32) -> u32 {
        radix_bits(bits as usize) as u32
    }
    fn product(&self, desk: &mut [u8], bits: u32) {
        self.on(desk, |work, desk| work.product(desk, bits as usize));
    }
    fn power(&self, desk: &mut [u8], bits: u32, exponent_bits: u32) {
        *self.last_base.lock().unwrap() = desk[4 * FIELD..5 * FIELD].to_vec();
        self.on(desk, |work, desk| work.power(desk, bits as usize, exponent_bits as usize));
    }
    fn public_power(&self, desk: &mut [u8], bits: u32, exponent: u64) {
        self.on(desk, |work, desk| work.public_power(desk, bits as usize, exponent as u32, (exponent >> 32) as u32));
    }
    fn dismiss(&self) {
        self.there.store(false, Ordering::Relaxed);
    }
}
