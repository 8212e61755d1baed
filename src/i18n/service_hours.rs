//! Service hours as the user writes them: "tue 10:00-13:00; thu 14-16", «вт 10:00–13:00; чт 14–16».

use chrono::Weekday;

use super::callback::tokens::{Token, What, tokens};
use super::callback::words::Word;
use super::{Messages, dates};
use crate::domain::{Moment, ServiceHours, TimeWindow, Week, WorkCalendar, Zone, fits, fold};

/// A text that is not a list of weekdays with hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not service hours: stuck at {at_word:?}")]
pub struct NotServiceHours {
    /// The word that could not be understood, as it was typed; empty where the text ended too early.
    pub at_word: String,
}

/// Reads the hours of a week, in Russian or English: weekdays, or ranges of them, each followed by its windows. Hours
/// that begin the text without a day are those of Monday to Friday. An empty text is a week without hours.
///
/// # Errors
/// With the first word that fits nothing.
pub fn parse_week(text: &str) -> Result<Week, NotServiceHours> {
    let tokens = tokens(text);
    let mut rest = tokens.as_slice();
    let mut week = Week::default();
    let mut add = |days: &[Weekday], windows: &[TimeWindow]| {
        for day in days {
            let hours = week.of_mut(*day);
            hours.extend(windows);
            hours.sort_unstable();
            hours.dedup();
        }
    };
    if begins_with_hours(rest) {
        let hours = windows(&mut rest)?;
        // «с 9 до 18 по будням»
        let mut behind = rest;
        match days(&mut behind) {
            Ok(days) if behind.is_empty() => {
                add(&days, &hours);
                rest = behind;
            }
            _ => add(WORKING_DAYS, &hours),
        }
    }
    while !rest.is_empty() {
        let days = days(&mut rest)?;
        let windows = windows(&mut rest)?;
        add(&days, &windows);
    }
    Ok(week)
}

fn begins_with_hours(text: &[Token]) -> bool {
    match text {
        [Token { what: What::Word(Word::From), .. }, first, ..] | [first, ..] => minutes(first).is_some(),
        [] => false,
    }
}

