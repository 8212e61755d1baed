//! Rules for single dates as the user writes them: days off, days with other service hours, weeks of single zones.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::callback::words::{Word, meaning};
use super::service_hours::{parse_week, week_in_words};
use super::{Messages, dates};
use crate::domain::{TimeWindow, Week, Zone, fold};

/// A text in which a word fits nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not understood: {at_word:?}")]
pub struct NotARule {
    /// The word, as it was typed.
    pub at_word: String,
    /// The word is right, but no hours follow it.
    pub lacks_hours: bool,
}

fn stuck(at: &str) -> NotARule {
    NotARule { at_word: at.trim().to_owned(), lacks_hours: false }
}

fn no_hours(of: &str) -> NotARule {
    NotARule { at_word: of.trim().to_owned(), lacks_hours: true }
}

/// Reads days: `31.12; 08.03.2027 2027-05-10`. A day without a year is the next one of that date, `today` among them.
///
/// # Errors
/// With the first word that is no day.
pub fn parse_days(text: &str, today: NaiveDate) -> Result<BTreeSet<NaiveDate>, NotARule> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| !matches!(c, ';' | ',' | '\n') && !c.is_whitespace()) {
        let (day, after) = leading_day(&rest[start..], today)?;
        found.insert(day);
        rest = after;
    }
    Ok(found)
}

/// The day at the beginning of a text, and the rest of it: `31.12`, «12 июня», "june 12 2027".
fn leading_day(text: &str, today: NaiveDate) -> Result<(NaiveDate, &str), NotARule> {
    let end = |text: &str| text.find(|c: char| c.is_whitespace() || matches!(c, ';' | ',')).unwrap_or(text.len());
    let first = end(text);
    let word = text[..first].trim_end_matches(':');
    if let Some(day) = day(word, today) {
        return Ok((day, &text[first..]));
    }
    let Some(month_at) = text[first..].find(|c: char| !c.is_whitespace()).map(|at| first + at) else {
        return Err(stuck(word));
    };
    let second = month_at + end(&text[month_at..]);
    let other = text[month_at..second].trim_end_matches(':');
    let (number, named) = if word.starts_with(|c: char| c.is_ascii_digit()) { (word, other) } else { (other, word) };
    let day = month(named).and_then(|month| day(&format!("{number}.{month}"), today)).ok_or_else(|| stuck(word))?;
    Ok((day, &text[second..]))
}

/// A month by its name, in either language, as it stands behind a day.
fn month(name: &str) -> Option<u32> {
    match meaning(&[fold(name).as_str()]) {
        Some((Word::Month(month), _)) => Some(month),
        _ => None,
    }
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
        let (date, hours) = leading_day(part, today)?;
        if hours.trim().is_empty() {
            return Err(no_hours(part));
        }
        let none = matches!(fold(hours).as_str(), "-" | "–" | "—" | "нет" | "no" | "none" | "off" | "выходной");
        let mut windows: Vec<TimeWindow> = Vec::new();
        if !none {
            for window in hours.split(',').filter(|window| !window.trim().is_empty()) {
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

/// Reads the weeks of single zones: `Vladivostok = mon-fri 10-12; Omsk = mon-fri 14-16; sat 10-11`. What has no zone of
/// its own goes on with the one before it.
///
/// # Errors
/// With the first word that fits nothing, or the zone that has no hours.
pub fn parse_zones(text: &str) -> Result<BTreeMap<Zone, Week>, NotARule> {
    let mut parts: Vec<(&str, String)> = Vec::new();
    for part in text.split([';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        match (part.split_once('='), parts.last_mut()) {
            (Some((name, hours)), _) => parts.push((name.trim(), hours.to_owned())),
            (None, Some((_, hours))) => {
                hours.push_str("; ");
                hours.push_str(part);
            }
            (None, None) if zone(part).is_some() => return Err(no_hours(part)),
            (None, None) => return Err(stuck(part)),
        }
    }
    let mut found = BTreeMap::new();
    for (name, hours) in parts {
        let zone = zone(name).ok_or_else(|| stuck(name))?;
        let week = parse_week(&hours).map_err(|error| stuck(&error.at_word))?;
        if week.is_empty() {
            return Err(no_hours(name));
        }
        found.insert(zone, week);
    }
    Ok(found)
}

/// Weeks of zones as [`parse_zones`] reads them back.
#[must_use]
pub fn zones_in_words(zones: &BTreeMap<Zone, Week>, words: &Messages) -> String {
    let of = |(zone, week): (&Zone, &Week)| format!("{} = {}", zone.name(), week_in_words(week, words));
    zones.iter().map(of).collect::<Vec<_>>().join("; ")
}

/// A zone by its name, or by its city alone where it lies in Europe or Asia; the cities of Russia by their Russian
/// names too.
#[must_use]
pub fn zone(name: &str) -> Option<Zone> {
    let city = name.replace(' ', "_");
    let known = [city.clone(), format!("Europe/{city}"), format!("Asia/{city}")];
    known.iter().find_map(|name| Zone::new(name).ok()).or_else(|| {
        let folded = fold(name).replace(['-', '‑'], " ");
        let (_, zone) = RUSSIAN_CITIES.iter().find(|(cities, _)| cities.contains(&folded.as_str()))?;
        Zone::new(zone).ok()
    })
}

/// Cities of Russia, folded and without hyphens, and the zone of each.
const RUSSIAN_CITIES: &[(&[&str], &str)] = &[
    (&["калининград"], "Europe/Kaliningrad"),
    (
        &[
            "москва",
            "мск",
            "санкт петербург",
            "петербург",
            "спб",
            "казань",
            "нижний новгород",
            "ростов на дону",
            "краснодар",
            "воронеж",
            "сочи",
        ],
        "Europe/Moscow",
    ),
    (&["симферополь", "севастополь"], "Europe/Simferopol"),
    (&["волгоград"], "Europe/Volgograd"),
    (&["киров"], "Europe/Kirov"),
    (&["самара", "ижевск", "тольятти"], "Europe/Samara"),
    (&["саратов"], "Europe/Saratov"),
    (&["ульяновск"], "Europe/Ulyanovsk"),
    (&["астрахань"], "Europe/Astrakhan"),
    (&["екатеринбург", "челябинск", "тюмень", "пермь", "уфа", "оренбург", "курган", "сургут"], "Asia/Yekaterinburg"),
    (&["омск"], "Asia/Omsk"),
    (&["новосибирск"], "Asia/Novosibirsk"),
    (&["томск"], "Asia/Tomsk"),
    (&["барнаул"], "Asia/Barnaul"),
    (&["новокузнецк", "кемерово"], "Asia/Novokuznetsk"),
    (&["красноярск", "абакан", "норильск"], "Asia/Krasnoyarsk"),
    (&["иркутск", "улан удэ"], "Asia/Irkutsk"),
    (&["чита"], "Asia/Chita"),
    (&["якутск", "благовещенск"], "Asia/Yakutsk"),
    (&["владивосток", "хабаровск"], "Asia/Vladivostok"),
    (&["магадан"], "Asia/Magadan"),
    (&["южно сахалинск", "сахалин"], "Asia/Sakhalin"),
    (&["петропавловск камчатский", "камчатка"], "Asia/Kamchatka"),
    (&["анадырь"], "Asia/Anadyr"),
];

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
