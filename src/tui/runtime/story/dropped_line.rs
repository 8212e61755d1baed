//! The line goes down: what was answered is a partial interview, and goes on as it began, whoever rings next.

use super::{Scene, Story};
use crate::app::model::Screen;
use crate::domain::{ClientId, InterviewState, Phone, PhoneKind};

fn interview(story: &mut Story, client: ClientId) -> Option<InterviewState> {
    story.base().interview_to_resume(client, None).unwrap().map(|found| found.state)
}

fn next_try(scene: &Scene, story: &mut Story, client: ClientId) {
    let ready = story.base().client_card(client).unwrap().planned[0].ready;
    story.wait((ready - scene.now()).num_milliseconds() + 60_000);
    story.keys("<a-1>").wait(1_000);
}

#[test]
fn a_dropped_line_is_partial_and_goes_on_next_day_by_another_operator_under_its_own_script() {
    let mut scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut vera = scene.open("Вера");
    vera.keys("<enter>daд8<enter>").text("дорого").keys("<enter>").text("скид").keys("<f4>");
    vera.shows("остались вопросы").keys("5");
    assert_eq!(vera.model().screen, Screen::Call, "a call that broke off is never complete");
    vera.keys("8");
    assert_eq!((vera.model().screen, interview(&mut vera, client)), (Screen::Today, Some(InterviewState::Partial)));
    let counts = vera.base().outcome_counts(None).unwrap();
    assert_eq!(counts.get(&crate::domain::Disposition::Partial), Some(&1), "{counts:?}");
    vera.kill();

    // The file of the script changes overnight.
    let text = include_str!("../../../../assets/playbooks/ru/relationship-nps.toml")
        .replace("version = 1", "version = 2")
        .replace("Если у нас появятся", "НОВЫЕ СЛОВА. Если у нас появятся")
        .replace("И последнее", "НОВЫЕ СЛОВА. И последнее");
    assert!(text.contains("НОВЫЕ СЛОВА"));
    scene.playbook("ru/relationship-nps.toml", &text);
    let mut ira = scene.open("Ира");
    next_try(&scene, &mut ira, client);
    ira.keys("g<enter>").shows("прервался").keys("d").shows("Это Ира").hides("Это снова").keys("a");
    let call = ira.model().call.as_ref().unwrap();
    assert_eq!((call.again, call.script.as_ref().unwrap().version), (true, 1));
    assert_eq!(call.page().map(|(_, page)| page.id.0.as_str()), Some("come-back"), "what was typed was an answer");
    ira.hides("НОВЫЕ СЛОВА").keys("дд").hides("НОВЫЕ СЛОВА").keys("<f4>5");
    assert_eq!((ira.model().screen, ira.refused.clone()), (Screen::Today, vec![]));

    let base = ira.base();
    assert_eq!(base.interview_to_resume(client, None).unwrap(), None);
    let card = base.client_card(client).unwrap();
    let last = card.last_score.unwrap();
    assert_eq!((last.score.value(), last.words.as_deref()), (8, Some("дорого")));
    let counts = base.outcome_counts(None).unwrap();
    assert_eq!(counts.get(&crate::domain::Disposition::Interview), Some(&1), "one interview of two calls: {counts:?}");
    assert_eq!(card.timeline.len(), 2);
}

#[test]
fn the_next_client_is_asked_under_the_new_version() {
    let mut scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let text =
        include_str!("../../../../assets/playbooks/ru/relationship-nps.toml").replace("version = 1", "version = 2");
    scene.playbook("ru/relationship-nps.toml", &text);
    let mut story = scene.open("Вера");
    story.keys("<enter>da");
    assert_eq!(story.model().call.as_ref().unwrap().script.as_ref().unwrap().version, 2);
}

#[test]
fn a_talk_put_off_before_the_first_question_begins_anew_and_was_not_broken_off() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da<f5>").text("завтра в 10").keys("<enter>6");
    assert_eq!((story.model().screen, interview(&mut story, client)), (Screen::Today, None));
    next_try(&scene, &mut story, client);
    story.keys("g<enter>").hides("прервался").keys("d").hides("Это снова").keys("a");
    let call = story.model().call.as_ref().unwrap();
    assert_eq!((call.again, call.page().map(|(_, page)| page.id.0.as_str())), (false, Some("leave")));
    story.hides("Это снова");
}

#[test]
fn on_the_line_of_a_call_without_outcome_the_status_says_just_enter() {
    let scene = Scene::new();
    scene.client("Вектор", &["+74951112244"]);
    scene.client("Альфа", &["+74951112255"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d<esc><home>").shows("Вернуться: Enter").hides("Alt+1, первая строка");
    story.keys("<down>").shows("Вернуться: Alt+1, первая строка, Enter");
}

#[test]
fn a_number_that_rings_is_shown_with_its_extension() {
    let scene = Scene::new();
    let client = scene.client("Вектор", &[]);
    let mut store = scene.store();
    let oleg = super::operator(&mut store, "Олег", scene.now());
    let phone = Phone {
        id: (),
        person: None,
        raw: "+7 495 123-45-67 доб. 12".to_owned(),
        e164: Some("+74951234567".to_owned()),
        extension: Some("12".to_owned()),
        kind: PhoneKind::Work,
        dead_since: None,
    };
    store.add_phone(client, &phone, oleg, scene.now()).unwrap();
    drop(store);
    scene.open("Вера").keys("<enter>d").shows("Набран: +7 495 123-45-67 доб. 12");
}
