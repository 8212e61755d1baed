//! A point in time, to the millisecond, and how it is written in the base.

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

use chrono::{DateTime, SecondsFormat, SubsecRound, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// An instant in UTC with milliseconds; written `YYYY-MM-DDTHH:MM:SS.mmmZ`, so that text order is time order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment(DateTime<Utc>);

/// A text that is not an instant in RFC 3339.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an instant (RFC 3339): {0:?}")]
pub struct NotAMoment(pub String);

impl Moment {
    /// The instant, with everything below a millisecond cut off.
    #[must_use]
    pub fn new(utc: DateTime<Utc>) -> Self {
        Self(utc.trunc_subsecs(3))
    }

    /// Milliseconds since 1970; `None` outside the years that chrono knows.
    #[must_use]
    pub fn from_millis(millis: i64) -> Option<Self> {
        DateTime::from_timestamp_millis(millis).map(Self)
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The same instant for chrono.
    #[must_use]
    pub fn utc(self) -> DateTime<Utc> {
        self.0
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl FromStr for Moment {
    type Err = NotAMoment;

    /// Reads any RFC 3339 instant, with whatever offset.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        DateTime::parse_from_rfc3339(text)
            .map(|at| Self::new(at.with_timezone(&Utc)))
            .map_err(|_| NotAMoment(text.to_owned()))
    }
}

impl TryFrom<String> for Moment {
    type Error = NotAMoment;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Moment> for String {
    fn from(at: Moment) -> Self {
        at.to_string()
    }
}

impl Add<TimeDelta> for Moment {
    type Output = Self;
    /// Saturates at the ends of chrono's calendar.
    fn add(self, span: TimeDelta) -> Self {
        Self(self.0.checked_add_signed(span).unwrap_or(DateTime::<Utc>::MAX_UTC).trunc_subsecs(3))
    }
}

impl Sub<TimeDelta> for Moment {
    type Output = Self;
    /// Saturates at the ends of chrono's calendar.
    fn sub(self, span: TimeDelta) -> Self {
        Self(self.0.checked_sub_signed(span).unwrap_or(DateTime::<Utc>::MIN_UTC).trunc_subsecs(3))
    }
}

impl Sub for Moment {
    type Output = TimeDelta;
    fn sub(self, earlier: Self) -> TimeDelta {
        self.0 - earlier.0
    }
}
