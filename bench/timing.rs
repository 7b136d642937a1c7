//! Does the time of a private operation depend on a secret? Two kinds of input in random order, and Welch's t-test over
//! their times, as dudect does (Reparaz, Balasch, Verbauwhede 2017). `TIMINGS` says how many times each.
//!
//! Natively only: what a browser compiles from the same code is another matter, which docs/assurance.md says.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program for developers"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{hint::black_box, time::Instant};

use engine::{
    desk::{Desk, FIELD, radix_bits},
    work::Work,
};
use num_bigint::BigUint;
use support::{files, lockstep::Observed, read, read_with, rng, rng::SplitMix};

/// As in dudect: with a larger |t| the times probably differ.
const MOST: f64 = 10.0;
/// The size of a prime of a 2048-bit key.
const BITS: usize = 1024;

fn main() {
    let count = std::env::var("TIMINGS").ok().and_then(|text| text.parse().ok()).unwrap_or(10_000);
    let rows = [
        ("control: num-bigint's power, exponent with 2 bits set / random", control(count)),
        (
            "engine: power, exponent with 2 bits set / random",
            engine_power(count, |random, class| match class {
                true => (sparse(), number(random)),
                false => (number(random), number(random)),
            }),
        ),
        (
            "engine: power, base 1 / random",
            engine_power(count, |random, class| match class {
                true => (number(random), BigUint::from(1_u8)),
                false => (number(random), number(random)),
            }),
        ),
        ("engine: signature, one message / random messages", {
            signature(count, &read_with(files::bytes("rsa2048.pem"), Observed::new()).unwrap())
        }),
        ("rsa: signature, one message / random messages", {
            signature(count, &read(files::bytes("rsa2048.pem")).unwrap())
        }),
    ];
    println!("{:66} {:>9} {:>9} {:>7}", format!("{count} times each"), "mean µs", "mean µs", "|t|");
    for (name, [one, other, t]) in &rows {
        println!("{name:66} {one:9.1} {other:9.1} {t:7.1}");
    }
    assert!(rows[0].1[2] > MOST, "the control, whose time depends on the exponent, is not noticed");
    assert!(rows[1..].iter().all(|(_, [.., t])| *t < MOST), "a time depends on a secret");
}

/// Returns the mean times of both kinds in microseconds, and the largest |t| of all cuts.
fn compare<T>(count: usize, mut prepare: impl FnMut(&mut SplitMix, bool) -> T, mut job: impl FnMut(T)) -> [f64; 3] {
    let mut random = rng(9);
    let mut times = [Vec::with_capacity(count), Vec::with_capacity(count)];
    while times.iter().any(|of| of.len() < count) {
        let class = random.next() & 1 == 1;
        let input = prepare(&mut random, class);
        let start = Instant::now();
        job(input);
        times[usize::from(class)].push(start.elapsed().as_secs_f64() * 1e6);
    }
    let mut all: Vec<f64> = times.iter().flatten().copied().collect();
    all.sort_by(f64::total_cmp);
    // What lasts longest says most about the rest of the machine, so it is cut off, more and more of it.
    let cuts = [1.0, 0.99, 0.95, 0.9, 0.75, 0.5].map(|part| all[((all.len() - 1) as f64 * part) as usize]);
    let t =
        cuts.map(|most| welch(&times.each_ref().map(|of| of.iter().copied().filter(|time| *time <= most).collect())));
    let [(one, _), (other, _)] = times.each_ref().map(|of| moments(of));
    [one, other, t.into_iter().map(f64::abs).fold(0.0, f64::max)]
}

fn welch(times: &[Vec<f64>; 2]) -> f64 {
    let [(one, spread), (other, other_spread)] = times.each_ref().map(|of| moments(of));
    (one - other) / (spread / times[0].len() as f64 + other_spread / times[1].len() as f64).sqrt()
}

/// Returns the mean and the variance.
fn moments(of: &[f64]) -> (f64, f64) {
    let mean = of.iter().sum::<f64>() / of.len() as f64;
    (mean, of.iter().map(|time| (time - mean).powi(2)).sum::<f64>() / (of.len() as f64 - 1.0))
}

fn number(random: &mut SplitMix) -> BigUint {
    let bytes: Vec<u8> = (0..BITS / 8).map(|_| random.next() as u8).collect();
    BigUint::from_bytes_le(&bytes)
}

/// As long as the others, with all bits but the first and the last at zero.
fn sparse() -> BigUint {
    (BigUint::from(1_u8) << (BITS - 1)) | BigUint::from(1_u8)
}

fn modulus() -> BigUint {
    number(&mut rng(5)) | sparse()
}

fn control(count: usize) -> [f64; 3] {
    let m = modulus();
    let prepare = |random: &mut SplitMix, class| (if class { sparse() } else { number(random) }, number(random));
    compare(count / 10, prepare, |(exponent, base)| drop(black_box(base.modpow(&exponent, &m))))
}

/// `inputs` returns an exponent and a base.
fn engine_power(count: usize, inputs: impl Fn(&mut SplitMix, bool) -> (BigUint, BigUint)) -> [f64; 3] {
    let (m, mut work) = (modulus(), Box::new(Work::EMPTY));
    let square = (BigUint::from(1_u8) << (2 * radix_bits(BITS))) % &m;
    let prepare = |random: &mut SplitMix, class| {
        let (exponent, base) = inputs(random, class);
        let mut desk = Box::new(Desk::EMPTY);
        for lane in 0..2 {
            lay(&mut desk.modulus[lane], &m);
            lay(&mut desk.square[lane], &square);
            lay(&mut desk.base[lane], &base);
            lay(&mut desk.other[lane], &exponent);
        }
        desk
    };
    compare(count, prepare, |mut desk| {
        work.power(&mut desk, BITS, BITS);
        black_box(&desk.result);
    })
}

fn lay(field: &mut [u8; FIELD], number: &BigUint) {
    let bytes = number.to_bytes_le();
    field[..bytes.len()].copy_from_slice(&bytes);
}

fn signature(count: usize, key: &vonage_jwt_web::PrivateKey) -> [f64; 3] {
    let mut blinding = rng(11);
    let prepare = |random: &mut SplitMix, class| if class { [7; 64] } else { [(); 64].map(|()| random.next() as u8) };
    compare(count, prepare, |message| drop(black_box(key.sign(&message, &mut blinding).unwrap())))
}
