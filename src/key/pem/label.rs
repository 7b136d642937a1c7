//! Interprets the label of a block.

use crate::key::{refusal, structure::ssh};
use crate::{Code, Error};

/// Refuses a block whose label names an unrelated format. `label` is in capitals, without spaces.
pub(crate) fn refuse(label: &str, body: &str) -> Option<Error> {
    if label.starts_with("PGP") {
        return Some(Error::key(Code::KeyIsPgp));
    }
    if label.starts_with("SSH2") && label.contains("PUBLIC") {
        return Some(Error::key(Code::KeyIsPublic).with("format", "ssh2"));
    }
    if label.starts_with("SSH2") {
        return Some(refusal::ssh2());
    }
    if label == "OPENSSHPRIVATEKEY" {
        return Some(ssh::name_private(body));
    }
    let encrypted = body.contains("Proc-Type") && body.contains("ENCRYPTED");
    match label {
        "ECPRIVATEKEY" if encrypted => Some(Error::key(Code::KeyWrongAlgorithm).with("algorithm", "EC")),
        "DSAPRIVATEKEY" if encrypted => Some(Error::key(Code::KeyWrongAlgorithm).with("algorithm", "DSA")),
        _ => None,
    }
}
