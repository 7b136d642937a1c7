//! The fields of a request, one row each, in the order of the form. `www/generate/fields.js` is the page's half.

use crate::{
    Kind::{self, Application, User, Video},
    claims::fields::Type::{Group, Json, Name, Seconds, Text, Words},
};

/// One field.
pub(crate) struct Field {
    /// The name in `types.d.ts`. A member of `video` includes its group: `video.role`.
    pub(crate) name: &'static str,
    /// The claim that it sets, which no custom claim may set as well.
    claim: Option<&'static str>,
    /// The kinds of token that have it.
    pub(crate) kinds: &'static [Kind],
    of: Type,
    /// Whether a settings link may contain it. Values meant for a single token are left out.
    in_link: bool,
}

/// The type of a field's value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Type {
    /// The name of a kind of token.
    Name,
    /// A text.
    Text,
    /// A whole number.
    Seconds,
    /// An object, or its JSON text.
    Json,
    /// A list of words. A link has them as one text.
    Words,
    /// An object whose members have their own rows.
    Group,
}

const ALL: &[Kind] = &[Application, User, Video];
const ACL: &[Kind] = &[Application, User];

static FIELDS: &[Field] = &[
    row("applicationId", Some("application_id"), ALL, Text, true),
    row("kind", Some("scope"), ALL, Name, true),
    row("sub", Some("sub"), &[User], Text, true),
    row("video", None, &[Video], Group, true),
    row("video.sessionId", Some("session_id"), &[Video], Text, true),
    row("video.role", Some("role"), &[Video], Text, true),
    row("video.connectionData", Some("connection_data"), &[Video], Text, true),
    row("video.initialLayoutClassList", Some("initial_layout_class_list"), &[Video], Words, true),
    row("lifetimeSeconds", Some("exp"), ALL, Seconds, true),
    row("acl", Some("acl"), ACL, Json, true),
    row("claims", None, ALL, Json, true),
    row("notBefore", Some("nbf"), ALL, Seconds, true),
    row("issuedAt", Some("iat"), ALL, Seconds, false),
    row("jti", Some("jti"), ALL, Text, false),
];

const fn row(
    name: &'static str,
    claim: Option<&'static str>,
    kinds: &'static [Kind],
    of: Type,
    in_link: bool,
) -> Field {
    Field { name, claim, kinds, of, in_link }
}

/// Returns the field named `member`: of the request if `group` is empty, otherwise of that group.
pub(crate) fn find(group: &str, member: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.name.split_once('.').unwrap_or(("", field.name)) == (group, member))
}

/// Returns the type of `member` if a settings link may contain it.
pub(crate) fn in_link(group: &str, member: &str) -> Option<Type> {
    find(group, member).filter(|field| field.in_link).map(|field| field.of)
}

/// Returns the name of the field that sets `claim`, if there is one.
pub(crate) fn field_of(claim: &str) -> Option<&'static str> {
    FIELDS.iter().find(|field| field.claim == Some(claim)).map(|field| field.name)
}

/// Returns the position of a field in the form. An unknown name comes last.
pub(super) fn place(name: &str) -> usize {
    FIELDS.iter().position(|field| field.name == name).unwrap_or(FIELDS.len())
}
