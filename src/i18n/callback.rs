//! The time of a callback in words, Russian and English at once whatever the language of the screen:
//! "thu 15", "tomorrow 10-12", "+2h", «завтра в 10», «в пт после обеда», «через 2 часа», «28.11 в 16:30».

pub(super) mod grammar;
mod resolve;
pub(super) mod tokens;
pub(super) mod words;

use chrono::NaiveDate;

use super::{Messages, dates};
use crate::domain::{Appointment, CallingHours, Hardness, Moment, OperatorId, WorkCalendar, Zone};
use resolve::Clockwork;

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
    let wish = grammar::wish(&tokens::tokens(text))?;
    let clockwork = Clockwork { now, zone, hours, calendar };
    clockwork.resolve(&wish).ok_or_else(|| NotUnderstood { at_word: text.trim().to_owned() })
}

/// A time as it is agreed, by the clock of `zone`: "Thu 26 November 15:00", "tomorrow 10:00–12:00", "Fri 27 November".
///
/// Some day stays the day it was meant as, whatever the zone.
#[must_use]
pub fn agreed_time(appointment: &Appointment, zone: &Zone, now: Moment, words: &Messages) -> String {
    let Appointment { from, until, .. } = *appointment;
    if appointment.hardness == Hardness::Soft {
        let day = |at| dates::near_day(appointment.zone.date(at), zone.date(now), words);
        let (first, last) = (day(from), day(until));
        return if first == last { first } else { words.when_from_until(first, last) };
    }
    let first = dates::exact_time(from, zone, now, words);
    if from == until {
        first
    } else if zone.date(from) == zone.date(until) {
        words.when_from_until_close(first, dates::clock(until, zone))
    } else {
        words.when_from_until(first, dates::exact_time(until, zone, now, words))
    }
}

/// A warning in words; times by the clock of `zone`.
#[must_use]
pub fn warning(warning: TimeWarning, zone: &Zone, now: Moment, words: &Messages) -> String {
    match warning {
        TimeWarning::OutsideHours { opens } => words.callback_outside_hours(dates::exact_time(opens, zone, now, words)),
        TimeWarning::Holiday(day) => words.callback_holiday(dates::near_day(day, zone.date(now), words)),
    }
}

#[cfg(test)]
mod tests;
