//! Who decides, by what is written of the people of a firm.

use rstest::rstest;

use super::*;
use crate::domain::{ClientId, PersonName};

#[rstest]
#[case("решает", true)]
#[case("Принимает решение", true)]
#[case("ЛПР", true)]
#[case("платит и решает", true)]
#[case("решает, но не подписывает", true)]
#[case("решающий голос", true)]
#[case("decides", true)]
#[case("Decision-maker", true)]
#[case("makes the decisions", true)]
#[case("советует", false)]
#[case("платит", false)]
#[case("пользуется", false)]
#[case("не решает", false)]
#[case("платит, не принимает решений", false)]
#[case("влияет на решение", false)]
#[case("готовит решение", false)]
#[case("помощник ЛПР", false)]
#[case("doesn't decide", false)]
#[case("not a decision maker", false)]
#[case("assistant to the decision maker", false)]
#[case("uses it", false)]
#[case("", false)]
fn a_role_that_decides_is_told_from_the_others(#[case] role: &str, #[case] decider: bool) {
    assert_eq!(decides(role), decider);
}

fn person(id: i64, role: &str) -> Person {
    let name = PersonName { full: format!("Человек {id}"), ..PersonName::default() };
    Person { role: Some(role.to_owned()), ..Person::named(ClientId(1), name) }.with_id(PersonId(id))
}

#[test]
fn the_one_who_decides_is_named_beside_another_and_not_beside_one_who_decides() {
    let people = vec![person(1, "советует"), person(2, "решает"), person(3, "принимает решение"), person(4, "")];
    let known = Briefing { people, ..Briefing::default() };
    let beside =
        |known: &Briefing, asked: Option<i64>| known.decider_beside(asked.map(PersonId)).map(|person| person.id.0);
    assert_eq!([None, Some(1), Some(4)].map(|asked| beside(&known, asked)), [Some(2); 3]);
    assert_eq!([Some(2), Some(3)].map(|asked| beside(&known, asked)), [None; 2]);
    let gone = Briefing { gone: vec![PersonId(2)], ..known };
    assert_eq!(beside(&gone, Some(1)), Some(3), "who has left decides nothing");
    let nobody =
        Briefing { people: vec![person(1, "платит"), person(2, "советует")], ..Briefing::default() };
    assert_eq!(beside(&nobody, Some(1)), None);
}
