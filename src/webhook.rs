//! Checks signed webhooks: HS256 with the account's signature secret, and `payload_hash` over the raw body.

mod body;
mod signature;

use serde::Serialize;

use crate::{
    Code, Details, Finding, Repair, Severity,
    json::Json,
    rules::Place,
    secret::bytes_have_private_key,
    token::{Compact, Part, decode, read},
};

/// How far two clocks may be apart before a webhook seems to come from the future.
const CLOCK_SECONDS: i64 = 60;

/// What arrived, and the shared secret.
#[derive(Clone, Copy)]
pub struct WebhookInput<'a> {
    /// The token from the `Authorization` header, or the whole request.
    pub token: &'a [u8],
    /// The account's signature secret, not the API secret.
    pub secret: &'a [u8],
    /// The raw body, byte for byte.
    pub body: Option<&'a [u8]>,
    /// Seconds since 1970.
    pub now: i64,
}

/// Whether a webhook came from Vonage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Authenticity {
    /// Signed with the secret, and the body is the one that was hashed.
    Genuine,
    /// Not signed with this secret, or the body is another one.
    Forged,
    /// Something could not be checked. The findings say what.
    Unsure,
}

/// The result of [`verify_webhook`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookVerdict {
    /// The result in one word.
    pub verdict: Authenticity,
    /// The payload as the token has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload_json: Option<String>,
    /// The body that was found in the request around the token, if the input has none. Its hash is the token's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// What was found, most serious first.
    pub findings: Vec<Finding>,
    /// What was repaired in the pasted token or secret.
    pub repairs: Vec<Repair>,
}

/// Checks a signed webhook. Accepts HS256 only, whatever the token's header says (RFC 8725 §3.1).
///
/// ```
/// use vonage_jwt_web::{Authenticity, WebhookInput, verify_webhook};
///
/// let token = concat!(
///     "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.",
///     "eyJpYXQiOjE3OTAwMDAwMDAsImp0aSI6IjEiLCJpc3MiOiJWb25hZ2UiLCJwYXlsb2FkX2hhc2g",
///     "iOiI3ZGM2MzY4ZjBjYTU1OTViZGIyZGI5NmQ0NGJkYjg3MGMwMzQ0YmEyOTY5NmUxZGJmNDRjZWU2NWI3YWU2M2U3IiwiYXBpX2tleSI6ImExYjJjM2Q0In0.",
///     "lUFlMqLJo0J0kqCPcn47xEuZU7cnU1L0CHJlONNkDZk",
/// );
/// let body: &[u8] = br#"{"to":"447700900000"}"#;
/// let arrived = WebhookInput {
///     token: token.as_bytes(),
///     secret: b"Zx9signatureSecret",
///     body: Some(body),
///     now: 1_790_000_010,
/// };
/// assert_eq!(verify_webhook(&arrived).verdict, Authenticity::Genuine);
/// let changed = WebhookInput { body: Some(b"{}"), ..arrived };
/// assert_ne!(verify_webhook(&changed).verdict, Authenticity::Genuine);
/// ```
#[must_use]
pub fn verify_webhook(input: &WebhookInput<'_>) -> WebhookVerdict {
    let reading = read(input.token);
    let mut answer = WebhookVerdict {
        verdict: Authenticity::Unsure,
        payload_json: None,
        body: None,
        findings: vec![],
        repairs: reading.repairs,
    };
    match reading.token {
        Err(error) => answer.findings.push(error.into()),
        Ok(token) => answer.judge(&token, input),
    }
    answer.tell_secrets(input);
    answer.findings.sort_by_key(|finding| finding.severity);
    answer
}

impl WebhookVerdict {
    /// Reports a private key in the wrong field, which must then be emptied. The body may contain anything.
    fn tell_secrets(&mut self, input: &WebhookInput<'_>) {
        for (field, given) in [("secret", input.secret), ("body", input.body.unwrap_or_default())] {
            if bytes_have_private_key(given) {
                self.findings.push(Finding::of(Code::FieldHasSecret, Details::default().with("field", field)));
            }
        }
    }

