//! Does the time of a private operation depend on a secret? Two kinds of input in random order, and Welch's t-test over
//! their times, as dudect does (Reparaz, Balasch, Verbauwhede 2017). Each row ends after `TIMING_SECONDS`, by default 60.
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

use std::{
    env,
    hint::black_box,
    time::{Duration, Instant},
};

use crypto_bigint::{
    BoxedUint, Odd,
    modular::{BoxedMontyForm, BoxedMontyParams},
};
use engine::{
    desk::{Desk, radix_bits},
    work::Work,
};
use num_bigint::BigUint;
use support::{files, lockstep::Observed, read, read_with, rng, rng::SplitMix};
use vonage_jwt_web::PrivateKey;

/// With a larger |t| the times differ, as in the usual tests of leakage (ISO/IEC 17825).
const MOST: f64 = 4.5;
/// Enough for a small difference; more would fill the memory when an operation is fast.
const MOST_TIMES: usize = 100_000;
/// The size of a prime of a 2048-bit key.
const BITS: usize = 1024;

fn main() {
    let seconds = env::var("TIMING_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(60);
    let budget = Duration::from_secs(seconds);
    let pem = |name| files::bytes(name);
    let with_engine = |name| read_with(pem(name), Observed::new()).unwrap();
    let portable = |name| read(pem(name)).unwrap();
    println!(
        "{:58} {:>6} {:>10} {:>10} {:>7} {:>6}",
        "what, for one kind / for the other", "times", "mean µs", "mean µs", "±", "|t|"
    );

    let few_bits = row("control: engine's public power, exponent with 2 bits / random", public_power(budget));
    let ten_products = row("control: engine's power, none / ten products more", engine_power(budget, Extra::Products));
    let quiet = [
        row("engine: power, the same kind twice", engine_power(budget, Extra::None)),
        row("engine: power, exponent with 2 bits / random", engine_power(budget, Extra::SparseExponent)),
        row("engine: power, base 1 / random", engine_power(budget, Extra::BaseOne)),
        row("portable: power, exponent with 2 bits / random", portable_power(budget, Extra::SparseExponent)),
        row("portable: power, base 1 / random", portable_power(budget, Extra::BaseOne)),
        row("engine: signature, one message / random ones", one_message(budget, &with_engine("rsa2048.pem"))),
        row("portable: signature, one message / random ones", one_message(budget, &portable("rsa2048.pem"))),
        row(
            "engine: signature, one key / another",
            two_keys(budget, ["rsa2048.pem", "other2048.pem"].map(with_engine)),
        ),
        row("portable: signature, one key / another", two_keys(budget, ["rsa2048.pem", "other2048.pem"].map(portable))),
    ];
    assert!(few_bits > MOST && ten_products > MOST, "a control, whose times do differ, is not noticed");
    assert!(quiet.iter().all(|t| *t < MOST), "a time depends on a secret");
}

/// Times are in microseconds.
struct Comparison {
    times: usize,
    means: [f64; 2],
    error: f64,
    t: f64,
}

/// Shows a row, and returns its |t|.
fn row(name: &str, Comparison { times, means: [one, other], error, t }: Comparison) -> f64 {
    println!("{name:58} {times:>6} {one:10.2} {other:10.2} {error:7.2} {t:6.1}");
    t
}

/// Returns what the times of both kinds are at the cut with the largest |t|, and the error of the means' difference.
fn compare<T>(
    budget: Duration,
    mut prepare: impl FnMut(&mut SplitMix, bool) -> T,
    mut job: impl FnMut(T),
) -> Comparison {
    let mut random = rng(9);
    let mut times = [Vec::new(), Vec::new()];
    let end = Instant::now() + budget;
    while Instant::now() < end && times.iter().all(|of| of.len() < MOST_TIMES) {
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
    let compared = cuts.map(|most| welch(&times.each_ref().map(|of| below(of, most))));
    compared.into_iter().max_by(|one, other| one.t.total_cmp(&other.t)).unwrap()
}

fn below(times: &[f64], most: f64) -> Vec<f64> {
    times.iter().copied().filter(|time| *time <= most).collect()
}

fn welch(times: &[Vec<f64>; 2]) -> Comparison {
    let [(one, spread), (other, other_spread)] = times.each_ref().map(|of| moments(of));
    let error = (spread / times[0].len() as f64 + other_spread / times[1].len() as f64).sqrt();
    let t = (one - other).abs() / error;
    Comparison { times: times[0].len() + times[1].len(), means: [one, other], error, t }
}

/// Returns the mean and the variance.
fn moments(of: &[f64]) -> (f64, f64) {
    let mean = of.iter().sum::<f64>() / of.len() as f64;
    (mean, of.iter().map(|time| (time - mean).powi(2)).sum::<f64>() / (of.len() as f64 - 1.0))
}

/// Little-endian, and as long for small numbers: the same memory is asked for, and copied, for either kind.
type Number = [u8; BITS / 8];

fn number(random: &mut SplitMix) -> Number {
    [(); BITS / 8].map(|()| random.next() as u8)
}

fn one() -> Number {
    let mut number = [0; BITS / 8];
    number[0] = 1;
    number
}

/// As long as the others, with all bits but the first and the last at zero.
fn sparse() -> Number {
    let mut number = one();
    number[BITS / 8 - 1] = 0x80;
    number
}

/// Odd, and of full length.
fn modulus() -> Number {
    let mut number = number(&mut rng(5));
    number[0] |= 1;
    number[BITS / 8 - 1] |= 0x80;
    number
}

/// What is peculiar in one of the two kinds.
#[derive(Clone, Copy, PartialEq)]
enum Extra {
    None,
    SparseExponent,
    BaseOne,
    /// Ten of them, which is a fiftieth of the time.
    Products,
}

impl Extra {
    /// Returns an exponent and a base. Draws as many random numbers for either kind, so that only the numbers differ.
    fn inputs(self, random: &mut SplitMix, class: bool) -> [Number; 2] {
        let [exponent, base] = [number(random), number(random)];
        match self {
            Self::SparseExponent if !class => [sparse(), base],
            Self::BaseOne if !class => [exponent, one()],
            _ => [exponent, base],
        }
    }
}

/// The exponent of a public power is no secret, and each of its bits costs a product.
fn public_power(budget: Duration) -> Comparison {
    let (mut work, mut desk) = (Box::new(Work::EMPTY), desk());
    let prepare = |random: &mut SplitMix, class| {
        let high = random.next() as u32 | 1 << 31;
        if class { high } else { 1 << 31 }
    };
    compare(budget, prepare, |high| {
        work.public_power(&mut desk, BITS, 1, high);
        black_box(&desk.result);
    })
}

fn engine_power(budget: Duration, extra: Extra) -> Comparison {
    let (mut work, mut desk) = (Box::new(Work::EMPTY), desk());
    let prepare = |random: &mut SplitMix, class| (class, extra.inputs(random, class));
    compare(budget, prepare, |(class, [exponent, base])| {
        for lane in 0..2 {
            desk.base[lane][..BITS / 8].copy_from_slice(&base);
            desk.other[lane][..BITS / 8].copy_from_slice(&exponent);
        }
        work.power(&mut desk, BITS, BITS);
        if extra == Extra::Products && class {
            (0..10).for_each(|_| work.product(&mut desk, BITS));
        }
        black_box(&desk.result);
    })
}

/// Returns a desk with a modulus, and a base for it.
fn desk() -> Box<Desk> {
    let (m, mut desk) = (modulus(), Box::new(Desk::EMPTY));
    let square = ((BigUint::from(1_u8) << (2 * radix_bits(BITS))) % BigUint::from_bytes_le(&m)).to_bytes_le();
    for lane in 0..2 {
        desk.modulus[lane][..BITS / 8].copy_from_slice(&m);
        desk.square[lane][..square.len()].copy_from_slice(&square);
        desk.base[lane][..BITS / 8].copy_from_slice(&number(&mut rng(6)));
    }
    desk
}

fn portable_power(budget: Duration, extra: Extra) -> Comparison {
    let boxed = |number: &Number| BoxedUint::from_le_slice(number, BITS as u32).unwrap();
    let params = BoxedMontyParams::new(Odd::new(boxed(&modulus())).unwrap());
    let prepare = |random: &mut SplitMix, class| extra.inputs(random, class).map(|number| boxed(&number));
    compare(budget, prepare, |[exponent, base]| {
        drop(black_box(BoxedMontyForm::new(base, &params).pow(&exponent)));
    })
}

fn one_message(budget: Duration, key: &PrivateKey) -> Comparison {
    let mut blinding = rng(11);
    let prepare = |random: &mut SplitMix, class| {
        let message = [(); 64].map(|()| random.next() as u8);
        if class { [7; 64] } else { message }
    };
    compare(budget, prepare, |message| drop(black_box(key.sign(&message, &mut blinding).unwrap())))
}

fn two_keys(budget: Duration, keys: [PrivateKey; 2]) -> Comparison {
    let mut blinding = rng(11);
    let prepare = |random: &mut SplitMix, class| (usize::from(class), [(); 64].map(|()| random.next() as u8));
    compare(budget, prepare, |(key, message)| drop(black_box(keys[key].sign(&message, &mut blinding).unwrap())))
}
