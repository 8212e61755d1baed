//! Service hours: the days and hours the user keeps free for the call list.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::{Moment, TimeWindow, Week, WorkCalendar, Zone};

/// Days to look ahead for the next service hours.
const LOOK_AHEAD_DAYS: usize = 400;

/// The user's service hours (сервисные часы), by the user's own clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServiceHours {
    /// The windows of each weekday.
    pub week: Week,
    /// Days that differ from their week; an empty list is a day without service hours.
    pub exceptions: BTreeMap<NaiveDate, Vec<TimeWindow>>,
    /// Whether public holidays are like any other day.
    pub on_holidays: bool,
}

impl Default for ServiceHours {
    /// Tuesday 10:00–13:00.
    fn default() -> Self {
        let mut week = Week::default();
        week.of_mut(Weekday::Tue).extend(TimeWindow::from_minutes(600, 780));
        Self { week, exceptions: BTreeMap::new(), on_holidays: false }
    }
}

impl ServiceHours {
    /// The windows of a day: its exception where it has one, else its weekday's unless it is a holiday.
    #[must_use]
    pub fn on(&self, calendar: &WorkCalendar, day: NaiveDate) -> &[TimeWindow] {
        match self.exceptions.get(&day) {
            Some(windows) => windows,
            None if !self.on_holidays && calendar.is_holiday(day) => &[],
            None => self.week.of(day.weekday()),
        }
    }

    /// Minutes that are left of the service hours that run now, rounded down; none outside them.
    #[must_use]
    pub fn minutes_left(&self, calendar: &WorkCalendar, zone: &Zone, now: Moment) -> Option<u32> {
        let (_, until) = self.next(calendar, zone, now).filter(|(from, _)| *from <= now)?;
        u32::try_from((until - now).num_minutes()).ok()
    }

    /// The service hours that run now, else the next ones; none where there are none within a year.
    #[must_use]
    pub fn next(&self, calendar: &WorkCalendar, zone: &Zone, now: Moment) -> Option<(Moment, Moment)> {
        let days = zone.date(now).iter_days().take(LOOK_AHEAD_DAYS);
        days.flat_map(|day| self.spans(calendar, zone, day)).find(|(_, until)| *until > now)
    }

    fn spans(&self, calendar: &WorkCalendar, zone: &Zone, day: NaiveDate) -> Vec<(Moment, Moment)> {
        let mut spans: Vec<_> = self.on(calendar, day).iter().filter_map(|window| window.on(day, zone)).collect();
        spans.sort_unstable();
        spans
    }
}

#[cfg(test)]
mod tests;
