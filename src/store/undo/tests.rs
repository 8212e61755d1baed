//! What undo takes back, what it names, and what it refuses.

use proptest::prelude::*;

use super::*;
use crate::domain::{AnswerValue, FollowUp, NewPromise, PersonChange, PersonId, PromiseId, Settings, Zone};
use crate::store::StoreError;
use crate::store::testing::{Base, answer, at, base, client, dump, file, person, phone, score, staffed};

fn refused(result: Result<Undone>) -> UndoRefused {
    match result {
        Err(StoreError::Undo(refused)) => refused,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn undo_names_what_it_took_back_and_redo_does_it_again() {
    let mut b = base();
    let (id, ..) = b.client("ООО Ёлка", "+74951234567");
    let mut changed = b.store.client(id).unwrap();
    changed.name = "ООО Сосна".into();
    b.store.update_client(&changed, b.vera, at(1)).unwrap();

    let undone = b.store.undo(b.vera, at(2)).unwrap();
    assert_eq!(undone.what.kind, OperationKind::ClientChanged);
    assert_eq!(undone.what.client_name.as_deref(), Some("ООО Сосна"));
    assert!(!undone.redone);
    assert_eq!(b.store.client(id).unwrap().name, "ООО Ёлка");
    assert_eq!(b.store.find_clients("елка", 9).unwrap().len(), 1, "find follows");

    let redone = b.store.redo(b.vera, at(3)).unwrap();
    assert!(redone.redone);
    assert_eq!(redone.what.kind, OperationKind::ClientChanged);
    assert_eq!(b.store.client(id).unwrap().name, "ООО Сосна");
    assert_eq!(refused(b.store.redo(b.vera, at(4))), UndoRefused::NothingToRedo);
}

#[test]
fn nothing_is_taken_out_of_the_middle_of_a_call() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    b.tell(&mut talk, score(9));
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);
    let before = dump(&b.store);
    let mut steps: Vec<OperationId> = b
        .store
        .connection
        .prepare("SELECT DISTINCT operation FROM event ORDER BY seq")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    let last = steps.pop().unwrap();
    for step in &steps {
        let found = refused(b.store.undo_operation(*step, Some(b.vera), at(9)));
        assert_eq!(found, UndoRefused::WentOn { operation: *step, call: talk.call.id, by_name: None });
    }
    assert_eq!(dump(&b.store), before);
    // From its end it can be taken back, step by step.
    b.store.undo_operation(last, Some(b.vera), at(9)).unwrap();
    for step in steps.iter().rev() {
        b.store.undo_operation(*step, Some(b.vera), at(9)).unwrap();
    }
}

#[test]
fn undo_goes_back_step_by_step_and_redo_forward_again_also_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let Base { store, vera, .. } = staffed(file(&path));
    let mut states = vec![dump(&store)];
    drop(store);
    let (_, id) = file(&path).add_client(&client("A"), vera, at(1)).unwrap();
    states.push(dump(&file(&path)));
    let (_, phone_id) = file(&path).add_phone(id, &phone("+74951234567"), vera, at(2)).unwrap();
    states.push(dump(&file(&path)));
    let dead = crate::domain::Phone { dead_since: Some(at(3)), ..phone("+74951234567").with_id(phone_id) };
    file(&path).update_phone(id, &dead, vera, at(3)).unwrap();
    states.push(dump(&file(&path)));

    for _ in 0..2 {
        for state in states.iter().rev().skip(1) {
            file(&path).undo(vera, at(4)).unwrap();
            assert_eq!(dump(&file(&path)), *state);
        }
        assert_eq!(refused(file(&path).undo(vera, at(5))), UndoRefused::Nothing);
        for state in states.iter().skip(1) {
            file(&path).redo(vera, at(6)).unwrap();
            assert_eq!(dump(&file(&path)), *state);
        }
    }
}

#[test]
fn a_new_action_closes_the_way_forward() {
    let mut b = base();
    b.store.add_client(&client("A"), b.vera, at(1)).unwrap();
    b.store.undo(b.vera, at(2)).unwrap();
    b.store.add_client(&client("B"), b.vera, at(3)).unwrap();
    assert_eq!(refused(b.store.redo(b.vera, at(4))), UndoRefused::NothingToRedo);
}

#[test]
fn undo_takes_ones_own_action_only() {
    let mut b = base();
    b.store.add_client(&client("A"), b.oleg, at(1)).unwrap();
    assert_eq!(refused(b.store.undo(b.vera, at(2))), UndoRefused::Nothing);
}

