//! Private keys whose DER was changed. The expected outcome of each change follows from the rules of DER (X.690), of
//! the structures (RFC 5958, RFC 8017 §A.1.2) and of the numbers (RFC 8017 §3.2).

use vonage_jwt_web::Code;

use super::{
    case::Case,
    der::{self, Place},
    files,
    rng::rng,
    torn,
};

const NAMES: [&str; 8] = ["n", "e", "d", "p", "q", "dp", "dq", "qi"];
const FORMATS: [(&str, &str); 2] = [("pkcs8", "PRIVATE KEY"), ("pkcs1", "RSA PRIVATE KEY")];
pub(crate) const KEY: &str = "rsa2048.pem";
/// How many random bytes are changed in each format.
const MUTATIONS: usize = 120;

pub(crate) fn all() -> Vec<Case> {
    let mut cases = Vec::new();
    for (format, label) in FORMATS {
        let der = der_of(format);
        let families =
            [numbers(format, label), tags(&der, label), lengths(&der, label), cut(&der, label), mutations(&der, label)];
        for mut case in families.into_iter().flatten() {
            case.name = format!("damage/{format}/{}", case.name);
            cases.push(case);
        }
    }
    cases.extend(unlabelled());
    cases.extend(torn::all().into_iter().map(|case| Case { name: format!("damage/{}", case.name), ..case }));
    cases
}

pub(crate) fn pkcs1() -> Vec<u8> {
    der::unwrap(files::text("rsa2048.pkcs1.pem"))
}

fn der_of(format: &str) -> Vec<u8> {
    if format == "pkcs8" { der::unwrap(files::text(KEY)) } else { pkcs1() }
}

pub(crate) fn refused(name: impl Into<String>, label: &str, der: &[u8], code: Code) -> Case {
    Case::refused(name, der::wrap(label, der), code, &[])
}

/// Changes each number in each way that matters, inside a valid structure.
fn numbers(format: &str, label: &str) -> Vec<Case> {
    let numbers = der::numbers(&pkcs1());
    let mut cases = Vec::new();
    for (at, name) in NAMES.iter().enumerate() {
        let number = &numbers[at];
        let middle = number.len() / 2;
        let flip = |byte: usize, bit: u8| {
            let mut changed = number.clone();
            changed[byte] ^= bit;
            der::integer(&changed)
        };
        let next = &numbers[(at + 1) % 8];
        let raw = |bytes: &[&[u8]]| der::element(2, &bytes.concat());
        let positive = if number[0] >= 0x80 { [&[0], number.as_slice()].concat() } else { number.clone() };
        let inconsistent = [
            ("lowest-bit", flip(number.len() - 1, 1)),
            ("second-bit", flip(number.len() - 1, 2)),
            ("middle-byte", flip(middle, 0x55)),
            ("highest-bits", flip(0, 0x0f)),
            ("zero", der::integer(&[])),
            ("one", der::integer(&[1])),
            ("last-byte-lost", der::integer(&number[..number.len() - 1])),
            ("first-byte-lost", der::integer(&number[1..])),
            ("byte-appended", der::integer(&[number.as_slice(), &[1]].concat())),
            ("byte-inserted", der::integer(&[&number[..middle], &[9], &number[middle..]].concat())),
            ("of-another", der::integer(next)),
        ];
        let damaged =
            [("leading-zero", raw(&[&[0], &positive])), ("negative", raw(&[&[0xff], &positive])), ("empty", raw(&[]))];
        let mut add = |kind: &str, integer: Vec<u8>, code| {
            let mut integers: Vec<Vec<u8>> = numbers.iter().map(|number| der::integer(number)).collect();
            integers[at] = integer;
            let key = der::pkcs1_of(&integers);
            let key = if format == "pkcs8" { der::pkcs8(&key) } else { key };
            cases.push(refused(format!("{name}-{kind}"), label, &key, code));
        };
        for (kind, integer) in inconsistent {
            add(kind, integer, Code::KeyInconsistent);
        }
        for (kind, integer) in damaged {
            add(kind, integer, Code::KeyDamaged);
        }
    }
    cases
}

/// Replaces each tag. Under the label of a private key, that is damage.
fn tags(der: &[u8], label: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for (index, place) in der::places(der).iter().enumerate() {
        for tag in [0x13, 0x1f] {
            let mut changed = der.to_vec();
            changed[place.start] = tag;
            cases.push(refused(format!("tag-{index}-{tag:02x}"), label, &changed, Code::KeyDamaged));
        }
    }
    cases
}

