//! Service hours as the user writes them: "tue 10:00-13:00; thu 14-16", «вт 10:00–13:00; чт 14–16».

use super::Messages;
use crate::domain::Week;

/// A text that is not a list of weekdays with hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not service hours: stuck at {at_word:?}")]
pub struct NotServiceHours {
    /// The word that could not be understood, as it was typed; empty where the text ended too early.
    pub at_word: String,
}

/// Reads the hours of a week, in Russian or English.
///
/// # Errors
/// With the first word that fits nothing.
pub fn parse_week(text: &str) -> Result<Week, NotServiceHours> {
    Err(NotServiceHours { at_word: text.to_owned() })
}

/// The hours of a week: "Tue 10:00–13:00; Thu 14:00–16:00".
#[must_use]
pub fn week_in_words(week: &Week, words: &Messages) -> String {
    let _ = week;
    words.not_known()
}

#[cfg(test)]
mod tests;
