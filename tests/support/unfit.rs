//! Keys with a valid encoding and numbers that are unusual or cannot be trusted.

use crypto_bigint::{BoxedUint, ConcatenatingMul, Gcd, NonZero, Resize};
use vonage_jwt_web::Code;

use super::{case::Case, der, files};

/// What to add to p, to p + 2^64 and so on to get the next prime. Found with 24 Miller–Rabin rounds.
const NEXT_PRIMES: &[(u32, u64)] = &[(0, 200), (64, 142), (500, 908), (900, 16)];

pub(crate) fn all() -> Vec<Case> {
    let families = [sizes(), multi_prime(), weak_primes(), exponents(), agreeing(), half_right()];
    let mut cases: Vec<Case> = families.into_iter().flatten().collect();
    for case in &mut cases {
        case.name.insert_str(0, "unfit/");
    }
    cases
}

fn number(bytes: &[u8]) -> BoxedUint {
    BoxedUint::from_be_slice_vartime(bytes)
}

fn primes(file: &str) -> (BoxedUint, BoxedUint) {
    let numbers = der::numbers(&der::unwrap(files::text(file)));
    (number(&numbers[3]), number(&numbers[4]))
}

/// Returns the eight numbers for p, q and e, whether p and q are prime or not. d is modulo lcm(p - 1, q - 1).
fn numbers(p: &BoxedUint, q: &BoxedUint, e: u64) -> Vec<Vec<u8>> {
    let one = BoxedUint::one();
    let (below_p, below_q) = (p.wrapping_sub(&one), q.wrapping_sub(&one));
    let common = NonZero::new(below_p.gcd(&below_q)).unwrap();
    let order = NonZero::new((&below_p / &common).concatenating_mul(&below_q)).unwrap();
    let e = number(&e.to_be_bytes());
    let d = e
        .clone()
        .resize_unchecked(order.bits_precision())
        .invert_mod(&order)
        .into_option()
        .unwrap_or_else(|| BoxedUint::from(1_u32));
    let below = |number: &BoxedUint| NonZero::new(number.clone()).unwrap();
    let inverse = q.rem(&below(p)).invert_mod(&below(p)).into_option().unwrap_or_else(|| BoxedUint::from(1_u32));
    let n = p.concatenating_mul(q);
    let (dp, dq) = (d.rem(&below(&below_p)), d.rem(&below(&below_q)));
    [n, e, d, p.clone(), q.clone(), dp, dq, inverse].iter().map(|number| number.to_be_bytes().into_vec()).collect()
}

fn pem(numbers: &[Vec<u8>]) -> String {
    der::wrap("PRIVATE KEY", &der::pkcs8(&der::pkcs1(numbers)))
}

fn made(name: &str, p: &BoxedUint, q: &BoxedUint, reason: &str) -> Case {
    Case::refused(name, pem(&numbers(p, q, 65_537)), Code::KeyUnsafe, &[&format!("reason={reason}")])
}

fn sizes() -> Vec<Case> {
    let mut cases = Vec::new();
    for (bits, code) in [
        (512, Code::KeyTooSmall),
        (1024, Code::KeyTooSmall),
        (1536, Code::KeyTooSmall),
        (2047, Code::KeyTooSmall),
        (4104, Code::KeyTooLarge),
        (5120, Code::KeyTooLarge),
        (6144, Code::KeyTooLarge),
    ] {
        let file = format!("rsa{bits}.pem");
        cases.push(Case::refused(file.clone(), files::bytes(&file), code, &[&format!("bits={bits}")]));
    }
    for file in ["rsa3072.pem", "rsa4096.pem", "other2048.pem"] {
        cases.push(Case::key(file, files::bytes(file), file, &[]));
    }
    let wide = |bytes| pem(&[vec![0xff; bytes], vec![3], vec![5], vec![7], vec![7], vec![1], vec![1], vec![1]]);
    cases.push(Case::refused("16392-bits", wide(2049), Code::KeyTooLarge, &["bits=16392"]));
    // Up to here the numbers are compared.
    cases.push(Case::refused("16384-bits", wide(2048), Code::KeyInconsistent, &["number=n"]));
    cases
}

fn multi_prime() -> Vec<Case> {
    let file = |name, primes: &str| Case::refused(name, files::bytes(name), Code::KeyMultiPrime, &[primes]);
    vec![
        file("rsa2048-3primes.pem", "primes=3"),
        file("rsa3072-3primes.pkcs1.pem", "primes=3"),
        file("rsa4096-4primes.pem", "primes=4"),
    ]
}

