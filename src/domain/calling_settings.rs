//! What the settings change in the playbooks' rules of when and how clients are rung.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Cadence, CallingHours, Holidays, Week, WorkCalendar, Zone};

/// Calling hours, days off and the deadline of a personal callback as they were set on the screen. What is left open
/// stays as the playbook files have it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CallingSettings {
    /// When clients are rung, by their own clocks; none means as the playbook has it.
    pub week: Option<Week>,
    /// Zones whose clients keep other hours; they win over the playbook's own zones.
    pub zones: BTreeMap<Zone, Week>,
    /// Whether clients are rung on public holidays; none means as the playbook has it.
    pub on_holidays: Option<bool>,
    /// Whose public holidays count; none means as the playbook has it.
    pub holidays: Option<Holidays>,
    /// Days off besides those of the playbook.
    pub days_off: BTreeSet<NaiveDate>,
    /// Working days besides those of the playbook; they win over days off.
    pub working_days: BTreeSet<NaiveDate>,
    /// Minutes after which a personal callback becomes anyone's; none means as the playbook has it.
    pub personal_becomes_anyones_minutes: Option<u32>,
}

impl CallingSettings {
    /// The calling hours in force.
    #[must_use]
    pub fn hours(&self, playbook: &CallingHours) -> CallingHours {
        let mut zones = playbook.zones.clone();
        zones.extend(self.zones.iter().map(|(zone, week)| (zone.clone(), week.clone())));
        CallingHours {
            week: self.week.clone().unwrap_or_else(|| playbook.week.clone()),
            zones,
            on_holidays: self.on_holidays.unwrap_or(playbook.on_holidays),
        }
    }

    /// The working days in force. A day that is set both ways is worked.
    #[must_use]
    pub fn calendar(&self, playbook: &WorkCalendar) -> WorkCalendar {
        let worked: BTreeSet<NaiveDate> =
            playbook.working_days.difference(&self.days_off).chain(&self.working_days).copied().collect();
        WorkCalendar {
            holidays: self.holidays.unwrap_or(playbook.holidays),
            days_off: playbook.days_off.union(&self.days_off).copied().collect(),
            working_days: worked,
        }
    }

    /// The cadence in force.
    #[must_use]
    pub fn cadence(&self, playbook: &Cadence) -> Cadence {
        let personal = self.personal_becomes_anyones_minutes;
        Cadence {
            personal_becomes_anyones_minutes: personal.unwrap_or(playbook.personal_becomes_anyones_minutes),
            ..playbook.clone()
        }
    }
}

#[cfg(test)]
mod tests;
