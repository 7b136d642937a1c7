//! Writes code that logs a user in with the Client SDK: `createSession`.

use crate::snippet::literal::{double_quoted, string};

/// Returns code for the web: `@vonage/client-sdk`.
pub(super) fn web(token: &str) -> String {
    [
        "import { VonageClient } from \"@vonage/client-sdk\";\n\nconst client = new VonageClient();\nconst token = ",
        &string(token),
        ";\nconst sessionId = await client.createSession(token);\nconsole.log(\"Logged in:\", sessionId);",
    ]
    .concat()
}

/// Returns code for Android: `com.vonage:client-sdk-voice`. `context` comes from the app.
pub(super) fn android(token: &str) -> String {
    [
        "import com.vonage.voice.api.VoiceClient\n\nval client = VoiceClient(context)\nval token = ",
        &double_quoted(token, "$"),
        "\nclient.createSession(token) { error, sessionId ->\n    ",
        "if (error != null) println(\"Login failed: $error\") else println(\"Logged in: $sessionId\")\n}",
    ]
    .concat()
}

/// Returns code for iOS: `VonageClientSDKVoice`.
pub(super) fn ios(token: &str) -> String {
    [
        "import VonageClientSDKVoice\n\nlet client = VGVoiceClient()\nlet token = ",
        &swift(token),
        "\nclient.createSession(token) { error, sessionId in\n    if let error {\n        ",
        "print(\"Login failed: \\(error)\")\n    } else {\n        ",
        "print(\"Logged in: \\(sessionId ?? \"\")\")\n    }\n}",
    ]
    .concat()
}

/// Quotes a Swift string. Swift's `\u` takes braces: `\u{2028}`.
fn swift(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            control if control.is_ascii_control() || !control.is_ascii() => {
                out.push_str(&["\\u{", &format!("{:x}", u32::from(control)), "}"].concat());
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
