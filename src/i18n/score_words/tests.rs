//! A score is said in the language of the screen.

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

#[test]
fn one_and_ten_are_different_words() {
    let said = |score, language| score_in_words(Score::new(score).unwrap(), messages(language));
    assert_eq!([0, 1, 10].map(|score| said(score, Language::English)), ["zero", "one", "ten"]);
    assert_eq!([0, 1, 10].map(|score| said(score, Language::Russian)), ["ноль", "один", "десять"]);
}