/// Changes the first tags of files without a label: the identifier of RSA near the start means a private key.
fn unlabelled() -> Vec<Case> {
    let key = der_of("pkcs8");
    let version = der::places(&key)[1].start;
    let changed = |der: &[u8], at: usize, tag: u8| {
        let mut changed = der.to_vec();
        changed[at] = tag;
        changed
    };
    let certificate = changed(&der::unwrap(files::text("certificate.pem")), 0, 0x31);
    let damaged = |name: &str, der: Vec<u8>| Case::refused(name, der, Code::KeyDamaged, &["reason=structure"]);
    let binary = |name: &str, der: Vec<u8>| Case::refused(name, der, Code::KeyNotRecognised, &["found=binary"]);
    let cases = [
        damaged("version-tag", changed(&key, version, 0x13)),
        damaged("first-tag", changed(&key, 0, 0x31)),
        damaged("44-bytes-before", [&[0xff; 44], key.as_slice()].concat()),
        binary("45-bytes-before", [&[0xff; 45], key.as_slice()].concat()),
        binary("certificate-first-tag", certificate),
    ];
    cases.map(|case| Case { name: format!("damage/unlabelled/{}", case.name), ..case }).into()
}

/// Changes each length to one more, one less, and the indefinite form.
fn lengths(der: &[u8], label: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for (index, place) in der::places(der).iter().enumerate() {
        let last = place.value - 1;
        for (kind, change) in [("more", 1_u8), ("less", 255)] {
            let mut changed = der.to_vec();
            changed[last] = changed[last].wrapping_add(change);
            let longer = changed[last] > der[last];
            // Only the outermost length shows that something is missing.
            let code = if index == 0 && longer { Code::KeyTruncated } else { Code::KeyDamaged };
            cases.push(refused(format!("length-{index}-{kind}"), label, &changed, code));
        }
        let mut changed = der.to_vec();
        changed[place.start + 1] = 0x80;
        cases.push(refused(format!("length-{index}-indefinite"), label, &changed, Code::KeyDamaged));
    }
    cases
}

/// Cuts off the end of the file, or adds something after it.
fn cut(der: &[u8], label: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for keep in
        [4, 5, 10, 30, 64, 100, 255, 256, 257, 500, 511, 512, 800, 1000, 1024, 1100, der.len() - 2, der.len() - 1]
    {
        let start = &der[..keep];
        let missing = format!("missingBytes={}", der.len() - keep);
        cases.push(Case::refused(format!("cut-{keep}"), start, Code::KeyTruncated, &[&missing]));
        cases.push(Case::refused(format!("cut-{keep}-pem"), der::wrap(label, start), Code::KeyTruncated, &[&missing]));
    }
    let longer = |length: &[u8]| [&[0x30], length, &der[4..]].concat();
    let missing = format!("missingBytes={}", 65_536 - (der.len() - 4));
    let three = longer(&[0x83, 1, 0, 0]);
    cases.push(Case::refused("three-length-bytes", der::wrap(label, &three), Code::KeyTruncated, &[&missing]));
    // No key is so long, so this is not the length of one.
    cases.push(refused("four-length-bytes", label, &longer(&[0x84, 1, 0, 0, 0]), Code::KeyDamaged));
    for (name, more) in [("zero", &[0][..]), ("line-break", b"\n"), ("itself", der)] {
        cases.push(Case::refused(format!("followed-by-{name}"), [der, more].concat(), Code::KeyDamaged, &[]));
    }
    cases
}

/// Changes random bytes. The seed is fixed, so the corpus is too.
fn mutations(der: &[u8], label: &str) -> Vec<Case> {
    let places = der::places(der);
    let mut random = rng(20_261_121 + der.len() as u64);
    let mut cases = Vec::new();
    for index in 0..MUTATIONS {
        let at = random.below(der.len());
        let mut changed = der.to_vec();
        changed[at] ^= u8::try_from(random.below(255) + 1).unwrap();
        let code = code_of_mutation(der, &changed, at, &places);
        cases.push(refused(format!("mutation-{index}-at-{at}"), label, &changed, code));
    }
    cases
}

/// Returns what a changed byte leads to, which the innermost element around it decides.
fn code_of_mutation(der: &[u8], changed: &[u8], at: usize, places: &[Place]) -> Code {
    let place = places.iter().rfind(|place| place.start <= at && at < place.end).unwrap();
    let integer = &changed[place.value..place.end];
    if at < place.value {
        let outer_length = place.start == 0 && at > 0;
        return if outer_length && is_longer(der, changed) { Code::KeyTruncated } else { Code::KeyDamaged };
    }
    match place.tag {
        6 => Code::KeyWrongAlgorithm,
        // A version is one byte long.
        2 if place.end - place.value == 1 => Code::KeyDamaged,
        // X.690 §8.3.2: the first nine bits may not be all alike. None of these numbers is negative.
        2 if integer[0] >= 0x80 || (integer[0] == 0 && integer[1] < 0x80) => Code::KeyDamaged,
        2 => Code::KeyInconsistent,
        _ => unreachable!("bytes that belong to no other element"),
    }
}

/// Returns whether the changed outer header states more bytes than there are, in a form that DER allows.
fn is_longer(der: &[u8], changed: &[u8]) -> bool {
    match changed[1] {
        0x82 => usize::from(changed[2]) << 8 | usize::from(changed[3]) > der.len() - 4,
        0x83 => changed[2] > 0,
        _ => false,
    }
}
