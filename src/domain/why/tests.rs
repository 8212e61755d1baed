//! The chain of rules for one row, as a manual tells it.

use super::*;
use crate::domain::testing;
use crate::domain::{Cadence, Candidate, OutcomeCode, TouchKind, WorkCalendar, rank};

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn survey(zone: &str) -> Candidate {
    let touch = testing::touch(TouchKind::Survey, at("2026-11-23T06:00:00Z"));
    let phones = vec![testing::phone("", Some("+74951112233"))];
    Candidate { phones, ..testing::candidate(touch, "Ромашка", zone) }
}

/// The chain on Tuesday, 24 November 2026, 10:41 in Moscow.
fn chain(candidate: Candidate) -> Vec<Because> {
    let (hours, calendar, cadence) = (CallingHours::default(), WorkCalendar::russian(), Cadence::default());
    let ctx = RankContext {
        now: at("2026-11-24T10:41:00+03:00"),
        user_zone: Zone::new("Europe/Moscow").unwrap(),
        me: Some(OperatorId(1)),
        hours: &hours,
        calendar: &calendar,
        cadence: &cadence,
    };
    why(&rank(vec![candidate], &ctx)[0], &ctx)
}

#[test]
fn everything_that_was_looked_at_is_in_the_chain() {
    let mut candidate = survey("Europe/Moscow");
    candidate.touch.attempts = 1;
    candidate.tried = vec![Attempt {
        began: at("2026-11-23T15:00:00+03:00"),
        at: at("2026-11-23T15:00:00+03:00"),
        outcome: OutcomeCode("no-answer".to_owned()),
        reached: false,
    }];
    let windows: Vec<TimeWindow> = vec!["09:30-12:30".parse().unwrap(), "14:00-17:30".parse().unwrap()];
    assert_eq!(
        chain(candidate.clone()),
        [
            Because::Reason(Reason::Wave { silent_days: None }),
            Because::Place { class: RankClass::Wave, rank: Some(1) },
            Because::Order { class: RankClass::Wave, part: DayPart::Morning, tried: 0 },
            Because::Due { due: candidate.touch.due, days_late: 1 },
            Because::Clock { zone: candidate.zone.clone(), assumed: false },
            Because::Hours { own: false, windows, holiday: false, open: true, until: at("2026-11-24T12:30:00+03:00") },
            Because::Attempts {
                used: 1,
                of: 6,
                today: 0,
                of_a_day: 2,
                last: candidate.tried.last().cloned(),
                parts: [0, 1, 0]
            },
            Because::Contact { at: None, days: 0 },
            Because::Ready { until: candidate.touch.ready, over: true },
            Because::Held(None),
            Because::Offered,
        ]
    );
}

#[test]
fn in_another_zone_the_hours_are_the_clients() {
    let opens = at("2026-11-25T09:30:00+12:00");
    let chain = chain(survey("Asia/Kamchatka"));
    assert!(chain.iter().any(|link| matches!(link, Because::Hours { open: false, until, .. } if *until == opens)));
    assert_eq!(chain.last(), Some(&Because::Excluded(Exclusion::OutsideHours { opens })));
}

#[test]
fn what_was_put_off_says_until_when_and_why() {
    let mut candidate = survey("Europe/Moscow");
    let snoozed = Snoozed { until: at("2026-11-24T15:00:00+03:00"), reason: Some("совещание".to_owned()) };
    candidate.touch.ready = snoozed.until;
    candidate.more.snoozed = Some(snoozed.clone());
    let chain = chain(candidate);
    assert!(chain.contains(&Because::Snoozed(snoozed.clone())));
    assert_eq!(chain.last(), Some(&Because::Excluded(Exclusion::Snoozed(snoozed))));
}

#[test]
fn who_has_it_is_named() {
    let mut candidate = survey("Europe/Moscow");
    candidate.more.assignee = Some(OperatorId(2));
    candidate.held_by = Some(OperatorId(3));
    let chain = chain(candidate);
    assert!(chain.contains(&Because::Assigned(OperatorId(2))) && chain.contains(&Because::Held(Some(OperatorId(3)))));
}

#[test]
fn of_a_letter_no_attempts_are_told() {
    let mut letter = survey("Europe/Moscow");
    letter.touch.kind = TouchKind::WelcomeLetter;
    letter.touch.channel = Channel::Letter;
    let chain = chain(letter);
    assert!(!chain.iter().any(|link| matches!(link, Because::Attempts { .. } | Because::Hours { .. })), "{chain:?}");
    assert!(chain.iter().any(|link| matches!(link, Because::Offered)));
}
