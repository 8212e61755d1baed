//! Copies on a real disk: made, thinned, and nothing else touched.
#![allow(clippy::disallowed_methods, reason = "a test makes its own files")]

use chrono::TimeDelta;

use super::*;
use crate::domain::Moment;
use crate::store::testing::{file, staffed};

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
    assert_eq!(b.store.daily_copy(days(0), &CopyUnderWay::default()).unwrap(), None, "nothing to lose");
    b.client("Вектор", "+74951234567");
    let kept = b.store.daily_copy(days(0), &CopyUnderWay::default()).unwrap().unwrap();
    assert!(Reader::open(&kept).is_ok(), "a base like any other");
    assert_eq!(
        b.store.daily_copy(days(0) + TimeDelta::hours(3), &CopyUnderWay::default()).unwrap(),
        None,
        "once a day"
    );
    for day in 1..20 {
        assert!(b.store.daily_copy(days(day), &CopyUnderWay::default()).unwrap().is_some());
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
    // Another window is at it: it holds the file's lock.
    let made = fs::OpenOptions::new().write(true).open(folder.path().join(others[2])).unwrap();
    made.lock().unwrap();
    assert_eq!(b.store.daily_copy(days(1), &CopyUnderWay::default()).unwrap(), None);
    let left = names(folder.path());
    assert!(others.iter().all(|name| left.contains(&(*name).to_owned())), "{left:?}");
    let imports: Vec<&String> = left.iter().filter(|name| name.contains("before-import")).collect();
    assert_eq!(imports, ["base.db.before-import-20261120-110000000", "base.db.before-import-20261120-120000000"]);
    // It has ended in the middle, and another one before it, of which only the journal is left:
    let journals = ["base.db.copy-20261120-080000000.part-journal", "base.db.copy-20261119-080000000.part-journal"];
    for name in journals {
        fs::write(folder.path().join(name), "half").unwrap();
    }
    // The next one begins at once, and nothing unfinished is left.
    drop(made);
    assert!(b.store.daily_copy(days(1), &CopyUnderWay::default()).unwrap().is_some());
    let left = names(folder.path());
    assert!(!left.iter().any(|name| name.contains("part")), "what a program that died left of a copy: {left:?}");
}

#[test]
fn whoever_ends_the_program_takes_the_unfinished_copy_away_and_leaves_the_finished_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut b = staffed(file(&folder.path().join("base.db")));
    b.client("Вектор", "+74951234567");
    let under_way = CopyUnderWay::default();
    let kept = b.store.daily_copy(days(0), &under_way).unwrap().unwrap();
    under_way.take_away();
    assert!(kept.exists(), "it was finished");
    let part = folder.path().join("base.db.copy-20261121-080000000.x.part");
    let journal = part.with_extension("part-journal");
    fs::write(&part, "half").unwrap();
    fs::write(&journal, "half").unwrap();
    under_way.begins(&part);
    under_way.take_away();
    assert!(!part.exists() && !journal.exists());
}
