//! One input, and the one outcome that follows from how it was made.

use vonage_jwt_web::{Code, Detail, Details, Lockstep, PrivateKey, ReadOptions};

use super::{files, read_locked, rng};

/// An input of the corpus.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) input: Vec<u8>,
    pub(crate) passphrase: Option<&'static str>,
    pub(crate) allow_costly: bool,
    pub(crate) expected: Expected,
}

/// The expected outcome.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expected {
    /// Reads as the key of this file, with these repairs: codes, or `code=count`.
    Key { file: &'static str, repairs: Vec<String> },
    /// Is refused with this code and with at least these details: `name=value`.
    Refused { code: Code, details: Vec<String> },
}

impl Case {
    pub(crate) fn key(
        name: impl Into<String>,
        input: impl Into<Vec<u8>>,
        file: &'static str,
        repairs: &[&str],
    ) -> Self {
        let mut repairs: Vec<String> = repairs.iter().map(|code| (*code).to_owned()).collect();
        repairs.sort_unstable();
        repairs.dedup();
        Self::new(name, input, Expected::Key { file, repairs })
    }

    pub(crate) fn refused(name: impl Into<String>, input: impl Into<Vec<u8>>, code: Code, details: &[&str]) -> Self {
        let details = details.iter().map(|detail| (*detail).to_owned()).collect();
        Self::new(name, input, Expected::Refused { code, details })
    }

    fn new(name: impl Into<String>, input: impl Into<Vec<u8>>, expected: Expected) -> Self {
        Self { name: name.into(), input: input.into(), passphrase: None, allow_costly: false, expected }
    }

    pub(crate) fn with_passphrase(mut self, passphrase: &'static str) -> Self {
        self.passphrase = Some(passphrase);
        self
    }

    pub(crate) fn costly(mut self) -> Self {
        self.allow_costly = true;
        self
    }

    /// Returns the line of `keys.tsv`.
    pub(crate) fn row(&self) -> String {
        let (outcome, more) = match &self.expected {
            Expected::Key { file, repairs } => (format!("key {file}"), repairs.join(" ")),
            Expected::Refused { code, details } => (code.as_str().to_owned(), details.join(" ")),
        };
        format!("{}\t{outcome}\t{more}", self.name).trim_end().to_owned()
    }

    /// Returns how the outcome differs from the expectation.
    pub(crate) fn run(&self) -> Result<(), String> {
        self.judge(&read_locked(&self.input, self.passphrase.map(str::as_bytes), self.allow_costly))
    }

    /// Does the same with this engine.
    pub(crate) fn run_with(&self, engine: &'static dyn Lockstep) -> Result<(), String> {
        let options = ReadOptions { allow_costly: self.allow_costly, engine: Some(engine) };
        self.judge(&PrivateKey::read(&self.input, self.passphrase.map(str::as_bytes), options, &mut rng(7)))
    }

    fn judge(&self, read: &vonage_jwt_web::Result<PrivateKey>) -> Result<(), String> {
        match (read, &self.expected) {
            (Ok(key), Expected::Key { file, repairs }) => {
                let right = key.summary().fingerprint == files::fingerprint(file);
                let found = found_repairs(key, repairs);
                if right && found == *repairs { Ok(()) } else { Err(format!("same key {right}, repairs {found:?}")) }
            }
            (Err(error), Expected::Refused { code, details }) if error.code == *code => {
                let missing = details.iter().find(|detail| !has(&error.details, detail));
                missing.map_or(Ok(()), |missing| Err(format!("{missing} is not in {:?}", error.details)))
            }
            (Ok(_), _) => Err("it reads".to_owned()),
            (Err(error), _) => Err(format!("{error} {:?}", error.details)),
        }
    }
}

/// Returns the repairs of a key, spelled like the expectation: with a count if that has one.
fn found_repairs(key: &PrivateKey, expected: &[String]) -> Vec<String> {
    let spelled = key.summary().repairs.iter().map(|repair| {
        let code = repair.code.as_str();
        let counted = expected.iter().any(|wanted| wanted.starts_with(&format!("{code}=")));
        match repair.details.get("count") {
            Some(Detail::Number(count)) if counted => format!("{code}={count}"),
            _ => code.to_owned(),
        }
    });
    let mut found: Vec<String> = spelled.collect();
    found.sort_unstable();
    found
}

fn has(details: &Details, wanted: &str) -> bool {
    let (name, value) = wanted.split_once('=').unwrap();
    match details.get(name) {
        Some(Detail::Number(number)) => number.to_string() == value,
        Some(Detail::Text(text)) => text.replace(' ', "_") == value,
        Some(Detail::Flag(flag)) => flag.to_string() == value,
        _ => false,
    }
}

/// Returns the file unchanged.
pub(crate) fn file(name: &'static str, code: Code, details: &[&str]) -> Case {
    Case::refused(name, files::bytes(name), code, details)
}

/// Makes a case from some text or bytes.
pub(crate) fn text(name: &str, input: impl Into<Vec<u8>>, code: Code) -> Case {
    Case::refused(name, input, code, &[])
}
