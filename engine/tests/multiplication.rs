//! Compares Montgomery products, squares and reductions of the worst operands with num-bigint.

mod support;

use engine::{
    lanes::Lanes,
    limbs::{BITS, count},
    room::{Modulus, Room},
};
use num_bigint::BigUint;
use support::{Random, moduli, one, operands, put, take};

/// Sizes of moduli in bits, and how often each is tested, because wide ones take long: halves and whole moduli of
/// 2048-, 3072- and 4096-bit keys, and unusual ones.
const SIZES: &[(usize, u32)] = if cfg!(miri) {
    &[(254, 1)]
} else {
    &[(254, 16), (1024, 24), (1025, 16), (1250, 16), (1536, 8), (1537, 8), (2047, 3), (2048, 3), (3072, 2), (4096, 1)]
};

type Pair = [BigUint; 2];

/// Two moduli with 1/R modulo each.
struct Expected {
    m: Pair,
    inverse: Pair,
}

impl Expected {
    fn check(&self, got: &[Lanes], value: impl Fn(usize) -> BigUint) {
        for lane in 0..2 {
            let (got, m) = (take(got, lane), &self.m[lane]);
            assert!(got < m * 3_u8, "{m:x}");
            assert_eq!(got % m, value(lane) * &self.inverse[lane] % m, "{m:x}");
        }
    }
}

fn pair(numbers: &Pair, n: usize) -> Vec<Lanes> {
    let mut lanes = vec![Lanes::ZERO; n];
    (0..2).for_each(|lane| put(&numbers[lane], lane, &mut lanes));
    lanes
}

/// Checks all pairs of the worst operands. Returns how many results were compared.
fn check_all(m: Modulus<'_>, expected: &Expected, n: usize, random: &mut Random) -> u32 {
    let mut columns = [Lanes::ZERO; 160];
    let mut to = vec![Lanes::ZERO; n];
    let mut checked = 0;
    let [first, second] = [0, 1].map(|lane: usize| operands(&expected.m[lane], random));
    for i in 0..first.len() {
        let a = [first[i].clone(), second[(i + 3) % second.len()].clone()];
        let x = pair(&a, n);
        m.square(&x, &mut columns, &mut to);
        expected.check(&to, |lane| &a[lane] * &a[lane]);
        m.divide(&x, &mut columns, &mut to);
        expected.check(&to, |lane| a[lane].clone());
        for j in 0..first.len() {
            let b = [first[j].clone(), second[j].clone()];
            m.multiply(&x, &pair(&b, n), &mut columns, &mut to);
            expected.check(&to, |lane| &a[lane] * &b[lane]);
            checked += 2;
        }
        checked += 4;
    }
    checked
}

#[test]
fn worst_operands() {
    let mut random = Random(1);
    let mut room = Box::new(Room::EMPTY);
    let mut checked = 0;
    for &(bits, rounds) in SIZES {
        let n = count(bits);
        let r = one() << (BITS * n);
        for _ in 0..rounds {
            let all = moduli(bits, &mut random);
            for i in 0..if cfg!(miri) { 1 } else { all.len() / 2 } {
                let m = [all[i].clone(), all[all.len() - 1 - i].clone()];
                (0..2).for_each(|lane| put(&m[lane], lane, room.number(n)));
                let inverse = m.each_ref().map(|m| r.modinv(m).unwrap());
                let modulus = room.modulus(n, &mut [Lanes::ZERO; 160]);
                checked += check_all(modulus, &Expected { m, inverse }, n, &mut random);
            }
        }
    }
    assert!(cfg!(miri) || checked >= 100_000, "{checked}");
}

/// The power reduces its base like this: up to R·m, in 2n limbs.
#[test]
fn widest_reduction() {
    let mut random = Random(2);
    let mut room = Box::new(Room::EMPTY);
    for &(bits, _) in SIZES.iter().filter(|(bits, _)| *bits <= 2048) {
        let n = count(bits);
        let r = one() << (BITS * n);
        for m in moduli(bits, &mut random) {
            let m = [m.clone(), m];
            (0..2).for_each(|lane| put(&m[lane], lane, room.number(n)));
            let expected = Expected { inverse: m.each_ref().map(|m| r.modinv(m).unwrap()), m };
            let mut columns = [Lanes::ZERO; 160];
            let modulus = room.modulus(n, &mut columns);
            let most = &expected.m[0] * &r - one();
            for x in [[most.clone(), random.number(bits)], [random.number(2 * bits), &most - random.number(60)]] {
                let mut to = vec![Lanes::ZERO; n];
                modulus.divide(&pair(&x, 2 * n), &mut columns, &mut to);
                expected.check(&to, |lane| x[lane].clone());
            }
        }
    }
}
