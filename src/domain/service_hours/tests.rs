//! The hours kept free for the call list.

use super::*;

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn moscow() -> Zone {
    Zone::new("Europe/Moscow").unwrap()
}

#[test]
fn on_a_tuesday_at_noon_an_hour_is_left() {
    let (hours, calendar) = (ServiceHours::default(), WorkCalendar::russian());
    let left = |when: &str| hours.minutes_left(&calendar, &moscow(), at(when));
    assert_eq!(left("2026-11-24T08:00:00+03:00"), None);
    assert_eq!(left("2026-11-24T12:00:00+03:00"), Some(60));
    assert_eq!(left("2026-11-24T12:59:30+03:00"), Some(0));
    assert_eq!(left("2026-11-24T15:00:00+03:00"), None);
    assert_eq!(left("2026-11-25T11:00:00+03:00"), None);
}

#[test]
fn on_other_days_the_next_service_hours_are_known() {
    let (hours, calendar) = (ServiceHours::default(), WorkCalendar::russian());
    let next = |when: &str| hours.next(&calendar, &moscow(), at(when)).map(|(from, _)| from);
    assert_eq!(next("2026-11-21T11:00:00+03:00"), Some(at("2026-11-24T10:00:00+03:00")));
    // Those that run now count as next.
    assert_eq!(next("2026-11-24T12:00:00+03:00"), Some(at("2026-11-24T10:00:00+03:00")));
    assert_eq!(next("2026-11-24T13:00:00+03:00"), Some(at("2026-12-01T10:00:00+03:00")));
    // 5 January 2027 is a Tuesday within the holidays.
    assert_eq!(next("2026-12-30T13:00:00+03:00"), Some(at("2027-01-12T10:00:00+03:00")));
}

#[test]
fn an_exception_replaces_the_day() {
    let mut hours = ServiceHours::default();
    let window = |text: &str| text.parse::<TimeWindow>().unwrap();
    hours.exceptions.insert("2026-11-24".parse().unwrap(), vec![]);
    hours.exceptions.insert("2026-11-25".parse().unwrap(), vec![window("16-17"), window("10-11")]);
    // Also on a holiday.
    hours.exceptions.insert("2027-01-05".parse().unwrap(), vec![window("10-11")]);
    let calendar = WorkCalendar::russian();
    assert_eq!(hours.minutes_left(&calendar, &moscow(), at("2026-11-24T11:00:00+03:00")), None);
    assert_eq!(hours.minutes_left(&calendar, &moscow(), at("2026-11-25T10:30:00+03:00")), Some(30), "of these hours");
    assert_eq!(hours.minutes_left(&calendar, &moscow(), at("2026-11-25T16:00:00+03:00")), Some(60));
    assert_eq!(hours.minutes_left(&calendar, &moscow(), at("2027-01-05T10:00:00+03:00")), Some(60));
    let next = hours.next(&calendar, &moscow(), at("2026-11-25T08:00:00+03:00"));
    assert_eq!(next, Some((at("2026-11-25T10:00:00+03:00"), at("2026-11-25T11:00:00+03:00"))), "in the day's order");
}

#[test]
fn no_service_hours_at_all_are_no_mistake() {
    let hours = ServiceHours { week: Week::default(), ..ServiceHours::default() };
    let now = at("2026-11-24T08:00:00+03:00");
    assert_eq!(hours.next(&WorkCalendar::russian(), &moscow(), now), None);
}

#[test]
fn service_hours_are_by_the_users_clock() {
    let (hours, calendar) = (ServiceHours::default(), WorkCalendar::russian());
    // 04:00 in Moscow on a Tuesday is 11:00 in Vladivostok: an hour into the service hours there.
    let vladivostok = Zone::new("Asia/Vladivostok").unwrap();
    assert_eq!(hours.minutes_left(&calendar, &vladivostok, at("2026-11-24T04:00:00+03:00")), Some(120));
    assert_eq!(hours.minutes_left(&calendar, &vladivostok, at("2026-11-24T08:00:00+03:00")), None);
}

#[test]
fn they_are_a_setting() {
    let text = "[week]\ntue = [\"10:00-13:00\"]\n[exceptions]\n2026-11-24 = [\"14:00-16:00\"]\n";
    let hours: ServiceHours = toml::from_str(text).unwrap();
    assert_eq!(hours.exceptions.len(), 1);
    let json = serde_json::to_string(&hours).unwrap();
    assert_eq!(serde_json::from_str::<ServiceHours>(&json).unwrap(), hours);
}
