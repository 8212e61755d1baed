//! How a text is scrolled: its last line never leaves the window.

use rstest::rstest;

use super::*;

#[rstest]
#[case::down_at_the_end_stays(7, Action::Down, 7)]
#[case::a_page_goes_to_the_end_at_most(4, Action::PageDown, 7)]
#[case::the_end(0, Action::Last, 7)]
#[case::up_from_the_end_moves_at_once(7, Action::Up, 6)]
#[case::up_moves_at_once_where_the_window_has_grown(12, Action::Up, 6)]
#[case::up_at_the_beginning_stays(0, Action::Up, 0)]
#[case::a_page_back(7, Action::PageUp, 2)]
#[case::the_beginning(7, Action::First, 0)]
fn no_key_scrolls_the_last_line_out_of_sight(#[case] at: usize, #[case] action: Action, #[case] then: usize) {
    let mut top = at;
    scroll(&mut top, action, 5, 7);
    assert_eq!(top, then);
}

#[test]
fn in_fewer_rows_than_the_keys_know_of_the_cursor_stays_in_sight() {
    let cursor = Cursor { at: 9, top: 0 };
    assert_eq!(cursor.top_in(10), 0);
    assert_eq!(cursor.top_in(8), 2);
    assert_eq!(Cursor { at: 3, top: 2 }.top_in(8), 2, "nothing moves where it is");
}
