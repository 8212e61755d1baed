//! `backup` and `check`: a checked copy of the base, and a look at its health.

use std::path::Path;

use crate::i18n::Messages;

use super::base::Base;
use super::explain;
use super::output::Failure;

/// Copies the base to a file that is not there yet, and checks the copy.
///
/// # Errors
/// Where the file is there already, or the copy cannot be made or does not pass its check.
pub fn backup(base: &Base, to: &Path, words: &Messages) -> Result<String, Failure> {
    if to.exists() {
        return Err(Failure::failed(words.cli_wrong(words.cli_backup_exists(explain::path(to)))));
    }
    let made = base.reader.backup_to(to).map_err(|error| base.refused(&error, words))?;
    Ok(format!("{}\n", words.cli_backup_made(explain::path(&made))))
}

/// Looks through the whole base for damage.
///
/// # Errors
/// With everything that was found, and where the base cannot be read.
pub fn check(base: &Base, words: &Messages) -> Result<String, Failure> {
    let found = base.reader.check().map_err(|error| base.refused(&error, words))?;
    if found.is_empty() {
        Ok(format!("{}\n", words.cli_check_sound()))
    } else {
        Err(Failure::failed(words.cli_wrong(words.cli_check_found(found.join("\n")))))
    }
}
