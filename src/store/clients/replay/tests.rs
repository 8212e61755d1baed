//! A call as it went.

use crate::domain::{AnswerValue, EventBody};
use crate::store::testing::{at, base, score};

#[test]
fn every_step_stands_there_with_its_clock_and_what_was_taken_back_is_marked() {
    let mut b = base();
    let (id, number, touch) = b.client("Ель", "+74951234567");
    let mut talk = b.talk(1, id, number, touch);
    b.tell(&mut talk, score(9));
    b.store.undo(b.vera, at(30)).unwrap();
    b.tell(&mut talk, score(4));
    b.end_and_code(&mut talk, "complete", &[]);
    let replay = b.store.replay(talk.call.id).unwrap();
    assert_eq!((replay.client.as_str(), replay.script.as_ref().map(|script| script.version)), ("Ель", Some(1)));
    let scores: Vec<_> = replay
        .steps
        .iter()
        .filter_map(|step| match &step.body {
            EventBody::Answer { value: AnswerValue::Score(score), .. } => {
                Some((score.value(), step.undone_at, step.elapsed_ms))
            }
            _ => None,
        })
        .collect();
    assert_eq!(scores, [(9, Some(at(30)), 4 * 60_000), (4, None, 5 * 60_000)]);
    assert!(replay.steps.iter().all(|step| step.operator.as_deref() == Some("Вера") && !step.new_call));
    assert!(b.store.replay(crate::domain::CallId(uuid::Uuid::now_v7())).is_err());
}

#[test]
fn its_events_are_read_by_index() {
    let b = base();
    let plan = crate::store::testing::plan(&b.store, super::STEPS);
    assert!(plan.contains("event_call") && plan.contains("event_interview") && !plan.contains("SCAN e"), "{plan}");
}
