//! Which keys of a page that asks for leave are asked for twice, in both languages and with both layouts.

use rstest::rstest;

use super::*;
use crate::domain::{ChoiceOption, Purpose};

fn choice(yes: char, no: char) -> Answer {
    let option = |id: &str, key, refuses| ChoiceOption { id: id.into(), key, label: id.into(), refuses, plans: None };
    Answer::Choice { options: vec![option("yes", yes, false), option("no", no, true)] }
}

fn chosen(id: &str) -> AnswerValue {
    AnswerValue::Choice(id.into())
}

#[rstest]
#[case::the_letter_shown('д', "yes", false)]
#[case::its_key_with_the_other_layout('l', "yes", false)]
#[case::the_letter_shown('н', "no", false)]
#[case::yes_in_english_on_the_key_of_no('y', "no", true)]
#[case::as_a_capital('Y', "no", true)]
fn of_a_russian_page(#[case] typed: char, #[case] id: &str, #[case] twice: bool) {
    assert_eq!(doubtful(&choice('д', 'н'), Some(typed), &chosen(id)), twice);
    let permission = Answer::Permission { purpose: Purpose::FollowUp };
    assert_eq!(doubtful(&permission, Some(typed), &AnswerValue::Permission(id == "yes")), twice);
}

#[rstest]
#[case::the_letter_shown('y', "yes", false)]
#[case::no_in_russian_on_the_key_of_yes('н', "yes", true)]
#[case::the_letter_shown('n', "no", false)]
#[case::its_key_with_the_other_layout('т', "no", false)]
fn of_an_english_page(#[case] typed: char, #[case] id: &str, #[case] twice: bool) {
    assert_eq!(doubtful(&choice('y', 'n'), Some(typed), &chosen(id)), twice);
    let permission = Answer::Permission { purpose: Purpose::FollowUp };
    assert_eq!(doubtful(&permission, Some(typed), &AnswerValue::Permission(id == "yes")), twice);
}

#[test]
fn what_nobody_knows_is_asked_for_twice_where_leave_is_asked_and_nowhere_else() {
    let asked = [choice('д', 'н'), choice('y', 'n'), Answer::Permission { purpose: Purpose::Quoting }];
    for (answer, typed) in asked.iter().zip(['d', 'в', 'd']) {
        assert!(doubtful(answer, Some(typed), &AnswerValue::DontKnow));
        assert!(!doubtful(answer, Some('r'), &AnswerValue::Refused));
    }
    assert!(!doubtful(&Answer::Score, Some('d'), &AnswerValue::DontKnow));
    let plain = ChoiceOption { id: "liked".into(), key: 'н', label: "liked".into(), refuses: false, plans: None };
    let plain = Answer::Choice { options: vec![plain] };
    assert!(!doubtful(&plain, Some('y'), &chosen("liked")));
    assert!(!doubtful(&plain, Some('d'), &AnswerValue::DontKnow));
}
