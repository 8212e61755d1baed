//! Rules for single dates as the user writes them: days off, days with other service hours, weeks of single zones.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::callback::tokens::{Token, What, tokens};
use super::callback::words::Word;
use super::service_hours::{NotServiceHours, parse_week, week_in_words, windows};
use super::zones::{self, zone};
use super::{Messages, dates};
use crate::domain::{DateOrder, TimeWindow, Week, Zone, fold};

/// A text in which a word fits nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not understood: {at_word:?}")]
pub struct NotARule {
    /// The word, as it was typed.
    pub at_word: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a word of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It fits nothing.
    NoSense,
    /// It is right, but no hours follow it.
    NoHours,
    /// The hours end before they begin.
    Backwards,
    /// A date with strokes, of which the day may stand first or the month: `12/10`.
    TwoDates,
}

fn stuck(at: &str) -> NotARule {
    NotARule { at_word: at.trim().to_owned(), fault: Fault::NoSense }
}

fn no_hours(of: &str) -> NotARule {
    NotARule { at_word: of.trim().to_owned(), fault: Fault::NoHours }
}

impl From<NotServiceHours> for NotARule {
    fn from(error: NotServiceHours) -> Self {
        let fault = if error.backwards { Fault::Backwards } else { Fault::NoSense };
        Self { at_word: error.at_word, fault }
    }
}

/// The longest run of days that is written as one; whatever is longer is a slip of the finger.
const LONGEST: i64 = 366;

/// Reads days and ranges of them: `31.12; 08.03.2027 2027-05-10`, `28.12-08.01`, «1–3 декабря», "Dec 28-30", «завтра».
/// A day without a
/// year is the next one of that date, `today` among them; a range without one is the next that is not over.
///
/// # Errors
/// With the first word that is no day.
pub fn parse_days(text: &str, today: NaiveDate) -> Result<BTreeSet<NaiveDate>, NotARule> {
    // What the order would decide is refused here.
    let tokens = tokens(text, DateOrder::DayFirst);
    let mut rest = tokens.as_slice();
    let mut found = BTreeSet::new();
    while !rest.is_empty() {
        found.extend(leading_days(&mut rest, today)?);
        while let [Token { what: What::Word(Word::And), .. }, after @ ..] = rest {
            rest = after;
        }
    }
    Ok(found)
}

/// A date as it was written; the year where it was.
#[derive(Clone, Copy)]
struct Written {
    day: u32,
    month: u32,
    year: Option<i32>,
}

impl Written {
    fn of(date: NaiveDate) -> Self {
        Self { day: date.day(), month: date.month(), year: Some(date.year()) }
    }

    fn on(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// The first such date from a day on, or that of the year that was written. The 29th of February waits for its year.
    fn from(self, first: NaiveDate) -> Option<NaiveDate> {
        match self.year {
            Some(year) => self.on(year),
            None => (0..8).filter_map(|years| self.on(first.year() + years)).find(|date| *date >= first),
        }
    }

    /// The last such date up to a day, or that of the year that was written.
    fn until(self, last: NaiveDate) -> Option<NaiveDate> {
        match self.year {
            Some(year) => self.on(year),
            None => (0..8).filter_map(|years| self.on(last.year() - years)).find(|date| *date <= last),
        }
    }
}

/// The day or the range of days at the beginning of a text.
fn leading_days<'a>(rest: &mut &'a [Token], today: NaiveDate) -> Result<Vec<NaiveDate>, NotARule> {
    if let [Token { what: What::Word(Word::From), .. }, after @ ..] = rest {
        *rest = after;
    }
    let text: &'a [Token] = rest;
    let first_word = text.first().map(|token| token.typed.as_str()).unwrap_or_default();
    let start = written(text, today);
    if let Some(date) = text.iter().take(5).find(|token| is_of_two_dates(token)) {
        return Err(NotARule { at_word: date.typed.clone(), fault: Fault::TwoDates });
    }
    // «28-30.12»: the month stands behind the last day.
    let after_start = start.map_or_else(|| text.get(1..).unwrap_or_default(), |(_, after)| after);
    let last = after_start.split_first().filter(|(dash, _)| joins(dash)).map(|(_, last)| last);
    let end = last.and_then(|last| written(last, today).or_else(|| same_month(text, last)));
    let (from, until) = match (start, end) {
        (Some((start, _)), None) => {
            *rest = after_start;
            return start.from(today).map(|day| vec![day]).ok_or_else(|| stuck(first_word));
        }
        (None, None) => return Err(stuck(first_word)),
        (start, Some((end, after))) => {
            let start = start.map(|(start, _)| start).or_else(|| Some(Written { day: number(text.first()?)?, ..end }));
            let last_word = last.and_then(|last| last.first()).map(|token| token.typed.as_str()).unwrap_or_default();
            let start = start.ok_or_else(|| stuck(first_word))?;
            let until = match (start.year, end.year) {
                (Some(year), None) => start.on(year).and_then(|start| end.from(start)),
                _ => end.from(today),
            };
            let until = until.ok_or_else(|| stuck(last_word))?;
            let from = start.until(until).ok_or_else(|| stuck(first_word))?;
            if from > until || (until - from).num_days() > LONGEST {
                return Err(stuck(last_word));
            }
            *rest = after;
            (from, until)
        }
    };
    Ok(from.iter_days().take_while(|day| *day <= until).collect())
}

