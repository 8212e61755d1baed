//! The call on the next day: what the client says of the first use becomes a case or another call.

use super::{Scene, Story, operator};
use crate::desk::care_of;
use crate::domain::testing::deal;
use crate::domain::{ClientCard, ClientId, Language, NewDeal, TouchKind, Zone};
use crate::playbook::Playbooks;

/// A client who has bought something yesterday: Tuesday is the day of the call.
fn bought() -> (Scene, ClientId) {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    let deal = NewDeal { seller: Some(oleg), ..deal(client, "насосная станция", "2026-11-23") };
    let zone = Zone::new("Europe/Moscow").unwrap();
    let mut care = care_of(&store, &deal, &Playbooks::built_in(), Language::Russian, &zone, scene.now()).unwrap();
    care.touches.retain(|touch| touch.kind == TouchKind::NextDayCall);
    store.sign_deal(&deal, &care, oleg, scene.now()).unwrap();
    (scene, client)
}

fn card(story: &mut Story, client: ClientId) -> ClientCard {
    story.base().client_card(client).unwrap()
}

/// The planned calls on the next day: their day and goal.
fn planned(story: &mut Story, client: ClientId) -> Vec<(String, Option<String>)> {
    let card = card(story, client);
    let again = card.planned.iter().filter(|touch| touch.kind == TouchKind::NextDayCall);
    let zone = Zone::new("Europe/Moscow").unwrap();
    again.map(|touch| (zone.local(touch.due).to_string(), touch.goal.clone())).collect()
}

#[test]
fn difficulties_open_a_case_in_the_clients_words() {
    let (scene, client) = bought();
    let mut story = scene.open("Вера");
    story.keys("<enter>da").shows("Уже начали пользоваться?").keys("т").text("станция гудит").keys("<enter><f4>");
    story.shows("обращение").keys("5");
    let card = card(&mut story, client);
    assert_eq!(card.cases.iter().map(|case| case.subject.as_str()).collect::<Vec<_>>(), ["станция гудит"]);
    assert_eq!(planned(&mut story, client), []);
    story.wait(400);
    story.keys("4").shows("станция гудит");
    story.keys("u").shows("Отменено");
    assert_eq!(story.base().client_card(client).unwrap().cases, []);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn whoever_likes_it_is_rung_once_more_the_next_day_and_not_for_ever() {
    let (scene, client) = bought();
    let mut story = scene.open("Вера");
    story.keys("<enter>daн").text("вода пошла сразу").keys("<enter><f4>").shows("ещё один звонок: завтра").keys("5");
    let goal = Some("Узнать, что дальше: вода пошла сразу".to_owned());
    assert_eq!(planned(&mut story, client), [("2026-11-25 00:00:00".to_owned(), goal)]);
    story.kill();
    scene.at("2026-11-25T08:00:00Z");
    let mut story = scene.open("Вера");
    story.shows("вода пошла сразу").keys("<enter>daн").text("всё хорошо").keys("<enter><f4>5");
    assert_eq!(planned(&mut story, client), [], "once more, and that was it");
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn whoever_has_not_begun_is_rung_the_day_after_the_day_that_was_named() {
    let (scene, client) = bought();
    let mut story = scene.open("Вера");
    story.keys("<enter>daп").text("пт").keys("<enter><f4>5");
    // Saturday is no day for calls: Monday is.
    assert_eq!(planned(&mut story, client), [("2026-11-30 00:00:00".to_owned(), None)]);
    story.kill();
    scene.at("2026-11-30T08:00:00Z");
    let mut story = scene.open("Вера");
    story.keys("<enter>daн<enter><f4>").shows("ещё один звонок: завтра").keys("5");
    assert_eq!(planned(&mut story, client).len(), 1);
    assert_eq!(story.refused, Vec::<String>::new());
}
