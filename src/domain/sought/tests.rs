//! What is looked for when a number, or a piece of one, is typed.

use rstest::rstest;

use super::sought;

#[rstest]
#[case::from_inside_the_country("8 (495) 123-45-67", "74951234567")]
#[case::with_its_code("+7 495 123-45-67", "74951234567")]
#[case::from_abroad("00 44 20 7946", "44207946")]
#[case::from_abroad_half_typed("00442", "442")]
#[case::its_end("000-04", "00004")]
#[case::its_end_with_a_zero_more("000-04-92", "0000492")]
#[case::an_area_code("8-903", "903")]
#[case::with_an_extension("495 123-45-67 доб. 12", "4951234567")]
fn a_number_is_looked_for_by_the_digits_that_every_form_of_it_has(#[case] typed: &str, #[case] digits: &str) {
    assert_eq!(sought(typed), [digits]);
}
