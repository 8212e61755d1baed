//! What is typed, and what it is taken for.

use rstest::rstest;

use super::*;

#[rstest]
#[case("мск+3", Some("Asia/Omsk"))]
#[case("МСК", Some("Europe/Moscow"))]
#[case("msk -1", Some("Europe/Kaliningrad"))]
#[case("Asia/Tokyo", Some("Asia/Tokyo"))]
#[case("Novosib", Some("Asia/Novosibirsk"))]
#[case("new york", Some("America/New_York"))]
#[case("мск+99", None)]
#[case("нигде", None)]
fn a_zone_is_named_by_its_city_or_by_the_hours_from_moscow(#[case] typed: &str, #[case] meant: Option<&str>) {
    assert_eq!(zone(typed).as_ref().map(Zone::name), meant);
}

#[rstest]
#[case("8 916 123-45-67 доб. 12", true)]
#[case("+7 916", false)]
#[case("позвонить", false)]
#[case("", true)]
fn what_can_be_no_number_is_told_at_once(#[case] typed: &str, #[case] fine: bool) {
    let words = crate::i18n::messages(Language::Russian);
    assert_eq!(phone_remark(typed, words).is_none(), fine);
}

#[test]
fn one_of_a_few_is_chosen_by_its_beginning_and_never_by_chance() {
    let known = || [(1, "довольный".to_owned()), (2, "доволен".to_owned())].into_iter();
    assert_eq!((chosen(known(), "доволе"), chosen(known(), "довол"), chosen(known(), "")), (Some(2), None, None));
}
