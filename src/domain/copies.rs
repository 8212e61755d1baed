//! Which of the copies that the program makes of a base by itself are still worth their room.

use std::collections::BTreeSet;

use chrono::{Datelike, IsoWeek, NaiveDate};

use super::Moment;

/// So many of the newest copies stay in any case.
const NEWEST: usize = 2;
/// Days for which one copy a day, one a week, and one a month are kept.
const DAILY: i64 = 7;
const WEEKLY: i64 = 5 * 7;
const MONTHLY: i64 = 366;

/// A copy is made when the newest is so many hours old: once a working day, also where one day begins earlier than the
/// other.
const HOURS: i64 = 20;

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Period {
    Day(NaiveDate),
    Week(IsoWeek),
    Month(i32, u32),
}

/// Whether it is time for the copy of the day.
#[must_use]
pub fn copy_is_due(copies: &[Moment], now: Moment) -> bool {
    // Where the clock was once in the future, that copy is no reason to make none until then.
    !copies.iter().any(|copy| *copy <= now && (now - *copy).num_hours() < HOURS)
}

/// The copies that can go: of each day of a week, each week of five and each month of a year the newest stays, and the
/// two newest of all. Days are those of UTC.
#[must_use]
pub fn superseded(copies: &[Moment], now: Moment) -> Vec<Moment> {
    let mut newest_first = copies.to_vec();
    newest_first.sort_unstable_by(|one, other| other.cmp(one));
    let mut taken = BTreeSet::new();
    let mut rank = 0;
    newest_first.retain(|copy| {
        let day = copy.utc().date_naive();
        let age = (now - *copy).num_days();
        rank += 1;
        let mut wanted = rank <= NEWEST;
        for (period, days) in [
            (Period::Day(day), DAILY),
            (Period::Week(day.iso_week()), WEEKLY),
            (Period::Month(day.year(), day.month()), MONTHLY),
        ] {
            wanted |= taken.insert(period) && age < days;
        }
        !wanted
    });
    newest_first
}

#[cfg(test)]
mod tests;
