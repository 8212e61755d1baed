//! The user's own files, playbooks and `config.toml`: what is in force, and what is wrong in them.

use crate::i18n::Messages;
use crate::playbook::Playbooks;

use super::config::{self, Config};
use super::environment::Folders;
use super::{explain, playbook};

/// The most mistakes that are told at once; `playbook check` tells them all.
const TOLD: usize = 5;

/// What the user's own files come to.
#[derive(Debug, Default)]
pub struct OwnFiles {
    /// The playbooks in force.
    pub playbooks: Playbooks,
    /// The settings of this machine in force.
    pub config: Config,
    /// What is wrong in the files, and what is used instead, in the user's words.
    pub mistakes: Vec<String>,
}

/// Reads the user's own files; none where the machine gives the user no folder.
#[must_use]
pub fn read(folders: Option<&Folders>, words: &Messages) -> OwnFiles {
    let Some(folders) = folders else {
        return OwnFiles { playbooks: Playbooks::built_in(), ..OwnFiles::default() };
    };
    let loaded = playbook::load(&folders.playbooks());
    let mut mistakes: Vec<String> =
        loaded.errors.iter().take(TOLD).map(|error| explain::playbook(error, words)).collect();
    if !mistakes.is_empty() {
        mistakes.push(words.playbook_last_good());
    }
    let config = config::read(&folders.config.join("config.toml")).unwrap_or_else(|error| {
        mistakes.push(explain::playbook(&error, words));
        mistakes.push(words.config_defaults());
        Config::default()
    });
    OwnFiles { playbooks: loaded.playbooks, config, mistakes }
}
