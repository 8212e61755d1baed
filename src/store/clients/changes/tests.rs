//! Who changed a field, when, from what to what.

use crate::domain::{CardField, ClientChange, OperationKind};
use crate::store::testing::{at, base};

#[test]
fn the_history_of_a_field_tells_each_value_with_who_and_when() {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    let segment = |text: &str| ClientChange::Segment(Some(text.to_owned()));
    b.store.change_client(id, &segment("розница"), b.oleg, at(1)).unwrap();
    b.store.change_client(id, &ClientChange::Note(Some("не сюда".to_owned())), b.oleg, at(2)).unwrap();
    b.store.change_client(id, &segment("опт"), b.vera, at(3)).unwrap();
    let told: Vec<_> = b
        .store
        .field_history(CardField::Segment, id.0)
        .unwrap()
        .into_iter()
        .map(|change| (change.at, change.operator.unwrap(), change.before, change.after, change.first))
        .collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        told,
        [
            (at(3), "Вера".to_owned(), some("розница"), some("опт"), false),
            (at(1), "Олег".to_owned(), None, some("розница"), false),
            (at(0), "Олег".to_owned(), None, None, true),
        ]
    );
}

#[test]
fn an_undo_stands_in_the_history_too() {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    b.store.change_client(id, &ClientChange::Owner(Some(b.oleg)), b.vera, at(1)).unwrap();
    b.store.undo(b.vera, at(2)).unwrap();
    let told = b.store.field_history(CardField::Owner, id.0).unwrap();
    assert_eq!(
        (told[0].how, told[0].before.as_deref(), told[0].after.as_deref()),
        (OperationKind::Undo, Some("Олег"), None)
    );
    assert_eq!(b.store.field_history(CardField::Owner, 999).unwrap(), []);
}

#[test]
fn the_history_of_a_row_is_read_by_its_index() {
    let b = base();
    let plan = crate::store::testing::plan(&b.store, super::CHANGES);
    assert!(plan.contains("history_row") && !plan.contains("SCAN h"), "{plan}");
}
