//! Why a text is no script.

use super::Dialect;

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This token cannot stand here.
    Unexpected(String),
    /// The text ends inside of something: of a command (empty), or of what is named here, as ash says it.
    End(&'static str),
    /// Too many things within each other.
    Deep,
    /// `${` and something that no parameter is.
    Substitution,
}

impl Fault {
    /// Whether further lines could make a script of it.
    pub fn wants_more(&self) -> bool {
        matches!(self, Fault::End(_))
    }
    /// What the shell says, without its name.
    pub fn said(&self, dialect: Dialect) -> String {
        let bash = dialect == Dialect::Bash;
        match self {
            Fault::Unexpected(token) if bash => {
                let token: String = token.chars().take(200).collect();
                format!("syntax error near unexpected token `{token}'")
            }
            Fault::Unexpected(token) if token == "newline" => "syntax error: unexpected newline".into(),
            Fault::Unexpected(token) => {
                format!("syntax error: unexpected \"{}\"", token.chars().take(20).collect::<String>())
            }
            Fault::End(what) if bash || what.is_empty() => "syntax error: unexpected end of file".into(),
            Fault::End(what) => format!("syntax error: {what}"),
            Fault::Deep if bash => "syntax error near unexpected token `(nested too deeply)'".into(),
            Fault::Deep => "syntax error: nested too deeply".into(),
            Fault::Substitution => "syntax error: bad substitution".into(),
        }
    }
}
