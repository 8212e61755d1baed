//! What a user sets once for the whole base.

use serde::{Deserialize, Serialize};

use super::{Language, ServiceHours, Zone};

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
    /// The user's service hours.
    pub service_hours: ServiceHours,
}
