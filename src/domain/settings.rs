//! What a user sets once for the whole base, and what each operator sets for themselves.

use serde::{Deserialize, Serialize};

use super::{CallingSettings, CaseDeadline, Language, ServiceHours, ThemeChoice, Zone};

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
    /// Our own firm's name, for the greeting; none leaves it to the user's file.
    pub company: Option<String>,
    /// A survey needs a consent on record.
    pub strict_consent: bool,
    /// When a case is due; none leaves it to the playbook.
    pub case_deadline: Option<CaseDeadline>,
}

/// Settings of one operator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperatorSettings {
    /// The operator's own service hours; none means those of the base.
    pub service_hours: Option<ServiceHours>,
    /// The time that an empty line of a snooze means, in words ("tomorrow", «завтра в 10»); none means tomorrow.
    pub snooze: Option<String>,
    /// The language of the operator's screens; none means that of the base.
    pub language: Option<Language>,
    /// The operator's colours.
    pub theme: ThemeChoice,
    /// Whether the mouse is listened to; where it is not, the terminal lets text be selected.
    pub mouse: bool,
    /// Seconds that a call takes, for the count of what still fits; none means as measured.
    pub pace_seconds: Option<u32>,
}

impl OperatorSettings {
    /// The service hours in force: the operator's own, else those of the base.
    #[must_use]
    pub fn service_hours<'a>(&'a self, base: &'a Settings) -> &'a ServiceHours {
        self.service_hours.as_ref().unwrap_or(&base.service_hours)
    }
}
