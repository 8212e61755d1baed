//! A client who rang us: the history, the cadence, the case, the promise, and undo of all of it at once.

use super::*;
use crate::domain::{ClientId, Direction, IncomingGoal, IncomingOutcome, TimelineKind, Zone};
use crate::store::testing::{Base, at, base, client};

fn rung(b: &mut Base) -> (ClientId, Incoming) {
    let (_, id) = b.store.add_client(&client("A"), b.oleg, at(0)).unwrap();
    let call = Incoming {
        at: at(1),
        goal: IncomingGoal::Question,
        outcome: IncomingOutcome::Settled,
        line: "вопрос: где акт".to_owned(),
        subject: "где акт".to_owned(),
        case_due: None,
        promise_due: None,
        passed_on: None,
        written: Vec::new(),
    };
    (id, call)
}

fn counts(b: &Base, id: ClientId) -> (usize, usize, usize, usize) {
    let card = b.store.client_card(id).unwrap();
    let incoming = card.timeline.iter().filter(|entry| {
        matches!(&entry.what, TimelineKind::Touch { direction: Direction::Incoming, goal: Some(_), .. })
    });
    (incoming.count(), card.cases.len(), card.promises.len(), card.planned.len())
}

#[test]
fn it_stands_in_the_history_and_begins_the_cadence_anew() {
    let mut b = base();
    let (client, call) = rung(&mut b);
    b.store.log_incoming(&call, &Rang::Client(client), b.oleg, b.vera, at(2)).unwrap();
    assert_eq!(counts(&b, client), (1, 0, 0, 1), "the survey call of the wave stays planned");
    assert_eq!(b.store.client_card(client).unwrap().last_contact, Some(at(1)));
}

#[test]
fn a_complaint_opens_a_case_and_a_promise_is_kept_in_mind_and_one_undo_takes_all_back() {
    let mut b = base();
    let moscow = Zone::new("Europe/Moscow").unwrap();
    let (client, plain) = rung(&mut b);
    let call = Incoming { case_due: Some(at(1440)), promise_due: Some((at(2880), moscow)), ..plain };
    b.store.log_incoming(&call, &Rang::Client(client), b.oleg, b.vera, at(2)).unwrap();
    assert_eq!(counts(&b, client), (1, 1, 1, 3));
    assert_eq!(b.store.open_cases(9).unwrap()[0].owner, Some(b.oleg), "the case is whose the rules say");
    b.store.undo(b.vera, at(3)).unwrap();
    assert_eq!(counts(&b, client), (0, 0, 0, 1));
    assert_eq!(b.store.client_card(client).unwrap().last_contact, None);
}

#[test]
fn what_is_passed_on_is_a_promise_of_the_colleague_handed_to_them_or_their_case() {
    let moscow = || Zone::new("Europe/Moscow").unwrap();
    let theirs = |case_due| {
        let mut b = base();
        let (client, plain) = rung(&mut b);
        let passed_on = Some(PassedOn { to: b.oleg, due: at(600), zone: moscow() });
        let call = Incoming { case_due, passed_on, ..plain };
        b.store.log_incoming(&call, &Rang::Client(client), b.vera, b.vera, at(2)).unwrap();
        let card = b.store.client_card(client).unwrap();
        let handed = "SELECT count(*) FROM touch WHERE assignee = ?1 AND goal = 'где акт'";
        let handed: i64 = b.store.connection.query_row(handed, [b.oleg], |row| row.get(0)).unwrap();
        let owners = |owner: Option<crate::domain::OperatorId>| owner.map(|owner| owner == b.oleg);
        let cases: Vec<_> = b.store.open_cases(9).unwrap().iter().map(|case| owners(case.owner)).collect();
        let promises: Vec<_> =
            card.promises.iter().map(|one| (one.text.clone(), one.due, one.owner == b.oleg)).collect();
        (promises, cases, handed)
    };
    assert_eq!(theirs(None), (vec![("где акт".to_owned(), at(600), true)], vec![], 1));
    assert_eq!(theirs(Some(at(1440))), (vec![], vec![Some(true)], 1), "a complaint is a case, and nothing beside it");
}

#[test]
fn drafts_of_several_calls_are_kept_beside_each_other_and_a_recorded_call_takes_only_its_own() {
    let mut b = base();
    let (client, call) = rung(&mut b);
    let draft = |began, note: &str| IncomingDraft {
        began,
        caller: None,
        zone: None,
        goal: IncomingGoal::Order,
        note: note.to_owned(),
        until: String::new(),
    };
    let notes = |b: &Base| b.store.incoming_drafts(b.vera).unwrap().into_iter().map(|it| it.note).collect::<Vec<_>>();
    for (began, note) in [(at(5), "later"), (call.at, "firs"), (call.at, "first")] {
        b.store.save_incoming_draft(began, Some(&draft(began, note)), b.vera, at(6)).unwrap();
    }
    assert_eq!(notes(&b), ["first", "later"]);
    b.store.log_incoming(&call, &Rang::Client(client), b.oleg, b.vera, at(7)).unwrap();
    assert_eq!(notes(&b), ["later"]);
    b.store.save_incoming_draft(at(5), None, b.vera, at(8)).unwrap();
    assert_eq!(notes(&b), [""; 0]);
}

#[test]
fn a_draft_that_was_kept_alone_is_still_read() {
    let b = base();
    let body = r#"{"began":"2026-11-24T08:00:00.000Z","caller":null,"goal":"order","note":"two boxes","until":""}"#;
    let insert = "INSERT INTO incoming_draft (operator, body, at) VALUES (?1, ?2, ?3)";
    b.store.connection.execute(insert, params![b.vera, body, at(0)]).unwrap();
    assert_eq!(b.store.incoming_drafts(b.vera).unwrap()[0].note, "two boxes");
}
