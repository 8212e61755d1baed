//! The screen of an import, left and come back to.

use std::sync::Arc;

use super::*;
use crate::app::keymap::Context;
use crate::app::model::Env;
use crate::app::msg::Msg;
use crate::app::overlay::Overlay;
use crate::app::update::update;
use crate::app::{Code, Input, context};
use crate::domain::{ColumnChoice, ImportField, Language, Operator, OperatorId, OperatorRole, Zone};
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
    assert!(model.notices[0].ends_with("Отчёт: 1, затем i."), "{:?}", model.notices);
    show(&mut model);
    assert_eq!(model.import.report.as_ref().map(|report| report.added), Some(12_000), "it is there to be read");
    show(&mut model);
    assert!(model.import.asks_for_path(), "once");
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

/// A file with three columns, of which the last one is not known, and its preview.
fn previewed(choices: &[(&str, Option<ImportField>)]) -> Model {
    let mut model = model();
    show(&mut model);
    model.import.looking = true;
    let said =
        |(column, field): &(&str, Option<ImportField>)| ColumnChoice { column: (*column).to_owned(), field: *field };
    let columns = [
        ("Компания", Some(ImportField::Client)),
        ("ИНН", Some(ImportField::TaxNumber)),
        ("Код", choices.iter().find(|(column, _)| *column == "Код").and_then(|(_, field)| *field)),
    ];
    let preview = ImportPreview {
        path: PathBuf::from("base.csv"),
        encoding: "UTF-8".to_owned(),
        delimiter: ';',
        source: None,
        columns: columns.map(|(header, field)| (header.to_owned(), field)).to_vec(),
        clients: vec![0],
        sample: ["7", "", "7", "8"].map(|code| ["Вектор", "1", code].map(str::to_owned).to_vec()).to_vec(),
        choices: choices.iter().map(said).collect(),
        remembered: false,
        lack: None,
        stamp: None,
    };
    looked(&mut model, Box::new(preview));
    model
}

fn choose(model: &mut Model, typed: &str) -> Vec<Effect> {
    act(model, Some(Action::ColumnField), Key::plain(Code::Enter));
    for c in typed.chars() {
        columns::act(model, None, Key::char(c));
    }
    columns::act(model, Some(Action::Open), Key::plain(Code::Enter))
}

