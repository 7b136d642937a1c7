//! Collects every piece that an input contains, looking through wrappers, encodings and surrounding text.

use zeroize::Zeroizing;

use crate::key::refusal;
use crate::key::{
    paste::{
        environment, no_key,
        piece::Piece,
        text::{self, Input},
        wrapper,
    },
    pem::{armour, bare},
    repairs::Repairs,
    structure::{self, jwk, ssh},
};
use crate::{Code, Error, Result, json::Json};

/// How deeply one text may be wrapped in another.
const MAX_DEPTH: usize = 4;

/// The pieces of an input, and what surrounded them.
#[derive(Default)]
pub(crate) struct Collection {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) repairs: Repairs,
    pub(crate) application_id: Option<String>,
}

/// Collects the pieces of an input.
///
/// # Errors
/// What the input is instead, if it contains no piece at all.
pub(crate) fn collect(input: &[u8]) -> Result<Collection> {
    let mut found = Collection::default();
    found.add_bytes(input, 0)?;
    Ok(found)
}

impl Collection {
    fn add_bytes(&mut self, input: &[u8], depth: usize) -> Result<()> {
        match text::decode(input, &mut self.repairs) {
            Input::Der => {
                let mut piece = Piece::new(Ok(Zeroizing::new(input.to_vec())));
                piece.repairs.add(Code::DerRead);
                self.pieces.push(piece);
                Ok(())
            }
            Input::Binary => Err(name_binary(input)),
            Input::Text(text) => self.add_text(&text, depth),
        }
    }

    fn add_text(&mut self, text: &str, depth: usize) -> Result<()> {
        if text.trim().is_empty() {
            return Err(Error::key(Code::KeyEmpty));
        }
        if depth > MAX_DEPTH {
            return Err(Error::key(Code::KeyNotRecognised));
        }
        let text = wrapper::unquote_lines(text, &mut self.repairs);
        let text = wrapper::unfence(&text, &mut self.repairs);
        if let Some(error) = ssh::name_text(&text) {
            return Err(error);
        }
        self.application_id = self.application_id.take().or_else(|| environment::application_id(&text));
        if let Some((json, alone)) = wrapper::find_json(&text) {
            self.repairs.add_if(Code::SurroundingTextRemoved, !alone);
            return self.add_json(&json, depth);
        }
        let pieces = armour::blocks(&text)?;
        if pieces.is_empty() {
            return self.add_bare(&text, depth);
        }
        self.pieces.extend(pieces);
        Ok(())
    }

    /// Adds base64 without armour, which may be DER or a whole PEM text.
    fn add_bare(&mut self, text: &str, depth: usize) -> Result<()> {
        let all = bare::all(text);
        let Some((start, end)) = all.first().zip(all.last()).map(|(first, last)| (first.start, last.end)) else {
            return Err(no_key::refusal_of(text));
        };
        let mut around = Repairs::default();
        let before = text.get(..start).unwrap_or_default();
        crate::key::pem::surroundings::report(before, text.get(end..).unwrap_or_default(), &mut around);
        let mut refused = None;
        for found in all {
            match found.content {
                Ok(bytes) if !bytes.starts_with(&[0x30]) => {
                    refused = self.add_encoded(&bytes, &found.repairs, depth).err().or(refused);
                }
                content => {
                    let mut piece = Piece::new(content);
                    piece.begins_private = found.is_private;
                    piece.repairs.merge(&found.repairs);
                    piece.repairs.add(Code::ArmourAdded);
                    self.pieces.push(piece);
                }
            }
        }
        self.repairs.merge(&around);
        match refused {
            Some(error) if self.pieces.is_empty() => {
                let named = no_key::refusal_of(text);
                Err(if named.code == Code::KeyIsToken { named } else { error })
            }
            _ => Ok(()),
        }
    }

    /// Adds a text that was encoded in base64.
    fn add_encoded(&mut self, bytes: &[u8], repairs: &Repairs, depth: usize) -> Result<()> {
        self.repairs.merge(repairs);
        self.repairs.add(Code::Base64OfPemRead);
        // How the outer base64 was split into lines means nothing.
        self.repairs.remove(Code::LineBreaksRestored);
        self.add_bytes(bytes, depth.saturating_add(1))
    }

    /// Adds a JWK, a JWK set, or an object with a key somewhere inside.
    fn add_json(&mut self, json: &Json, depth: usize) -> Result<()> {
        if json.get("kty").is_some() {
            let mut piece = Piece::new(jwk::to_der(json));
            piece.is_jwk = true;
            self.pieces.push(piece);
            return Ok(());
        }
        if let Some(Json::Array(keys)) = json.get("keys") {
            return Err(Error::key(Code::KeyIsJwks).with("count", keys.len()));
        }
        let mut refused = Error::key(Code::KeyNotRecognised).with("found", "json");
        self.add_members(json, depth, &mut refused);
        if self.pieces.is_empty() { Err(refused) } else { Ok(()) }
    }

    fn add_members(&mut self, json: &Json, depth: usize, refused: &mut Error) {
        if let Json::Array(items) = json {
            for item in items {
                self.add_value("", item, depth, refused);
            }
        }
        let members = json.members().unwrap_or_default();
        let is_application = json.get("keys").is_some() || json.get("private_key").is_some();
        for (name, value) in members {
            let names_it = crate::application_id::is_name(name) || (name == "id" && is_application);
            if names_it && self.application_id.is_none() {
                self.application_id = value.as_str().and_then(environment::uuid);
            }
            self.add_value(name, value, depth, refused);
        }
    }

    fn add_value(&mut self, name: &str, value: &Json, depth: usize, refused: &mut Error) {
        let result = match value {
            Json::String(text) if text.contains("BEGIN") || environment::squeeze(name).contains("privatekey") => {
                self.repairs.add(Code::JsonUnwrapped);
                self.add_bytes(text.as_bytes(), depth.saturating_add(1))
            }
            Json::Object(_) if value.get("kty").is_some() => {
                self.repairs.add(Code::JsonUnwrapped);
                self.add_json(value, depth)
            }
            // `Json` itself limits the depth.
            Json::Array(_) | Json::Object(_) => {
                self.add_members(value, depth, refused);
                Ok(())
            }
            _ => Ok(()),
        };
        if let Err(error) = result {
            *refused = error;
        }
    }
}

/// Names binary data that is not DER.
fn name_binary(input: &[u8]) -> Error {
    if ssh::is_private(input) {
        return ssh::name_bytes(input);
    }
    match input {
        // OpenPGP's secret and public key packets (RFC 9580 §4.2, §5.5).
        [0x94..=0x9b | 0xc5 | 0xc6, ..] => Error::key(Code::KeyIsPgp),
        [0xfe, 0xed, 0xfe, 0xed, ..] => Error::key(Code::KeyNotRecognised).with("found", "java_keystore"),
        _ if structure::holds_rsa(input) => refusal::damaged("structure"),
        _ => Error::key(Code::KeyNotRecognised).with("found", "binary"),
    }
}
