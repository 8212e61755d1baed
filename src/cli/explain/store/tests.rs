//! Refusals as a user reads them.

use rstest::rstest;

use super::*;
use crate::domain::{Language, OperationId};
use crate::i18n::messages;

#[rstest]
#[case(1, "уже сделан 1 звонок.")]
#[case(3, "уже сделано 3 звонка.")]
#[case(11, "уже сделано 11 звонков.")]
fn calls_are_counted_as_a_russian_counts(#[case] calls: u64, #[case] ends: &str) {
    let refused = UndoRefused::HasCalls { operation: OperationId(1), calls };
    let said = undo_refused(&refused, messages(Language::Russian), &Zone::utc());
    assert!(said.ends_with(ends), "{said}");
}

#[test]
fn times_are_in_the_users_zone() {
    let refused = UndoRefused::ChangedSince {
        table: "client".into(),
        row: 1,
        operation: OperationId(1),
        by: None,
        by_name: Some("Oleg".into()),
        at: "2026-03-10T09:00:00.000Z".parse().unwrap(),
    };
    let said = undo_refused(&refused, messages(Language::English), &Zone::new("Europe/Moscow").unwrap());
    assert_eq!(said, "Not undone: Oleg has changed the same record since (10 Mar 12:00).");
}

#[rstest]
#[case("CHECK constraint failed: name <> ''", "поле «Название» не может быть пустым")]
#[case("NOT NULL constraint failed: promise.text", "поле «Текст» не может быть пустым")]
#[case("UNIQUE constraint failed: operator.folded", "такая запись уже есть")]
#[case("FOREIGN KEY constraint failed", "в базе больше нет")]
#[case("CHECK constraint failed: length(due) = 24", "в таком виде значение не записать")]
#[case("events of two calls in one write", "в таком виде значение не записать")]
fn a_broken_rule_is_told_without_the_words_of_the_engine(#[case] rule: &str, #[case] said: &str) {
    let told = store(&StoreError::Rule(rule.to_owned()), messages(Language::Russian), &Zone::utc());
    assert!(told.contains(said) && !told.contains("constraint") && !told.contains("call"), "{told}");
}
