//! One thing found in the input.

use zeroize::Zeroizing;

use crate::key::refusal;
use crate::key::{
    Format,
    repairs::Repairs,
    structure::{self, Thing, ssh},
};
use crate::{Code, Error, Result};

/// A block, a file or a JWK: its DER, or why it has none.
pub(crate) struct Piece {
    pub(crate) content: Result<Zeroizing<Vec<u8>>>,
    /// The labels of its armour, as written.
    pub(crate) labels: Vec<String>,
    /// Whether `BEGIN` and `END` are written correctly.
    pub(crate) keywords: bool,
    /// Whether both lines of the armour are there.
    pub(crate) is_whole: bool,
    pub(crate) is_jwk: bool,
    /// Whether it has lost its armour but starts like a private key.
    pub(crate) begins_private: bool,
    pub(crate) repairs: Repairs,
}

impl Piece {
    pub(crate) fn new(content: Result<Zeroizing<Vec<u8>>>) -> Self {
        let repairs = Repairs::default();
        Self {
            content,
            labels: Vec::new(),
            keywords: true,
            is_whole: false,
            is_jwk: false,
            begins_private: false,
            repairs,
        }
    }

    /// Returns what it is.
    pub(crate) fn thing(&self) -> Result<Thing<'_>> {
        let bytes = self.content.as_ref().map_err(Clone::clone)?;
        if ssh::is_private(bytes) {
            return Ok(Thing::Other(ssh::name_bytes(bytes)));
        }
        match structure::recognise(bytes) {
            Ok(Thing::Private(_, numbers)) if self.is_jwk => Ok(Thing::Private(Format::Jwk, numbers)),
            Err(error) if error.code == Code::KeyNotRecognised && self.says_private() => {
                Err(refusal::damaged("structure"))
            }
            named => named,
        }
    }

    /// Returns whether the label mentions a private key.
    pub(crate) fn says_private(&self) -> bool {
        self.labels.iter().any(|label| label.to_ascii_uppercase().contains("PRIVATE"))
    }

    /// Records a label that does not match the content.
    pub(crate) fn report_label(&mut self, right: &str) {
        let wrong = !self.keywords || self.labels.iter().any(|label| label != right);
        self.repairs.add_if(Code::LabelCorrected, wrong);
    }

    /// Returns the error for this piece on its own.
    pub(crate) fn refusal(&self) -> Error {
        match self.thing() {
            Ok(Thing::Public(_, _, code)) => Error::key(code),
            Ok(Thing::Other(error)) | Err(error) => error,
            Ok(Thing::Private(..) | Thing::Encrypted(..)) => Error::key(Code::KeySeveral),
        }
    }
}
