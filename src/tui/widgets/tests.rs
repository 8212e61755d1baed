//! Cells and lines of text.

use super::*;
use rstest::rstest;
use unicode_width::UnicodeWidthStr;

#[rstest]
#[case("ООО «Ромашка»", 8, "ООО «Ро…")]
#[case("да", 4, "да  ")]
#[case("株式会社", 5, "株式…")]
#[case("a\u{202e}b", 9, "a⟨RLO⟩b  ")]
fn a_cell_is_as_wide_as_asked(#[case] text: &str, #[case] width: usize, #[case] shown: &str) {
    assert_eq!(cell(text, width), shown);
    assert_eq!(cell(text, width).width(), width);
}

#[test]
fn words_stay_whole_where_they_fit_and_break_where_they_do_not() {
    assert_eq!(wrap("перезвонить завтра\nутром", 12), ["перезвонить", "завтра", "утром"]);
    assert_eq!(wrap("ааааааа", 3), ["ааа", "ааа", "а"]);
}
#[test]
fn parts_of_a_sentence_stand_whole_or_not_at_all() {
    let parts = ["again tomorrow".to_owned(), "try 3 of 6".to_owned(), "number marked".to_owned()];
    assert_eq!(whole_parts(&parts, ", ", 80), "again tomorrow, try 3 of 6, number marked");
    assert_eq!(whole_parts(&parts, ", ", 30), "again tomorrow, try 3 of 6, …");
    assert_eq!(whole_parts(&parts, ", ", 20), "again tomorrow, …");
    assert_eq!(whole_parts(&[], ", ", 20), "");
}

#[rstest]
#[case::all_have_room(40, [8, 20, 5])]
#[case::the_widest_gives_way(30, [8, 17, 5])]
#[case::down_to_its_least(20, [5, 10, 5])]
#[case::and_no_further(5, [4, 10, 5])]
fn columns_are_as_wide_as_what_stands_in_them(#[case] room: usize, #[case] widths: [usize; 3]) {
    assert_eq!(columns([(8, 4), (20, 10), (5, 5)], room), widths);
}

#[test]
fn a_dot_between_two_parts_stays_with_the_one_before_it() {
    assert_eq!(wrap("опрос завершён · 04:39 · Вера", 16), ["опрос завершён ·", "04:39 · Вера"]);
    assert_eq!(wrap("опрос завершён · 04:39", 15), ["опрос", "завершён ·", "04:39"]);
    assert_eq!(wrap("· пт 20 ноября", 8), ["· пт 20", "ноября"]);
}

#[test]
fn a_picture_two_cells_wide_does_not_stand_over_the_edge_of_a_layer() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 1));
    buffer.set_string(0, 0, "Пётр 🏭 🏭 ", Style::new());
    make_room(&mut buffer, Rect::new(6, 0, 3, 1));
    let shown: Vec<&str> = buffer.content().iter().map(ratatui::buffer::Cell::symbol).collect();
    assert_eq!(shown.concat(), "Пётр      ");
}

#[test]
fn a_box_without_a_name_has_a_whole_border() {
    let mut window = ratatui::Terminal::new(ratatui::backend::TestBackend::new(6, 2)).unwrap();
    window.draw(|frame| _ = framed(frame, frame.area(), "", Theme::Plain)).unwrap();
    assert_eq!(window.backend().to_string(), "\"┌────┐\"\n\"└────┘\"\n");
}
