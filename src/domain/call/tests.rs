//! Tests of `domain::call`.

use std::collections::BTreeMap;

use rstest::rstest;
use uuid::Uuid;

use super::*;
use crate::domain::testing::{self, page};
use crate::domain::{Answer, AnswerValue, CallId, Disposition, EventId, Next, OperatorId, Score, StepId};

fn at(elapsed_ms: u64, body: EventBody) -> Event {
    Event {
        id: EventId(Uuid::nil()),
        at: Moment::from_millis(i64::try_from(elapsed_ms).unwrap_or(0)).expect("1970"),
        elapsed_ms,
        operator: OperatorId(1),
        call: CallId(Uuid::nil()),
        interview: None,
        body,
    }
}

fn dialed(ms: u64, phone: i64) -> Event {
    at(ms, EventBody::Dialed { phone: PhoneId(phone), number: format!("+7495000000{phone}") })
}

fn answered(ms: u64) -> Event {
    at(ms, EventBody::Answered)
}

fn ended(ms: u64) -> Event {
    at(ms, EventBody::Ended { recovered: false })
}

fn coded(ms: u64) -> Event {
    at(ms, EventBody::Coded { outcome: OutcomeCode("no-answer".into()), note: Some("rang long".into()) })
}

fn noted(ms: u64) -> Event {
    at(ms, EventBody::Noted { step: None, text: "a note".into() })
}

fn score(ms: u64) -> Event {
    let value = AnswerValue::Score(Score::new(8).expect("a score"));
    at(ms, EventBody::Answer { step: StepId("score".into()), value })
}

fn fold(events: &[Event]) -> Call {
    let mut call = Call::default();
    for event in events {
        call.apply(event).expect("a possible event");
    }
    call
}

#[test]
fn a_call_goes_from_ready_to_coded() {
    let events = [dialed(0, 1), answered(9_000), ended(69_000), coded(71_000)];
    let states: Vec<CallState> = (0..=events.len()).map(|count| fold(&events[..count]).state()).collect();
    assert_eq!(states, CallState::ALL);
    let call = fold(&events);
    assert_eq!(call.duration(), CallDuration::Exact(69_000));
    assert_eq!(call.talk(), Some(CallDuration::Exact(60_000)));
    assert_eq!(call.outcome(), Some((&OutcomeCode("no-answer".into()), Some("rang long"))));
}

#[test]
fn several_numbers_are_dialled_in_one_sitting_and_the_last_one_is_answered() {
    let call = fold(&[dialed(1_000, 1), dialed(30_000, 2), answered(40_000), ended(50_000)]);
    let dials: Vec<_> = call.dials().iter().map(|dial| (dial.phone, dial.answered)).collect();
    assert_eq!(dials, [(PhoneId(1), false), (PhoneId(2), true)]);
    assert_eq!(call.duration(), CallDuration::Exact(49_000), "from the first dialling");
}

#[rstest]
#[case(&[], answered(1), CallError::NothingDialed)]
#[case(&[dialed(0, 1), answered(1)], dialed(2, 2), CallError::SomebodyOnTheLine)]
#[case(&[dialed(0, 1), answered(1)], answered(2), CallError::SomebodyOnTheLine)]
#[case(&[dialed(0, 1)], score(1), CallError::NobodyAnswered)]
#[case(&[dialed(0, 1), ended(1)], score(2), CallError::NobodyAnswered)]
#[case(&[dialed(0, 1), ended(1)], dialed(2, 2), CallError::HasEnded)]
#[case(&[dialed(0, 1), ended(1)], ended(2), CallError::HasEnded)]
#[case(&[dialed(0, 1)], coded(1), CallError::StillRunning)]
#[case(&[dialed(0, 1), ended(1), coded(2)], coded(3), CallError::AlreadyCoded)]
#[case(&[dialed(0, 1), ended(1), coded(2)], dialed(3, 1), CallError::AlreadyCoded)]
fn an_impossible_event_is_refused_and_changes_nothing(
    #[case] before: &[Event],
    #[case] event: Event,
    #[case] error: CallError,
) {
    let mut call = fold(before);
    assert_eq!(call.apply(&event), Err(error));
    assert_eq!(call, fold(before));
}