#[test]
fn undo_is_refused_where_somebody_else_has_changed_the_row_since() {
    let mut b = base();
    let (id, ..) = b.client("A", "+74951234567");
    let mut changed = b.store.client(id).unwrap();
    changed.note = Some("Vera's".into());
    b.store.update_client(&changed, b.vera, at(1)).unwrap();
    changed.note = Some("Oleg's".into());
    let later = b.store.update_client(&changed, b.oleg, at(2)).unwrap();
    let before = dump(&b.store);
    match refused(b.store.undo(b.vera, at(3))) {
        UndoRefused::ChangedSince { table, row, operation, by, by_name, at: when, clients } => {
            assert_eq!((table.as_str(), row, operation, by), ("client", id.0, later, Some(b.oleg)));
            assert_eq!((by_name.as_deref(), when, clients), (Some("Олег"), at(2), None));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(dump(&b.store), before);
    b.store.undo(b.oleg, at(4)).unwrap();
    b.store.undo(b.vera, at(5)).unwrap();
    assert_eq!(b.store.client(id).unwrap().note, None);
    assert!(
        matches!(refused(b.store.redo(b.oleg, at(6))), UndoRefused::ChangedSince { .. }),
        "Oleg's words stood on Vera's, which are gone"
    );
}

#[test]
fn a_client_with_calls_or_promises_of_others_stays() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    b.talk(1, id, phone, touch);
    let added = b.store.recent_operations(99).unwrap();
    let added = added.iter().find(|operation| operation.kind == OperationKind::ClientAdded).unwrap().id;
    let refusal = refused(b.store.undo_operation(added, Some(b.oleg), at(2)));
    assert_eq!(refusal, UndoRefused::HasCalls { operation: added, calls: 1 });

    let (other, _) = b.store.add_client(&client("B"), b.oleg, at(3)).unwrap();
    let b_id = b.store.find_clients("b", 1).unwrap()[0].id;
    let promise = NewPromise {
        client: b_id,
        person: None,
        text: "send the act".into(),
        due: at(600),
        zone: Zone::utc(),
        owner: b.vera,
        call: None,
    };
    b.store.add_promise(&promise, b.vera, at(4)).unwrap();
    assert!(matches!(refused(b.store.undo_operation(other, Some(b.oleg), at(5))), UndoRefused::UsedSince { .. }));
}

#[test]
fn undo_of_a_recorded_score_brings_the_earlier_one_back() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
    b.tell(&mut talk, score(9));
    b.tell(&mut talk, score(3));
    let last = |b: &Base| b.store.client_card(id).unwrap().last_score.map(|last| last.score.value());
    assert_eq!(last(&b), Some(3));
    let undone = b.store.undo(b.vera, at(10)).unwrap();
    assert!(
        matches!(undone.what.detail, OperationDetail::Answer { value: AnswerValue::Score(s), .. } if s.value() == 3)
    );
    assert_eq!(last(&b), Some(9));
    b.store.undo(b.vera, at(11)).unwrap();
    assert_eq!(last(&b), None);
    b.store.redo(b.vera, at(12)).unwrap();
    b.store.redo(b.vera, at(13)).unwrap();
    assert_eq!(last(&b), Some(3));
}

