//! Which copies stay, day by day.

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
