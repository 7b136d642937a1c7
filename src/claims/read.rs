//! Reads the fields of a request: checks their types and parses JSON texts.

use crate::claims::{
    field_of, fields,
    request::{TokenRequest, Video},
};
use crate::{
    Code, Details, Kind, Problem,
    fault::{Fault, fault, fault_with},
    json::{Json, JsonError, JsonFault},
    rules::layout_fault,
};

/// What could be read. An unreadable field counts as absent and has a problem.
pub(super) struct ReadRequest {
    pub(super) request: TokenRequest,
    pub(super) problems: Vec<Problem>,
}

pub(super) fn read(request: &Json) -> ReadRequest {
    let mut reader = Reader { problems: Vec::new() };
    if request.members().is_none() {
        reader.problem("", fault(Code::RequestFieldInvalid));
    }
    reader.unknown_fields("", request);
    let field = |name: &str| given(request, name);
    let asked = reader.kind(field("kind"));
    let [sub, video, acl] = ["sub", "video", "acl"].map(|name| reader.only_for(asked, name, field(name)));
    // If the kind is missing, the other fields suggest which rules to apply.
    let guess = if video.is_some() { Kind::Video } else { sub.map_or(Kind::Application, |_| Kind::User) };
    let request = TokenRequest {
        kind: asked.unwrap_or(guess),
        application_id: reader.text("applicationId", field("applicationId")).unwrap_or_default(),
        lifetime_seconds: reader.seconds("lifetimeSeconds", field("lifetimeSeconds")),
        issued_at: reader.seconds("issuedAt", field("issuedAt")),
        not_before: reader.seconds("notBefore", field("notBefore")),
        jti: reader.text("jti", field("jti")),
        sub: reader.text("sub", sub).filter(|name| !name.trim().is_empty()),
        acl: acl.and_then(|acl| reader.json("acl", acl)),
        video: video.and_then(|video| reader.video(video)),
        claims: field("claims").map(|claims| reader.claims(claims)).unwrap_or_default(),
    };
    ReadRequest { request, problems: reader.problems }
}

/// Returns the value of a field. `null` and an empty text field count as absent.
fn given<'a>(object: &'a Json, name: &str) -> Option<&'a Json> {
    object.get(name).filter(|value| !matches!(value, Json::Null) && value.as_str() != Some(""))
}

struct Reader {
    problems: Vec<Problem>,
}

impl Reader {
    fn problem(&mut self, field: &'static str, fault: Fault) {
        self.problems.push(Problem::new(field, fault));
    }

    fn unknown_fields(&mut self, group: &'static str, object: &Json) {
        for (name, _) in object.members().unwrap_or_default() {
            if fields::find(group, name).is_none() {
                self.problem(group, fault_with(Code::RequestUnknownField, "name", name.as_str()));
            }
        }
    }

    fn wrong_type(&mut self, field: &'static str, expected: &'static str) {
        self.problem(field, fault_with(Code::RequestFieldInvalid, "expected", expected));
    }

    fn kind(&mut self, value: Option<&Json>) -> Option<Kind> {
        let Some(value) = value else {
            self.problem("kind", fault(Code::KindMissing));
            return None;
        };
        let kind = value.as_str().and_then(Kind::from_name);
        if kind.is_none() {
            let text = value.as_str().map_or_else(|| value.to_text(), str::to_owned);
            self.problem("kind", fault_with(Code::KindInvalid, "value", text));
        }
        kind
    }

    /// Returns the value of a field that only some kinds have, and records a problem if this kind does not.
    fn only_for<'a>(&mut self, asked: Option<Kind>, field: &'static str, value: Option<&'a Json>) -> Option<&'a Json> {
        let kinds = fields::find("", field)?.kinds;
        let kind = asked.filter(|kind| !kinds.contains(kind));
        if let (Some(kind), Some(_)) = (kind, value) {
            self.problem(field, fault_with(Code::FieldNotForKind, "kind", kind.as_str()));
            return None;
        }
        value
    }

    fn text(&mut self, field: &'static str, value: Option<&Json>) -> Option<String> {
        let text = value?.as_str();
        if text.is_none() {
            self.wrong_type(field, "string");
        }
        text.map(str::to_owned)
    }

    /// Reads whole seconds in any spelling.
    fn seconds(&mut self, field: &'static str, value: Option<&Json>) -> Option<i64> {
        let value = value?;
        let Json::Number(text) = value else {
            self.wrong_type(field, "number");
            return None;
        };
        let seconds = value.as_whole_number();
        if seconds.is_none() {
            self.problem(field, fault_with(Code::TimeNotAnInteger, "value", text.as_str()));
        }
        seconds
    }

    /// Reads a value that may be given as JSON text. Refuses duplicate names: we can't know which one the API would
    /// use.
    fn json(&mut self, field: &'static str, value: &Json) -> Option<Json> {
        let Json::String(text) = value else { return Some(value.clone()) };
        if text.trim().is_empty() {
            return None;
        }
        match Json::parse(text) {
            Ok(parsed) => match parsed.duplicate_key() {
                None => return Some(parsed),
                Some(name) => self.problem(field, fault_with(Code::JsonDuplicateKey, "name", name)),
            },
            Err(JsonError { line, column, reason }) => {
                let details = Details::default().with("line", line).with("column", column);
                let plain = reason == JsonFault::Grammar;
                let details = if plain { details } else { details.with("reason", reason.as_str()) };
                self.problem(field, (Code::JsonInvalid, details));
            }
        }
        None
    }

    fn claims(&mut self, value: &Json) -> Vec<(String, Json)> {
        match self.json("claims", value) {
            Some(Json::Object(members)) => {
                for (name, _) in members.iter().filter(|(name, _)| field_of(name).is_some()) {
                    self.problem("claims", fault_with(Code::ClaimReserved, "name", name.as_str()));
                }
                members.into_iter().filter(|(name, _)| field_of(name).is_none()).collect()
            }
            Some(_) => {
                self.problem("claims", fault(Code::ClaimsNotAnObject));
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn video(&mut self, value: &Json) -> Option<Video> {
        if value.members().is_none() {
            self.wrong_type("video", "object");
            return None;
        }
        self.unknown_fields("video", value);
        let field = |name: &str| given(value, name);
        Some(Video {
            session_id: self.text("video.sessionId", field("sessionId")).unwrap_or_default(),
            role: self.text("video.role", field("role")),
            connection_data: self.text("video.connectionData", field("connectionData")),
            initial_layout_class_list: self.layout(field("initialLayoutClassList")),
        })
    }

    fn layout(&mut self, value: Option<&Json>) -> Vec<String> {
        const FIELD: &str = "video.initialLayoutClassList";
        let Some(value) = value else { return Vec::new() };
        let Json::Array(classes) = value else {
            self.wrong_type(FIELD, "array");
            return Vec::new();
        };
        for fault in classes.iter().filter_map(layout_fault) {
            self.problem(FIELD, fault);
        }
        classes.iter().filter_map(Json::as_str).map(str::to_owned).collect()
    }
}
