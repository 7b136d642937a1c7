//! The documented paths, what each lets a user do, and the lists that are offered.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::json::Json;

/// A list that is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct AclPreset {
    /// The name that the page has words for.
    pub id: &'static str,
    /// The paths, each open for every method. `None`: the token has no `acl`, which is full access.
    pub paths: Option<&'static [&'static str]>,
}

/// What a path lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PathMeaning {
    /// The path.
    pub path: &'static str,
    /// The name that the page has words for.
    pub meaning: &'static str,
    /// How well it is attested: `"yes"`, `"newer"` (newer pages only), `"seen"` (in use, but in no document).
    pub documented: &'static str,
}

macro_rules! meanings {
    ($($path:literal $meaning:literal $documented:literal,)*) => {
        &[$(PathMeaning { path: $path, meaning: $meaning, documented: $documented },)*]
    };
}

/// The paths of the Client SDK's documentation, then what else is seen in SDKs and sample applications.
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

/// The lists that are offered, in the order of the menu.
#[must_use]
pub const fn presets() -> &'static [AclPreset] {
    &PRESETS
}

impl AclPreset {
    /// The `acl` claim.
    #[must_use]
    pub fn acl(&self) -> Option<Json> {
        let open = |path: &&str| ((*path).to_owned(), Json::Object(Vec::new()));
        let paths = Json::Object(self.paths?.iter().map(open).collect());
        Some(Json::Object(vec![("paths".to_owned(), paths)]))
    }
}

/// `{ "id": "video", "acl": { "paths": { "/session/**": {} } } }`
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
