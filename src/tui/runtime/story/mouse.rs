//! Stories of the mouse: what is aimed at is chosen, and nothing is dialled or recorded by a click too many.

use super::{Scene, Story};
use crate::app::clients::card;
use crate::app::form;
use crate::app::model::Screen;
use crate::app::overlay::Overlay;
use crate::domain::{ClientId, IncomingOutcome, SettingChange};

/// Whoever has the mouse on.
fn with_mouse(scene: &Scene) -> Story {
    let mut store = scene.store();
    let vera = super::operator(&mut store, "Вера", scene.now());
    store.change_setting(&SettingChange::Mouse(true), vera, scene.now()).unwrap();
    drop(store);
    scene.open("Вера")
}

fn coded(story: &mut Story, client: ClientId) -> bool {
    let idle = story.model().call.is_none();
    idle && story.base().client_card(client).unwrap().last_contact.is_some()
}

#[test]
fn a_double_click_on_the_bottom_line_dials_nobody() {
    let scene = Scene::new();
    scene.client("Вектор", &["+74951112244"]);
    let mut story = with_mouse(&scene);
    story.click("Enter открыть").click("d набрать").click("d набрать");
    assert_eq!((story.model().screen, story.dialled.len()), (Screen::Brief, 0));
    story.wait(500);
    story.click("d набрать").click("a ответили");
    assert_eq!(story.dialled.len(), 1);
    assert!(!story.model().call.as_ref().unwrap().call.reached(), "nobody has answered yet");
}

#[test]
fn the_first_click_on_an_outcome_shows_what_follows_and_the_second_one_records_it() {
    let scene = Scene::new();
    let client = scene.client("Вектор", &["+74951112244"]);
    let mut story = with_mouse(&scene);
    story.keys("<enter>da<f4>").click("отказ: не сейчас").shows("ещё щелчок — записать");
    assert!(!coded(&mut story, client), "one click records nothing");
    story.click("перезвонить в срок").shows("ещё щелчок — записать").hides("Когда перезвонить");
    story.click("отказ: не сейчас").click("отказ: не сейчас");
    assert!(coded(&mut story, client));
}

#[test]
fn a_call_to_us_is_recorded_by_the_second_click() {
    let scene = Scene::new();
    let client = scene.client("Вектор", &["+74951112244"]);
    let mut story = with_mouse(&scene);
    story.keys("<f9>").text("Вектор").keys("<enter>1").text("где накладная").keys("<enter>");
    let settled = crate::i18n::incoming::outcome_name(IncomingOutcome::Settled, story.model().words());
    story.click(&settled);
    assert!(!coded(&mut story, client));
    story.click(&settled);
    assert!(coded(&mut story, client));
}

#[test]
fn a_click_chooses_a_line_of_a_card_a_field_of_a_form_a_number_and_a_step() {
    let scene = Scene::new();
    scene.client("Вектор", &["+74951112244", "+74951112255"]);
    let mut story = with_mouse(&scene);
    story.keys("<enter>").click("+7 495 111-22-55");
    assert_eq!((story.model().brief.as_ref().unwrap().number, story.dialled.len()), (1, 0));
    story.keys("v").click("+7 495 111-22-55");
    assert!(matches!(card::selected(story.model()), Some((_, card::Line::Phone(_)))));
    story.keys("b");
    let third = form::top(story.model()).unwrap().lines[2].label.clone();
    story.click(&third);
    assert_eq!(form::top(story.model()).unwrap().at, 2);
    story.keys("<esc><esc><a-1><enter>daд10<enter><f7>");
    let at = |story: &Story| match story.model().overlays.last() {
        Some(Overlay::Steps { cursor }) => *cursor,
        _ => panic!("no list of steps"),
    };
    let here = at(&story);
    let first = story.model().call.as_ref().unwrap().script.as_ref().unwrap().pages[0].title.clone();
    story.click(&format!("✓ {first}"));
    assert!(at(&story) < here);
}
