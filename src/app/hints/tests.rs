//! What the bottom line shows, and where it is cut.

use std::sync::Arc;

use super::*;
use crate::app::form::FormFor;
use crate::domain::{Language, Zone};
use crate::playbook::Playbooks;

fn model(width: u16, screen: Screen) -> Model {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(Language::Russian, now, Zone::utc(), (width, 24), Arc::new(Playbooks::built_in()));
    model.screen = screen;
    model
}

#[test]
fn a_line_that_is_too_long_is_cut_at_a_whole_entry_and_says_that_there_is_more() {
    let line = line(&model(80, Screen::Today));
    let last = line.last().unwrap();
    assert_eq!((last.shown.as_str(), last.word.as_str()), ("?", "все клавиши"));
    assert!(line.iter().all(|entry| entry.x + entry.width() <= 80));
    assert!(line.windows(2).all(|pair| pair[0].x + pair[0].width() < pair[1].x));
}

#[test]
fn where_letters_are_typed_the_palette_stands_for_the_rest() {
    let line = line(&model(80, Screen::Clients));
    assert!(line.iter().any(|entry| entry.shown == "F8" || entry.shown == "…F8"), "{line:?}");
    assert!(line.iter().any(|entry| entry.action == Action::Back));
}

#[test]
fn where_nobody_is_found_the_line_begins_with_how_a_client_is_added() {
    let first = line(&model(80, Screen::Clients)).into_iter().next().unwrap();
    assert_eq!((first.action, first.shown.as_str()), (Action::AddClient, "Alt+c"));
}

#[test]
fn the_sign_that_there_is_more_has_a_word_where_there_is_room() {
    for width in 20..120 {
        let line = line(&model(width, Screen::Clients));
        let last = line.last().unwrap();
        if last.shown != "…F8" {
            continue;
        }
        let named = more_in_words(&model(width, Screen::Clients), Context::Clients).unwrap();
        assert!(last.x + named.width() > usize::from(width), "{width}: {line:?}");
    }
}

#[test]
fn what_cannot_be_done_is_dim() {
    let line = line(&model(200, Screen::Brief));
    let next = line.iter().find(|entry| entry.action == Action::NextNumber).unwrap();
    assert!(next.dim, "there is no second number");
    assert!(!line.iter().find(|entry| entry.action == Action::Back).unwrap().dim);
}

#[test]
fn the_first_screen_names_its_own_keys_and_the_way_out_in_a_small_window() {
    let line = line(&model(80, Screen::Start));
    let shown: Vec<&str> = line.iter().map(|entry| entry.shown.as_str()).collect();
    for key in ["t", "c", "i", "q", "?"] {
        assert!(shown.contains(&key), "{key} in {shown:?}");
    }
}

#[test]
fn what_waits_for_a_file_is_dim_in_the_settings() {
    let mut model = model(200, Screen::Settings);
    let place = |row| crate::app::settings::rows::Row::ALL.iter().position(|known| *known == row).unwrap();
    model.settings.cursor.at = place(crate::app::settings::rows::Row::Dial);
    assert!(line(&model).iter().any(|entry| entry.action == Action::Open && entry.dim));
    model.settings.cursor.at = place(crate::app::settings::rows::Row::Company);
    assert!(line(&model).iter().any(|entry| entry.action == Action::Open && !entry.dim));
}

#[test]
fn with_marked_rows_the_line_says_how_many_and_what_can_be_done_with_them() {
    let mut model = model(80, Screen::Today);
    model.today.marks = [1, 2, 3].map(crate::domain::TouchId).into();
    let narrow = line(&model);
    let shown = |line: &[Hint]| line.iter().map(|entry| entry.shown.clone()).collect::<Vec<_>>();
    assert_eq!(shown(&narrow), ["отмечено: 3", "z", "a", "X", "?"]);
    assert!(narrow.iter().all(|entry| entry.x + entry.width() <= 80));
    model.size = (120, 36);
    assert_eq!(shown(&line(&model))[..6], ["отмечено: 3", "z", "a", "X", "Esc", "x"]);
}

