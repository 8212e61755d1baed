<<<<<<< HEAD
//! What `fold` promises, case by case.
=======
//! Texts that a person would call the same.

use rstest::rstest;

use super::fold;

#[rstest]
#[case("  ООО  «Ёлка»\t", "ооо «елка»")]
#[case("Straße", "straße")]
#[case("ＡＢＣ", "abc")]
#[case("е\u{308}ж", "еж")]
#[case("", "")]
fn texts_fold(#[case] text: &str, #[case] folded: &str) {
    assert_eq!(fold(text), folded);
}
>>>>>>> h-store
