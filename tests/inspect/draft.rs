//! A good token that a test breaks in one place or two.

use std::sync::LazyLock;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use vonage_jwt_web::{InspectContext, Inspection, PrivateKey, inspect};

use crate::support::{read, rng};

pub(crate) const NOW: i64 = 1_790_000_000;
pub(crate) const ID: &str = "9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70";

/// What a token is made of, as JSON text by name.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) header: Vec<(String, String)>,
    pub(crate) payload: Vec<(String, String)>,
    /// Used instead of `payload` if set.
    pub(crate) payload_text: Option<Vec<u8>>,
    /// The bytes of a made-up signature. `None` means that the key signs.
    pub(crate) signature: Option<usize>,
    /// What is known besides the token.
    pub(crate) application_id: Option<&'static str>,
    pub(crate) api: Option<&'static str>,
    pub(crate) method: Option<&'static str>,
    pub(crate) path: Option<&'static str>,
    pub(crate) server_date: Option<&'static str>,
    pub(crate) server_date_fresh: bool,
}

impl Draft {
    pub(crate) fn application() -> Self {
        let mut draft = Self {
            header: Vec::new(),
            payload: Vec::new(),
            payload_text: None,
            signature: None,
            application_id: None,
            api: None,
            method: None,
            path: None,
            server_date: None,
            server_date_fresh: false,
        };
        draft.head("alg", r#""RS256""#).head("typ", r#""JWT""#);
        draft.set("application_id", &format!("\"{ID}\"")).set("iat", "1789999900").set("exp", "1790000800");
        draft.set("jti", r#""01890a5d-ac96-474b-bcce-b302099a8057""#);
        draft
    }

    pub(crate) fn user() -> Self {
        let mut draft = Self::application();
        draft.set("sub", r#""alice""#).set("acl", r#"{"paths":{"/*/users/**":{},"/*/sessions/**":{}}}"#);
        draft
    }

    pub(crate) fn video() -> Self {
        let mut draft = Self::application();
        draft.set("sub", r#""video""#).set("acl", r#"{"paths":{"/session/**":{}}}"#);
        draft.set("scope", r#""session.connect""#).set("session_id", r#""1_MX4x-session""#);
        draft.set("role", r#""publisher""#);
        draft
    }

    pub(crate) fn set(&mut self, claim: &str, json: &str) -> &mut Self {
        set(&mut self.payload, claim, json);
        self
    }

    pub(crate) fn head(&mut self, name: &str, json: &str) -> &mut Self {
        set(&mut self.header, name, json);
        self
    }

    /// Adds a second member with the same name.
    pub(crate) fn twice(&mut self, claim: &str, json: &str) -> &mut Self {
        self.payload.push((claim.to_owned(), json.to_owned()));
        self
    }

    pub(crate) fn drop(&mut self, claim: &str) -> &mut Self {
        self.payload.retain(|(name, _)| name != claim);
        self
    }

    pub(crate) fn token(&self, key: &PrivateKey) -> String {
        let payload = self.payload_text.clone().unwrap_or_else(|| object(&self.payload).into_bytes());
        let message = [BASE64URL.encode(object(&self.header)), BASE64URL.encode(payload)].join(".");
        let signature = match self.signature {
            Some(bytes) => vec![0x5a; bytes],
            None => key.sign(message.as_bytes(), &mut rng(1)).unwrap(),
        };
        [message, BASE64URL.encode(signature)].join(".")
    }

    pub(crate) fn context(&self) -> InspectContext<'static> {
        InspectContext {
            application_id: self.application_id,
            api: self.api,
            method: self.method,
            path: self.path,
            server_date: self.server_date,
            server_date_fresh: self.server_date_fresh,
            now: NOW,
            ..InspectContext::default()
        }
    }

    /// Inspects the token with the dashboard's public key.
    pub(crate) fn inspect(&self, key: &PrivateKey) -> Inspection {
        let public = key.summary().public_key_pem.clone();
        let context = InspectContext { public_key: Some(public.as_bytes()), ..self.context() };
        inspect(self.token(key).as_bytes(), &context)
    }
}

/// A public test key: RFC 7515, appendix A.2.
pub(crate) fn key() -> &'static PrivateKey {
    static KEY: LazyLock<PrivateKey> =
        LazyLock::new(|| read(include_bytes!("../data/rfc/rfc7515-a2.jwk.json")).unwrap());
    &KEY
}

/// Another one: RFC 7520, section 4.1.
pub(crate) fn other_key() -> PrivateKey {
    read(include_bytes!("../data/rfc/rfc7520-4.1.jwk.json")).unwrap()
}

/// Returns the codes of the findings in order, without the note that there was no key.
pub(crate) fn codes(inspection: &Inspection) -> Vec<&'static str> {
    let codes = inspection.findings.iter().map(|finding| finding.code.as_str());
    codes.filter(|code| *code != "signature_unchecked").collect()
}

fn set(members: &mut Vec<(String, String)>, name: &str, json: &str) {
    match members.iter_mut().find(|(before, _)| before == name) {
        Some(member) => json.clone_into(&mut member.1),
        None => members.push((name.to_owned(), json.to_owned())),
    }
}

fn object(members: &[(String, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, json)| format!("\"{name}\":{json}")).collect();
    format!("{{{}}}", members.join(","))
}
