//! Tests of `cli::playbook`.

use std::fs;

use tempfile::TempDir;

use super::{check, load};
use crate::domain::Language;
use crate::i18n::messages;
use crate::playbook::{Mistake, Playbooks};

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("ru")).expect("a folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

#[test]
fn a_folder_that_is_not_there_leaves_the_built_in_playbooks_in_force() {
    let folder = folder(&[]);
    let loaded = load(&folder.path().join("nowhere"), &[]).loaded;
    assert_eq!((loaded.errors.len(), loaded.playbooks), (0, Playbooks::built_in()));
    let told = check(&folder.path().join("nowhere"), false, messages(Language::Russian)).expect("no mistake");
    assert!(told.contains("ru relationship-nps, версия 1: 14 путей, не длиннее 6 страниц"), "{told}");
    assert!(told.contains("25 итогов звонка\n"), "{told}");
}

#[test]
fn a_mistake_is_told_with_file_and_line_and_the_rest_stays_in_force() {
    let folder = folder(&[("cadence.toml", b"# mine\nattempts = 0\n"), ("days_off.toml", b"holidays = \"none\"\n")]);
    let told = check(folder.path(), false, messages(Language::English)).expect_err("a mistake").message;
    assert!(told.contains("cadence.toml, line 2, character 12: the number has to be 1 or more"), "{told}");
    let loaded = load(folder.path(), &[]).loaded;
    assert_eq!(loaded.playbooks.cadence.attempts, 6);
    assert_eq!(loaded.playbooks.calendar.holidays.name(), "none");
}

#[test]
fn a_file_in_another_encoding_is_told_at_its_first_foreign_byte() {
    let folder = folder(&[("ru/my.toml", b"id = \"x\"\ntitle = \"\xcf\xf0\"\n"), ("ru/notes.txt", b"\xcf")]);
    let errors = load(folder.path(), &[]).loaded.errors;
    assert_eq!(errors.len(), 1);
    assert_eq!((errors[0].file.as_str(), errors[0].line, errors[0].column), ("ru/my.toml", 2, 10));
    assert_eq!(errors[0].what, Mistake::NotText);
}

#[test]
fn the_users_own_files_are_named() {
    let folder = folder(&[("cadence.toml", b"attempts = 4\n")]);
    let told = check(folder.path(), false, messages(Language::English)).expect("no mistake");
    assert!(told.lines().next().is_some_and(|line| line.ends_with(": cadence.toml")), "{told}");
}

#[test]
fn a_mistake_is_told_to_other_programs_with_file_and_line() {
    let folder = folder(&[("cadence.toml", b"# mine\nattempts = 0\n")]);
    let told = check(folder.path(), true, messages(Language::English)).expect_err("a mistake").message;
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(told["files"][0], "cadence.toml");
    let mistake = &told["mistakes"][0];
    assert_eq!(
        (&mistake["file"], &mistake["line"], &mistake["column"]),
        (&"cadence.toml".into(), &2.into(), &12.into())
    );
}
