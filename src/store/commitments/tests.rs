//! Cases and promises: opened once, worked, closed, and everything taken back by undo.

use chrono::TimeDelta;
use rstest::rstest;

use crate::domain::{
    CaseId, ClientId, Closing, ClosingKind, Commitment, CommitmentChange as Change, CommitmentFilter, CommitmentId,
    CommitmentStep, ContactedInTime, Ending, FollowUp, InterviewId, Moment, NewCase, NewPromise, OperationKind,
    OperatorId, PromiseId, TimelineKind, TouchState, Zone,
};
use crate::store::pragmas::APPLICATION_ID;
use crate::store::testing::{Base, Talk, answer, at, base, dump, file, score};
use crate::store::{StoreError, migrate};

const OPEN: CommitmentFilter = CommitmentFilter { owner: None, settled: false };

fn opens_case(owner: OperatorId, due: Moment) -> FollowUp {
    FollowUp::OpenCase { owner: Some(owner), due, subject: "три недели ждали".into() }
}

/// A client who gave a 3 at minute 5; the case is Oleg's and due at minute 600.
fn detractor(b: &mut Base) -> (ClientId, CaseId) {
    let (client, phone, touch) = b.client("ООО «Берёзка»", "+74950000001");
    let mut talk = b.talk(0, client, phone, touch);
    b.tell(&mut talk, score(3));
    b.tell(&mut talk, answer("reason", crate::domain::AnswerValue::Text("три недели ждали".into())));
    let owner = b.oleg;
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }, opens_case(owner, at(600))]);
    b.store.release(client).unwrap();
    let cases = b.store.open_cases(10).unwrap();
    assert_eq!(cases.len(), 1);
    (client, cases[0].id)
}

fn promise(b: &Base, client: ClientId, due: Moment) -> NewPromise {
    let (text, zone) = ("выслать акт".to_owned(), Zone::new("Europe/Moscow").unwrap());
    NewPromise { client, person: None, text, due, zone, owner: b.vera, call: None }
}

fn change(b: &mut Base, change: &Change, minute: i64) -> CommitmentId {
    let vera = b.vera;
    b.store.change_commitment(change, vera, at(minute)).unwrap().1
}

fn closing() -> Closing {
    Closing { kind: ClosingKind::ClientWord, words: "решено".into() }
}

fn listed(b: &Base, filter: CommitmentFilter) -> Vec<CommitmentId> {
    b.store.commitments(filter, None, at(700), 100).unwrap().rows.iter().map(|row| row.id).collect()
}

fn one(b: &Base, id: CommitmentId) -> Commitment {
    b.store.commitment(id).unwrap()
}

#[test]
fn a_case_knows_the_words_the_score_and_who_asked() {
    let mut b = base();
    let (client, case) = detractor(&mut b);
    let found = one(&b, CommitmentId::Case(case));
    assert_eq!((found.client, found.owner, found.opened_by), (client, Some(b.oleg), Some(b.vera)));
    let said = found.answer.unwrap();
    assert_eq!((said.score.value(), said.asked_by, said.at), (3, b.vera, at(4)));
    assert_eq!(said.words, [("reason".to_owned(), "три недели ждали".to_owned())]);
    assert!(found.touch.is_some(), "it stands on today's list");
    assert_eq!(found.client_name, "ООО «Берёзка»");
}

#[test]
fn one_interview_opens_one_case_however_many_calls_it_takes() {
    let mut b = base();
    let (client, phone, touch) = b.client("A", "+74950000001");
    let mut first = b.talk(0, client, phone, touch);
    b.tell(&mut first, score(3));
    let owner = b.oleg;
    b.end_and_code(&mut first, "partial", &[opens_case(owner, at(600))]);
    let mut again = Talk::new(b.vera, client, Some(touch), 60);
    again.call.interview = first.call.interview;
    b.store.begin_call(&again.call, None).unwrap();
    let number = "+74950000001".to_owned();
    b.tell(&mut again, crate::domain::EventBody::Dialed { phone, number });
    b.end_and_code(&mut again, "complete", &[opens_case(owner, at(900))]);
    let cases = b.store.open_cases(10).unwrap();
    assert_eq!((cases.len(), cases[0].due), (1, at(600)));
    let later = b.talk(120, client, phone, touch);
    assert_ne!(later.call.interview, first.call.interview);
    let mut later = later;
    b.tell(&mut later, score(2));
    b.end_and_code(&mut later, "complete", &[opens_case(owner, at(900))]);
    assert_eq!(b.store.open_cases(10).unwrap().len(), 2, "a later score is a new answer");
    assert_eq!(b.store.open_cases(10).unwrap()[0].due, at(600), "and leaves the old case as it is");
}