fn said(effects: &[Effect]) -> Vec<(String, String)> {
    match effects {
        [Effect::PreviewImport { choices: Some(choices), .. }] => choices.iter().map(ColumnChoice::asked).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_that_was_looked_at_is_tried_and_a_late_answer_is_no_answer() {
    let mut model = previewed(&[]);
    let turn = model.import.turn;
    tried(&mut model, turn - 1, Box::new(Trial::Refused("старое".to_owned())));
    assert_eq!(model.import.trial, None);
    tried(&mut model, turn, Box::new(Trial::Refused("новое".to_owned())));
    assert!(model.import.trial.is_some());
    model.import.line = 3;
    choose(&mut model, "сегмент");
    assert_eq!(model.import.trial, None, "what would come of it is found out anew");
}

#[test]
fn enter_imports_on_the_question_and_chooses_on_a_column() {
    let mut model = previewed(&[]);
    assert_eq!(context::context(&model), Context::ImportPreview);
    act(&mut model, Some(Action::Down), Key::plain(Code::Down));
    assert_eq!((context::context(&model), model.import.column()), (Context::ImportColumn, Some(0)));
    act(&mut model, Some(Action::Last), Key::plain(Code::End));
    assert_eq!(model.import.column(), Some(2));
    act(&mut model, Some(Action::Back), Key::plain(Code::Esc));
    assert_eq!(context::context(&model), Context::ImportPreview, "Esc leads back to the question first");
}

#[test]
fn a_column_becomes_what_was_chosen_and_is_imported_like_this() {
    let mut model = previewed(&[]);
    model.import.line = 3;
    assert_eq!(columns::samples(&model, 2), ["7", "8"], "different values, and no empty one");
    assert_eq!(said(&choose(&mut model, "сегм")), [("segment".to_owned(), "Код".to_owned())]);
    assert!(model.overlays.is_empty());
    let effects = act(&mut model, Some(Action::Confirm), Key::plain(Code::F(4)));
    let [Effect::Write(_, Write::Import { choices, .. })] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(choices[0].field, Some(ImportField::Segment), "even before the file has been looked at anew");
}

#[test]
fn a_file_that_has_changed_since_is_looked_at_anew_or_told_of_elsewhere() {
    let mut model = previewed(&[]);
    let preview = model.import.preview.clone().unwrap();
    act(&mut model, Some(Action::Confirm), Key::plain(Code::F(4)));
    let effects = changed(&mut model, preview.path.clone(), Vec::new());
    assert_eq!(effects, [Effect::PreviewImport { path: preview.path.clone(), choices: Some(Vec::new()) }]);
    looked(&mut model, preview.clone());
    assert!(model.import.changed && model.import.preview.is_some() && model.import.progress.is_none());
    act(&mut model, Some(Action::Confirm), Key::plain(Code::F(4)));
    model.show(Screen::Today);
    assert_eq!(changed(&mut model, preview.path, Vec::new()), []);
    assert!(model.notices[0].contains("файл изменился"), "{:?}", model.notices);
}

#[test]
fn what_a_column_is_already_is_nothing_new() {
    let mut model = previewed(&[]);
    model.import.line = 3;
    assert_eq!(choose(&mut model, "как есть"), [], "it is kept as it is");
    model.import.line = 2;
    assert_eq!(choose(&mut model, "инн"), []);
}

#[test]
fn the_beginning_of_a_name_goes_before_the_same_word_further_on() {
    let mut model = previewed(&[]);
    model.import.line = 3;
    assert_eq!(said(&choose(&mut model, "чел")), [("name".to_owned(), "Код".to_owned())]);
}

#[test]
fn of_two_columns_with_one_value_the_chosen_one_is_taken_and_the_other_kept() {
    let mut model = previewed(&[]);
    let preview = model.import.preview.as_mut().unwrap();
    (preview.columns[2].1, preview.clients) = (Some(ImportField::Client), vec![2, 0]);
    model.import.line = 1;
    assert_eq!(said(&choose(&mut model, "")), [("client".to_owned(), "Компания".to_owned())]);
    let told = &model.banner.as_ref().unwrap().text;
    assert_eq!(told, "«Клиент» теперь берётся из столбца «Компания»; «Код» хранится как есть");
}

#[test]
fn one_value_is_not_taken_from_two_columns_that_the_user_has_named() {
    let mut model = previewed(&[("Код", Some(ImportField::Segment))]);
    model.import.line = 2;
    assert_eq!(choose(&mut model, "сегмент"), []);
    assert!(model.banner.as_ref().is_some_and(|banner| banner.failure && banner.text.contains("«Код»")));
    assert!(matches!(model.overlays.last(), Some(Overlay::ColumnField(_))), "another one can be chosen at once");
}

#[test]
fn a_guess_gives_way_and_a_word_is_taken_back() {
    let mut model = previewed(&[]);
    model.import.line = 3;
    assert_eq!(said(&choose(&mut model, "инн")), [("tax-number".to_owned(), "Код".to_owned())]);
    assert!(model.banner.as_ref().is_some_and(|banner| !banner.failure && banner.text.contains("«ИНН»")));
    let mut model = previewed(&[("Код", Some(ImportField::Segment))]);
    model.import.line = 3;
    assert_eq!(said(&choose(&mut model, "определит")), []);
    let mut model = previewed(&[("Код", Some(ImportField::Segment))]);
    model.import.line = 3;
    assert_eq!(said(&choose(&mut model, "как есть")), [("keep".to_owned(), "Код".to_owned())]);
}

#[test]
fn whoever_has_gone_back_is_not_brought_to_the_preview_again() {
    let mut model = previewed(&[]);
    model.import.line = 3;
    choose(&mut model, "сегмент");
    let preview = model.import.preview.clone().unwrap();
    act(&mut model, Some(Action::Back), Key::plain(Code::Esc));
    act(&mut model, Some(Action::Back), Key::plain(Code::Esc));
    assert_eq!(looked(&mut model, preview), []);
    assert!(model.import.preview.is_none());
}

#[test]
fn tab_goes_on_with_the_path_and_whoever_types_on_is_not_interrupted() {
    let mut model = model();
    show(&mut model);
    model.import.field.paste("'/d/кл");
    let effects = act(&mut model, Some(Action::Complete), Key::plain(Code::Tab));
    assert_eq!(effects, [Effect::CompletePath("/d/кл".to_owned())]);
    let offers = || vec!["клиенты.csv".to_owned(), "клён.csv".to_owned()];
    completed(&mut model, "/d/другое", "/d/другое.csv", offers());
    assert_eq!(model.import.field.text(), "'/d/кл", "typed on meanwhile");
    completed(&mut model, "/d/кл", "/d/кл", offers());
    assert_eq!(model.import.offers.len(), 2);
    act(&mut model, None, Key::char('и'));
    assert!(model.import.offers.is_empty());
    completed(&mut model, "/d/кли", "/d/клиенты.csv", vec!["клиенты.csv".to_owned()]);
    assert_eq!((model.import.field.text(), model.import.offers.len()), ("/d/клиенты.csv", 0));
    completed(&mut model, "/d/клиенты.csv", "/d/клиенты.csv", Vec::new());
    assert!(model.banner.as_ref().is_some_and(|banner| banner.failure));
}

#[test]
fn a_try_is_awaited_until_it_has_answered_or_the_user_goes_back_chooses_anew_or_imports() {
    let waiting = || {
        let mut model = previewed(&[]);
        model.import.looking = true;
        let preview = model.import.preview.take().unwrap();
        let effects = looked(&mut model, preview);
        let Some(Effect::TryImport { turn, .. }) = effects.first() else { panic!("{effects:?}") };
        assert_eq!(awaited(&model), Some(*turn));
        (*turn, model)
    };
    let key = Key::plain(Code::Esc);
    let (_, mut model) = waiting();
    act(&mut model, Some(Action::Back), key);
    assert_eq!(awaited(&model), None, "gone back");
    let (_, mut model) = waiting();
    act(&mut model, Some(Action::Confirm), key);
    assert_eq!(awaited(&model), None, "imported");
    let (turn, mut model) = waiting();
    tried(&mut model, turn, Box::new(Trial::Refused("нет".to_owned())));
    assert_eq!(awaited(&model), None, "answered");
    let (turn, mut model) = waiting();
    model.import.looking = true;
    let preview = model.import.preview.clone().unwrap();
    looked(&mut model, preview);
    assert!(awaited(&model).is_some_and(|next| next > turn), "looked at anew");
}

/// An import at work, and what the keys then ask for.
fn press_while_it_runs(model: &mut Model, keys: &[Key]) -> Vec<Effect> {
    let mut env = Env { now: model.now, elapsed_ms: 1_000, new_id: &mut uuid::Uuid::now_v7 };
    keys.iter().flat_map(|key| update(model, Msg::Input(Input::Key(*key)), &mut env)).collect()
}

/// The answer of the base that the import has been written.
fn written(model: &mut Model) -> Vec<Effect> {
    let mut env = Env { now: model.now, elapsed_ms: 9_000, new_id: &mut uuid::Uuid::now_v7 };
    let mut effects = update(model, Msg::Imported(Box::default(), Vec::new()), &mut env);
    effects.extend(update(model, Msg::Saved(1), &mut env));
    effects
}

#[test]
fn whoever_leaves_during_an_import_is_gone_once_it_is_through_and_not_before() {
    let mut model = previewed(&[]);
    act(&mut model, Some(Action::Confirm), Key::plain(Code::Enter));
    let effects = press_while_it_runs(&mut model, &[Key::ctrl('q')]);
    assert!(model.leaving && !effects.contains(&Effect::Quit));
    assert!(written(&mut model).contains(&Effect::Quit));
}

#[test]
fn whoever_thinks_better_of_leaving_during_an_import_stays() {
    let mut model = previewed(&[]);
    act(&mut model, Some(Action::Confirm), Key::plain(Code::Enter));
    press_while_it_runs(&mut model, &[Key::ctrl('c'), Key::plain(Code::Esc)]);
    assert_eq!((model.leaving, model.screen), (false, Screen::Import));
    assert!(!written(&mut model).contains(&Effect::Quit));
}

#[test]
fn an_import_that_fails_keeps_whoever_wanted_to_leave_after_it() {
    let mut model = previewed(&[]);
    act(&mut model, Some(Action::Confirm), Key::plain(Code::Enter));
    press_while_it_runs(&mut model, &[Key::ctrl('q')]);
    failed(&mut model, "диск заполнен".to_owned());
    assert!(!model.leaving && model.import.problem.is_some());
}

#[test]
fn undo_during_an_import_says_where_it_is_undone_afterwards() {
    let mut model = previewed(&[]);
    act(&mut model, Some(Action::Confirm), Key::plain(Code::Enter));
    let effects = press_while_it_runs(&mut model, &[Key::char('u')]);
    assert!(effects.is_empty());
    assert_eq!(model.banner.unwrap().text, "Импорт ещё идёт. Когда он закончится, его можно отменить в журнале.");
}
