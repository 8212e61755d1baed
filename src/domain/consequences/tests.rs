//! Tests of `domain::consequences`. The client lives in Kaliningrad (UTC+2); it is Tuesday, 24 November 2026.

use std::collections::BTreeMap;

use rstest::rstest;

use super::*;
use crate::domain::testing;
use crate::domain::{ClientId, DoNotCall, Exclusion, Hardness, OutcomeCode, PersonName, Possible, RankClass, WaveId};

/// An instant by the client's clock in November 2026 (December where the day is above 30).
fn at(day: u32, hour: u32, minute: u32) -> Moment {
    let (month, day) = if day > 30 { (12, day - 30) } else { (11, day) };
    let date = chrono::NaiveDate::from_ymd_opt(2026, month, day).expect("a day");
    zone().moment(date.and_hms_opt(hour, minute, 0).expect("a time"))
}

fn zone() -> Zone {
    Zone::new("Europe/Kaliningrad").expect("a zone")
}

fn outcome(code: &str, class: Disposition, next: Next) -> Outcome {
    Outcome {
        code: OutcomeCode(code.into()),
        key: '1',
        aapor: None,
        class,
        reached: !matches!(class, Disposition::NonContact | Disposition::NotEligible | Disposition::Unknown),
        possible: Possible::Always,
        next,
        next_number: false,
        marks_number: false,
        note_required: false,
        do_not_call: false,
        once: false,
        open: false,
        person_left: false,
        client_left: false,
        attempt: true,
        label: BTreeMap::from([(Language::English, code.to_owned())]),
        talk_label: BTreeMap::new(),
    }
}

fn no_answer() -> Outcome {
    let again = Next::RetryMinutes { minutes: 180 };
    Outcome { next_number: true, ..outcome("no-answer", Disposition::NonContact, again) }
}

fn wrong_number() -> Outcome {
    let again = Next::RetryMinutes { minutes: 180 };
    Outcome { next_number: true, marks_number: true, ..outcome("wrong-number", Disposition::NotEligible, again) }
}

fn complete() -> Outcome {
    outcome("complete", Disposition::Interview, Next::Finish)
}

fn soft_refusal() -> Outcome {
    Outcome { once: true, ..outcome("refused-soft", Disposition::Refusal, Next::RetryDays { days: 7 }) }
}

fn tried(code: &str, moments: &[Moment]) -> Vec<Attempt> {
    moments
        .iter()
        .map(|at| Attempt { began: *at, at: *at, outcome: OutcomeCode(code.into()), reached: false })
        .collect()
}

fn appointment(from: Moment) -> Appointment {
    Appointment { from, until: from, hardness: Hardness::Hard, zone: zone(), operator: None }
}

/// What the cases vary.
struct Case {
    now: Moment,
    earlier: Vec<Attempt>,
    numbers: Vec<PhoneId>,
    dialled: Vec<PhoneId>,
    agreed: Option<Appointment>,
    chosen: Option<Appointment>,
    interview: Option<InterviewSummary>,
    wave: bool,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            now: at(24, 10, 41),
            earlier: Vec::new(),
            numbers: vec![PhoneId(1)],
            dialled: vec![PhoneId(1)],
            agreed: None,
            chosen: None,
            interview: None,
            wave: true,
        }
    }
}

impl Case {
    fn lead_to(&self, outcome: &Outcome) -> Vec<FollowUp> {
        let touch = Touch {
            wave: self.wave.then_some(WaveId(1)),
            appointment: self.agreed.clone(),
            ..testing::touch(TouchKind::Survey, self.now)
        };
        assert_eq!(RankClass::of(touch.kind), RankClass::Wave);
        let cadence = Cadence::default();
        let (hours, calendar) = (CallingHours::default(), WorkCalendar::without_holidays());
        consequences(
            outcome,
            &CodingContext {
                now: self.now,
                zone: &zone(),
                cadence: &cadence,
                hours: &OpeningHours {
                    hours: &hours,
                    calendar: &calendar,
                    day_ends: cadence.working_day_ends,
                    our_zone: &zone(),
                    deadline: CaseDeadline::default(),
                },
                touch: &touch,
                earlier: &self.earlier,
                numbers: &self.numbers,
                dialled: &self.dialled,
                person: Some(PersonId(7)),
                next_person: Some(
                    &Person::named(ClientId(1), PersonName { full: "Ann".into(), ..PersonName::default() })
                        .with_id(PersonId(8)),
                ),
                appointment: self.chosen.as_ref(),
                interview: self.interview.as_ref(),
                owner: Some(OperatorId(3)),
                note: None,
                language: Language::English,
            },
        )
    }
}

