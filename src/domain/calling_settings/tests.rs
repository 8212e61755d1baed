//! What was set on the screen wins; what was left open stays as the files have it.

use super::*;
use crate::domain::{Moment, TimeWindow};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn week(windows: &str) -> Week {
    let window: TimeWindow = windows.parse().unwrap();
    let mut week = Week::default();
    for day in Week::DAYS {
        week.of_mut(day).push(window);
    }
    week
}

#[test]
fn nothing_set_is_as_the_files_have_it() {
    let settings = CallingSettings::default();
    assert_eq!(settings.hours(&CallingHours::default()), CallingHours::default());
    assert_eq!(settings.calendar(&WorkCalendar::russian()), WorkCalendar::russian());
    assert_eq!(settings.cadence(&Cadence::default()), Cadence::default());
}

#[test]
fn a_zone_keeps_its_own_hours() {
    let (moscow, vladivostok) = (Zone::new("Europe/Moscow").unwrap(), Zone::new("Asia/Vladivostok").unwrap());
    let settings = CallingSettings {
        zones: [(vladivostok.clone(), week("20:00-21:00"))].into_iter().collect(),
        ..CallingSettings::default()
    };
    let hours = settings.hours(&CallingHours::default());
    let calendar = WorkCalendar::russian();
    // Tuesday, 13:30 in Moscow (between the two windows), 20:30 in Vladivostok.
    let noon: Moment = "2026-11-24T13:30:00+03:00".parse().unwrap();
    assert!(!hours.is_open(&calendar, &moscow, noon));
    assert!(hours.is_open(&calendar, &vladivostok, noon));
    assert_eq!(hours.zones_open(&calendar, &[moscow, vladivostok.clone()], noon), [vladivostok]);
}

#[test]
fn days_off_and_working_days_are_added_to_the_holidays() {
    let settings = CallingSettings {
        days_off: [day("2026-11-24")].into_iter().collect(),
        working_days: [day("2026-11-28")].into_iter().collect(),
        ..CallingSettings::default()
    };
    let calendar = settings.calendar(&WorkCalendar::russian());
    assert!(!calendar.is_working_day(day("2026-11-24")), "a Tuesday that was set off");
    assert!(calendar.is_working_day(day("2026-11-28")), "a Saturday that was set on");
    assert!(!calendar.is_working_day(day("2026-11-04")), "National Unity Day");
    let without = CallingSettings { holidays: Some(Holidays::None), ..settings };
    assert!(without.calendar(&WorkCalendar::russian()).is_working_day(day("2026-11-04")));
}

#[test]
fn a_day_off_on_the_screen_wins_over_a_working_day_of_the_file() {
    let file = WorkCalendar { working_days: [day("2026-11-28")].into_iter().collect(), ..WorkCalendar::russian() };
    let settings =
        CallingSettings { days_off: [day("2026-11-28")].into_iter().collect(), ..CallingSettings::default() };
    assert!(!settings.calendar(&file).is_working_day(day("2026-11-28")));
}

#[test]
fn the_deadline_of_a_personal_callback() {
    let settings = CallingSettings { personal_becomes_anyones_minutes: Some(90), ..CallingSettings::default() };
    let cadence = settings.cadence(&Cadence::default());
    assert_eq!((cadence.personal_becomes_anyones_minutes, cadence.attempts), (90, 6));
}
