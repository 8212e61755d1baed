//! Tests of `cli::own_files`.
#![allow(clippy::disallowed_methods, reason = "the user's files are written here")]

use std::fs;

use tempfile::TempDir;

use super::read;
use crate::cli::environment::Folders;
use crate::domain::{Language, Moment, Zone};
use crate::i18n::messages;

const FILE: &str = "cadence.toml";

struct Machine {
    root: TempDir,
}

impl Machine {
    fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    fn folders(&self) -> Folders {
        let below = |name| self.root.path().join(name);
        Folders { data: below("data"), config: below("config"), state: below("state") }
    }

    fn writes(&self, name: &str, text: &[u8]) {
        let path = self.folders().playbooks().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Attempts until a client is dropped, and what is said, when the program starts on a day of November.
    fn starts(&self, day: u32) -> (u32, String) {
        let now: Moment = format!("2026-11-{day}T09:30:00Z").parse().unwrap();
        let own = read(Some(&self.folders()), &Zone::utc(), now, messages(Language::English));
        (own.playbooks.cadence.attempts, own.mistakes.join("\n"))
    }
}

#[test]
fn a_broken_file_leaves_its_last_good_version_in_force_and_says_since_when() {
    let machine = Machine::new();
    machine.writes(FILE, b"attempts = 4\n");
    assert_eq!(machine.starts(23), (4, String::new()));
    assert_eq!(machine.starts(24), (4, String::new()));
    machine.writes(FILE, b"# mine\nattempts = 0\n");
    for day in [25, 26] {
        let (attempts, said) = machine.starts(day);
        assert_eq!(attempts, 4, "{said}");
        assert!(said.contains("cadence.toml, line 2, character 12"), "{said}");
        assert!(said.contains("(taken over: Mon 23 November 09:30)"), "{said}");
    }
    machine.writes(FILE, b"attempts = 5\n");
    assert_eq!(machine.starts(27), (5, String::new()));
}

#[test]
fn a_file_that_cannot_be_read_as_text_is_a_broken_one() {
    let machine = Machine::new();
    machine.writes(FILE, b"attempts = 4\n");
    machine.starts(23);
    machine.writes(FILE, b"attempts = 4 # \xe0\xe1\n");
    let (attempts, said) = machine.starts(24);
    assert_eq!(attempts, 4);
    assert!(said.contains("(taken over: yesterday 09:30)"), "{said}");
}

#[test]
fn a_file_that_was_never_good_leaves_the_built_in_one_in_force() {
    let machine = Machine::new();
    machine.writes(FILE, b"attempts = 0\n");
    machine.writes("ru/own.toml", b"id = 1\n");
    let (attempts, said) = machine.starts(23);
    assert_eq!(attempts, 6);
    assert!(said.contains("cadence.toml: until it is mended, the built-in file is in force"), "{said}");
    assert!(said.contains("ru/own.toml: until it is mended, the program does without it"), "{said}");
}

#[test]
fn the_version_of_a_file_that_was_taken_away_is_forgotten() {
    let machine = Machine::new();
    machine.writes(FILE, b"attempts = 4\n");
    machine.starts(23);
    fs::remove_file(machine.folders().playbooks().join(FILE)).unwrap();
    assert_eq!(machine.starts(24), (6, String::new()));
    machine.writes(FILE, b"attempts = 0\n");
    assert_eq!(machine.starts(25).0, 6);
}
