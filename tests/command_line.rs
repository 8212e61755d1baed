//! The command line as a user meets it: in a folder of its own, with a fixed clock and no locale.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test fails by panicking and makes its own files")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::{contains, is_empty, starts_with};
use serde_json::{Value, json};
use serviceday::domain::{
    ClientKind, Language, Moment, NewClient, NewPhone, OperatorRole, Person, PersonName, PhoneKind, Settings, Zone,
};
use serviceday::store::{OpenOptions, Store};
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

#[test]
fn playbooks_of_ones_own_are_checked_with_file_and_line() {
    let place = Place::new();
    place.run(&["playbook", "check"]).assert().success().stdout(contains("the built-in playbooks are in force"));
    let folder = place.path().join("mine");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("cadence.toml"), "# mine\n\nnonsense = 1\n").unwrap();
    place.failure(1, &["playbook", "check", "mine"], "cadence.toml");
    place
        .run(&["playbook", "check", "mine", "--lang", "ru"])
        .assert()
        .code(1)
        .stderr(contains("3").and(contains("nonsense")));
    place.failure(1, &["playbook", "check", "nowhere"], "nowhere");
    place.failure(2, &["playbook"], "a command is missing\n  possible values: check");
}

/// A base with one company, its director, a number, and an operator called Anna.
fn fill(file: &Path, settings: &Settings) {
    let at: Moment = "2026-11-20T08:00:00Z".parse().unwrap();
    let mut store = Store::open(file, OpenOptions::new(at)).unwrap();
    let anna = store.add_operator("Анна", OperatorRole::Operator, None, at).unwrap();
    store.set_settings(settings, Some(anna), at).unwrap();
    let client = NewClient {
        zone: Some(Zone::new("Europe/Moscow").unwrap()),
        ..NewClient::named("ООО «Берёзка»", ClientKind::Company)
    };
    let (_, client) = store.add_client(&client, anna, at).unwrap();
    let person = Person {
        position: Some("директор".to_owned()),
        ..Person::named(client, PersonName { full: "Пётр Семёнов".to_owned(), ..PersonName::default() })
    };
    let (_, person) = store.add_person(&person, anna, at).unwrap();
    let phone = NewPhone {
        id: (),
        person: Some(person),
        raw: "8 (495) 111-22-33".to_owned(),
        e164: Some("+74951112233".to_owned()),
        extension: None,
        kind: PhoneKind::Work,
        dead_since: None,
    };
    store.add_phone(client, &phone, anna, at).unwrap();
}

#[test]
fn todays_list_names_whom_to_call_and_why() {
    let place = Place::new();
    fill(&place.path().join("a.db"), &Settings::default());
    let found = place.json(&["today", "--json", "--db", "a.db"]);
    assert_eq!((&found["now"], &found["zone"]), (&json!("2026-11-23T07:41:07.000Z"), &json!("Europe/Moscow")));
    let row = &found["rows"][0];
    assert_eq!(
        (&row["rank"], &row["client"], &row["person"], &row["kind"], &row["attempts"], &row["phone"]),
        (
            &json!(1),
            &json!("ООО «Берёзка»"),
            &json!("Пётр Семёнов"),
            &json!("survey"),
            &json!(0),
            &json!("+74951112233")
        )
    );
    assert!(row["reason"].as_str().is_some_and(|reason| !reason.is_empty()) && row["due"].is_string(), "{row}");
    place.run(&["--db", "a.db", "today"]).assert().success().stdout(contains("ООО «Берёзка»"));
}

#[test]
fn outside_calling_hours_the_client_is_left_out_with_the_reason() {
    let place = Place::new();
    fill(&place.path().join("a.db"), &Settings::default());
    let output = place
        .run(&["today", "--json", "--db", "a.db"])
        .env("SERVICEDAY_NOW", "2026-11-23T23:00:00+03:00")
        .assert()
        .success()
        .get_output()
        .stdout
        .clone();
    let found: Value = serde_json::from_slice(&output).unwrap();
    assert_eq!(found["rows"], json!([]));
    assert_eq!(found["excluded"][0]["client"], "ООО «Берёзка»");
}

