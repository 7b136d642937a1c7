//! Structures and texts with a part lost, added or replaced.

use vonage_jwt_web::Code;

use super::{
    case::{Case, text},
    damage::{KEY, pkcs1, refused},
    der, files, spell,
};

pub(crate) fn all() -> Vec<Case> {
    [structure(), lost_lines(), letters()].into_iter().flatten().collect()
}

/// What the structures allow and don't allow.
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
    let named_with = |name: &str, parameter: &[u8], code| {
        wrong(name, info(&[version(0), algorithm(&[42, 3, 4], parameter), octets.clone()]), code)
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
        named_with("oid-unknown-with-a-value", &[0, 0], Code::KeyWrongAlgorithm),
        // X.690 §8.1.2.4: the number of this tag is in the bytes behind it.
        named_with("oid-unknown-with-a-long-tag", &[0x1f, 0], Code::KeyDamaged),
        wrong("version-of-two-bytes", info(&[der::integer(&[1, 0]), rsa.clone(), octets.clone()]), Code::KeyDamaged),
        wrong(
            "version-of-five-bytes",
            info(&[der::integer(&[1, 0, 0, 0, 0]), rsa.clone(), octets.clone()]),
            Code::KeyDamaged,
        ),
        wrong(
            "other-primes-in-version-0",
            der::sequence(&[version(0), integers.concat(), other.clone()]),
            Code::KeyDamaged,
        ),
        wrong("other-primes", der::sequence(&[version(1), integers.concat(), other.clone()]), Code::KeyMultiPrime),
        wrong("pkcs1-version-1", first(1), Code::KeyDamaged),
        text("a-sequence-that-names-nothing", info(&[version(0), info(&[version(0)])]), Code::KeyNotRecognised),
        wrong("pkcs1-version-2", first(2), Code::KeyDamaged),
        wrong(
            "pkcs1-version-of-five-bytes",
            der::sequence(&[der::integer(&[1, 0, 0, 0, 0]), integers.concat()]),
            Code::KeyDamaged,
        ),
        wrong("pkcs1-followed", der::sequence(&[version(0), integers.concat(), version(0)]), Code::KeyDamaged),
        wrong("pkcs1-number-lost", der::sequence(&[version(0), integers[..7].concat()]), Code::KeyDamaged),
        wrong("pkcs1-version-lost", der::sequence(&[integers.concat()]), Code::KeyDamaged),
    ]
}

/// Loses lines of the text, at either end or in the middle.
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
    // Without the letters of the encoding, the key only lacks its end.
    for (name, written) in [("percent", "%2B"), ("html", "&#43;"), ("escape", "\\x2b")] {
        let text = with(&lines[..9]).replace('+', written);
        cases.push(Case::refused(format!("lines-lost-under-{name}"), text, Code::KeyTruncated, &[]));
    }
    cases.push(Case::refused("nothing-between", with(&[]), Code::KeyTruncated, &[]));
    cases.push(Case::refused("begin-line-alone", format!("{begin}\n"), Code::KeyTruncated, &[]));
    cases
}

/// Puts in letters that are not base64, each with its line.
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
        Code::KeyElided,
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
