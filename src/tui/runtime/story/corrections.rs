//! An answer that is corrected: the other branch opens, the first one is kept beside the path, the base follows.

use super::calls::scores;
use super::{Scene, Story};
use crate::domain::{ClientId, StepState};
use crate::store::ScoreFilter;

fn step(story: &Story, id: &str) -> (StepState, bool) {
    let call = story.model().call.as_ref().unwrap();
    let found = call.interview.path().iter().find(|step| step.step.0 == id).unwrap();
    (found.state, found.kept)
}

fn at(story: &Story) -> Option<String> {
    story.model().call.as_ref()?.page().map(|(_, page)| page.id.0.clone())
}

/// Promoters and detractors of the base.
fn counts(story: &mut Story) -> (u64, u64) {
    let counts = story.base().score_counts(&ScoreFilter::default()).unwrap();
    let of = |from: usize, to: usize| (from..=to).map(|score| counts.scores[score]).sum();
    (of(9, 10), of(0, 6))
}

fn nine_with_its_answers() -> (Scene, Story, ClientId) {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд9<enter>").text("всё быстро").keys("<enter>").text("людей").keys("<enter>");
    assert_eq!((at(&story).as_deref(), counts(&mut story)), (Some("come-back"), (1, 0)));
    (scene, story, client)
}

#[test]
fn nine_corrected_to_four_and_back_moves_the_count_the_branch_and_the_case() {
    let (_scene, mut story, client) = nine_with_its_answers();
    story.keys("<pgup><pgup><pgup>4<enter>");
    assert_eq!((at(&story).as_deref(), counts(&mut story)), (Some("fix"), (0, 1)), "the detractor's branch opens");
    assert_eq!(step(&story, "value"), (StepState::OffPath, true), "kept, not counted");
    story.text("сроки").keys("<enter>");
    assert_eq!(at(&story).as_deref(), Some("come-back"));

    story.keys("<pgup><pgup><pgup>9<enter>");
    assert_eq!((at(&story).as_deref(), counts(&mut story)), (Some("come-back"), (1, 0)), "back when corrected back");
    assert_eq!((step(&story, "value"), step(&story, "fix")), ((StepState::Answered, true), (StepState::OffPath, true)));
    story.keys("дд<f4>5");
    assert_eq!(story.base().open_cases(10).unwrap(), [], "no case: the last word was nine");
    assert_eq!(story.base().client_card(client).unwrap().last_score.unwrap().score.value(), 9);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn the_case_opens_with_the_outcome_and_goes_with_its_undo() {
    let (_scene, mut story, client) = nine_with_its_answers();
    story.keys("<pgup><pgup><pgup>4<enter>").text("сроки").keys("<enter>дд<f4>5");
    assert_eq!((counts(&mut story), story.base().open_cases(10).unwrap().len()), ((0, 1), 1));
    story.wait(400);
    story.keys("u");
    assert_eq!(story.base().open_cases(10).unwrap(), []);
    // The call has no outcome again: the score is corrected once more, and the case does not open.
    story.keys("<f7>").shows("людей");
    story.keys("<esc><pgup><pgup><pgup><pgup><pgup>");
    assert_eq!(at(&story).as_deref(), Some("score"));
    story.keys("9<enter>").keys("<f4>5");
    assert_eq!((counts(&mut story), story.base().open_cases(10).unwrap().len()), ((1, 0), 0));
    assert_eq!(story.base().client_card(client).unwrap().cases, []);
    assert_eq!((scores(&mut story), story.refused.clone()), (vec![9], vec![]));
}

#[test]
fn a_case_of_a_broken_off_interview_is_closed_when_its_score_is_corrected_in_the_next_call() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд4<enter>").text("долго").keys("<f4>8");
    let cases = story.base().open_cases(10).unwrap();
    assert_eq!((cases.len(), cases[0].subject.as_str()), (1, "долго"));
    next_try(&scene, &mut story, client);
    story.keys("da<pgup><pgup>9<enter>").text("людей").keys("<enter>дд<f4>").shows("обращение закроется").keys("5");
    let card = story.base().client_card(client).unwrap();
    assert_eq!(story.refused, Vec::<String>::new());
    assert_eq!((card.cases.len(), card.cases[0].closed_at.is_some()), (1, true));
    assert_eq!(card.cases[0].closing.as_deref(), Some("Оценка исправлена на 9"));
    assert!(card.planned.is_empty(), "its touch is done too: {:?}", card.planned);
}

