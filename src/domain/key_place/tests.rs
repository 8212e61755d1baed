//! Tests of `domain::key_place`.

use super::key_place;

#[test]
fn a_key_has_the_same_place_in_both_layouts() {
    assert_eq!(key_place('в'), 'd');
    assert_eq!(key_place('К'), 'r');
    assert_eq!(key_place('D'), 'd');
    assert_eq!(key_place('7'), '7');
}