#[test]
fn clients_are_found_however_they_are_written() {
    let place = Place::new();
    fill(&place.path().join("a.db"), &Settings::default());
    for needle in ["березка", "БЕРЁЗКА", "семенов", "8 495 111 22 33", "+7(495)111-22-33", ""] {
        let found = place.json(&["clients", needle, "--json", "--db", "a.db"]);
        assert_eq!(found["total"], json!(1), "{needle}");
        assert_eq!(found["clients"][0]["people"], json!([{ "name": "Пётр Семёнов", "role": "директор" }]), "{needle}");
        assert_eq!(found["clients"][0]["phones"], json!(["+74951112233"]), "{needle}");
    }
    let nobody = place.json(&["--db", "a.db", "clients", "nobody", "--json"]);
    assert_eq!(nobody, json!({ "total": 0, "clients": [] }));
}

#[test]
fn a_base_without_answers_has_no_score_and_one_touch_not_tried() {
    let place = Place::new();
    fill(&place.path().join("a.db"), &Settings::default());
    let scores = place.json(&["nps", "--json", "--db", "a.db"]);
    assert_eq!((&scores["n"], &scores["nps"], &scores["interval"]), (&json!(0), &Value::Null, &Value::Null));
    let rates = place.json(&["rates", "--json", "--db", "a.db"]);
    assert_eq!((&rates["rr1"], &rates["rr5"], &rates["e"]), (&json!(0.0), &Value::Null, &Value::Null));
    place.run(&["nps", "--db", "a.db"]).assert().success().stdout(contains("No answers").and(contains("Wave since")));
}

#[test]
fn scores_and_rates_are_asked_for_by_wave_and_by_day() {
    let place = Place::new();
    fill(&place.path().join("a.db"), &Settings::default());
    for command in ["nps", "rates"] {
        for span in [&["--wave", "all"][..], &["--wave", "1"], &["--from", "2026-01-01", "--to", "2026-12-31"]] {
            let line = [&[command, "--json", "--db", "a.db"], span].concat();
            assert!(place.json(&line).is_object(), "{line:?}");
        }
        place.failure(1, &["--db", "a.db", command, "--wave", "7"], "there is no wave 7 in this base. Its waves: 1");
        place.failure(2, &["--db", "a.db", command, "--wave", "last"], "“last” is not a value for “--wave");
        place.failure(2, &["--db", "a.db", command, "--from", "1.3.2026"], "“1.3.2026” is not a value for “--from");
        let turned = ["--db", "a.db", command, "--from", "2026-03-02", "--to", "2026-03-01"];
        place.failure(2, &turned, "the first day, 2026-03-02, is after the last, 2026-03-01");
    }
    place.failure(2, &["nps", "--csv", "a.csv", "--column", "score", "--wave", "all"], "do not go together");
    place.failure(2, &["--lang", "ru", "rates", "--counts", "I=1", "--from", "2026-03-01"], "нельзя указать вместе");
    let line = ["nps", "--db", "a.db", "--from", "2026-03-01", "--to", "2026-03-31"];
    let said = "All waves of the relationship survey, 1 March 2026 to 31 March 2026";
    place.run(&line).assert().success().stdout(contains(said));
    // Of a whole wave the touch that nobody has tried counts; within days only those who were rung then do.
    assert_eq!(place.json(&["rates", "--json", "--db", "a.db", "--wave", "all"])["rr1"], json!(0.0));
    assert_eq!(place.json(&["rates", "--json", "--db", "a.db", "--to", "2026-03-31"])["rr1"], Value::Null);
    let days = ["rates", "--db", "a.db", "--to", "2026-03-31"];
    place.run(&days).assert().success().stdout(contains("Of those who were rung in these days"));
}

