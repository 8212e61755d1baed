//! When a client may be rung, by the client's own clock.

use chrono::TimeDelta;
use rstest::rstest;

use super::*;

fn zone(name: &str) -> Zone {
    Zone::new(name).unwrap()
}

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn is_open(zone_name: &str, when: &str) -> bool {
    CallingHours::default().is_open(&WorkCalendar::russian(), &zone(zone_name), at(when))
}

#[rstest]
#[case("2026-11-24T09:29:59+03:00", false)]
#[case("2026-11-24T09:30:00+03:00", true)]
#[case("2026-11-24T12:29:59+03:00", true)]
#[case("2026-11-24T12:30:00+03:00", false)]
#[case("2026-11-24T13:00:00+03:00", false)]
#[case("2026-11-24T14:00:00+03:00", true)]
#[case("2026-11-24T17:30:00+03:00", false)]
// Saturday, a public holiday on a Wednesday, and a working Saturday, on which nobody is rung.
#[case("2026-11-21T10:00:00+03:00", false)]
#[case("2026-11-04T10:00:00+03:00", false)]
#[case("2025-11-01T10:00:00+03:00", false)]
fn the_usual_hours_have_a_lunch_and_end_before_the_evening(#[case] when: &str, #[case] open: bool) {
    assert_eq!(is_open("Europe/Moscow", when), open, "{when}");
}

#[rstest]
// 10:00 in Moscow on a Tuesday.
#[case("Europe/Kaliningrad", "2026-11-24T10:00:00+03:00", false)]
#[case("Asia/Vladivostok", "2026-11-24T10:00:00+03:00", true)]
#[case("Asia/Kamchatka", "2026-11-24T10:00:00+03:00", false)]
// Half an hour zones, and those at the ends of the day.
#[case("Asia/Kolkata", "2026-11-24T04:00:00Z", true)]
#[case("Australia/Lord_Howe", "2026-11-23T22:30:00Z", true)]
#[case("Australia/Lord_Howe", "2026-11-23T22:29:00Z", false)]
// 20:00 UTC on Monday is Tuesday 10:00 on Kiritimati (+14) and Monday 08:00 on Baker Island's clock (−12).
#[case("Pacific/Kiritimati", "2026-11-23T20:00:00Z", true)]
#[case("Etc/GMT+12", "2026-11-23T20:00:00Z", false)]
#[case("Etc/GMT+12", "2026-11-23T22:00:00Z", true)]
// Sunday 22:00 UTC is Monday noon there.
#[case("Pacific/Kiritimati", "2026-11-22T22:00:00Z", true)]
fn each_client_has_an_own_clock(#[case] zone_name: &str, #[case] when: &str, #[case] open: bool) {
    assert_eq!(is_open(zone_name, when), open);
}

#[rstest]
#[case("2026-11-24T08:00:00+03:00", "2026-11-24T09:30:00+03:00")]
#[case("2026-11-24T10:00:00+03:00", "2026-11-24T10:00:00+03:00")]
#[case("2026-11-24T12:30:00+03:00", "2026-11-24T14:00:00+03:00")]
#[case("2026-11-24T17:30:00+03:00", "2026-11-25T09:30:00+03:00")]
#[case("2026-11-20T18:00:00+03:00", "2026-11-23T09:30:00+03:00")]
#[case("2026-11-03T18:00:00+03:00", "2026-11-05T09:30:00+03:00")]
#[case("2026-12-30T18:00:00+03:00", "2027-01-11T09:30:00+03:00")]
fn the_next_opening_jumps_over_lunch_nights_and_holidays(#[case] when: &str, #[case] opens: &str) {
    let hours = CallingHours::default();
    let next = hours.next_opening(&WorkCalendar::russian(), &zone("Europe/Moscow"), at(when));
    assert_eq!(next, at(opens));
}

