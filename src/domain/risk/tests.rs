//! Each risk at its time.

use rstest::rstest;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const DUE: Reason = Reason::CareDue { days_late: 0 };

fn risk(deals: u32, first: &str, last: &str, delivered: Option<&str>, reason: &Reason) -> Option<Risk> {
    let custom = Custom {
        deals,
        first_signed: Some(day(first)),
        last_signed: Some(day(last)),
        last_delivered: delivered.map(day),
    };
    likely_risk(&custom, TouchKind::ServiceCall, reason, day("2026-11-24"))
}

#[rstest]
#[case::signed_yesterday("2026-11-23", None, Some(Risk::Doubt))]
#[case::signed_and_delivered_yesterday("2026-11-23", Some("2026-11-23"), Some(Risk::FirstDays))]
#[case::signed_three_days_ago("2026-11-21", None, Some(Risk::FirstDays))]
#[case::in_use_for_ten_days("2026-10-01", Some("2026-11-14"), Some(Risk::FirstDays))]
#[case::in_use_for_eleven_days("2026-10-01", Some("2026-11-13"), Some(Risk::NewNeeds))]
#[case::in_use_for_six_weeks("2026-10-01", Some("2026-10-13"), Some(Risk::Unasked))]
#[case::a_single_deal_long_ago("2026-06-01", Some("2026-06-10"), None)]
#[case::delivery_of_an_earlier_deal("2026-11-23", Some("2026-06-10"), Some(Risk::Doubt))]
fn after_the_sale(#[case] signed: &str, #[case] delivered: Option<&str>, #[case] expected: Option<Risk>) {
    assert_eq!(risk(1, signed, signed, delivered, &DUE), expected);
}

#[rstest]
#[case::orders_often("2026-01-15", "2026-09-01", Some(Risk::TakenForGranted))]
#[case::for_years("2023-01-15", "2026-09-01", Some(Risk::TrustUsedUp))]
#[case::ordered_in_spring("2023-01-15", "2026-05-01", Some(Risk::Experiment))]
fn regular_clients(#[case] first: &str, #[case] last: &str, #[case] expected: Option<Risk>) {
    assert_eq!(risk(4, first, last, None, &DUE), expected);
}

#[test]
fn a_broken_promise_uses_up_trust_and_a_case_speaks_for_itself() {
    assert_eq!(
        risk(
            1,
            "2026-11-23",
            "2026-11-23",
            None,
            &Reason::PromiseDue { text: "x".into(), due: "2026-11-22".parse().unwrap(), days_late: 1 }
        ),
        Some(Risk::TrustUsedUp)
    );
    assert_eq!(
        risk(
            1,
            "2026-11-23",
            "2026-11-23",
            None,
            &Reason::PromiseDue { text: "x".into(), due: "2026-11-22".parse().unwrap(), days_late: 0 }
        ),
        None
    );
    let case = Reason::CaseDue { due: "2026-11-24T15:00:00Z".parse().unwrap(), detractor: true, days_late: 0 };
    assert_eq!(risk(1, "2026-11-23", "2026-11-23", None, &case), None);
}

#[test]
fn nothing_bought_and_nothing_known_is_no_risk() {
    assert_eq!(likely_risk(&Custom::default(), TouchKind::Survey, &DUE, day("2026-11-24")), None);
}
