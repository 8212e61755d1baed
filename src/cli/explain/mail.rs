//! Why a letter cannot be made, in words.

use crate::domain::SafeText;
use crate::exchange::mail::MailError;
use crate::i18n::Messages;

/// What is wrong with the letter and what to do.
pub fn mail(error: &MailError, words: &Messages) -> String {
    let shown = |text: &str| SafeText::cells(text, 60).to_string();
    match error {
        MailError::NoRecipient => words.letter_no_recipient(),
        MailError::SeveralRecipients(to) => words.letter_several_recipients(shown(to)),
        MailError::NotAnAddress(to) => words.letter_not_an_address(shown(to)),
        MailError::LineBreak => words.letter_line_break(),
        MailError::Refused(why) => words.letter_refused(shown(why)),
    }
}
