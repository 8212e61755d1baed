//! One field at a time: what changes, what stays, and that each change is taken back, also after reopening.

use rstest::rstest;

use super::WholeClient;
use crate::domain::{
    CardField, ClientChange, ClientId, ClientKind, Grade, Language, Loyalty, OperationDetail, PersonChange, PersonId,
    Phone, Zone,
};
use crate::store::StoreError;
use crate::store::testing::{at, base, client, dump, file, person, phone, staffed};

#[allow(clippy::unnecessary_wraps, reason = "what stands in an optional column")]
fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[rstest]
#[case(ClientChange::Name("Новое имя".to_owned()))]
#[case(ClientChange::Kind(ClientKind::Person))]
#[case(ClientChange::Owner(None))]
#[case(ClientChange::Segment(some("опт")))]
#[case(ClientChange::Grade(Some(Grade::A)))]
#[case(ClientChange::Loyalty(Loyalty::Upset))]
#[case(ClientChange::Language(Some(Language::English)))]
#[case(ClientChange::Zone(Some(Zone::new("Asia/Omsk").unwrap())))]
#[case(ClientChange::Source(some("выставка")))]
#[case(ClientChange::TaxNumber(some("7701234567")))]
#[case(ClientChange::Note(some("звонить после обеда")))]
#[case(ClientChange::Avoid(some("спор о сроках")))]
fn a_changed_field_of_a_client_is_taken_back_even_after_reopening(#[case] change: ClientChange) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut b = staffed(file(&path));
    let (id, ..) = b.client("ООО «Ёлка»", "+74951234567");
    b.store.change_client(id, &ClientChange::Owner(Some(b.oleg)), b.oleg, at(1)).unwrap();
    let before = dump(&b.store);
    b.store.change_client(id, &change, b.vera, at(2)).unwrap();
    assert_ne!(dump(&b.store), before);
    let row = b.store.field_history(change.field(), id.0).unwrap();
    assert_eq!((row[0].operator.as_deref(), row[0].at), (Some("Вера"), at(2)));
    drop(b.store);
    let mut again = file(&path);
    again.undo(b.vera, at(3)).unwrap();
    assert_eq!(dump(&again), before);
}

#[rstest]
#[case(PersonChange::Name("Анна Сергеевна".to_owned()))]
#[case(PersonChange::Address(some("Анна Сергеевна")))]
#[case(PersonChange::Position(some("директор")))]
#[case(PersonChange::Role(some("решает")))]
#[case(PersonChange::Birthday(crate::domain::Birthday::new(Some(1980), 5, 2)))]
#[case(PersonChange::Wants(some("отсрочку")))]
#[case(PersonChange::Interests(some("станки")))]
#[case(PersonChange::Reach(some("почта, после 15")))]
#[case(PersonChange::Left(true))]
fn a_changed_field_of_a_person_is_taken_back_even_after_reopening(#[case] change: PersonChange) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut b = staffed(file(&path));
    let (id, ..) = b.client("ООО «Ёлка»", "+74951234567");
    let (_, anna) = b.store.add_person(&person(id, "Анна"), b.oleg, at(1)).unwrap();
    let before = dump(&b.store);
    b.store.change_person(id, anna, &change, b.vera, at(2)).unwrap();
    assert_ne!(dump(&b.store), before);
    assert_eq!(b.store.field_history(change.field(), anna.0).unwrap()[0].at, at(2));
    drop(b.store);
    let mut again = file(&path);
    again.undo(b.vera, at(3)).unwrap();
    assert_eq!(dump(&again), before);
}

#[test]
fn how_a_person_is_spoken_to_leaves_the_parts_of_the_name_alone() {
    let mut b = base();
    let (id, ..) = b.client("ООО «Ёлка»", "+74951234567");
    let mut anna = person(id, "Петрова Анна Сергеевна");
    anna.name.given = some("Анна");
    anna.name.patronymic = some("Сергеевна");
    let (_, person) = b.store.add_person(&anna, b.oleg, at(1)).unwrap();
    let mut say = |said: Option<String>, minute: i64| {
        b.store.change_person(id, person, &PersonChange::Address(said), b.vera, at(minute)).unwrap();
        b.store.client_card(id).unwrap().people[0].name.clone()
    };
    let said = say(some("Аня"), 2);
    assert_eq!(said.address(), "Аня");
    assert_eq!((said.given, said.patronymic), (some("Анна"), some("Сергеевна")));
    assert_eq!(say(None, 3).address(), "Анна Сергеевна", "emptied, it is the parts again");
    let told = b.store.field_history(CardField::Address, person.0).unwrap();
    let told: Vec<_> = told.into_iter().map(|change| (change.before, change.after)).collect();
    assert_eq!(told, [(some("Аня"), None), (None, some("Аня")), (None, None)]);
}