const WORKING_DAYS: &[Weekday] = &[Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

/// Words for several days of the week, folded.
const SETS: &[(&[&str], &[Weekday])] = &[
    (
        &["будни", "будням", "будние", "будним", "рабочие", "рабочим", "weekdays", "weekday", "workdays", "working"],
        WORKING_DAYS,
    ),
    (&["выходные", "выходным", "weekend", "weekends"], &[Weekday::Sat, Weekday::Sun]),
    (&["ежедневно", "каждый", "все", "daily", "everyday", "every", "all"], &Week::DAYS),
    (&["понедельникам", "mondays"], &[Weekday::Mon]),
    (&["вторникам", "tuesdays"], &[Weekday::Tue]),
    (&["средам", "wednesdays"], &[Weekday::Wed]),
    (&["четвергам", "thursdays"], &[Weekday::Thu]),
    (&["пятницам", "fridays"], &[Weekday::Fri]),
    (&["субботам", "saturdays"], &[Weekday::Sat]),
    (&["воскресеньям", "sundays"], &[Weekday::Sun]),
];

/// The days that one word stands for, and what comes after it: «будни», «рабочие дни», "every day".
fn set(rest: &[Token]) -> Option<(&'static [Weekday], &[Token])> {
    let (first, after) = rest.split_first()?;
    let word = fold(&first.typed);
    let (_, days) = SETS.iter().find(|(words, _)| words.contains(&word.as_str()))?;
    let after = match after {
        [named, after @ ..] if matches!(fold(&named.typed).as_str(), "дни" | "дням" | "день" | "day" | "days") => {
            after
        }
        _ => after,
    };
    Some((days, after))
}

/// The hours of a week: "Tue 10:00–13:00; Thu–Fri 14:00–16:00", days in a row that are alike as one; what it says can be read back by [`parse_week`].
#[must_use]
pub fn week_in_words(week: &Week, words: &Messages) -> String {
    let mut runs: Vec<(Weekday, Weekday)> = Vec::new();
    for day in Week::DAYS.iter().copied().filter(|day| !week.of(*day).is_empty()) {
        match runs.last_mut() {
            Some((_, last)) if last.succ() == day && week.of(*last) == week.of(day) => *last = day,
            _ => runs.push((day, day)),
        }
    }
    let of_run = |(first, last): (Weekday, Weekday)| {
        let windows: Vec<String> = week.of(first).iter().copied().map(dates::window).collect();
        let days = match dates::weekday_short(first, words) {
            only if first == last => only,
            from => format!("{from}–{}", dates::weekday_short(last, words)),
        };
        format!("{days} {}", windows.join(", "))
    };
    runs.into_iter().map(of_run).collect::<Vec<_>>().join("; ")
}

/// What of the service hours is left: until when, and how many calls still fit at a measured pace; on other days, when
/// the next ones are. None where there are none within a year.
#[must_use]
pub fn left_in_words(
    hours: &ServiceHours,
    calendar: &WorkCalendar,
    pace_seconds: Option<u32>,
    zone: &Zone,
    now: Moment,
    words: &Messages,
) -> Option<String> {
    let (from, until) = hours.next(calendar, zone, now)?;
    if from > now {
        return Some(words.today_hours_next(dates::near_time(from, zone, now, words).as_str()));
    }
    let until = dates::clock(until, zone);
    Some(match fitting(hours, calendar, pace_seconds, zone, now) {
        Some(fit) => words.today_hours_fit(until.as_str(), i64::from(fit)),
        None => words.today_hours_until(until.as_str()),
    })
}

/// How many calls still fit into the service hours that run now; none outside them, or without a pace.
#[must_use]
pub fn fitting(
    hours: &ServiceHours,
    calendar: &WorkCalendar,
    pace_seconds: Option<u32>,
    zone: &Zone,
    now: Moment,
) -> Option<u32> {
    let left = hours.minutes_left(calendar, zone, now)?;
    u32::try_from(fits(left, pace_seconds?)).ok()
}

fn stuck(at: &[Token]) -> NotServiceHours {
    NotServiceHours { at_word: at.first().map(|token| token.typed.clone()).unwrap_or_default() }
}

/// One weekday or more, "mon-fri" and «будни» among them.
fn days(rest: &mut &[Token]) -> Result<Vec<Weekday>, NotServiceHours> {
    let mut days = Vec::new();
    loop {
        if let Some((set, after)) = set(rest) {
            days.extend(set);
            *rest = after;
            continue;
        }
        match rest {
            [first, dash, last, after @ ..] if dash.what == What::Dash => {
                let (Some(from), Some(until)) = (weekday(first), weekday(last)) else { break };
                let mut day = from;
                days.push(day);
                while day != until {
                    day = day.succ();
                    days.push(day);
                }
                *rest = after;
            }
            [first, after @ ..] if weekday(first).is_some() => {
                days.extend(weekday(first));
                *rest = after;
            }
            // «по будням»
            [by, after @ ..] if fold(&by.typed) == "по" && set(after).is_some() => *rest = after,
            [Token { what: What::Word(Word::And | Word::Filler | Word::At), .. }, after @ ..] => *rest = after,
            _ => break,
        }
    }
    if days.is_empty() { Err(stuck(rest)) } else { Ok(days) }
}

/// One window or more: `10-13`, `9:30–12:30`, «с 10 до 13».
pub(super) fn windows(rest: &mut &[Token]) -> Result<Vec<TimeWindow>, NotServiceHours> {
    let mut windows = Vec::new();
    loop {
        while let [first, after @ ..] = rest
            && (matches!(first.what, What::Word(Word::And | Word::From | Word::At)) || first.typed == ":")
        {
            *rest = after;
        }
        let [first, until, last, after @ ..] = rest else { break };
        let (What::Dash | What::Word(Word::Until | Word::Before), Some(from)) = (until.what, minutes(first)) else {
            break;
        };
        let end = minutes(last).ok_or_else(|| stuck(&rest[2..]))?;
        windows.push(TimeWindow::from_minutes(from, end).ok_or_else(|| stuck(&rest[2..]))?);
        *rest = after;
    }
    if windows.is_empty() { Err(stuck(rest)) } else { Ok(windows) }
}

const fn weekday(token: &Token) -> Option<Weekday> {
    match token.what {
        What::Word(Word::Weekday(day)) => Some(day),
        _ => None,
    }
}

fn minutes(token: &Token) -> Option<u16> {
    let (hour, minute) = match token.what {
        What::Number { value, digits: 1..=2 } => (value, 0),
        What::Clock { hour, minute, .. } => (hour, minute),
        What::Dotted { first, second, year: None, .. } => (first, second),
        _ => return None,
    };
    (hour <= 24 && minute < 60).then(|| u16::try_from(hour * 60 + minute).ok()).flatten()
}

#[cfg(test)]
mod tests;
