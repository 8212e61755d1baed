//! The parts of a card.

use super::*;

#[test]
fn the_history_is_the_last_part() {
    assert_eq!(Section::ALL.last(), Some(&Section::Timeline));
    assert!(Section::ALL.is_sorted(), "Tab goes from one to the next by their order");
}
