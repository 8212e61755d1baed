//! The call list of a service day, told as a manual tells it.

mod letters;
mod peace;

use chrono::TimeDelta;
use rstest::rstest;

use super::*;
use crate::domain::testing;
use crate::domain::{Attempt, DoNotCall, OutcomeCode, Touch, TouchKind};

const ME: OperatorId = OperatorId(1);
const OLGA: OperatorId = OperatorId(2);
/// Tuesday, 24 November 2026, 10:41 in Moscow.
const NOW: &str = "2026-11-24T10:41:00+03:00";

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

/// A clock of that Tuesday in Moscow.
fn today(clock: &str) -> Moment {
    at(&format!("2026-11-24T{clock}:00+03:00"))
}

fn zone(name: &str) -> Zone {
    Zone::new(name).unwrap()
}

fn minutes(count: i64) -> TimeDelta {
    TimeDelta::minutes(count)
}

/// A client in Moscow with one touch that is due today, never tried, with a number; `id` is both.
fn client(id: i64, kind: TouchKind) -> Candidate {
    let touch = testing::touch(kind, today("00:00"));
    let touch = Touch { id: TouchId(id), client: ClientId(id), ready: at("2026-01-01T00:00:00Z"), ..touch };
    let candidate = testing::candidate(touch, &format!("Client {id}"), "Europe/Moscow");
    Candidate { phones: vec![testing::phone("8 495 123-45-67", Some("+74951234567"))], ..candidate }
}

fn survey(id: i64) -> Candidate {
    client(id, TouchKind::Survey)
}

/// With an agreed time.
fn agreed(mut candidate: Candidate, from: Moment, until: Moment, hardness: Hardness) -> Candidate {
    let zone = candidate.zone.clone();
    candidate.touch.appointment = Some(Appointment { from, until, hardness, zone, operator: None });
    candidate
}

fn agreed_at(candidate: Candidate, clock: &str) -> Candidate {
    agreed(candidate, today(clock), today(clock), Hardness::Hard)
}

/// Only for this operator.
fn only_for(mut candidate: Candidate, operator: OperatorId) -> Candidate {
    if let Some(appointment) = &mut candidate.touch.appointment {
        appointment.operator = Some(operator);
    }
    candidate
}

fn tried(mut candidate: Candidate, when: &[&str]) -> Candidate {
    candidate.tried = when
        .iter()
        .map(|it| Attempt { began: at(it), at: at(it), outcome: OutcomeCode("no-answer".to_owned()), reached: false })
        .collect();
    candidate.touch.attempts = u32::try_from(when.len()).unwrap();
    candidate
}

fn list_at(now: Moment, user_zone: &str, candidates: Vec<Candidate>) -> Vec<CallRow> {
    let (hours, calendar, cadence) = (CallingHours::default(), WorkCalendar::russian(), Cadence::default());
    let user_zone = zone(user_zone);
    rank(
        candidates,
        &RankContext { now, user_zone, me: Some(ME), hours: &hours, calendar: &calendar, cadence: &cadence },
    )
}

fn list(candidates: Vec<Candidate>) -> Vec<CallRow> {
    list_at(at(NOW), "Europe/Moscow", candidates)
}

/// The clients that are offered, in order.
fn offered(rows: &[CallRow]) -> Vec<i64> {
    rows.iter().filter(|row| row.rank.is_some()).map(|row| row.client().0).collect()
}

fn only(candidate: Candidate) -> CallRow {
    list(vec![candidate]).remove(0)
}

fn refused(candidate: Candidate) -> Option<Exclusion> {
    only(candidate).excluded
}