    fn judge(&mut self, token: &Compact, input: &WebhookInput<'_>) {
        self.verdict = self.signature(token, input.secret);
        let payload = match token.payload() {
            Ok(Part { text, value }) => {
                self.payload_json = Some(text);
                value
            }
            Err(error) => {
                self.findings.push(error.into());
                return self.doubt();
            }
        };
        if let Some(name) = payload.duplicate_key() {
            self.findings.push(Finding::of(Code::JsonDuplicateKey, Details::default().with("name", name)));
            self.doubt();
        }
        self.claims(&payload, input.now);
        let hash = payload.get("payload_hash").and_then(Json::as_str);
        if input.body.is_none() {
            self.body = hash.and_then(|hash| body::of_request(&decode(input.token, &mut Vec::new()), hash));
        }
        if self.verdict != Authenticity::Forged {
            let found = self.body.clone();
            self.check_body(hash, input.body.or(found.as_deref().map(str::as_bytes)));
        }
    }

    /// Returns whether `secret` made the token's signature.
    fn signature(&mut self, token: &Compact, secret: &[u8]) -> Authenticity {
        match signature::check(token, secret) {
            Ok(repair) => {
                self.repairs.extend(repair);
                Authenticity::Genuine
            }
            Err(finding) => {
                let is_unchecked = finding.code == Code::WebhookSecretEmpty;
                self.findings.push(finding);
                if is_unchecked { Authenticity::Unsure } else { Authenticity::Forged }
            }
        }
    }

    /// Checks who claims to have signed it, and when.
    fn claims(&mut self, payload: &Json, now: i64) {
        let value = |json: &Json| crate::fault::excerpt(json);
        match payload.get("iss") {
            Some(issuer) if issuer.as_str() == Some("Vonage") => {}
            issuer => {
                let details =
                    issuer.map_or(Details::default(), |issuer| Details::default().with("value", value(issuer)));
                self.findings.push(Finding::of(Code::WebhookIssuerUnexpected, details).about("iss"));
            }
        }
        match payload.get("iat").and_then(Json::as_integer) {
            Some(iat) => {
                let seconds = now.saturating_sub(iat);
                let passed = payload.get("exp").and_then(Json::as_integer).filter(|exp| *exp <= now);
                let mut details = Details::default().with("iat", iat).with("seconds", seconds);
                if let Some(exp) = passed {
                    details = details.with("exp", exp);
                }
                let mut age = Finding::of(Code::WebhookAge, details).about("iat");
                if passed.is_some() || seconds < -CLOCK_SECONDS {
                    age.severity = Severity::Warning;
                }
                self.findings.push(age);
            }
            // Only the receiver checks a webhook's age.
            None => {
                let missing = Finding::at(Place::Unproven, Code::IatMissing, Details::default());
                self.findings.push(missing.about("iat"));
            }
        }
    }

    /// Checks whether the body is the one whose hash was signed.
    fn check_body(&mut self, expected: Option<&str>, body: Option<&[u8]>) {
        let Some(expected) = expected else {
            self.findings.push(Finding::plain(Code::WebhookHashMissing).about("payload_hash"));
            return self.doubt();
        };
        // The field of a request without a body is empty, and so is what was signed.
        let nothing = || (body::matching(b"", expected) == Some(body::AS_GIVEN)).then_some(b"".as_slice());
        let Some(body) = body.or_else(nothing) else {
            self.findings.push(Finding::plain(Code::WebhookBodyUnchecked).about("payload_hash"));
            return self.doubt();
        };
        match body::matching(body, expected) {
            Some(body::AS_GIVEN) => {}
            // The content is what was signed, but its formatting is not.
            Some(form) => {
                let details = Details::default().with("matches", form);
                let changed = Finding::at(Place::Unproven, Code::WebhookBodyChanged, details);
                self.findings.push(changed.about("payload_hash"));
            }
            None => {
                self.findings.push(Finding::plain(Code::WebhookBodyChanged).about("payload_hash"));
                self.verdict = Authenticity::Forged;
            }
        }
    }

    /// Something could not be checked, so a genuine webhook is no longer certain.
    fn doubt(&mut self) {
        if self.verdict == Authenticity::Genuine {
            self.verdict = Authenticity::Unsure;
        }
    }
}
