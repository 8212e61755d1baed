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
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        text.parse().unwrap()
    }

    fn left(copies: &[&str], now: &str) -> Vec<String> {
        let copies: Vec<Moment> = copies.iter().map(|text| at(text)).collect();
        let gone = superseded(&copies, at(now));
        copies.iter().filter(|copy| !gone.contains(copy)).map(ToString::to_string).collect()
    }

    #[test]
    fn the_two_newest_copies_stay_and_of_an_earlier_day_the_last_one() {
        let copies = [
            "2026-11-24T06:00:00.000Z",
            "2026-11-24T07:00:00.000Z",
            "2026-11-24T08:00:00.000Z",
            "2026-11-23T08:00:00.000Z",
            "2026-11-23T09:00:00.000Z",
        ];
        assert_eq!(
            left(&copies, "2026-11-24T09:00:00Z"),
            ["2026-11-24T07:00:00.000Z", "2026-11-24T08:00:00.000Z", "2026-11-23T09:00:00.000Z"]
        );
    }

    #[test]
    fn a_copy_a_day_becomes_one_a_week_and_then_one_a_month() {
        let now = at("2026-11-24T09:00:00Z");
        let mut copies = Vec::new();
        // Two years of days, thinned each day as the program does it.
        for back in (0..730).rev() {
            let today = now - chrono::TimeDelta::days(back);
            copies.push(today);
            let gone = superseded(&copies, today);
            copies.retain(|copy| !gone.contains(copy));
        }
        let ages: Vec<i64> = copies.iter().rev().map(|copy| (now - *copy).num_days()).collect();
        assert_eq!(ages[..7], [0, 1, 2, 3, 4, 5, 6], "a week of days");
        assert!(copies.len() <= 7 + 5 + 13, "{ages:?}");
        assert!(ages.iter().any(|age| (7..35).contains(age)), "weeks: {ages:?}");
        assert!(ages.iter().any(|age| *age > 300), "months: {ages:?}");
        assert!(ages.iter().all(|age| *age < 366), "nothing is kept for ever: {ages:?}");
    }

    #[test]
    fn a_copy_is_due_once_a_working_day() {
        let made = [at("2026-11-23T07:00:00Z")];
        assert!(copy_is_due(&[], at("2026-11-23T07:00:00Z")));
        assert!(!copy_is_due(&made, at("2026-11-23T18:00:00Z")));
        assert!(copy_is_due(&made, at("2026-11-24T06:30:00Z")));
        assert!(copy_is_due(&[at("2030-01-01T00:00:00Z")], at("2026-11-24T06:30:00Z")), "a clock that was wrong once");
    }
}