#[test]
fn an_interview_that_goes_on_does_not_open_its_case_a_second_time() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд4<enter>").text("долго").keys("<f4>8");
    next_try(&scene, &mut story, client);
    story.keys("da").text("сроки").keys("<enter>дд<f4>").hides("откроется обращение").keys("5");
    let base = story.base();
    let card = base.client_card(client).unwrap();
    assert_eq!((base.open_cases(10).unwrap().len(), card.cases.len()), (1, 1), "a talk alone closes no case");
    let left: Vec<_> = card.planned.iter().map(|touch| touch.kind).collect();
    assert_eq!(left, [crate::domain::TouchKind::CaseTalk], "the survey is done with the call about the case");
    let counts = base.outcome_counts(None).unwrap();
    assert_eq!(counts.get(&crate::domain::Disposition::Interview), Some(&1), "{counts:?}");
    assert_eq!(story.refused, Vec::<String>::new());
}

/// Waits until the survey may be asked again, and opens what is offered: the talk about the case, which goes on with the
/// interview that was broken off.
fn next_try(scene: &Scene, story: &mut Story, client: ClientId) {
    let planned = story.base().client_card(client).unwrap().planned;
    let survey = planned.iter().find(|touch| touch.kind == crate::domain::TouchKind::Survey).unwrap();
    story.wait((survey.ready - scene.now()).num_milliseconds() + 60_000);
    assert_eq!(story.model().today.rows.len(), 1, "one call, not two");
    story.keys("g<enter>").shows("прервался");
}

#[test]
fn a_case_that_was_closed_by_a_correction_is_open_again_when_the_score_falls_again() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд4<enter>").text("долго").keys("<f4>7");
    next_try(&scene, &mut story, client);
    story.keys("da<pgup><pgup>9<enter><f4>").shows("обращение закроется").keys("7");
    assert_eq!(story.base().open_cases(10).unwrap(), []);
    later(&scene, &mut story, client);
    story.keys("d<f4>").hides("Откроется обращение").keys("1");
    assert_eq!(story.base().open_cases(10).unwrap(), [], "nobody answered: what was settled stays settled");
    later(&scene, &mut story, client);
    story.keys("da<pgup><pgup>4<enter><f4>").shows("Откроется обращение").keys("7");
    let base = story.base();
    assert_eq!((base.open_cases(10).unwrap().len(), base.client_card(client).unwrap().cases.len()), (1, 1));
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_call_that_nobody_answered_brings_no_consent_again() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд8<enter>").text("дорого").keys("<enter>").text("скидку").keys("<enter>д<f4>8");
    let given = story.base().client_card(client).unwrap().consents;
    assert_eq!(given.len(), 1);
    later(&scene, &mut story, client);
    story.keys("d<f4>").shows("никто не ответил").keys("8");
    assert!(story.model().call.is_some(), "broken off after the score: nobody has answered");
    story.keys("1");
    assert_eq!(story.base().client_card(client).unwrap().consents, given);
    assert_eq!(story.refused, Vec::<String>::new());
}

/// Waits until the survey may be asked again, and at least a day after a talk, and opens it from the list.
fn later(scene: &Scene, story: &mut Story, client: ClientId) {
    let planned = story.base().client_card(client).unwrap().planned;
    let survey = planned.iter().find(|touch| touch.kind == crate::domain::TouchKind::Survey).unwrap();
    let a_day = chrono::TimeDelta::days(1);
    story.wait((survey.ready - scene.now()).max(a_day).num_milliseconds() + 60_000);
    story.keys("<a-1>").wait(1_000);
    let place = story.model().today.rows.iter().position(|row| row.candidate.touch.id == survey.id).unwrap();
    story.keys("g").keys(&"j".repeat(place)).keys("<enter>");
}
