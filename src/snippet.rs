//! What to do with a token: the request that uses it, or the code that makes the same one.

mod cli;
mod client;
mod code;
mod digits;
mod dotnet;
mod go;
mod input;
mod java;
mod literal;
mod node;
mod php;
mod powershell;
mod python;
mod ruby;
mod shell;

use crate::{Code, Error, Result, api::Auth};

use crate::snippet::code::Plan;
pub use crate::snippet::input::SnippetInput;

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

/// The snippet that `input` asks for.
///
/// # Errors
/// What is wrong with the input, or that the target cannot make such a token ([`Code::FieldNotForKind`]).
pub fn snippet(input: &SnippetInput) -> Result<String> {
    let token = input.token.as_deref();
    match input.target {
        Target::Curl => Ok(shell::curl(&input.call()?)),
        Target::Httpie => Ok(shell::httpie(&input.call()?)),
        Target::Powershell => Ok(powershell::invoke(&input.call()?)),
        Target::Header => Ok(["Authorization: Bearer ", token.unwrap_or("$VONAGE_JWT")].concat()),
        Target::Env => Ok(shell::env(token)),
        Target::Cli => cli::command(&input.plan()?),
        Target::Node => Ok(node::code(&input.plan()?)),
        Target::Python => noted(input, "#", digits::any_integer_or_double, python::code),
        Target::Java => noted(input, "//", digits::any_integer_or_double, java::java),
        Target::Kotlin => noted(input, "//", digits::any_integer_or_double, java::kotlin),
        Target::Php => Ok(php::code(&input.plan()?)),
        Target::Ruby => noted(input, "#", digits::any_integer_or_double, ruby::code),
        Target::Dotnet => noted(input, "//", digits::long_or_double, dotnet::code),
        Target::Go => Ok(go::code(&input.plan()?)),
        Target::Web => Ok(client::web(input.users_token()?)),
        Target::Android => Ok(client::android(input.users_token()?)),
        Target::Ios => Ok(client::ios(input.users_token()?)),
    }
}

/// The code, below a line that names the numbers of which it would lose digits.
fn noted(input: &SnippetInput, mark: &str, fits: fn(&str) -> bool, write: fn(&Plan) -> String) -> Result<String> {
    let plan = input.plan()?;
    Ok(digits::lost(mark, &plan, fits) + &write(&plan))
}

/// A request to an API, ready to be quoted.
struct Call<'a> {
    method: &'static str,
    url: String,
    auth: Auth,
    /// The token in place; else an environment variable stands for it.
    token: Option<&'a str>,
    /// Beside `Authorization`, with the body's media type.
    headers: Vec<(&'static str, &'static str)>,
    body: Option<String>,
}

impl Call<'_> {
    /// The environment variable that holds the token.
    fn variable(&self) -> &'static str {
        if self.auth == Auth::AccessToken { "VONAGE_ACCESS_TOKEN" } else { "VONAGE_JWT" }
    }

    fn is_basic(&self) -> bool {
        self.auth == Auth::Basic
    }

    /// The token, unless the API takes none or another one.
    fn token(&self) -> Option<&str> {
        self.token.filter(|_| self.auth != Auth::AccessToken)
    }
}

/// A refusal of the input.
fn refuse(code: Code, field: &'static str, value: &str) -> Error {
    Error::new(code, field).with("value", value)
}
