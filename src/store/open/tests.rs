//! What opening refuses, and that it writes nothing then.

use std::fs;

use rstest::rstest;

use super::*;

fn now() -> Moment {
    "2026-03-10T09:00:00.000Z".parse().unwrap()
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn open(path: &Path) -> Result<Store> {
    Store::open(path, OpenOptions::new(now()))
}

#[test]
fn the_longest_mount_point_decides() {
    let mounts = "/dev/sda / ext4 rw 0 0\nserver:/x /srv/my\\040files nfs4 rw 0 0\n";
    assert_eq!(network_kind(mounts, Path::new("/srv/my files/a.db")), Some("nfs4".to_owned()));
    assert_eq!(network_kind(mounts, Path::new("/srv/other/a.db")), None);
}

#[test]
fn the_linked_sqlite_is_new_enough() {
    assert!(rusqlite::version_number() >= 3_051_003);
    pragmas::check_sqlite().unwrap();
}

#[test]
fn a_new_base_has_the_schema_the_settings_and_a_running_wave() {
    let folder = folder();
    let path = folder.path().join("base.db");
    let store = open(&path).unwrap();
    let identity = pragmas::identity(&store.connection).unwrap();
    assert_eq!((identity.application, identity.version), (APPLICATION_ID, migrate::NEWEST));
    for (name, wanted) in [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("mmap_size", "0")] {
        assert_eq!(pragmas::read(&store.connection, name).unwrap(), wanted, "{name}");
    }
    assert_eq!(store.running_wave().unwrap().began_at, now());
    assert!(store.check().unwrap().is_empty());
    drop(store);
    let again = open(&path).unwrap();
    assert_eq!(again.recent_operations(10).unwrap().len(), 1, "the wave is opened once");
}

#[cfg(unix)]
#[test]
fn the_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let path = folder.path().join("deep/er/base.db");
    let store = Store::open(&path, OpenOptions { create_folder: true, ..OpenOptions::new(now()) }).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    drop(store);
}

#[test]
fn a_file_of_no_bytes_is_a_new_base() {
    let folder = folder();
    let path = folder.path().join("base.db");
    fs::write(&path, b"").unwrap();
    open(&path).unwrap();
}

#[test]
fn a_missing_file_is_made_only_when_asked_and_its_folder_only_then() {
    let folder = folder();
    let path = folder.path().join("base.db");
    let found = Store::open(&path, OpenOptions { create: false, ..OpenOptions::new(now()) });
    assert!(matches!(found, Err(StoreError::NoSuchFile { .. })));
    assert!(!path.exists());
    assert!(matches!(open(&folder.path().join("none/base.db")), Err(StoreError::NoFolder { .. })));
    assert!(matches!(Reader::open(&path), Err(StoreError::NoSuchFile { .. })));
}