#[test]
fn taking_the_outcome_back_takes_the_case_back() {
    let mut b = base();
    detractor(&mut b);
    let vera = b.vera;
    let undone = b.store.undo(vera, at(20)).unwrap();
    assert_eq!(undone.what.kind, OperationKind::Coded);
    assert_eq!(b.store.open_cases(10).unwrap(), []);
    b.store.redo(vera, at(21)).unwrap();
    assert_eq!(b.store.open_cases(10).unwrap().len(), 1);
}

#[test]
fn a_closed_case_keeps_its_words_and_is_opened_again_with_its_history() {
    let mut b = base();
    let (client, case) = detractor(&mut b);
    let id = CommitmentId::Case(case);
    change(&mut b, &Change::Note(id, " нашли партию ".into()), 20);
    change(&mut b, &Change::Close(case, closing()), 30);
    let found = one(&b, id);
    let settled = found.settled.unwrap();
    assert_eq!((settled.how, settled.at, settled.by), (Ending::Closed, at(30), Some(b.vera)));
    assert_eq!((settled.kind, settled.words.as_deref()), (Some(ClosingKind::ClientWord), Some("решено")));
    assert_eq!((found.touch, listed(&b, OPEN)), (None, vec![]));
    assert_eq!(listed(&b, CommitmentFilter { settled: true, ..OPEN }), [id]);

    change(&mut b, &Change::Reopen(id), 40);
    let found = one(&b, id);
    assert!(found.is_open() && found.touch.is_some());
    let steps: Vec<_> = found.notes.iter().map(|note| note.step).collect();
    assert_eq!(steps, [CommitmentStep::Note, CommitmentStep::Closed, CommitmentStep::Reopened]);
    assert_eq!(found.last_note().unwrap().text.as_deref(), Some("нашли партию"));

    let history = b.store.timeline(client, 20).unwrap();
    let kinds: Vec<_> = history.iter().map(|entry| (&entry.what, entry.operator)).collect();
    let reopened = TimelineKind::Reopened { subject: "три недели ждали".into() };
    assert_eq!(kinds[0], (&reopened, Some(b.vera)));
    assert_eq!(kinds[1].0, &TimelineKind::CaseClosed { closing: Some("решено".into()) });
    assert!(matches!(kinds[2].0, TimelineKind::CommitmentNoted { .. }));
    assert_eq!(kinds[3], (&TimelineKind::CaseOpened { subject: "три недели ждали".into() }, Some(b.vera)));
}

#[test]
fn a_promise_is_kept_or_broken_with_a_reason_and_both_stand_in_the_history() {
    let mut b = base();
    let (client, ..) = b.client("A", "+74950000001");
    let new = promise(&b, client, at(300));
    let CommitmentId::Promise(kept) = change(&mut b, &Change::Promise(new.clone()), 1) else { panic!() };
    let CommitmentId::Promise(broken) = change(&mut b, &Change::Promise(new), 2) else { panic!() };
    change(&mut b, &Change::Keep(kept), 10);
    change(&mut b, &Change::Break(broken, "нет на складе".into()), 11);
    assert_eq!(listed(&b, OPEN), []);
    let settled = listed(&b, CommitmentFilter { settled: true, ..OPEN });
    assert_eq!(settled, [CommitmentId::Promise(broken), CommitmentId::Promise(kept)]);
    let card = b.store.client_card(client).unwrap();
    assert!(card.promises.iter().all(|promise| !promise.is_open()));
    assert_eq!(card.planned.iter().filter(|touch| touch.state == TouchState::Planned).count(), 1, "the wave's only");
    let history: Vec<_> = b.store.timeline(client, 9).unwrap().into_iter().map(|entry| entry.what).collect();
    let text = "выслать акт".to_owned();
    assert_eq!(history[0], TimelineKind::Broken { text: text.clone(), reason: Some("нет на складе".into()) });
    assert_eq!(history[1], TimelineKind::Kept { text });
    let vera = b.vera;
    let refused = b.store.change_commitment(&Change::Keep(broken), vera, at(12));
    assert!(matches!(refused, Err(StoreError::Settled { open: false, .. })), "{refused:?}");
}