#[test]
fn one_undo_takes_back_an_outcome_with_all_that_followed_from_it() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
    b.tell(&mut talk, score(2));
    let follow_ups = [
        FollowUp::Finish { done: true },
        FollowUp::MarkNumber(phone),
        FollowUp::DoNotCall { person: None, reason: "asked not to".into() },
        FollowUp::OpenCase { owner: Some(b.oleg), due: at(1000), subject: "late".into() },
        FollowUp::QuietUntil(at(99_999)),
        FollowUp::Consent { person: None, purpose: crate::domain::Purpose::FollowUp, granted: true },
        FollowUp::Tag { tag: "Сроки".into(), name: None, step: Some(crate::domain::StepId("reason".into())) },
        FollowUp::Tag { tag: "vip".into(), name: Some("VIP".into()), step: None },
        FollowUp::Quote { text: "late again".into(), step: None },
        FollowUp::Promise { text: "send the act".into(), due: at(500), zone: Zone::utc(), owner: b.vera },
        FollowUp::Referral {
            name: "Irina Kim".into(),
            number: Some("8 916 123-45-67".into()),
            e164: Some("+79161234567".into()),
            zone: None,
            referrer: "A".into(),
        },
    ];
    b.tell(&mut talk, crate::domain::EventBody::Ended { recovered: false });
    let before = dump(&b.store);
    let coded = talk.event(crate::domain::EventBody::Coded {
        outcome: crate::domain::OutcomeCode("complete".into()),
        note: Some("angry".into()),
    });
    b.store.code_call(&coded, &follow_ups, &crate::store::testing::outcome("complete"), coded.at).unwrap();
    let after = dump(&b.store);
    let card = b.store.client_card(id).unwrap();
    assert_eq!(card.last_contact, Some(talk.call.at));
    assert_eq!(card.cases.len(), 1);
    assert!(card.client.do_not_call.is_some() && card.phones[0].dead_since.is_some());
    assert_eq!(card.planned.len(), 2, "the talk about the case and the promise; the survey touch is done");
    let kept = b.store.written_down(id).unwrap();
    let tags: Vec<_> =
        kept.tags.iter().map(|line| (line.tag.as_str(), line.name.as_deref(), line.step.is_some())).collect();
    assert_eq!(tags, [("сроки", None, true), ("vip", Some("VIP"), false)]);
    let lead = b.store.client_card(kept.referrals[0].client).unwrap();
    assert_eq!((lead.client.name.as_str(), lead.planned.len()), ("Irina Kim", 1));
    assert_eq!(b.store.find_clients("irina", 5).unwrap().len(), 1, "found by name");

    b.store.undo(b.vera, at(20)).unwrap();
    assert_eq!(dump(&b.store), before);
    assert!(b.store.open_call(b.vera, at(21)).unwrap().is_some(), "the call needs its outcome again");
    b.store.redo(b.vera, at(22)).unwrap();
    assert_eq!(dump(&b.store), after);
}

#[test]
fn what_the_program_does_by_itself_is_not_taken_back() {
    let mut b = base();
    let wave = b.store.recent_operations(99).unwrap().pop().unwrap();
    assert_eq!(wave.kind, OperationKind::WaveOpened);
    assert_eq!(
        refused(b.store.undo_operation(wave.id, Some(b.vera), at(1))),
        UndoRefused::Never { operation: wave.id }
    );
}

/// A bulk operation like an import: clients in steps, and a change to a client that was there.
fn bulk(b: &mut Base, steps: usize, change: ClientId) -> OperationId {
    let operation = NewOperation {
        operator: Some(b.oleg),
        at: at(5),
        kind: OperationKind::Import,
        client: None,
        detail: OperationDetail::File { name: "clients.csv".into(), rows: 0 },
    };
    let id = b.store.begin_bulk(&operation).unwrap();
    for step in 0..steps {
        b.store
            .bulk_step(id, |tx| {
                for row in 0..300 {
                    let new = crate::store::clients::insert(tx, &client(&format!("client {step} {row}")))?;
                    crate::store::clients::insert_phone(tx, new, &phone(&format!("+7495{step:03}{row:04}")))?;
                    tx.search_changed(new);
                }
                tx.execute("UPDATE client SET note = ?2 WHERE id = ?1", params![change, step])?;
                Ok(())
            })
            .unwrap();
    }
    id
}

#[test]
fn an_import_is_undone_from_the_list_and_done_again() {
    let mut b = base();
    let (id, ..) = b.client("A", "+74951234567");
    let before = dump(&b.store);
    let import = bulk(&mut b, 4, id);
    assert_eq!(
        refused(b.store.undo_operation(import, Some(b.oleg), at(6))),
        UndoRefused::Running { operation: import }
    );
    b.store.end_bulk(import, &OperationDetail::File { name: "clients.csv".into(), rows: 1200 }).unwrap();
    let after = dump(&b.store);
    assert_eq!(b.store.clients_count().unwrap(), 1201);
    assert_eq!(refused(b.store.undo(b.oleg, at(6))), UndoRefused::FromTheList { operation: import });
    let undone = b.store.undo_operation(import, Some(b.oleg), at(7)).unwrap();
    assert_eq!(dump(&b.store), before);
    assert_eq!(
        refused(b.store.undo_operation(import, Some(b.oleg), at(8))),
        UndoRefused::Already { operation: import }
    );
    b.store.undo_operation(undone.operation, Some(b.oleg), at(9)).unwrap();
    assert_eq!(dump(&b.store), after);
    b.store.undo_operation(import, Some(b.oleg), at(10)).unwrap();
    assert_eq!(dump(&b.store), before);
}

