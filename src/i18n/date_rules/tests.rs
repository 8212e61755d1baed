//! Days as people write them, and back.

use rstest::rstest;

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

#[rstest]
#[case("31.12", "31.12.2026")]
#[case("08.03", "08.03.2027")]
#[case("24.11", "24.11.2026")]
#[case("29.02", "29.02.2028")]
#[case("2027-05-10; 1.1.27", "01.01.2027; 10.05.2027")]
#[case("", "")]
fn days_are_read_and_written(#[case] typed: &str, #[case] shown: &str) {
    assert_eq!(days_in_words(&parse_days(typed, today()).unwrap()), shown);
}

#[rstest]
#[case("31.13", "31.13")]
#[case("31.12; завтра", "завтра")]
#[case("1", "1")]
fn what_is_no_day_is_named(#[case] typed: &str, #[case] word: &str) {
    assert_eq!(parse_days(typed, today()).unwrap_err().at_word, word);
}

#[test]
fn exceptions_say_hours_or_none() {
    let words = messages(Language::Russian);
    let found = parse_exceptions("31.12 10-13, 14:30-16; 05.01 нет", today()).unwrap();
    assert_eq!(exceptions_in_words(&found, words), "31.12.2026 10:00–13:00, 14:30–16:00; 05.01.2027 нет");
    assert_eq!(parse_exceptions(&exceptions_in_words(&found, words), today()), Ok(found));
    assert_eq!(parse_exceptions("31.12 утром", today()).unwrap_err().at_word, "утром");
}

#[test]
fn zones_have_weeks_of_their_own() {
    let words = messages(Language::Russian);
    let found = parse_zones("Vladivostok = пн-пт 10-12; сб 10-11 | Europe/Kaliningrad = вт 14-16").unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!(parse_zones(&zones_in_words(&found, words)), Ok(found));
    assert_eq!(parse_zones("Атлантида = пн 10-12").unwrap_err().at_word, "Атлантида");
}
