//! The time of a callback in words, Russian and English at once whatever the language of the screen:
//! "thu 15", "tomorrow 10-12", "+2h", «завтра в 10», «в пт после обеда», «через 2 часа», «28.11 в 16:30».

pub(super) mod grammar;
mod resolve;
pub(super) mod tokens;
pub(super) mod words;

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::{Messages, dates};
use crate::domain::{Appointment, CallingHours, DateOrder, Hardness, Moment, OperatorId, WorkCalendar, Zone};
use resolve::Clockwork;

/// From this hour on whoever has to ring sleeps, in minutes since midnight; the morning begins as it does for those
/// who are rung.
const LATEST_HOUR: u32 = 22 * 60;

/// The clock that Russians name where theirs may not be meant.
const MOSCOW: &str = "Europe/Moscow";

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

    /// When what is done by this time is due: an exact time then, a window at its end, a day alone when its work ends
    /// (`day_ends`), by the clock of `zone`, and never before `now`.
    ///
    /// What a client is promised is due by the client's clock; a case of ours, and what is promised to a caller whose
    /// clock nobody knows, by our own.
    #[must_use]
    pub fn due(&self, zone: &Zone, day_ends: NaiveTime, now: Moment) -> Moment {
        match self.hardness {
            Hardness::Hard => self.from,
            Hardness::Medium => self.until,
            Hardness::Soft => zone.moment(zone.date(self.until).and_time(day_ends)).max(now),
        }
    }

    /// Whether an hour that was agreed lies wholly in the night (from 22 to 7) by the clock of `zone`; no day does.
    #[must_use]
    pub fn is_at_night(&self, zone: &Zone) -> bool {
        let in_night = |at| {
            let hour = zone.local(at).hour();
            !(u32::from(grammar::EARLIEST_HOUR)..LATEST_HOUR).contains(&(hour * 60))
        };
        self.hardness != Hardness::Soft && in_night(self.from) && in_night(self.until)
    }
}

/// Reads the time of a callback, meant by the clock of `zone`, unless it says that Moscow's is meant;
/// dates with strokes are in the order that is usual where we are.
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
    order: DateOrder,
) -> Result<ParsedTime, NotUnderstood> {
    let wish = grammar::wish(&tokens::tokens(text, order))?;
    let moscow = wish.moscow.then(|| Zone::new(MOSCOW).ok()).flatten();
    let clockwork = Clockwork { now, zone, said_in: moscow.as_ref().unwrap_or(zone), hours, calendar };
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

/// A warning in words; times by the clock of `zone`, which is said to be theirs where ours shows another.
#[must_use]
pub fn warning(warning: TimeWarning, zone: &Zone, ours: &Zone, now: Moment, words: &Messages) -> String {
    match warning {
        TimeWarning::OutsideHours { opens } if zone.local(opens) != ours.local(opens) => {
            words.callback_outside_hours_theirs(dates::exact_time(opens, zone, now, words))
        }
        TimeWarning::OutsideHours { opens } => words.callback_outside_hours(dates::exact_time(opens, zone, now, words)),
        TimeWarning::Holiday(day) => words.callback_holiday(dates::near_day(day, zone.date(now), words)),
    }
}

#[cfg(test)]
mod tests;
