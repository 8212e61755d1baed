//! Rules for single dates as the user writes them: days off, days with other service hours, weeks of single zones.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::service_hours::{parse_week, week_in_words};
use super::{Messages, dates};
use crate::domain::{TimeWindow, Week, Zone, fold};

/// A text in which a word fits nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not understood: {at_word:?}")]
pub struct NotARule {
    /// The word, as it was typed.
    pub at_word: String,
}

fn stuck(at: &str) -> NotARule {
    NotARule { at_word: at.trim().to_owned() }
}

/// Reads days: `31.12; 08.03.2027 2027-05-10`. A day without a year is the next one of that date, `today` among them.
///
/// # Errors
/// With the first word that is no day.
pub fn parse_days(text: &str, today: NaiveDate) -> Result<BTreeSet<NaiveDate>, NotARule> {
    text.split([';', ',', ' ', '\n'])
        .filter(|word| !word.trim().is_empty())
        .map(|word| day(word, today).ok_or_else(|| stuck(word)))
        .collect()
}

/// Days as [`parse_days`] reads them back.
#[must_use]
pub fn days_in_words(days: &BTreeSet<NaiveDate>) -> String {
    days.iter().map(|day| shown(*day)).collect::<Vec<_>>().join("; ")
}

/// Reads days that differ from their week: `31.12 10-13; 05.01.2027 нет`.
///
/// # Errors
/// With the first word that fits nothing.
pub fn parse_exceptions(text: &str, today: NaiveDate) -> Result<BTreeMap<NaiveDate, Vec<TimeWindow>>, NotARule> {
    let mut found = BTreeMap::new();
    for part in text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let (date, hours) = part.split_once(char::is_whitespace).unwrap_or((part, ""));
        let date = day(date.trim_end_matches(':'), today).ok_or_else(|| stuck(date))?;
        let none = matches!(fold(hours).as_str(), "" | "-" | "–" | "—" | "нет" | "no" | "none" | "off" | "выходной");
        let mut windows: Vec<TimeWindow> = Vec::new();
        if !none {
            for window in hours.split(',') {
                windows.push(window.trim().parse().map_err(|_| stuck(window))?);
            }
        }
        windows.sort_unstable();
        found.insert(date, windows);
    }
    Ok(found)
}

/// Exceptions as [`parse_exceptions`] reads them back.
#[must_use]
pub fn exceptions_in_words(exceptions: &BTreeMap<NaiveDate, Vec<TimeWindow>>, words: &Messages) -> String {
    let of_day = |(day, windows): (&NaiveDate, &Vec<TimeWindow>)| {
        let hours = if windows.is_empty() {
            words.no()
        } else {
            windows.iter().copied().map(dates::window).collect::<Vec<_>>().join(", ")
        };
        format!("{} {hours}", shown(*day))
    };
    exceptions.iter().map(of_day).collect::<Vec<_>>().join("; ")
}

/// Reads the weeks of single zones: `Asia/Vladivostok = mon-fri 10-12 | Omsk = mon-fri 14-16`.
///
/// # Errors
/// With the first word that fits nothing.
pub fn parse_zones(text: &str) -> Result<BTreeMap<Zone, Week>, NotARule> {
    let mut found = BTreeMap::new();
    for part in text.split(['|', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let (name, hours) = part.split_once('=').ok_or_else(|| stuck(part))?;
        let week = parse_week(hours).map_err(|error| stuck(&error.at_word))?;
        found.insert(zone(name.trim()).ok_or_else(|| stuck(name))?, week);
    }
    Ok(found)
}

/// Weeks of zones as [`parse_zones`] reads them back.
#[must_use]
pub fn zones_in_words(zones: &BTreeMap<Zone, Week>, words: &Messages) -> String {
    let of = |(zone, week): (&Zone, &Week)| format!("{} = {}", zone.name(), week_in_words(week, words));
    zones.iter().map(of).collect::<Vec<_>>().join(" | ")
}

/// A zone by its name, or by its city alone where it lies in Europe or Asia.
#[must_use]
pub fn zone(name: &str) -> Option<Zone> {
    let city = name.replace(' ', "_");
    [city.clone(), format!("Europe/{city}"), format!("Asia/{city}")].iter().find_map(|name| Zone::new(name).ok())
}

fn shown(day: NaiveDate) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

/// `31.12`, `31.12.26`, `31.12.2026`, `2026-12-31`.
fn day(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let word = word.trim().trim_end_matches('.');
    if let Ok(day) = word.parse::<NaiveDate>() {
        return (1900..3000).contains(&day.year()).then_some(day);
    }
    let parts: Vec<u32> = word.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let on = |year: i32, month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day);
    match parts[..] {
        [day, month] => {
            // The 29th of February waits for its year.
            (0..8).filter_map(|years| on(today.year() + years, month, day)).find(|day| *day >= today)
        }
        [day, month, year @ 0..100] => on(2000 + i32::try_from(year).ok()?, month, day),
        [day, month, year @ 1900..3000] => on(i32::try_from(year).ok()?, month, day),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
