//! Opens the base that a command reads, and finds out whose clock and whose list it is.

use std::path::{Path, PathBuf};

use crate::domain::{Language, OperatorId, SafeText, Zone};
use crate::i18n::Messages;
use crate::store::{OpenOptions, Reader, Store, StoreError};

use super::args::Common;
use super::environment::{self, Environment};
use super::explain;
use super::output::{self, Failure};
use super::upgrade;

/// An open base with what the environment and its settings say.
#[derive(Debug)]
pub struct Base {
    /// The base, for reading.
    pub reader: Reader,
    /// The user's zone: `TZ`, else the settings, else the machine's, else UTC.
    pub zone: Zone,
}

/// Opens the base that was named, or the one in the user's data folder. A missing file is refused: what only reads or
/// copies makes none, so that a name that was mistyped never passes as a sound and empty base. An older one is brought
/// to the newest schema.
///
/// # Errors
/// Where the base cannot be opened, in the user's words.
pub fn open(common: &Common, environment: &Environment, words: &Messages) -> Result<Base, Failure> {
    let path = path(common, environment, words)?;
    let failed = |error: StoreError| refused(&error, Some(&path), &environment.user_zone(None), words);
    let reader = match Reader::open(&path) {
        Err(StoreError::Older { .. }) => {
            let options = OpenOptions { create: false, create_folder: false, ..options(common, environment) };
            upgrade::open(&path, options, environment.draws_progress, words).and_then(|_| Reader::open(&path))
        }
        Err(StoreError::NoSuchFile { .. } | StoreError::NoFolder { .. }) if common.database.is_none() => {
            return Err(Failure::failed(words.cli_wrong(words.cli_no_base_yet())));
        }
        opened => opened,
    }
    .map_err(failed)?;
    let zone = environment.user_zone(reader.settings().map_err(failed)?.zone.as_ref());
    for operation in reader.unfinished().map_err(failed)? {
        output::warn(&explain::left(&operation, words, &zone), words);
    }
    Ok(Base { reader, zone })
}

/// Opens the base for writing, as [`open()`] does.
///
/// # Errors
/// Where the base cannot be opened, in the user's words.
pub fn open_for_writing(common: &Common, environment: &Environment, words: &Messages) -> Result<Store, Failure> {
    let path = path(common, environment, words)?;
    upgrade::open(&path, options(common, environment), environment.draws_progress, words)
        .map_err(|error| refused(&error, Some(&path), &environment.user_zone(None), words))
}

/// The base for a trial: the one there is, or an empty one in memory, so that a trial makes no file.
///
/// # Errors
/// Where the base cannot be opened, in the user's words.
pub fn open_for_trial(common: &Common, environment: &Environment, words: &Messages) -> Result<Store, Failure> {
    let path = path(common, environment, words)?;
    let options = OpenOptions { create: false, create_folder: false, ..options(common, environment) };
    match upgrade::open(&path, options, environment.draws_progress, words) {
        Err(StoreError::NoSuchFile { .. } | StoreError::NoFolder { .. }) => Store::in_memory(environment.clock.now()),
        opened => opened,
    }
    .map_err(|error| refused(&error, Some(&path), &environment.user_zone(None), words))
}

fn path(common: &Common, environment: &Environment, words: &Messages) -> Result<PathBuf, Failure> {
    environment
        .database(common.database.as_deref())
        .ok_or_else(|| Failure::failed(words.cli_wrong(words.cli_no_data_folder())))
}

/// Only the user's own data folder is made where it is missing.
fn options(common: &Common, environment: &Environment) -> OpenOptions {
    OpenOptions { create_folder: common.database.is_none(), ..OpenOptions::new(environment.clock.now()) }
}

impl Base {
    /// What the base refused, in the user's words.
    #[must_use]
    pub fn refused(&self, error: &StoreError, words: &Messages) -> Failure {
        refused(error, self.reader.path(), &self.zone, words)
    }

    /// Who is at work: the one that was named; else the only one there is. None where nobody can be told.
    ///
    /// # Errors
    /// Where the name is no operator's, or the base cannot be read.
    pub fn operator(
        &self,
        common: &Common,
        environment: &Environment,
        words: &Messages,
    ) -> Result<Option<OperatorId>, Failure> {
        let failed = |error: StoreError| self.refused(&error, words);
        let operators = self.reader.operators().map_err(failed)?;
        let Some(name) = common.operator.as_ref().or(environment.operator.as_ref()) else {
            return Ok(match &operators[..] {
                [only] => Some(only.id),
                _ => None,
            });
        };
        if let Some(operator) = self.reader.find_operator(name).map_err(failed)? {
            return Ok(Some(operator.id));
        }
        let names: Vec<String> = operators.iter().map(|operator| explain::quoted(&operator.name, words)).collect();
        let mistake = words.cli_no_operator(explain::quoted(name, words), names.len(), names.join(", "));
        Err(Failure::failed(words.cli_wrong(mistake)))
    }
}

/// What the base at `path` refused, in the user's words; times by the clock of `zone`.
#[must_use]
pub fn refused(error: &StoreError, path: Option<&Path>, zone: &Zone, words: &Messages) -> Failure {
    let told = match path {
        Some(path) => explain::store_at(error, path, words, zone),
        None => explain::store(error, words, zone),
    };
    Failure::failed(words.cli_wrong(SafeText::new(&told).as_str()))
}

/// The language in the settings of a base, the named one or the user's own; none where there is no such base yet, or
/// it cannot be read (which the command itself will tell).
#[must_use]
pub fn saved_language(named: Option<&Path>) -> Option<Language> {
    let own = environment::folders().map(|folders| folders.database());
    let path = named.map(Path::to_owned).or(own)?;
    let reader = Reader::open(&path).ok()?;
    // Where one person works alone, it is that person's language.
    let own = match &reader.operators().ok()?[..] {
        [only] => reader.operator_settings(only.id).ok()?.language,
        _ => None,
    };
    own.or(reader.settings().ok()?.language)
}
