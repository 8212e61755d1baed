//! What the environment means, and what of it is refused.

use rstest::rstest;

use super::*;

fn with(name: &'static str, value: &'static str) -> Result<Environment, EnvironmentError> {
    Environment::from_variables(&|asked| (asked == name).then(|| OsString::from(value)))
}

#[test]
fn a_fixed_instant_stops_the_clock() {
    let environment = with(NOW, "2026-11-23T10:41:07+03:00").unwrap();
    assert_eq!(environment.clock.now().to_string(), "2026-11-23T07:41:07.000Z");
    assert_eq!(environment.clock.now(), environment.clock.now());
}

#[test]
fn without_it_the_clock_runs() {
    assert_eq!(with("HOME", "/tmp").unwrap().clock, Clock::Running);
    assert_eq!(with(NOW, "").unwrap().clock, Clock::Running);
}

#[test]
fn an_instant_that_is_none_is_an_error() {
    assert_eq!(with(NOW, "tomorrow").unwrap_err(), EnvironmentError::Now("tomorrow".to_owned()));
}

#[rstest]
#[case("Europe/Moscow", "Europe/Moscow")]
#[case(":Asia/Tokyo", "Asia/Tokyo")]
#[case("/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin")]
#[case("MSK-3", "Etc/GMT-3")]
#[case("EST+5", "Etc/GMT+5")]
#[case("UTC0", "UTC")]
fn the_zone_is_read_as_people_set_it(#[case] value: &'static str, #[case] zone: &str) {
    assert_eq!(with(ZONE, value).unwrap().zone.unwrap().name(), zone);
}

#[rstest]
#[case("Mars/Olympus")]
#[case("MSK-99")]
#[case("-3")]
fn a_zone_that_is_none_is_an_error(#[case] value: &'static str) {
    assert_eq!(with(ZONE, value).unwrap_err(), EnvironmentError::Zone(value.to_owned()));
}

#[test]
fn the_operator_and_the_wish_for_no_colours_are_taken_over() {
    assert_eq!(with(OPERATOR, " Anna ").unwrap().operator.as_deref(), Some("Anna"));
    assert!(with("NO_COLOR", "1").unwrap().no_color);
    assert!(!with("NO_COLOR", "").unwrap().no_color);
}

#[test]
fn a_named_base_goes_before_the_one_in_the_data_folder() {
    let folders = Folders { data: "/data".into(), config: "/config".into(), state: "/state".into() };
    let environment = Environment { folders: Some(folders), ..with("", "").unwrap() };
    assert_eq!(environment.database(Some(Path::new("x.db"))), Some(PathBuf::from("x.db")));
    assert_eq!(environment.database(None), Some(PathBuf::from("/data/serviceday.db")));
}

#[test]
fn the_users_zone_is_that_of_tz_then_the_settings_then_the_machine() {
    let [berlin, tokyo, moscow] = ["Europe/Berlin", "Asia/Tokyo", "Europe/Moscow"].map(|name| Zone::new(name).unwrap());
    let machine = Environment { machine_zone: Some(moscow.clone()), ..with("", "").unwrap() };
    let named = Environment { zone: Some(berlin.clone()), ..machine.clone() };
    assert_eq!(named.user_zone(Some(&tokyo)), berlin);
    assert_eq!(machine.user_zone(Some(&tokyo)), tokyo);
    assert_eq!(machine.user_zone(None), moscow);
    assert_eq!(with("", "").unwrap().user_zone(None), Zone::utc());
}
