//! Any text as an ACL, and any call: what an ACL allows it still allows after it was written anew.
//!
//! The first line is the method, the second the path of the call, the rest the ACL.

use super::pieces::line;
use vonage_jwt_web::{Access, Json, acl_allows};

pub fn run(mut input: &[u8]) {
    let method = String::from_utf8_lossy(line(&mut input));
    let path = String::from_utf8_lossy(line(&mut input));
    let text = String::from_utf8_lossy(input);
    let as_text = acl_allows(&Json::String(text.clone().into_owned()), &method, &path);
    let Ok(acl) = Json::parse(&text) else {
        assert!(as_text.is_err());
        return;
    };
    let as_object = acl_allows(&acl, &method, &path);
    if acl.duplicate_key().is_some() {
        assert!(as_text.is_err(), "an object of JavaScript has each name once, a text may not");
    } else if acl.as_str().is_none() {
        assert_eq!(as_object.as_ref().ok(), as_text.as_ref().ok());
    }
    let Ok(access) = as_object else { return };
    if let Some(widened) = with_everything(&acl) {
        assert_eq!(acl_allows(&widened, &method, &path), Ok(Access::Allowed), "{method} {path} {access:?}");
    }
}

/// The ACL with a path that allows every call; none where it has that path already, or is no object.
fn with_everything(acl: &Json) -> Option<Json> {
    let mut paths = acl.get("paths")?.members()?.to_vec();
    if paths.iter().any(|(path, _)| path == "/**") {
        return None;
    }
    paths.push(("/**".to_owned(), Json::Object(Vec::new())));
    Some(Json::Object(vec![("paths".to_owned(), Json::Object(paths))]))
}
