//! Tests of `domain::interview`.

use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::*;
use crate::domain::{CallId, ChoiceOption, EventId, InterviewId, Language, Moment, OperatorId, ScriptId};

fn step(name: &str) -> StepId {
    StepId(name.into())
}

fn page(id: &str, answer: Answer, when: Option<Condition>) -> Page {
    let probes = vec!["which one?".into(), "once more".into()];
    Page { id: step(id), title: id.into(), say: id.into(), hint: None, answer, probes, when }
}

fn score_is(comparison: Comparison, number: u8) -> Condition {
    Condition::Score(step("score"), comparison, Score::new(number).expect("a score"))
}

/// leave, score, reason (any number), fix (0–6), value (9–10), back.
fn script() -> Script {
    let option = |id: &str, refuses| ChoiceOption { id: id.into(), key: 'y', label: id.into(), refuses, plans: None };
    Script {
        id: ScriptId("nps".into()),
        version: 1,
        language: Language::English,
        title: "NPS".into(),
        greeting: "hello".into(),
        greeting_again: "again".into(),
        voicemail: "beep".into(),
        pages: vec![
            page("leave", Answer::Choice { options: vec![option("yes", false), option("no", true)] }, None),
            page("score", Answer::Score, None),
            page("reason", Answer::Text, Some(score_is(Comparison::GreaterOrEqual, 0))),
            page("fix", Answer::Text, Some(score_is(Comparison::LessOrEqual, 6))),
            page("value", Answer::Text, Some(score_is(Comparison::GreaterOrEqual, 9))),
            page("back", Answer::Permission { purpose: Purpose::FollowUp }, None),
        ],
    }
}

fn event(body: EventBody) -> Event {
    Event {
        id: EventId(Uuid::nil()),
        at: Moment::from_millis(0).expect("1970"),
        elapsed_ms: 0,
        operator: OperatorId(1),
        call: CallId(Uuid::nil()),
        interview: Some(InterviewId(Uuid::nil())),
        body,
    }
}

fn started(again: bool) -> Event {
    event(EventBody::Started { script: ScriptId("nps".into()), version: 1, again })
}

fn answer(name: &str, value: AnswerValue) -> Event {
    event(EventBody::Answer { step: step(name), value })
}

fn score(number: u8) -> Event {
    answer("score", AnswerValue::Score(Score::new(number).expect("a score")))
}

fn text(name: &str, words: &str) -> Event {
    answer(name, AnswerValue::Text(words.into()))
}

fn yes() -> Event {
    answer("leave", AnswerValue::Choice("yes".into()))
}

fn fold(events: &[Event]) -> Interview {
    Interview::fold(&script(), events.iter())
}

fn states(interview: &Interview) -> Vec<StepState> {
    interview.path().iter().map(|step| step.state).collect()
}

#[test]
fn before_the_first_answer_the_first_page_is_asked() {
    assert_eq!(fold(&[]).state(), InterviewState::NotStarted);
    let begun = fold(&[started(false)]);
    assert_eq!((begun.state(), begun.current()), (InterviewState::Started, Some(0)));
}

#[test]
fn pages_whose_condition_is_not_yet_true_are_off_the_path() {
    use StepState::{Answered, OffPath, Open};
    assert_eq!(states(&fold(&[yes()])), [Answered, Open, OffPath, OffPath, OffPath, Open]);
    assert_eq!(states(&fold(&[yes(), score(9)])), [Answered, Answered, Open, OffPath, Open, Open]);
}

#[test]
fn a_score_with_open_pages_is_partial_and_all_pages_answered_is_complete() {
    let mut events = vec![started(false), yes(), score(7)];
    assert_eq!(fold(&events).state(), InterviewState::Partial);
    events.push(text("reason", "price"));
    events.push(answer("back", AnswerValue::Permission(true)));
    let interview = fold(&events);
    assert_eq!(interview.state(), InterviewState::Complete);
    assert_eq!(interview.current(), None);
    assert_eq!(interview.reason(), Some("price"));
    let permissions = interview.permissions().iter().map(|(_, purpose, granted)| (*purpose, *granted));
    assert_eq!(permissions.collect::<Vec<_>>(), [(Purpose::FollowUp, true)]);
}

#[test]
fn answers_of_the_other_branch_are_kept_not_counted_and_come_back() {
    let mut events = vec![yes(), score(3), text("reason", "late"), text("fix", "delivery")];
    events.push(score(9));
    let changed = fold(&events);
    assert_eq!(states(&changed)[3], StepState::OffPath);
    assert!(changed.path()[3].kept, "shown grey");
    assert_eq!(changed.current(), Some(4), "the promoter's question is open");
    events.push(score(3));
    let back = fold(&events);
    assert_eq!(states(&back)[3], StepState::Answered);
    assert_eq!(back.answer(&step("fix")), Some(&AnswerValue::Text("delivery".into())));
}

#[rstest]
#[case(AnswerValue::DontKnow)]
#[case(AnswerValue::Refused)]
fn no_number_is_an_answer_and_never_a_score(#[case] value: AnswerValue) {
    use StepState::{Answered, OffPath, Open, Skipped};
    let interview = fold(&[yes(), answer("score", value)]);
    assert_eq!(states(&interview), [Answered, Skipped, OffPath, OffPath, OffPath, Open]);
    assert_eq!(interview.score(), None);
    assert_eq!(interview.state(), InterviewState::Started, "no score, so it is not partial");
}