/// The last day of "Dec 28-30": the month stands before the first one.
fn same_month<'a>(text: &[Token], last: &'a [Token]) -> Option<(Written, &'a [Token])> {
    let Some(Token { what: What::Word(Word::Month(month)), .. }) = text.first() else { return None };
    let (day, after) = last.split_first()?;
    let found = Written { day: number(day)?, month: *month, year: None };
    let (found, after) = match after {
        [Token { what: What::Number { value, digits: 4 }, .. }, after @ ..] => {
            (Written { year: i32::try_from(*value).ok(), ..found }, after)
        }
        _ => (found, after),
    };
    found.on(found.year.unwrap_or(2000)).map(|_| (found, after))
}

/// A date with strokes that is one with the day first and another one with the month first.
fn is_of_two_dates(token: &Token) -> bool {
    matches!(token.what, What::Dotted { first: 1..=12, second: 1..=12, .. }) && token.typed.contains('/')
}

/// What stands between the first and the last day of a range.
fn joins(token: &Token) -> bool {
    matches!(token.what, What::Dash | What::Word(Word::Until | Word::Before)) || fold(&token.typed) == "по"
}

const fn number(token: &Token) -> Option<u32> {
    match token.what {
        What::Number { value, digits: 1..=2 } => Some(value),
        _ => None,
    }
}

/// One date at the beginning of a text, and the rest of it: `31.12`, «12 июня», "june 12 2027", «завтра».
fn written(text: &[Token], today: NaiveDate) -> Option<(Written, &[Token])> {
    let named = |day: &Token, month: u32, after| Some((Written { day: number(day)?, month, year: None }, after));
    let (found, after) = match text {
        [Token { what: What::Day(date), .. }, after @ ..] => (Written::of(*date), after),
        [Token { what: What::Word(Word::Day(days)), .. }, after @ ..] => {
            (Written::of(today + TimeDelta::days(*days)), after)
        }
        [Token { what: What::Dotted { first, second, year, .. }, .. }, after @ ..] => {
            (Written { day: *first, month: *second, year: *year }, after)
        }
        [day, Token { what: What::Word(Word::Month(month)), .. }, after @ ..]
        | [Token { what: What::Word(Word::Month(month)), .. }, day, after @ ..] => named(day, *month, after)?,
        _ => return None,
    };
    let (found, after) = match (found.year, after) {
        (None, [Token { what: What::Number { value, digits: 4 }, .. }, after @ ..]) => {
            (Written { year: i32::try_from(*value).ok(), ..found }, after)
        }
        _ => (found, after),
    };
    // A colon before hours.
    let after = match after {
        [colon, after @ ..] if colon.typed == ":" => after,
        _ => after,
    };
    let sensible = found.year.is_none_or(|year| (1900..3000).contains(&year));
    // The 29th of February is a date in a leap year.
    (sensible && found.on(found.year.unwrap_or(2000)).is_some()).then_some((found, after))
}

/// Days as [`parse_days`] reads them back; days in a row as a range.
#[must_use]
pub fn days_in_words(days: &BTreeSet<NaiveDate>, words: &Messages) -> String {
    let runs = runs(days.iter().map(|day| (*day, ())));
    runs.into_iter().map(|(from, until, ())| run(from, until, words)).collect::<Vec<_>>().join("; ")
}

/// Days in a row with the same thing to say of each.
fn runs<T: PartialEq>(days: impl Iterator<Item = (NaiveDate, T)>) -> Vec<(NaiveDate, NaiveDate, T)> {
    let mut runs: Vec<(NaiveDate, NaiveDate, T)> = Vec::new();
    for (day, said) in days {
        match runs.last_mut() {
            Some((_, until, same)) if until.succ_opt() == Some(day) && *same == said => *until = day,
            _ => runs.push((day, day, said)),
        }
    }
    runs
}

