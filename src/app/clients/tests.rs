//! The list of clients: a part of it is in hand, the rest is asked for.

use super::*;

#[test]
fn a_line_that_is_not_read_yet_is_no_client_and_no_end() {
    let clients = Clients { total: 3, first: 1, ..Clients::default() };
    assert!(matches!(clients.line(0), Some(Listed::Unread)));
    assert_eq!(clients.line(0).and_then(|line| line.client()), None);
    assert!(clients.line(3).is_none());
}

#[test]
fn clients_found_by_what_is_written_stand_behind_the_others() {
    let hit = Written {
        client: ClientId(7),
        name: "Ель".to_owned(),
        place: crate::domain::WrittenIn::Call,
        excerpt: "доски".to_owned(),
    };
    let clients = Clients { total: 2, written: vec![hit], ..Clients::default() };
    assert_eq!((clients.len(), clients.line(2).and_then(|line| line.client())), (3, Some(ClientId(7))));
}