#[test]
fn the_last_words_may_be_typed_after_the_hang_up_and_a_note_even_after_the_outcome() {
    let call = fold(&[dialed(0, 1), answered(1_000), ended(2_000), score(9_000), coded(9_500), noted(20_000)]);
    assert_eq!(call.duration(), CallDuration::Exact(2_000));
}

#[test]
fn after_a_crash_the_duration_is_at_least_up_to_the_last_event() {
    let found = at(0, EventBody::Ended { recovered: true });
    let call = fold(&[dialed(0, 1), answered(4_000), score(30_000), found]);
    assert_eq!(call.duration(), CallDuration::AtLeast(30_000));
    assert_eq!(call.talk(), Some(CallDuration::AtLeast(26_000)));
}

fn outcome(possible: Possible) -> Outcome {
    Outcome {
        code: OutcomeCode("x".into()),
        key: 'x',
        aapor: None,
        class: Disposition::Unknown,
        reached: false,
        possible,
        next: Next::Keep,
        next_number: false,
        marks_number: false,
        note_required: false,
        do_not_call: false,
        once: false,
        open: false,
        person_left: false,
        client_left: false,
        attempt: false,
        label: BTreeMap::new(),
        talk_label: BTreeMap::new(),
    }
}

/// A script of a score and a reason, answered so far.
fn interview(answers: usize) -> Interview {
    let script = testing::script(vec![page("score", Answer::Score, None), page("reason", Answer::Text, None)]);
    let reason = at(2, EventBody::Answer { step: StepId("reason".into()), value: AnswerValue::Text("price".into()) });
    Interview::fold(&script, [score(1), reason][..answers].iter())
}

#[rstest]
#[case::anything_goes(Possible::Always, 0, 0, Ok(()))]
#[case::never_by_hand(Possible::Never, 2, 2, Err(Impossible::ByTheProgram))]
#[case::not_dialled(Possible::NotReached, 0, 0, Err(Impossible::NothingDialed))]
#[case::no_answer(Possible::NotReached, 1, 0, Ok(()))]
#[case::no_answer_though_answered(Possible::NotReached, 2, 0, Err(Impossible::SomebodyAnswered))]
#[case::callback_though_silent(Possible::Reached, 1, 0, Err(Impossible::NobodyAnswered))]
#[case::callback(Possible::Reached, 2, 0, Ok(()))]
#[case::partial_without_score(Possible::ScoreGiven, 2, 0, Err(Impossible::NoScore))]
#[case::partial(Possible::ScoreGiven, 2, 1, Ok(()))]
#[case::partial_of_a_whole_one(Possible::ScoreGiven, 2, 2, Err(Impossible::ScriptFinished))]
#[case::partial_though_silent(Possible::ScoreGiven, 1, 0, Err(Impossible::NobodyAnswered))]
#[case::partial_of_an_earlier_call_though_silent(Possible::ScoreGiven, 1, 1, Err(Impossible::NobodyAnswered))]
#[case::complete_too_early(Possible::Complete, 2, 1, Err(Impossible::ScriptNotFinished { open: 1 }))]
#[case::complete(Possible::Complete, 2, 2, Ok(()))]
#[case::broken_off(Possible::NoScore, 2, 0, Ok(()))]
#[case::broken_off_after_the_score(Possible::NoScore, 2, 1, Err(Impossible::ScoreGiven))]
fn an_outcome_is_possible_or_says_why_not(
    #[case] when: Possible,
    #[case] call_events: usize,
    #[case] answers: usize,
    #[case] result: Result<(), Impossible>,
) {
    let call = fold(&[dialed(0, 1), answered(1)][..call_events]);
    assert_eq!(possible(&outcome(when), &call, Some(&interview(answers))), result);
}

#[test]
fn a_talk_without_a_script_is_complete_as_soon_as_somebody_was_reached() {
    let silent = fold(&[dialed(0, 1)]);
    assert_eq!(possible(&outcome(Possible::Complete), &silent, None), Err(Impossible::NobodyAnswered));
    let talk = fold(&[dialed(0, 1), answered(1)]);
    assert_eq!(possible(&outcome(Possible::Complete), &talk, None), Ok(()));
}
