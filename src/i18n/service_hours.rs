//! Service hours as the user writes them: "tue 10:00-13:00; thu 14-16", «вт 10:00–13:00; чт 14–16».

use chrono::Weekday;

use super::callback::tokens::{Token, What, tokens};
use super::callback::words::Word;
use super::{Messages, dates};
use crate::domain::{DateOrder, Moment, ServiceHours, TimeWindow, Week, WorkCalendar, Zone, fits, fold};

/// A text that is not a list of weekdays with hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not service hours: stuck at {at_word:?}")]
pub struct NotServiceHours {
    /// The word that could not be understood, as it was typed; empty where the text ended too early.
    pub at_word: String,
    /// The hours are understood, and end before they begin.
    pub backwards: bool,
}

/// Reads the hours of a week, in Russian or English: weekdays, or ranges of them, each followed by its windows. Hours
/// that begin the text without a day are those of Monday to Friday. An empty text is a week without hours.
///
/// # Errors
/// With the first word that fits nothing.
pub fn parse_week(text: &str) -> Result<Week, NotServiceHours> {
    let tokens = tokens(text, DateOrder::DayFirst);
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
    let at_word = at.first().map(|token| token.typed.clone()).unwrap_or_default();
    NotServiceHours { at_word, backwards: false }
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

/// Hours that end before they begin, as they were typed.
fn backwards(hours: &[Token]) -> NotServiceHours {
    let mut at_word = String::new();
    for token in hours {
        let joined = token.what == What::Dash || at_word.ends_with(['-', '–', '—', '−']);
        if !(at_word.is_empty() || joined) {
            at_word.push(' ');
        }
        at_word.push_str(&token.typed);
    }
    NotServiceHours { at_word, backwards: true }
}

/// One window or more: `10-13`, `9:30–12:30`, «с 10 до 13», "10am-1pm".
pub(super) fn windows(rest: &mut &[Token]) -> Result<Vec<TimeWindow>, NotServiceHours> {
    let mut windows = Vec::new();
    loop {
        while let [first, after @ ..] = rest
            && (matches!(first.what, What::Word(Word::And | Word::From | Word::At)) || first.typed == ":")
        {
            *rest = after;
        }
        let text = *rest;
        let Some((from, [until, last @ ..])) = clock(text) else { break };
        if last.is_empty() || !matches!(until.what, What::Dash | What::Word(Word::Until | Word::Before)) {
            break;
        }
        let (end, after) = clock(last).ok_or_else(|| stuck(last))?;
        let (from, end) = of_one_day(from, end);
        let typed = &text[..text.len() - after.len()];
        windows.push(TimeWindow::from_minutes(from, end).ok_or_else(|| backwards(typed))?);
        *rest = after;
    }
    if windows.is_empty() { Err(stuck(rest)) } else { Ok(windows) }
}

/// Minutes since midnight as they were typed, and which half of the day was named.
type Clock = (u16, Option<Half>);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

/// The clock at the beginning of a text, and what comes after it.
fn clock(text: &[Token]) -> Option<(Clock, &[Token])> {
    let (first, after) = text.split_first()?;
    let minutes = minutes(first)?;
    let half = match after.first().map(|token| token.what) {
        Some(What::Word(Word::Am)) => Some(Half::Am),
        Some(What::Word(Word::Pm)) => Some(Half::Pm),
        _ => None,
    };
    if half.is_some() && !(1..=12).contains(&(minutes / 60)) {
        return None;
    }
    Some(((minutes, half), if half.is_some() { &after[1..] } else { after }))
}

/// The two ends of a window as minutes since midnight: "1-3pm" is one of the afternoon, "10-1pm" and "9am-5" are not
/// over before they begin.
const fn of_one_day(from: Clock, end: Clock) -> (u16, u16) {
    const NOON: u16 = 12 * 60;
    const fn read((minutes, half): Clock) -> u16 {
        match half {
            Some(Half::Am) if minutes >= NOON => minutes - NOON,
            Some(Half::Pm) if minutes < NOON => minutes + NOON,
            _ => minutes,
        }
    }
    let (begins, ends) = (read(from), read(end));
    match (from.1, end.1) {
        (None, Some(Half::Pm)) if begins < NOON && begins + NOON < ends => (begins + NOON, ends),
        (Some(_), None) if ends < NOON && ends <= begins => (begins, ends + NOON),
        _ => (begins, ends),
    }
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
