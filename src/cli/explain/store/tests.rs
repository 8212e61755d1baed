//! Refusals as a user reads them.

use rstest::rstest;

use super::*;
use crate::domain::{ClientId, Language, OperationId, OperatorId};
use crate::i18n::messages;
use crate::store::ChangedClients;

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
        clients: None,
    };
    let said = undo_refused(&refused, messages(Language::English), &Zone::new("Europe/Moscow").unwrap());
    assert_eq!(said, "Not undone: Oleg has changed the same record since (10 Mar 12:00).");
}

#[rstest]
#[case(Language::Russian, 0, "Не отменено: с тех пор изменены данные клиента ООО «Ель» (Олег, 10.03 12:00).")]
#[case(
    Language::Russian,
    1,
    "Не отменено: с тех пор изменены данные клиента ООО «Ель» (Олег, 10.03 12:00) и ещё 1 клиента."
)]
#[case(
    Language::Russian,
    4,
    "Не отменено: с тех пор изменены данные клиента ООО «Ель» (Олег, 10.03 12:00) и ещё 4 клиентов."
)]
#[case(Language::English, 0, "Not undone: ООО «Ель» has been changed since (Олег, 10 Mar 12:00).")]
#[case(Language::English, 4, "Not undone: ООО «Ель» has been changed since (Олег, 10 Mar 12:00), and 4 more clients.")]
fn a_refused_undo_of_many_names_the_first_client_and_counts_the_others(
    #[case] language: Language,
    #[case] more: u64,
    #[case] said: &str,
) {
    let refused = UndoRefused::ChangedSince {
        table: "client".into(),
        row: 1,
        operation: OperationId(1),
        by: None,
        by_name: Some("Олег".into()),
        at: "2026-03-10T09:00:00.000Z".parse().unwrap(),
        clients: Some(Box::new(ChangedClients { first: "ООО «Ель»".into(), more })),
    };
    let zone = Zone::new("Europe/Moscow").unwrap();
    assert_eq!(undo_refused(&refused, messages(language), &zone), said);
}

#[rstest]
#[case(OperationKind::ClientsMerged, true, "Не объединено: у звонка клиенту ООО «Ель» (Олег) ещё нет итога.")]
#[case(OperationKind::ClientsMerged, false, "Не объединено: клиент ООО «Ель» открыт у коллеги: Олег.")]
#[case(OperationKind::ClientArchived, false, "Не перенесено в архив: клиент ООО «Ель» открыт у коллеги: Олег.")]
fn who_is_at_work_with_a_client_is_told_to_whoever_would_put_it_away(
    #[case] kind: OperationKind,
    #[case] call_open: bool,
    #[case] said: &str,
) {
    let error = StoreError::InWork {
        kind,
        client: ClientId(1),
        client_name: "ООО «Ель»".into(),
        by: OperatorId(1),
        by_name: Some("Олег".into()),
        call_open,
    };
    assert_eq!(store(&error, messages(Language::Russian), &Zone::utc()), said);
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
