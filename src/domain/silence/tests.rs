//! One call each one or two months with something to offer.

use rstest::rstest;

use super::*;

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn touch(last: &str, signed: Option<&str>, format: Option<TouchKind>) -> Option<(TouchKind, Moment)> {
    let silence =
        Silence { last_contact: at(last), last_signed: signed.map(|day| day.parse().unwrap()), last_format: format };
    touch_for_silence(&silence, &Cadence::default(), "2026-11-24".parse().unwrap(), at("2026-11-24T08:00:00Z"))
}

#[rstest]
#[case::fifty_nine_days("2026-09-26T08:00:00Z", None)]
#[case::sixty_days("2026-09-25T08:00:00Z", Some("2026-11-24T08:00:00Z"))]
#[case::since_spring("2026-03-25T08:00:00Z", Some("2026-05-24T08:00:00Z"))]
fn due_after_two_months_of_silence(#[case] last: &str, #[case] due: Option<&str>) {
    assert_eq!(touch(last, None, None).map(|(_, due)| due), due.map(at));
}

#[rstest]
#[case::first(None, None, TouchKind::Feedback)]
#[case::after_feedback(None, Some(TouchKind::Feedback), TouchKind::Idea)]
#[case::after_an_idea(None, Some(TouchKind::Idea), TouchKind::Result)]
#[case::after_a_result(None, Some(TouchKind::Result), TouchKind::Feedback)]
#[case::after_a_passive_call(None, Some(TouchKind::Passive), TouchKind::Feedback)]
#[case::bought_last_year(Some("2025-12-01"), Some(TouchKind::Feedback), TouchKind::Idea)]
#[case::bought_a_year_ago(Some("2025-11-24"), Some(TouchKind::Feedback), TouchKind::Passive)]
fn formats_in_turn_and_passive_clients(
    #[case] signed: Option<&str>,
    #[case] format: Option<TouchKind>,
    #[case] kind: TouchKind,
) {
    assert_eq!(touch("2026-03-25T08:00:00Z", signed, format).map(|(kind, _)| kind), Some(kind));
}
