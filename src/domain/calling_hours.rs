//! Calling hours: when a client may be rung, by the client's own clock.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, Timelike};
use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{Moment, TimeWindow, Week, WorkCalendar, Zone};

/// Days to look ahead for the next opening.
const LOOK_AHEAD_DAYS: u16 = 400;

named_enum! {
    /// A part of the day; attempts are spread over the three of them.
    DayPart {
        Morning = "morning", Afternoon = "afternoon", Late = "late",
    }
}

impl DayPart {
    /// The local hours of the part, the last one not among them.
    #[must_use]
    pub const fn hours(self) -> Range<u16> {
        match self {
            Self::Morning => 0..13,
            Self::Afternoon => 13..16,
            Self::Late => 16..24,
        }
    }
}

/// The windows in which clients are rung, by their own clocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CallingHours {
    /// The windows of each weekday.
    pub week: Week,
    /// Zones whose clients keep other hours; what is not named here keeps `week`.
    pub zones: BTreeMap<Zone, Week>,
    /// Whether public holidays are like any other day.
    pub on_holidays: bool,
}

impl Default for CallingHours {
    /// 09:30–12:30 and 14:00–17:30, Monday to Friday, no public holidays.
    fn default() -> Self {
        let windows: Vec<TimeWindow> = [(570, 750), (840, 1050)]
            .into_iter()
            .filter_map(|(from, until)| TimeWindow::from_minutes(from, until))
            .collect();
        let mut week = Week::default();
        for day in &Week::DAYS[..5] {
            week.of_mut(*day).clone_from(&windows);
        }
        Self { week, zones: BTreeMap::new(), on_holidays: false }
    }
}

impl CallingHours {
    /// The week of the clients of a zone.
    #[must_use]
    pub fn week_in(&self, zone: &Zone) -> &Week {
        self.zones.get(zone).unwrap_or(&self.week)
    }

    /// The hours of a client who keeps a week of their own, whatever their zone keeps.
    #[must_use]
    pub fn of_client(&self, own: &Week) -> Self {
        Self { week: own.clone(), zones: BTreeMap::new(), on_holidays: self.on_holidays }
    }

    /// Whether a client in this zone may be rung at this instant.
    #[must_use]
    pub fn is_open(&self, calendar: &WorkCalendar, zone: &Zone, at: Moment) -> bool {
        self.opens_and_closes(calendar, zone, at).is_some_and(|(from, _)| from <= at)
    }

    /// The first instant, now or later, at which a client in this zone may be rung. Hours that never open give the
    /// end of the search, somewhat over a year ahead.
    #[must_use]
    pub fn next_opening(&self, calendar: &WorkCalendar, zone: &Zone, at: Moment) -> Moment {
        self.opens_and_closes(calendar, zone, at)
            .map_or_else(|| at + chrono::TimeDelta::days(LOOK_AHEAD_DAYS.into()), |(from, _)| from.max(at))
    }

    /// The window that is open at this instant, else the next one: its first instant and the first one after it.
    #[must_use]
    pub fn opens_and_closes(&self, calendar: &WorkCalendar, zone: &Zone, at: Moment) -> Option<(Moment, Moment)> {
        let today = zone.date(at);
        // The day before too: a window that ends at 24:00 may, in the hour that comes twice, reach over midnight.
        let first = today.pred_opt().unwrap_or(today);
        let week = self.week_in(zone);
        let mut days =
            first.iter_days().take(LOOK_AHEAD_DAYS.into()).filter(|day| self.on_holidays || !calendar.is_holiday(*day));
        days.find_map(|day| {
            let windows = week.of(day.weekday()).iter().filter_map(|window| window.on(day, zone));
            windows.filter(|(_, until)| *until > at).min()
        })
    }

    /// The part of the client's day.
    #[must_use]
    pub fn day_part(zone: &Zone, at: Moment) -> DayPart {
        let hour = zone.local(at).hour();
        let mut parts = DayPart::ALL.iter().copied();
        parts.find(|part| hour < u32::from(part.hours().end)).unwrap_or(DayPart::Late)
    }

    /// Those of the zones in which clients may be rung now.
    #[must_use]
    pub fn zones_open(&self, calendar: &WorkCalendar, zones: &[Zone], at: Moment) -> Vec<Zone> {
        zones.iter().filter(|zone| self.is_open(calendar, zone, at)).cloned().collect()
    }
}

#[cfg(test)]
mod tests;
