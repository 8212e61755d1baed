//! Whom the row of a found client names.

use super::*;
use crate::domain::{ClientId, ClientKind, Loyalty, PersonId, PersonName};

fn person(name: &str, position: &str) -> Person {
    let name = PersonName { full: name.to_owned(), ..PersonName::default() };
    Person { position: Some(position.to_owned()), ..Person::named(ClientId(1), name).with_id(PersonId(1)) }
}

#[test]
fn a_row_names_whom_the_search_fits() {
    let row = ClientRow {
        id: ClientId(1),
        name: "Ёлка".to_owned(),
        kind: ClientKind::Company,
        people: vec![person("Анна Петрова", "директор"), person("Олег Ким", "Главный бухгалтер")],
        phones: Vec::new(),
        emails: Vec::new(),
        segment: None,
        owner: None,
        loyalty: Loyalty::Unknown,
        last_contact: None,
        zone: None,
    };
    for (needle, named) in [
        ("", "Анна Петрова"),
        ("ёлка", "Анна Петрова"),
        ("ким", "Олег Ким"),
        ("бухгалт", "Олег Ким, Главный бухгалтер"),
        ("495 123", "Анна Петрова"),
    ] {
        assert_eq!(whom(&row, needle).as_deref(), Some(named), "{needle}");
    }
}
