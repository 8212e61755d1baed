//! One telephone for all the touches of a client: what was said or tried about one of them holds the others back.

use rstest::rstest;

use super::*;

/// Somebody was spoken to in the last try.
fn reached(mut candidate: Candidate) -> Candidate {
    if let Some(last) = candidate.tried.last_mut() {
        last.reached = true;
    }
    candidate
}

#[rstest]
#[case(TouchKind::Passive)]
#[case(TouchKind::Idea)]
#[case(TouchKind::Survey)]
#[case(TouchKind::ExitInterview)]
#[case(TouchKind::ServiceCall)]
#[case(TouchKind::NextDayCall)]
fn whoever_was_spoken_to_today_is_left_in_peace_until_tomorrow(#[case] kind: TouchKind) {
    let spoken = Candidate { last_contact: Some(at(NOW) - minutes(5)), ..client(1, kind) };
    let until = at("2026-11-25T00:00:00+03:00");
    assert_eq!(refused(spoken.clone()), Some(Exclusion::Heard { until }));
    assert_eq!(list_at(at("2026-11-25T10:00:00+03:00"), "Europe/Moscow", vec![spoken])[0].excluded, None);
}

#[test]
fn what_is_owed_or_agreed_or_belongs_to_the_day_is_done_after_a_talk_as_well() {
    let spoken = |touch| Candidate { last_contact: Some(at(NOW) - minutes(5)), ..touch };
    assert_eq!(refused(spoken(client(1, TouchKind::PromiseTalk))), None);
    assert_eq!(refused(spoken(client(1, TouchKind::CaseTalk))), None, "it is due today");
    assert_eq!(refused(spoken(client(1, TouchKind::WelcomeLetter))), None);
    assert_eq!(refused(spoken(agreed_at(survey(1), "10:30"))), None);
    let mut tomorrow = client(1, TouchKind::CaseTalk);
    tomorrow.touch.due = at("2026-11-25T18:00:00+03:00");
    assert!(matches!(refused(spoken(tomorrow)), Some(Exclusion::Heard { .. })));
    // The line broke in the talk itself, which goes on.
    let broken = reached(tried(survey(1), &["2026-11-24T10:30:00+03:00"]));
    assert_eq!(refused(Candidate { last_contact: Some(today("10:30")), ..broken }), None);
}

/// Another touch of client 1.
fn second(kind: TouchKind) -> Candidate {
    let mut touch = client(1, kind);
    touch.touch.id = TouchId(2);
    touch
}

#[test]
fn the_delay_after_no_answer_holds_for_the_clients_other_touches() {
    let mut answered_nobody = tried(survey(1), &["2026-11-24T10:30:00+03:00"]);
    answered_nobody.touch.ready = today("13:30");
    let rows = list(vec![answered_nobody, second(TouchKind::ServiceCall)]);
    assert_eq!(rows[0].excluded, Some(Exclusion::Tried { until: today("13:30") }));
    // The quiet period of a survey does not.
    let mut quiet = survey(1);
    quiet.touch.ready = at("2027-03-01T06:30:00Z");
    let rows = list(vec![quiet, second(TouchKind::ServiceCall)]);
    assert_eq!((rows.len(), rows[0].class, rows[0].rank), (1, RankClass::Care, Some(1)));
}

#[test]
fn where_the_next_try_is_tomorrow_the_other_touches_wait_as_long_as_between_two_tries() {
    let mut case = tried(client(1, TouchKind::CaseTalk), &["2026-11-24T10:30:00+03:00"]);
    case.touch.ready = at("2026-11-25T09:30:00+03:00");
    // The case is no row of the list: it only stands beside what is.
    case.more.beside = true;
    let promise = second(TouchKind::PromiseTalk);
    let row = |now| list_at(now, "Europe/Moscow", vec![case.clone(), promise.clone()]).remove(0);
    assert_eq!(row(at(NOW)).excluded, Some(Exclusion::Tried { until: today("13:30") }));
    assert_eq!((row(today("14:30")).rank, row(today("14:30")).class), (Some(1), RankClass::Promise));
}

#[test]
fn who_asked_to_be_rung_another_day_is_not_rung_about_anything_else_before() {
    let monday = at("2026-11-30T09:30:00+03:00");
    let mut refused_softly = reached(tried(client(1, TouchKind::ServiceCall), &["2026-11-23T10:30:00+03:00"]));
    refused_softly.touch.ready = monday;
    refused_softly.more.beside = true;
    let row = |other| list(vec![refused_softly.clone(), other]).remove(0);
    assert_eq!(row(second(TouchKind::Survey)).excluded, Some(Exclusion::Tried { until: monday }));
    assert_eq!(row(second(TouchKind::PromiseTalk)).rank, Some(1), "what is owed is kept");
    // We have put it off, and not the client.
    let mut by_us = refused_softly.clone();
    by_us.more.snoozed = Some(crate::domain::Snoozed { until: monday, reason: None });
    assert_eq!(list(vec![by_us, second(TouchKind::Survey)])[0].rank, Some(1));
    let mut later = survey(1);
    later.touch.ready = at("2027-03-01T06:30:00Z");
    later = reached(tried(later, &["2026-11-23T10:30:00+03:00"]));
    let rows = list(vec![later, second(TouchKind::ServiceCall)]);
    assert_eq!(rows[0].rank, Some(1), "a quiet period is no such wish");
}

#[test]
fn nobody_is_asked_for_a_score_while_a_case_is_open() {
    let mut case = tried(client(1, TouchKind::CaseTalk), &["2026-11-23T10:30:00+03:00"]);
    case.touch.ready = at("2026-11-30T09:30:00+03:00");
    case.more.beside = true;
    assert_eq!(list(vec![case.clone(), second(TouchKind::Survey)])[0].excluded, Some(Exclusion::CaseOpen));
    assert_eq!(list(vec![case.clone(), second(TouchKind::ServiceCall)])[0].rank, Some(1));
    let mut agreed_on = agreed_at(second(TouchKind::Survey), "10:30");
    agreed_on.touch.id = TouchId(2);
    assert_eq!(list(vec![case, agreed_on])[0].rank, Some(1), "an agreed time is kept");
}

#[test]
fn a_time_agreed_for_another_day_does_not_hold_back_what_is_owed() {
    let next_week = agreed(survey(1), at("2026-11-30T06:30:00Z"), at("2026-12-04T14:30:00Z"), Hardness::Soft);
    let row = |other| list(vec![next_week.clone(), other]).remove(0);
    assert!(matches!(row(second(TouchKind::Idea)).excluded, Some(Exclusion::Appointed(_))));
    assert_eq!(row(second(TouchKind::CaseTalk)).rank, Some(1));
}
