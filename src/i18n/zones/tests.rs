//! Zones by the words people have for them, and what they are called.

use rstest::rstest;

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

#[rstest]
#[case("Europe/Kaliningrad", "Europe/Kaliningrad")]
#[case("Москва", "Europe/Moscow")]
#[case("МСК", "Europe/Moscow")]
#[case("мск +7", "Asia/Vladivostok")]
#[case("MSK-1", "Europe/Kaliningrad")]
#[case("UTC+10", "Etc/GMT-10")]
#[case("GMT −5", "Etc/GMT+5")]
#[case("UTC", "UTC")]
#[case("New York", "America/New_York")]
#[case("chicago", "America/Chicago")]
#[case("Sydney", "Australia/Sydney")]
#[case("Buenos Aires", "America/Argentina/Buenos_Aires")]
#[case("istanbul", "Europe/Istanbul")]
#[case("Omsk", "Asia/Omsk")]
#[case("Ростов-на-Дону", "Europe/Moscow")]
#[case("Алматы", "Asia/Almaty")]
#[case("Нью‑Йорк", "America/New_York")]
#[case("сеул", "Asia/Seoul")]
#[case("Кишинев", "Europe/Chisinau")]
fn a_zone_is_known_by_its_name_its_city_and_its_hours(#[case] typed: &str, #[case] name: &str) {
    assert_eq!(zone(typed).unwrap().name(), name);
}

#[rstest]
#[case("Атлантида")]
#[case("мск 10")]
#[case("мск+20")]
#[case("UTC+30")]
#[case("UTC+5:30")]
#[case("")]
#[case("Eastern")]
fn what_is_no_zone_is_none(#[case] typed: &str) {
    assert_eq!(zone(typed), None);
}

#[test]
fn a_zone_is_called_by_its_city() {
    let said = |name: &str, language| named(&Zone::new(name).unwrap(), messages(language));
    assert_eq!(said("Asia/Yekaterinburg", Language::Russian), "Екатеринбург, МСК+2");
    assert_eq!(said("Europe/Moscow", Language::Russian), "Москва");
    assert_eq!(said("Europe/Kaliningrad", Language::Russian), "Калининград, МСК−1");
    assert_eq!(said("America/New_York", Language::Russian), "Нью-Йорк");
    assert_eq!(said("Asia/Jerusalem", Language::Russian), "Иерусалим");
    assert_eq!(
        said("America/Argentina/Buenos_Aires", Language::Russian),
        "Buenos Aires",
        "nobody has put it into Russian"
    );
    assert_eq!(said("Asia/Yekaterinburg", Language::English), "Yekaterinburg");
    assert_eq!(said("America/New_York", Language::English), "New York");
}

#[test]
fn a_zone_is_typed_so_that_it_is_read_back() {
    for name in [
        "Europe/Moscow",
        "Asia/Yekaterinburg",
        "Asia/Khandyga",
        "Asia/Tokyo",
        "Asia/Ho_Chi_Minh",
        "America/New_York",
        "Etc/GMT-10",
        "America/Argentina/Salta",
    ] {
        let of = Zone::new(name).unwrap();
        for language in Language::ALL {
            assert_eq!(zone(&typed(&of, messages(*language))), Some(of.clone()), "{name}");
        }
    }
    assert_eq!(typed(&Zone::new("Asia/Tokyo").unwrap(), messages(Language::Russian)), "Токио");
    assert_eq!(typed(&Zone::new("Asia/Omsk").unwrap(), messages(Language::Russian)), "Омск, МСК+3");
}

#[rstest]
#[case("UTC+10")]
#[case("UTC−5")]
#[case("UTC")]
fn a_zone_of_hours_is_called_as_it_is_typed(#[case] typed: &str) {
    let zone = zone(typed).unwrap();
    for language in Language::ALL {
        assert_eq!(named(&zone, messages(*language)), typed);
    }
}

#[test]
fn every_city_that_is_read_in_russian_is_called_so_too() {
    for (cities, name) in CITIES {
        let said = named(&Zone::new(name).unwrap(), messages(Language::Russian));
        assert!(said.chars().all(|c| !c.is_ascii_alphabetic()), "{cities:?}: {said}");
    }
}