#[test]
fn another_date_and_another_owner_reach_the_planned_call() {
    let mut b = base();
    let (client, ..) = b.client("A", "+74950000001");
    let new = promise(&b, client, at(300));
    let id = change(&mut b, &Change::Promise(new), 1);
    change(&mut b, &Change::Move(id, at(3000)), 2);
    let oleg = b.oleg;
    change(&mut b, &Change::HandOver(id, oleg), 3);
    let found = one(&b, id);
    assert_eq!((found.due, found.owner), (at(3000), Some(oleg)));
    let planned = b.store.client_card(client).unwrap().planned;
    let touch = planned.iter().find(|touch| Some(touch.id) == found.touch).unwrap();
    assert_eq!(touch.due, at(3000));
    let moscow = Zone::new("Europe/Moscow").unwrap();
    assert_eq!(touch.ready, moscow.start_of(moscow.date(at(3000))), "good at any hour of its day");
    let (moved, handed) = (&found.notes[0], &found.notes[1]);
    assert_eq!((moved.due, handed.owner, handed.operator), (Some(at(3000)), Some(oleg), Some(b.vera)));
}

#[test]
fn a_talk_about_a_case_leaves_it_open_and_on_the_list_of_the_next_day() {
    let mut b = base();
    let (client, case) = detractor(&mut b);
    let id = CommitmentId::Case(case);
    let vera = b.vera;
    let touch = b.store.talk_about(id, vera, at(60)).unwrap();
    let phone = b.store.client_card(client).unwrap().phones[0].id;
    let mut talk = b.talk(60, client, phone, touch);
    talk.call.interview = None;
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);
    let found = one(&b, id);
    assert!(found.is_open());
    let planned = b.store.client_card(client).unwrap().planned;
    let next = planned.iter().find(|touch| Some(touch.id) == found.touch).unwrap();
    assert_ne!(next.id, touch);
    let moscow = Zone::new("Europe/Moscow").unwrap();
    let tomorrow = moscow.date(at(60)).succ_opt().unwrap();
    assert_eq!((next.ready, next.due), (moscow.start_of(tomorrow), at(600)));
}

#[test]
fn a_talk_is_planned_anew_where_the_planned_one_was_given_up() {
    let mut b = base();
    let (client, case) = detractor(&mut b);
    let (vera, id) = (b.vera, CommitmentId::Case(case));
    let touch = b.store.talk_about(id, vera, at(60)).unwrap();
    assert_eq!(b.store.talk_about(id, vera, at(61)).unwrap(), touch, "nothing new where one is planned");
    let phone = b.store.client_card(client).unwrap().phones[0].id;
    let mut talk = b.talk(62, client, phone, touch);
    b.end_and_code(&mut talk, "no-answer", &[FollowUp::Finish { done: false }]);
    assert_eq!(one(&b, id).touch, None);
    assert_ne!(b.store.talk_about(id, vera, at(80)).unwrap(), touch);
}

