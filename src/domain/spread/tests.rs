//! Six attempts over at least three days and three parts of the day.

use rstest::rstest;

use super::*;
use crate::domain::OutcomeCode;

fn moscow(text: &str) -> Moment {
    format!("{text}:00+03:00").parse().unwrap()
}

fn wait(tried: &[&str], now: &str) -> Option<Moment> {
    wait_under(&Cadence::default(), &CallingHours::default(), tried, now)
}

fn wait_under(cadence: &Cadence, hours: &CallingHours, tried: &[&str], now: &str) -> Option<Moment> {
    let attempts: Vec<Attempt> = tried
        .iter()
        .map(|at| Attempt {
            began: moscow(at),
            at: moscow(at),
            outcome: OutcomeCode("no-answer".to_owned()),
            reached: false,
        })
        .collect();
    let zone = Zone::new("Europe/Moscow").unwrap();
    let used = u32::try_from(tried.len()).unwrap();
    wait_to_spread(&attempts, used, cadence, hours, &WorkCalendar::russian(), &zone, moscow(now))
}

const MORNINGS: [&str; 5] =
    ["2026-11-16T10:00", "2026-11-17T10:00", "2026-11-18T10:00", "2026-11-19T10:00", "2026-11-20T10:00"];

#[rstest]
#[case::never_tried(&[], "2026-11-24T10:00", None)]
#[case::three_mornings(&MORNINGS[..3], "2026-11-24T10:00", None)]
#[case::four_mornings_two_parts_missing(&MORNINGS[..4], "2026-11-24T10:00", Some("2026-11-24T14:00"))]
#[case::four_mornings_in_the_afternoon(&MORNINGS[..4], "2026-11-24T14:30", None)]
#[case::five_mornings(&MORNINGS, "2026-11-24T10:00", Some("2026-11-24T14:00"))]
#[case::on_saturday_the_next_afternoon_is_mondays(&MORNINGS, "2026-11-21T10:00", Some("2026-11-23T14:00"))]
#[case::one_part_missing_of_the_last(
    &["2026-11-16T10:00", "2026-11-17T14:10", "2026-11-18T10:00", "2026-11-19T10:00", "2026-11-20T10:00"],
    "2026-11-24T14:10",
    Some("2026-11-24T16:00")
)]
fn parts_of_the_day(#[case] tried: &[&str], #[case] now: &str, #[case] until: Option<&str>) {
    assert_eq!(wait(tried, now), until.map(moscow));
}

#[test]
fn at_least_three_days() {
    let cadence = Cadence { attempts_a_day: 6, least_day_parts: 1, ..Cadence::default() };
    let hours = CallingHours::default();
    let two_days = ["2026-11-23T10:00", "2026-11-23T14:00", "2026-11-23T17:00", "2026-11-24T09:30", "2026-11-24T12:00"];
    // The sixth attempt has to fall on a third day.
    assert_eq!(wait_under(&cadence, &hours, &two_days, "2026-11-24T15:30"), Some(moscow("2026-11-25T09:30")));
    assert_eq!(wait_under(&cadence, &hours, &two_days, "2026-11-25T09:30"), None);
    assert_eq!(wait_under(&cadence, &hours, &two_days[..3], "2026-11-23T17:25"), None);
}

#[test]
fn parts_without_calling_hours_are_not_missing() {
    let mut hours = CallingHours::default();
    for day in Week::DAYS {
        hours.week.of_mut(day).clear();
        hours.week.of_mut(day).push("09:00-12:00".parse().unwrap());
    }
    assert_eq!(hours.parts(&Zone::utc()).into_iter().collect::<Vec<_>>(), [DayPart::Morning]);
    assert_eq!(wait_under(&Cadence::default(), &hours, &MORNINGS, "2026-11-24T10:00"), None);
}

#[test]
fn an_attempt_in_a_part_without_calling_hours_takes_the_place_of_none() {
    let mut hours = CallingHours::default();
    for day in Week::DAYS {
        hours.week.of_mut(day).clear();
        hours.week.of_mut(day).push("09:00-15:00".parse().unwrap());
    }
    // Four mornings and an evening that was agreed on: the last attempt still belongs to an afternoon.
    let mut tried = MORNINGS;
    tried[4] = "2026-11-20T19:00";
    let afternoon = Some(moscow("2026-11-24T13:00"));
    assert_eq!(wait_under(&Cadence::default(), &hours, &tried, "2026-11-24T10:00"), afternoon);
}
