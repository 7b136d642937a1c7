//! One request to one API.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::api::{auth::Auth, body::Body, host::Host, parties::Parties};

/// One request to one API.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Api {
    /// The identifier that callers use.
    pub id: &'static str,
    /// Vonage's name for the API.
    pub name: &'static str,
    /// How it authenticates.
    pub auth: Auth,
    /// Where it can be called. The first host is the default.
    pub hosts: &'static [Host],
    /// The method, in capital letters.
    pub method: &'static str,
    /// The path from the first `/`, with a query if the request needs one. `{name}` is a placeholder for the user's
    /// value.
    pub path: &'static str,
    /// The headers besides `Authorization`.
    pub headers: &'static [(&'static str, &'static str)],
    /// The body.
    pub body: Body,
    /// The ACL path that allows the request, if a source documents it.
    pub acl_path: Option<&'static str>,
    /// Whether it changes nothing and costs nothing, which makes it a good way to see whether a token works.
    pub harmless: bool,
}

impl Api {
    /// Returns the host for `region`, or the default host if no region is given.
    #[must_use]
    pub fn host(&self, region: Option<&str>) -> Option<&'static str> {
        let fits = |host: &&Host| region.is_none_or(|region| region == host.region);
        self.hosts.iter().find(fits).map(|host| host.host)
    }
}

impl Serialize for Api {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Api", 13)?;
        out.serialize_field("id", self.id)?;
        out.serialize_field("name", self.name)?;
        out.serialize_field("auth", self.auth.as_str())?;
        out.serialize_field("hosts", self.hosts)?;
        out.serialize_field("method", self.method)?;
        out.serialize_field("path", self.path)?;
        out.serialize_field("headers", self.headers)?;
        out.serialize_field("contentType", &self.body.content_type())?;
        out.serialize_field("body", &self.body.text(&Parties::default()))?;
        let Parties { to, from } = self.body.parties();
        out.serialize_field("to", &to)?;
        out.serialize_field("from", &from)?;
        out.serialize_field("aclPath", &self.acl_path)?;
        out.serialize_field("harmless", &self.harmless)?;
        out.end()
    }
}
