//! Time zones: the one place that turns an instant into a wall clock and back.
//!
//! jiff is used here and nowhere else, because its zone data is newer than chrono's.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::Moment;

/// An IANA time zone that exists in the zone data, such as `Europe/Kaliningrad`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(String);

/// A name that is not in the zone data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown time zone {0:?}")]
pub struct UnknownZone(pub String);

/// Parts of the world that zones are named after; other names with a stroke are of no city ("US/Eastern").
const WORLD: [&str; 9] =
    ["Europe", "Asia", "Africa", "America", "Atlantic", "Australia", "Indian", "Pacific", "Antarctica"];

/// The zone of each city, folded: a city that two parts of the world claim ("Istanbul") is in the one named first. Zone
/// data know their names as long as the program runs, and a file to import may ask a million times.
static CITIES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let mut names: Vec<(usize, String)> = jiff::tz::db()
        .available()
        .filter_map(|name| {
            let part = name.as_str().split('/').next()?;
            Some((WORLD.iter().position(|world| *world == part)?, name.as_str().to_owned()))
        })
        .filter(|(_, name)| name.contains('/'))
        .collect();
    names.sort_unstable();
    let mut cities = BTreeMap::new();
    for (_, name) in names {
        let city = name.rsplit('/').next().map(|city| super::fold(city).replace('-', "_")).unwrap_or_default();
        cities.entry(city).or_insert(name);
    }
    cities
});

impl Zone {
    /// Looks the name up in the zone data.
    ///
    /// # Errors
    /// Where the zone data does not know the name.
    pub fn new(name: &str) -> Result<Self, UnknownZone> {
        TimeZone::get(name)
            .ok()
            .and_then(|zone| zone.iana_name().map(|name| Self(name.to_owned())))
            .ok_or_else(|| UnknownZone(name.to_owned()))
    }

    /// The zone of a city that zone data are named after: «Novosibirsk», "new york", or the beginning of one.
    #[must_use]
    pub fn of_city(city: &str) -> Option<Self> {
        let wanted = super::fold(city).replace(' ', "_");
        if wanted.chars().count() < 3 {
            return None;
        }
        let mut names: Vec<String> = jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
        names.sort_unstable();
        let fits = |name: &&String| {
            name.contains('/') && name.to_lowercase().rsplit('/').next().is_some_and(|last| last.starts_with(&wanted))
        };
        names.iter().find(fits).and_then(|name| Self::new(name).ok())
    }

    /// The zone of a city that zone data are named after, by its whole name: "New York", "sydney".
    #[must_use]
    pub fn named_after(city: &str) -> Option<Self> {
        let wanted = super::fold(city).replace([' ', '-'], "_");
        CITIES.get(&wanted).and_then(|name| Self::new(name).ok())
    }

    /// The names of all zones that are named after a city.
    pub fn of_cities() -> impl Iterator<Item = &'static str> {
        CITIES.values().map(String::as_str)
    }

    /// The zone that is so many hours ahead of Greenwich all the year; none beyond the last zones of the earth.
    #[must_use]
    pub fn of_hours(ahead: i32) -> Option<Self> {
        match ahead {
            0 => Some(Self::utc()),
            // These names count the other way: they say how far Greenwich is ahead.
            -12..=14 => Self::new(&format!("Etc/GMT{:+}", -ahead)).ok(),
            _ => None,
        }
    }

    /// How many hours ahead of Greenwich a zone of [`Zone::of_hours`] is; none for a zone of a place.
    #[must_use]
    pub fn hours(&self) -> Option<i32> {
        if *self == Self::utc() {
            return Some(0);
        }
        self.0.strip_prefix("Etc/GMT").and_then(|behind| behind.parse::<i32>().ok()).map(|behind| -behind)
    }

    /// Coordinated universal time: what is left where nothing better is known.
    #[must_use]
    pub fn utc() -> Self {
        Self("UTC".to_owned())
    }

    /// The IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }

    fn data(&self) -> TimeZone {
        TimeZone::get(&self.0).unwrap_or(TimeZone::UTC)
    }

    /// The wall clock in this zone at an instant.
    #[must_use]
    pub fn local(&self, at: Moment) -> NaiveDateTime {
        let offset =
            jiff::Timestamp::from_millisecond(at.millis()).map_or(0, |stamp| self.data().to_offset(stamp).seconds());
        at.utc().naive_utc() + chrono::TimeDelta::seconds(i64::from(offset))
    }

    /// The instant of a wall clock in this zone: in the gap of a clock change the later reading, in the hour that
    /// comes twice the earlier one.
    #[must_use]
    pub fn moment(&self, local: NaiveDateTime) -> Moment {
        use chrono::{Datelike, Timelike};
        let civil = i16::try_from(local.year()).ok().and_then(|year| {
            jiff::civil::DateTime::new(
                year,
                i8::try_from(local.month()).ok()?,
                i8::try_from(local.day()).ok()?,
                i8::try_from(local.hour()).ok()?,
                i8::try_from(local.minute()).ok()?,
                i8::try_from(local.second()).ok()?,
                i32::try_from(local.nanosecond() % 1_000_000_000).ok()?,
            )
            .ok()
        });
        civil
            .and_then(|civil| self.data().to_ambiguous_timestamp(civil).compatible().ok())
            .and_then(|stamp| Moment::from_millis(stamp.as_millisecond()))
            .unwrap_or_else(|| Moment::new(local.and_utc()))
    }

    /// The calendar day in this zone.
    #[must_use]
    pub fn date(&self, at: Moment) -> NaiveDate {
        self.local(at).date()
    }

    /// The instant at which an hour (0 to 24) of a day begins in this zone.
    #[must_use]
    pub fn start_of_hour(&self, day: NaiveDate, hour: u16) -> Moment {
        self.moment(day.and_time(NaiveTime::MIN) + chrono::TimeDelta::hours(i64::from(hour)))
    }

    /// The instant at which a day begins in this zone.
    #[must_use]
    pub fn start_of(&self, day: NaiveDate) -> Moment {
        self.moment(day.and_time(NaiveTime::MIN))
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Zone {
    type Error = UnknownZone;
    fn try_from(name: String) -> Result<Self, Self::Error> {
        Self::new(&name)
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.0
    }
}
