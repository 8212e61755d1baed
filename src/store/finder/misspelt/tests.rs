//! What is taken for what was meant.

use rstest::rstest;

use super::Vocabulary;

/// The rows of three clients, and one that a client has no longer.
const ROWS: [&str; 4] =
    ["березка\nанна петрова\na.petrova@example.org\n74951234567", "рома", "ромашка\nбережков", "петренко"];

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
    let text = ROWS.join("\0");
    let place = |row: &str| text.find(&format!("{row}\0")).or(text.rfind(row)).map(|at| at..at + row.len()).unwrap();
    let words = Vocabulary::of(&text, [ROWS[0], ROWS[2], ROWS[3]].into_iter().map(place));
    assert_eq!(words.nearest(&text, typed), meant);
}
