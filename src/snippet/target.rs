//! What a snippet is written for.

/// What a snippet is written for. The first ones need no request. Then come those that make the same token, and those
/// that log in with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// bash and curl.
    Curl,
    /// PowerShell.
    Powershell,
    /// HTTPie.
    Httpie,
    /// Only the header.
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
    /// A Client SDK login on the web.
    Web,
    /// A Client SDK login on Android, in Kotlin.
    Android,
    /// A Client SDK login on iOS, in Swift.
    Ios,
}

impl Target {
    /// All targets with their names in `types.d.ts`, in menu order.
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

    /// Returns the target called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, spelling)| *spelling == name).map(|(target, _)| *target)
    }
}
