//! Tests of `playbook::outcomes`: mistakes at their places.

use rstest::rstest;

use super::super::{Mistake, Thing};
use super::read;
use crate::domain::Cadence;

const GOOD: &str = r#"version = 1
[[outcome]]
code = "no-answer"
key = "1"
class = "NC"
possible = "not-reached"
next = "retry"
minutes = 180
label = { ru = "не отвечает", en = "no answer" }
[[outcome]]
code = "talked"
key = "2"
class = "I"
reached = true
possible = "reached"
next = "finish"
label = { ru = "поговорили", en = "talked" }
[[outcome]]
code = "not-tried"
class = "U"
possible = "never"
next = "keep"
label = { ru = "нет", en = "no" }
[[outcome]]
code = "attempts-used"
class = "O"
possible = "never"
next = "finish"
label = { ru = "всё", en = "all" }
"#;

#[test]
fn outcomes_without_a_mistake_are_read_in_their_order() {
    let outcomes = read("outcomes.toml", GOOD, &Cadence::default()).expect("no mistake");
    let keys: String = outcomes.iter().map(|outcome| outcome.key).collect();
    assert_eq!(keys, "12  ");
}

#[rstest]
#[case("code = \"talked\"", "code = \"no-answer\"", 11, 8, Mistake::Twice { what: Thing::Outcome, name: "no-answer".into() })]
#[case("key = \"2\"", "key = \"1\"", 12, 7, Mistake::KeyTwice { key: '1', other: '1' })]
#[case("key = \"2\"", "key = \"д\"", 12, 7, Mistake::NotAMenuKey("д".into()))]
#[case("key = \"2\"\n", "", 11, 8, Mistake::MissingField("key".into()))]
#[case("class = \"I\"", "class = \"X\"", 13, 9, Mistake::UnknownValue { name: "X".into(), expected: "I, P, R, NC, O, U, NE, -".into() })]
#[case("next = \"finish\"", "next = \"finish\"\ndays = 1", 17, 8, Mistake::Delay)]
#[case("minutes = 180", "minutes = 0", 8, 11, Mistake::NotPositive)]
#[case("minutes = 180", "minutes = 180\ndays = 1", 8, 11, Mistake::Delay)]
#[case("reached = true\n", "", 14, 12, Mistake::ReachedContradicts)]
#[case("en = \"talked\"", "en = \"we talked for quite a long while\"", 17, 35, Mistake::LabelTooLong(28))]
#[case("code = \"not-tried\"", "code = \"untried\"", 1, 1, Mistake::NoOutcome("not-tried".into()))]
#[case("next = \"finish\"", "next = \"again\"", 16, 8, Mistake::UnknownValue {
    name: "again".into(), expected: "finish, retry, callback, keep".into() })]
fn a_mistake_is_found_at_its_place(
    #[case] good: &str,
    #[case] bad: &str,
    #[case] line: usize,
    #[case] column: usize,
    #[case] what: Mistake,
) {
    assert!(GOOD.contains(good), "the case spoils something");
    let errors = read("outcomes.toml", &GOOD.replacen(good, bad, 1), &Cadence::default()).expect_err("a mistake");
    assert_eq!((errors[0].line, errors[0].column, &errors[0].what), (line, column, &what));
}
