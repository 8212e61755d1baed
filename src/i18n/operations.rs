//! What was done, in words: for the list of operations, and for undo to say what it took back.

use super::{Messages, fields, telephone};
use crate::domain::{
    AnswerValue, Named, Operation, OperationDetail, OperationKind, SafeText, SettingName, Undone, Zone, with_short_form,
};

/// What undo or redo has just done. `label` gives the words of the playbooks.
#[must_use]
pub fn undone(done: &Undone, words: &Messages, label: impl Fn(Named<'_>) -> String) -> String {
    let what = operation(&done.what, words, label);
    if done.redone { words.operation_redone(what) } else { words.operation_undone(what) }
}

/// An action in words, with the client's name where it has one. `label` gives the words of the playbooks.
#[must_use]
pub fn operation(operation: &Operation, words: &Messages, label: impl Fn(Named<'_>) -> String) -> String {
    let what = action(operation, words, label);
    match &operation.client_name {
        Some(client) => words.operation_of_client(what, SafeText::in_sentence(&with_short_form(client))),
        None => what,
    }
}

/// An action in a list of actions, as [`operation`]; an undo says what it took back, where the list has that too.
#[must_use]
pub fn listed(of: &Operation, list: &[Operation], words: &Messages, label: impl Fn(Named<'_>) -> String) -> String {
    let found = |id| list.iter().find(|other| other.id == id);
    // A redo takes back an undo, and that is the undo of what it does again.
    let first = of.undoes.and_then(found).and_then(|target| match target.undoes {
        Some(first) => found(first),
        None => Some(target),
    });
    let Some(first) = first else { return operation(of, words, label) };
    let what = operation(&Operation { client_name: of.client_name.clone(), ..first.clone() }, words, label);
    if of.kind == OperationKind::Redo { words.operation_redo_of(what) } else { words.operation_undo_of(what) }
}

fn action(operation: &Operation, words: &Messages, label: impl Fn(Named<'_>) -> String) -> String {
    use OperationKind as Kind;
    let text = match &operation.detail {
        OperationDetail::Text(text) | OperationDetail::Number(text) => SafeText::in_sentence(text).into(),
        OperationDetail::File { name, .. } => SafeText::in_sentence(name).into(),
        OperationDetail::Outcome(code) => label(Named::Outcome(code)),
        OperationDetail::Talk(code) => label(Named::Talk(code)),
        OperationDetail::Answer { step, value: AnswerValue::Choice(id) } => {
            SafeText::in_sentence(&label(Named::Choice(step, id))).into()
        }
        OperationDetail::Answer { value, .. } => recorded(value, words),
        OperationDetail::Field { field, value } => {
            let value = fields::value(*field, value, &Zone::utc(), words);
            return words.operation_field(fields::label(*field, words), SafeText::in_sentence(&value));
        }
        OperationDetail::Many { value, .. } => SafeText::in_sentence(value).into(),
        OperationDetail::Nothing | OperationDetail::Count(_) => String::new(),
    };
    let count = if let OperationDetail::Count(count) = operation.detail { count } else { 1 };
    match operation.kind {
        Kind::CallBegun => words.operation_call_begun(),
        Kind::Dialed => words.operation_dialed(telephone::grouped(&text)),
        Kind::Answered => words.operation_answered(),
        Kind::Ended => words.operation_ended(),
        Kind::Coded => words.operation_coded(text),
        Kind::Noted | Kind::NoteAdded => words.operation_noted(text),
        Kind::InterviewStarted => words.operation_interview_started(),
        Kind::AnswerRecorded => match &operation.detail {
            OperationDetail::Answer { value: AnswerValue::Score(score), .. } => words.operation_score(score.value()),
            OperationDetail::Answer { step, .. } => {
                words.operation_answer_to(text, SafeText::in_sentence(&label(Named::Question(step))))
            }
            _ => words.operation_answer(text),
        },
        Kind::Probed => words.operation_probed(),
        Kind::CallTakenOver => words.operation_call_taken_over(),
        Kind::CallRecovered => words.operation_call_recovered(),
        Kind::ClientArchived => words.operation_client_archived(),
        Kind::ClientUnarchived => words.operation_client_unarchived(),
        Kind::ClientsMerged => words.operation_clients_merged(text),
        Kind::ManyChanged | Kind::TouchesPlanned => many(&operation.detail, words),
        Kind::PersonMoved => words.operation_person_moved(text),
        Kind::PhoneRemoved => words.operation_phone_removed(telephone::grouped(&text)),
        Kind::EmailChanged => words.operation_email_changed(text),
        Kind::EmailRemoved => words.operation_email_removed(text),
        Kind::ClientAdded => words.operation_client_added(),
        Kind::ClientChanged => words.operation_client_changed(),
        Kind::PersonAdded => words.operation_person_added(text),
        Kind::PersonChanged => words.operation_person_changed(text),
        Kind::PhoneAdded => words.operation_phone_added(telephone::grouped(&text)),
        Kind::PhoneChanged => words.operation_phone_changed(telephone::grouped(&text)),
        Kind::EmailAdded => words.operation_email_added(text),
        Kind::PromiseAdded => words.operation_promise_added(text),
        Kind::PromiseKept => words.operation_promise_kept(text),
        Kind::CaseOpened => words.operation_case_opened(text),
        Kind::CaseClosed => words.operation_case_closed(text),
        Kind::CaseNoted => words.operation_case_noted(text),
        Kind::CaseHandedOver => words.operation_case_handed_over(text),
        Kind::CaseMoved => words.operation_case_moved(text),
        Kind::CaseReopened => words.operation_case_reopened(text),
        Kind::PromiseNoted => words.operation_promise_noted(text),
        Kind::PromiseHandedOver => words.operation_promise_handed_over(text),
        Kind::PromiseMoved => words.operation_promise_moved(text),
        Kind::PromiseBroken => words.operation_promise_broken(text),
        Kind::PromiseReopened => words.operation_promise_reopened(text),
        Kind::TouchesPutOff => words.today_op_put_off(count),
        Kind::TouchesHandedOver => words.today_op_handed_over(count),
        Kind::Met => words.today_op_met(text),
        Kind::TouchesDropped => words.today_op_dropped(count),
        Kind::CadencePlanned => words.today_op_planned(count),
        Kind::DealAdded => words.operation_deal_added(),
        Kind::DealChanged => words.operation_deal_changed(text),
        Kind::ItemTicked => words.operation_item_ticked(text),
        Kind::ItemOpened => words.operation_item_opened(text),
        Kind::ItemNoted => words.operation_item_noted(text),
        Kind::ChecklistDone => words.operation_checklist_done(text),
        Kind::LetterSent => words.operation_letter_sent(text),
        Kind::TouchPlanned => words.operation_touch_planned(),
        Kind::TouchChanged => words.operation_touch_changed(),
        Kind::DoNotCallAdded => words.operation_do_not_call(),
        Kind::OperatorAdded => words.operation_operator_added(text),
        // A version of another age may know other settings.
        Kind::SettingsChanged => match &operation.detail {
            OperationDetail::Text(name) => name
                .parse()
                .map_or_else(|_| words.operation_settings(), |name| words.operation_setting(setting(name, words))),
            _ => words.operation_settings(),
        },
        Kind::IncomingLogged => words.operation_incoming(text),
        Kind::WaveOpened | Kind::WaveBegun => words.operation_wave_opened(),
        Kind::Import => words.operation_import(text),
        Kind::Export => words.operation_export(text),
        Kind::Undo => words.operation_undo(),
        Kind::Redo => words.operation_redo(),
    }
}

/// The name of a setting.
#[must_use]
pub fn setting(name: SettingName, words: &Messages) -> String {
    match name {
        SettingName::Company => words.setting_company(),
        SettingName::Language => words.setting_language(),
        SettingName::Role => words.setting_role(),
        SettingName::Zone => words.setting_zone(),
        SettingName::HomeRegion => words.setting_home_region(),
        SettingName::ServiceHours => words.setting_service_hours(),
        SettingName::ServiceExceptions => words.setting_exceptions(),
        SettingName::ServiceOnHolidays => words.setting_service_on_holidays(),
        SettingName::Calling => words.setting_calling_hours(),
        SettingName::CallingZones => words.setting_calling_zones(),
        SettingName::CallingOnHolidays => words.setting_calling_on_holidays(),
        SettingName::Holidays => words.setting_holidays(),
        SettingName::DaysOff => words.setting_days_off(),
        SettingName::WorkingDays => words.setting_working_days(),
        SettingName::PersonalCallback => words.setting_personal_callback(),
        SettingName::Pace => words.setting_pace(),
        SettingName::PutOff => words.setting_put_off(),
        SettingName::StrictConsent => words.setting_strict_consent(),
        SettingName::CaseDeadline => words.setting_case_deadline(),
        SettingName::Theme => words.setting_theme(),
        SettingName::Mouse => words.setting_mouse(),
    }
}

/// What was done to many clients.
fn many(detail: &OperationDetail, words: &Messages) -> String {
    match detail {
        OperationDetail::Many { field: Some(field), value, clients } => {
            let value = fields::value(*field, value, &Zone::utc(), words);
            words.operation_many_changed(fields::label(*field, words), SafeText::in_sentence(&value), *clients)
        }
        OperationDetail::Many { value, clients, .. } => {
            words.operation_touches_planned(*clients, SafeText::in_sentence(value))
        }
        _ => words.operation_client_changed(),
    }
}

/// A recorded value in a few words.
#[must_use]
pub fn recorded(value: &AnswerValue, words: &Messages) -> String {
    match value {
        AnswerValue::Score(score) => score.value().to_string(),
        AnswerValue::Choice(text) | AnswerValue::Text(text) => SafeText::in_sentence(text).into(),
        AnswerValue::Permission(true) => words.yes(),
        AnswerValue::Permission(false) => words.no(),
        AnswerValue::Date(day) => super::dates::date(*day, words),
        AnswerValue::Passed => words.replay_passed(),
        AnswerValue::Ticked => "…".to_owned(),
        AnswerValue::DontKnow => words.answer_dont_know(),
        AnswerValue::Refused => words.answer_refused(),
    }
}

#[cfg(test)]
mod tests;
