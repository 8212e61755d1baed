//! How found clients are printed.

use serde_json::{Value, json};

use super::*;
use crate::domain::testing;
use crate::domain::{ClientId, Language, Loyalty, PersonId, PersonName};
use crate::i18n::messages;

fn phone(e164: Option<&str>, raw: &str, extension: Option<&str>) -> Phone {
    Phone { extension: extension.map(str::to_owned), ..testing::phone(raw, e164) }
}

fn person(name: &str, role: Option<&str>, position: Option<&str>) -> Person {
    Person {
        position: position.map(str::to_owned),
        role: role.map(str::to_owned),
        ..Person::named(ClientId(7), PersonName { full: name.to_owned(), ..PersonName::default() }).with_id(PersonId(1))
    }
}

fn row(name: &str, kind: ClientKind) -> ClientRow {
    ClientRow {
        id: ClientId(7),
        name: name.to_owned(),
        kind,
        people: vec![person("Анна Петрова", None, Some("директор")), person("Олег", None, None)],
        phones: vec![phone(Some("+74951234567"), "8 495 123-45-67", Some("12")), phone(None, "нет", None)],
        emails: vec!["anna@example.com".to_owned()],
        segment: None,
        owner: None,
        loyalty: Loyalty::Unknown,
        last_contact: None,
        zone: None,
        merged: Vec::new(),
    }
}

#[test]
fn json_names_clients_people_and_numbers() {
    let rows = [row("Ромашка", ClientKind::Company), row("Иванов", ClientKind::Person)];
    let found: Value = serde_json::from_str(&show(&rows, true, messages(Language::Russian)).unwrap()).unwrap();
    assert_eq!(found["total"], 2);
    assert_eq!(
        found["clients"][0],
        json!({
            "id": 7, "name": "Ромашка", "company": "Ромашка",
            "people": [{ "name": "Анна Петрова", "role": "директор" }, { "name": "Олег", "role": null }],
            "phones": ["+74951234567;ext=12", "нет"],
            "emails": ["anna@example.com"],
        })
    );
    assert_eq!(found["clients"][1]["company"], Value::Null);
}

#[test]
fn nobody_found_is_said_in_words_and_is_an_empty_list_in_json() {
    assert_eq!(show(&[], false, messages(Language::English)).unwrap(), "No client found.\n");
    let found: Value = serde_json::from_str(&show(&[], true, messages(Language::English)).unwrap()).unwrap();
    assert_eq!(found, json!({ "total": 0, "clients": [] }));
}

#[test]
fn the_table_ends_with_how_many_there_are() {
    let text = show(&[row("Ромашка", ClientKind::Company)], false, messages(Language::Russian)).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert!(
        lines[0].starts_with("Клиент ") && lines[1].starts_with("Ромашка  Анна Петрова (директор), Олег"),
        "{text}"
    );
    assert_eq!(lines[3], "1 клиент");
}

#[test]
fn the_table_writes_numbers_as_they_are_read() {
    let text = show(&[row("Ромашка", ClientKind::Company)], false, messages(Language::Russian)).unwrap();
    assert!(text.contains("+7 495 123-45-67 доб. 12, нет"), "{text}");
}