#[test]
fn an_import_whose_program_died_is_taken_back_or_kept_at_the_next_start() {
    for finish in [Finish::TakeBack, Finish::Keep] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("base.db");
        let mut b = staffed(file(&path));
        let (id, ..) = b.client("A", "+74951234567");
        let before = dump(&b.store);
        let import = bulk(&mut b, 3, id);
        let mut other = file(&path);
        assert!(other.unfinished().unwrap().is_empty(), "its program is alive");
        drop(b);
        let left = other.unfinished().unwrap();
        assert_eq!(left.iter().map(|operation| operation.id).collect::<Vec<_>>(), [import]);
        other.finish_unfinished(import, finish, at(9)).unwrap();
        assert!(other.unfinished().unwrap().is_empty());
        match finish {
            Finish::TakeBack => assert_eq!(dump(&other), before),
            Finish::Keep => assert_eq!(other.clients_count().unwrap(), 901),
        }
    }
}

#[test]
fn an_undo_whose_program_died_is_carried_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut b = staffed(file(&path));
    let (id, ..) = b.client("A", "+74951234567");
    let before = dump(&b.store);
    let import = bulk(&mut b, 3, id);
    b.store.end_bulk(import, &OperationDetail::Nothing).unwrap();
    let target = b.store.operation(import).unwrap();
    let new = NewOperation {
        operator: Some(b.oleg),
        at: at(6),
        kind: OperationKind::Undo,
        client: None,
        detail: OperationDetail::Nothing,
    };
    let undo = b.store.begin_taking_back(&target, &new, OperationState::Done).unwrap();
    let table = Recorded { name: "phone".into(), columns: Vec::new() };
    b.store.bulk_step(undo, |tx| remove_made(tx, &table, import)).unwrap();
    drop(b);
    let mut other = file(&path);
    let left = other.unfinished().unwrap();
    assert_eq!(left.iter().map(|operation| operation.id).collect::<Vec<_>>(), [undo]);
    other.finish_unfinished(undo, Finish::TakeBack, at(9)).unwrap();
    assert_eq!(dump(&other), before);
    assert_eq!(other.operation(import).unwrap().undone_by, Some(undo));
}

#[derive(Debug, Clone)]
enum Act {
    AddClient(u8),
    Rename(u8, u8),
    AddPerson(u8),
    RenamePerson(u8, u8),
    AddPhone(u8, u8),
    Promise(u8),
    Keep(u8),
    Call(u8, u8),
    NeverCall(u8),
    Zone(u8),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let n = 0..4u8;
    prop_oneof![
        n.clone().prop_map(Act::AddClient),
        (n.clone(), n.clone()).prop_map(|(a, b)| Act::Rename(a, b)),
        n.clone().prop_map(Act::AddPerson),
        (n.clone(), n.clone()).prop_map(|(a, b)| Act::RenamePerson(a, b)),
        (n.clone(), n.clone()).prop_map(|(a, b)| Act::AddPhone(a, b)),
        n.clone().prop_map(Act::Promise),
        n.clone().prop_map(Act::Keep),
        (n.clone(), 0..11u8).prop_map(|(a, b)| Act::Call(a, b)),
        n.clone().prop_map(Act::NeverCall),
        n.prop_map(Act::Zone),
        Just(Act::Undo),
        Just(Act::Redo),
    ]
}

