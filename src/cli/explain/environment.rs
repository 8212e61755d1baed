//! What is wrong with a variable of the environment.

use crate::cli::environment::{self, EnvironmentError};
use crate::domain::SafeText;
use crate::i18n::Messages;

/// Which variable, what it holds, and what it should hold.
pub fn environment(error: &EnvironmentError, words: &Messages) -> String {
    let shown = |value: &str| SafeText::new(value).to_string();
    words.cli_wrong(match error {
        EnvironmentError::Now(value) => words.cli_wrong_now(environment::NOW, shown(value)),
        EnvironmentError::Zone(value) => words.cli_wrong_zone(environment::ZONE, shown(value)),
        EnvironmentError::Language(value) => words.cli_wrong_language(environment::LANGUAGE, shown(value)),
    })
}