fn run(from: NaiveDate, until: NaiveDate, words: &Messages) -> String {
    let shown = |day| dates::short_date(day, words);
    if from == until { shown(from) } else { format!("{}–{}", shown(from), shown(until)) }
}

/// Reads days that differ from their week: `31.12 10-13; 28.12-08.01 нет`.
///
/// # Errors
/// With the first word that fits nothing.
pub fn parse_exceptions(text: &str, today: NaiveDate) -> Result<BTreeMap<NaiveDate, Vec<TimeWindow>>, NotARule> {
    let mut found = BTreeMap::new();
    for part in text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let tokens = tokens(part, DateOrder::DayFirst);
        let mut rest = tokens.as_slice();
        let days = leading_days(&mut rest, today)?;
        let hours = match rest {
            [] => return Err(no_hours(part)),
            [none] if means_none(none) => Vec::new(),
            _ => {
                let mut hours = windows(&mut rest)?;
                if let Some(left) = rest.first() {
                    return Err(stuck(&left.typed));
                }
                hours.sort_unstable();
                hours
            }
        };
        found.extend(days.into_iter().map(|day| (day, hours.clone())));
    }
    Ok(found)
}

/// A day on which there are no hours.
fn means_none(token: &Token) -> bool {
    token.what == What::Dash
        || matches!(fold(&token.typed).as_str(), "нет" | "no" | "none" | "off" | "closed" | "выходной" | "выходные")
}

/// Exceptions as [`parse_exceptions`] reads them back.
#[must_use]
pub fn exceptions_in_words(exceptions: &BTreeMap<NaiveDate, Vec<TimeWindow>>, words: &Messages) -> String {
    let of_run = |(from, until, windows): (NaiveDate, NaiveDate, &Vec<TimeWindow>)| {
        let hours = if windows.is_empty() {
            words.setting_day_off()
        } else {
            windows.iter().copied().map(dates::window).collect::<Vec<_>>().join(", ")
        };
        format!("{} {hours}", run(from, until, words))
    };
    let runs = runs(exceptions.iter().map(|(day, windows)| (*day, windows)));
    runs.into_iter().map(of_run).collect::<Vec<_>>().join("; ")
}

/// Reads the weeks of single zones: `Vladivostok = mon-fri 10-12; Omsk: 14-16; sat 10-11`. What has no zone of its own
/// goes on with the one before it.
///
/// # Errors
/// With the first word that fits nothing, or the zone that has no hours.
pub fn parse_zones(text: &str) -> Result<BTreeMap<Zone, Week>, NotARule> {
    let mut parts: Vec<(&str, String)> = Vec::new();
    for part in text.split([';', '|', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        match (zone_and_hours(part), parts.last_mut()) {
            (Some((name, hours)), _) => parts.push((name, hours.to_owned())),
            (None, Some((_, hours))) => {
                hours.push_str("; ");
                hours.push_str(part);
            }
            (None, None) => return Err(stuck(part.split(char::is_whitespace).next().unwrap_or(part))),
        }
    }
    let mut found = BTreeMap::new();
    for (name, hours) in parts {
        let zone = zone(name).ok_or_else(|| stuck(name))?;
        let week =
            parse_week(&hours).map_err(|error| if error.at_word.is_empty() { no_hours(name) } else { error.into() })?;
        if week.is_empty() {
            return Err(no_hours(name));
        }
        found.insert(zone, week);
    }
    Ok(found)
}

/// The name of a zone and what follows it, with `=`, with a colon, or with a space between them.
fn zone_and_hours(part: &str) -> Option<(&str, &str)> {
    if let Some((name, hours)) = part.split_once('=') {
        return Some((name.trim(), hours));
    }
    let ends = part.match_indices(|c: char| c == ':' || c.is_whitespace()).map(|(at, _)| at).chain([part.len()]);
    // The longest name: «Нижний Новгород».
    let named = ends.rev().find(|end| zone(part[..*end].trim()).is_some())?;
    Some((part[..named].trim(), part[named..].trim_start_matches([':', ' '])))
}

/// Weeks of zones as [`parse_zones`] reads them back.
#[must_use]
pub fn zones_in_words(zones: &BTreeMap<Zone, Week>, words: &Messages) -> String {
    let of = |(zone, week): (&Zone, &Week)| format!("{} = {}", zones::typed(zone, words), week_in_words(week, words));
    zones.iter().map(of).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests;
