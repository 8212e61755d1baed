//! The command line as a user meets it: in a folder of its own, with a fixed clock and no locale.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test fails by panicking and makes its own files")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::{contains, is_empty, starts_with};
use serde_json::{Value, json};
use tempfile::TempDir;

struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> &Self {
        fs::write(self.0.path().join(name), bytes).unwrap();
        self
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// The program in English, seeing nothing of this machine.
    fn run(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("serviceday").unwrap();
        let home = self.path();
        command
            .env_clear()
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("SERVICEDAY_NOW", "2026-11-23T10:41:07+03:00")
            .env("TZ", "Europe/Moscow")
            .current_dir(home)
            .args(arguments);
        command
    }

    fn failure(&self, code: i32, arguments: &[&str], message: &str) {
        self.run(arguments).assert().code(code).stdout(is_empty()).stderr(contains(message));
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments).assert().success().stderr(is_empty()).get_output().stdout.clone();
        serde_json::from_slice(&output).unwrap()
    }
}

const SCORES: &str =
    "id,score,note\n1,10,\n2,9.0,\n3,8,\"two\nlines\"\n4,3,\n5,,\n6,don't know,\n7,refused,\n8,11,\n9,good,\n";

#[test]
fn the_score_of_a_column_is_printed_as_json() {
    let place = Place::new();
    let found = place.file("scores.csv", SCORES).json(&["nps", "--csv", "scores.csv", "--column", "score", "--json"]);
    assert_eq!(
        (&found["n"], &found["promoters"], &found["passives"], &found["detractors"], &found["nps"]),
        (&json!(4), &json!(2), &json!(1), &json!(1), &json!(25.0))
    );
    assert_eq!(
        found["excluded"],
        json!({ "dont_know": 1, "refused": 1, "blank": 1, "out_of_range": 1, "unreadable": 1 })
    );
    assert_eq!(found["interval"]["level"], json!(0.95));
    let names: Vec<_> = found.as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, ["detractors", "excluded", "interval", "n", "nps", "passives", "promoters", "se"]);
}

#[test]
fn four_answers_are_only_counted_on_the_screen() {
    let place = Place::new();
    place.file("scores.csv", SCORES);
    place
        .run(&["nps", "--csv", "scores.csv", "--column", "score"])
        .assert()
        .success()
        .stdout(starts_with("4 answers: too few for a score").and(contains("Not counted:")));
    place
        .run(&["--lang", "ru", "nps", "--csv", "scores.csv", "--column", "score"])
        .assert()
        .success()
        .stdout(starts_with("4 ответа: для индекса мало"));
}

#[test]
fn rates_are_printed_in_both_languages_and_as_json() {
    let place = Place::new();
    let counts = "U=2,NE=1,I=4,P=2,R=1,NC=1,O=1";
    let found = place.json(&["rates", "--counts", counts, "--json"]);
    assert!((found["rr3"].as_f64().unwrap() - 0.370_37).abs() < 1e-5, "{found}");
    assert_eq!(found["e"], json!(0.9));
    place.run(&["rates", "--counts", counts]).assert().success().stdout(contains("RR1    36.4%"));
    place
        .run(&["rates", "--counts", counts, "--lang", "ru"])
        .assert()
        .success()
        .stdout(contains("RR1    36,4").and(contains("полные интервью")));
}

#[test]
fn wrong_counts_are_wrong_use() {
    let place = Place::new();
    place.failure(2, &["rates", "--counts", "X=1"], "there is no class “X”");
    place.failure(2, &["rates", "--counts", "I=-1", "--lang=ru"], "«-1» для класса I");
}

#[test]
fn an_unknown_option_is_wrong_use_in_the_users_language() {
    let place = Place::new();
    place.failure(2, &["nps", "--colum", "score"], "there is no option “--colum”\n  did you mean “--column”?");
    place.failure(2, &["--lang", "ru", "--nonsense"], "нет параметра «--nonsense»");
    place.run(&["--nonsense"]).env("SERVICEDAY_LANG", "ru").assert().code(2).stderr(contains("нет параметра"));
    place.run(&["--nonsense"]).env("LANG", "ru_RU.UTF-8").assert().code(2).stderr(contains("нет параметра"));
    place
        .run(&["--nonsense", "--lang", "en"])
        .env("LANG", "ru_RU.UTF-8")
        .assert()
        .code(2)
        .stderr(contains("there is no option"));
}

#[test]
fn a_file_that_cannot_be_counted_is_a_failure() {
    let place = Place::new();
    place.file("empty.csv", "").file("other.csv", "id;имя\n1;Анна\n");
    let of = |file| ["nps", "--csv", file, "--column", "score"];
    place.failure(1, &of("missing.csv"), "there is no file “missing.csv”");
    place.failure(1, &of("empty.csv"), "“empty.csv” is empty");
    place.failure(1, &of("other.csv"), "there is no column “score” in “other.csv”. Its columns: “id”, “имя”");
    place.failure(1, &of("."), "“.” is a folder");
    place.file("noise.csv", [0, 159, 146, 150, 7, 0, 1, 2, 3]).failure(1, &of("noise.csv"), "is not a text file");
}

#[test]
fn a_variable_that_makes_no_sense_is_wrong_use() {
    let place = Place::new();
    let rates = || place.run(&["rates", "--counts", "I=1"]);
    rates().env("SERVICEDAY_NOW", "noon").assert().code(2).stdout(is_empty()).stderr(contains("SERVICEDAY_NOW"));
    rates().env("SERVICEDAY_LANG", "fr").assert().code(2).stdout(is_empty()).stderr(contains("SERVICEDAY_LANG"));
    rates().env("TZ", "Mars/Olympus").assert().code(2).stdout(is_empty()).stderr(contains("Mars/Olympus"));
    place.run(&["--help"]).env("SERVICEDAY_NOW", "noon").assert().success();
}

#[test]
fn help_and_version_go_to_standard_output() {
    let place = Place::new();
    place.run(&["--version"]).assert().success().stdout(starts_with("serviceday "));
    place.run(&["--help"]).assert().success().stdout(contains("Commands:").and(contains("rates"))).stderr(is_empty());
    place
        .run(&["nps", "--help", "--lang", "ru"])
        .assert()
        .success()
        .stdout(contains("Параметры:").and(contains("--column <ИМЯ>")));
}

#[test]
fn the_base_is_named_before_or_after_the_command() {
    let place = Place::new();
    for arguments in [["--db", "a.db", "rates", "--counts", "I=1"], ["rates", "--counts", "I=1", "--db", "a.db"]] {
        place.run(&arguments).assert().success();
    }
    assert!(!place.path().join("a.db").exists(), "counts open no base");
}

#[test]
fn completions_are_scripts_for_a_shell() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        place.run(&["completions", shell]).assert().success().stdout(contains("counts"));
    }
}
