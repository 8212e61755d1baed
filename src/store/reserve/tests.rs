//! The reserve beside the base; what a disk with little room refuses is seen on a small file system, by hand.

use super::*;
use crate::store::testing::file;

#[test]
fn the_reserve_is_there_from_the_opening_and_made_again_after_it_was_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let base = folder.path().join("base.db");
    let store = file(&base);
    let kept = || fs::metadata(file_of(&base)).map(|file| file.len()).ok();
    assert_eq!(kept(), Some(RESERVE));
    store.give_up_reserve();
    assert_eq!(kept(), None);
    store.room_for_a_call().unwrap();
    assert_eq!(kept(), Some(RESERVE));
    drop(store);
    drop(file(&base));
    assert_eq!(kept(), Some(RESERVE));
}

#[cfg(unix)]
#[test]
fn the_free_room_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert!(free(&folder.path().join("base.db")).is_some_and(|free| free > 0));
}
