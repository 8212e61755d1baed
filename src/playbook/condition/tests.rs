//! Tests of `playbook::condition`.

use rstest::rstest;

use super::{ConditionMistake, Expected, read};
use crate::domain::{Answer, AnswerValue, Answers, ChoiceOption, Page, Purpose, Score, StepId};

fn pages() -> Vec<Page> {
    let option = |id: &str| ChoiceOption { id: id.into(), key: 'y', label: id.into(), refuses: false, plans: None };
    let page = |id: &str, answer: Answer| Page {
        id: StepId(id.into()),
        title: id.into(),
        say: id.into(),
        hint: None,
        answer,
        probes: Vec::new(),
        when: None,
    };
    vec![
        page("leave", Answer::Choice { options: vec![option("yes"), option("not-now")] }),
        page("score", Answer::Score),
        page("come-back", Answer::Permission { purpose: Purpose::FollowUp }),
    ]
}

fn answers(leave: &str, score: u8, back: bool) -> Answers {
    let score = Score::new(score).map(AnswerValue::Score).expect("a score");
    [("leave", AnswerValue::Choice(leave.into())), ("score", score), ("come-back", AnswerValue::Permission(back))]
        .map(|(step, value)| (StepId(step.into()), value))
        .into()
}

#[rstest]
#[case("score <= 6", true)]
#[case("score<6", false)]
#[case("score == 6", true)]
#[case("score != 6", false)]
#[case("score > 6 or leave == \"yes\"", true)]
#[case("score >= 6 and leave != \"yes\"", false)]
#[case("come-back == \"yes\"", true)]
#[case("come-back == \"no\"", false)]
// "and" binds closer than "or".
#[case("leave == \"yes\" or score == 1 and score == 2", true)]
#[case("(leave == \"yes\" or score == 1) and score == 2", false)]
fn conditions_are_read_and_hold(#[case] text: &str, #[case] holds: bool) {
    let condition = read(text, &pages(), &[]).expect("a condition");
    assert_eq!(condition.holds(&answers("yes", 6, true)), holds);
}

#[rstest]
#[case("score <= 6")]
#[case("score != 6")]
#[case("score >= 0")]
fn a_condition_on_an_answer_without_a_number_is_false(#[case] text: &str) {
    let condition = read(text, &pages(), &[]).expect("a condition");
    let mut given = answers("yes", 6, true);
    for value in [AnswerValue::DontKnow, AnswerValue::Refused] {
        given.insert(StepId("score".into()), value);
        assert!(!condition.holds(&given));
    }
    assert!(!condition.holds(&Answers::new()));
}

#[rstest]
#[case("", 0, ConditionMistake::Expected(Expected::Step))]
#[case("score <= 6 and", 14, ConditionMistake::Expected(Expected::Step))]
#[case("(score <= 6", 11, ConditionMistake::Expected(Expected::Bracket))]
#[case("score <= six", 9, ConditionMistake::Expected(Expected::Value))]
#[case("leave == \"yes", 10, ConditionMistake::Expected(Expected::Value))]
#[case("leave > \"yes\"", 6, ConditionMistake::NoOrder)]
#[case("score <= 256", 9, ConditionMistake::NotAScore)]
#[case("leave == \"never\"", 9, ConditionMistake::UnknownChoice {
    step: "leave".into(), option: "never".into(), expected: "yes, not-now".into() })]
#[case("come-back == \"да\"", 13, ConditionMistake::UnknownChoice {
    step: "come-back".into(), option: "да".into(), expected: "yes, no".into() })]
fn a_mistake_is_found_at_its_byte(#[case] text: &str, #[case] at: usize, #[case] mistake: ConditionMistake) {
    assert_eq!(read(text, &pages(), &[]), Err((at, mistake)));
}

#[test]
fn brackets_without_end_are_a_mistake_and_no_overflow() {
    let text = "(".repeat(100_000);
    assert_eq!(read(&text, &pages(), &[]), Err((16, ConditionMistake::Expected(Expected::Step))));
}
