//! A month of the calendar: what charts count by.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A month, counted from January of the year 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month(pub i32);

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self(day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0))
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The number within the year, from 1 to 12.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0.rem_euclid(12).unsigned_abs() + 1
    }

    /// So many months later; earlier where negative.
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// The first month of its quarter.
    #[must_use]
    pub const fn quarter(self) -> Self {
        Self(self.0 - self.0.rem_euclid(3))
    }

    /// January of its year.
    #[must_use]
    pub const fn january(self) -> Self {
        Self(self.0 - self.0.rem_euclid(12))
    }

    /// The first day; none outside the years that chrono knows.
    #[must_use]
    pub fn first_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year(), self.number(), 1)
    }
}

#[cfg(test)]
mod tests;
