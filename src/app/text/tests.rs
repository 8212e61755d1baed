//! What typing does.

use super::*;
use crate::app::{Code, Key};

fn typed(text: &str) -> TextField {
    let mut field = TextField::default();
    for c in text.chars() {
        field.insert(c);
    }
    field
}

#[test]
fn a_letter_with_marks_and_a_flag_are_taken_back_as_one() {
    let mut field = typed("ае\u{301}🇷🇺");
    field.backspace();
    assert_eq!(field.text(), "ае\u{301}");
    field.backspace();
    assert_eq!(field.text(), "а");
}

#[test]
fn typing_in_the_middle_leaves_the_rest() {
    let mut field = typed("привет");
    field.home();
    field.right();
    field.insert('о');
    assert_eq!(field.text(), "поривет");
}

#[test]
fn undo_takes_back_a_word_at_a_time() {
    let mut field = typed("все хорошо");
    assert!(field.undo());
    assert_eq!(field.text(), "все");
    assert!(field.undo());
    assert_eq!(field.text(), "");
    assert!(!field.undo());
}

#[test]
fn a_paste_is_text_even_where_it_looks_like_commands() {
    let mut field = TextField::default();
    field.paste("q\r\n\u{1b}[2J:quit\u{7}");
    assert_eq!(field.text(), "q\n[2J:quit");
}

#[test]
fn control_with_a_letter_types_nothing() {
    let mut field = typed("да");
    assert!(!field.key(Key::ctrl('z')));
    assert_eq!(field.text(), "да");
    assert!(field.key(Key { code: Code::Backspace, ctrl: true, alt: false }));
    assert_eq!(field.text(), "");
}

#[test]
fn control_u_empties_the_line_and_leaves_the_others() {
    let mut field = TextField::with("первая\nвторая");
    assert!(field.key(Key::ctrl('u')));
    assert_eq!(field.text(), "первая\n");
    assert!(field.undo());
    assert_eq!(field.text(), "первая\nвторая");
}

#[test]
fn a_field_takes_no_more_than_its_limit() {
    let mut field = TextField::default();
    field.paste(&"я".repeat(LONGEST));
    assert_eq!(field.text().len(), LONGEST);
    assert!(!field.insert('я'));
}

#[test]
fn ctrl_u_takes_back_the_line_and_undo_brings_it_again() {
    let mut field = TextField::with("пн 10-12\nвт 14-16");
    assert!(field.key(crate::app::Key::ctrl('u')));
    assert_eq!(field.text(), "пн 10-12\n");
    field.undo();
    assert_eq!(field.text(), "пн 10-12\nвт 14-16");
}
