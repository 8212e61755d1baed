//! Windows of a day.

use rstest::rstest;

use super::*;

#[rstest]
#[case("09:30-12:30", "09:30-12:30")]
#[case("9.30–12.30", "09:30-12:30")]
#[case("14-16", "14:00-16:00")]
#[case("20:00 - 24:00", "20:00-24:00")]
fn a_window_is_read_in_the_usual_ways(#[case] text: &str, #[case] written: &str) {
    assert_eq!(text.parse::<TimeWindow>().unwrap().to_string(), written);
}

#[rstest]
#[case("12:30-09:30")]
#[case("10-10")]
#[case("20-25")]
#[case("10:60-12")]
#[case("24:30-24:40")]
#[case("10")]
#[case("+1-2")]
#[case("")]
fn what_is_no_window_is_refused(#[case] text: &str) {
    assert!(text.parse::<TimeWindow>().is_err());
}

#[test]
fn a_window_has_its_instants_on_a_day_of_a_zone() {
    let window: TimeWindow = "20:00-24:00".parse().unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let (from, until) = window.on(day, &Zone::new("Asia/Vladivostok").unwrap()).unwrap();
    assert_eq!(
        (from.to_string(), until.to_string()),
        ("2026-11-24T10:00:00.000Z".into(), "2026-11-24T14:00:00.000Z".into())
    );
}

#[test]
fn a_day_that_a_zone_skipped_has_no_windows() {
    // Samoa had no 30 December 2011.
    let window: TimeWindow = "10:00-12:00".parse().unwrap();
    let apia = Zone::new("Pacific/Apia").unwrap();
    assert_eq!(window.on(NaiveDate::from_ymd_opt(2011, 12, 30).unwrap(), &apia), None);
    assert!(window.on(NaiveDate::from_ymd_opt(2011, 12, 31).unwrap(), &apia).is_some());
}

#[test]
fn a_week_is_a_setting() {
    let week: Week = toml::from_str("tue = [\"10:00-13:00\"]\nthu = [\"14-16\", \"17-18\"]").unwrap();
    assert_eq!(week.of(Weekday::Thu).len(), 2);
    assert!(week.of(Weekday::Mon).is_empty() && !week.is_empty());
    assert!(toml::from_str::<Week>("tue = [\"13:00-10:00\"]").is_err());
    assert!(toml::from_str::<Week>("dienstag = []").is_err());
}
