//! One call and its response.

use serde::Serialize;

/// One call and its response, without anything secret: no header except `Date`, no body and no query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exchange {
    /// The method, in capital letters.
    pub method: String,
    /// The path, from the first `/` up to the query.
    pub path: String,
    /// The host name, with a port if one was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The region of that host, if the catalogue has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<&'static str>,
    /// The call in the catalogue, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api: Option<&'static str>,
    /// The status of the response.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The `Date` of the response as it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// That date, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<i64>,
    /// What the body of the response says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Said>,
    /// The index of the finding that explains the refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<usize>,
}

/// What a refusal says about itself (RFC 9457 §3.1), shortened if long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// `title`; `error_title` in the Voice API; `code` in the Conversation API.
    pub title: String,
    /// `detail`; `description` in the Conversation API.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}
