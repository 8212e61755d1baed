//! The same done to many clients: one operation, taken back from the list.

use crate::domain::{Channel, ClientChange, ClientId, ManyChange, OperationDetail, TouchKind};
use crate::store::testing::{Base, at, base, dump};
use crate::store::{Finish, StoreError, UndoRefused};

fn many(b: &mut Base, count: usize) -> Vec<ClientId> {
    (0..count)
        .map(|n| b.store.add_client(&crate::store::testing::client(&format!("К{n}")), b.oleg, at(0)).unwrap().1)
        .collect()
}

#[test]
fn an_owner_of_many_is_one_operation_that_is_taken_back_from_the_list_only() {
    let mut b = base();
    let mut clients = many(&mut b, 700);
    let before = dump(&b.store);
    clients.push(ClientId(99_999));
    let id = b.store.change_many(&clients, &ManyChange::Owner(Some(b.oleg)), b.vera, at(1)).unwrap().unwrap();
    assert!(clients[..700].iter().all(|id| b.store.client(*id).unwrap().owner == Some(b.oleg)));
    let told = b.store.operation(id).unwrap();
    assert!(told.bulk && matches!(told.detail, OperationDetail::Many { clients: 700, .. }));
    let refused = b.store.undo(b.vera, at(2));
    assert!(matches!(refused, Err(StoreError::Undo(UndoRefused::FromTheList { .. }))));
    b.store.undo_operation(id, Some(b.vera), at(3)).unwrap();
    assert_eq!(dump(&b.store), before);
}

#[test]
fn a_refused_undo_of_the_work_on_many_says_whose_data_stands_against_it() {
    let mut b = base();
    let clients = many(&mut b, 5);
    let id = b.store.change_many(&clients, &ManyChange::Owner(Some(b.oleg)), b.vera, at(1)).unwrap().unwrap();
    for client in &clients[1..4] {
        b.store.change_client(*client, &ClientChange::Owner(Some(b.vera)), b.oleg, at(2)).unwrap();
    }
    b.store.change_client(clients[2], &ClientChange::Segment(Some("опт".to_owned())), b.oleg, at(3)).unwrap();
    let against = |b: &mut Base| match b.store.undo_operation(id, Some(b.vera), at(9)) {
        Err(StoreError::Undo(UndoRefused::ChangedSince { by_name, clients: Some(clients), .. })) => {
            assert_eq!(by_name.as_deref(), Some("Олег"));
            (clients.first, clients.more)
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(against(&mut b), ("К1".to_owned(), 2));
    for _ in 0..3 {
        b.store.undo(b.oleg, at(4)).unwrap();
    }
    assert_eq!(against(&mut b), ("К1".to_owned(), 0), "whoever has settled one is told of the next");
}

#[test]
fn an_undo_of_planned_contacts_is_refused_with_the_client_of_the_changed_one() {
    let mut b = base();
    let clients = many(&mut b, 3);
    let change = ManyChange::Touch { kind: TouchKind::News, channel: Channel::Call, goal: None, due: at(9) };
    let id = b.store.change_many(&clients, &change, b.vera, at(1)).unwrap().unwrap();
    let planned = b.store.client_card(clients[2]).unwrap().planned;
    let touch = planned.iter().find(|touch| touch.kind == TouchKind::News).unwrap();
    b.store.drop_touches(&[touch.id], b.oleg, at(2)).unwrap();
    match b.store.undo_operation(id, Some(b.vera), at(3)) {
        Err(StoreError::Undo(UndoRefused::ChangedSince { clients: Some(found), .. })) => {
            assert_eq!((found.first.as_str(), found.more), ("К2", 0));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn touches_are_planned_for_all_but_the_archived() {
    let mut b = base();
    let clients = many(&mut b, 3);
    b.store.archive_client(clients[1], b.vera, at(1)).unwrap();
    let before = dump(&b.store);
    let change = ManyChange::Touch {
        kind: TouchKind::News,
        channel: Channel::Call,
        goal: Some("новый прайс".to_owned()),
        due: at(600),
    };
    let id = b.store.change_many(&clients, &change, b.vera, at(2)).unwrap().unwrap();
    let planned = |b: &Base, id| b.store.client_card(id).unwrap().planned.len();
    assert_eq!(clients.iter().map(|id| planned(&b, *id)).collect::<Vec<_>>(), [2, 0, 2]);
    b.store.undo_operation(id, Some(b.vera), at(3)).unwrap();
    assert_eq!(dump(&b.store), before);
}

#[test]
fn a_client_that_has_it_already_is_not_written_again() {
    let mut b = base();
    let clients = many(&mut b, 2);
    let opt = ManyChange::Segment(Some("опт".to_owned()));
    b.store.change_many(&clients[..1], &opt, b.vera, at(1)).unwrap();
    let id = b.store.change_many(&clients, &opt, b.vera, at(2)).unwrap().unwrap();
    assert!(matches!(b.store.operation(id).unwrap().detail, OperationDetail::Many { clients: 1, .. }));
}

#[test]
fn what_a_dead_program_left_behind_is_taken_back() {
    let mut b = base();
    let clients = many(&mut b, 3);
    let before = dump(&b.store);
    let new = crate::domain::NewOperation {
        operator: Some(b.vera),
        at: at(1),
        kind: crate::domain::OperationKind::ManyChanged,
        client: None,
        detail: OperationDetail::Nothing,
    };
    let id = b.store.begin_bulk(&new).unwrap();
    let change = ManyChange::Segment(Some("опт".to_owned()));
    b.store.bulk_step(id, |tx| super::step(tx, &clients, &change)).unwrap();
    b.store.write_derived(|base| Ok(base.execute("UPDATE operation SET process = NULL WHERE id = ?1", [id])?)).unwrap();
    b.store.finish_unfinished(id, Finish::TakeBack, at(2)).unwrap();
    assert_eq!(dump(&b.store), before);
}
