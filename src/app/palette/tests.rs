//! What the palette finds, and in which order.

use std::collections::BTreeMap;
use std::sync::Arc;

use rstest::rstest;

use super::*;
use crate::app::model::Screen;
use crate::domain::{Language, Zone};
use crate::playbook::Playbooks;

fn model(language: Language, screen: Screen) -> Model {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(language, now, Zone::utc(), (80, 24), Arc::new(Playbooks::built_in()));
    model.screen = screen;
    model
}

#[rstest]
#[case(Language::Russian, "пояс", Setting::Zone)]
#[case(Language::Russian, "Часовой пояс", Setting::Zone)]
#[case(Language::Russian, "праздники", Setting::Holidays)]
#[case(Language::Russian, "тема", Setting::Theme)]
#[case(Language::Russian, "опер", Setting::Role)]
#[case(Language::English, "theme", Setting::Theme)]
#[case(Language::English, "days off", Setting::DaysOff)]
fn a_setting_is_found_by_its_name_and_led_to(#[case] language: Language, #[case] typed: &str, #[case] row: Setting) {
    let mut model = model(language, Screen::Today);
    let found = rows(&model, typed).into_iter().find(|found| found.setting.is_some()).unwrap();
    assert_eq!(found.setting, Some(row), "{typed}");
    assert!(found.text(&model).starts_with(&row.name(model.words())));
    let mut env = Env { now: model.now, elapsed_ms: 0, new_id: &mut uuid::Uuid::now_v7 };
    choose(&mut model, Some(found), &mut env);
    assert_eq!((model.screen, model.settings.row()), (Screen::Settings, row));
}

#[test]
fn nothing_unrelated_stands_before_a_setting_that_was_named() {
    let model = model(Language::Russian, Screen::Today);
    assert!(rows(&model, "пояс")[0].setting.is_some() && rows(&model, "").iter().all(|row| row.setting.is_none()));
}

fn found(model: &Model, typed: &str) -> Vec<Action> {
    rows(model, typed).iter().map(|row| row.binding.action).collect()
}

#[rstest]
#[case("импорт", Action::Import)]
#[case("файл загрузить", Action::Import)]
#[case("ипморт", Action::Import)]
#[case("bvgjhn", Action::Import)]
#[case("ЗАМЕТКА", Action::Note)]
#[case("замекта", Action::Note)]
#[case("дни задать", Action::ServiceHours)]
#[case("номер набрать", Action::Dial)]
#[case("f5", Action::Callback)]
fn words_in_any_order_slips_and_the_wrong_layout_are_forgiven(#[case] typed: &str, #[case] action: Action) {
    let model = model(Language::Russian, Screen::Today);
    assert_eq!(found(&model, typed).first(), Some(&action), "{typed}");
}

#[rstest]
#[case("import", Action::Import)]
#[case("imprt", Action::Import)]
#[case("number dial", Action::Dial)]
#[case("ьшгдщку", Action::Undo)]
fn in_english_too(#[case] typed: &str, #[case] action: Action) {
    let model = model(Language::English, Screen::Today);
    let found = found(&model, typed);
    if action == Action::Undo {
        assert!(!found.contains(&action), "a word that is nowhere finds nothing");
    } else {
        assert_eq!(found.first(), Some(&action), "{typed}");
    }
}

#[rstest]
#[case(Language::Russian, "undo", Action::Undo)]
#[case(Language::Russian, "settings", Action::Settings)]
#[case(Language::English, "отменить", Action::Undo)]
#[case(Language::English, "настройки", Action::Settings)]
fn a_command_is_found_by_its_name_in_the_other_language_too(
    #[case] language: Language,
    #[case] typed: &str,
    #[case] action: Action,
) {
    assert_eq!(found(&model(language, Screen::Today), typed).first(), Some(&action), "{typed}");
}

#[test]
fn a_word_that_is_there_leaves_out_what_only_looks_like_it() {
    let undo = found(&model(Language::English, Screen::Today), "undo");
    assert_eq!(undo.first(), Some(&Action::Undo));
    assert!(!undo.contains(&Action::AddPhone) && !undo.contains(&Action::SetRole), "“under” is another word: {undo:?}");
}

