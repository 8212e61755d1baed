//! Telephone numbers as they are read.

use super::*;
use crate::domain::Language;
use crate::domain::testing;
use crate::i18n::messages;

fn phone(e164: Option<&str>, raw: &str, extension: Option<&str>) -> Phone {
    Phone { extension: extension.map(str::to_owned), ..testing::phone(raw, e164) }
}

#[test]
fn a_number_stands_in_the_groups_of_its_country() {
    for (number, read) in [
        ("+78125550123", "+7 812 555-01-23"),
        ("+79161234567", "+7 916 123-45-67"),
        ("+442071234567", "+44 20 7123 4567"),
        ("+375291234567", "+375 29 123-45-67"),
        ("+12025550123", "+1 202-555-0123"),
    ] {
        assert_eq!(grouped(number), read);
    }
}

#[test]
fn a_country_that_nobody_knows_is_written_in_threes() {
    assert_eq!(grouped("+999000000001"), "+999 000 000 001");
}

#[test]
fn what_is_no_number_stays_as_it_is() {
    for text in ["", "нет", "8 (812) 555-01-23", "+", "+7 812"] {
        assert_eq!(grouped(text), text);
    }
    assert_eq!(number(&phone(None, "звонить жене", None)), "звонить жене");
}

#[test]
fn the_extension_is_said_in_words() {
    let phone = phone(Some("+74951234567"), "8 495 123-45-67", Some("12"));
    assert_eq!(with_extension(&phone, messages(Language::Russian)), "+7 495 123-45-67 доб. 12");
    assert_eq!(with_extension(&phone, messages(Language::English)), "+7 495 123-45-67 ext. 12");
}

#[test]
fn the_ending_has_four_digits() {
    assert_eq!(ending(&phone(Some("+73430000899"), "", None)), "08-99");
    assert_eq!(ending(&phone(Some("+442071234567"), "", None)), "4567");
    assert_eq!(ending(&phone(None, "12", None)), "12");
}
