//! Where the cursor stands in a wrapped text.

use super::*;

#[test]
fn a_long_word_goes_to_the_next_row_and_the_cursor_with_it() {
    let field = TextField::with("все очень хорошо");
    let (shown, cursor) = rows(&field, 12);
    assert_eq!(shown, ["все очень ", "хорошо"]);
    assert_eq!(cursor, (6, 1));
}

#[test]
fn the_cursor_stands_before_the_letter_it_is_at() {
    let mut field = TextField::with("все очень хорошо");
    field.home();
    assert_eq!(rows(&field, 12).1, (0, 0));
    for _ in 0..11 {
        field.right();
    }
    assert_eq!(rows(&field, 12).1, (1, 1));
}

#[test]
fn a_line_break_begins_a_row() {
    let field = TextField::with("раз\nдва");
    assert_eq!(rows(&field, 20), (vec!["раз".to_owned(), "два".to_owned()], (3, 1)));
}
