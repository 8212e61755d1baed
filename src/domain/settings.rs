//! What a user sets once for the whole base, and what each operator sets for themselves.

use serde::{Deserialize, Serialize};

use super::{CallingSettings, Language, ServiceHours, Zone};

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
    /// The service hours of whoever has set none of their own.
    pub service_hours: ServiceHours,
    /// When clients are rung, where that differs from the playbooks.
    pub calling: CallingSettings,
}

/// Settings of one operator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperatorSettings {
    /// The operator's own service hours; none means those of the base.
    pub service_hours: Option<ServiceHours>,
    /// The time that an empty line of a snooze means, in words ("tomorrow", «завтра в 10»); none means tomorrow.
    pub snooze: Option<String>,
}

impl OperatorSettings {
    /// The service hours in force: the operator's own, else those of the base.
    #[must_use]
    pub fn service_hours<'a>(&'a self, base: &'a Settings) -> &'a ServiceHours {
        self.service_hours.as_ref().unwrap_or(&base.service_hours)
    }
}
