//! A form is walked by Enter and Tab, and says beside each line what was understood.

use std::sync::Arc;

use super::*;
use crate::app::clients::record::RecordWrite;
use crate::app::effect::Write;
use crate::app::model::Screen;
use crate::app::msg::Msg;
use crate::app::update::update;
use crate::app::{Code, Input};
use crate::domain::{ClientId, Language, ManyChange, Operator, OperatorId, OperatorRole, UsedTag, Zone};
use crate::playbook::Playbooks;

fn model() -> Model {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let zone = Zone::new("Europe/Moscow").unwrap();
    let mut model = Model::new(Language::English, now, zone, (120, 36), Arc::new(Playbooks::built_in()));
    model.screen = Screen::Today;
    model.operators = vec![
        Operator { id: OperatorId(1), name: "Oleg".to_owned(), role: OperatorRole::Manager },
        Operator { id: OperatorId(2), name: "Olga".to_owned(), role: OperatorRole::Manager },
    ];
    model.me = model.operators.first().cloned();
    deals::open(&mut model, ClientId(7), None);
    model
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let mut id = uuid::Uuid::now_v7;
    let mut env = Env { now: model.now, elapsed_ms: 1_000, new_id: &mut id };
    update(model, Msg::Input(Input::Key(key)), &mut env)
}

fn write(model: &mut Model, text: &str) {
    for c in text.chars() {
        press(model, Key::char(c));
    }
}

const ENTER: Key = Key::plain(Code::Enter);
const TAB: Key = Key::plain(Code::Tab);

#[test]
fn enter_walks_the_lines_and_saves_on_the_last_one() {
    let mut model = model();
    write(&mut model, "Pump 20");
    press(&mut model, ENTER);
    write(&mut model, "1 200 000,50");
    press(&mut model, ENTER);
    for _ in 0..3 {
        press(&mut model, ENTER);
    }
    let effects = press(&mut model, ENTER);
    assert!(model.overlays.is_empty());
    let Some(Effect::Write(_, Write::Deal(typed))) = effects.first() else { panic!("{effects:?}") };
    assert_eq!((typed.deal.title.as_str(), typed.deal.amount_minor), ("Pump 20", Some(120_000_050)));
    assert_eq!(typed.deal.signed_on, "2026-11-24".parse().ok());
    assert_eq!(typed.deal.seller, Some(OperatorId(1)));
}

#[test]
fn a_date_with_strokes_is_read_as_the_country_of_the_base_writes_it_and_said_in_words() {
    let mut model = model();
    let mut signed = |country: &str| {
        model.overlays.clear();
        model.settings.base.home_region = Some(country.to_owned());
        deals::open(&mut model, ClientId(7), None);
        write(&mut model, "Pump");
        press(&mut model, TAB);
        press(&mut model, TAB);
        for _ in 0..top(&model).unwrap().text(2).chars().count() {
            press(&mut model, Key::plain(Code::Backspace));
        }
        write(&mut model, "3/4/2026");
        let remark = top(&model).unwrap().lines[2].remark.clone();
        let effects = press(&mut model, Key::plain(Code::F(4)));
        let Some(Effect::Write(_, Write::Deal(typed))) = effects.first() else { panic!("{effects:?}") };
        (typed.deal.signed_on, remark)
    };
    let said = |day: &str, words: &str| (day.parse().ok(), Some(Remark::Understood(words.to_owned())));
    assert_eq!(signed("GB"), said("2026-04-03", "Fri 3 April"));
    assert_eq!(signed("US"), said("2026-03-04", "Wed 4 March"));
}

#[test]
fn a_form_with_a_mistake_stays_open_and_shows_the_line() {
    let mut model = model();
    press(&mut model, TAB);
    write(&mut model, "cheap");
    press(&mut model, Key::plain(Code::F(4)));
    let form = top(&model).unwrap();
    assert_eq!(form.at, 0, "the name of the deal is missing");
    write(&mut model, "Pump");
    press(&mut model, Key::plain(Code::F(4)));
    assert_eq!(top(&model).unwrap().at, 1, "the sum cannot be read");
    assert!(model.banner.is_some(), "what is wrong is said");
    for _ in "cheap".chars() {
        press(&mut model, Key::plain(Code::Backspace));
    }
    press(&mut model, Key::plain(Code::F(4)));
    assert!(top(&model).is_none());
    assert_eq!(model.banner, None, "what was put right and saved is not called unsaved");
}

#[test]
fn a_name_is_completed_where_only_one_fits() {
    let mut model = model();
    for _ in 0..3 {
        press(&mut model, TAB);
    }
    for _ in 0..4 {
        press(&mut model, Key::plain(Code::Backspace));
    }
    write(&mut model, "olg");
    assert_eq!(top(&model).unwrap().lines[3].remark, Some(Remark::Understood("Olga".to_owned())));
}

