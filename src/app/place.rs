//! The places of the program by name, and what each is for: said by the palette and by the help.

use crate::i18n::Messages;

use super::keymap::Context;

/// The name of the place where a context hears keys; none where it has no name of its own.
#[must_use]
pub fn name(context: Context, words: &Messages) -> Option<String> {
    Some(match context {
        Context::Start => words.place_start(),
        Context::Today => words.place_today(),
        Context::Brief => words.place_brief(),
        Context::Dialing => words.place_dialing(),
        Context::Score | Context::Choice | Context::Words | Context::Reading => words.place_call(),
        Context::Ended => words.place_ended(),
        Context::Clients => words.place_clients(),
        Context::Card => words.place_card(),
        Context::ImportPath | Context::ImportPreview | Context::ImportRunning | Context::ImportReport => {
            words.place_import()
        }
        Context::Outcomes => words.place_outcomes(),
        Context::Callback => words.place_callback(),
        Context::Note => words.place_note(),
        Context::Operations => words.place_operations(),
        Context::Confirm => words.place_confirm(),
        Context::NewClient => words.place_new_client(),
        Context::Settings | Context::SettingEdit => words.place_settings(),
        Context::IncomingWho | Context::IncomingChoice | Context::IncomingLine => words.place_incoming(),
        _ => return None,
    })
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
        Context::ImportPath | Context::ImportPreview | Context::ImportRunning | Context::ImportReport => {
            words.purpose_import()
        }
        Context::Settings => words.purpose_settings(),
        _ => return None,
    })
}
