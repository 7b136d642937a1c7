//! What a snippet is written for.

/// What a snippet is written for. The first ones need no request, then come those that make its token, and those that log
/// in with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// bash and curl.
    Curl,
    /// PowerShell.
    Powershell,
    /// HTTPie.
    Httpie,
    /// The header alone.
    Header,
    /// A line of a `.env` file.
    Env,
    /// The Vonage CLI.
    Cli,
    /// The SDK for Node.
    Node,
    /// The SDK for Python.
    Python,
    /// The SDK for Java.
    Java,
    /// The SDK for the JVM, in Kotlin.
    Kotlin,
    /// The SDK for PHP.
    Php,
    /// The SDK for Ruby.
    Ruby,
    /// The SDK for .NET.
    Dotnet,
    /// The SDK for Go.
    Go,
    /// A user's login with the Client SDK on the web.
    Web,
    /// A user's login with the Client SDK on Android, in Kotlin.
    Android,
    /// A user's login with the Client SDK on iOS, in Swift.
    Ios,
}

impl Target {
    /// All targets and the spelling of `types.d.ts`, in the order of the menu.
    pub const ALL: [(Self, &str); 17] = [
        (Self::Curl, "curl"),
        (Self::Powershell, "powershell"),
        (Self::Httpie, "httpie"),
        (Self::Header, "header"),
        (Self::Env, "env"),
        (Self::Cli, "cli"),
        (Self::Node, "node"),
        (Self::Python, "python"),
        (Self::Java, "java"),
        (Self::Kotlin, "kotlin"),
        (Self::Php, "php"),
        (Self::Ruby, "ruby"),
        (Self::Dotnet, "dotnet"),
        (Self::Go, "go"),
        (Self::Web, "web"),
        (Self::Android, "android"),
        (Self::Ios, "ios"),
    ];

    /// The target that `name` spells.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, spelling)| *spelling == name).map(|(target, _)| *target)
    }
}
