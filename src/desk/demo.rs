//! The demo: a base with a believable service day in it, made from a seed and from the instant at which it is looked
//! at, so that the day looks right whenever that is.
//!
//! Everything is invented. The history is written through the use cases of the base, with instants of the past, so
//! that it is what the program itself would have written.

mod cast;
mod deed;
mod dice;
mod plot;
mod stage;
mod telephone;
mod words;

use chrono::{TimeDelta, Timelike};
use tempfile::TempDir;

use crate::domain::{Language, Moment, Operator, Zone};
use crate::playbook::Playbooks;
use crate::store::{OpenOptions, Store, StoreError};

pub use cast::CLIENTS;
pub use dice::Dice;

/// The seed of the day that is shown where nobody asks for another.
pub const SEED: u64 = 20;
/// Days of history.
const HISTORY_DAYS: i64 = 730;
/// The least share of the clients who can be called at the instant that is shown: one in so many.
const OPEN_SHARE: usize = 5;
/// How long there is still to call at another instant than the present one.
const HOURS_AHEAD: i64 = 3;
/// Hours of the user's own clock that are shown in place of the present one.
const WORKING_DAY: std::ops::Range<u32> = 9..18;
/// How far back an instant is looked for at which that many can be called.
const BACK_DAYS: i64 = 21;

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The base does not take it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The data built into the program cannot be read.
    #[error("demo data: {0}")]
    Words(#[from] toml::de::Error),
    /// There is no folder for it.
    #[error("making a temporary folder: {0}")]
    Folder(#[from] std::io::Error),
}

/// Who works in the demo, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cast {
    /// The firm whose clients they are.
    pub company: String,
    /// Who is signed in.
    pub operator: String,
    /// The region of numbers without a country code (ISO 3166).
    pub home_region: String,
}

/// A throwaway base in a folder of its own; both are gone when it is dropped.
#[derive(Debug)]
pub struct Throwaway {
    /// Is there only to go with it.
    _folder: TempDir,
    /// Who works in it.
    pub cast: Cast,
}

impl Throwaway {
    /// Makes the base and opens it. It is written in memory and copied to its file at once, so that thousands of
    /// operations do not wait for the disk one by one; from then on it is a base like any other.
    ///
    /// # Errors
    /// Where there is no room for it.
    pub fn make(seed: u64, now: Moment, language: Language, playbooks: &Playbooks) -> Result<(Self, Store), DemoError> {
        let (store, cast) = in_memory(seed, now, language, playbooks)?;
        let folder = tempfile::Builder::new().prefix("serviceday-demo-").tempdir()?;
        let path = folder.path().join("demo.db");
        store.backup_to(&path)?;
        drop(store);
        let options = OpenOptions { create: false, ..OpenOptions::new(now) };
        Ok((Self { _folder: folder, cast }, Store::open(&path, options)?))
    }

    /// Whom a name means in the demo's firm: a first name is enough for a colleague; whom nobody knows there is new, by the
    /// name as it is. Without a name it is the operator whose day is shown.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn who(&self, name: Option<String>, store: &Store) -> Result<String, DemoError> {
        let Some(name) = name else { return Ok(self.cast.operator.clone()) };
        let operators = store.operators()?;
        Ok(Operator::named(&name, &operators).map_or(name, |operator| operator.name.clone()))
    }
}

/// A base without a file, with the demo in it.
///
/// # Errors
/// As [`fill`].
pub fn in_memory(
    seed: u64,
    now: Moment,
    language: Language,
    playbooks: &Playbooks,
) -> Result<(Store, Cast), DemoError> {
    let mut store = Store::in_memory(first_day(now))?;
    let cast = fill(&mut store, seed, now, language, playbooks)?;
    Ok((store, cast))
}

/// When the history begins: the base to fill should be opened with this instant, so that its first wave is no younger
/// than its clients.
#[must_use]
pub fn first_day(now: Moment) -> Moment {
    now - TimeDelta::days(HISTORY_DAYS)
}

/// Writes the demo into an empty base: clients, two years of history, and a day in progress at `now`. The same seed,
/// instant and playbooks give the same base.
///
/// # Errors
/// Where the base does not take it.
pub fn fill(
    store: &mut Store,
    seed: u64,
    now: Moment,
    language: Language,
    playbooks: &Playbooks,
) -> Result<Cast, DemoError> {
    let words = words::Words::read(language)?;
    stage::play(store, &words, seed, now, language, playbooks)?;
    Ok(Cast { company: words.company, operator: words.operator, home_region: words.home_region })
}

/// The instant that the demo shows: this one, or, where hardly a client can be called (at night, at the weekend, on a
/// holiday), the last one of the user's own working day at which many could, and still can some hours later.
///
/// # Errors
/// Where the data built into the program cannot be read.
pub fn shown_at(now: Moment, user_zone: &Zone, language: Language, playbooks: &Playbooks) -> Result<Moment, DemoError> {
    let words = words::Words::read(language)?;
    let zones: Vec<&Zone> = words.zones();
    let (hours, calendar) = (&playbooks.calling_hours, &playbooks.calendar);
    let workable = |at: Moment| {
        let open = zones.iter().filter(|zone| hours.is_open(calendar, zone, at)).count();
        open * OPEN_SHARE >= zones.len()
    };
    if workable(now) {
        return Ok(now);
    }
    let at_work = |at: Moment| WORKING_DAY.contains(&user_zone.local(at).hour());
    let mut steps = (1..BACK_DAYS * 48).map(|step| now - TimeDelta::minutes(30 * step));
    Ok(steps.find(|at| at_work(*at) && workable(*at) && workable(*at + TimeDelta::hours(HOURS_AHEAD))).unwrap_or(now))
}

#[cfg(test)]
mod tests;