#[test]
fn hours_keep_their_wall_clock_across_a_clock_change() {
    // Berlin changes on Sunday 28 March 2027: Friday's 09:30 is 08:30 UTC, Monday's is 07:30 UTC.
    let (hours, calendar) = (CallingHours::default(), WorkCalendar::without_holidays());
    let opens = |when: &str| hours.next_opening(&calendar, &zone("Europe/Berlin"), at(when)).to_string();
    assert_eq!(opens("2027-03-26T06:00:00Z"), "2027-03-26T08:30:00.000Z");
    assert_eq!(opens("2027-03-27T06:00:00Z"), "2027-03-29T07:30:00.000Z");
    // Lord Howe moves its clocks by half an hour, on 4 April 2027 from +11:00 to +10:30.
    let opens = |when: &str| hours.next_opening(&calendar, &zone("Australia/Lord_Howe"), at(when)).to_string();
    assert_eq!(opens("2027-04-01T12:00:00Z"), "2027-04-01T22:30:00.000Z");
    assert_eq!(opens("2027-04-02T12:00:00Z"), "2027-04-04T23:00:00.000Z");
}

#[test]
fn windows_in_the_hour_that_a_clock_change_skips_or_repeats_stay_in_order() {
    let mut hours = CallingHours { on_holidays: true, ..CallingHours::default() };
    hours.week.sun = vec!["01:30-02:15".parse().unwrap(), "02:30-03:30".parse().unwrap()];
    let (calendar, berlin) = (WorkCalendar::without_holidays(), zone("Europe/Berlin"));
    for change in ["2027-03-27T22:00:00Z", "2026-10-24T21:00:00Z"] {
        for minute in 0..8 * 60 {
            let now = at(change) + TimeDelta::minutes(minute);
            let opens = hours.next_opening(&calendar, &berlin, now);
            assert!(opens >= now);
            assert!(hours.is_open(&calendar, &berlin, opens), "{opens}");
            assert_eq!(hours.is_open(&calendar, &berlin, now), opens == now, "{now}");
        }
    }
}

#[test]
fn the_window_that_is_open_says_when_it_closes() {
    let (hours, calendar, moscow) = (CallingHours::default(), WorkCalendar::russian(), zone("Europe/Moscow"));
    let (from, until) = hours.opens_and_closes(&calendar, &moscow, at("2026-11-24T10:00:00+03:00")).unwrap();
    assert_eq!((from, until), (at("2026-11-24T09:30:00+03:00"), at("2026-11-24T12:30:00+03:00")));
}

#[test]
fn hours_that_never_open_still_have_an_answer() {
    let hours = CallingHours { week: Week::default(), ..CallingHours::default() };
    let (calendar, utc, now) = (WorkCalendar::russian(), Zone::utc(), at("2026-11-24T10:00:00Z"));
    assert_eq!(hours.opens_and_closes(&calendar, &utc, now), None);
    assert!(hours.next_opening(&calendar, &utc, now) > now + TimeDelta::days(365));
}

#[rstest]
#[case("09:30", DayPart::Morning)]
#[case("12:59", DayPart::Morning)]
#[case("13:00", DayPart::Afternoon)]
#[case("15:59", DayPart::Afternoon)]
#[case("16:00", DayPart::Late)]
#[case("21:00", DayPart::Late)]
fn the_day_has_three_parts_by_the_clients_clock(#[case] clock: &str, #[case] part: DayPart) {
    let when = at(&format!("2026-11-24T{clock}:00+10:00"));
    assert_eq!(CallingHours::day_part(&zone("Asia/Vladivostok"), when), part);
}

#[test]
fn the_zones_that_are_open_now_are_picked_out() {
    let zones = ["Europe/Kaliningrad", "Europe/Moscow", "Asia/Vladivostok", "Asia/Kamchatka"].map(zone);
    let open = CallingHours::default().zones_open(&WorkCalendar::russian(), &zones, at("2026-11-24T10:00:00+03:00"));
    assert_eq!(open, ["Europe/Moscow", "Asia/Vladivostok"].map(zone));
}

#[test]
fn they_are_a_setting() {
    let hours: CallingHours = toml::from_str("[week]\nmon = [\"10:00-18:00\"]").unwrap();
    let (calendar, moscow) = (WorkCalendar::russian(), zone("Europe/Moscow"));
    assert!(hours.is_open(&calendar, &moscow, at("2026-11-23T13:00:00+03:00")));
    assert!(!hours.is_open(&calendar, &moscow, at("2026-11-24T13:00:00+03:00")));
    assert_eq!(toml::from_str::<CallingHours>("").unwrap(), CallingHours::default());
}
