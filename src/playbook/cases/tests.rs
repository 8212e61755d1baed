//! The file of cases: what ships, and the mistakes of one's own.

use rstest::rstest;

use super::*;
use crate::playbook::Playbooks;

const GOOD: &str = r#"
deadline = "24-hours"
advocate = " Ирина "
[[closing]]
kind = "client-word"
label = { ru = "решено", en = "solved" }
"#;

#[test]
fn what_ships_is_due_on_the_next_working_day_and_names_both_kinds_of_closing() {
    let rules = Playbooks::built_in().cases;
    assert_eq!((rules.deadline, rules.advocate), (CaseDeadline::NextWorkingDay, None));
    for kind in ClosingKind::ALL {
        assert!(rules.closings.iter().any(|closing| closing.kind == *kind), "{kind:?}");
    }
    assert!(rules.closings.iter().any(|closing| closing.words_needed));
}

#[test]
fn a_file_of_ones_own_sets_the_deadline_and_the_advocate() {
    let rules = read("cases.toml", GOOD).expect("it is good");
    assert_eq!((rules.deadline, rules.advocate.as_deref()), (CaseDeadline::Hours24, Some("Ирина")));
    assert_eq!(rules.closings[0].label(Language::Russian), "решено");
}

#[rstest]
#[case("\"24-hours\"", "\"soon\"", 2, 12)]
#[case("\"client-word\"", "\"gut-feeling\"", 5, 8)]
#[case("ru = \"решено\"", "ru = \" \"", 6, 16)]
fn a_mistake_is_found_at_its_place(#[case] good: &str, #[case] bad: &str, #[case] line: usize, #[case] column: usize) {
    assert!(GOOD.contains(good), "the case spoils something");
    let errors = read("cases.toml", &GOOD.replacen(good, bad, 1)).expect_err("a mistake");
    assert_eq!((errors[0].line, errors[0].column), (line, column), "{:?}", errors[0].what);
}

#[test]
fn without_a_reason_no_case_could_be_closed() {
    let errors = read("cases.toml", "deadline = \"24-hours\"\n").expect_err("a mistake");
    assert_eq!(errors[0].what, Mistake::MissingField("closing".into()));
}
