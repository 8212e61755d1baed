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
