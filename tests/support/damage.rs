//! Private keys whose DER is not what it was. What each change must lead to follows from the rules of DER (X.690), of
//! the structures (RFC 5958, RFC 8017 §A.1.2) and of the numbers (RFC 8017 §3.2).

use vonage_jwt_web::Code;

use super::{
    case::Case,
    der::{self, Place},
    files,
    rng::rng,
    spell,
};

const NAMES: [&str; 8] = ["n", "e", "d", "p", "q", "dp", "dq", "qi"];
const FORMATS: [(&str, &str); 2] = [("pkcs8", "PRIVATE KEY"), ("pkcs1", "RSA PRIVATE KEY")];
const KEY: &str = "rsa2048.pem";
/// How many bytes are changed at random in each format.
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
    let once = [structure(), lost_lines(), letters()].into_iter().flatten();
    cases.extend(once.map(|case| Case { name: format!("damage/{}", case.name), ..case }));
    cases
}

fn pkcs1() -> Vec<u8> {
    der::unwrap(files::text("rsa2048.pkcs1.pem"))
}

fn der_of(format: &str) -> Vec<u8> {
    if format == "pkcs8" { der::unwrap(files::text(KEY)) } else { pkcs1() }
}

fn refused(name: impl Into<String>, label: &str, der: &[u8], code: Code) -> Case {
    Case::refused(name, der::wrap(label, der), code, &[])
}

/// Each number changed in each way that matters, in a structure that is right.
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

/// Each tag replaced: under the label of a private key, that is damage.
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

/// Each length one more, one less, and in the indefinite form.
fn lengths(der: &[u8], label: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for (index, place) in der::places(der).iter().enumerate() {
        let last = place.value - 1;
        for (kind, change) in [("more", 1_u8), ("less", 255)] {
            let mut changed = der.to_vec();
            changed[last] = changed[last].wrapping_add(change);
            let longer = changed[last] > der[last];
            // Only the outermost length says that something is missing.
            let code = if index == 0 && longer { Code::KeyTruncated } else { Code::KeyDamaged };
            cases.push(refused(format!("length-{index}-{kind}"), label, &changed, code));
        }
        let mut changed = der.to_vec();
        changed[place.start + 1] = 0x80;
        cases.push(refused(format!("length-{index}-indefinite"), label, &changed, Code::KeyDamaged));
    }
    cases
}

/// The end of the file lost, or something behind it.
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
    for (name, more) in [("zero", &[0][..]), ("line-break", b"\n"), ("itself", der)] {
        cases.push(Case::refused(format!("followed-by-{name}"), [der, more].concat(), Code::KeyDamaged, &[]));
    }
    cases
}

/// Bytes changed at random; the seed is fixed, so the corpus is.
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

/// What follows from a changed byte: the innermost element that it belongs to decides.
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
        // X.690 §8.3.2: no nine leading bits alike; and none of these numbers is negative.
        2 if integer[0] >= 0x80 || (integer[0] == 0 && integer[1] < 0x80) => Code::KeyDamaged,
        2 => Code::KeyInconsistent,
        _ => unreachable!("bytes that belong to no other element"),
    }
}

/// Whether the changed header of the whole asks for more bytes than there are, in a form that DER allows.
fn is_longer(der: &[u8], changed: &[u8]) -> bool {
    match changed[1] {
        0x82 => usize::from(changed[2]) << 8 | usize::from(changed[3]) > der.len() - 4,
        0x83 => changed[2] > 0,
        _ => false,
    }
}