fn weak_primes() -> Vec<Case> {
    let (p, q) = primes("rsa2048.pem");
    let (half_p, half_q) = primes("rsa1024.pem");
    let (wide, _) = primes("rsa3072.pem");
    let (widest, _) = primes("rsa4096.pem");
    let product = half_p.concatenating_mul(&half_q);
    let square = half_p.concatenating_mul(&half_p);
    let even = |number: &BoxedUint| number.wrapping_sub(BoxedUint::one());
    let mut cases = vec![
        made("equal-primes", &p, &p, "equal_primes"),
        made("equal-primes-q", &q, &q, "equal_primes"),
        made("equal-primes-3072", &wide, &wide, "equal_primes"),
        made("composite-p", &product, &q, "composite"),
        made("composite-q", &p, &product, "composite"),
        made("square-q", &p, &square, "composite"),
        made("unbalanced", &wide, &half_p, "unbalanced"),
        made("unbalanced-q", &half_p, &wide, "unbalanced"),
        made("unbalanced-wide", &widest, &half_q, "unbalanced"),
        made("even-p", &even(&p), &q, "even"),
        made("even-q", &p, &even(&q), "even"),
        made("even-both", &even(&p), &even(&q), "even"),
        made("two", &BoxedUint::from(2_u32), &widest, "even"),
    ];
    for (shift, offset) in NEXT_PRIMES {
        let base =
            if *shift == 0 { p.clone() } else { p.wrapping_add(BoxedUint::one_with_precision(1024).shl(*shift)) };
        let near = base.wrapping_add(number(&offset.to_be_bytes()));
        cases.push(made(&format!("close-primes-{shift}"), &p, &near, "close_primes"));
    }
    // FIPS 186-5 §A.1.3: the distance of the primes is more than 2^924.
    for (shift, reason) in [(923, "close_primes"), (924, "composite")] {
        let near = p.wrapping_add(BoxedUint::one_with_precision(1024).shl(shift));
        cases.push(made(&format!("distance-2^{shift}"), &p, &near, reason));
        cases.push(made(&format!("distance-2^{shift}-below"), &near, &p, reason));
    }
    let mut one = numbers(&p, &q, 65_537);
    (one[3], one[4]) = (vec![1], one[0].clone());
    // A factor must be smaller than n.
    cases.push(Case::refused("p-is-one", pem(&one), Code::KeyInconsistent, &["number=q"]));
    cases
}

fn exponents() -> Vec<Case> {
    let (p, q) = primes("rsa2048.pem");
    let with = |e| pem(&numbers(&p, &q, e));
    let unsafe_key = |name: &str, e| Case::refused(name, with(e), Code::KeyUnsafe, &["reason=exponent"]);
    vec![
        Case::key("exponent-17", files::bytes("rsa2048-e17.pem"), "rsa2048-e17.pem", &[]),
        Case::key("exponent-3", files::bytes("rsa2048-e3.pem"), "rsa2048-e3.pem", &[]),
        unsafe_key("exponent-1", 1),
        unsafe_key("exponent-2^33+17", (1 << 33) + 17),
        unsafe_key("exponent-2^63-25", (1 << 63) - 25),
        Case::key("exponent-2^32+1", files::bytes("rsa2048-e4294967297.pem"), "rsa2048-e4294967297.pem", &[]),
        Case::refused("exponent-even", with(65_536), Code::KeyInconsistent, &["number=e"]),
        Case::refused("exponent-zero", with(0), Code::KeyInconsistent, &["number=e"]),
    ]
}

/// The private exponent is right for one prime only.
fn half_right() -> Vec<Case> {
    let (p, q) = primes("rsa2048.pem");
    let wrong_by = |name: &str, prime: &BoxedUint| {
        let mut numbers = numbers(&p, &q, 65_537);
        let below = prime.wrapping_sub(BoxedUint::one());
        let d = number(&numbers[2]).wrapping_add(below.resize(2048));
        let rest = |prime: &BoxedUint| d.rem(&NonZero::new(prime.wrapping_sub(BoxedUint::one())).unwrap());
        (numbers[5], numbers[6]) = (rest(&p).to_be_bytes().into_vec(), rest(&q).to_be_bytes().into_vec());
        numbers[2] = d.to_be_bytes().into_vec();
        Case::refused(name, pem(&numbers), Code::KeyInconsistent, &["number=d"])
    };
    vec![wrong_by("d-right-for-p", &p), wrong_by("d-right-for-q", &q)]
}

/// Unusual but valid.
fn agreeing() -> Vec<Case> {
    let (p, q) = primes("rsa2048.pem");
    let file = "rsa2048.pem";
    let (smaller, greater) = if p < q { (&p, &q) } else { (&q, &p) };
    let one = BoxedUint::one();
    let (below_p, below_q) = (p.wrapping_sub(&one), q.wrapping_sub(&one));
    let mut euler = numbers(&p, &q, 65_537);
    let order = NonZero::new(below_p.concatenating_mul(&below_q)).unwrap();
    euler[2] = number(&65_537_u64.to_be_bytes())
        .resize_unchecked(order.bits_precision())
        .invert_mod(&order)
        .into_option()
        .unwrap()
        .to_be_bytes()
        .into_vec();
    vec![
        Case::key("p-below-q", pem(&numbers(smaller, greater, 65_537)), file, &[]),
        Case::key("p-above-q", pem(&numbers(greater, smaller, 65_537)), file, &[]),
        Case::key("d-modulo-lcm", pem(&numbers(&p, &q, 65_537)), file, &[]),
        Case::key("d-modulo-phi", pem(&euler), file, &[]),
    ]
}
