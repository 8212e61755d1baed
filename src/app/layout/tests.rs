//! A message keeps to its line, whoever it speaks of.

use super::*;

#[test]
fn of_a_sentence_the_name_is_cut_and_not_what_to_press() {
    let said = |name: &str| with_name(name, 40, |name| format!("{name}: noted. F6 takes it back."));
    assert_eq!(said("Birch"), "Birch: noted. F6 takes it back.");
    assert_eq!(said("The Interregional Birch Company"), "The Interregi…: noted. F6 takes it back.");
    assert_eq!(said("The Interregional Birch Company").width(), 40);
}
