//! What namespaces and codes are called in the generated languages.

use heck::{ToLowerCamelCase, ToSnakeCase, ToUpperCamelCase};

use crate::diagnostic::Spanned;
use crate::source::CodeEntry;

/// The longest enum member. Longer ones do not fit a line of the generated code, and nobody types them.
pub const LONGEST_MEMBER: usize = 50;

/// The variant of the Rust enum: the UpperCamelCase of `member`, else `id`, else `name`.
pub fn rust_member(code: &CodeEntry) -> String {
    rust_spelling(&source_of_member(code).value)
}

/// The member of the TypeScript enum: `member`, else `id` to the letter, else the PascalCase of `name`.
pub fn typescript_member(code: &CodeEntry) -> String {
    match code.member.as_ref().or(code.id.as_ref()) {
        Some(spelled) => spelled.value.clone(),
        None => code.name.to_upper_camel_case(),
    }
}

/// A name as the Rust enum spells it.
pub fn rust_spelling(name: &str) -> String {
    name.to_upper_camel_case()
}

/// The value of the file that the members are made from.
pub fn source_of_member(code: &CodeEntry) -> &Spanned<String> {
    code.member
        .as_ref()
        .or(code.id.as_ref())
        .unwrap_or(&code.name)
}

/// What a namespace is called in the generated languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamespaceNames {
    /// The Rust module: `discord_gateway`.
    pub snake: String,
    /// The prefix of TypeScript types: `DiscordGateway`.
    pub pascal: String,
    /// The prefix of TypeScript functions and constants: `discordGateway`.
    pub camel: String,
}

impl NamespaceNames {
    /// The Rust enum within the crate: `discord_gateway::CloseCode`.
    pub fn rust_enum(&self) -> String {
        format!("{}::CloseCode", self.snake)
    }

    /// The TypeScript enum, or the constant and type: `DiscordGatewayCloseCode`.
    pub fn typescript_enum(&self) -> String {
        format!("{}CloseCode", self.pascal)
    }
}

/// The names of a namespace.
pub fn namespace(slug: &str) -> NamespaceNames {
    NamespaceNames {
        snake: slug.to_snake_case(),
        pascal: slug.to_upper_camel_case(),
        camel: slug.to_lower_camel_case(),
    }
}

/// Why a name cannot be a variant of a Rust enum.
pub fn refuse_rust_member(name: &str) -> Option<&'static str> {
    match name {
        "Self" => Some("`Self` is a keyword of Rust"),
        _ if !name.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            Some("a Rust variant begins with a letter")
        }
        _ if !name.chars().all(|c| c.is_ascii_alphanumeric()) => {
            Some("a Rust variant consists of ASCII letters and digits")
        }
        _ => refuse_length(name),
    }
}

/// Why a name cannot be a member of a TypeScript enum.
pub fn refuse_typescript_member(name: &str) -> Option<&'static str> {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    match name {
        "__proto__" => Some("`__proto__` would set the prototype of a JavaScript object"),
        "NaN" | "Infinity" => Some("TypeScript takes this name for a number"),
        _ if name.starts_with(|c: char| c.is_ascii_digit()) => {
            Some("a TypeScript member cannot begin with a digit")
        }
        _ if name.is_empty() || !name.chars().all(part) => {
            Some("a TypeScript member consists of ASCII letters, digits, `_` and `$`")
        }
        _ => refuse_length(name),
    }
}

fn refuse_length(name: &str) -> Option<&'static str> {
    (name.len() > LONGEST_MEMBER).then_some("it is longer than 50 characters")
}
