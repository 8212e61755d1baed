//! Service hours that could not be read, in the user's words.

use crate::domain::SafeText;
use crate::i18n::Messages;
use crate::i18n::service_hours::NotServiceHours;

/// What was not understood, and how service hours may be written.
#[must_use]
pub fn service_hours(error: &NotServiceHours, words: &Messages) -> String {
    if error.at_word.is_empty() {
        words.service_hours_end_missing()
    } else if error.backwards {
        words.service_hours_backwards(SafeText::cells(&error.at_word, 40))
    } else {
        words.service_hours_not_understood(SafeText::cells(&error.at_word, 40))
    }
}
