//! The words of the unhappy in a window that has no room for all of them.

use super::*;
use rstest::rstest;

#[rstest]
#[case::all_of_them(&[3, 2, 3], 8, 3, 0)]
#[case::the_last_ones_words_do_not_fit(&[3, 2, 3], 7, 2, 1)]
#[case::nor_is_there_room_to_say_that_one_is_missing(&[3, 2, 3], 5, 1, 1)]
#[case::words_higher_than_the_window(&[30, 2], 6, 1, 1)]
#[case::nobody_is_unhappy(&[], 6, 0, 0)]
fn nobody_is_named_without_a_word(
    #[case] heights: &[usize],
    #[case] room: usize,
    #[case] shown: usize,
    #[case] last: usize,
) {
    assert_eq!((whole(heights, room), last_top(heights, room)), (shown, last));
}

#[test]
fn every_class_is_held_together() {
    let braces: String = (0..=10).rev().map(|value| brace(Score::new(value).unwrap())).collect();
    assert_eq!(braces, "┐┘┐┘┐│││││┘");
}