fn form(model: &mut Model, lines: usize) {
    let line = |at: usize| crate::app::form::FormLine::new(format!("строка {at}"), String::new(), "");
    let lines = (0..lines).map(line).collect();
    let purpose = FormFor::ItemNote { checklist: crate::domain::ChecklistId(1), item: 1 };
    crate::app::form::open(model, Form::new(purpose, "форма".to_owned(), lines));
}

fn word_of(model: &Model, action: Action) -> Option<String> {
    line(model).into_iter().find(|entry| entry.action == action).map(|entry| entry.word)
}

#[test]
fn enter_says_that_it_saves_on_the_last_line_of_a_form() {
    let mut model = model(80, Screen::Today);
    form(&mut model, 1);
    assert_eq!(word_of(&model, Action::Record).as_deref(), Some("сохранить"));
    assert_eq!((word_of(&model, Action::SaveForm), word_of(&model, Action::FieldBefore)), (None, None));
    form(&mut model, 2);
    assert_eq!(word_of(&model, Action::Record).as_deref(), Some("дальше"));
    assert_eq!(word_of(&model, Action::SaveForm).as_deref(), Some("сохранить"));
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        form.at = 1;
    }
    assert_eq!(word_of(&model, Action::Record).as_deref(), Some("сохранить"));
}

#[test]
fn a_form_of_one_line_names_the_arrow_that_chooses_and_no_line_above() {
    let mut model = model(80, Screen::Today);
    form(&mut model, 1);
    let named = |model: &Model| line(model).into_iter().take(2).map(|entry| entry.shown).collect::<Vec<_>>();
    assert_eq!(named(&model), ["Enter", "Esc"], "there is nothing to choose");
    let mut typed = |text: &str| {
        if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
            let line = crate::app::form::FormLine::new("тема".to_owned(), String::new(), text);
            form.lines = vec![line.completing(vec!["тендер".to_owned()])];
        }
        (named(&model), word_of(&model, Action::FieldAfter), word_of(&model, Action::FieldBefore))
    };
    let choose = |keys: [&str; 2]| (keys.map(str::to_owned).to_vec(), Some("выбрать".to_owned()), None);
    assert_eq!([typed(""), typed("тен")], [choose(["Enter", "↓"]), choose(["Enter", "↓"])]);
    assert_eq!(typed("новая").1, None, "it is none of those in use");
}

#[test]
fn nothing_is_offered_that_leads_to_where_one_is() {
    let named = |screen| line(&model(400, screen)).iter().any(|entry| entry.action == Action::ShowToday);
    assert_eq!([Screen::Start, Screen::Today, Screen::Checklists].map(named), [false, false, true]);
}

#[test]
fn the_digits_of_a_call_to_us_are_those_that_stand_there() {
    let mut model = model(80, Screen::Today);
    incoming::open(&mut model);
    if let Some(Overlay::Incoming(ringing)) = model.overlays.last_mut() {
        ringing.stage = incoming::Stage::Goal;
    }
    let line = line(&model);
    assert!(line.iter().any(|entry| entry.action == Action::Choose && entry.shown == "1…4"), "{line:?}");
}

#[test]
fn where_there_is_no_checklist_none_is_opened() {
    let model = model(80, Screen::Checklists);
    assert!(line(&model).iter().any(|entry| entry.action == Action::Open && entry.dim));
}

#[test]
fn enter_says_what_it_does_with_the_line_under_the_cursor() {
    let words = crate::i18n::messages(Language::Russian);
    let said = |context| palette::of(context).find(|row| row.action == Action::Open).map(|row| (row.hint)(words));
    assert_eq!(said(Context::Palette).as_deref(), Some("выполнить"));
    assert_eq!(said(Context::Steps).as_deref(), Some("перейти"));
    assert_eq!(said(Context::Pick).as_deref(), Some("выбрать"));
    assert_eq!(said(Context::IncomingWho).as_deref(), Some("выбрать"));
    assert_eq!(said(Context::HandOver).as_deref(), Some("передать"));
}

#[test]
fn letters_are_written_in_the_alphabet_of_the_language() {
    let shown = |language| {
        let row = palette::of(Context::Choice).find(|row| row.action == Action::Choose);
        row.map(|row| row.shown(crate::i18n::messages(language)))
    };
    assert_eq!(shown(Language::Russian).as_deref(), Some("а…я"));
    assert_eq!(shown(Language::English).as_deref(), Some("a…z"));
}