#[test]
fn the_day_goes_from_promised_callbacks_down_to_passive_clients() {
    let rows = list(vec![
        client(7, TouchKind::Passive),
        client(6, TouchKind::Idea),
        survey(5),
        client(4, TouchKind::ServiceCall),
        client(3, TouchKind::PromiseTalk),
        client(2, TouchKind::CaseTalk),
        agreed_at(survey(1), "10:30"),
    ]);
    assert_eq!(offered(&rows), [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(rows.iter().map(|row| row.class).collect::<Vec<_>>(), RankClass::ALL);
    assert_eq!(rows.iter().filter_map(|row| row.rank).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn callbacks_come_by_their_end() {
    let rows = list(vec![
        agreed(survey(1), today("09:30"), today("12:30"), Hardness::Medium),
        agreed_at(survey(2), "10:40"),
        agreed(survey(3), today("09:30"), today("17:30"), Hardness::Soft),
        agreed_at(survey(4), "10:30"),
    ]);
    assert_eq!(offered(&rows), [4, 2, 1, 3]);
}

#[test]
fn the_part_of_the_day_tried_least_comes_first() {
    let rows = list(vec![
        tried(survey(1), &["2026-11-19T10:00:00+03:00", "2026-11-20T11:00:00+03:00"]),
        tried(survey(2), &["2026-11-19T10:00:00+03:00", "2026-11-20T15:00:00+03:00"]),
        tried(survey(3), &["2026-11-19T14:30:00+03:00", "2026-11-20T16:30:00+03:00"]),
    ]);
    assert_eq!(offered(&rows), [3, 2, 1]);
}

#[test]
fn then_the_longest_untouched_and_then_the_order_of_planning() {
    let with = |id, last: Option<&str>| Candidate { last_contact: last.map(at), ..survey(id) };
    let rows = list(vec![
        with(5, Some("2026-11-01T10:00:00Z")),
        with(4, Some("2026-09-01T10:00:00Z")),
        with(3, None),
        with(2, None),
        with(1, Some("2026-11-01T10:00:00Z")),
    ]);
    assert_eq!(offered(&rows), [2, 3, 4, 1, 5]);
}

#[test]
fn formats_come_by_how_late_they_are_and_promises_and_cases_too() {
    let late = |id, kind, due: &str| {
        let mut candidate = client(id, kind);
        candidate.touch.due = at(due);
        candidate
    };
    let rows = list(vec![
        late(1, TouchKind::Idea, "2026-11-24T00:00:00+03:00"),
        late(2, TouchKind::News, "2026-11-10T00:00:00+03:00"),
        late(3, TouchKind::PromiseTalk, "2026-11-24T12:00:00+03:00"),
        late(4, TouchKind::PromiseTalk, "2026-11-20T12:00:00+03:00"),
        late(5, TouchKind::CaseTalk, "2026-11-25T18:00:00+03:00"),
        late(6, TouchKind::CaseTalk, "2026-11-24T18:00:00+03:00"),
    ]);
    assert_eq!(offered(&rows), [6, 5, 4, 3, 2, 1]);
}

#[rstest]
#[case(TouchKind::CaseTalk, Reason::CaseDue { due: at("2026-11-22T09:00:00+03:00"), detractor: false, days_late: 2 })]
#[case(TouchKind::PromiseTalk, Reason::PromiseDue { text: String::new(), due: "2026-11-22".parse().unwrap(), days_late: 2 })]
#[case(TouchKind::NextDayCall, Reason::CareDue { days_late: 2 })]
#[case(TouchKind::ServiceCall, Reason::CareDue { days_late: 2 })]
#[case(TouchKind::Survey, Reason::Wave { silent_days: Some(61) })]
#[case(TouchKind::Result, Reason::FormatDue { days_late: 2 })]
#[case(TouchKind::Passive, Reason::Passive { silent_days: Some(61) })]
fn every_row_has_its_reason(#[case] kind: TouchKind, #[case] reason: Reason) {
    let mut candidate = client(1, kind);
    candidate.touch.due = at("2026-11-22T09:00:00+03:00");
    candidate.last_contact = Some(at("2026-09-24T15:00:00+03:00"));
    assert_eq!(only(candidate).reason, reason);
}

#[rstest]
#[case("10:41", false)]
#[case("10:26", false)]
#[case("10:25", true)]
fn a_promised_time_is_missed_after_a_quarter_of_an_hour(#[case] clock: &str, #[case] missed: bool) {
    let row = only(agreed_at(survey(1), clock));
    assert_eq!(matches!(row.reason, Reason::CallbackMissed(_)), missed);
    assert_eq!(row.rank, Some(1));
}

#[test]
fn a_time_in_the_future_holds_the_client_back_for_every_touch() {
    let later = agreed_at(survey(1), "15:00");
    let appointment = later.touch.appointment.clone().unwrap();
    let mut service = client(1, TouchKind::ServiceCall);
    service.touch.id = TouchId(2);
    let rows = list(vec![service, later]);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].excluded, Some(Exclusion::Appointed(appointment)));
    // A soft "some day next week" too.
    let next_week = agreed(survey(3), at("2026-11-30T06:30:00Z"), at("2026-12-04T14:30:00Z"), Hardness::Soft);
    assert!(matches!(refused(next_week), Some(Exclusion::Appointed(_))));
}

#[test]
fn do_not_call_always_wins() {
    let wish = DoNotCall { since: at("2026-03-03T09:00:00Z"), reason: "asked in writing".to_owned() };
    let mut candidate = agreed_at(survey(1), "10:40");
    candidate.do_not_call = Some(wish.clone());
    candidate.held_by = Some(OLGA);
    candidate.phones.clear();
    assert_eq!(refused(candidate), Some(Exclusion::DoNotCall(wish)));
}

#[test]
fn a_client_without_a_live_number_is_not_offered() {
    let mut dead = survey(1);
    dead.phones[0].dead_since = Some(at("2026-11-01T09:00:00Z"));
    assert_eq!(refused(dead), Some(Exclusion::NoNumber));
    let mut unreadable = survey(1);
    unreadable.phones[0].e164 = None;
    assert_eq!(refused(unreadable), Some(Exclusion::NoNumber));
    // A letter needs neither a number nor calling hours.
    let mut letter = client(1, TouchKind::WelcomeLetter);
    letter.touch.channel = Channel::Letter;
    letter.phones.clear();
    assert_eq!(list_at(today("21:00"), "Europe/Moscow", vec![letter])[0].excluded, None);
}

#[test]
fn whom_a_colleague_has_open_is_not_offered_but_whom_i_have_open_is() {
    assert_eq!(refused(Candidate { held_by: Some(OLGA), ..survey(1) }), Some(Exclusion::Held(OLGA)));
    assert_eq!(refused(Candidate { held_by: Some(ME), ..survey(1) }), None);
}

#[test]
fn the_delay_after_an_outcome_has_to_pass() {
    let mut candidate = tried(survey(1), &["2026-11-24T10:30:00+03:00"]);
    candidate.touch.ready = today("13:30");
    assert_eq!(refused(candidate), Some(Exclusion::NotReady { until: today("13:30") }));
    // The quiet period is a delay as well.
    let mut quiet = survey(1);
    quiet.touch.ready = at("2027-03-01T06:30:00Z");
    assert_eq!(refused(quiet), Some(Exclusion::NotReady { until: at("2027-03-01T06:30:00Z") }));
}

#[test]
fn two_attempts_a_day_are_enough() {
    let twice = tried(survey(1), &["2026-11-24T09:31:00+03:00", "2026-11-24T10:01:00+03:00"]);
    assert_eq!(refused(twice), Some(Exclusion::EnoughToday { attempts: 2 }));
    let yesterday = tried(survey(1), &["2026-11-23T09:31:00+03:00", "2026-11-23T15:01:00+03:00"]);
    assert_eq!(refused(yesterday), None);
    // A misdial is a sitting but no attempt.
    let mut misdial = tried(survey(1), &["2026-11-24T09:31:00+03:00", "2026-11-24T10:01:00+03:00"]);
    misdial.touch.attempts = 1;
    assert_eq!(refused(misdial), None);
}

#[test]
fn two_attempts_a_day_are_counted_over_all_touches_of_the_client() {
    let mut service = tried(client(1, TouchKind::ServiceCall), &["2026-11-24T10:01:00+03:00"]);
    service.touch.id = TouchId(2);
    let rows = list(vec![tried(survey(1), &["2026-11-24T09:31:00+03:00"]), service]);
    assert_eq!(rows[0].excluded, Some(Exclusion::EnoughToday { attempts: 2 }));
}

#[test]
fn six_attempts_are_all() {
    let days: Vec<String> = (10..16).map(|day| format!("2026-11-{day}T10:00:00+03:00")).collect();
    let six = tried(survey(1), &days.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(refused(six), Some(Exclusion::AttemptsUsed { attempts: 6 }));
}

#[test]
fn a_due_appointment_overrides_attempts_day_parts_and_old_delays() {
    let days = ["2026-11-24T09:31:00+03:00", "2026-11-24T10:01:00+03:00"];
    let mut candidate = agreed_at(tried(survey(1), &days), "10:40");
    candidate.touch.attempts = 6;
    candidate.touch.ready = today("13:01");
    let row = only(candidate);
    assert_eq!((row.rank, row.excluded, row.warning), (Some(1), None, None));
}

#[test]
fn a_missed_appointment_waits_for_its_retry() {
    let mut candidate = agreed_at(tried(survey(1), &["2026-11-24T10:35:00+03:00"]), "10:30");
    candidate.touch.ready = today("10:50");
    assert_eq!(refused(candidate.clone()), Some(Exclusion::NotReady { until: today("10:50") }));
    let rows = list_at(today("10:50"), "Europe/Moscow", vec![candidate]);
    assert_eq!(rows[0].excluded, None);
}

#[test]
fn outside_calling_hours_nobody_is_offered() {
    let mut candidate = survey(1);
    candidate.zone = zone("Asia/Kamchatka");
    assert_eq!(refused(candidate), Some(Exclusion::OutsideHours { opens: at("2026-11-25T09:30:00+12:00") }));
}

#[test]
fn an_appointment_outside_calling_hours_is_offered_with_a_warning() {
    let evening = agreed_at(survey(1), "19:00");
    let rows = list_at(today("19:05"), "Europe/Moscow", vec![evening.clone()]);
    let opens = at("2026-11-25T09:30:00+03:00");
    assert_eq!(rows[0].excluded, None);
    assert_eq!(rows[0].rank, Some(1));
    assert_eq!(rows[0].warning, Some(Exclusion::OutsideHours { opens }));
    assert_eq!(list_at(today("20:00"), "Europe/Moscow", vec![evening.clone()])[0].rank, Some(1), "at the last retry");
    // Not late at night, an hour after the last retry; nobody was promised that.
    let rows = list_at(today("22:00"), "Europe/Moscow", vec![evening]);
    assert_eq!(rows[0].excluded, Some(Exclusion::OutsideHours { opens }));
    // "Some day" is no promise of any hour.
    let some_day = agreed(survey(1), today("09:30"), today("17:30"), Hardness::Soft);
    let rows = list_at(today("13:00"), "Europe/Moscow", vec![some_day]);
    assert_eq!(rows[0].excluded, Some(Exclusion::OutsideHours { opens: today("14:00") }));
}

#[rstest]
#[case("10:30", Some(()))]
#[case("10:12", Some(()))]
#[case("10:11", None)]
fn a_colleagues_own_callback_becomes_anyones_after_half_an_hour(#[case] clock: &str, #[case] kept: Option<()>) {
    let row = only(only_for(agreed_at(survey(1), clock), OLGA));
    assert_eq!(matches!(row.excluded, Some(Exclusion::Appointed(_))).then_some(()), kept);
    // Mine is mine from its time on.
    assert_eq!(only(only_for(agreed_at(survey(1), clock), ME)).rank, Some(1));
}

#[test]
fn one_row_per_client_for_the_touch_that_comes_first() {
    let mut service = client(1, TouchKind::ServiceCall);
    service.touch.id = TouchId(2);
    let mut waiting_case = client(1, TouchKind::CaseTalk);
    waiting_case.touch.id = TouchId(3);
    waiting_case.touch.ready = at("2026-11-30T06:30:00Z");
    let rows = list(vec![survey(1), service, waiting_case, survey(9)]);
    // The case would come first, but waits; what can be done now is the service call.
    assert_eq!(rows.iter().map(|row| row.candidate.touch.id.0).collect::<Vec<_>>(), [2, 9]);
}

#[test]
fn those_left_out_follow_without_a_number() {
    let rows = list(vec![Candidate { held_by: Some(OLGA), ..client(1, TouchKind::CaseTalk) }, survey(2)]);
    let places: Vec<_> = rows.iter().map(|row| (row.client().0, row.rank)).collect();
    assert_eq!(places, [(2, Some(1)), (1, None)]);
}

#[test]
fn what_is_due_tomorrow_waits_until_tomorrow_but_a_case_does_not() {
    let tomorrow = at("2026-11-25T00:00:00+03:00");
    let mut service = client(1, TouchKind::ServiceCall);
    service.touch.due = tomorrow;
    assert_eq!(refused(service), Some(Exclusion::NotReady { until: tomorrow }));
    let mut case = client(1, TouchKind::CaseTalk);
    case.touch.due = at("2026-11-25T18:00:00+03:00");
    assert_eq!(refused(case), None);
    // Due later today is due today.
    let mut later = client(1, TouchKind::ServiceCall);
    later.touch.due = today("15:00");
    assert_eq!(refused(later), None);
}

#[test]
fn in_kaliningrad_the_east_of_the_country_comes_in_the_morning() {
    // Tuesday 09:45 in Kaliningrad is 10:45 in Moscow, 17:45 in Vladivostok and 12:45 in Yekaterinburg.
    let now = at("2026-11-24T09:45:00+02:00");
    let in_zone = |id, name| Candidate { zone: zone(name), ..survey(id) };
    let rows = list_at(
        now,
        "Europe/Kaliningrad",
        vec![
            in_zone(1, "Asia/Vladivostok"),
            in_zone(2, "Asia/Irkutsk"),
            in_zone(3, "Asia/Yekaterinburg"),
            in_zone(4, "Europe/Moscow"),
            in_zone(5, "Europe/Kaliningrad"),
        ],
    );
    assert_eq!(offered(&rows), [2, 4, 5]);
    let opens: Vec<_> = rows.iter().filter_map(|row| row.excluded.clone()).collect();
    assert_eq!(
        opens,
        [
            Exclusion::OutsideHours { opens: at("2026-11-25T09:30:00+10:00") },
            Exclusion::OutsideHours { opens: at("2026-11-24T14:00:00+05:00") },
        ]
    );
}

#[test]
fn in_vladivostok_the_day_is_the_users_and_the_due_time_the_clients() {
    // Wednesday 07:30 in Vladivostok is still Tuesday evening in Kaliningrad.
    let now = at("2026-11-25T07:30:00+10:00");
    let mut candidate = client(1, TouchKind::ServiceCall);
    candidate.zone = zone("Europe/Kaliningrad");
    candidate.touch.due = at("2026-11-24T10:00:00+02:00");
    let rows = list_at(now, "Asia/Vladivostok", vec![candidate.clone()]);
    assert_eq!(rows[0].reason, Reason::CareDue { days_late: 1 });
    assert_eq!(rows[0].excluded, Some(Exclusion::OutsideHours { opens: at("2026-11-25T09:30:00+02:00") }));
    // For a user in Kaliningrad at the same instant it is due today.
    let rows = list_at(now, "Europe/Kaliningrad", vec![candidate]);
    assert_eq!(rows[0].reason, Reason::CareDue { days_late: 0 });
}

#[test]
fn on_the_day_of_a_clock_change_an_appointment_keeps_its_clock() {
    // Berlin, Monday after the change of 28 March 2027: ten o'clock is 08:00 UTC.
    let berlin = zone("Europe/Berlin");
    let ten = berlin.moment("2027-03-29T10:00:00".parse().unwrap());
    let mut candidate = agreed(survey(1), ten, ten, Hardness::Hard);
    candidate.zone = berlin;
    candidate.touch.due = at("2027-03-29T00:00:00+02:00");
    let place = |now: &str| list_at(at(now), "Europe/Moscow", vec![candidate.clone()])[0].rank;
    assert_eq!(place("2027-03-29T07:59:00Z"), None);
    assert_eq!(place("2027-03-29T08:00:00Z"), Some(1));
}

#[test]
fn public_holidays_are_outside_calling_hours() {
    let rows = list_at(at("2026-11-04T10:00:00+03:00"), "Europe/Moscow", vec![survey(1)]);
    assert!(rows[0].excluded.is_some());
}

#[rstest]
#[case(60, 300, 12)]
#[case(61, 300, 12)]
#[case(4, 300, 0)]
#[case(0, 300, 0)]
#[case(60, 0, 0)]
fn so_many_calls_still_fit(#[case] left: u32, #[case] pace: u32, #[case] calls: usize) {
    assert_eq!(fits(left, pace), calls);
}

#[test]
fn the_order_does_not_depend_on_the_order_of_reading() {
    let kinds = [TouchKind::Survey, TouchKind::CaseTalk, TouchKind::Idea, TouchKind::Passive];
    let mut candidates: Vec<Candidate> = (1_i64..60)
        .map(|id| {
            let mut candidate = client(id, kinds[usize::try_from(id).unwrap() % kinds.len()]);
            candidate.last_contact = (id % 3 == 0).then(|| at(NOW) - minutes(id % 7 * 1440));
            candidate.held_by = (id % 11 == 0).then_some(OLGA);
            candidate
        })
        .collect();
    let straight = list(candidates.clone());
    candidates.reverse();
    assert_eq!(list(candidates), straight);
}

fn cared(touch: Candidate, seller: Option<OperatorId>) -> Candidate {
    let care = crate::domain::CareFacts {
        deal: crate::domain::DealId(1),
        product: "pump".to_owned(),
        seller,
        checklist: None,
    };
    Candidate { care: Some(care), ..touch }
}

#[test]
fn a_service_call_is_not_offered_to_whoever_sold() {
    let refused = |seller| list(vec![cared(client(1, TouchKind::ServiceCall), seller)]).remove(0).excluded;
    assert_eq!(refused(Some(ME)), Some(Exclusion::OwnSale));
    assert_eq!(refused(Some(OLGA)), None);
    assert_eq!(refused(None), None);
}

#[test]
fn a_welcome_letter_is_on_the_list_of_whoever_sold_or_answers_for_the_client() {
    let refused = |owner, seller| {
        let letter = cared(client(1, TouchKind::WelcomeLetter), seller);
        list(vec![Candidate { owner, ..letter }]).remove(0).excluded
    };
    assert_eq!(refused(None, Some(ME)), None);
    assert_eq!(refused(Some(ME), Some(OLGA)), None);
    assert_eq!(refused(None, Some(OLGA)), Some(Exclusion::Author(OLGA)));
    assert_eq!(refused(None, None), None);
}

/// A survey of the wave that was broken off then; it is ready again.
fn broken_off(id: i64, when: &str) -> Candidate {
    let mut candidate = survey(id);
    candidate.last_contact = Some(at(when));
    candidate.more.broken_off = Some(at(when));
    candidate
}

#[rstest]
#[case("2026-11-23T16:00:00+03:00", &[2, 1, 3, 4])]
// Friday is no longer the last working day.
#[case("2026-11-20T16:00:00+03:00", &[2, 3, 1, 4])]
fn a_survey_that_was_broken_off_goes_on_right_after_what_was_agreed(#[case] when: &str, #[case] order: &[i64]) {
    let mut silent = survey(4);
    silent.last_contact = Some(at("2026-01-20T10:00:00Z"));
    let promise = client(3, TouchKind::PromiseTalk);
    let rows = list(vec![silent, promise, agreed_at(survey(2), "10:30"), broken_off(1, when)]);
    assert_eq!(offered(&rows), order);
    let reason = &rows.iter().find(|row| row.client() == ClientId(1)).unwrap().reason;
    assert_eq!(*reason, Reason::BrokenOff { at: at(when) });
}

#[test]
fn on_monday_the_last_working_day_is_friday() {
    let monday = at("2026-11-23T10:41:00+03:00");
    let mut promise = client(2, TouchKind::PromiseTalk);
    promise.touch.due = at("2026-11-23T00:00:00+03:00");
    let mut going_on = broken_off(1, "2026-11-20T16:00:00+03:00");
    going_on.touch.due = at("2026-11-20T00:00:00+03:00");
    assert_eq!(offered(&list_at(monday, "Europe/Moscow", vec![promise, going_on])), [1, 2]);
}

#[rstest]
#[case(TouchKind::ServiceCall)]
#[case(TouchKind::Idea)]
fn what_comes_before_its_day_is_not_due_today(#[case] kind: TouchKind) {
    let mut early = client(1, kind);
    early.touch.due = at("2026-11-26T00:00:00+03:00");
    assert_eq!(only(early).reason, Reason::Ahead { due: "2026-11-26".parse().unwrap() });
}

#[test]
fn a_letter_on_the_way_takes_the_place_of_no_call_that_still_fits() {
    let mut letter = client(1, TouchKind::WelcomeLetter);
    letter.touch.channel = Channel::Letter;
    letter.touch.due = at("2026-11-16T00:00:00+03:00");
    let rows = list(vec![letter, survey(2), survey(3), survey(4)]);
    assert_eq!(rows[0].candidate.touch.kind, TouchKind::WelcomeLetter);
    assert_eq!([0, 1, 2, 4].map(|calls| last_that_fits(&rows, calls)), [None, Some(2), Some(3), None]);
}
