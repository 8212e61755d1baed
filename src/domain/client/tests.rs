//! How a person is spoken to, by what is known of the name.

use rstest::rstest;

use super::*;

#[rstest]
#[case::said(Some("Аня"), Some("Анна"), Some("Сергеевна"), "Аня")]
#[case::nothing_said(None, Some("Анна"), Some("Сергеевна"), "Анна Сергеевна")]
#[case::blanks_said(Some("  "), Some("Анна"), Some("Сергеевна"), "Анна Сергеевна")]
#[case::no_patronymic(None, Some("Анна"), None, "Анна")]
#[case::no_parts(None, None, None, "Петрова Анна Сергеевна")]
#[case::said_of_no_parts(Some("Анна Сергеевна"), None, None, "Анна Сергеевна")]
fn what_somebody_has_said_goes_before_the_parts_and_these_before_the_whole_name(
    #[case] said: Option<&str>,
    #[case] given: Option<&str>,
    #[case] patronymic: Option<&str>,
    #[case] spoken: &str,
) {
    let own = |text: Option<&str>| text.map(str::to_owned);
    let name = PersonName {
        full: "Петрова Анна Сергеевна".to_owned(),
        family: None,
        given: own(given),
        patronymic: own(patronymic),
        form_of_address: own(said),
    };
    assert_eq!(name.address(), spoken);
}