#[test]
fn an_import_makes_the_base_and_a_command_that_only_reads_or_copies_makes_none() {
    let place = Place::new();
    place.file("clients.csv", "Company,Phone\nACME,+74951112233\n");
    for command in [&["check"][..], &["backup", "copy.db"], &["today"], &["clients"], &["nps"], &["rates"]] {
        place.failure(1, command, "there is no base yet");
        place.failure(1, &[command, &["--db", "typo.db"]].concat(), "typo.db");
    }
    assert!(!place.path().join("typo.db").exists() && !place.path().join("copy.db").exists());
    place.run(&["import", "clients.csv"]).assert().success();
    assert!(place.path().join("data/serviceday/serviceday.db").exists());
    place.run(&["import", "clients.csv", "--db", "new.db"]).assert().success();
    assert_eq!(place.json(&["clients", "--json", "--db", "new.db"])["total"], json!(1));
    place.failure(1, &["import", "clients.csv", "--db", "nowhere/new.db"], "nowhere");
}

#[test]
fn a_file_that_is_no_base_is_left_as_it_is() {
    let place = Place::new();
    place.file("notes.txt", "shopping list, long enough to be a file of its own");
    place.failure(1, &["today", "--db", "notes.txt"], "notes.txt");
    assert_eq!(fs::read_to_string(place.path().join("notes.txt")).unwrap().len(), 50);
}

#[test]
fn the_settings_of_the_base_choose_the_language_before_the_locale_does() {
    let place = Place::new();
    let settings = Settings { language: Some(Language::Russian), ..Settings::default() };
    fill(&place.path().join("a.db"), &settings);
    place.run(&["--db", "a.db", "clients", "nobody"]).assert().success().stdout("Клиентов не найдено.\n");
    place.run(&["--db", "a.db", "--nonsense"]).assert().code(2).stderr(contains("нет параметра"));
    place
        .run(&["--db", "a.db", "--nonsense"])
        .env("SERVICEDAY_LANG", "en")
        .assert()
        .code(2)
        .stderr(contains("there is no option"));
}

#[test]
fn an_operator_nobody_knows_is_told_with_those_there_are() {
    let place = Place::new();
    fill(&place.path().join("a.db"), &Settings::default());
    place.run(&["--db", "a.db", "--as", "анна", "today"]).assert().success();
    place.failure(
        1,
        &["--db", "a.db", "--as", "Boris", "today"],
        "nobody called “Boris” works with this base. Its operators: “Анна”",
    );
}

const CLIENTS: &str =
    "Компания;Контакт;Телефон\nООО «Берёзка»;Пётр Семёнов;8 495 111-22-33\nЗАО «Клён»;Анна Котова;8 495 444-55-66\n";

#[test]
fn an_import_fills_clients_and_todays_list_and_twice_adds_nothing() {
    let place = Place::new();
    place.file("clients.csv", CLIENTS);
    let trial = place.json(&["import", "clients.csv", "--dry-run", "--json", "--db", "a.db"]);
    assert_eq!((&trial["rows"], &trial["added"], &trial["operation"]), (&json!(2), &json!(2), &Value::Null));
    assert!(!place.path().join("a.db").exists(), "a trial makes no base");
    let first = place.json(&["import", "clients.csv", "--json", "--db", "a.db"]);
    assert_eq!((&first["added"], &first["rejected"]), (&json!(2), &json!([])));
    let again = place.json(&["import", "clients.csv", "--json", "--db", "a.db"]);
    assert_eq!((&again["added"], &again["unchanged"]), (&json!(0), &json!(2)));
    assert_eq!(place.json(&["clients", "--json", "--db", "a.db"])["total"], json!(2));
    assert_eq!(place.json(&["today", "--json", "--db", "a.db"])["rows"].as_array().map(Vec::len), Some(2));
}

