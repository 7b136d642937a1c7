//! Compares products, powers and public powers on the desk with num-bigint.

mod support;

use engine::{desk::Desk, lanes::is_fused, work::Work};
use num_bigint::BigUint;
use support::{Random, lay_all, moduli, one, operands, results};

const SMALL: bool = cfg!(miri);

fn desk() -> (Box<Desk>, Box<Work>) {
    (Box::new(Desk::EMPTY), Box::new(Work::EMPTY))
}

#[test]
fn the_multiply_add_is_fused() {
    assert!(is_fused());
}

#[test]
fn powers() {
    let mut random = Random(3);
    let (mut desk, mut work) = desk();
    for bits in if SMALL { &[254][..] } else { &[254, 1024, 1025, 1250, 1536, 2047, 2048] } {
        let all = moduli(*bits, &mut random);
        for i in (0..if SMALL { 1 } else { all.len() }).step_by(1 + bits / 1024) {
            // p < q and p > q, and one of them shorter than stated.
            let m = [all[i].clone(), &all[(i + 3) % all.len()] >> (i % 2 * 7) | one()];
            // c < n < 4^bits, like the base of a signature.
            let base = [random.number(2 * bits), (&m[0] * &m[1]) - one()];
            let length = if SMALL { 11 } else { *bits };
            let exponent = [random.number(length), (one() << length) - one()];
            lay_all(&mut desk, *bits, &m, &base, &exponent);
            work.power(&mut desk, *bits, length);
            assert_eq!(results(&desk), [0, 1].map(|lane: usize| base[lane].modpow(&exponent[lane], &m[lane])));
        }
    }
}

#[test]
fn powers_of_little_numbers() {
    let mut random = Random(4);
    let (mut desk, mut work) = desk();
    let bits = if SMALL { 254 } else { 1024 };
    for exponent in [0_u32, 1, 2, 31, 32, 33] {
        let [m, ..] = moduli(bits, &mut random);
        for base in [BigUint::ZERO, one(), &m - one(), m.clone(), &m + one()] {
            let both = [m.clone(), &m - 2_u8];
            let exponents = [exponent.into(), (exponent + 1).into()];
            lay_all(&mut desk, bits, &both, &[base.clone(), base.clone()], &exponents);
            work.power(&mut desk, bits, 6);
            assert_eq!(results(&desk), [0, 1].map(|lane: usize| base.modpow(&exponents[lane], &both[lane])));
        }
    }
}

#[test]
fn products_and_public_powers() {
    let mut random = Random(5);
    let (mut desk, mut work) = desk();
    for bits in if SMALL { &[254][..] } else { &[254, 1024, 1536, 2048, 2049, 3071, 3072, 4095, 4096] } {
        let all = moduli(*bits, &mut random);
        for i in (0..if SMALL { 1 } else { all.len() }).step_by(2) {
            let m = [all[i].clone(), all[(i + 1) % all.len()].clone()];
            let [a, b] = [0, 1].map(|lane: usize| operands(&m[lane], &mut random));
            for j in 0..a.len() {
                let (base, other) =
                    ([a[j].clone(), b[a.len() - 1 - j].clone()], [a[(j + i) % a.len()].clone(), b[j].clone()]);
                lay_all(&mut desk, *bits, &m, &base, &other);
                work.product(&mut desk, *bits);
                assert_eq!(results(&desk), [0, 1].map(|lane: usize| &base[lane] * &other[lane] % &m[lane]));
            }
            for exponent in [1_u64, 2, 3, 17, 65_537, 0xffff_ffff_ffff_ffff] {
                let base = [a[i].clone(), b[i].clone()];
                lay_all(&mut desk, *bits, &m, &base, &[one(), one()]);
                work.public_power(&mut desk, *bits, exponent as u32, (exponent >> 32) as u32);
                assert_eq!(results(&desk), [0, 1].map(|lane: usize| base[lane].modpow(&exponent.into(), &m[lane])));
            }
        }
    }
}

#[test]
#[should_panic(expected = "out of range")]
fn a_modulus_wider_than_the_desk_panics() {
    let (mut desk, mut work) = desk();
    work.power(&mut desk, 2100, 2100);
}
