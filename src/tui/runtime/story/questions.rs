//! What every question takes: no answer, a probe, a day in words; moving about; undo that says what it did.

use rstest::rstest;

use super::{Scene, Story};
use crate::app::model::Screen;
use crate::domain::{AnswerValue, StepId};

fn asked() -> (Scene, Story) {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da");
    (scene, story)
}

fn at(story: &Story) -> Option<String> {
    story.model().call.as_ref()?.page().map(|(_, page)| page.id.0.clone())
}

fn answer(story: &Story, step: &str) -> Option<AnswerValue> {
    story.model().call.as_ref()?.interview.answer(&StepId(step.into())).cloned()
}

fn chosen(id: &str) -> AnswerValue {
    AnswerValue::Choice(id.into())
}

#[rstest]
#[case("<a-d>", AnswerValue::DontKnow)]
#[case("<a-в>", AnswerValue::DontKnow)]
#[case("<a-r>", AnswerValue::Refused)]
#[case("<a-к>", AnswerValue::Refused)]
fn a_text_can_be_unknown_or_refused(#[case] key: &str, #[case] value: AnswerValue) {
    let (_scene, mut story) = asked();
    story.keys("д8<enter>");
    assert_eq!(at(&story).as_deref(), Some("reason"));
    story.text("начал и").keys(key);
    assert_eq!((answer(&story, "reason"), at(&story).as_deref()), (Some(value), Some("better")));
}

#[rstest]
#[case("d", AnswerValue::DontKnow)]
#[case("к", AnswerValue::Refused)]
fn a_permission_and_a_score_can_be_unknown_or_refused_and_are_never_a_zero(
    #[case] key: &str,
    #[case] value: AnswerValue,
) {
    let (_scene, mut story) = asked();
    story.keys("д").keys(key);
    assert_eq!((answer(&story, "score"), at(&story).as_deref()), (Some(value.clone()), Some("come-back")));
    // Of leave, "d" is asked for twice.
    story.keys(key).keys(if value == AnswerValue::DontKnow { key } else { "" });
    assert_eq!(answer(&story, "come-back"), Some(value));
    let counts = story.base().score_counts(&crate::store::ScoreFilter::default()).unwrap();
    assert_eq!(counts.scores.iter().sum::<u64>(), 0);
}

#[rstest]
#[case::sounds_like_the_russian_yes("d")]
#[case::is_its_key("в")]
fn a_slip_of_the_layout_gives_no_leave_and_puts_no_question(#[case] key: &str) {
    let (_scene, mut story) = asked();
    story.keys(key).shows("Точно «не знает»? Ещё раз ту же клавишу");
    assert_eq!((answer(&story, "leave"), at(&story).as_deref()), (None, Some("leave")));
    story.keys("д").hides("Точно");
    assert_eq!((answer(&story, "leave"), at(&story).as_deref()), (Some(chosen("yes")), Some("score")));
    story.keys("<f6>").keys(key).keys("9").keys(key).shows("Точно «не знает»?").keys(key);
    story.shows("Опроса не будет").keys("<f4>").shows("клиент отказался от опроса").keys("<esc>");
    assert_eq!((answer(&story, "leave"), at(&story)), (Some(AnswerValue::DontKnow), None));
}

#[test]
fn yes_typed_on_the_key_of_no_is_asked_for_twice_and_the_letters_shown_are_not() {
    let (_scene, mut story) = asked();
    story.keys("y").shows("Точно «не сейчас»?");
    assert_eq!((answer(&story, "leave"), at(&story).as_deref()), (None, Some("leave")));
    story.keys("y").shows("Опроса не будет").keys("<f6>l");
    assert_eq!(answer(&story, "leave"), Some(chosen("yes")), "the key of «д» with the Latin layout on");
    story.keys("dy").shows("Точно «нет»?").keys("l");
    assert_eq!(answer(&story, "come-back"), Some(AnswerValue::Permission(true)));
    story.keys("н");
    assert_eq!(answer(&story, "quote"), Some(AnswerValue::Permission(false)));
}

#[test]
fn a_promoters_call_takes_no_more_than_fourteen_keys_beside_the_words() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    // The client, the number, the answer; leave, ten; two texts; two permissions; the end and the outcome.
    let keys = ["<enter>", "d", "a", "д", "1", "0", "<enter>", "<enter>", "<enter>", "д", "д", "<enter>", "5"];
    for key in keys {
        if at(&story).is_some_and(|page| page == "reason" || page == "value") {
            story.text("всё вовремя");
        }
        story.keys(key);
    }
    assert!(keys.len() <= 14 && story.model().call.is_none());
    story.shows("записано «опрос завершён»");
}

