//! Working days, against the Russian production calendar and the wall calendar.

use rstest::rstest;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[rstest]
// An ordinary week.
#[case("2026-11-20", true)]
#[case("2026-11-21", false)]
#[case("2026-11-22", false)]
// 4 November is the Day of National Unity.
#[case("2026-11-03", true)]
#[case("2026-11-04", false)]
// The New Year holidays end on 11 January 2026; 9 January is a transferred day off.
#[case("2025-12-31", false)]
#[case("2026-01-01", false)]
#[case("2026-01-09", false)]
#[case("2026-01-12", true)]
// 1 November 2025 was a working Saturday.
#[case("2025-11-01", true)]
#[case("2025-11-03", false)]
fn the_russian_calendar_has_its_transferred_days(#[case] date: &str, #[case] works: bool) {
    assert_eq!(WorkCalendar::russian().is_working_day(day(date)), works, "{date}");
}

#[test]
fn without_holidays_only_the_weekend_is_free() {
    let calendar = WorkCalendar::without_holidays();
    assert!(calendar.is_working_day(day("2026-01-01")));
    assert!(!calendar.is_working_day(day("2025-11-01")));
    assert!(!calendar.is_holiday(day("2026-01-01")));
}

#[test]
fn a_weekend_is_no_holiday_unless_it_is_one() {
    let calendar = WorkCalendar::russian();
    assert!(!calendar.is_holiday(day("2026-11-21")));
    assert!(calendar.is_holiday(day("2026-11-04")));
    // 9 May 2026 is a Saturday and a public holiday.
    assert!(calendar.is_holiday(day("2026-05-09")));
}

#[test]
fn own_days_win_over_the_official_ones() {
    let mut calendar = WorkCalendar::russian();
    calendar.days_off.insert(day("2026-11-20"));
    calendar.working_days.insert(day("2026-11-21"));
    assert!(!calendar.is_working_day(day("2026-11-20")));
    assert!(calendar.is_holiday(day("2026-11-20")));
    assert!(calendar.is_working_day(day("2026-11-21")));
    assert_eq!(calendar.next_working_day(day("2026-11-19")), day("2026-11-21"));
}

#[rstest]
#[case("2026-11-20", "2026-11-23")]
#[case("2026-11-21", "2026-11-23")]
#[case("2026-11-23", "2026-11-24")]
#[case("2026-11-03", "2026-11-05")]
#[case("2026-12-30", "2027-01-11")]
fn the_next_working_day_jumps_over_free_ones(#[case] from: &str, #[case] next: &str) {
    assert_eq!(WorkCalendar::russian().next_working_day(day(from)), day(next));
}

#[test]
fn a_case_opened_on_friday_is_due_on_monday_evening() {
    let zone = Zone::new("Europe/Kaliningrad").unwrap();
    let calendar = WorkCalendar::russian();
    let end = NaiveTime::from_hms_opt(18, 0, 0).unwrap();
    let due = |at: &str| calendar.end_of_next_working_day(&zone, at.parse().unwrap(), end).to_string();
    assert_eq!(due("2026-11-20T12:00:00+02:00"), "2026-11-23T16:00:00.000Z");
    // Thursday 23:30 in Kaliningrad is Friday in Moscow; the user's day counts.
    assert_eq!(due("2026-11-19T23:30:00+02:00"), "2026-11-20T16:00:00.000Z");
}

#[test]
fn beyond_the_official_years_the_calendar_is_worked_out() {
    let calendar = WorkCalendar::russian();
    assert!(!calendar.is_working_day(day("2035-01-01")));
    assert!(calendar.is_working_day(day("2035-10-10")));
    assert!(calendar.is_working_day(day("2155-10-10")));
}

#[test]
fn it_is_a_setting() {
    let calendar: WorkCalendar = toml::from_str("holidays = \"none\"\ndays_off = [\"2026-12-31\"]\n").unwrap();
    assert!(!calendar.is_working_day(day("2026-12-31")));
    assert!(toml::from_str::<WorkCalendar>("holiday = \"none\"").is_err());
    assert_eq!(toml::from_str::<WorkCalendar>("").unwrap(), WorkCalendar::russian());
}

#[rstest]
#[case("2026-11-24", None, "2027-01-11")]
#[case("2026-10-20", None, "2026-11-05")]
#[case("2026-10-20", Some(1), "2027-01-11")]
#[case("2027-01-05", None, "2027-01-11")]
fn after_the_holidays_is_the_first_working_day_after_the_next_run_of_them(
    #[case] today: &str,
    #[case] month: Option<u32>,
    #[case] expected: &str,
) {
    assert_eq!(WorkCalendar::russian().after_holidays(day(today), month), Some(day(expected)));
}

#[test]
fn where_there_are_no_holidays_no_day_is_after_them() {
    assert_eq!(WorkCalendar::without_holidays().after_holidays(day("2026-11-24"), None), None);
}