#[test]
fn every_change_is_taken_back_and_done_again_whole() {
    let mut b = base();
    let (client, case) = detractor(&mut b);
    let (new, oleg, vera) = (promise(&b, client, at(300)), b.oleg, b.vera);
    let id = CommitmentId::Case(case);
    let by_hand = NewCase {
        client,
        person: None,
        subject: "счёт с ошибкой".into(),
        owner: Some(vera),
        due: at(700),
        interview: None,
    };
    let changes = [
        (Change::Open(by_hand), OperationKind::CaseOpened),
        (Change::Promise(new), OperationKind::PromiseAdded),
        (Change::Note(id, "звонили складу".into()), OperationKind::CaseNoted),
        (Change::HandOver(id, vera), OperationKind::CaseHandedOver),
        (Change::HandOver(id, oleg), OperationKind::CaseHandedOver),
        (Change::Move(id, at(2000)), OperationKind::CaseMoved),
        (Change::Close(case, closing()), OperationKind::CaseClosed),
        (Change::Reopen(id), OperationKind::CaseReopened),
        (Change::Note(CommitmentId::Promise(PromiseId(1)), "ждём".into()), OperationKind::PromiseNoted),
        (Change::Move(CommitmentId::Promise(PromiseId(1)), at(2000)), OperationKind::PromiseMoved),
        (Change::HandOver(CommitmentId::Promise(PromiseId(1)), oleg), OperationKind::PromiseHandedOver),
        (Change::Break(PromiseId(1), "не успели".into()), OperationKind::PromiseBroken),
        (Change::Reopen(CommitmentId::Promise(PromiseId(1))), OperationKind::PromiseReopened),
        (Change::Keep(PromiseId(1)), OperationKind::PromiseKept),
    ];
    let mut states = vec![dump(&b.store)];
    for (minute, (one, _)) in (20..).zip(&changes) {
        change(&mut b, one, minute);
        states.push(dump(&b.store));
    }
    for ((_, kind), before) in changes.iter().zip(&states).rev() {
        let undone = b.store.undo(vera, at(100)).unwrap();
        assert_eq!(undone.what.kind, *kind);
        assert_eq!(dump(&b.store), *before, "{kind:?}");
    }
    for after in &states[1..] {
        b.store.redo(vera, at(101)).unwrap();
        assert_eq!(dump(&b.store), *after);
    }
}

#[test]
fn a_list_shows_mine_or_all_by_date_and_counts_what_is_late() {
    let mut b = base();
    let (client, ..) = b.client("A", "+74950000001");
    let (vera, oleg) = (b.vera, b.oleg);
    let case = |subject: &str, owner, due| {
        let subject = subject.to_owned();
        Change::Open(NewCase { client, person: None, subject, owner: Some(owner), due, interview: None })
    };
    let late = change(&mut b, &case("late", vera, at(50)), 1);
    let later = change(&mut b, &case("later", oleg, at(900)), 2);
    let new = promise(&b, client, at(40));
    let promised = change(&mut b, &Change::Promise(new), 3);
    assert_eq!(listed(&b, OPEN), [late, later, promised]);
    let mine = CommitmentFilter { owner: Some(vera), settled: false };
    assert_eq!(listed(&b, mine), [late, promised]);
    let all = b.store.commitments(OPEN, None, at(700), 1).unwrap();
    assert_eq!(all.rows.len(), 2, "one of each");
    assert_eq!((all.cases.all, all.cases.overdue, all.promises.all, all.promises.overdue), (2, 1, 1, 1));
    assert_eq!(all.rows[0].promises, [("выслать акт".to_owned(), at(40))], "what else we owe this client");
    assert_eq!(all.rows[1].promises, [], "a promise does not name itself");
}

#[rstest]
#[case::within_a_day(Some(23 * 60), 48 * 60, 1, 1)]
#[case::a_day_later(Some(30 * 60), 48 * 60, 0, 1)]
#[case::not_yet_and_still_time(None, 60, 0, 0)]
#[case::soon_and_still_time(Some(30), 120, 1, 1)]
#[case::never(None, 48 * 60, 0, 1)]
#[case::long_ago(Some(30), 100 * 24 * 60, 0, 0)]
fn the_share_of_detractors_called_back_within_24_hours(
    #[case] rung_after: Option<i64>,
    #[case] looked_after: i64,
    #[case] in_time: u64,
    #[case] of: u64,
) {
    let mut b = base();
    let (client, case) = detractor(&mut b);
    let opened = one(&b, CommitmentId::Case(case)).opened_at;
    let opened = (opened - at(0)).num_minutes();
    if let Some(minutes) = rung_after {
        let phone = b.store.client_card(client).unwrap().phones[0].id;
        let vera = b.vera;
        let touch = b.store.talk_about(CommitmentId::Case(case), vera, at(opened)).unwrap();
        let mut talk = b.talk(opened + minutes, client, phone, touch);
        b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);
    }
    let now = at(opened) + TimeDelta::minutes(looked_after);
    assert_eq!(b.store.contacted_in_time(now).unwrap(), ContactedInTime { in_time, of });
}

