//! The documented ACL paths, what each one lets a user do, and the presets on offer.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::json::Json;

/// One preset.
#[derive(Clone, Debug, PartialEq)]
pub struct AclPreset {
    /// The identifier that the page looks its label up by.
    pub id: &'static str,
    /// The paths, each open to every method. `None` means that the token has no `acl` and so has full access.
    pub paths: Option<&'static [&'static str]>,
}

/// A path and what it lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PathMeaning {
    /// The path.
    pub path: &'static str,
    /// The identifier that the page looks its description up by.
    pub meaning: &'static str,
    /// How well documented it is: `"yes"`, `"newer"` (on newer pages only), or `"seen"` (in use but undocumented).
    pub documented: &'static str,
}

macro_rules! meanings {
    ($($path:literal $meaning:literal $documented:literal,)*) => {
        &[$(PathMeaning { path: $path, meaning: $meaning, documented: $documented },)*]
    };
}

/// The paths in the Client SDK's documentation, followed by those seen in SDKs and sample applications.
pub const PATHS: &[PathMeaning] = meanings![
    "/*/sessions/**" "sessions" "yes",
    "/*/users/**" "users" "yes",
    "/*/conversations/**" "conversations" "yes",
    "/*/image/**" "image" "yes",
    "/*/media/**" "media" "yes",
    "/*/knocking/**" "knocking" "yes",
    "/*/push/**" "push" "yes",
    "/*/devices/**" "devices" "yes",
    "/*/applications/**" "applications" "yes",
    "/*/legs/**" "legs" "yes",
    "/*/rtc/**" "rtc" "newer",
    "/*/calls/**" "calls" "seen",
    "/session/**" "video_session" "seen",
    "/**" "everything" "seen",
];

const PRESETS: [AclPreset; 6] = [
    AclPreset {
        id: "client_sdk",
        paths: Some(&[
            "/*/rtc/**",
            "/*/users/**",
            "/*/conversations/**",
            "/*/sessions/**",
            "/*/devices/**",
            "/*/image/**",
            "/*/media/**",
            "/*/push/**",
            "/*/knocking/**",
            "/*/legs/**",
        ]),
    },
    AclPreset {
        id: "client_sdk_voice",
        paths: Some(&["/*/rtc/**", "/*/sessions/**", "/*/conversations/**", "/*/knocking/**", "/*/legs/**"]),
    },
    AclPreset {
        id: "messaging",
        paths: Some(&["/*/sessions/**", "/*/users/**", "/*/conversations/**", "/*/image/**"]),
    },
    AclPreset { id: "video", paths: Some(&["/session/**"]) },
    AclPreset { id: "everything", paths: Some(&["/**"]) },
    AclPreset { id: "none", paths: None },
];

/// Returns the presets in menu order.
#[must_use]
pub const fn presets() -> &'static [AclPreset] {
    &PRESETS
}

impl AclPreset {
    /// Returns the `acl` claim, or nothing for full access.
    #[must_use]
    pub fn acl(&self) -> Option<Json> {
        let open = |path: &&str| ((*path).to_owned(), Json::Object(Vec::new()));
        let paths = Json::Object(self.paths?.iter().map(open).collect());
        Some(Json::Object(vec![("paths".to_owned(), paths)]))
    }
}

/// Serializes as `{ "id": "video", "acl": { "paths": { "/session/**": {} } } }`.
impl Serialize for AclPreset {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("id", self.id)?;
        map.serialize_entry("acl", &self.paths.map(Acl))?;
        map.end()
    }
}

struct Acl(&'static [&'static str]);

impl Serialize for Acl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("paths", &OpenPaths(self.0))?;
        map.end()
    }
}

struct OpenPaths(&'static [&'static str]);

impl Serialize for OpenPaths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|path| (path, Open {})))
    }
}

#[derive(Serialize)]
struct Open {}