#[test]
fn what_was_typed_is_not_thrown_away_by_one_key() {
    let mut model = model();
    write(&mut model, "Pump");
    press(&mut model, Key::plain(Code::Esc));
    assert!(top(&model).is_some());
    press(&mut model, Key::plain(Code::Esc));
    assert!(top(&model).is_none());
}

#[test]
fn a_word_that_was_offered_gives_way_to_the_first_letter_and_the_list_to_tab() {
    let mut model = model();
    model.overlays.clear();
    edit::open(&mut model, edit::Editing::TouchWith(vec![ClientId(7)]));
    let kind = |model: &Model| top(model).unwrap().text(2).to_owned();
    assert_eq!(kind(&model), "news");
    press(&mut model, Key::plain(Code::Tab));
    press(&mut model, Key::plain(Code::Tab));
    assert!(top(&model).unwrap().offers());
    write(&mut model, "id");
    assert_eq!((kind(&model).as_str(), top(&model).unwrap().lines[2].chosen()), ("id", Some(1)));
    press(&mut model, Key::plain(Code::Down));
    assert_eq!(kind(&model), "news");
    press(&mut model, Key::plain(Code::Up));
    assert_eq!((kind(&model).as_str(), top(&model).unwrap().at), ("idea", 2), "the arrows choose here");
    press(&mut model, Key::plain(Code::BackTab));
    assert_eq!(top(&model).unwrap().at, 1);
}

/// The form of a theme for many clients, with the themes in use.
fn themes() -> Model {
    let mut model = model();
    model.overlays.clear();
    edit::open(&mut model, edit::Editing::TagOf(vec![ClientId(7)]));
    let mut id = uuid::Uuid::now_v7;
    let mut env = Env { now: model.now, elapsed_ms: 1_000, new_id: &mut id };
    let used = [("тендер", None), ("теплый-пол", Some("Тёплый пол")), ("теплица", None)];
    let used = used.map(|(tag, name)| UsedTag { tag: tag.to_owned(), name: name.map(str::to_owned) }).to_vec();
    update(&mut model, Msg::TagsInUse(used), &mut env);
    model
}

fn theme(model: &Model) -> (&str, Vec<&str>) {
    let line = &top(model).unwrap().lines[0];
    (line.field.text(), line.listed())
}

#[test]
fn tab_goes_on_with_the_first_letters_of_a_theme_in_use_whatever_case_and_yo() {
    let mut model = themes();
    assert!(theme(&model).1.len() > 6, "everything can be chosen before anything is typed");
    write(&mut model, "ТЕП");
    assert_eq!(theme(&model), ("ТЕП", vec!["Тёплый пол", "теплица"]));
    press(&mut model, TAB);
    assert_eq!(theme(&model), ("Тёплый пол", vec!["Тёплый пол", "теплица"]));
    press(&mut model, TAB);
    press(&mut model, TAB);
    assert_eq!(theme(&model).0, "теплица");
    write(&mut model, "2");
    assert_eq!(theme(&model), ("теплица2", vec![]), "one can go on typing");
}

#[test]
fn tab_leaves_a_theme_that_is_none_of_those_in_use_and_one_that_is_typed_whole() {
    let mut model = themes();
    write(&mut model, "новая");
    press(&mut model, TAB);
    assert_eq!(theme(&model), ("новая", vec![]));
    let mut model = themes();
    write(&mut model, "тендер");
    press(&mut model, TAB);
    assert_eq!(theme(&model), ("тендер", vec!["тендер"]));
}

#[test]
fn a_theme_to_be_taken_away_is_gone_on_with_behind_any_dash() {
    let mut model = themes();
    write(&mut model, "-тен");
    press(&mut model, TAB);
    assert_eq!(theme(&model).0, "−тендер");
}

#[test]
fn a_comma_parts_themes_and_each_is_gone_on_with_by_itself() {
    let mut model = themes();
    write(&mut model, "Конкурент,тен");
    assert_eq!(theme(&model).1, ["тендер"]);
    press(&mut model, TAB);
    assert_eq!(theme(&model).0, "Конкурент, тендер");
    write(&mut model, ", −#Price, price,");
    let effects = press(&mut model, Key::plain(Code::Enter));
    let Some(Effect::Write(_, Write::Record(RecordWrite::Many { change: ManyChange::Tags(tags), .. }))) =
        effects.first()
    else {
        panic!("{effects:?}")
    };
    let read: Vec<(&str, bool)> = tags.iter().map(|tag| (tag.tag.as_str(), tag.on)).collect();
    assert_eq!(read, [("конкурент", true), ("тендер", true), ("price", true)], "what is said last of one holds");
}

#[test]
fn nothing_is_chosen_by_going_up_from_an_empty_line() {
    let mut model = themes();
    for key in [Code::BackTab, Code::Up] {
        press(&mut model, Key::plain(key));
        assert_eq!(theme(&model).0, "", "the last one takes a theme away");
    }
}
