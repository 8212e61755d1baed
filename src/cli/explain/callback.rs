//! A callback time that could not be read, in the user's words.

use crate::domain::SafeText;
use crate::i18n::Messages;
use crate::i18n::callback::NotUnderstood;

/// What was not understood, and how a time may be written.
#[must_use]
pub fn callback(error: &NotUnderstood, words: &Messages) -> String {
    if error.at_word.is_empty() {
        words.callback_no_time()
    } else {
        words.callback_not_understood(SafeText::cells(&error.at_word, 40))
    }
}