#[test]
fn a_case_by_hand_is_no_detractors() {
    let mut b = base();
    let (client, ..) = b.client("A", "+74950000001");
    let subject = "счёт с ошибкой".to_owned();
    let new = NewCase { client, person: None, subject, owner: None, due: at(9), interview: None };
    change(&mut b, &Change::Open(new), 1);
    assert_eq!(b.store.contacted_in_time(at(9999)).unwrap(), ContactedInTime::default());
    let none = InterviewId(uuid::Uuid::nil());
    assert_eq!(one(&b, CommitmentId::Case(CaseId(1))).answer, None, "{none}");
}

#[test]
fn what_was_closed_and_kept_before_this_schema_has_its_history_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let old = rusqlite::Connection::open(&path).unwrap();
    let this_step = migrate::STEPS.iter().position(|step| step.contains("CREATE TABLE case_note")).unwrap();
    for step in &migrate::STEPS[..this_step] {
        old.execute_batch(step).unwrap();
    }
    old.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    old.pragma_update(None, "user_version", i64::try_from(this_step).unwrap()).unwrap();
    old.execute_batch(
        "INSERT INTO operation (id, at, kind, detail)
         VALUES (1, '2026-03-10T08:00:00.000Z', 'operator-added', '{\"detail\":\"nothing\"}');
         INSERT INTO operator (id, name, folded, role, created_op)
         VALUES (1, 'Вера', 'вера', 'operator', 1), (2, 'Олег', 'олег', 'manager', 1);
         INSERT INTO client (id, name, kind, created_op) VALUES (1, 'A', 'company', 1);
         INSERT INTO operation (id, at, operator, kind, client, detail)
         VALUES (90, '2026-03-10T09:00:00.000Z', 1, 'coded', 1, '{\"detail\":\"nothing\"}'),
                (91, '2026-03-10T10:00:00.000Z', 2, 'case-closed', 1, '{\"detail\":\"nothing\"}');
         INSERT INTO care_case (id, client, subject, due, opened_at, closed_at, closing, created_op)
         VALUES (1, 1, 'late', '2026-03-11T09:00:00.000Z', '2026-03-10T09:00:00.000Z', '2026-03-10T10:00:00.000Z',
             'solved', 90);
         INSERT INTO history (operation, tab, row, action, old)
         VALUES (91, 'care_case', 1, 'update', '{\"id\":1,\"closed_at\":null}');",
    )
    .unwrap();
    drop(old);
    let store = file(&path);
    let case = store.commitment(CommitmentId::Case(CaseId(1))).unwrap();
    let settled = case.settled.unwrap();
    assert_eq!((settled.by, settled.kind), (Some(OperatorId(2)), Some(ClosingKind::StatedReason)));
    assert_eq!((case.notes.len(), case.notes[0].step), (1, CommitmentStep::Closed));
    assert_eq!(case.notes[0].text.as_deref(), Some("solved"));
}

#[test]
fn a_secretary_who_says_that_nobody_is_there_is_no_contact() {
    let mut b = base();
    let (client, phone, touch) = b.client("A", "+74950000001");
    let mut talk = b.talk(1, client, phone, touch);
    b.end_and_code(&mut talk, "away", &[]);
    assert_eq!(b.store.client(client).map(|_| b.store.client_card(client).unwrap().last_contact).unwrap(), None);
    let mut talk = b.talk(30, client, phone, touch);
    b.end_and_code(&mut talk, "complete", &[]);
    assert!(b.store.client_card(client).unwrap().last_contact.is_some());
}
