//! A text with its date in words at the end: «выслать акт пт», "send the act tomorrow at 10".

use super::callback::{ParsedTime, parse_callback};
use crate::domain::{CallingHours, DateOrder, Moment, WorkCalendar, Zone};

/// Splits a line into its text and the time its last words name, meant by the clock of `zone`: the longest end of the
/// line that is a time, and that leaves a text before it. Without such an end the whole line is the text.
#[must_use]
pub fn split(
    line: &str,
    now: Moment,
    zone: &Zone,
    hours: &CallingHours,
    calendar: &WorkCalendar,
    order: DateOrder,
) -> (String, Option<ParsedTime>) {
    let line = line.trim();
    let starts = line.char_indices().filter(|(at, _)| *at > 0).filter_map(|(at, c)| {
        let word_begins = !c.is_whitespace() && line[..at].ends_with(char::is_whitespace);
        word_begins.then_some(at)
    });
    for at in starts {
        if let Ok(time) = parse_callback(&line[at..], now, zone, hours, calendar, order) {
            let text = line[..at].trim_end_matches(|c: char| c.is_whitespace() || ",;:—–-".contains(c));
            return (text.to_owned(), Some(time));
        }
    }
    (line.to_owned(), None)
}

#[cfg(test)]
mod tests;
