//! The columns of the call list.

use super::*;
use rstest::rstest;

#[rstest]
#[case::short_names_in_a_wide_window(123, 20, 32)]
#[case::a_long_name_gets_what_reasons_do_not_need(123, 40, 40)]
#[case::and_no_more(123, 90, 47)]
#[case::in_a_small_window_the_reason_comes_first(78, 60, 23)]
fn a_name_is_as_wide_as_the_reasons_allow(#[case] width: u16, #[case] longest: usize, #[case] name: usize) {
    let columns = Columns::of(width, longest);
    assert_eq!(columns.name, name);
    assert_eq!(columns.name + columns.reason, usize::from(width) - 20);
}

#[test]
fn beside_a_long_filter_the_service_hours_stand_whole_or_not_at_all() {
    let title =
        |room| with_hours("В списке: 6 · сельское хозяйство".to_owned(), Some("часы до 13:00".to_owned()), room);
    assert_eq!(title(48), "В списке: 6 · сельское хозяйство · часы до 13:00");
    assert_eq!(title(47), "В списке: 6 · сельское хозяйство");
}