#[test]
fn a_whole_new_client_is_one_operation() {
    let mut b = base();
    let before = dump(&b.store);
    let new = WholeClient { client: client("Ель"), person: some("Анна"), phone: Some(phone("+74951234567")) };
    let (_, id) = b.store.add_whole_client(&new, b.vera, at(1)).unwrap();
    let card = b.store.client_card(id).unwrap();
    assert_eq!((card.people.len(), card.phones[0].person, card.planned.len()), (1, Some(card.people[0].id), 1));
    assert_eq!(b.store.find_clients("анна", 9).unwrap().len(), 1);
    b.store.undo(b.vera, at(2)).unwrap();
    assert_eq!(dump(&b.store), before);
}

#[test]
fn what_a_colleague_does_to_another_field_stays() {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    b.store.change_client(id, &ClientChange::Segment(some("опт")), b.oleg, at(1)).unwrap();
    b.store.change_client(id, &ClientChange::Note(some("важный")), b.vera, at(2)).unwrap();
    let now = b.store.client(id).unwrap();
    assert_eq!((now.segment.as_deref(), now.note.as_deref()), (Some("опт"), Some("важный")));
    let told = &b.store.recent_operations(1).unwrap()[0].detail;
    assert_eq!(*told, OperationDetail::Field { field: CardField::Note, value: "важный".to_owned() });
}

#[test]
fn a_zone_that_somebody_said_is_no_longer_assumed_and_the_planned_touches_follow() {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    let omsk = Zone::new("Asia/Omsk").unwrap();
    b.store.change_client(id, &ClientChange::Zone(Some(omsk.clone())), b.vera, at(1)).unwrap();
    assert!(!b.store.client(id).unwrap().zone_assumed);
    assert_eq!(b.store.zones_in_use(&Zone::utc()).unwrap(), [omsk]);
}

#[test]
fn an_empty_name_is_refused() {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    let refused = b.store.change_client(id, &ClientChange::Name("  ".to_owned()), b.vera, at(1));
    assert!(matches!(refused, Err(StoreError::Rule(_))));
}

#[test]
fn numbers_and_addresses_are_marked_changed_and_taken_off_and_come_back() {
    let mut b = base();
    let (id, number, _) = b.client("Ель", "+74951234567");
    let (_, mail) = b.store.add_email(id, None, "a@example.org", b.oleg, at(1)).unwrap();
    let before = dump(&b.store);
    b.store.mark_phone(id, number, true, b.vera, at(2)).unwrap();
    b.store.update_email(id, mail, "b@example.org", b.vera, at(3)).unwrap();
    assert_eq!(b.store.find_clients("b@ex", 9).unwrap().len(), 1);
    b.store.remove_phone(id, number, b.vera, at(4)).unwrap();
    b.store.remove_email(id, mail, b.vera, at(5)).unwrap();
    let card = b.store.client_card(id).unwrap();
    assert_eq!((card.phones.len(), card.emails.len()), (0, 0));
    assert!(b.store.find_clients("4951234567", 9).unwrap().is_empty());
    for minute in 6..10 {
        b.store.undo(b.vera, at(minute)).unwrap();
    }
    assert_eq!(dump(&b.store), before);
    assert!(b.store.remove_phone(ClientId(999), number, b.vera, at(11)).is_err());
}

#[test]
fn the_one_who_comes_takes_over_what_was_planned_with_the_one_who_left() {
    let mut b = base();
    let (id, _, touch) = b.client("Ель", "+74951234567");
    let (_, anna) = b.store.add_person(&person(id, "Анна"), b.oleg, at(1)).unwrap();
    let promise = crate::domain::NewPromise {
        client: id,
        person: Some(anna),
        text: "выслать акт".to_owned(),
        due: at(600),
        zone: Zone::utc(),
        owner: b.vera,
        call: None,
    };
    b.store.add_promise(&promise, b.oleg, at(2)).unwrap();
    let before = dump(&b.store);
    let (_, boris) = b.store.replace_person(anna, "Борис", b.vera, at(3)).unwrap();
    let card = b.store.client_card(id).unwrap();
    assert_eq!(card.people.iter().map(|person| person.name.full.as_str()).collect::<Vec<_>>(), ["Борис", "Анна"]);
    assert_eq!(card.contacts[&anna].left_at, Some(at(3)));
    assert_eq!(card.promises[0].person, Some(boris));
    assert!(card.planned.iter().any(|planned| planned.id == touch));
    b.store.undo(b.vera, at(4)).unwrap();
    assert_eq!(dump(&b.store), before);
    assert!(b.store.replace_person(PersonId(999), "Борис", b.vera, at(5)).is_err());
}

#[test]
fn a_number_is_whose_it_is_said_to_be() {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    let (_, anna) = b.store.add_person(&person(id, "Анна"), b.oleg, at(1)).unwrap();
    let hers = Phone { person: Some(anna), ..phone("+79161112233") };
    b.store.add_phone(id, &hers, b.vera, at(2)).unwrap();
    let card = b.store.client_card(id).unwrap();
    assert_eq!(card.phones.iter().map(|phone| phone.person).collect::<Vec<_>>(), [None, Some(anna)]);
}
