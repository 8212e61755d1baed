//! Adding, finding and paging clients.

use crate::domain::{Settings, Zone};
use crate::store::testing::{WAYS_TO_TYPE, at, base, client, person, phone};

#[test]
fn a_client_is_found_however_it_is_typed() {
    let mut b = base();
    let (id, ..) = b.client("ООО «Ёлка»", "+74951234567");
    b.client("Другой", "+74957654321");
    b.store.add_person(&person(id, "Анна Петрова"), b.vera, at(1)).unwrap();
    b.store.add_email(id, None, "a.petrova@example.org", b.vera, at(1)).unwrap();
    for needle in WAYS_TO_TYPE.into_iter().chain(["ёлка", "анна", "+7 495 123 45 67", "A.Petrova@"]) {
        let found = b.store.find_clients(needle, 10).unwrap();
        assert_eq!(found.iter().map(|row| row.id).collect::<Vec<_>>(), [id], "{needle}");
        assert_eq!((found[0].people.len(), found[0].phones.len(), found[0].emails.len()), (1, 1, 1));
    }
}

#[test]
fn the_list_is_paged_by_name_without_gap_or_repeat() {
    let mut b = base();
    for name in ["b", "A", "Ё", "d", "a"] {
        b.store.add_client(&client(name), b.vera, at(1)).unwrap();
    }
    let mut names = Vec::new();
    let mut end = None;
    loop {
        let (page, next) = b.store.clients_page(end.as_ref(), 2).unwrap();
        names.extend(page.into_iter().map(|row| row.name));
        end = next;
        if end.is_none() {
            break;
        }
    }
    assert_eq!(names, ["A", "a", "b", "d", "Ё"]);
    assert_eq!(b.store.clients_count().unwrap(), 5);
}

#[test]
fn a_new_client_gets_its_touch_in_the_running_wave() {
    let mut b = base();
    let (_, id) = b.store.add_client(&client("A"), b.vera, at(1)).unwrap();
    let card = b.store.client_card(id).unwrap();
    assert_eq!(card.planned.len(), 1);
    assert_eq!(card.planned[0].wave, Some(b.store.running_wave().unwrap().id));
}

#[test]
fn an_empty_name_is_refused_and_nothing_is_left() {
    let mut b = base();
    let before = b.store.recent_operations(99).unwrap().len();
    assert!(b.store.add_client(&client(""), b.vera, at(1)).is_err());
    assert_eq!(b.store.recent_operations(99).unwrap().len(), before);
}

#[test]
fn dead_numbers_come_last() {
    let mut b = base();
    let (id, first, _) = b.client("A", "+74951234567");
    b.store.add_phone(id, &phone("+74957654321"), b.vera, at(1)).unwrap();
    let dead = crate::domain::Phone { dead_since: Some(at(2)), ..phone("+74951234567").with_id(first) };
    b.store.update_phone(id, &dead, b.vera, at(2)).unwrap();
    let numbers = b.store.client_card(id).unwrap().phones;
    assert_eq!(numbers[0].e164.as_deref(), Some("+74957654321"));
}

#[test]
fn settings_come_back_as_they_were_set_and_undo_brings_the_old_ones() {
    let mut b = base();
    assert_eq!(b.store.settings().unwrap(), Settings::default());
    let omsk = Settings { zone: Some(Zone::new("Asia/Omsk").unwrap()), ..Settings::default() };
    b.store.set_settings(&omsk, Some(b.vera), at(1)).unwrap();
    assert_eq!(b.store.settings().unwrap(), omsk);
    b.store.undo(b.vera, at(2)).unwrap();
    assert_eq!(b.store.settings().unwrap(), Settings::default());
}

#[test]
fn an_operator_is_found_however_the_name_is_written() {
    let mut b = base();
    assert_eq!(b.store.find_operator("  вера ").unwrap().unwrap().id, b.vera);
    let again = b.store.add_operator("ВЕРА", crate::domain::OperatorRole::Operator, None, at(1)).unwrap();
    assert_eq!(again, b.vera);
    assert_eq!(b.store.operators().unwrap().len(), 2);
}
