//! The places of the program by name, and what each is for: said by the palette and by the help.

use crate::i18n::Messages;

use super::keymap::Context;

/// The name of the place where a context hears keys.
#[must_use]
pub fn name(context: Context, words: &Messages) -> String {
    match context {
        Context::Start => words.place_start(),
        Context::WhoAmI => words.place_who_am_i(),
        Context::Today | Context::TodayFilter | Context::HandOver => words.place_today(),
        Context::PutOff => words.place_put_off(),
        Context::TakeOver => words.place_take_over(),
        Context::Brief => words.place_brief(),
        Context::Dialing => words.place_dialing(),
        Context::Score | Context::Choice | Context::Words | Context::Reading | Context::Finished => words.place_call(),
        Context::Ended => words.place_ended(),
        Context::Clients => words.place_clients(),
        Context::Card => words.place_card(),
        Context::Deals => words.place_deals(),
        Context::ImportPath
        | Context::ImportPreview
        | Context::ImportColumn
        | Context::ImportField
        | Context::ImportRunning
        | Context::ImportReport => words.place_import(),
        Context::Palette => words.place_palette(),
        Context::Help => words.place_help(),
        Context::Why => words.place_why(),
        Context::Outcomes => words.place_outcomes(),
        Context::Callback => words.place_callback(),
        Context::Note => words.place_note(),
        Context::Marks => words.place_marks(),
        Context::Steps => words.place_steps(),
        Context::Operations => words.place_operations(),
        Context::Confirm => words.place_confirm(),
        Context::Cases | Context::Case | Context::CommitmentLine => words.place_cases(),
        Context::Nps | Context::NpsFilters => words.place_nps(),
        Context::Answers => words.place_answers(),
        Context::Pick => words.place_pick(),
        Context::FieldHistory => words.place_field_history(),
        Context::Replay => words.place_replay(),
        Context::Reader => words.place_reader(),
        Context::Settings | Context::SettingEdit => words.place_settings(),
        Context::IncomingWho | Context::IncomingChoice | Context::IncomingLine => words.place_incoming(),
        Context::Form => words.place_form(),
        Context::Checklists => words.place_checklists(),
        Context::Checklist => words.place_checklist(),
        Context::Letter => words.place_letter(),
    }
}

/// What the place is for, in two lines.
#[must_use]
pub fn purpose(context: Context, words: &Messages) -> Option<String> {
    Some(match context {
        Context::Start => words.purpose_start(),
        Context::Today => words.purpose_today(),
        Context::Brief => words.purpose_brief(),
        Context::Dialing => words.purpose_dialing(),
        Context::Score => words.purpose_score(),
        Context::Choice => words.purpose_choice(),
        Context::Words => words.purpose_words(),
        Context::Reading => words.purpose_reading(),
        Context::Ended => words.purpose_ended(),
        Context::Clients => words.purpose_clients(),
        Context::Card => words.purpose_card(),
        Context::ImportPath
        | Context::ImportPreview
        | Context::ImportColumn
        | Context::ImportRunning
        | Context::ImportReport => words.purpose_import(),
        Context::Settings => words.purpose_settings(),
        Context::Cases | Context::Case => words.purpose_cases(),
        Context::Nps | Context::Answers => words.purpose_nps(),
        Context::Checklists => words.purpose_checklists(),
        Context::Checklist => words.purpose_checklist(),
        Context::Letter => words.purpose_letter(),
        _ => return None,
    })
}
