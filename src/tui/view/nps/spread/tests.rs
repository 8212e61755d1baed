//! The words of the unhappy in a window that has no room for all of them.

use super::*;
use rstest::rstest;

#[rstest]
#[case::all_of_them(&[3, 5, 8], 8, 0, 8, (8, 0))]
#[case::the_last_ones_words_do_not_fit(&[3, 5, 8], 8, 0, 7, (5, 1))]
#[case::nor_do_those_of_the_last_but_one(&[3, 5, 8], 8, 0, 5, (3, 2))]
#[case::scrolled_to_the_end(&[3, 5, 8], 8, 3, 5, (8, 0))]
#[case::words_higher_than_the_window(&[30], 30, 0, 6, (5, 1))]
fn nobody_is_named_without_a_word(
    #[case] ends: &[usize],
    #[case] rows: usize,
    #[case] top: usize,
    #[case] height: usize,
    #[case] shown: (usize, u64),
) {
    assert_eq!(whole(ends, rows, top, height), shown);
}