#[test]
fn a_refusal_ends_the_interview_and_leave_is_asked_anew_in_the_second_call() {
    let no = answer("leave", AnswerValue::Choice("no".into()));
    let refused = fold(&[started(false), no.clone()]);
    assert_eq!((refused.state(), refused.current()), (InterviewState::Refused, None));
    assert_eq!(refused.pages_on_path().collect::<Vec<_>>(), [0]);
    let again = fold(&[started(false), no, started(true)]);
    assert_eq!((again.state(), again.current()), (InterviewState::Started, Some(0)));
}

#[rstest]
#[case(AnswerValue::DontKnow)]
#[case(AnswerValue::Refused)]
fn without_leave_no_question_is_put_and_leave_is_asked_anew_in_the_second_call(#[case] value: AnswerValue) {
    let none = answer("leave", value);
    let asked = fold(&[started(false), none.clone()]);
    assert_eq!((asked.state(), asked.current()), (InterviewState::Refused, None));
    assert_eq!(asked.pages_on_path().collect::<Vec<_>>(), [0]);
    let again = fold(&[started(false), none, started(true)]);
    assert_eq!((again.state(), again.current()), (InterviewState::Started, Some(0)));
}

#[test]
fn a_permission_that_nobody_knows_of_ends_nothing() {
    let interview = fold(&[yes(), score(7), text("reason", "price"), answer("back", AnswerValue::DontKnow)]);
    assert_eq!(interview.state(), InterviewState::Complete);
    assert_eq!(interview.permissions(), []);
}

#[test]
fn a_second_call_goes_on_at_the_first_open_page() {
    let interview = fold(&[started(false), yes(), score(8), started(true)]);
    assert_eq!((interview.current(), interview.times_started()), (Some(2), 2));
    assert_eq!(interview.score().map(Score::value), Some(8));
}

#[rstest]
#[case("score", AnswerValue::Text("ten".into()))]
#[case("score", AnswerValue::Passed)]
#[case("leave", AnswerValue::Choice("perhaps".into()))]
#[case("nowhere", AnswerValue::Passed)]
fn an_answer_that_the_page_cannot_hold_changes_nothing(#[case] name: &str, #[case] value: AnswerValue) {
    assert_eq!(fold(&[yes(), answer(name, value)]), fold(&[yes()]));
}

#[test]
fn an_empty_line_skips_a_text() {
    let interview = fold(&[yes(), score(8), text("reason", "  ")]);
    assert_eq!(states(&interview)[2], StepState::Skipped);
}

#[test]
fn probes_are_offered_in_order_and_counted() {
    let probe = |probe| event(EventBody::Probed { step: step("score"), probe });
    let script = script();
    let page = &script.pages[1];
    let interview = fold(&[yes(), probe(0), probe(0)]);
    assert_eq!((interview.probes_used(&step("score")), interview.next_probe(page)), (1, Some((1, "once more"))));
    assert_eq!(fold(&[probe(0), probe(1)]).next_probe(page), None);
}

fn any_event() -> impl Strategy<Value = Event> {
    let name = prop::sample::select(vec!["leave", "score", "reason", "fix", "value", "back", "nowhere"]);
    let value = prop_oneof![
        (0_u8..=10).prop_map(|number| AnswerValue::Score(Score::new(number).expect("a score"))),
        prop::sample::select(vec!["yes", "no", "perhaps"]).prop_map(|choice| AnswerValue::Choice(choice.into())),
        ".{0,5}".prop_map(AnswerValue::Text),
        any::<bool>().prop_map(AnswerValue::Permission),
        Just(AnswerValue::Passed),
        Just(AnswerValue::DontKnow),
        Just(AnswerValue::Refused),
    ];
    prop_oneof![
        6 => (name.clone(), value).prop_map(|(name, value)| answer(name, value)),
        1 => any::<bool>().prop_map(started),
        1 => (name, any::<u8>()).prop_map(|(name, probe)| event(EventBody::Probed { step: step(name), probe })),
        1 => Just(event(EventBody::Answered)),
    ]
}

proptest! {
    #[test]
    fn any_events_fold_and_step_by_step_is_the_same_as_at_once(events in prop::collection::vec(any_event(), 0..40)) {
        let script = script();
        let mut grown = Interview::fold(&script, std::iter::empty());
        for (index, event) in events.iter().enumerate() {
            grown.apply(&script, event);
            prop_assert_eq!(&grown, &Interview::fold(&script, events[..=index].iter()));
        }
        prop_assert_eq!(grown.path().len(), script.pages.len());
        if grown.state() == InterviewState::Complete {
            prop_assert_eq!(grown.current(), None);
        }
    }

    #[test]
    fn a_changed_score_changed_back_gives_the_same_path(
        events in prop::collection::vec(any_event(), 0..20), first in 0_u8..=10, other in 0_u8..=10,
    ) {
        let mut all = events;
        all.push(score(first));
        let before = fold(&all);
        all.extend([score(other), score(first)]);
        let after = fold(&all);
        prop_assert_eq!(before.path(), after.path());
        prop_assert_eq!(before.state(), after.state());
        prop_assert_eq!(before.answers, after.answers);
    }
}
