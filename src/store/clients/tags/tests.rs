//! Themes put by hand.

use crate::domain::{CardField, ManyChange, OperationDetail, TagChange};
use crate::store::testing::{at, base, client, dump};

fn price(on: bool) -> TagChange {
    TagChange { tag: "price".to_owned(), name: "цена".to_owned(), on }
}

#[test]
fn a_theme_of_one_client_is_put_once_found_by_its_beginning_and_taken_away() {
    let mut b = base();
    let (_, id) = b.store.add_client(&client("Ель"), b.oleg, at(0)).unwrap();
    let before = dump(&b.store);
    b.store.change_tags(id, &[price(true)], b.vera, at(1)).unwrap();
    b.store.change_tags(id, &[price(true)], b.vera, at(2)).unwrap();
    assert_eq!(b.store.client_card(id).unwrap().written.tags.len(), 1);
    assert_eq!(b.store.tagged_clients(&["pri".to_owned()]).unwrap(), [id]);
    assert_eq!(b.store.tagged_clients(&["prix".to_owned()]).unwrap(), []);
    b.store.change_tags(id, &[price(false)], b.vera, at(3)).unwrap();
    assert_eq!(b.store.tagged_clients(&[String::new()]).unwrap(), []);
    for minute in 4..7 {
        b.store.undo(b.vera, at(minute)).unwrap();
    }
    assert_eq!(dump(&b.store), before);
}

fn typed(name: &str, on: bool) -> TagChange {
    TagChange { tag: crate::domain::tag_folded(name), name: name.to_owned(), on }
}

/// The themes in use, as they are called.
fn called(b: &crate::store::testing::Base) -> Vec<String> {
    b.store.tags_in_use().unwrap().into_iter().map(|used| used.name.unwrap_or(used.tag)).collect()
}

#[test]
fn a_theme_is_called_as_it_was_first_typed_whatever_is_typed_later() {
    let mut b = base();
    let clients: Vec<_> = ["Ель", "Дуб"].map(|name| b.store.add_client(&client(name), b.oleg, at(0)).unwrap().1).into();
    b.store.change_tags(clients[0], &[typed("Приёмка", true)], b.vera, at(1)).unwrap();
    let second = b.store.change_tags(clients[1], &[typed("приемка", true)], b.oleg, at(2)).unwrap();
    assert_eq!(called(&b), ["Приёмка"]);
    let line = &b.store.client_card(clients[1]).unwrap().written.tags[0];
    assert_eq!((line.tag.as_str(), line.name.as_deref()), ("приемка", Some("Приёмка")));
    let told = OperationDetail::Field { field: CardField::Tag, value: "Приёмка".to_owned() };
    assert_eq!(b.store.operation(second).unwrap().detail, told, "the line of the operation says it so too");

    let before = dump(&b.store);
    let many = ManyChange::Tags(vec![typed("ПРИЕМКА", false)]);
    let many = b.store.change_many(&clients, &many, b.vera, at(3)).unwrap().unwrap();
    assert_eq!(called(&b), Vec::<String>::new());
    b.store.undo_operation(many, Some(b.vera), at(4)).unwrap();
    assert_eq!((called(&b), dump(&b.store)), (vec!["Приёмка".to_owned()], before));
}

#[test]
fn a_word_of_the_playbook_is_not_kept_beside_its_theme() {
    let mut b = base();
    let (_, id) = b.store.add_client(&client("Ель"), b.oleg, at(0)).unwrap();
    b.store.change_tags(id, &[price(true)], b.vera, at(1)).unwrap();
    assert_eq!(b.store.tags_in_use().unwrap()[0].name, None);
}

#[test]
fn a_theme_of_many_is_one_operation_and_undone_as_one() {
    let mut b = base();
    let clients: Vec<_> = ["Ель", "Дуб"].map(|name| b.store.add_client(&client(name), b.oleg, at(0)).unwrap().1).into();
    let before = dump(&b.store);
    let id = b.store.change_many(&clients, &ManyChange::Tags(vec![price(true)]), b.vera, at(1)).unwrap().unwrap();
    assert_eq!(b.store.tagged_clients(&["price".to_owned()]).unwrap(), [clients[1], clients[0]], "by name");
    b.store.undo_operation(id, Some(b.vera), at(2)).unwrap();
    assert_eq!(dump(&b.store), before);
}

#[test]
fn a_theme_that_everybody_has_already_or_nobody_has_is_not_written() {
    let mut b = base();
    let clients: Vec<_> = ["Ель", "Дуб"].map(|name| b.store.add_client(&client(name), b.oleg, at(0)).unwrap().1).into();
    let mut tag = |on, clients: &[_]| {
        let before = dump(&b.store);
        let done = b.store.change_many(clients, &ManyChange::Tags(vec![price(on)]), b.vera, at(1)).unwrap();
        assert_eq!(done.is_none(), dump(&b.store) == before);
        done.is_some()
    };
    assert!(!tag(false, &clients), "nobody has it");
    assert!(tag(true, &clients[..1]));
    assert!(!tag(true, &clients[..1]), "the only one has it");
    assert!(tag(true, &clients), "the other one has not");
    assert!(tag(false, &clients) && !tag(false, &clients));
}
