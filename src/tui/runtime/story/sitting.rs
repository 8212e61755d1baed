//! A client with several numbers, people who come and go, and hours of the client's own: whom a call is for, and when.

use super::{Scene, operator};
use crate::app::model::Screen;
use crate::domain::{ClientId, NewPromise, PersonChange, TimeWindow, Week, Zone};

fn numbers() -> (Scene, ClientId) {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233", "+79161112233", "+79161112244"]);
    (scene, client)
}

#[test]
fn after_a_crash_the_sitting_goes_on_with_its_next_number() {
    let (scene, _) = numbers();
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>1").shows("▸ +7 916 111-22-33").keys("d");
    story.kill();
    let mut story = scene.open("Вера");
    story.keys("<enter><f4>1").shows("▸ +7 916 111-22-44");
    assert_eq!(story.model().screen, Screen::Brief, "the third number, after the two that were tried");
    story.keys("d");
    assert_eq!(story.dialled, ["+79161112244"]);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn whoever_comes_back_to_the_client_a_minute_later_is_proposed_the_next_number() {
    let (scene, _) = numbers();
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>1").shows("▸ +7 916 111-22-33").keys("<esc>").wait(60_000);
    let at = story.model().today.rows.iter().position(|row| row.candidate.client_name == "ООО «Берёзка»").unwrap();
    story.keys("g").keys(&"j".repeat(at)).keys("<enter>").shows("▸ +7 916 111-22-33");
    story.keys("d<tab>d<f4>1").wait(60_000);
    assert_eq!(story.model().screen, Screen::Today, "every number was tried, two of them in one call");
    assert_eq!(story.dialled, ["+74951112233", "+79161112233", "+79161112244"]);
}

#[test]
fn who_was_on_the_line_when_it_dropped_is_rung_on_the_same_number() {
    let (scene, _) = numbers();
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>1da<f4>6").text("через 5 минут").keys("<enter>").wait(6 * 60_000);
    story.keys("<a-1>g<enter>").shows("▸ +7 916 111-22-33");
}

#[test]
fn who_has_left_is_not_asked_for_while_somebody_else_is_there() {
    let (scene, client) = numbers();
    let mut store = scene.store();
    let now = scene.now();
    let oleg = operator(&mut store, "Олег", now);
    let anna = store.client_card(client).unwrap().people[0].clone();
    store.change_person(client, anna.id, &PersonChange::Left(true), oleg, now).unwrap();
    drop(store);
    let mut story = scene.open("Вера");
    story.keys("<enter>").shows("Анна Петрова");
    story.kill();
    let mut store = scene.store();
    let boris = crate::domain::Person {
        name: crate::domain::PersonName { full: "Борис Ким".to_owned(), ..Default::default() },
        ..anna.clone().with_id(())
    };
    store.add_person(&boris, oleg, now).unwrap();
    drop(store);
    let mut story = scene.open("Вера");
    story.keys("<enter>").shows("Борис Ким").keys("d");
    let asked = story.model().call.as_ref().unwrap().head.person;
    assert_ne!(asked, Some(anna.id));
    assert!(asked.is_some());
}

/// Clients of this firm are rung between 20:00 and 22:00 only.
fn night_owls(scene: &Scene, client: ClientId) {
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    let mut week = Week::default();
    for day in Week::DAYS {
        week.of_mut(day).extend(TimeWindow::from_minutes(20 * 60, 22 * 60));
    }
    store.set_client_hours(client, Some(&week), oleg, scene.now()).unwrap();
}

#[test]
fn a_retry_and_a_callback_keep_to_the_clients_own_hours() {
    let scene = Scene::new();
    let client = scene.client("Ночной клуб", &["+74951112233"]);
    night_owls(&scene, client);
    let mut story = scene.open("Вера");
    story.keys("<enter>d<enter>");
    if story.model().call.as_ref().is_none_or(|call| !call.running()) {
        story.keys("d");
    }
    story.keys("<f5>").text("завтра в 10").shows("вне").keys("<esc><f4>1");
    let planned = story.base().client_card(client).unwrap().planned;
    let local = Zone::new("Europe/Moscow").unwrap().local(planned[0].ready).to_string();
    assert_eq!(local, "2026-11-24 20:00:00", "the next opening of the client's own hours");
}

#[test]
fn each_talk_goes_on_with_its_own_interview() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд8<enter><f4>8");
    let survey = story.base().interview_to_resume(client, None).unwrap().unwrap();
    let touch = survey.touch.unwrap();
    story.kill();
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    let promise = NewPromise {
        client,
        person: None,
        text: "прислать акт".to_owned(),
        due: scene.now(),
        zone: Zone::new("Europe/Moscow").unwrap(),
        owner: oleg,
        call: None,
    };
    store.add_promise(&promise, oleg, scene.now()).unwrap();
    let talk = store.client_card(client).unwrap().planned.iter().map(|touch| touch.id).find(|id| *id != touch).unwrap();
    assert_eq!(store.interview_to_resume(client, Some(talk)).unwrap(), None);
    assert_eq!(store.interview_to_resume(client, Some(touch)).unwrap().map(|found| found.id), Some(survey.id));
}
