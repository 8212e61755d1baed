//! The boxes of a talk.

use super::*;
use rstest::rstest;

#[rstest]
#[case::in_a_small_window_the_words_have_all_that_is_free(6, 9, 9)]
#[case::in_a_middling_one_the_answer_stays_in_its_place(6, 20, 20)]
#[case::in_a_high_one_it_comes_up_to_the_words(20, 40, 22)]
#[case::but_no_higher_than_most_steps_need(3, 40, SAY)]
#[case::and_long_words_leave_it_its_rows(90, 40, 40)]
fn the_answer_stands_near_the_words(#[case] lines: usize, #[case] free: u16, #[case] rows: u16) {
    assert_eq!(say_height(lines, free), rows);
}