#[test]
fn deals_come_in_with_their_clients_and_start_their_care() {
    let place = Place::new();
    let deals = "ID;Название сделки;Бюджет;Дата закрытия;Компания;Ответственный;Этап сделки\n\
        17;Насосная станция;1 200 000,00;20.11.2026;ООО Берёзка;Олег;Успешно\n\
        18;Фильтры;дорого;15.01.2024;ООО Берёзка;Олег;Успешно\n";
    place.file("deals.csv", deals);
    let report = place.json(&["import", "deals.csv", "--json"]);
    assert_eq!((&report["added"], &report["unchanged"]), (&json!(2), &json!(0)));
    assert_eq!(report["mapping"]["ID"], json!("deal-id"));
    assert_eq!(report["mapping"]["Бюджет"], json!("amount"));
    assert_eq!(report["warnings"][0]["line"], json!(3), "a sum in words is kept as it stands");
    let again = place.json(&["import", "deals.csv", "--json"]);
    assert_eq!((&again["added"], &again["updated"], &again["unchanged"]), (&json!(0), &json!(0), &json!(2)));
    let today = place.json(&["today", "--json", "--as", "Олег"]);
    let all = today["rows"].as_array().unwrap().iter();
    let kinds: Vec<&str> = all.filter_map(|row| row["kind"].as_str()).collect();
    assert_eq!(kinds, ["welcome-letter"], "the manager who sold owes the letter first");
}

#[test]
fn an_import_that_cannot_be_is_told() {
    let place = Place::new();
    place.file("empty.csv", "").file("clients.csv", CLIENTS);
    place.failure(1, &["import", "missing.csv", "--db", "a.db"], "missing.csv");
    place.failure(1, &["import", "empty.csv", "--db", "a.db"], "empty.csv");
    place.failure(2, &["import", "--db", "a.db"], "something is missing: <FILE>");
    place.failure(
        2,
        &["import", "clients.csv", "--map", "client", "--db", "a.db"],
        "“client” is not a value for “--map",
    );
}

/// Where the base may be wrong, in both languages: the message, exit code 1, nothing on standard output, and the file
/// as it was.
fn refused(place: &Place, file: &str, english: &str, russian: &str) {
    let before = fs::read(place.path().join(file)).ok();
    for command in ["today", "clients", "nps", "rates"] {
        place.failure(1, &["--db", file, command], english);
        place.failure(1, &["--db", file, "--lang", "ru", command], russian);
    }
    place.failure(1, &["--db", file], english);
    place.failure(1, &["--lang", "ru", "--db", file], russian);
    assert_eq!(fs::read(place.path().join(file)).ok(), before, "{file} is as it was");
}

#[test]
fn a_base_that_cannot_be_one_is_refused_in_the_users_language() {
    let place = Place::new();
    place.file("notes.txt", "shopping list, long enough to be a file of its own").file("noise.db", [7_u8; 4096]);
    refused(&place, "notes.txt", "is not a serviceday database", "не база serviceday");
    refused(&place, "noise.db", "is not a serviceday database", "не база serviceday");
    fs::create_dir(place.path().join("folder")).unwrap();
    refused(&place, "folder", "is not a file", "не файл");
    refused(&place, "nowhere/a.db", "nowhere", "нет папки");
}

#[test]
fn another_programs_database_is_refused() {
    let place = Place::new();
    let foreign = rusqlite::Connection::open(place.path().join("other.db")).unwrap();
    foreign.execute_batch("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('mine')").unwrap();
    drop(foreign);
    refused(&place, "other.db", "is not a serviceday database", "не база serviceday");
}

#[test]
fn a_base_of_a_newer_program_is_refused() {
    let place = Place::new();
    let path = place.path().join("a.db");
    fill(&path, &Settings::default());
    let base = rusqlite::Connection::open(&path).unwrap();
    base.pragma_update(None, "user_version", 999).unwrap();
    base.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    drop(base);
    refused(&place, "a.db", "999", "более новой версией");
}

