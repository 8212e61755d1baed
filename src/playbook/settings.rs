//! Reads the small files: cadence, calling hours, days off. What a file leaves out keeps its default.

use std::collections::BTreeMap;

use toml::Spanned;

use super::source::Source;
use super::{Mistake, PlaybookError};
use crate::domain::{Cadence, CallingHours, TimeWindow, Week, WorkCalendar};

/// How often and how long a client is tried.
pub(super) fn cadence(file: &str, text: &str) -> Result<Cadence, Vec<PlaybookError>> {
    let (mut source, cadence) = Source::parse::<Cadence>(file, text)?;
    let at = places(text);
    let most = [("attempts", cadence.attempts), ("attempts_a_day", cadence.attempts_a_day)];
    for (field, number) in most {
        if number == 0 {
            source.mistake(at.get(field).copied().unwrap_or(0), Mistake::NotPositive);
        }
    }
    source.finish(cadence)
}

/// When clients are rung.
pub(super) fn calling_hours(file: &str, text: &str) -> Result<CallingHours, Vec<PlaybookError>> {
    let (mut source, hours) = Source::parse::<CallingHours>(file, text)?;
    if hours.week.is_empty() {
        source.mistake(places(text).get("week").copied().unwrap_or(0), Mistake::NoHours);
    }
    let days = week_places(text);
    for (day, windows) in day_windows(&hours.week) {
        if overlap(windows) {
            source.mistake(days.get(day).copied().unwrap_or(0), Mistake::HoursOverlap);
        }
    }
    if hours.zones.values().any(|week| day_windows(week).into_iter().any(|(_, windows)| overlap(windows))) {
        source.mistake(places(text).get("zones").copied().unwrap_or(0), Mistake::HoursOverlap);
    }
    source.finish(hours)
}

/// Holidays and other days off.
pub(super) fn days_off(file: &str, text: &str) -> Result<WorkCalendar, Vec<PlaybookError>> {
    let (source, calendar) = Source::parse::<WorkCalendar>(file, text)?;
    source.finish(calendar)
}

fn overlap(windows: &[TimeWindow]) -> bool {
    windows.windows(2).any(|pair| pair[0].until() > pair[1].from())
}

fn day_windows(week: &Week) -> [(&'static str, &[TimeWindow]); 7] {
    [
        ("mon", &week.mon),
        ("tue", &week.tue),
        ("wed", &week.wed),
        ("thu", &week.thu),
        ("fri", &week.fri),
        ("sat", &week.sat),
        ("sun", &week.sun),
    ]
}

/// Where the value of each field of the file begins.
fn places(text: &str) -> BTreeMap<String, usize> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fields: BTreeMap<String, Spanned<toml::Value>> = toml::from_str(text).unwrap_or_default();
    fields.into_iter().map(|(name, value)| (name, value.span().start)).collect()
}

/// Where the hours of each day begin.
fn week_places(text: &str) -> BTreeMap<String, usize> {
    #[derive(serde::Deserialize, Default)]
    struct Days {
        #[serde(default)]
        week: BTreeMap<String, Spanned<toml::Value>>,
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let days: Days = toml::from_str(text).unwrap_or_default();
    days.week.into_iter().map(|(name, value)| (name, value.span().start)).collect()
}

#[cfg(test)]
mod tests;
