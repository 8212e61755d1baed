//! Sums as they are typed and as exports write them.

use super::*;
use rstest::rstest;

#[rstest]
#[case("1200000", 120_000_000, None)]
#[case("1 200 000,50 ₽", 120_000_050, Some("RUB"))]
#[case("1\u{a0}200\u{a0}000 руб.", 120_000_000, Some("RUB"))]
#[case("$5,000.00", 500_000, Some("USD"))]
#[case("1.234.567,8 EUR", 123_456_780, Some("EUR"))]
#[case("12 тыс. руб.", 1_200_000, Some("RUB"))]
#[case("1,5 млн", 150_000_000, None)]
#[case("3k", 300_000, None)]
#[case("480000.0000", 48_000_000, None)]
#[case("0", 0, None)]
fn a_sum_is_read_as_it_is_written(#[case] text: &str, #[case] minor: i64, #[case] currency: Option<&str>) {
    assert_eq!(amount(text), Some((minor, currency.map(str::to_owned))));
}

#[rstest]
#[case("")]
#[case("дорого")]
#[case("-500")]
#[case("12-15 тысяч")]
#[case("99999999999999999999")]
fn what_is_no_sum_is_none(#[case] text: &str) {
    assert_eq!(amount(text), None);
}

#[rstest]
#[case("₽", Some("RUB"))]
#[case("Руб.", Some("RUB"))]
#[case("usd", Some("USD"))]
#[case("AED", Some("AED"))]
#[case("штук", None)]
fn a_currency_has_its_code(#[case] text: &str, #[case] code: Option<&str>) {
    assert_eq!(currency(text).as_deref(), code);
}

#[rstest]
#[case("RU", Some("RUB"))]
#[case("DE", Some("EUR"))]
#[case("KZ", Some("KZT"))]
#[case("JP", None)]
fn a_sum_without_a_currency_is_of_the_country_one_works_in(#[case] region: &str, #[case] currency: Option<&str>) {
    assert_eq!(home_currency(region), currency);
}
