//! Working days and public holidays.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use holidays_ru::{Federal, flags_ymd};
use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{Moment, Zone};

/// Days to look ahead for a working day; no list of days off is longer than a year.
const LOOK_AHEAD_DAYS: usize = 400;

named_enum! {
    /// Whose public holidays count.
    Holidays {
        /// The Russian production calendar with its transferred days (official 1993–2027, worked out beyond).
        Russian = "ru",
        /// None but Saturdays and Sundays.
        None = "none",
    }
}

/// Which days are worked: a country's holidays, and the user's own days on top of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WorkCalendar {
    /// Whose public holidays count.
    pub holidays: Holidays,
    /// Days off whatever the holidays say.
    pub days_off: BTreeSet<NaiveDate>,
    /// Working days whatever the holidays, Saturdays and Sundays say; they win over `days_off`.
    pub working_days: BTreeSet<NaiveDate>,
}

impl Default for WorkCalendar {
    fn default() -> Self {
        Self::russian()
    }
}

impl WorkCalendar {
    /// The Russian production calendar (производственный календарь).
    #[must_use]
    pub const fn russian() -> Self {
        Self { holidays: Holidays::Russian, days_off: BTreeSet::new(), working_days: BTreeSet::new() }
    }

    /// Monday to Friday, no public holidays.
    #[cfg(test)]
    #[must_use]
    pub const fn without_holidays() -> Self {
        Self { holidays: Holidays::None, days_off: BTreeSet::new(), working_days: BTreeSet::new() }
    }

    /// Whether offices work on this day.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        if self.working_days.contains(&day) {
            return true;
        }
        if self.days_off.contains(&day) {
            return false;
        }
        match self.holidays {
            Holidays::Russian => !official_day_off(day).unwrap_or_else(|| is_weekend(day)),
            Holidays::None => !is_weekend(day),
        }
    }

    /// Whether it is a day off for another reason than being a Saturday or a Sunday.
    #[must_use]
    pub fn is_holiday(&self, day: NaiveDate) -> bool {
        if self.is_working_day(day) {
            return false;
        }
        !is_weekend(day) || self.days_off.contains(&day) || self.official_holiday(day)
    }

    /// The first working day after this day.
    #[must_use]
    pub fn next_working_day(&self, day: NaiveDate) -> NaiveDate {
        let mut after = day.iter_days().skip(1).take(LOOK_AHEAD_DAYS);
        after.find(|day| self.is_working_day(*day)).or_else(|| day.succ_opt()).unwrap_or(day)
    }

    /// The first working day after the run of holidays that is now or comes next; of the run with a day in a month (1 to
    /// 12) where one is named. None where there are no such holidays for more than a year.
    #[must_use]
    pub fn after_holidays(&self, today: NaiveDate, month: Option<u32>) -> Option<NaiveDate> {
        let named = |day: &NaiveDate| month.is_none_or(|month| day.month() == month);
        let mut ahead = today.iter_days().take(LOOK_AHEAD_DAYS);
        Some(self.next_working_day(ahead.find(|day| named(day) && self.is_holiday(*day))?))
    }

    /// When the working day after the day of `at` ends in a zone: what a detractor's case is due by.
    #[must_use]
    pub fn end_of_next_working_day(&self, zone: &Zone, at: Moment, day_end: NaiveTime) -> Moment {
        zone.moment(self.next_working_day(zone.date(at)).and_time(day_end))
    }

    /// The end of this working day while it lasts, else that of the next one.
    #[must_use]
    pub fn end_of_this_working_day(&self, zone: &Zone, at: Moment, day_end: NaiveTime) -> Moment {
        let today = zone.date(at);
        let end = zone.moment(today.and_time(day_end));
        if self.is_working_day(today) && at < end { end } else { self.end_of_next_working_day(zone, at, day_end) }
    }

    fn official_holiday(&self, day: NaiveDate) -> bool {
        self.holidays == Holidays::Russian && official(day).is_some_and(holidays_ru::DayFlags::is_holiday)
    }
}

fn official_day_off(day: NaiveDate) -> Option<bool> {
    official(day).map(holidays_ru::DayFlags::is_day_off)
}

fn official(day: NaiveDate) -> Option<holidays_ru::DayFlags> {
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    flags_ymd::<Federal>(day.year(), month, of_month).map(holidays_ru::Resolved::value)
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests;
