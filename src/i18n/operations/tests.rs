//! Actions as a user reads them.

use rstest::rstest;

use super::*;
use crate::domain::{Language, OperationId, OperationState, OperatorId, Score, StepId};
use crate::i18n::messages;

fn act(kind: OperationKind, detail: OperationDetail) -> Operation {
    Operation {
        id: OperationId(1),
        at: "2026-03-10T09:00:00.000Z".parse().unwrap(),
        operator: Some(OperatorId(1)),
        operator_name: None,
        kind,
        client: None,
        client_name: Some("ACME".into()),
        detail,
        state: OperationState::Done,
        bulk: false,
        undoes: None,
        undone_by: None,
    }
}

#[rstest]
#[case(Language::English, "Undone: score 9 — ACME")]
#[case(Language::Russian, "Отменено: оценка 9 — ACME")]
fn undo_says_what_it_took_back(#[case] language: Language, #[case] said: &str) {
    let value = AnswerValue::Score(Score::new(9).unwrap());
    let what = act(OperationKind::AnswerRecorded, OperationDetail::Answer { step: StepId("score".into()), value });
    let done = Undone { operation: OperationId(2), what, redone: false };
    assert_eq!(undone(&done, messages(language), |named| named.id().to_owned()), said);
}

#[rstest]
#[case(Language::English, "answer “yes, go ahead” (leave) — ACME")]
#[case(Language::Russian, "ответ «yes, go ahead» (leave) — ACME")]
fn an_answer_says_what_was_asked(#[case] language: Language, #[case] said: &str) {
    let value = AnswerValue::Choice("yes".into());
    let what = act(OperationKind::AnswerRecorded, OperationDetail::Answer { step: StepId("leave".into()), value });
    let label = |named: Named<'_>| match named {
        Named::Choice(step, "yes") if step.0 == "leave" => "yes, go ahead".to_owned(),
        other => other.id().to_owned(),
    };
    assert_eq!(operation(&what, messages(language), label), said);
}

#[test]
fn every_kind_of_action_has_a_name_in_both_languages() {
    for language in [Language::Russian, Language::English] {
        for kind in OperationKind::ALL {
            let name = operation(&act(*kind, OperationDetail::Text("x".into())), messages(language), |named| {
                named.id().to_owned()
            });
            assert!(name.ends_with(" — ACME") && name.chars().count() > 10, "{name}");
        }
    }
}

#[rstest]
#[case(Language::English, "undo: score 9", "redo: score 9")]
#[case(Language::Russian, "отмена: оценка 9", "возврат: оценка 9")]
fn a_list_says_what_an_undo_and_a_redo_were_of(#[case] language: Language, #[case] undo: &str, #[case] redo: &str) {
    let value = AnswerValue::Score(Score::new(9).unwrap());
    let score = act(OperationKind::AnswerRecorded, OperationDetail::Answer { step: StepId("score".into()), value });
    let later = |id, kind, undoes| Operation {
        id: OperationId(id),
        undoes: Some(OperationId(undoes)),
        ..act(kind, OperationDetail::Nothing)
    };
    let mut list = vec![later(3, OperationKind::Redo, 2), later(2, OperationKind::Undo, 1), score];
    for row in &mut list {
        row.client_name = None;
    }
    let said = |at: usize| listed(&list[at], &list, messages(language), |named| named.id().to_owned());
    assert_eq!((said(1).as_str(), said(0).as_str()), (undo, redo));
    // What was taken back is longer ago than the list goes.
    let alone = listed(&list[1], &list[..2], messages(language), |named| named.id().to_owned());
    assert_eq!(alone, operation(&list[1], messages(language), |named| named.id().to_owned()));
}

#[test]
fn a_number_that_was_dialled_is_read_in_groups() {
    let dialled = act(OperationKind::Dialed, OperationDetail::Number("+74951112233".into()));
    let said = operation(&dialled, messages(Language::English), |named| named.id().to_owned());
    assert!(said.contains("+7 495 111-22-33"), "{said}");
}