#[test]
fn probes_are_read_one_after_the_other_and_counted_wherever_there_are_some() {
    let (_scene, mut story) = asked();
    story.keys("д<f3>").shows("А если выбрать одно число").keys("<f3>").shows("Повторю шкалу").keys("8<enter>");
    story.shows("F3 — уточнение").text("дорого").keys("<f3>").shows("Расскажите, пожалуйста, подробнее");
    story.shows("дорого");
    let call = story.model().call.as_ref().unwrap();
    let used = |step: &str| call.interview.probes_used(&StepId(step.into()));
    assert_eq!((used("score"), used("reason")), (2, 1));
    let (client, interview) = (call.client(), call.head.interview);
    let kept = story.base().interview_to_resume(client, None).unwrap().unwrap();
    let probed = kept.events.iter().filter(|event| matches!(event.body, crate::domain::EventBody::Probed { .. }));
    assert_eq!((Some(kept.id), probed.count()), (interview, 3));
}

#[test]
fn a_note_leads_back_to_the_same_place_from_every_place() {
    let (_scene, mut story) = asked();
    story.keys("д9<enter>").text("слова").keys("<f2>").text("раз").keys("<enter>").text(" клиента");
    story.shows("слова клиента").keys("<enter><f4><f2>").text("два").keys("<enter>").shows("Чем закончился");
    story.keys("<esc><a-1><f2>").text("три").keys("<enter>");
    assert_eq!(story.model().screen, Screen::Today);
    story.keys("<a-2><f2>").text("четыре").keys("<enter>");
    assert_eq!(story.model().screen, Screen::Clients);
    let call = story.model().call.as_ref().unwrap();
    let notes: Vec<&str> = call
        .events
        .iter()
        .filter_map(|event| match &event.body {
            crate::domain::EventBody::Noted { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(notes, ["раз", "два", "три", "четыре"]);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn undo_and_redo_in_a_call_say_what_they_did() {
    let (_scene, mut story) = asked();
    story.keys("д8<enter>").text("дорого").keys("<enter><f6>").shows("Отменено").shows("дорого");
    assert_eq!(at(&story).as_deref(), Some("reason"));
    story.keys("<c-y>").shows("Возвращено").shows("дорого");
    assert_eq!(at(&story).as_deref(), Some("better"));
    story.keys("<f6><f6>").shows("Отменено: оценка 8");
    assert_eq!(at(&story).as_deref(), Some("score"));
}

#[test]
fn back_forward_and_the_list_of_steps_lead_to_where_one_was() {
    let (_scene, mut story) = asked();
    story.keys("д8<enter>").text("дорого").keys("<enter>").text("скидки").keys("<enter>");
    assert_eq!(at(&story).as_deref(), Some("come-back"));
    story.keys("<pgup><pgup>").shows("дорого").keys("<pgdn><pgdn>");
    assert_eq!(at(&story).as_deref(), Some("come-back"));
    story.keys("<c-g>").shows("дорого").keys("kk<enter>");
    assert_eq!(at(&story).as_deref(), Some("reason"));
    story.keys("<enter>");
    assert_eq!(at(&story).as_deref(), Some("come-back"), "Enter on what is recorded goes on to the first open one");
}

/// A script with a question for a day.
const WITH_A_DAY: &str = r#"
id = "relationship-nps"
version = 7
language = "ru"
title = "День"
greeting = "Здравствуйте!"
greeting_again = "Снова здравствуйте!"
voicemail = "Перезвоню."

[[page]]
id = "when"
title = "когда"
say = "Когда начнёте пользоваться?"
answer = "date"

[[page]]
id = "score"
title = "оценка"
say = "Сколько?"
answer = "score"
probes = ["Число?"]
"#;

#[test]
fn a_day_is_answered_in_words() {
    let mut scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    scene.playbook("ru/relationship-nps.toml", WITH_A_DAY);
    let mut story = scene.open("Вера");
    story.keys("<enter>da").shows("День словами").text("чего-то").shows("Не понимаю день").keys("<enter>");
    assert_eq!(at(&story).as_deref(), Some("when"), "what is no day is not recorded");
    story.keys("<bs><bs><bs><bs><bs><bs><bs>").text("пт").shows("27 ноября").keys("<enter>");
    assert_eq!(answer(&story, "when"), Some(AnswerValue::Date("2026-11-27".parse().unwrap())));
    assert_eq!((at(&story).as_deref(), story.refused.clone()), (Some("score"), vec![]));
}

#[test]
fn the_bottom_line_names_the_letters_that_the_page_offers() {
    let (_scene, mut story) = asked();
    story.shows("д н о выбрать");
}
