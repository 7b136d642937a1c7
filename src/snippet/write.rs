//! Writes the snippet for each target.

use crate::Result;
use crate::snippet::{
    cli, client, code::Plan, digits, dotnet, go, input::SnippetInput, java, node, php, powershell, python, ruby, shell,
    target::Target,
};

/// Returns the snippet that `input` asks for.
///
/// # Errors
/// What is wrong with the input, or [`crate::Code::FieldNotForKind`] if the target cannot make such a token.
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

/// Returns the code, below a comment that lists the numbers it would round.
fn noted(input: &SnippetInput, mark: &str, fits: fn(&str) -> bool, write: fn(&Plan) -> String) -> Result<String> {
    let plan = input.plan()?;
    Ok(digits::lost(mark, &plan, fits) + &write(&plan))
}
