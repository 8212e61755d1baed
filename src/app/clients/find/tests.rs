//! Whom and which number the row of a found client shows.

use super::*;
use crate::domain::testing::phone;
use crate::domain::{ClientId, ClientKind, Loyalty, Moment, PersonId, PersonName, PhoneId};
use rstest::rstest;

fn person(id: i64, name: &str, position: &str) -> Person {
    let name = PersonName { full: name.to_owned(), ..PersonName::default() };
    Person { position: Some(position.to_owned()), ..Person::named(ClientId(1), name).with_id(PersonId(id)) }
}

fn row() -> ClientRow {
    ClientRow {
        id: ClientId(1),
        name: "Ёлка".to_owned(),
        kind: ClientKind::Company,
        people: vec![person(1, "Анна Петрова", "директор"), person(2, "Олег Ким", "Главный бухгалтер")],
        phones: Vec::new(),
        emails: Vec::new(),
        segment: None,
        owner: None,
        loyalty: Loyalty::Unknown,
        last_contact: None,
        zone: None,
        merged: vec!["ООО «Шишка»".to_owned()],
    }
}

fn with_numbers() -> ClientRow {
    let number = |id: i64, person: Option<i64>, e164: &str, dead: bool| Phone {
        id: PhoneId(id),
        person: person.map(PersonId),
        dead_since: dead.then(|| Moment::from_millis(0).unwrap()),
        ..phone(e164, Some(e164))
    };
    let phones = vec![
        number(1, Some(1), "+74950000001", false),
        number(3, Some(2), "+79160000003", false),
        number(4, None, "+74950000004", false),
        number(2, Some(2), "+79160000002", true),
    ];
    ClientRow { phones, ..row() }
}

#[test]
fn a_row_names_whom_the_search_fits() {
    let row = row();
    for (needle, named) in [
        ("", "Анна Петрова"),
        ("ёлка", "Анна Петрова"),
        ("ким", "Олег Ким"),
        ("бухгалт", "Олег Ким, Главный бухгалтер"),
        ("495 123", "Анна Петрова"),
    ] {
        assert_eq!(shown(&row, needle).who.name().as_deref(), Some(named), "{needle}");
    }
}

#[rstest]
#[case::nothing_is_looked_for("", Some("Анна Петрова"), "+74950000001")]
#[case::somebody_by_name("ким", Some("Олег Ким"), "+79160000003")]
#[case::the_second_persons_number("916 000 00 03", Some("Олег Ким"), "+79160000003")]
#[case::as_it_is_dialled_inside_the_country("8 (916) 000-00-03", Some("Олег Ким"), "+79160000003")]
#[case::a_dead_number("000-00-02", Some("Олег Ким"), "+79160000002")]
#[case::the_firms_number("00004", None, "+74950000004")]
#[case::a_name_and_digits("анна 00003", Some("Олег Ким"), "+79160000003")]
#[case::a_name_and_digits_of_the_firm("ким 00004", Some("Олег Ким"), "+74950000004")]
fn a_row_shows_the_number_that_was_looked_for_and_whose_it_is(
    #[case] needle: &str,
    #[case] who: Option<&str>,
    #[case] number: &str,
) {
    let row = with_numbers();
    let fit = shown(&row, needle);
    assert_eq!(fit.who.name().as_deref(), who);
    assert_eq!(fit.phone.and_then(|phone| phone.e164.as_deref()), Some(number));
}

#[test]
fn a_row_found_by_the_name_of_a_duplicate_shows_that_name() {
    let row = with_numbers();
    assert_eq!(shown(&row, "шишк").who, Who::Duplicate("ООО «Шишка»"));
    for needle in ["ёлка", "ким", ""] {
        assert!(shown(&row, needle).who.name().is_some(), "{needle}");
    }
}