#[cfg(unix)]
#[test]
fn a_link_as_the_base_is_refused() {
    let place = Place::new();
    fill(&place.path().join("a.db"), &Settings::default());
    std::os::unix::fs::symlink(place.path().join("a.db"), place.path().join("link.db")).unwrap();
    refused(&place, "link.db", "link", "ссылка");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let folder = place.path().join("read-only");
    fs::create_dir(&folder).unwrap();
    fill(&folder.join("a.db"), &Settings::default());
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).unwrap();
    // Whoever may do everything can write there too.
    if fs::write(folder.join("probe"), "").is_err() {
        place.failure(1, &["--db", "read-only/a.db"], "read-only");
        place.failure(1, &["--db", "read-only/new.db", "--lang", "ru"], "Нет права записи");
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn the_workstation_needs_a_terminal() {
    let place = Place::new();
    place
        .run(&["--db", "a.db"])
        .write_stdin("")
        .assert()
        .code(1)
        .stdout(is_empty())
        .stderr(predicates::str::is_empty().not());
}

#[test]
fn wrong_use_is_told_in_both_languages_with_code_2() {
    let place = Place::new();
    for (arguments, english, russian) in [
        (&["--nonsense"][..], "there is no option", "нет параметра"),
        (&["today", "--nonsense"][..], "there is no option", "нет параметра"),
        (&["nonsense"][..], "nonsense", "nonsense"),
        (&["nps", "--csv"][..], "--csv", "--csv"),
        (&["--db"][..], "--db", "--db"),
    ] {
        place.failure(2, arguments, english);
        let mut with_language = vec!["--lang", "ru"];
        with_language.extend(arguments);
        place.failure(2, &with_language, russian);
    }
}

#[test]
fn the_demo_has_a_base_of_its_own() {
    let place = Place::new();
    place.failure(2, &["demo", "--db", "a.db"], "the demo has a base of its own");
    place.failure(2, &["--lang", "ru", "--db", "a.db", "demo"], "своя база");
    place.run(&["demo", "--help"]).assert().success().stdout(contains("nothing is dialed"));
    assert!(!place.path().join("a.db").exists());
}

#[test]
fn a_backup_comes_back_over_a_damaged_base_and_the_damaged_file_is_kept() {
    let place = Place::new();
    place.file("clients.csv", "Company,Phone\nACME,+74951112233\n");
    place.run(&["--as", "Vera", "--db", "base.db", "import", "clients.csv"]).assert().success();
    place.run(&["--db", "base.db", "backup", "copy.db"]).assert().success().stdout(contains("Copied and checked"));
    place.failure(1, &["--db", "base.db", "backup", "copy.db"], "is there already");

    // The power goes while the disk writes: half of a page is something else.
    let base = place.path().join("base.db");
    let mut bytes = fs::read(&base).unwrap();
    // From its beginning, which no page can do without.
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 2048].fill(0xa5);
    fs::write(&base, &bytes).unwrap();
    for tail in ["base.db-wal", "base.db-shm"] {
        let _ = fs::remove_file(place.path().join(tail));
    }
    place.failure(1, &["--db", "base.db", "check"], "");

    // What is no sound base replaces nothing.
    place.failure(1, &["--db", "base.db", "restore", "clients.csv"], "clients.csv");
    assert_eq!(fs::read(&base).unwrap(), bytes);

    let restored = place.run(&["--db", "base.db", "restore", "copy.db"]).assert().success();
    restored.stdout(contains("base.db").and(contains(".replaced-")));
    place.run(&["--db", "base.db", "check"]).assert().success();
    place.run(&["--db", "base.db", "clients", "acme"]).assert().success().stdout(contains("ACME"));
    let kept = fs::read_dir(place.path()).unwrap().flatten().find(|file| {
        let name = file.file_name().to_string_lossy().into_owned();
        name.starts_with("base.db.replaced-") && !name.ends_with("-wal") && !name.ends_with("-shm")
    });
    assert_eq!(fs::read(kept.unwrap().path()).unwrap(), bytes, "the damaged file is as it was");
}
