//! The user's own file of settings on this machine (`config.toml`): what starts programs is here and never in a base,
//! because a base may come from elsewhere.
#![allow(clippy::disallowed_methods, reason = "the user's file of settings is read here")]

use std::path::Path;

use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::playbook::{Mistake, PlaybookError, read_toml};

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dial {
    /// By one of the ways that have a name.
    Way(Way),
    /// By a program, run without a shell.
    Program(Vec<String>),
}

impl<'de> Deserialize<'de> for Dial {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Dial;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("\"copy\", \"tel\", [\"…\", \"{tel}\"]")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Dial, E> {
                match name {
                    "copy" => Ok(Dial::Way(Way::Copy)),
                    "tel" => Ok(Dial::Way(Way::Tel)),
                    other => Err(E::unknown_variant(other, &["copy", "tel"])),
                }
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Dial, A::Error> {
                let mut program = Vec::new();
                while let Some(part) = parts.next_element()? {
                    program.push(part);
                }
                Ok(Dial::Program(program))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// The ways that have a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
/// With the file, the place and the mistake.
pub fn read(path: &Path) -> Result<Config, PlaybookError> {
    let file = path.display().to_string();
    let bad = |what| PlaybookError::at_start(&file, what);
    match std::fs::read_to_string(path) {
        Ok(text) => read_toml(&file, &text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Config::default()),
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => Err(bad(Mistake::NotText)),
        Err(error) => Err(bad(Mistake::Unreadable { kind: error.kind(), reason: error.to_string() })),
    }
}

/// One line that the program itself has kept, such as the operator's name; none where it is not there.
#[must_use]
pub fn text(path: &Path) -> Option<String> {
    let text = std::fs::read_to_string(path).ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests;