fn retry(ready: Moment, attempt: u32) -> FollowUp {
    FollowUp::Retry { ready, attempt, of: 6 }
}

fn scored(number: u8) -> InterviewSummary {
    let score = Score::new(number).ok();
    InterviewSummary { score, reason: Some("late".into()), ..InterviewSummary::default() }
}

#[test]
fn the_first_no_answer_is_tried_again_after_three_hours_inside_calling_hours() {
    assert_eq!(Case::default().lead_to(&no_answer()), [retry(at(24, 14, 0), 2)]);
    let earlier = Case { now: at(24, 11, 30), ..Case::default() };
    assert_eq!(earlier.lead_to(&no_answer()), [retry(at(24, 14, 30), 2)]);
}

#[test]
fn the_second_attempt_of_a_day_leads_to_the_next_day_in_the_part_not_tried() {
    let case = Case { now: at(24, 14, 10), earlier: tried("no-answer", &[at(24, 10, 0)]), ..Case::default() };
    assert_eq!(case.lead_to(&no_answer()), [retry(at(25, 16, 0), 3)], "morning and afternoon were tried");
    let busy = outcome("busy", Disposition::NonContact, Next::RetryMinutes { minutes: 15 });
    assert_eq!(case.lead_to(&busy), [retry(at(25, 16, 0), 3)]);
}

#[test]
fn a_late_attempt_leads_to_the_next_mornings_opening() {
    let case = Case { now: at(24, 16, 30), ..Case::default() };
    assert_eq!(case.lead_to(&no_answer()), [retry(at(25, 9, 30), 2)]);
    let friday = Case { now: at(27, 16, 30), ..Case::default() };
    assert_eq!(friday.lead_to(&no_answer()), [retry(at(30, 9, 30), 2)], "Monday");
}

#[test]
fn busy_is_tried_again_after_its_own_delay() {
    let busy = outcome("busy", Disposition::NonContact, Next::RetryMinutes { minutes: 15 });
    assert_eq!(Case::default().lead_to(&busy), [retry(at(24, 10, 56), 2)]);
}

#[test]
fn another_number_is_tried_in_the_same_sitting() {
    let case = Case { numbers: vec![PhoneId(1), PhoneId(2)], ..Case::default() };
    assert_eq!(case.lead_to(&no_answer()), [FollowUp::NextNumber(PhoneId(2)), retry(at(24, 14, 0), 2)]);
    let both = Case { dialled: vec![PhoneId(1), PhoneId(2)], ..case };
    assert_eq!(both.lead_to(&no_answer()), [retry(at(24, 14, 0), 2)], "all numbers of a sitting are one attempt");
}

#[test]
fn six_attempts_are_the_end_and_quiet_begins() {
    let days = [17, 18, 19, 20, 23].map(|day| at(day, 10, 0));
    let case = Case { earlier: tried("no-answer", &days), ..Case::default() };
    let quiet = FollowUp::QuietUntil(case.now + TimeDelta::days(180));
    assert_eq!(case.lead_to(&no_answer()), [FollowUp::AttemptsUsed { attempts: 6 }, quiet]);
    let technical = Outcome { attempt: false, ..no_answer() };
    assert_eq!(case.lead_to(&technical), [retry(at(24, 14, 0), 6)], "it was no attempt");
}

#[test]
fn a_soft_refusal_is_asked_once_more_after_a_week_and_the_second_one_ends_it() {
    let case = Case::default();
    assert_eq!(case.lead_to(&soft_refusal()), [retry(at(31, 9, 30), 2)]);
    let second = Case { earlier: tried("refused-soft", &[at(17, 10, 0)]), ..case };
    let quiet = FollowUp::QuietUntil(second.now + TimeDelta::days(180));
    assert_eq!(second.lead_to(&soft_refusal()), [FollowUp::Finish { done: true }, quiet]);
}

