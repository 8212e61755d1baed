//! What was known at a step, and what became of it.

use super::*;
use crate::domain::testing::{self, page};
use crate::domain::{Answer, Comparison, Condition, Score, ScriptId, StepId, StepState};

fn step(name: &str) -> StepId {
    StepId(name.into())
}

/// score, fix (0–6), value (9–10).
fn script() -> Script {
    let score = |comparison, number| Condition::Score(step("score"), comparison, Score::new(number).unwrap());
    testing::script(vec![
        page("score", Answer::Score, None),
        page("fix", Answer::Text, Some(score(Comparison::LessOrEqual, 6))),
        page("value", Answer::Text, Some(score(Comparison::GreaterOrEqual, 9))),
    ])
}

fn minute(minute: i64) -> Moment {
    Moment::from_millis(minute * 60_000).unwrap()
}

fn replay(bodies: &[(EventBody, Option<i64>)]) -> Replay {
    let steps = bodies.iter().zip(0..).map(|((body, undone), at)| ReplayStep {
        at: minute(at),
        elapsed_ms: 0,
        operator: None,
        body: body.clone(),
        undone_at: undone.map(minute),
        new_call: false,
    });
    Replay {
        client: String::new(),
        person: None,
        kind: Some(TouchKind::Survey),
        script: Some(script()),
        steps: steps.collect(),
    }
}

fn begun() -> (EventBody, Option<i64>) {
    (EventBody::Started { script: ScriptId("nps".into()), version: 1, again: false }, None)
}

fn scored(number: u8, undone: Option<i64>) -> (EventBody, Option<i64>) {
    (EventBody::Answer { step: step("score"), value: AnswerValue::Score(Score::new(number).unwrap()) }, undone)
}

fn said(name: &str) -> (EventBody, Option<i64>) {
    (EventBody::Answer { step: step(name), value: AnswerValue::Text("words".into()) }, None)
}

fn on_path(replay: &Replay, at: usize) -> Vec<String> {
    let known = replay.known_at(at).unwrap();
    let on = known.path().iter().filter(|step| step.state != StepState::OffPath);
    on.map(|step| step.step.0.clone()).collect()
}

#[test]
fn the_path_at_a_step_is_the_one_that_was_known_then() {
    let replay = replay(&[(EventBody::Answered, None), begun(), scored(9, None), said("value"), scored(4, None)]);
    assert_eq!(replay.known_at(0), None, "the script had not begun");
    assert_eq!(on_path(&replay, 1), ["score"]);
    assert_eq!(on_path(&replay, 3), ["score", "value"]);
    assert_eq!(on_path(&replay, 4), ["score", "fix"]);
}

#[test]
fn what_was_taken_back_counted_until_then() {
    let replay = replay(&[begun(), scored(9, Some(3)), said("value"), (EventBody::Answered, None), scored(4, None)]);
    assert_eq!(replay.known_at(2).and_then(|known| known.score()), Score::new(9).ok());
    assert_eq!(replay.known_at(3).and_then(|known| known.score()), None);
    assert_eq!(replay.known_at(4).and_then(|known| known.score()), Score::new(4).ok());
    assert_eq!(replay.later(1), Some(Later::TakenBack(minute(3))));
}

#[test]
fn an_answer_is_corrected_by_the_next_other_one_that_holds() {
    let replay = replay(&[begun(), scored(9, None), scored(9, None), scored(7, Some(9)), scored(4, None)]);
    let four = AnswerValue::Score(Score::new(4).unwrap());
    assert_eq!(replay.later(1), Some(Later::Corrected(minute(4), &four)));
    assert_eq!(replay.later(4), None);
    assert_eq!(replay.later(0), None);
}
