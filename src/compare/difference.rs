//! One difference between two tokens, and what it is about.

use serde::Serialize;

use crate::{Code, Finding};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What kind of difference it is.
    pub code: Code,
    /// The claim, or the place in it: `role`, `acl.paths./v1/calls.methods`, `header.alg`; `lifetime`, `signature`.
    pub at: String,
    /// Of the token that works: JSON text, cut where it is long; `None` where there is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub works: Option<String>,
    /// The same of the token that is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fails: Option<String>,
    /// The place of the finding about the refused token that this explains.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<usize>,
    /// The member of the header or the payload that it is in. `at` is for people: a claim may be called `header.alg`.
    #[serde(skip)]
    pub(super) member: Option<String>,
}

impl Difference {
    /// Returns whether this is about the same as `finding`. When a token was issued matters to all its times.
    pub(super) fn is_about(&self, finding: &Finding) -> bool {
        let is_of_header = self.code == Code::HeaderDiffers;
        match self.code {
            Code::KeysSame | Code::KeysDiffer | Code::KeysUnknown => is_about_signature(finding),
            Code::IssuedDiffers => finding.is_about_time(),
            _ => is_of_header == is_about_header(finding) && self.member == finding.claim,
        }
    }
}

fn is_about_signature(finding: &Finding) -> bool {
    matches!(finding.code, Code::SignatureInvalid | Code::SignatureLength | Code::TokenTruncated)
}

fn is_about_header(finding: &Finding) -> bool {
    match finding.code {
        Code::JsonDuplicateKey => finding.details.get("part") == Some(&"header".into()),
        code => matches!(
            code,
            Code::AlgMissing
                | Code::AlgNotRs256
                | Code::AlgNone
                | Code::TypMissing
                | Code::TypInvalid
                | Code::HeaderUnexpected
        ),
    }
}
