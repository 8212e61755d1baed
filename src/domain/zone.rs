//! Time zones: the one place that turns an instant into a wall clock and back.
//!
//! jiff is used here and nowhere else, because its zone data is newer than chrono's.

use std::fmt;

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
