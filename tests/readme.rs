//! What the README says is so: its tables of keys, the JSON that it documents, the pictures that it shows.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a test fails by panicking; the README is a file, and so is what the commands read"
)]

#[path = "../examples/pictures/keys.rs"]
mod keys;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use rstest::rstest;
use serde_json::Value;
use serviceday::domain::Language;

fn readme(language: Language) -> String {
    fs::read_to_string(keys::readme(language)).unwrap()
}

#[rstest]
fn the_tables_of_keys_are_those_of_the_program(#[values(Language::Russian, Language::English)] language: Language) {
    let text = readme(language);
    let now = keys::written(&text, language).unwrap();
    assert!(text == now, "write them anew: cargo run --release --example pictures");
}

/// The paths of the fields of a JSON value; the rows of a list are looked at as one.
fn fields(value: &Value, at: &str, found: &mut BTreeSet<String>) {
    match value {
        // What stands in a mapping is named by the file that was read.
        Value::Object(_) if at.ends_with(".mapping") => {}
        Value::Object(fields_here) => {
            for (name, value) in fields_here {
                let path = format!("{at}.{name}");
                fields(value, &path, found);
                found.insert(path);
            }
        }
        Value::Array(rows) => rows.iter().for_each(|row| fields(row, &format!("{at}[]"), found)),
        _ => {}
    }
}

/// The JSON that the README shows below the name of a command.
fn documented(text: &str, command: &str) -> BTreeSet<String> {
    let head = format!("`serviceday {command}`");
    let after = text.split_once(&head).unwrap_or_else(|| panic!("nothing is said of {command}")).1;
    let json = after.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let mut found = BTreeSet::new();
    fields(&serde_json::from_str(json).unwrap(), "", &mut found);
    found
}

fn output(folder: &Path, arguments: &[&str]) -> BTreeSet<String> {
    let output = run(folder, arguments).success();
    paths(&output.get_output().stdout)
}

fn paths(json: &[u8]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    fields(&serde_json::from_slice(json).unwrap(), "", &mut found);
    found
}

fn run(folder: &Path, arguments: &[&str]) -> Assert {
    Command::cargo_bin("serviceday")
        .unwrap()
        .env_clear()
        .env("HOME", folder)
        .env("TZ", "Europe/London")
        .env("SERVICEDAY_LANG", "en")
        .env("SERVICEDAY_NOW", "2026-11-24T10:40:00Z")
        .current_dir(folder)
        .args(arguments)
        .assert()
}

#[rstest]
fn the_json_is_as_it_is_documented(#[values(Language::Russian, Language::English)] language: Language) {
    let text = readme(language);
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    // A number that cannot be read, a name that is missing, a client that has no number: each list has a row.
    let rows =
        "Company,Contact,Phone,Email\nAcme Ltd,Ann Hall,+44 20 7946 0011,ann@acme.example\nBirch,Tom,12,\n,,12345,\n";
    fs::write(here.join("clients.csv"), rows).unwrap();
    fs::write(here.join("answers.csv"), "score\n9\n10\n7\n3\nrefused\n").unwrap();
    for (command, arguments) in [
        ("import --json", &["import", "clients.csv", "--db", "b.db", "--json"][..]),
        ("today --json", &["today", "--db", "b.db", "--json"][..]),
        ("clients --json", &["clients", "acme", "--db", "b.db", "--json"][..]),
        ("nps --json", &["nps", "--csv", "answers.csv", "--column", "score", "--json"][..]),
        ("keys --json", &["keys", "--json"]),
        ("check --json", &["check", "--db", "b.db", "--json"][..]),
        ("rates --json", &["rates", "--counts", "I=4,P=2,R=1,NC=1,O=1,U=2,NE=1", "--json"][..]),
    ] {
        assert_eq!(documented(&text, command), output(here, arguments), "{command}");
    }
    fs::create_dir(here.join("rules")).unwrap();
    fs::write(here.join("rules/cadence.toml"), "x = 1\n").unwrap();
    let checked = run(here, &["playbook", "check", "rules", "--json"]).code(1);
    assert_eq!(documented(&text, "playbook check --json"), paths(&checked.get_output().stderr));
}

#[rstest]
fn every_picture_is_shown_with_its_words(#[values(Language::Russian, Language::English)] language: Language) {
    let text = readme(language);
    let ending = format!("-{}.svg", language.name());
    let pictures = fs::read_dir("assets/pictures").unwrap().map(|entry| entry.unwrap().file_name());
    for name in pictures.map(|name| name.to_string_lossy().into_owned()).filter(|name| name.ends_with(&ending)) {
        let (before, _) = text.split_once(&format!("](assets/pictures/{name})")).unwrap_or_else(|| panic!("{name}"));
        let words = before.rsplit_once("![").unwrap().1;
        assert!(words.chars().count() > 10 && !words.contains(']'), "{name} has no words: {words}");
    }
    for link in text.split("](").skip(1).filter_map(|rest| rest.split_once(')').map(|(link, _)| link)) {
        assert!(link.starts_with("http") || Path::new(link).exists(), "{link} leads nowhere");
    }
}
