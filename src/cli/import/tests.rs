//! The report of an import as a user sees it.

#![allow(clippy::disallowed_methods, reason = "a test makes its own files")]

use super::*;
use crate::cli::output::ExitKind;
use crate::domain::Language;
use crate::i18n::messages;

fn here() -> Here {
    Here {
        now: "2026-11-21T09:00:00Z".parse().unwrap(),
        zone: Zone::new("Europe/Moscow").unwrap(),
        home: HomeRegion::default(),
        operator: None,
        quiet_days: 180,
        care: None,
        draws_progress: false,
    }
}

fn args(name: &str) -> ImportArgs {
    ImportArgs {
        file: format!("{}/tests/fixtures/import/{name}", env!("CARGO_MANIFEST_DIR")).into(),
        ..ImportArgs::default()
    }
}

fn run_on(args: &ImportArgs, language: Language) -> Result<String, Failure> {
    let mut store = Store::in_memory(here().now).unwrap();
    run(args, &here(), &mut store, messages(language))
}

#[test]
fn json_has_every_documented_field() {
    let text = run_on(&ImportArgs { json: true, ..args("plain-ru.csv") }, Language::Russian).unwrap();
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(report["rows"], 3);
    assert_eq!((&report["added"], &report["updated"], &report["unchanged"]), (&2.into(), &0.into(), &0.into()));
    assert_eq!(report["rejected"][0]["line"], 5);
    assert_eq!(report["rejected"][0]["column"], "Телефон");
    assert_eq!(report["rejected"][0]["reason"], "мало столбцов: нужно 12, есть 4");
    assert_eq!(report["warnings"][0]["line"], 4);
    assert_eq!(report["encoding"], "windows-1251");
    assert_eq!(report["delimiter"], ";");
    assert_eq!(report["mapping"]["Компания"], "client");
    assert!(report["operation"].is_i64());
}

#[test]
fn a_dry_run_has_no_operation() {
    let text = run_on(&ImportArgs { json: true, dry_run: true, ..args("plain-ru.csv") }, Language::English).unwrap();
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert!(report["operation"].is_null());
    assert_eq!(report["added"], 2);
}

#[test]
fn the_report_in_words_names_what_was_found_and_what_was_not_taken() {
    let text = run_on(&args("plain-ru.csv"), Language::Russian).unwrap();
    for part in ["windows-1251", "«;»", "Не принято", "строка 5, столбец «Телефон»: мало столбцов: нужно 12, есть 4"]
    {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn a_file_that_is_not_there_fails_and_a_wrong_map_is_wrong_use() {
    let missing = run_on(&args("no-such.csv"), Language::English).unwrap_err();
    assert_eq!(missing.exit, ExitKind::Failed);
    let map = vec![("klient".to_owned(), "Компания".to_owned())];
    let wrong = run_on(&ImportArgs { map, ..args("plain-ru.csv") }, Language::English).unwrap_err();
    assert_eq!(wrong.exit, ExitKind::Wrong);
    assert!(wrong.message.contains("klient") && wrong.message.contains("tax-number"), "{}", wrong.message);
}

#[test]
fn a_file_without_a_usable_row_fails_and_writes_nothing() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut file.as_file(), "Компания;Телефон\n;8 912 345-67-89\n".as_bytes()).unwrap();
    let mut store = Store::in_memory(here().now).unwrap();
    let args = ImportArgs { file: file.path().to_owned(), ..ImportArgs::default() };
    let failure = run(&args, &here(), &mut store, messages(Language::Russian)).unwrap_err();
    assert_eq!(failure.exit, ExitKind::Failed);
    assert!(failure.message.contains("не назван ни один клиент"), "{}", failure.message);
    assert!(
        store
            .recent_operations(10)
            .unwrap()
            .iter()
            .all(|operation| operation.kind != crate::domain::OperationKind::Import)
    );
}

#[test]
fn a_map_is_a_pair() {
    assert_eq!(map_pair("phone = Тел."), Some(("phone".to_owned(), "Тел.".to_owned())));
    assert_eq!(map_pair("phone"), None);
    assert_eq!(map_pair("=Тел."), None);
}
