//! What a signed deal starts, and who writes the letter.

use super::*;
use rstest::rstest;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn step(touch: TouchKind, channel: Channel, days: u32) -> CareStep {
    CareStep { touch, channel, days, checklist: None, goal: ("цель".to_owned(), "goal".to_owned()) }
}

fn plan() -> CarePlan {
    CarePlan {
        steps: vec![
            step(TouchKind::WelcomeLetter, Channel::Letter, 0),
            step(TouchKind::NextDayCall, Channel::Call, 1),
            step(TouchKind::ServiceCall, Channel::Call, 7),
        ],
        late_days: 14,
        scripts: BTreeMap::new(),
    }
}

fn deal(signed_on: Option<NaiveDate>) -> Deal {
    Deal {
        id: DealId(1),
        client: ClientId(1),
        title: "насос".to_owned(),
        amount_minor: None,
        currency: None,
        seller: None,
        signed_on,
        delivered_on: None,
        used_up_on: None,
        stage: None,
    }
}

fn due(signed: Option<&str>, today: &str) -> Vec<String> {
    let calendar = WorkCalendar::without_holidays();
    let deal = deal(signed.map(day));
    plan()
        .start(&deal, day(today), &calendar, Language::Russian, &[])
        .into_iter()
        .map(|touch| touch.due_on.to_string())
        .collect()
}

#[test]
fn the_letter_is_due_on_the_day_of_signing_and_the_calls_on_working_days_after_it() {
    // Tuesday.
    assert_eq!(due(Some("2026-11-24"), "2026-11-24"), ["2026-11-24", "2026-11-25", "2026-12-01"]);
    // Friday: the day after is a Saturday, and nobody is rung before Monday.
    assert_eq!(due(Some("2026-11-27"), "2026-11-27"), ["2026-11-27", "2026-11-30", "2026-12-04"]);
}

#[test]
fn a_deal_that_is_not_signed_or_is_history_starts_nothing() {
    assert!(due(None, "2026-11-24").is_empty());
    assert!(due(Some("2026-11-09"), "2026-11-24").is_empty());
    assert_eq!(due(Some("2026-11-10"), "2026-11-24").len(), 3);
}

const OLEG: OperatorId = OperatorId(1);
const MARIA: OperatorId = OperatorId(2);
const VERA: OperatorId = OperatorId(3);

#[rstest]
#[case(OLEG, Some(OLEG), Some(OLEG), Authorship::Closed)]
#[case(OLEG, Some(OLEG), None, Authorship::Closed)]
#[case(OLEG, None, None, Authorship::Closed)]
#[case(OLEG, Some(OLEG), Some(MARIA), Authorship::Introduces)]
#[case(MARIA, Some(OLEG), Some(MARIA), Authorship::TakesOver)]
#[case(VERA, Some(OLEG), Some(MARIA), Authorship::Stranger)]
fn the_letter_is_written_by_who_sold_or_who_takes_over(
    #[case] author: OperatorId,
    #[case] seller: Option<OperatorId>,
    #[case] owner: Option<OperatorId>,
    #[case] expected: Authorship,
) {
    assert_eq!(authorship(author, seller, owner), expected);
}
