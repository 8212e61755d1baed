//! Windows of a day and a week made of them: the shape of calling hours and of service hours.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};

use super::{Moment, Zone};

const MINUTES_A_DAY: u16 = 24 * 60;

/// A part of a day by the wall clock, such as 09:30–12:30; the end itself is outside. It may end at 24:00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeWindow {
    from: u16,
    until: u16,
}

/// A text that is not a window such as `09:30-12:30`, `14-16` or `20:00-24:00`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a part of a day such as 09:30-12:30: {0:?}")]
pub struct NotAWindow(pub String);

impl TimeWindow {
    /// The window between two counts of minutes since midnight; none unless `from < until ≤ 1440`.
    #[must_use]
    pub const fn from_minutes(from: u16, until: u16) -> Option<Self> {
        if from < until && until <= MINUTES_A_DAY { Some(Self { from, until }) } else { None }
    }

    /// Minutes since midnight at which it begins.
    #[must_use]
    pub const fn from(self) -> u16 {
        self.from
    }

    /// Minutes since midnight at which it ends, up to 1440.
    #[must_use]
    pub const fn until(self) -> u16 {
        self.until
    }

    /// Its first instant and the first instant after it, on a day of a zone. None where the zone's clock skips it:
    /// the day does not exist there, or nothing of the window is left.
    #[must_use]
    pub fn on(self, day: NaiveDate, zone: &Zone) -> Option<(Moment, Moment)> {
        let midnight = day.and_hms_opt(0, 0, 0)?;
        let at = |minutes: u16| zone.moment(midnight + TimeDelta::minutes(i64::from(minutes)));
        let (from, until) = (at(self.from), at(self.until));
        (from < until && zone.date(from) == day).then_some((from, until))
    }
}

impl fmt::Display for TimeWindow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, until } = self;
        write!(f, "{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, until / 60, until % 60)
    }
}

impl FromStr for TimeWindow {
    type Err = NotAWindow;

    /// Reads `09:30-12:30`, `9.30–12.30` and `14-16`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.split_once(['-', '–', '—'])
            .and_then(|(from, until)| Self::from_minutes(minutes(from)?, minutes(until)?))
            .ok_or_else(|| NotAWindow(text.to_owned()))
    }
}

fn minutes(clock: &str) -> Option<u16> {
    let clock = clock.trim();
    let (hour, minute) = clock.split_once([':', '.']).unwrap_or((clock, "00"));
    let number = |text: &str, longest: usize| {
        let plain = !text.is_empty() && text.len() <= longest && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (hour, minute) = (number(hour, 2)?, number(minute, 2)?);
    (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
}

impl TryFrom<String> for TimeWindow {
    type Error = NotAWindow;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<TimeWindow> for String {
    fn from(window: TimeWindow) -> Self {
        window.to_string()
    }
}

/// The windows of each weekday, in order of time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Week {
    /// Monday.
    pub mon: Vec<TimeWindow>,
    /// Tuesday.
    pub tue: Vec<TimeWindow>,
    /// Wednesday.
    pub wed: Vec<TimeWindow>,
    /// Thursday.
    pub thu: Vec<TimeWindow>,
    /// Friday.
    pub fri: Vec<TimeWindow>,
    /// Saturday.
    pub sat: Vec<TimeWindow>,
    /// Sunday.
    pub sun: Vec<TimeWindow>,
}

impl Week {
    /// Monday first.
    pub const DAYS: [Weekday; 7] =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

    /// The windows of a weekday.
    #[must_use]
    pub fn of(&self, day: Weekday) -> &[TimeWindow] {
        match day {
            Weekday::Mon => &self.mon,
            Weekday::Tue => &self.tue,
            Weekday::Wed => &self.wed,
            Weekday::Thu => &self.thu,
            Weekday::Fri => &self.fri,
            Weekday::Sat => &self.sat,
            Weekday::Sun => &self.sun,
        }
    }

    /// The windows of a weekday, to be changed.
    pub const fn of_mut(&mut self, day: Weekday) -> &mut Vec<TimeWindow> {
        match day {
            Weekday::Mon => &mut self.mon,
            Weekday::Tue => &mut self.tue,
            Weekday::Wed => &mut self.wed,
            Weekday::Thu => &mut self.thu,
            Weekday::Fri => &mut self.fri,
            Weekday::Sat => &mut self.sat,
            Weekday::Sun => &mut self.sun,
        }
    }

    /// True where no day has a window.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Self::DAYS.iter().all(|day| self.of(*day).is_empty())
    }
}

#[cfg(test)]
mod tests;