/// What the structures allow and what they do not.
fn structure() -> Vec<Case> {
    let key = pkcs1();
    let numbers = der::numbers(&key);
    let integers: Vec<Vec<u8>> = numbers.iter().map(|number| der::integer(number)).collect();
    let version = |number: u8| der::integer(&[number]);
    let octets = der::element(4, &key);
    let info = |parts: &[Vec<u8>]| der::sequence(parts);
    let algorithm = |oid: &[u8], parameters: &[u8]| der::sequence(&[der::element(6, oid), parameters.to_vec()]);
    let null = der::element(5, &[]);
    let bits = |n: &[u8], e: &[u8]| {
        der::element(0x81, &[vec![0], der::sequence(&[der::integer(n), der::integer(e)])].concat())
    };
    let other = der::sequence(&[der::sequence(&[integers[3].clone(), integers[5].clone(), integers[7].clone()])]);
    let rsa = der::rsa_algorithm();
    let attributes = der::element(0xa0, &der::sequence(&[der::element(6, &[42])]));
    let right = |name: &str, der: Vec<u8>| Case::key(name, der::wrap("PRIVATE KEY", &der), KEY, &[]);
    let wrong = |name: &str, der: Vec<u8>, code| refused(name, "PRIVATE KEY", &der, code);
    let named = |name: &str, oid: &[u8], as_: &str| {
        let der = info(&[version(0), algorithm(oid, &null), octets.clone()]);
        Case::refused(name, der::wrap("PRIVATE KEY", &der), Code::KeyWrongAlgorithm, &[&format!("algorithm={as_}")])
    };
    let pss = [&der::RSA_OID[..8], &[10]].concat();
    let oaep = [&der::RSA_OID[..8], &[7]].concat();
    let first = |number: u8| der::sequence(&[version(number), integers.concat()]);
    vec![
        right("no-parameters", info(&[version(0), algorithm(der::RSA_OID, &[]), octets.clone()])),
        right("attributes", info(&[version(0), rsa.clone(), octets.clone(), attributes.clone()])),
        right("public-half", info(&[version(1), rsa.clone(), octets.clone(), bits(&numbers[0], &numbers[1])])),
        right(
            "attributes-and-public-half",
            info(&[version(1), rsa.clone(), octets.clone(), attributes, bits(&numbers[0], &numbers[1])]),
        ),
        wrong(
            "public-half-of-another",
            info(&[version(1), rsa.clone(), octets.clone(), bits(&numbers[2], &numbers[1])]),
            Code::KeyInconsistent,
        ),
        wrong(
            "public-half-in-version-0",
            info(&[version(0), rsa.clone(), octets.clone(), bits(&numbers[0], &numbers[1])]),
            Code::KeyDamaged,
        ),
        wrong("version-1-without-public-half", info(&[version(1), rsa.clone(), octets.clone()]), Code::KeyDamaged),
        wrong("version-2", info(&[version(2), rsa.clone(), octets.clone()]), Code::KeyDamaged),
        wrong("something-behind", info(&[version(0), rsa.clone(), octets.clone(), null.clone()]), Code::KeyDamaged),
        wrong(
            "parameters-octets",
            info(&[version(0), algorithm(der::RSA_OID, &der::element(4, &[])), octets.clone()]),
            Code::KeyDamaged,
        ),
        wrong(
            "parameters-null-with-value",
            info(&[version(0), algorithm(der::RSA_OID, &der::element(5, &[0])), octets.clone()]),
            Code::KeyDamaged,
        ),
        wrong(
            "parameters-twice",
            info(&[version(0), algorithm(der::RSA_OID, &[null.clone(), null.clone()].concat()), octets.clone()]),
            Code::KeyDamaged,
        ),
        wrong(
            "inner-key-followed",
            info(&[version(0), rsa.clone(), der::element(4, &[key.clone(), vec![0]].concat())]),
            Code::KeyDamaged,
        ),
        wrong(
            "inner-key-cut",
            info(&[version(0), rsa.clone(), der::element(4, &key[..key.len() - 1])]),
            Code::KeyDamaged,
        ),
        wrong("inner-key-empty", info(&[version(0), rsa.clone(), der::element(4, &[])]), Code::KeyDamaged),
        named("oid-pss", &pss, "RSASSA-PSS"),
        named("oid-oaep", &oaep, "RSAES-OAEP"),
        named("oid-ed25519", &[0x2b, 0x65, 0x70], "Ed25519"),
        named("oid-unknown", &[42, 3, 4], "1.2.3.4"),
        wrong(
            "other-primes-in-version-0",
            der::sequence(&[version(0), integers.concat(), other.clone()]),
            Code::KeyDamaged,
        ),
        wrong("other-primes", der::sequence(&[version(1), integers.concat(), other.clone()]), Code::KeyMultiPrime),
        wrong("pkcs1-version-1", first(1), Code::KeyDamaged),
        wrong("pkcs1-version-2", first(2), Code::KeyDamaged),
        wrong("pkcs1-followed", der::sequence(&[version(0), integers.concat(), version(0)]), Code::KeyDamaged),
        wrong("pkcs1-number-lost", der::sequence(&[version(0), integers[..7].concat()]), Code::KeyDamaged),
        wrong("pkcs1-version-lost", der::sequence(&[integers.concat()]), Code::KeyDamaged),
    ]
}

