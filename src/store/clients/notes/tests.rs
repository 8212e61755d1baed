//! Notes outside a call.

use crate::domain::{TimelineKind, WrittenIn};
use crate::store::testing::{at, base, client, dump};

#[test]
fn a_note_stands_in_the_history_is_found_by_its_words_and_taken_back() {
    let mut b = base();
    let (_, id) = b.store.add_client(&client("Ель"), b.oleg, at(0)).unwrap();
    let before = dump(&b.store);
    b.store.add_note(id, "Ждут новый ёлочный склад", b.vera, at(5)).unwrap();
    let entry = b.store.timeline(id, 9).unwrap().remove(0);
    assert_eq!((entry.at, entry.operator), (at(5), Some(b.vera)));
    assert!(matches!(entry.what, TimelineKind::Noted { text } if text == "Ждут новый ёлочный склад"));
    let found = b.store.find_written("елочный", 9).unwrap();
    assert_eq!(found.iter().map(|hit| (hit.client, hit.place)).collect::<Vec<_>>(), [(id, WrittenIn::DatedNote)]);
    b.store.undo(b.vera, at(6)).unwrap();
    assert_eq!((dump(&b.store), b.store.find_written("елочный", 9).unwrap()), (before, vec![]));
    b.store.redo(b.vera, at(7)).unwrap();
    assert_eq!(b.store.find_written("склад", 9).unwrap().len(), 1);
}

#[test]
fn the_notes_of_a_duplicate_go_along() {
    let mut b = base();
    let (_, stays) = b.store.add_client(&client("ООО «Ель»"), b.oleg, at(0)).unwrap();
    let (_, double) = b.store.add_client(&client("Ель"), b.oleg, at(0)).unwrap();
    b.store.add_note(double, "склад", b.vera, at(5)).unwrap();
    b.store.merge_clients(stays, double, b.vera, at(6)).unwrap();
    assert!(matches!(&b.store.timeline(stays, 9).unwrap()[0].what, TimelineKind::Noted { text } if text == "склад"));
}
