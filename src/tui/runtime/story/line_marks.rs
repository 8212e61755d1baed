//! Tags, promises, quotes and referrals, written in a line and confirmed when the call gets its outcome.

use super::{Scene, Story};
use crate::app::model::Screen;
use crate::domain::{CallState, ClientId, Language, StepId, TouchKind};

/// A promoter's call in which everything was written down, up to the question for the outcome.
fn all_written() -> (Scene, Story, ClientId) {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд10<enter>").text("быстро # лю").shows("Tab — люди").keys("<tab>").shows("# люди");
    story.text("\"всегда выручаете\" ! выслать акт до пятницы").shows("! пт 27 ноября до 18:00: выслать акт");
    story.text(" + Ирина Ким +7 916 123-45-67").shows("новый контакт").keys("<enter>");
    story.text("людей").keys("<enter>дд<f4>5");
    assert!(story.model().call.is_some(), "nothing has its outcome before it is confirmed");
    (scene, story, client)
}

#[test]
fn what_was_written_down_is_confirmed_one_by_one_and_becomes_rows() {
    let (_scene, mut story, client) = all_written();
    story.shows("1 из 4").shows("Тема «люди»").keys("<enter>");
    story.shows("Цитата: «всегда выручаете»").keys("<enter>");
    story.shows("Обещание: выслать акт").shows("пт 27 ноября до 18:00, отвечаете вы").keys("<enter>");
    story.shows("Рекомендация: Ирина Ким").keys("<enter>");
    assert_eq!((story.model().screen, story.refused.clone()), (Screen::Today, vec![]));

    let base = story.base();
    let card = base.client_card(client).unwrap();
    let promises: Vec<_> = card.promises.iter().map(|one| (one.text.as_str(), one.due.to_string())).collect();
    assert_eq!(promises, [("выслать акт", "2026-11-27T15:00:00.000Z".to_owned())]);
    assert_eq!(card.last_score.unwrap().words.as_deref(), Some("быстро \"всегда выручаете\""));
    let kept = base.written_down(client).unwrap();
    assert_eq!(kept.tags.len(), 1);
    assert_eq!((kept.tags[0].tag.as_str(), &kept.tags[0].step), ("people", &Some(StepId("reason".into()))));
    assert_eq!(kept.quotes[0].text, "всегда выручаете");
    let lead = base.client_card(kept.referrals[0].client).unwrap();
    assert_eq!((lead.client.name.as_str(), lead.client.source.as_deref()), ("Ирина Ким", Some("ООО «Берёзка»")));
    assert_eq!(lead.phones[0].e164.as_deref(), Some("+79161234567"));
    assert_eq!(lead.planned.iter().map(|touch| touch.kind).collect::<Vec<_>>(), [TouchKind::Lead]);
    story.shows("Ирина Ким").shows("новый контакт по рекомендации");
}

#[test]
fn one_undo_takes_all_of_it_back_and_one_redo_brings_it_again() {
    let (_scene, mut story, client) = all_written();
    story.keys("<enter><enter><enter><enter>").wait(400);
    let lead = story.base().written_down(client).unwrap().referrals[0].client;
    story.keys("u").shows("Отменено");
    let state = story.model().call.as_ref().map(|call| call.call.state());
    assert_eq!((state, story.model().screen), (Some(CallState::Ended), Screen::Call));
    let base = story.base();
    assert_eq!(base.written_down(client).unwrap(), crate::domain::WrittenDown::default());
    assert_eq!(base.client_card(client).unwrap().promises, []);
    assert!(base.client_card(lead).is_err(), "the lead is gone with the rest");
    story.keys("U").shows("Возвращено");
    let base = story.base();
    assert_eq!(base.written_down(client).unwrap().tags.len(), 1);
    assert_eq!(base.client_card(client).unwrap().promises.len(), 1);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn what_is_left_out_is_not_kept_and_esc_goes_back_to_the_call() {
    let (_scene, mut story, client) = all_written();
    story.keys("т").keys("<up>").shows("1 из 4").keys("<esc>");
    story.shows("Чем закончился").keys("5").shows("1 из 4");
    story.keys("тт<enter>т");
    assert_eq!((story.model().screen, story.refused.clone()), (Screen::Today, vec![]));
    let base = story.base();
    assert_eq!(base.written_down(client).unwrap(), crate::domain::WrittenDown::default());
    assert_eq!(base.client_card(client).unwrap().promises.len(), 1);
}

#[test]
fn a_note_is_written_anywhere_with_the_same_grammar() {
    let scene = Scene::new().language(Language::English).size(80, 24);
    let client = scene.client("Birch Ltd", &["+74951112233"]);
    let mut story = scene.open("Vera");
    story.keys("<enter>da<f2>").text("#pri").keys("<tab>").text("! send the act").keys("<enter>");
    assert_eq!(story.model().screen, Screen::Call, "back at the same place");
    story.keys("<f4>7").shows("1 of 2").shows("Theme “price”").keys("<enter>");
    story.shows("no date given").keys("<enter>");
    let base = story.base();
    let card = base.client_card(client).unwrap();
    assert_eq!(card.promises[0].due.to_string(), "2026-11-25T15:00:00.000Z", "the end of the next working day");
    let tags = base.written_down(client).unwrap().tags;
    assert_eq!((tags[0].tag.as_str(), &tags[0].step), ("price", &None));
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_new_theme_keeps_its_capitals_and_yo_and_is_one_with_the_same_word_in_another_case() {
    let scene = Scene::new();
    scene.client("Альфа", &["+74951112233"]);
    scene.client("Бета", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da<f2>").text("#Приёмка").shows("# Приёмка (новая тема)").keys("<enter><f4>7");
    story.shows("Тема «Приёмка»").keys("<enter>").wait(400);
    story
        .keys("<enter>da<f2>")
        .text("#прием")
        .shows("Tab — Приёмка")
        .text("ка")
        .shows("# Приёмка")
        .keys("<enter><f4>7");
    story.shows("Тема «Приёмка»").keys("<enter>").wait(400);
    let base = story.base();
    assert_eq!(base.tags_in_use().unwrap().len(), 1);
    assert_eq!(base.tagged_clients(&["приемка".to_owned()]).unwrap().len(), 2);
    story.keys("2").text("альфа").keys("<enter>").shows("темы: Приёмка");
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_new_theme_is_offered_in_the_next_call() {
    let scene = Scene::new();
    let first = scene.client("Альфа", &["+74951112233"]);
    scene.client("Бета", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da<f2>").text("#ремонт-крыши").shows("новая тема").keys("<enter><f4>7<enter>").wait(400);
    let first_row = story.model().today.rows[0].client();
    assert_ne!(first_row, first);
    story.keys("<enter>da<f2>").text("#рем").shows("Tab — ремонт-крыши");
}
