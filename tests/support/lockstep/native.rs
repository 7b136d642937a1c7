//! The engine's arithmetic without vectors.

use engine::{
    desk::{self, Desk, FIELD},
    work::Work,
};

use super::Job;

pub(super) fn radix_bits(bits: u32) -> u32 {
    desk::radix_bits(bits as usize) as u32
}

pub(super) fn run(desk: &mut [u8], job: Job) {
    let (mut work, mut laid) = (Box::new(Work::EMPTY), Box::new(Desk::EMPTY));
    let fields = [&mut laid.modulus, &mut laid.square, &mut laid.base, &mut laid.other];
    for (field, from) in fields.into_iter().flatten().zip(desk.chunks(FIELD)) {
        field.copy_from_slice(from);
    }
    match job {
        Job::Product { bits } => work.product(&mut laid, bits as usize),
        Job::Power { bits, exponent_bits } => work.power(&mut laid, bits as usize, exponent_bits as usize),
        Job::PublicPower { bits, exponent } => {
            work.public_power(&mut laid, bits as usize, exponent as u32, (exponent >> 32) as u32);
        }
    }
    desk[8 * FIELD..].copy_from_slice(laid.result.as_flattened());
}
