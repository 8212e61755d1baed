//! What was done, in words: for the list of operations, and for undo to say what it took back.

use super::Messages;
use crate::domain::{AnswerValue, Operation, OperationDetail, OperationKind, SafeText};

/// An operation with the client it was about.
#[must_use]
pub fn operation(operation: &Operation, words: &Messages) -> String {
    let what = kind(operation.kind, &operation.detail, words);
    match &operation.client_name {
        Some(client) => words.operation_of_client(what.as_str(), SafeText::cells(client, 40).as_str()),
        None => what,
    }
}

/// What was done, without the client.
#[must_use]
pub fn kind(kind: OperationKind, about: &OperationDetail, words: &Messages) -> String {
    let detail = detail(about, words);
    match kind {
        OperationKind::CallBegun => words.operation_call_begun(),
        OperationKind::Dialed => words.operation_dialed(detail.as_str()),
        OperationKind::Answered => words.operation_answered(),
        OperationKind::Ended => words.operation_ended(),
        OperationKind::Coded => words.operation_coded(detail.as_str()),
        OperationKind::Noted => words.operation_noted(),
        OperationKind::InterviewStarted => words.operation_interview_started(),
        OperationKind::AnswerRecorded => words.operation_answer_recorded(detail.as_str()),
        OperationKind::Probed => words.operation_probed(),
        OperationKind::CallTakenOver => words.operation_call_taken_over(),
        OperationKind::CallRecovered => words.operation_call_recovered(),
        OperationKind::ClientAdded => words.operation_client_added(),
        OperationKind::ClientChanged => words.operation_client_changed(),
        OperationKind::PersonAdded => words.operation_person_added(),
        OperationKind::PersonChanged => words.operation_person_changed(),
        OperationKind::PhoneAdded => words.operation_phone_added(),
        OperationKind::PhoneChanged => words.operation_phone_changed(),
        OperationKind::EmailAdded => words.operation_email_added(),
        OperationKind::PromiseAdded => words.operation_promise_added(),
        OperationKind::PromiseKept => words.operation_promise_kept(),
        OperationKind::CaseOpened => words.operation_case_opened(),
        OperationKind::CaseClosed => words.operation_case_closed(),
        OperationKind::DealAdded => words.operation_deal_added(),
        OperationKind::TouchPlanned => words.operation_touch_planned(),
        OperationKind::TouchChanged => words.operation_touch_changed(),
        OperationKind::DoNotCallAdded => words.operation_do_not_call_added(),
        OperationKind::OperatorAdded => words.operation_operator_added(),
        OperationKind::SettingsChanged => words.operation_settings_changed(),
        OperationKind::WaveOpened => words.operation_wave_opened(),
        OperationKind::Import => words.operation_import(detail.as_str()),
        OperationKind::Undo => words.operation_undo(),
        OperationKind::Redo => words.operation_redo(),
    }
}

fn detail(detail: &OperationDetail, words: &Messages) -> String {
    let short = |text: &str| SafeText::cells(text, 40).to_string();
    match detail {
        OperationDetail::Nothing => String::new(),
        OperationDetail::Answer { value, .. } => answer(value, words),
        OperationDetail::Outcome(code) => code.0.clone(),
        OperationDetail::Number(text) | OperationDetail::Text(text) => short(text),
        OperationDetail::File { name, .. } => short(name),
    }
}

/// A recorded value in a few words.
#[must_use]
pub fn answer(value: &AnswerValue, words: &Messages) -> String {
    match value {
        AnswerValue::Score(score) => score.value().to_string(),
        AnswerValue::Choice(choice) => SafeText::cells(choice, 20).to_string(),
        AnswerValue::Text(text) => words.quoted(SafeText::cells(text, 40).as_str()),
        AnswerValue::Permission(true) => words.yes(),
        AnswerValue::Permission(false) => words.no(),
        AnswerValue::Date(day) => super::dates::date(*day, words),
        AnswerValue::Passed => String::from("…"),
        AnswerValue::DontKnow => words.answer_dont_know(),
        AnswerValue::Refused => words.answer_refused(),
    }
}