/// Lines of the text lost, at either end or in the middle.
fn lost_lines() -> Vec<Case> {
    let (begin, lines, end) = spell::parts(files::text(KEY));
    let mut cases = Vec::new();
    let with = |lines: &[&str]| format!("{begin}\n{}\n{end}\n", lines.join("\n"));
    for lost in 1..lines.len() - 1 {
        let kept = &lines[..lines.len() - lost];
        cases.push(Case::refused(format!("last-lines-lost-{lost}"), with(kept), Code::KeyTruncated, &[]));
        let open = format!("{begin}\n{}\n", kept.join("\n"));
        cases.push(Case::refused(format!("last-lines-and-end-lost-{lost}"), open, Code::KeyTruncated, &[]));
    }
    for lost in [3, 7, 11] {
        let kept = [&lines[..lost], &lines[lost + 1..]].concat();
        cases.push(Case::refused(format!("line-{lost}-lost"), with(&kept), Code::KeyTruncated, &[]));
        let bare = format!("{}\n", lines[lost..].join("\n"));
        cases.push(Case::refused(format!("first-{lost}-lines-lost"), bare, Code::KeyTruncated, &["missing=start"]));
        let closed = format!("{}\n{end}\n", lines[lost..].join("\n"));
        cases.push(Case::refused(
            format!("first-{lost}-lines-lost-with-end"),
            closed,
            Code::KeyTruncated,
            &["missing=start"],
        ));
    }
    cases.push(Case::refused("nothing-between", with(&[]), Code::KeyTruncated, &[]));
    cases.push(Case::refused("begin-line-alone", format!("{begin}\n"), Code::KeyTruncated, &[]));
    cases
}

/// Letters that base64 does not have, with the line that they stand on.
fn letters() -> Vec<Case> {
    let pem = files::text(KEY);
    let lines: Vec<&str> = pem.lines().collect();
    let mut cases = Vec::new();
    for (line, letter) in [(2, '*'), (5, '.'), (9, 'é'), (14, '#'), (20, '!'), (25, '…')] {
        let mut changed: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        changed[line - 1].replace_range(10..11, &letter.to_string());
        let details = ["reason=base64_letter", &format!("line={line}")];
        cases.push(Case::refused(format!("letter-on-line-{line}"), changed.join("\n"), Code::KeyDamaged, &details));
    }
    let mut early = lines.clone();
    early[3] = "=";
    cases.push(Case::refused(
        "equals-sign-inside",
        early.join("\n"),
        Code::KeyDamaged,
        &["reason=base64_padding", "line=4"],
    ));
    let extra = pem.replace("\n-----END", "A\n-----END");
    cases.push(Case::refused("letter-too-many", extra, Code::KeyDamaged, &[]));
    cases.push(Case::refused(
        "redacted",
        "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n",
        Code::KeyDamaged,
        &["line=2"],
    ));
    cases.push(Case::refused(
        "no-base64",
        "-----BEGIN PRIVATE KEY-----\nyour key goes here\n-----END PRIVATE KEY-----\n",
        Code::KeyDamaged,
        &[],
    ));
    cases
}
