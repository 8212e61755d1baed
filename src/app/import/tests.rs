//! The screen of an import, left and come back to.

use std::sync::Arc;

use super::*;
use crate::app::overlay::Overlay;
use crate::domain::{Language, Operator, OperatorId, OperatorRole, Zone};
use crate::playbook::Playbooks;

fn model() -> Model {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(Language::Russian, now, Zone::utc(), (80, 24), Arc::new(Playbooks::built_in()));
    model.me = Some(Operator { id: OperatorId(1), name: "Ира".to_owned(), role: OperatorRole::Operator });
    model
}

#[test]
fn the_end_of_an_import_is_told_to_whoever_has_left_its_screen() {
    let mut model = model();
    show(&mut model);
    model.import.progress = Some((1, None));
    model.show(Screen::Today);
    done(&mut model, Box::new(ImportReport { added: 12_000, updated: 3, ..ImportReport::default() }), Vec::new());
    assert!(matches!(model.overlays.last(), Some(Overlay::Notices { .. })));
    assert!(model.notices[0].starts_with("Импорт закончен: добавлено 12\u{a0}000, обновлено 3"), "{:?}", model.notices);
}

#[test]
fn a_failed_import_is_told_to_whoever_has_left_its_screen_and_only_there_where_nobody_has() {
    let mut model = model();
    show(&mut model);
    model.import.progress = Some((1, None));
    failed(&mut model, "диск заполнен".to_owned());
    assert!(model.notices.is_empty() && model.import.problem.is_some());
    model.import.progress = Some((1, None));
    model.show(Screen::Today);
    failed(&mut model, "диск заполнен".to_owned());
    assert_eq!(model.notices, ["диск заполнен"]);
}

#[test]
fn the_path_of_the_last_import_is_not_added_to() {
    let mut model = model();
    show(&mut model);
    model.import.field.paste("noise.csv");
    model.show(Screen::Today);
    show(&mut model);
    assert_eq!(model.import.field.text(), "");
}

#[test]
fn a_file_that_was_dragged_onto_the_window_is_found_however_the_terminal_writes_it() {
    let meant = PathBuf::from("/home/vera/Мои файлы/база (1).csv");
    for written in [
        "/home/vera/Мои файлы/база (1).csv",
        "'/home/vera/Мои файлы/база (1).csv' ",
        r"/home/vera/Мои\ файлы/база\ \(1\).csv",
        "file:///home/vera/Мои файлы/база (1).csv",
    ] {
        assert_eq!(path(written), Some(meant.clone()), "{written}");
    }
    assert_eq!(path(r"C:\Users\Vera\base.csv"), Some(PathBuf::from(r"C:\Users\Vera\base.csv")));
}

#[test]
fn a_report_scrolls_to_its_last_row_and_no_further() {
    let mut model = model();
    show(&mut model);
    let notices = (0..40).map(|row| format!("строка {row}")).collect();
    done(&mut model, Box::default(), notices);
    let key = Key::char('j');
    act(&mut model, Some(Action::Last), key);
    let last = model.import.scroll;
    assert_eq!(last, FIGURES + 40 + 2 - (24 - 5));
    for _ in 0..5 {
        act(&mut model, Some(Action::PageDown), key);
    }
    act(&mut model, Some(Action::Up), key);
    assert_eq!(model.import.scroll, last - 1);
}
