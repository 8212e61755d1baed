//! Two people on one base.

use super::{Scene, Story};
use crate::app::model::Screen;
use crate::domain::{CallState, ClientId, Exclusion};

fn offered(story: &Story) -> Vec<String> {
    let rows = story.model().today.rows.iter();
    rows.filter(|row| row.excluded.is_none()).map(|row| row.candidate.client_name.clone()).collect()
}

fn scene() -> Scene {
    let scene = Scene::new();
    for (name, number) in [("Альфа", "+74951112233"), ("Бета", "+74951112244"), ("Гамма", "+74951112255")]
    {
        scene.client(name, &[number]);
    }
    scene
}

#[test]
fn two_operators_are_never_offered_the_same_client() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    assert_eq!(offered(&vera), offered(&ira));
    vera.keys("<enter>");
    let taken = vera.model().brief.as_ref().unwrap().row.candidate.client_name.clone();
    ira.wait(500);
    ira.look();
    assert!(!offered(&ira).contains(&taken), "{:?}", offered(&ira));
    ira.shows("Вера").keys("g<enter>d");
    vera.keys("d");
    assert_eq!((vera.dialled.len(), ira.dialled.len()), (1, 1));
    assert_ne!(vera.dialled, ira.dialled);
    assert_eq!((vera.refused.clone(), ira.refused.clone()), (vec![], vec![]));
}

#[test]
fn whoever_comes_second_is_told_who_has_the_client_and_dials_nothing() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("<enter>");
    ira.keys("<enter>");
    assert_eq!((ira.refused.len(), vera.refused.len()), (1, 0));
    ira.keys("d");
    assert_eq!(ira.dialled, Vec::<String>::new());
    ira.shows("Вера");
}

#[test]
fn a_client_is_free_again_when_the_brief_is_closed_or_the_program_dies() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("<enter><esc>");
    ira.look();
    assert_eq!(offered(&ira).len(), 3);
    vera.keys("<enter>");
    vera.kill();
    ira.look();
    ira.keys("<a-1>");
    assert_eq!(offered(&ira).len(), 3);
}

#[test]
fn a_call_without_outcome_stays_with_its_operator_after_a_crash() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("<enter>da");
    vera.kill();
    ira.look();
    ira.keys("<a-1>");
    let held = ira.model().today.rows.iter().filter(|row| matches!(row.excluded, Some(Exclusion::Held(_)))).count();
    assert_eq!((offered(&ira).len(), held), (2, 1));
    let mut vera = scene.open("Вера");
    assert_eq!(vera.model().screen, Screen::Today);
    vera.shows("чем закончился звонок?");
}

#[test]
fn what_one_adds_the_other_sees() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("c").text("Дельта").keys("<enter><enter>").text("+74951112266").keys("<enter><esc>");
    ira.wait(500);
    ira.look().shows("Дельта");
    assert_eq!(offered(&vera), offered(&ira));
}

/// Goes to the line of a client and opens it.
fn open(story: &mut Story, client: ClientId) {
    let place = story.model().today.rows.iter().position(|row| row.client() == client).unwrap();
    story.keys("g").keys(&"j".repeat(place)).keys("<enter>");
}

#[test]
fn a_call_that_a_colleague_has_left_is_taken_over_with_a_reason() {
    let scene = scene();
    let (mut ira, mut olya) = (scene.open("Ира"), scene.open("Оля"));
    olya.keys("t").shows("никто из коллег не держит");
    ira.keys("<enter>daд8<enter>").text("сроки").wait(400);
    let client = ira.model().call.as_ref().unwrap().client();
    ira.kill();
    olya.look();
    olya.keys("<a-1>");
    open(&mut olya, client);
    olya.keys("d").shows("Ира").shows("t — принять");
    assert!(olya.dialled.is_empty());
    olya.keys("t<enter>").shows("Напишите, почему").text("Ира ушла").keys("<enter>");
    let call = olya.model().call.as_ref().unwrap();
    assert_eq!((call.client(), call.call.state(), olya.model().screen), (client, CallState::Ended, Screen::Call));
    olya.shows("сроки").keys("<esc>g").shows("чем закончился звонок?");

    let ira = scene.open("Ира");
    assert!(ira.model().call.is_none(), "it is hers no longer");
    olya.keys("<enter><f4>8").wait(1_000);
    let survey = olya.base().client_card(client).unwrap().planned[0].ready;
    olya.wait((survey - scene.now()).num_milliseconds() + 60_000);
    olya.keys("<a-1>");
    open(&mut olya, client);
    olya.keys("da").shows("Это снова Оля");
    assert_eq!(olya.refused, Vec::<String>::new());
}

#[test]
fn what_is_still_written_to_a_call_that_was_taken_over_is_refused_and_kept() {
    let scene = scene();
    let (mut ira, mut olya) = (scene.open("Ира"), scene.open("Оля"));
    ira.keys("<enter>daд8<enter>").text("сро").wait(400);
    let client = ira.model().call.as_ref().unwrap().client();
    olya.look();
    olya.keys("<a-1>");
    let place = olya.model().today.rows.iter().position(|row| row.client() == client).unwrap();
    olya.keys("g").keys(&"j".repeat(place)).keys("t").text("Ира не отвечает").keys("<enter>");
    assert_eq!(olya.model().screen, Screen::Call);
    ira.text("ки").keys("<enter>").shows("принял коллега");
    assert_eq!((ira.refused.len(), ira.model().screen, ira.model().call.is_none()), (1, Screen::Today, true));
    olya.kill();
    let mut olya = scene.open("Оля");
    olya.keys("g<enter>").shows("сроки");
}

#[test]
fn whoever_loses_a_call_to_a_colleague_is_told_who_has_it_at_the_next_look() {
    let scene = scene();
    let (mut ira, mut olya) = (scene.open("Ира"), scene.open("Оля"));
    ira.keys("<enter>daд8<enter>").text("сро");
    let client = ira.model().call.as_ref().unwrap().client();
    ira.look().hides("Оля");
    olya.look();
    olya.keys("<a-1>");
    let place = olya.model().today.rows.iter().position(|row| row.client() == client).unwrap();
    olya.keys("g").keys(&"j".repeat(place)).keys("t").text("Ира не отвечает").keys("<enter>");
    olya.wait(500);
    olya.look().hides("Клиента принял коллега");
    ira.wait(500);
    ira.look().shows("Клиента принял коллега: Оля.");
    assert_eq!((ira.model().call.is_none(), ira.refused.len()), (true, 0), "{:?}", ira.refused);
    // She sees it in the list too, and what she had typed has gone with the call.
    ira.wait(1_000);
    ira.keys("<esc><a-1>").shows("в работе: Оля");
    ira.keys("u").shows("Не отменено: этот звонок принял и продолжил коллега: Оля.");
    olya.kill();
    let mut olya = scene.open("Оля");
    olya.keys("g<enter>").shows("сро");
}

#[test]
fn a_client_whom_a_colleague_only_has_open_is_taken_over_and_rung() {
    let scene = scene();
    let (mut ira, mut olya) = (scene.open("Ира"), scene.open("Оля"));
    ira.keys("<enter>");
    let client = ira.model().brief.as_ref().unwrap().row.client();
    olya.look();
    olya.keys("<a-1>");
    open(&mut olya, client);
    olya.keys("t").text("договорились").keys("<enter>d");
    assert_eq!((olya.dialled.len(), olya.refused.len()), (1, 0));
    ira.keys("d");
    assert_eq!((ira.dialled.len(), ira.refused.len()), (0, 1));
}