/// Does it where it can be done; what the base refuses leaves no trace, which the end of the test shows.
fn perform(b: &mut Base, act: &Act, minute: i64) {
    let clients: Vec<ClientId> = b.store.find_clients("", 99).unwrap().iter().map(|row| row.id).collect();
    let pick = |n: u8| clients.get(usize::from(n) % clients.len().max(1)).copied();
    let (vera, now) = (b.vera, at(minute));
    match *act {
        Act::AddClient(n) => drop(b.store.add_client(&client(&format!("client {n}")), vera, now)),
        Act::Rename(n, name) => {
            if let Some(mut found) = pick(n).map(|id| b.store.client(id).unwrap()) {
                found.name = format!("name {name}");
                found.zone = None;
                drop(b.store.update_client(&found, vera, now));
            }
        }
        Act::AddPerson(n) => {
            if let Some(id) = pick(n) {
                drop(b.store.add_person(&person(id, "Анна"), vera, now));
            }
        }
        Act::RenamePerson(n, name) => {
            if let Some(found) = pick(n).and_then(|id| b.store.client_card(id).unwrap().people.pop()) {
                let renamed = PersonChange::Name(format!("Анна {name}"));
                drop(b.store.change_person(found.client, found.id, &renamed, vera, now));
            }
        }
        Act::AddPhone(n, number) => {
            if let Some(id) = pick(n) {
                drop(b.store.add_phone(id, &phone(&format!("+7495000000{number}")), vera, now));
            }
        }
        Act::Promise(n) => {
            if let Some(client) = pick(n) {
                let promise = NewPromise {
                    client,
                    person: None::<PersonId>,
                    text: "send".into(),
                    due: at(900),
                    zone: Zone::utc(),
                    owner: vera,
                    call: None,
                };
                drop(b.store.add_promise(&promise, vera, now));
            }
        }
        Act::Keep(n) => drop(b.store.keep_promise(PromiseId(i64::from(n)), vera, now)),
        Act::Call(n, value) => {
            let Some(card) = pick(n).map(|id| b.store.client_card(id).unwrap()) else { return };
            let (Some(number), Some(touch)) = (card.phones.first(), card.planned.first()) else { return };
            // Neither a number that another client, too, has asked not to be rung at, nor beside a call that an undo has
            // opened again.
            let refused = "SELECT 1 FROM do_not_call WHERE e164 = ?1 UNION ALL
                SELECT 1 FROM call WHERE number IS NOT NULL AND state <> 'coded' AND undone_by IS NULL";
            let refused = b.store.connection.prepare(refused).unwrap().exists([&number.e164]).unwrap();
            if refused || card.client.do_not_call.is_some() {
                return;
            }
            let mut talk = b.talk(minute, card.client.id, number.id, touch.id);
            b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
            b.tell(&mut talk, score(value));
            b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }, FollowUp::MarkNumber(number.id)]);
            b.store.release(card.client.id).unwrap();
        }
        Act::NeverCall(n) => {
            if let Some(id) = pick(n) {
                drop(b.store.do_not_call(id, None, "asked", vera, now));
            }
        }
        Act::Zone(n) => {
            let zone = Zone::new(["UTC", "Asia/Omsk", "Europe/Paris", "Asia/Tokyo"][usize::from(n)]).unwrap();
            drop(b.store.set_settings(&Settings { zone: Some(zone), ..Settings::default() }, Some(vera), now));
        }
        Act::Undo => drop(b.store.undo(vera, now)),
        Act::Redo => drop(b.store.redo(vera, now)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_of_everything_gives_the_first_state_and_redo_the_last(acts in prop::collection::vec(act(), 1..24)) {
        let mut b = base();
        let first = dump(&b.store);
        for (minute, act) in (1..).zip(&acts) {
            perform(&mut b, act, minute * 20);
        }
        let last = dump(&b.store);
        let mut undone = 0;
        loop {
            match b.store.undo(b.vera, at(9000)) {
                Ok(_) => undone += 1,
                Err(StoreError::Undo(UndoRefused::Nothing)) => break,
                Err(other) => return Err(TestCaseError::fail(format!("{other}"))),
            }
        }
        prop_assert_eq!(dump(&b.store), first);
        for _ in 0..undone {
            b.store.redo(b.vera, at(9001)).unwrap();
        }
        prop_assert_eq!(dump(&b.store), last);
        prop_assert!(b.store.check().unwrap().is_empty());
    }

    #[test]
    fn two_operators_can_always_take_everything_back(
        acts in prop::collection::vec((any::<bool>(), act()), 1..24)
    ) {
        let mut b = base();
        let first = dump(&b.store);
        for (minute, (other, act)) in (1..).zip(&acts) {
            if *other {
                std::mem::swap(&mut b.vera, &mut b.oleg);
            }
            perform(&mut b, act, minute * 20);
            if *other {
                std::mem::swap(&mut b.vera, &mut b.oleg);
            }
        }
        let (vera, oleg) = (b.vera, b.oleg);
        while b.store.undo(vera, at(9000)).is_ok() || b.store.undo(oleg, at(9000)).is_ok() {}
        for operator in [vera, oleg] {
            prop_assert_eq!(refused(b.store.undo(operator, at(9001))), UndoRefused::Nothing);
        }
        prop_assert_eq!(dump(&b.store), first);
        prop_assert!(b.store.check().unwrap().is_empty());
    }
}
