//! Which language the user is spoken to in; it must be known before the arguments are read, since help depends on it.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use crate::domain::Language;

use super::environment::LanguageHints;

/// The two options that are looked for before the arguments are really parsed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glance {
    /// `--lang`, where it names a language.
    pub language: Option<Language>,
    /// `--db`.
    pub database: Option<PathBuf>,
}

/// Looks through the arguments (without the program's name) for `--lang` and `--db`; the last one counts, nothing
/// after `--` does, and what makes no sense is left to the parser.
#[must_use]
pub fn glance(arguments: &[OsString]) -> Glance {
    let mut found = Glance::default();
    let mut rest = arguments.iter().map(OsString::as_os_str).take_while(|argument| *argument != "--");
    while let Some(argument) = rest.next() {
        if let Some(value) = value_of("--lang", argument, &mut rest) {
            found.language = value.to_str().and_then(|name| name.to_lowercase().parse().ok()).or(found.language);
        } else if let Some(value) = value_of("--db", argument, &mut rest) {
            found.database = Some(PathBuf::from(value));
        }
    }
    found
}

fn value_of<'a>(name: &str, argument: &'a OsStr, rest: &mut impl Iterator<Item = &'a OsStr>) -> Option<&'a OsStr> {
    if argument == name {
        return rest.next();
    }
    argument.to_str()?.strip_prefix(name)?.strip_prefix('=').map(OsStr::new)
}

/// The language: `--lang`, then `SERVICEDAY_LANG`, then the settings of the base, then the locale; else English.
///
/// A variable that makes no sense is passed over here; it is reported in the language that is left.
#[must_use]
pub fn choose(flag: Option<Language>, hints: &LanguageHints, saved: impl FnOnce() -> Option<Language>) -> Language {
    flag.or_else(|| hints.asked().ok().flatten()).or_else(saved).unwrap_or_else(|| of_locale(hints.locale.as_deref()))
}

/// `ru`, `ru-RU` and `ru_RU.UTF-8` are Russian; everything else is English.
fn of_locale(locale: Option<&str>) -> Language {
    let name = locale.unwrap_or_default().to_lowercase();
    match name.split(['_', '-', '.', '@']).next() {
        Some("ru") => Language::Russian,
        _ => Language::English,
    }
}

#[cfg(test)]
mod tests;
