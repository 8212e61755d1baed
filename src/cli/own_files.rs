//! The user's own files, playbooks and `config.toml`: what is in force, and what is wrong in them.

use std::path::Path;

use crate::domain::{Moment, SafeText, Zone};
use crate::i18n::{Messages, dates};
use crate::playbook::{Playbooks, StandIn};

use super::config::{self, Config};
use super::environment::Folders;
use super::kept_playbooks::{self, Kept};
use super::playbook::OwnPlaybooks;
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

/// Reads the user's own files; none where the machine gives the user no folder. Of each playbook without a mistake the
/// version is kept, for the day on which it has one.
#[must_use]
pub fn read(folders: Option<&Folders>, zone: &Zone, now: Moment, words: &Messages) -> OwnFiles {
    let Some(folders) = folders else {
        return OwnFiles { playbooks: Playbooks::built_in(), ..OwnFiles::default() };
    };
    let kept = kept_playbooks::read(&folders.kept_playbooks());
    let own = playbook::load(&folders.playbooks(), &kept);
    keep(&folders.kept_playbooks(), &own, &kept, now);
    let loaded = own.loaded;
    let mut mistakes: Vec<String> =
        loaded.errors.iter().take(TOLD).map(|error| explain::playbook(error, words)).collect();
    mistakes.extend(loaded.replaced.iter().take(TOLD).map(|(name, stand_in)| {
        let file = SafeText::new(name);
        let since = kept.iter().find(|kept| kept.name == *name).map(|kept| kept.since);
        match (stand_in, since) {
            (StandIn::Kept, Some(since)) => {
                words.playbook_kept_in_force(file.as_str(), dates::near_time(since, zone, now, words))
            }
            (StandIn::Nothing, _) => words.playbook_nothing_in_force(file.as_str()),
            _ => words.playbook_built_in_in_force(file.as_str()),
        }
    }));
    let config = config::read(&folders.config.join("config.toml")).unwrap_or_else(|error| {
        mistakes.push(explain::playbook(&error, words));
        mistakes.push(words.config_defaults());
        Config::default()
    });
    OwnFiles { playbooks: loaded.playbooks, config, mistakes }
}

/// Keeps what is good and new. Where that fails the work goes on: it is for a day that may never come.
fn keep(folder: &Path, own: &OwnPlaybooks, kept: &[Kept], now: Moment) {
    let new = own.files.iter().filter(|(name, text)| {
        own.loaded.good.contains(name) && !kept.iter().any(|kept| kept.name == *name && kept.text == *text)
    });
    let kept = new.map(|(name, text)| kept_playbooks::keep(folder, name, text, now));
    let forgotten = own.gone.iter().map(|name| kept_playbooks::forget(folder, name));
    for error in kept.chain(forgotten).filter_map(Result::err) {
        tracing::warn!(%error, "a good version of a playbook could not be kept");
    }
}

#[cfg(test)]
mod tests;