#[test]
fn a_hard_refusal_ends_in_do_not_call_for_this_person() {
    let refusal = Outcome { do_not_call: true, ..outcome("refused-hard", Disposition::Refusal, Next::Finish) };
    let person = Some(PersonId(7));
    assert_eq!(
        Case::default().lead_to(&refusal),
        [
            FollowUp::Finish { done: true },
            FollowUp::DoNotCall { person, reason: "refused-hard".into() },
            FollowUp::Consent { person, purpose: Purpose::Survey, granted: false },
        ]
    );
}

#[rstest]
#[case(0)]
#[case(6)]
fn a_detractor_opens_a_case_due_at_the_end_of_the_next_working_day(#[case] score: u8) {
    let friday = Case { now: at(27, 16, 30), interview: Some(scored(score)), ..Case::default() };
    let found = friday.lead_to(&complete());
    let case = FollowUp::OpenCase { owner: Some(OperatorId(3)), due: at(30, 18, 0), subject: "late".into() };
    assert_eq!(found, [FollowUp::Finish { done: true }, case, FollowUp::QuietUntil(friday.now + TimeDelta::days(180))]);
}

#[test]
fn a_case_opens_once_and_only_for_detractors() {
    let opens = |interview: InterviewSummary| {
        let case = Case { interview: Some(interview), ..Case::default() };
        case.lead_to(&complete()).iter().any(|follow_up| matches!(follow_up, FollowUp::OpenCase { .. }))
    };
    assert!(opens(scored(6)));
    assert!(!opens(scored(7)));
    assert!(!opens(InterviewSummary { score: None, ..scored(0) }));
    assert!(!opens(InterviewSummary { case: CaseOfInterview::Open, ..scored(6) }));
    let closed = InterviewSummary { case: CaseOfInterview::Closed, ..scored(6) };
    assert!(!opens(closed.clone()), "nothing new was said");
    assert!(opens(InterviewSummary { scored_now: true, ..closed }), "a low score was named anew");
}

#[test]
fn the_case_of_an_interview_is_closed_by_a_better_score_only() {
    let closes = |number| {
        let case = Case {
            interview: Some(InterviewSummary { case: CaseOfInterview::Open, ..scored(number) }),
            ..Case::default()
        };
        case.lead_to(&complete()).iter().any(|follow_up| matches!(follow_up, FollowUp::CloseCase { .. }))
    };
    assert_eq!([0, 6, 7, 10].map(closes), [false, false, true, true]);
}

#[test]
fn a_survey_of_a_single_interaction_is_followed_by_a_shorter_quiet() {
    let case = Case { wave: false, ..Case::default() };
    let quiet = FollowUp::QuietUntil(case.now + TimeDelta::days(90));
    assert_eq!(case.lead_to(&complete()), [FollowUp::Finish { done: true }, quiet]);
}

#[test]
fn permissions_become_consents() {
    let permissions = vec![(Purpose::FollowUp, true), (Purpose::Quoting, false)];
    let case = Case { interview: Some(InterviewSummary { permissions, ..scored(9) }), ..Case::default() };
    let person = Some(PersonId(7));
    let found = case.lead_to(&complete());
    assert!(found.contains(&FollowUp::Consent { person, purpose: Purpose::FollowUp, granted: true }));
    assert!(found.contains(&FollowUp::Consent { person, purpose: Purpose::Quoting, granted: false }));
}

#[test]
fn a_wrong_number_is_marked_and_the_next_one_is_tried() {
    let mark = FollowUp::MarkNumber(PhoneId(1));
    assert_eq!(Case::default().lead_to(&wrong_number()), [mark.clone(), FollowUp::Finish { done: false }]);
    let case = Case { numbers: vec![PhoneId(1), PhoneId(2)], ..Case::default() };
    assert_eq!(
        case.lead_to(&wrong_number()),
        [mark, FollowUp::NextNumber(PhoneId(2)), retry(at(24, 14, 0), 2)],
        "the client is not lost"
    );
}

