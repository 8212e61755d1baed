//! The user's playbook files: reading their folder, and `playbook check`, which tells what is wrong in them.

#![allow(clippy::disallowed_methods, reason = "the folder of playbooks is read here")]

use std::fs;
use std::io;
use std::path::Path;

use serde::Serialize;

use crate::cli::explain;
use crate::cli::kept_playbooks::Kept;
use crate::cli::output::{Failure, json};
use crate::domain::{Language, SafeText};
use crate::i18n::Messages;
use crate::playbook::{Loaded, Mistake, OwnPlaybook, PlaybookError, Playbooks, branches};

/// The playbooks in force with the user's files of a folder over them, and what is wrong in those. A folder that is
/// not there has no files.
#[must_use]
pub fn load(folder: &Path, kept: &[Kept]) -> OwnPlaybooks {
    let Folder { files, errors } = read(folder);
    let last_good = |name: &str| kept.iter().find(|kept| kept.name == name).map(|kept| kept.text.clone());
    let read = files.iter().map(|(name, text)| OwnPlaybook {
        kept: last_good(name),
        text: Some(text.clone()),
        name: name.clone(),
    });
    let mut own: Vec<OwnPlaybook> = read.collect();
    // Neither a file that cannot be read nor one in a folder that cannot be looked into has been taken away.
    let unread = |kept: &&Kept| {
        let folder = kept.name.rsplit_once('/').map_or("", |(folder, _)| folder);
        own.iter().all(|file| file.name != kept.name)
            && errors.iter().any(|error| error.file == kept.name || error.file == folder)
    };
    let unread: Vec<OwnPlaybook> = kept
        .iter()
        .filter(unread)
        .map(|kept| OwnPlaybook { kept: last_good(&kept.name), text: None, name: kept.name.clone() })
        .collect();
    own.extend(unread);
    let mut loaded = Playbooks::load_own(&own);
    loaded.errors.splice(0..0, errors);
    let gone = kept.iter().map(|kept| kept.name.clone()).filter(|name| own.iter().all(|file| file.name != *name));
    OwnPlaybooks { gone: gone.collect(), loaded, files }
}

/// What the user's files come to.
#[derive(Debug)]
pub struct OwnPlaybooks {
    /// The playbooks in force, and the mistakes.
    pub loaded: Loaded,
    /// The files that were read: name and text.
    pub files: Vec<(String, String)>,
    /// Files of which a version is kept, and that are no longer there.
    pub gone: Vec<String>,
}

/// Checks the user's files in a folder: what is in force, or every mistake with its file and line.
///
/// # Errors
/// The mistakes, in the user's words.
pub fn check(folder: &Path, as_json: bool, words: &Messages) -> Result<String, Failure> {
    let Folder { files, errors } = read(folder);
    let loaded = Playbooks::load(&files);
    let errors: Vec<&PlaybookError> = errors.iter().chain(&loaded.errors).collect();
    if as_json {
        let told = |error: &&PlaybookError| Told {
            file: error.file.clone(),
            line: error.line,
            column: error.column,
            mistake: explain::mistake(&error.what, words),
        };
        let report = Checked {
            files: files.iter().map(|(name, _)| name.clone()).collect(),
            mistakes: errors.iter().map(told).collect(),
        };
        let text = json(&report).map_err(|error| Failure::failed(error.to_string()))?;
        return if errors.is_empty() { Ok(text) } else { Err(Failure::failed(text)) };
    }
    let shown = SafeText::new(&folder.to_string_lossy()).to_string();
    let mut lines = Vec::new();
    if !errors.is_empty() {
        lines.push(words.playbook_check_bad(errors.len()));
        lines.extend(errors.iter().map(|error| explain::playbook(error, words)));
        lines.push(words.playbook_last_good());
        return Err(Failure::failed(lines.join("\n")));
    }
    if files.is_empty() {
        lines.push(words.playbook_check_no_own(shown));
    } else {
        let names: Vec<String> = files.iter().map(|(name, _)| SafeText::new(name).to_string()).collect();
        lines.push(words.playbook_check_own(shown, names.join(", ")));
    }
    for script in &loaded.playbooks.scripts {
        let ways = branches(script).unwrap_or_default();
        let longest = ways.iter().map(|way| way.pages.len()).max().unwrap_or(0);
        let (language, id) = (script.language.name(), SafeText::new(&script.id.0).to_string());
        lines.push(words.playbook_check_script(language, id, script.version, ways.len(), longest));
    }
    for list in &loaded.playbooks.checklists {
        let mandatory = list.items.iter().filter(|item| item.mandatory).count();
        let (language, id) = (list.language.name(), SafeText::new(&list.name.0).to_string());
        lines.push(words.playbook_check_checklist(language, id, list.version, list.items.len(), mandatory));
    }
    for letter in &loaded.playbooks.letters {
        let id = SafeText::new(&letter.name.0).to_string();
        lines.push(words.playbook_check_letter(letter.language.name(), id, letter.version));
    }
    lines.push(words.playbook_check_outcomes(loaded.playbooks.outcomes.len()));
    lines.push(words.playbook_check_good());
    Ok(lines.join("\n") + "\n")
}

/// What `playbook check --json` tells.
#[derive(Serialize)]
struct Checked {
    files: Vec<String>,
    mistakes: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    file: String,
    line: usize,
    column: usize,
    mistake: String,
}

/// The files of a folder, by their names below it, and those that could not be read.
#[derive(Default)]
struct Folder {
    files: Vec<(String, String)>,
    errors: Vec<PlaybookError>,
}

/// Reads `*.toml` in the folder and in the folders of the languages in it; other files are none of ours.
fn read(folder: &Path) -> Folder {
    let mut found = Folder::default();
    found.read(folder, "");
    for language in Language::ALL {
        found.read(&folder.join(language.name()), &format!("{}/", language.name()));
    }
    found
}

impl Folder {
    fn read(&mut self, folder: &Path, prefix: &str) {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.errors.push(unreadable(prefix.trim_end_matches('/'), &error)),
        };
        let mut names: Vec<String> = entries
            .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
            .filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "toml"))
            .collect();
        names.sort();
        for file in names {
            let name = format!("{prefix}{file}");
            match fs::read(folder.join(&file)).map(String::from_utf8) {
                Ok(Ok(text)) => self.files.push((name, text)),
                Ok(Err(error)) => self.errors.push(not_text(&name, error.as_bytes(), error.utf8_error().valid_up_to())),
                Err(error) => self.errors.push(unreadable(&name, &error)),
            }
        }
    }
}

fn unreadable(file: &str, error: &io::Error) -> PlaybookError {
    PlaybookError::at_start(file, Mistake::Unreadable { kind: error.kind(), reason: error.to_string() })
}

/// The place of the first byte that is not UTF-8.
fn not_text(file: &str, bytes: &[u8], good: usize) -> PlaybookError {
    let before = String::from_utf8_lossy(bytes.get(..good).unwrap_or_default());
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    PlaybookError { line: before.matches('\n').count() + 1, column, ..PlaybookError::at_start(file, Mistake::NotText) }
}

#[cfg(test)]
mod tests;
