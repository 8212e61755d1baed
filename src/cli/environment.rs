//! The one place that reads the environment and the clock for the command line; what it finds is handed on.
#![allow(clippy::disallowed_methods, reason = "this is the one place where the environment and the clock are read")]

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::domain::{Language, Moment, Zone};

/// The variable that fixes the instant (RFC 3339).
pub const NOW: &str = "SERVICEDAY_NOW";
/// The variable that chooses the language.
pub const LANGUAGE: &str = "SERVICEDAY_LANG";
/// The variable that says who is at work.
pub const OPERATOR: &str = "SERVICEDAY_AS";
/// The variable that gives the user's time zone.
pub const ZONE: &str = "TZ";

/// What the process was started with.
#[derive(Debug, Clone)]
pub struct Environment {
    /// The clock, or the fixed instant.
    pub clock: Clock,
    /// The time zone that `TZ` asks for.
    pub zone: Option<Zone>,
    /// The time zone of the machine, where it has a name.
    pub machine_zone: Option<Zone>,
    /// Who is at work.
    pub operator: Option<String>,
    /// No colours are wanted (`NO_COLOR` is set and not empty).
    pub no_color: bool,
    /// Whether the terminal's background is light, where it tells (`COLORFGBG`).
    pub light: Option<bool>,
    /// Where things are kept; none where the machine gives the user no home.
    pub folders: Option<Folders>,
    /// Progress may be drawn: standard error is a terminal.
    pub draws_progress: bool,
}

/// Where things are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// The base.
    pub data: PathBuf,
    /// The user's own playbooks and settings.
    pub config: PathBuf,
    /// Logs and what can be made again.
    pub state: PathBuf,
}

impl Folders {
    /// The base that is opened where nobody names another.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data.join("serviceday.db")
    }

    /// The user's own playbook files.
    #[must_use]
    pub fn playbooks(&self) -> PathBuf {
        self.config.join("playbooks")
    }

    /// The last good version of each of them.
    #[must_use]
    pub fn kept_playbooks(&self) -> PathBuf {
        self.state.join("playbooks")
    }
}

/// Tells the time, or stands still where the environment fixes the instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The machine's clock.
    Running,
    /// Always this instant.
    Fixed(Moment),
}

impl Clock {
    /// The instant.
    #[must_use]
    pub fn now(&self) -> Moment {
        match self {
            Self::Running => Moment::new(chrono::Utc::now()),
            Self::Fixed(at) => *at,
        }
    }
}

/// What the language is chosen by, before anything else is read: even a mistake in the rest needs words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LanguageHints {
    /// `SERVICEDAY_LANG`, as it stands.
    pub variable: Option<String>,
    /// The locale of the machine, such as `ru_RU.UTF-8`.
    pub locale: Option<String>,
}

/// A variable whose value makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvironmentError {
    /// Not an instant.
    #[error("{NOW} is not an instant (RFC 3339): {0:?}")]
    Now(String),
    /// Not a time zone.
    #[error("{ZONE} names no time zone: {0:?}")]
    Zone(String),
    /// Not one of the languages.
    #[error("{LANGUAGE} is neither ru nor en: {0:?}")]
    Language(String),
}

/// Reads what the language is chosen by.
#[must_use]
pub fn language_hints() -> LanguageHints {
    LanguageHints { variable: text(&variable, LANGUAGE), locale: sys_locale::get_locale() }
}

impl Environment {
    /// Reads the environment.
    ///
    /// # Errors
    /// Where a variable has a value that makes no sense.
    pub fn read() -> Result<Self, EnvironmentError> {
        Self::from_variables(&variable).map(|found| Self {
            machine_zone: machine_zone(),
            folders: folders(),
            draws_progress: std::io::stderr().is_terminal(),
            ..found
        })
    }

    /// The part that is nothing but variables.
    fn from_variables(variable: &dyn Fn(&str) -> Option<OsString>) -> Result<Self, EnvironmentError> {
        let clock = match text(variable, NOW) {
            Some(value) => Clock::Fixed(value.parse().map_err(|_| EnvironmentError::Now(value))?),
            None => Clock::Running,
        };
        let zone = match text(variable, ZONE) {
            Some(value) => Some(zone_of(&value).ok_or(EnvironmentError::Zone(value))?),
            None => None,
        };
        Ok(Self {
            clock,
            zone,
            machine_zone: None,
            operator: text(variable, OPERATOR),
            no_color: variable("NO_COLOR").is_some_and(|value| !value.is_empty()),
            light: text(variable, "COLORFGBG").and_then(|value| background_is_light(&value)),
            folders: None,
            draws_progress: false,
        })
    }

    /// The user's zone: `TZ`, else the one in the settings, else the machine's, else UTC.
    #[must_use]
    pub fn user_zone(&self, saved: Option<&Zone>) -> Zone {
        self.zone.as_ref().or(saved).or(self.machine_zone.as_ref()).cloned().unwrap_or_else(Zone::utc)
    }

    /// The base to open: the one that was named, else the one in the user's data folder.
    #[must_use]
    pub fn database(&self, named: Option<&Path>) -> Option<PathBuf> {
        named.map(Path::to_owned).or_else(|| self.folders.as_ref().map(Folders::database))
    }
}

impl LanguageHints {
    /// The language that `SERVICEDAY_LANG` asks for.
    ///
    /// # Errors
    /// Where it asks for one that the program does not speak.
    pub fn asked(&self) -> Result<Option<Language>, EnvironmentError> {
        self.variable
            .as_ref()
            .map(|name| name.to_lowercase().parse().map_err(|_| EnvironmentError::Language(name.clone())))
            .transpose()
    }
}

/// Where things are kept for this user; none where the machine gives them no home.
#[must_use]
pub fn folders() -> Option<Folders> {
    ProjectDirs::from("", "", "serviceday").map(|folders| Folders {
        data: folders.data_dir().to_owned(),
        config: folders.config_dir().to_owned(),
        state: folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).to_owned(),
    })
}

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// A variable as trimmed text; one that is empty counts as not set.
fn text(variable: &dyn Fn(&str) -> Option<OsString>, name: &str) -> Option<String> {
    let value = variable(name)?.to_string_lossy().trim().to_owned();
    (!value.is_empty()).then_some(value)
}

/// `TZ` as people set it: `Europe/Moscow`, `:Europe/Moscow`, a path into the zone data, or `MSK-3`.
fn zone_of(value: &str) -> Option<Zone> {
    let name = value.strip_prefix(':').unwrap_or(value);
    let name = name.split_once("/zoneinfo/").map_or(name, |(_, name)| name);
    Zone::new(name).ok().or_else(|| {
        // POSIX: a name of letters and the hours to add to reach UTC, as in the zones called Etc/GMT.
        let hours_at = name.find(|c: char| !c.is_ascii_alphabetic())?;
        let hours: i8 = name[hours_at..].parse().ok()?;
        match hours {
            _ if hours_at < 3 => None,
            0 => Some(Zone::utc()),
            _ => Zone::new(&format!("Etc/GMT{hours:+}")).ok(),
        }
    })
}

/// `15;0` is white on black: the last number is the background, one of the sixteen colours.
fn background_is_light(colours: &str) -> Option<bool> {
    let background: u8 = colours.rsplit(';').next()?.parse().ok()?;
    (background < 16).then_some(matches!(background, 7 | 9..=15))
}

fn machine_zone() -> Option<Zone> {
    jiff::tz::TimeZone::try_system().ok().and_then(|zone| Zone::new(zone.iana_name()?).ok())
}

#[cfg(test)]
mod tests;
