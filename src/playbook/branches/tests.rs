//! Tests of `playbook::branches`.

use super::branches;
use crate::domain::{Answer, AnswerValue, InterviewState, Language, Page, Script, ScriptId, StepId};

fn script(pages: Vec<Page>) -> Script {
    Script {
        id: ScriptId("s".into()),
        version: 1,
        language: Language::English,
        title: "s".into(),
        greeting: "g".into(),
        greeting_again: "a".into(),
        voicemail: "v".into(),
        pages,
    }
}

fn page(id: &str, answer: Answer) -> Page {
    let id = StepId(id.into());
    Page { id, title: "t".into(), say: "s".into(), hint: None, answer, probes: Vec::new(), when: None }
}

#[test]
fn pages_on_which_nothing_depends_are_one_branch() {
    let all = branches(&script(vec![page("score", Answer::Score), page("why", Answer::Text)])).expect("few");
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].pages.as_slice(), all[0].end), ([0, 1].as_slice(), InterviewState::Complete));
    assert_eq!(all[0].answers[1].1, AnswerValue::Text("x".into()));
}

#[test]
fn more_branches_than_anybody_can_have_meant_are_given_up() {
    let mut pages: Vec<Page> = (0..5).map(|n| page(&format!("score-{n}"), Answer::Score)).collect();
    let mut last = page("last", Answer::Text);
    let step = |n: usize| StepId(format!("score-{n}"));
    let zero = crate::domain::Score::new(0).expect("a score");
    last.when = (0..5)
        .map(|n| crate::domain::Condition::Score(step(n), crate::domain::Comparison::Greater, zero))
        .reduce(|left, right| crate::domain::Condition::And(Box::new(left), Box::new(right)));
    pages.push(last);
    assert_eq!(branches(&script(pages)), None, "12 to the fifth");
}
