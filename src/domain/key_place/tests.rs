//! Tests of `domain::key_place`.

use super::key_place;

#[test]
fn a_key_has_the_same_place_in_both_layouts() {
    assert_eq!(key_place('в'), 'd');
    assert_eq!(key_place('К'), 'r');
    assert_eq!(key_place('D'), 'd');
    assert_eq!(key_place('7'), '7');
}

#[test]
fn a_text_is_read_as_typed_with_the_other_layout() {
    assert_eq!(super::other_layout("Gtnhjdf"), "петрова");
    assert_eq!(super::other_layout("Фтты"), "anns");
    assert_eq!(super::other_layout("ООО 12"), "jjj 12");
}
