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
#[case("12 июня, 1 мая 8.3", "08.03.2027; 01.05.2027; 12.06.2027")]
#[case("June 12", "12.06.2027")]
#[case("завтра; послезавтра", "25.11.2026–26.11.2026")]
#[case("1.12-3.12", "01.12.2026–03.12.2026")]
#[case("28-30.12", "28.12.2026–30.12.2026")]
#[case("28.12 – 8.01", "28.12.2026–08.01.2027")]
#[case("с 28 декабря по 8 января; 8 марта", "28.12.2026–08.01.2027; 08.03.2027")]
#[case("1-3 июня", "01.06.2027–03.06.2027")]
#[case("June 1 to June 3", "01.06.2027–03.06.2027")]
#[case("20.11-30.11", "20.11.2026–30.11.2026")]
#[case("30.12.2027-2.01", "30.12.2027–02.01.2028")]
#[case("2026-12-28-2027-01-02", "28.12.2026–02.01.2027")]
#[case("1 мая 2028", "01.05.2028")]
#[case("", "")]
fn days_are_read_and_written(#[case] typed: &str, #[case] shown: &str) {
    assert_eq!(days_in_words(&parse_days(typed, today()).unwrap(), messages(Language::Russian)), shown);
}

#[rstest]
#[case("31.13", "31.13")]
#[case("31.12; однажды", "однажды")]
#[case("5.12-отпуск", "-")]
#[case("3.12.2026-1.12.2026", "1.12.2026")]
#[case("1.12.2026-1.12.2036", "1.12.2036")]
#[case("1", "1")]
#[case("31 июня", "31")]
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
    assert_eq!(parse_exceptions("31.12 10-13 иногда", today()).unwrap_err().at_word, "иногда");
    let off = parse_exceptions("28-30.12 нет; завтра -; 31.12: с 10 до 12", today()).unwrap();
    let said = "25.11.2026 нет; 28.12.2026–30.12.2026 нет; 31.12.2026 10:00–12:00";
    assert_eq!(exceptions_in_words(&off, words), said);
    assert_eq!(parse_exceptions(said, today()), Ok(off));
}

#[test]
fn a_day_or_a_zone_without_hours_is_not_taken_for_a_day_off() {
    let lacking = |error: NotARule| (error.at_word, error.fault);
    assert_eq!(lacking(parse_exceptions("12 июня", today()).unwrap_err()), ("12 июня".to_owned(), Fault::NoHours));
    assert_eq!(
        lacking(parse_exceptions("31.12 10-12; 05.01", today()).unwrap_err()),
        ("05.01".to_owned(), Fault::NoHours)
    );
    assert_eq!(lacking(parse_zones("Владивосток").unwrap_err()), ("Владивосток".to_owned(), Fault::NoHours));
    assert_eq!(lacking(parse_zones("Омск =").unwrap_err()), ("Омск".to_owned(), Fault::NoHours));
    assert!(parse_exceptions("12 июня нет", today()).unwrap().values().all(Vec::is_empty));
}

#[rstest]
#[case("Владивосток = пн-пт 10-12; Калининград = вт 14-16", "Asia/Vladivostok", "Europe/Kaliningrad")]
#[case("Владивосток = 10-12; Самара: пн-пт 9-12", "Asia/Vladivostok", "Europe/Samara")]
#[case("Нижний Новгород будни 9-12; Омск 10:00-12:00; сб: 10-11", "Asia/Omsk", "Europe/Moscow")]
#[case("петропавловск-камчатский = пн 10-12; сб 10-11 | Санкт-Петербург = пн 9-10", "Asia/Kamchatka", "Europe/Moscow")]
fn zones_go_by_the_names_of_their_cities(#[case] typed: &str, #[case] first: &str, #[case] second: &str) {
    let found = parse_zones(typed).unwrap();
    assert_eq!(found.keys().map(Zone::name).collect::<Vec<_>>(), [first, second]);
}

#[test]
fn zones_have_weeks_of_their_own() {
    let words = messages(Language::Russian);
    let found = parse_zones("Vladivostok = пн-пт 10-12; сб 10-11 | Europe/Kaliningrad = вт 14-16").unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!(parse_zones(&zones_in_words(&found, words)), Ok(found));
    assert_eq!(parse_zones("Атлантида = пн 10-12").unwrap_err().at_word, "Атлантида");
}

#[rstest]
#[case("Dec 28-30 off", "28 Dec 2026–30 Dec 2026 off")]
#[case("28-30 Dec off; Dec 31 10am-1pm", "28 Dec 2026–30 Dec 2026 off; 31 Dec 2026 10:00–13:00")]
#[case("4 Jan 1-3pm", "4 Jan 2027 13:00–15:00")]
#[case("January 4 2028 9am-5", "4 Jan 2028 09:00–17:00")]
#[case("Dec 30-Jan 2 off", "30 Dec 2026–2 Jan 2027 off")]
fn english_days_are_written_as_the_screens_write_them_and_read_back(#[case] typed: &str, #[case] shown: &str) {
    let words = messages(Language::English);
    let found = parse_exceptions(typed, today()).unwrap();
    assert_eq!(exceptions_in_words(&found, words), shown);
    assert_eq!(parse_exceptions(shown, today()), Ok(found));
}

#[rstest]
#[case("12/10 off", "12/10", Fault::TwoDates)]
#[case("1.10-12/10/2027 off", "12/10/2027", Fault::TwoDates)]
#[case("31.12 13-10", "13-10", Fault::Backwards)]
fn a_rule_that_can_be_read_in_two_ways_or_backwards_is_refused_with_the_reason(
    #[case] typed: &str,
    #[case] word: &str,
    #[case] fault: Fault,
) {
    assert_eq!(parse_exceptions(typed, today()), Err(NotARule { at_word: word.to_owned(), fault }));
    // Only a month can be 12 here.
    assert!(parse_days("25/12", today()).is_ok());
}