#[test]
fn a_callback_asks_for_its_time_and_then_is_at_that_time() {
    let callback = outcome("callback", Disposition::Refusal, Next::Callback);
    assert_eq!(Case::default().lead_to(&callback), [FollowUp::AskTime]);
    let chosen = appointment(at(26, 15, 0));
    let case = Case { chosen: Some(chosen.clone()), ..Case::default() };
    assert_eq!(case.lead_to(&callback), [FollowUp::CallBack(chosen)]);
}

#[test]
fn a_missed_appointment_is_tried_after_15_and_60_minutes_and_then_dropped() {
    let agreed = Some(appointment(at(24, 10, 30)));
    let again = |ready| FollowUp::AppointmentAgain { ready };
    let six = [17, 18, 19, 20, 23, 23].map(|day| at(day, 10, 0)).to_vec();
    let case = |now, more: &[Moment]| Case {
        now,
        earlier: tried("no-answer", &[six.as_slice(), more].concat()),
        agreed: agreed.clone(),
        ..Case::default()
    };
    assert_eq!(case(at(24, 10, 30), &[]).lead_to(&no_answer()), [again(at(24, 10, 45))], "whatever the limits say");
    let second = case(at(24, 10, 45), &[at(24, 10, 30)]);
    assert_eq!(second.lead_to(&no_answer()), [again(at(24, 11, 45))]);
    let third = case(at(24, 11, 45), &[at(24, 10, 30), at(24, 10, 45)]);
    assert!(third.lead_to(&no_answer()).contains(&FollowUp::AttemptsUsed { attempts: 9 }));
}

#[test]
fn whoever_has_left_is_replaced_by_the_next_person() {
    let left = Outcome { person_left: true, ..outcome("left", Disposition::NotEligible, Next::RetryDays { days: 1 }) };
    let replaced = FollowUp::PersonLeft { person: PersonId(7), next: Some(PersonId(8)), name: Some("Ann".into()) };
    assert_eq!(Case::default().lead_to(&left), [replaced, retry(at(25, 9, 30), 2)]);
}

#[test]
fn a_misdial_leaves_everything_as_it_was() {
    let case = Case { interview: Some(scored(3)), ..Case::default() };
    assert_eq!(case.lead_to(&outcome("misdial", Disposition::NotCounted, Next::Keep)), []);
}

#[rstest]
#[case(&[], Disposition::Unknown)]
#[case(&[Disposition::NonContact, Disposition::Interview], Disposition::Interview)]
#[case(&[Disposition::Refusal, Disposition::NonContact], Disposition::Refusal)]
#[case(&[Disposition::Refusal, Disposition::Interview, Disposition::NonContact], Disposition::Interview)]
#[case(&[Disposition::Partial, Disposition::Refusal], Disposition::Partial)]
#[case(&[Disposition::Other, Disposition::NonContact], Disposition::Other)]
#[case(&[Disposition::NonContact, Disposition::Unknown], Disposition::NonContact)]
#[case(&[Disposition::NonContact, Disposition::NotEligible], Disposition::NotEligible)]
#[case(&[Disposition::NotEligible, Disposition::NonContact], Disposition::NonContact)]
#[case(&[Disposition::NotCounted], Disposition::Unknown)]
#[case(&[Disposition::Refusal, Disposition::NotEligible], Disposition::Refusal)]
fn the_final_class_reflects_the_whole_history(#[case] history: &[Disposition], #[case] last: Disposition) {
    let history: Vec<_> = history.iter().copied().map(Some).collect();
    assert_eq!(final_disposition(&history, false), last);
    assert_eq!(final_disposition(&history, true), last);
}

#[rstest]
#[case::agreed(&[None], Disposition::Unknown, Disposition::Refusal)]
#[case::and_nobody_answered_then(&[None, Some(Disposition::NonContact)], Disposition::Unknown, Disposition::Refusal)]
#[case::and_answered_then(&[None, Some(Disposition::Interview)], Disposition::Interview, Disposition::Interview)]
#[case::and_the_company_has_closed(&[None, Some(Disposition::NotEligible)], Disposition::NotEligible, Disposition::NotEligible)]
#[case::after_a_refusal(&[Some(Disposition::Refusal), None], Disposition::Refusal, Disposition::Refusal)]
fn a_callback_is_open_until_the_touch_is_over_and_a_refusal_then(
    #[case] history: &[Option<Disposition>],
    #[case] meanwhile: Disposition,
    #[case] at_the_end: Disposition,
) {
    assert_eq!(final_disposition(history, false), meanwhile);
    assert_eq!(final_disposition(history, true), at_the_end);
}

