//! Tests of `playbook::settings`.

use chrono::NaiveTime;
use rstest::rstest;

use super::super::Mistake;
use super::{cadence, calling_hours, days_off};

#[test]
fn what_a_file_leaves_out_keeps_its_default() {
    let cadence = cadence("cadence.toml", "working_day_ends = \"17:30\"").expect("no mistake");
    assert_eq!((cadence.attempts, Some(cadence.working_day_ends)), (6, NaiveTime::from_hms_opt(17, 30, 0)));
}

#[rstest]
#[case("# none\nattempts = 0", 2, 12)]
#[case("attempts_a_day = 0", 1, 18)]
fn nobody_can_be_tried_no_times(#[case] text: &str, #[case] line: usize, #[case] column: usize) {
    let errors = cadence("cadence.toml", text).expect_err("a mistake");
    assert_eq!((errors[0].line, errors[0].column, &errors[0].what), (line, column, &Mistake::NotPositive));
}

#[rstest]
#[case("[week]\nmon = [\"10-13\", \"12-15\"]", 2, 7, Mistake::HoursOverlap)]
#[case("[week]\nmon = []", 1, 1, Mistake::NoHours)]
fn hours_that_cannot_be_are_found(
    #[case] text: &str,
    #[case] line: usize,
    #[case] column: usize,
    #[case] what: Mistake,
) {
    let errors = calling_hours("calling_hours.toml", text).expect_err("a mistake");
    assert_eq!((errors[0].line, errors[0].column, &errors[0].what), (line, column, &what));
}

#[test]
fn a_window_that_is_none_is_found_at_its_line() {
    let errors =
        calling_hours("calling_hours.toml", "[week]\nmon = [\"10-13\"]\ntue = [\"13-10\"]").expect_err("a mistake");
    assert_eq!((errors[0].line, errors[0].column), (3, 7));
}

#[test]
fn a_day_that_does_not_exist_is_found_at_its_line() {
    let errors = days_off("days_off.toml", "holidays = \"none\"\ndays_off = [\"2027-02-30\"]").expect_err("a mistake");
    assert_eq!(errors[0].line, 2);
}
