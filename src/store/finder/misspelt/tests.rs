//! What is taken for what was meant.

use rstest::rstest;

use super::Vocabulary;

fn words() -> Vocabulary {
    Vocabulary::of(
        ["березка\nанна петрова\na.petrova@example.org\n74951234567", "ромашка\nбережков", "петренко"].into_iter(),
    )
}

#[rstest]
#[case::letters_swapped("петрвоа", &["петрова"])]
#[case::another_letter("берозка", &["березка"])]
#[case::a_letter_too_few("ромшка", &["ромашка"])]
#[case::a_letter_too_many("роммашка", &["ромашка"])]
#[case::half_typed_with_a_mistake("ромаж", &["ромашка"])]
#[case::the_nearest_only("петрова", &["петрова"])]
#[case::two_mistakes_in_a_long_word("бирежкав", &["бережков"])]
#[case::too_short("бир", &[])]
#[case::a_number("7495123456", &[])]
#[case::nothing_near("экскаватор", &[])]
fn the_nearest_words_are_found(#[case] typed: &str, #[case] meant: &[&str]) {
    assert_eq!(words().nearest(typed), meant);
}