#[test]
fn a_wrong_number_is_not_eligible_only_where_no_other_number_is_left() {
    assert_eq!(disposition(&wrong_number(), true), Some(Disposition::Unknown));
    assert_eq!(disposition(&wrong_number(), false), Some(Disposition::NotEligible));
}

#[test]
fn follow_ups_and_exclusions_can_be_kept_as_json() {
    let follow_ups = [
        FollowUp::NextNumber(PhoneId(2)),
        FollowUp::QuietUntil(at(24, 10, 0)),
        FollowUp::CallBack(appointment(at(24, 10, 0))),
        FollowUp::AskTime,
        FollowUp::DoNotCall { person: None, reason: "asked".into() },
        retry(at(24, 14, 0), 2),
    ];
    for follow_up in follow_ups {
        let text = serde_json::to_string(&follow_up).expect("JSON");
        assert_eq!(serde_json::from_str::<FollowUp>(&text).expect("the same"), follow_up);
    }
    let wish = DoNotCall { since: at(24, 10, 0), reason: "asked".into() };
    for exclusion in [Exclusion::Held(OperatorId(1)), Exclusion::DoNotCall(wish), Exclusion::NoNumber] {
        let text = serde_json::to_string(&exclusion).expect("JSON");
        assert_eq!(serde_json::from_str::<Exclusion>(&text).expect("the same"), exclusion);
    }
}

/// The working day ends at 18:00 by our clock, whatever the client's clock says.
#[rstest]
#[case::tuesday_morning("Europe/Moscow", "2026-11-24T10:00:00+03:00", "2026-11-25T18:00:00+03:00")]
#[case::after_hours("Europe/Moscow", "2026-11-24T23:59:00+03:00", "2026-11-25T18:00:00+03:00")]
#[case::friday_evening("Europe/Moscow", "2026-11-27T19:30:00+03:00", "2026-11-30T18:00:00+03:00")]
#[case::saturday("Europe/Moscow", "2026-11-28T12:00:00+03:00", "2026-11-30T18:00:00+03:00")]
#[case::sunday_night("Europe/Moscow", "2026-11-29T23:00:00+03:00", "2026-11-30T18:00:00+03:00")]
// 31 December 2026 is a day off by the production calendar; work begins again on Monday, 11 January.
#[case::before_new_year("Europe/Moscow", "2026-12-30T16:00:00+03:00", "2027-01-11T18:00:00+03:00")]
#[case::before_defender_day("Europe/Moscow", "2026-02-20T12:00:00+03:00", "2026-02-24T18:00:00+03:00")]
#[case::our_day_is_over_in_vladivostok("Asia/Vladivostok", "2026-11-24T16:00:00+03:00", "2026-11-25T18:00:00+10:00")]
#[case::it_is_wednesday_in_vladivostok("Asia/Vladivostok", "2026-11-24T17:30:00+03:00", "2026-11-26T18:00:00+10:00")]
#[case::kaliningrad("Europe/Kaliningrad", "2026-11-24T23:30:00+03:00", "2026-11-25T18:00:00+02:00")]
// Berlin puts its clocks back on Sunday, 25 October 2026.
#[case::over_the_clock_change("Europe/Berlin", "2026-10-23T15:00:00+02:00", "2026-10-26T18:00:00+01:00")]
fn a_case_is_due_at_the_end_of_our_next_working_day(#[case] ours: &str, #[case] at: &str, #[case] due: &str) {
    let our_zone = Zone::new(ours).expect("a zone");
    let (hours, calendar) = (CallingHours::default(), WorkCalendar::russian());
    let day_ends = Cadence::default().working_day_ends;
    let opening =
        |deadline| OpeningHours { hours: &hours, calendar: &calendar, day_ends, our_zone: &our_zone, deadline };
    let at: Moment = at.parse().expect("an instant");
    assert_eq!(opening(CaseDeadline::NextWorkingDay).case_due(at), due.parse().expect("an instant"));
    assert_eq!(opening(CaseDeadline::Hours24).case_due(at), at + TimeDelta::hours(24));
}
