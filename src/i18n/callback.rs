//! The time of a callback in words, Russian and English at once whatever the language of the screen:
//! "thu 15", "tomorrow 10-12", "+2h", «завтра в 10», «в пт после обеда», «через 2 часа», «28.11 в 16:30».

use chrono::NaiveDate;

use super::Messages;
use crate::domain::{Appointment, CallingHours, Hardness, Moment, OperatorId, WorkCalendar, Zone};

/// A time that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedTime {
    /// Not before.
    pub from: Moment,
    /// At the latest; equal to `from` for an exact time.
    pub until: Moment,
    /// Exact time, window or some day.
    pub hardness: Hardness,
    /// What to know before agreeing to it.
    pub warnings: Vec<TimeWarning>,
}

/// What speaks against a time, although it can be agreed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeWarning {
    /// Nothing of it lies within the client's calling hours.
    OutsideHours {
        /// When they open next.
        opens: Moment,
    },
    /// A public holiday, or another day off.
    Holiday(NaiveDate),
}

/// Words that are no time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a time: stuck at {at_word:?}")]
pub struct NotUnderstood {
    /// The word that could not be understood, as it was typed; empty where the text ended too early.
    pub at_word: String,
}

impl ParsedTime {
    /// The appointment it makes, in the zone it was meant in, for one operator or for anyone.
    #[must_use]
    pub fn appointment(&self, zone: &Zone, operator: Option<OperatorId>) -> Appointment {
        Appointment { from: self.from, until: self.until, hardness: self.hardness, zone: zone.clone(), operator }
    }
}

/// Reads the time of a callback, meant by the clock of `zone`.
///
/// An exact time is hard, a window or a part of the day medium, a day alone soft; a time that has passed means the
/// next such time.
///
/// # Errors
/// With the first word that fits nothing.
pub fn parse_callback(
    text: &str,
    now: Moment,
    zone: &Zone,
    hours: &CallingHours,
    calendar: &WorkCalendar,
) -> Result<ParsedTime, NotUnderstood> {
    let _ = (now, zone, hours, calendar);
    Err(NotUnderstood { at_word: text.to_owned() })
}

/// A time as it will be agreed: "Thu 26 November 15:00", "tomorrow 10:00–12:00", "Fri 27 November".
#[must_use]
pub fn agreed_time(appointment: &Appointment, zone: &Zone, now: Moment, words: &Messages) -> String {
    let _ = appointment.hardness;
    super::dates::near_time(appointment.from, zone, now, words)
}

/// A warning in words.
#[must_use]
pub fn warning(warning: &TimeWarning, zone: &Zone, now: Moment, words: &Messages) -> String {
    let _ = (warning, zone, now);
    words.not_known()
}

#[cfg(test)]
mod tests;
