//! Playbooks: scripts, outcomes, cadence, calling hours and days off, read from TOML and checked into domain types.
//!
//! The files that ship are built into the binary. A user's file of the same name takes the place of a built-in one;
//! one with a mistake is reported with file, line and column, and the last good version is used. Reading folders is
//! not done here: texts are handed in.

mod branches;
mod condition;
mod error;
mod outcomes;
mod raw;
mod script;
mod settings;
mod source;
mod template;

pub use branches::{Branch, branches};
pub use condition::{ConditionMistake, Expected};
pub use error::{Mistake, PlaybookError, Thing};
pub use template::{CallFacts, RenderError, render};

use crate::domain::{
    Cadence, CallingHours, CallingSettings, Language, Outcome, OutcomeCode, Script, ScriptId, WorkCalendar,
};

/// The name of the file of outcomes.
pub const OUTCOMES: &str = "outcomes.toml";
/// The name of the file of cadences.
pub const CADENCE: &str = "cadence.toml";
/// The name of the file of calling hours.
pub const CALLING_HOURS: &str = "calling_hours.toml";
/// The name of the file of holidays and other days off.
pub const DAYS_OFF: &str = "days_off.toml";

/// The files that ship, by the name under which a user's file takes their place.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("ru/relationship-nps.toml", include_str!("../../assets/playbooks/ru/relationship-nps.toml")),
    ("en/relationship-nps.toml", include_str!("../../assets/playbooks/en/relationship-nps.toml")),
    (CADENCE, include_str!("../../assets/playbooks/cadence.toml")),
    (OUTCOMES, include_str!("../../assets/playbooks/outcomes.toml")),
    (CALLING_HOURS, include_str!("../../assets/playbooks/calling_hours.toml")),
    (DAYS_OFF, include_str!("../../assets/playbooks/days_off.toml")),
];

/// Every playbook in force.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Playbooks {
    /// Scripts, each in one language.
    pub scripts: Vec<Script>,
    /// Outcomes, in the order of the menu.
    pub outcomes: Vec<Outcome>,
    /// How often a client is tried.
    pub cadence: Cadence,
    /// When clients are rung.
    pub calling_hours: CallingHours,
    /// Holidays and other days off.
    pub calendar: WorkCalendar,
}

/// What came of loading: the playbooks in force, and the mistakes of the files that are not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Good files, and the built-in version of the broken ones.
    pub playbooks: Playbooks,
    /// What is wrong in the others.
    pub errors: Vec<PlaybookError>,
}

impl Playbooks {
    /// The playbooks that ship.
    #[must_use]
    pub fn built_in() -> Self {
        Self::load(&[]).playbooks
    }

    /// The playbooks that ship with the user's files over them: (name below the playbook folder, text), such as
    /// `ru/relationship-nps.toml` or `outcomes.toml`. Other names in `ru/` and `en/` are scripts of the user's own.
    #[must_use]
    pub fn load(overrides: &[(String, String)]) -> Loaded {
        let mut loaded = Loaded::default();
        for (name, text) in BUILT_IN {
            let own = overrides.iter().find(|(own, _)| own == name).map(|(_, own)| own.as_str());
            // The first text without a mistake is taken.
            for text in own.into_iter().chain([*text]) {
                match loaded.playbooks.take(name, text) {
                    Ok(()) => break,
                    Err(errors) => loaded.errors.extend(errors),
                }
            }
        }
        for (name, text) in overrides.iter().filter(|(own, _)| BUILT_IN.iter().all(|(name, _)| own != name)) {
            if let Err(errors) = loaded.playbooks.take(name, text) {
                loaded.errors.extend(errors);
            }
        }
        loaded
    }

    /// Reads one file and puts it in force, or changes nothing.
    fn take(&mut self, name: &str, text: &str) -> Result<(), Vec<PlaybookError>> {
        match name {
            OUTCOMES => self.outcomes = outcomes::read(name, text, &self.cadence)?,
            CADENCE => self.cadence = settings::cadence(name, text)?,
            CALLING_HOURS => self.calling_hours = settings::calling_hours(name, text)?,
            DAYS_OFF => self.calendar = settings::days_off(name, text)?,
            _ => {
                let Some(language) = language_of(name) else {
                    return Err(vec![PlaybookError::at_start(name, Mistake::UnknownFile)]);
                };
                let script = script::read(name, text, language)?;
                if self.script(&script.id, language).is_some() {
                    let what = Mistake::Twice { what: Thing::Script, name: script.id.0 };
                    return Err(vec![PlaybookError::at_start(name, what)]);
                }
                self.scripts.push(script);
            }
        }
        Ok(())
    }

    /// The rules in force: these, with what was set on the screen over them.
    #[must_use]
    pub fn under(&self, settings: &CallingSettings) -> Self {
        Self {
            cadence: settings.cadence(&self.cadence),
            calling_hours: settings.hours(&self.calling_hours),
            calendar: settings.calendar(&self.calendar),
            ..self.clone()
        }
    }

    /// A script in a language.
    #[must_use]
    pub fn script(&self, id: &ScriptId, language: Language) -> Option<&Script> {
        self.scripts.iter().find(|script| script.id == *id && script.language == language)
    }

    /// The outcome of a code.
    #[must_use]
    pub fn outcome(&self, code: &OutcomeCode) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.code == *code)
    }
}

/// The language of the folder that a script lies in.
fn language_of(name: &str) -> Option<Language> {
    let (folder, file) = name.split_once('/')?;
    let script = file.strip_suffix(".toml").filter(|script| !script.is_empty() && !script.contains('/'));
    script.and_then(|_| folder.parse().ok())
}

#[cfg(test)]
mod tests;
