//! Copies on a real disk: made, thinned, and nothing else touched.
#![allow(clippy::disallowed_methods, reason = "a test makes its own files")]

use chrono::TimeDelta;

use super::*;
use crate::domain::Moment;
use crate::store::testing::{at, file, staffed};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("base.db.") && name != "base.db.locks")
        .collect();
    names.sort_unstable();
    names
}

fn days(count: i64) -> Moment {
    "2026-11-20T08:00:00Z".parse::<Moment>().unwrap() + TimeDelta::days(count)
}

#[test]
fn a_base_is_copied_once_a_day_and_the_copies_are_thinned() {
    let folder = tempfile::tempdir().unwrap();
    let mut b = staffed(file(&folder.path().join("base.db")));
    assert_eq!(b.store.daily_copy(days(0)).unwrap(), None, "nothing to lose");
    b.client("Вектор", "+74951234567");
    let kept = b.store.daily_copy(days(0)).unwrap().unwrap();
    assert!(Reader::open(&kept).is_ok(), "a base like any other");
    assert_eq!(b.store.daily_copy(days(0) + TimeDelta::hours(3)).unwrap(), None, "once a day");
    for day in 1..20 {
        assert!(b.store.daily_copy(days(day)).unwrap().is_some());
    }
    let left = names(folder.path());
    assert!(left.len() < 14, "{left:?}");
    assert!(left.contains(&"base.db.copy-20261209-080000000".to_owned()), "{left:?}");
}

#[test]
fn copies_before_imports_are_thinned_and_files_of_other_names_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut b = staffed(file(&folder.path().join("base.db")));
    b.client("Вектор", "+74951234567");
    let others = ["base.db.before-schema-5", "base.db.copy-of-mine", "base.db.copy-20261120-080000000.part"];
    for name in others {
        fs::write(folder.path().join(name), "mine").unwrap();
    }
    for hour in 0..5 {
        b.store.backup_before_import(days(0) + TimeDelta::hours(hour)).unwrap();
    }
    assert_eq!(b.store.daily_copy(at(0)).unwrap(), None, "another window is at it");
    let left = names(folder.path());
    assert!(others.iter().all(|name| left.contains(&(*name).to_owned())), "{left:?}");
    let imports: Vec<&String> = left.iter().filter(|name| name.contains("before-import")).collect();
    assert_eq!(imports, ["base.db.before-import-20261120-110000000", "base.db.before-import-20261120-120000000"]);
    b.store.daily_copy("2100-01-01T08:00:00Z".parse().unwrap()).unwrap();
    let left = names(folder.path());
    assert!(!left.contains(&others[2].to_owned()), "what a program that died left of a copy: {left:?}");
}
