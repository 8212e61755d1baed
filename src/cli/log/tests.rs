//! Tests of `cli::log`.

use std::io::Write as _;

use super::*;

#[test]
fn a_log_that_has_grown_is_put_aside_and_a_new_one_begun() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state");
    let write = |text: &str| open(&state, 10).unwrap().write_all(text.as_bytes()).unwrap();
    let read = |name: &str| fs::read_to_string(state.join(name)).unwrap_or_default();
    write("one\n");
    write("two two\n");
    assert_eq!((read(FILE).as_str(), read(OLD).as_str()), ("one\ntwo two\n", ""));
    write("three\n");
    assert_eq!((read(FILE).as_str(), read(OLD).as_str()), ("three\n", "one\ntwo two\n"));
}