#[rstest]
#[case::noise(b"this is a letter, not a database, and long enough to be looked at as one.".repeat(20))]
#[case::short(b"hello".to_vec())]
fn a_foreign_file_stays_as_it_is(#[case] bytes: Vec<u8>) {
    let folder = folder();
    let path = folder.path().join("base.db");
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(open(&path), Err(StoreError::Foreign { .. })));
    assert!(matches!(Reader::open(&path), Err(StoreError::Foreign { .. })));
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn a_database_of_another_program_stays_as_it_is() {
    let folder = folder();
    let path = folder.path().join("other.db");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    let bytes = fs::read(&path).unwrap();
    assert!(matches!(open(&path), Err(StoreError::Foreign { .. })));
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_newer_base_is_refused_with_both_versions() {
    let folder = folder();
    let path = folder.path().join("base.db");
    drop(open(&path).unwrap());
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let bytes = fs::read(&path).unwrap();
    assert!(matches!(open(&path), Err(StoreError::Newer { found: 99, known: migrate::NEWEST, .. })));
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_damaged_base_is_refused() {
    let folder = folder();
    let path = folder.path().join("base.db");
    drop(open(&path).unwrap());
    let mut bytes = fs::read(&path).unwrap();
    bytes.truncate(bytes.len() / 2 / 4096 * 4096);
    for byte in &mut bytes[100..900] {
        *byte ^= 0x5a;
    }
    fs::write(&path, &bytes).unwrap();
    assert!(matches!(open(&path), Err(StoreError::Damaged { .. })), "{:?}", open(&path).err());
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[cfg(unix)]
#[test]
fn a_link_and_a_folder_are_refused() {
    let folder = folder();
    let path = folder.path().join("base.db");
    drop(open(&path).unwrap());
    let link = folder.path().join("link.db");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert!(matches!(open(&link), Err(StoreError::Link { .. })));
    assert!(matches!(open(folder.path()), Err(StoreError::NotAFile { .. })));
}

#[test]
fn a_name_like_a_uri_is_a_file_like_any_other() {
    let folder = folder();
    let path = folder.path().join("file:x?mode=memory");
    drop(open(&path).unwrap());
    assert!(fs::metadata(&path).unwrap().len() > 0);
}

#[test]
fn a_reader_cannot_write_and_sees_commits_of_others() {
    let folder = folder();
    let path = folder.path().join("base.db");
    let store = open(&path).unwrap();
    let reader = Reader::open(&path).unwrap();
    let before = reader.data_version().unwrap();
    assert!(reader.connection.execute("DELETE FROM setting", []).is_err());
    store.connection.execute("UPDATE operation SET client = 1", []).unwrap();
    assert_ne!(reader.data_version().unwrap(), before);
}

#[test]
fn a_backup_is_a_sound_base_of_its_own() {
    let folder = folder();
    let store = open(&folder.path().join("base.db")).unwrap();
    let copy = folder.path().join("copy.db");
    store.backup_to(&copy).unwrap();
    let reader = Reader::open(&copy).unwrap();
    assert!(reader.check().unwrap().is_empty());
    assert_eq!(reader.running_wave().unwrap(), store.running_wave().unwrap());
    assert_eq!(
        fs::read_dir(folder.path())
            .unwrap()
            .filter(|e| e.as_ref().unwrap().file_name().to_string_lossy().contains("part"))
            .count(),
        0
    );
}

#[test]
fn a_base_whose_making_was_cut_off_is_made_to_its_end() {
    let folder = folder();
    let path = folder.path().join("base.db");
    fs::write(&path, b"").unwrap();
    Connection::open(&path).unwrap().pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    assert!(fs::metadata(&path).unwrap().len() > 0);
    open(&path).unwrap().running_wave().unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_is_said_before_anything_else() {
    assert!(matches!(open(Path::new("/sys/base.db")), Err(StoreError::ReadOnly { .. })));
}

#[test]
fn the_lock_of_a_dead_program_is_swept_away_and_that_of_a_living_one_stays() {
    let folder = folder();
    let path = folder.path().join("base.db");
    let locks = folder.path().join("base.db.locks");
    let alive = open(&path).unwrap();
    fs::write(locks.join(uuid::Uuid::now_v7().to_string()), b"").unwrap();
    let other = open(&path).unwrap();
    assert_eq!(fs::read_dir(&locks).unwrap().count(), 2);
    drop((alive, other));
    assert_eq!(fs::read_dir(&locks).unwrap().count(), 0);
}

#[test]
fn restoring_moves_the_old_file_aside_and_refuses_what_is_open_or_unsound() {
    let folder = folder();
    let (path, copy) = (folder.path().join("base.db"), folder.path().join("copy.db"));
    let mut store = open(&path).unwrap();
    store.backup_to(&copy).unwrap();
    store.add_operator("Vera", crate::domain::OperatorRole::Operator, None, now()).unwrap();
    assert!(matches!(backup::restore(&copy, &path, false, now()), Err(StoreError::InUse { .. })));
    drop(store);
    let aside = backup::restore(&copy, &path, false, now()).unwrap().unwrap();
    assert!(open(&path).unwrap().operators().unwrap().is_empty());
    assert_eq!(Reader::open(&aside).unwrap().operators().unwrap().len(), 1);

    fs::write(&path, b"not a database at all, but something that was written over it").unwrap();
    backup::restore(&copy, &path, false, now() + chrono::TimeDelta::seconds(1)).unwrap();
    assert!(open(&path).unwrap().check().unwrap().is_empty());
    assert!(matches!(
        backup::restore(&folder.path().join("none"), &path, false, now()),
        Err(StoreError::NoSuchFile { .. })
    ));
}

#[test]
fn a_base_whose_copy_cannot_be_written_stays_where_it_is() {
    let folder = folder();
    // There is room in a name for what is moved aside, and none for what is written first.
    let path = folder.path().join("b".repeat(216));
    let copy = folder.path().join("copy.db");
    let mut store = open(&path).unwrap();
    store.backup_to(&copy).unwrap();
    store.add_operator("Vera", crate::domain::OperatorRole::Operator, None, now()).unwrap();
    drop(store);
    let names = || {
        let mut names: Vec<_> = fs::read_dir(folder.path()).unwrap().flatten().map(|file| file.file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    assert!(matches!(backup::restore(&copy, &path, false, now()), Err(StoreError::Io { .. })));
    assert_eq!(names(), before);
    assert_eq!(open(&path).unwrap().operators().unwrap().len(), 1, "the base is as it was");
}

#[test]
fn restoring_twice_in_one_moment_keeps_both_old_files() {
    let folder = folder();
    let (path, copy) = (folder.path().join("base.db"), folder.path().join("copy.db"));
    open(&path).unwrap().backup_to(&copy).unwrap();
    let names = ["first", "second", "third"].map(|text| {
        fs::write(&path, text).unwrap();
        backup::restore(&copy, &path, false, now()).unwrap().unwrap()
    });
    assert_eq!(names.map(|name| fs::read_to_string(name).unwrap()), ["first", "second", "third"]);
    fs::remove_file(&path).unwrap();
    assert_eq!(backup::restore(&copy, &path, false, now()).unwrap(), None, "nothing lay there");
}
