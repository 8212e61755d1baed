//! `backup`, `restore` and `check`: a checked copy of the base, its way back, and a look at the base's health.

use std::path::Path;

use serde::Serialize;

use crate::domain::{SafeText, Zone};
use crate::i18n::Messages;

use crate::store::{self, StoreError};

use super::args::Common;
use super::base::Base;
use super::environment::Environment;
use super::explain;
use super::output::{Failure, json};

/// Copies the base to a file that is not there yet, and checks the copy.
///
/// # Errors
/// Where the file is there already, or the copy cannot be made or does not pass its check.
pub fn backup(base: &Base, to: &Path, words: &Messages) -> Result<String, Failure> {
    if to.exists() {
        return Err(Failure::failed(words.cli_wrong(words.cli_backup_exists(explain::path(to)))));
    }
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Err(Failure::failed(words.cli_wrong(words.cli_no_folder(explain::path(folder)))));
    }
    let made = base.reader.backup_to(to).map_err(|error| base.refused(&error, words))?;
    Ok(format!("{}\n", words.cli_backup_made(explain::path(&made))))
}

/// Puts a copy in the place of the base; what lies there, sound or damaged, is moved aside.
///
/// # Errors
/// Where the copy is no sound base, somebody has the base open, or a file cannot be written.
pub fn restore(from: &Path, common: &Common, environment: &Environment, words: &Messages) -> Result<String, Failure> {
    let Some(base) = environment.database(common.database.as_deref()) else {
        return Err(Failure::failed(words.cli_wrong(words.cli_no_data_folder())));
    };
    if !from.exists() {
        return Err(Failure::failed(words.cli_wrong(words.cli_file_missing(explain::path(from)))));
    }
    let zone = environment.user_zone(None);
    let now = environment.clock.now();
    let aside = store::restore(from, &base, common.database.is_none(), now)
        .map_err(|error| Failure::failed(words.cli_wrong(not_restored(&error, from, &base, words, &zone))))?;
    let mut said = words.cli_restored(explain::path(&base), explain::path(from));
    if let Some(aside) = aside {
        said.push('\n');
        said.push_str(&words.cli_restored_aside(explain::path(&aside)));
    }
    said.push('\n');
    Ok(said)
}

/// Copies that are named where one cannot be used.
const NAMED: usize = 5;

/// Why the copy was not put in the place of the base; of a damaged one, which others there are.
fn not_restored(error: &StoreError, from: &Path, base: &Path, words: &Messages, zone: &Zone) -> String {
    let detail = match error {
        StoreError::Damaged { path, detail } if same(path, from) => detail.clone(),
        error if error.is_damage() => error.to_string(),
        error => return explain::store(error, words, zone),
    };
    let others = store::copies_of(base).into_iter().filter(|copy| !same(copy, from));
    let others: Vec<String> = others.take(NAMED).map(|copy| format!("  {}", explain::path(&copy))).collect();
    let advice =
        if others.is_empty() { words.cli_restore_no_other() } else { words.cli_restore_others(others.join("\n")) };
    words.cli_restore_damaged(explain::path(from), SafeText::new(&detail).as_str(), advice)
}

fn same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    whole(one) == whole(other)
}

/// Looks through the whole base for damage, and for work that was cut off.
///
/// # Errors
/// With everything that was found, and where the base cannot be read.
pub fn check(base: &Base, as_json: bool, words: &Messages) -> Result<String, Failure> {
    let found = base.reader.check().map_err(|error| base.refused(&error, words))?;
    let sound = found.is_empty();
    if as_json {
        let unfinished = base.reader.unfinished().map_err(|error| base.refused(&error, words))?;
        let unfinished = unfinished.iter().map(|left| left.id.0).collect();
        let text = json(&Health { sound, found, unfinished }).map_err(|error| Failure::failed(error.to_string()))?;
        return if sound { Ok(text) } else { Err(Failure::failed(text)) };
    }
    if sound {
        Ok(format!("{}\n", words.cli_check_sound()))
    } else {
        Err(Failure::failed(words.cli_wrong(words.cli_check_found(found.join("\n")))))
    }
}

#[derive(Serialize)]
struct Health {
    sound: bool,
    found: Vec<String>,
    /// Numbers of operations whose program died before their end.
    unfinished: Vec<i64>,
}

#[cfg(test)]
mod tests;