#[test]
fn every_screen_is_opened_from_every_screen() {
    for screen in [Screen::Start, Screen::Settings, Screen::Nps, Screen::Checklist, Screen::Card] {
        let model = model(Language::Russian, screen);
        for name in ["NPS", "Обращения", "Чек-листы", "Клиенты", "Сегодня", "Настройки"]
        {
            let row = rows(&model, name).into_iter().next().unwrap();
            assert_eq!(row.why_not, None, "{name} on {screen:?}");
        }
    }
}

#[rstest]
fn of_several_of_one_name_the_one_that_can_be_done_now_comes_first(
    #[values(Language::Russian, Language::English)] language: Language,
    #[values(
        Screen::Start,
        Screen::Today,
        Screen::Clients,
        Screen::Card,
        Screen::Cases,
        Screen::Nps,
        Screen::Checklists,
        Screen::Checklist,
        Screen::Settings,
        Screen::Import
    )]
    screen: Screen,
) {
    let model = model(language, screen);
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for binding in bindings() {
        *times.entry((binding.hint)(model.words())).or_default() += 1;
    }
    for (name, _) in times.into_iter().filter(|(_, times)| *times > 1) {
        let same = rows(&model, &name).into_iter().filter(|row| (row.binding.hint)(model.words()) == name);
        let (can, text): (Vec<bool>, Vec<String>) =
            same.filter(|row| row.setting.is_none()).map(|row| (row.why_not.is_none(), row.text(&model))).unzip();
        assert!(can.is_sorted_by(|one, next| one >= next), "{name} on {screen:?}: {text:?}");
    }
}

#[test]
fn every_action_of_the_program_is_in_it_and_what_can_be_done_now_comes_first() {
    let model = model(Language::Russian, Screen::Start);
    let rows = rows(&model, "");
    for binding in bindings().filter(|binding| binding.action != Action::Palette) {
        assert!(rows.iter().any(|row| row.binding.action == binding.action), "{:?}", binding.action);
    }
    let first_impossible = rows.iter().position(|row| row.why_not.is_some()).unwrap();
    assert!(rows[first_impossible..].iter().all(|row| row.why_not.is_some()));
    let dial = rows.iter().find(|row| row.binding.action == Action::Dial).unwrap();
    assert!(dial.why_not.as_deref().unwrap().contains("Перед звонком"), "{:?}", dial.why_not);
}

#[test]
fn what_was_used_lately_comes_first_while_nothing_is_typed() {
    let mut model = model(Language::Russian, Screen::Today);
    remember(&mut model.recent, Action::Import);
    remember(&mut model.recent, Action::Operations);
    remember(&mut model.recent, Action::Import);
    assert_eq!(found(&model, "")[..2], [Action::Import, Action::Operations]);
}

#[rstest]
#[case("заметка", "заметка", 0)]
#[case("замекта", "заметка", 1)]
#[case("замтка", "заметка", 1)]
#[case("kitten", "sitting", 3)]
fn slips_are_counted(#[case] a: &str, #[case] b: &str, #[case] slips: u32) {
    let chars = |text: &str| text.chars().collect::<Vec<_>>();
    assert_eq!(slips_between(&chars(a), &chars(b)), slips);
}

#[test]
fn the_beginning_of_a_name_comes_before_what_a_setting_says_of_itself() {
    let model = model(Language::Russian, Screen::Today);
    let found = rows(&model, "перез");
    assert_eq!(found[0].binding.action, Action::Callback);
    assert!(found[0].why_not.as_deref().unwrap().starts_with("Работает на экранах"), "{:?}", found[0].why_not);
}

#[test]
fn what_can_be_done_here_and_has_the_word_itself_comes_before_what_only_begins_with_it_elsewhere() {
    let model = model(Language::Russian, Screen::Today);
    let first = rows(&model, "кто").into_iter().next().unwrap();
    assert_eq!((first.binding.action, first.why_not), (Action::Incoming, None));
}

#[test]
fn of_several_of_one_name_those_that_work_elsewhere_say_where() {
    let model = model(Language::Russian, Screen::Nps);
    let said: Vec<String> = rows(&model, "позвонить").iter().map(|row| row.text(&model)).collect();
    assert_eq!(said.len(), 2);
    assert!(
        said[0].starts_with("Чек-лист, Перед звонком, Набор номера: ") && said[1].contains(": Позвонить"),
        "{said:?}"
    );
}
