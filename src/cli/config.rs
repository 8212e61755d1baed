//! The user's own file of settings on this machine (`config.toml`): what starts programs is here and never in a base,
//! because a base may come from elsewhere.
#![allow(clippy::disallowed_methods, reason = "the user's file of settings is read here")]

use std::path::Path;

use serde::Deserialize;

/// What `config.toml` may say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// How a number is dialled: `"copy"`, `"tel"`, or a program with its arguments, `{tel}` standing for the number.
    pub dial: Dial,
    /// Our own firm's name, for the greeting.
    pub company: String,
}

/// How a number is dialled.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Dial {
    /// By one of the ways that have a name.
    Way(Way),
    /// By a program, run without a shell.
    Program(Vec<String>),
}

/// The ways that have a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// Into the clipboard.
    Copy,
    /// To whatever opens `tel:`.
    Tel,
}

impl Default for Dial {
    fn default() -> Self {
        Self::Way(Way::Copy)
    }
}

/// Reads the file; one that is not there says nothing.
///
/// # Errors
/// With the place and the mistake, as the reader of TOML tells them.
pub fn read(path: &Path) -> Result<Config, String> {
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).map_err(|error| error.to_string()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Config::default()),
        Err(error) => Err(error.to_string()),
    }
}

/// One line that the program itself has kept, such as the operator's name; none where it is not there.
#[must_use]
pub fn text(path: &Path) -> Option<String> {
    let text = std::fs::read_to_string(path).ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
