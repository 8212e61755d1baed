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

#[rstest]
#[case::where_there_is_room_the_answer_has_its_own(6, 19, 7)]
#[case::long_words_get_what_it_does_not_need(11, 19, 6)]
#[case::but_no_more(40, 19, 5)]
#[case::an_answer_that_needs_all_gives_nothing(40, 9, 5)]
fn the_words_get_the_rows_that_the_answer_does_not_need(#[case] told: usize, #[case] free: u16, #[case] rows: u16) {
    assert_eq!(shared(told, free, (5, 7)), rows);
}

#[test]
fn blank_lines_between_the_words_give_way_before_a_word_does() {
    let told = || ["Итога нет", "", "Здравствуйте!", "", "Удобно?"].map(Line::from).to_vec();
    let shown = |room| without_blanks(told(), room).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(shown(5), ["Итога нет", "", "Здравствуйте!", "", "Удобно?"]);
    assert_eq!(shown(4), ["Итога нет", "", "Здравствуйте!", "Удобно?"]);
    assert_eq!(shown(2), ["Итога нет", "Здравствуйте!", "Удобно?"]);
}
