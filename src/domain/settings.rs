//! What a user sets once for the whole base.

use chrono::{NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::{Language, Zone};

/// A block of service hours in the week (сервисные часы), by the user's clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceHours {
    /// The day of the week.
    pub day: Weekday,
    /// From.
    pub from: NaiveTime,
    /// Until.
    pub until: NaiveTime,
}

/// Settings of the base. What starts programs on this machine is not here: a base may come from elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The user's clock; none means the machine's.
    pub zone: Option<Zone>,
    /// The region whose numbers are written without a country code, ISO 3166 (`RU`).
    pub home_region: Option<String>,
    /// The language of the screens; none means the machine's.
    pub language: Option<Language>,
    /// The week's service hours; none set means no preview of what still fits.
    pub service_hours: Vec<ServiceHours>,
}
