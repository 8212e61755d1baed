//! Days, clocks and spans of time in words.

use chrono::{Datelike, NaiveDate, TimeDelta, Timelike, Weekday};

use super::Messages;
use crate::domain::{Birthday, Moment, TimeWindow, Zone};

/// The clock in a zone: `10:41`.
#[must_use]
pub fn clock(at: Moment, zone: &Zone) -> String {
    let local = zone.local(at);
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// The clock in a zone to the second: `10:41:07`.
#[must_use]
pub fn clock_with_seconds(at: Moment, zone: &Zone) -> String {
    let local = zone.local(at);
    format!("{:02}:{:02}:{:02}", local.hour(), local.minute(), local.second())
}

/// A running time: `04:12`, from an hour on `1:04:12`.
#[must_use]
pub fn running_time(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 { format!("{minutes:02}:{seconds:02}") } else { format!("{hours}:{minutes:02}:{seconds:02}") }
}

/// A weekday in short: `tue`, «вт».
#[must_use]
pub fn weekday_short(day: Weekday, words: &Messages) -> String {
    match day {
        Weekday::Mon => words.when_mon_short(),
        Weekday::Tue => words.when_tue_short(),
        Weekday::Wed => words.when_wed_short(),
        Weekday::Thu => words.when_thu_short(),
        Weekday::Fri => words.when_fri_short(),
        Weekday::Sat => words.when_sat_short(),
        Weekday::Sun => words.when_sun_short(),
    }
}

/// A month by its number (1 to 12), alone: `November`, «ноябрь»; nothing for other numbers.
#[must_use]
pub fn month(number: u32, words: &Messages) -> String {
    match number {
        1 => words.when_january(),
        2 => words.when_february(),
        3 => words.when_march(),
        4 => words.when_april(),
        5 => words.when_may(),
        6 => words.when_june(),
        7 => words.when_july(),
        8 => words.when_august(),
        9 => words.when_september(),
        10 => words.when_october(),
        11 => words.when_november(),
        12 => words.when_december(),
        _ => String::new(),
    }
}

/// A month by its number (1 to 12) as it stands after a day: `November`, «ноября»; nothing for other numbers.
#[must_use]
pub fn month_of_day(number: u32, words: &Messages) -> String {
    match number {
        1 => words.when_of_january(),
        2 => words.when_of_february(),
        3 => words.when_of_march(),
        4 => words.when_of_april(),
        5 => words.when_of_may(),
        6 => words.when_of_june(),
        7 => words.when_of_july(),
        8 => words.when_of_august(),
        9 => words.when_of_september(),
        10 => words.when_of_october(),
        11 => words.when_of_november(),
        12 => words.when_of_december(),
        _ => String::new(),
    }
}

/// A day with its weekday: `Tue 24 November`, «вт 24 ноября»; with the year where it is not `today`'s.
#[must_use]
pub fn day(day: NaiveDate, today: NaiveDate, words: &Messages) -> String {
    let weekday = weekday_short(day.weekday(), words);
    let month = month_of_day(day.month(), words);
    if day.year() == today.year() {
        words.when_day(weekday, day.day(), month)
    } else {
        words.when_day_and_year(weekday, day.day(), month, day.year().to_string())
    }
}

/// A day without its weekday: `24 November 2026`, «24 ноября 2026».
#[must_use]
pub fn date(day: NaiveDate, words: &Messages) -> String {
    words.when_date(day.day(), month_of_day(day.month(), words), day.year().to_string())
}

/// A day of birth: `3 May 1990`, without its year `3 May`.
#[must_use]
pub fn birthday(day: Birthday, words: &Messages) -> String {
    match day.date() {
        Some(day) => date(day, words),
        None => words.when_day_of_year(day.day(), month_of_day(day.month(), words)),
    }
}

/// A day as one speaks of it: "today", "tomorrow", "yesterday", else as [`day`].
#[must_use]
pub fn near_day(the_day: NaiveDate, today: NaiveDate, words: &Messages) -> String {
    match (the_day - today).num_days() {
        0 => words.when_today(),
        1 => words.when_tomorrow(),
        -1 => words.when_yesterday(),
        _ => day(the_day, today, words),
    }
}

/// A day in a sentence that says when something happens: "tomorrow", "on 26 November", «26 ноября».
#[must_use]
pub fn on_day(day: NaiveDate, today: NaiveDate, words: &Messages) -> String {
    match (day - today).num_days() {
        -1..=1 => near_day(day, today, words),
        _ => words.when_on_day(day.day(), month_of_day(day.month(), words)),
    }
}

/// A day in few cells, for a column: "yesterday", "27 Oct", «27.10»; with the year where it is not `today`'s.
#[must_use]
pub fn brief_day(day: NaiveDate, today: NaiveDate, words: &Messages) -> String {
    if (-1..=1).contains(&(day - today).num_days()) {
        return near_day(day, today, words);
    }
    number_of_day(day, today, words)
}

/// A day with its weekday in few cells: "Tue 27 Oct", «вт 27.10»; with the year where it is not `today`'s.
#[must_use]
pub fn short_day(day: NaiveDate, today: NaiveDate, words: &Messages) -> String {
    words.when_day_and_clock(weekday_short(day.weekday(), words), number_of_day(day, today, words))
}

fn number_of_day(day: NaiveDate, today: NaiveDate, words: &Messages) -> String {
    let (number, month) = (brief_number(day, words), words.when_brief_month(day.month()));
    if day.year() == today.year() {
        words.when_brief_day(number, month)
    } else {
        words.when_brief_day_and_year(number, month, format!("{:02}", day.year() % 100))
    }
}

/// The day of a month before its month in short: "1", «01».
fn brief_number(day: NaiveDate, words: &Messages) -> String {
    words.when_brief_number(day.day())
}

/// A date in few cells, as it can be typed too: "31 Dec 2026", «31.12.2026».
#[must_use]
pub fn short_date(day: NaiveDate, words: &Messages) -> String {
    words.when_brief_day_and_year(brief_number(day, words), words.when_brief_month(day.month()), day.year().to_string())
}

/// An instant in few cells, where it is not known what day it is: "24 Nov 12:30", «24.11 12:30».
#[must_use]
pub fn stamp(at: Moment, zone: &Zone, words: &Messages) -> String {
    let day = zone.date(at);
    words.when_day_and_clock(number_of_day(day, day, words), clock(at, zone))
}

/// An instant as one speaks of it in a zone: "today 14:00", «вт 24 ноября 09:30». The very beginning of a day stands
/// for the day: of what is planned or known for a day, nobody has named an hour.
#[must_use]
pub fn near_time(at: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    if is_day(at, zone) {
        return near_day(zone.date(at), zone.date(now), words);
    }
    exact_time(at, zone, now, words)
}

/// An instant for a column: as [`near_time`], and of other years in figures: «08.12.2024 13:10», "8 Dec 2024 13:10".
/// At most 22 cells.
#[must_use]
pub fn column_time(at: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    if zone.date(at).year() == zone.date(now).year() {
        return near_time(at, zone, now, words);
    }
    with_clock(figures(zone.date(at), zone.date(now), words), at, zone, words)
}

/// An instant for a narrow column, in at most 17 cells: "yesterday 13:10", «24.11 13:10»,
/// «08.12.2024 13:10».
#[must_use]
pub fn brief_time(at: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    with_clock(figures(zone.date(at), zone.date(now), words), at, zone, words)
}

/// As [`brief_day`], with all figures of another year.
fn figures(day: NaiveDate, today: NaiveDate, words: &Messages) -> String {
    if day.year() == today.year() || (-1..=1).contains(&(day - today).num_days()) {
        return brief_day(day, today, words);
    }
    short_date(day, words)
}

fn with_clock(day: String, at: Moment, zone: &Zone, words: &Messages) -> String {
    if is_day(at, zone) { day } else { words.when_day_and_clock(day, clock(at, zone)) }
}

/// An instant soon to come, in few cells and with its weekday: "today 14:00", "Tue 1 Dec 09:30", «вт 01.12 09:30».
#[must_use]
pub fn brief_weekday_time(at: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    let (the_day, today) = (zone.date(at), zone.date(now));
    let near = (-1..=1).contains(&(the_day - today).num_days());
    let said = if near { near_day(the_day, today, words) } else { short_day(the_day, today, words) };
    if is_day(at, zone) { said } else { words.when_day_and_clock(said, clock(at, zone)) }
}

/// A deadline: "by tomorrow 18:00", «завтра до 18:00»; where no hour was named "by Tue 24 November", «до вт 24 ноября».
#[must_use]
pub fn until(at: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    let day = near_day(zone.date(at), zone.date(now), words);
    if is_day(at, zone) { words.when_by_day(day) } else { words.when_by(day, clock(at, zone)) }
}

/// An instant in a zone, with the day only where it is not today: "14:00", "tomorrow 14:00".
#[must_use]
pub fn short_time(at: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    if zone.date(at) == zone.date(now) && !is_day(at, zone) { clock(at, zone) } else { near_time(at, zone, now, words) }
}

/// An instant with its clock, at midnight too: what was agreed to the minute, or opens then, is no whole day.
#[must_use]
pub fn exact_time(at: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    words.when_day_and_clock(near_day(zone.date(at), zone.date(now), words), clock(at, zone))
}

/// As [`exact_time`], with the day only where it is not today.
#[must_use]
pub fn exact_short_time(at: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    if zone.date(at) == zone.date(now) { clock(at, zone) } else { exact_time(at, zone, now, words) }
}

/// When something planned with a client is due: the client's day where no hour was named, else the instant by one's own
/// clock.
#[must_use]
pub fn near_due(at: Moment, theirs: &Zone, mine: &Zone, now: Moment, words: &Messages) -> String {
    let zone = if is_day(at, theirs) { theirs } else { mine };
    near_time(at, zone, now, words)
}

/// True for the very beginning of a day.
pub(super) fn is_day(at: Moment, zone: &Zone) -> bool {
    zone.start_of(zone.date(at)) == at
}

/// A count of days: `61 days`, «61 день».
#[must_use]
pub fn days(count: u32, words: &Messages) -> String {
    words.when_days(count)
}

/// A length in its largest sensible unit: "40 min", "3 h", "3 h 20 min", "2 days"; nothing is shorter than a minute.
#[must_use]
pub fn length(span: TimeDelta, words: &Messages) -> String {
    let minutes = span.num_minutes().max(0);
    let (hours, rest) = (minutes / 60, minutes % 60);
    match hours {
        0 => words.when_minutes(minutes),
        1..24 if rest == 0 => words.when_hours(hours),
        1..24 => words.when_hours_and_minutes(hours, rest),
        _ => words.when_days(hours / 24),
    }
}

/// A length to the second that nobody takes for a time of day: "9 min 26 s".
#[must_use]
pub fn minutes_and_seconds(seconds: u32, words: &Messages) -> String {
    words.when_minutes_and_seconds(i64::from(seconds / 60), i64::from(seconds % 60))
}

/// A part of a day: `10:00–13:00`.
#[must_use]
pub fn window(window: TimeWindow) -> String {
    window.to_string().replace('-', "–")
}

#[cfg(test)]
mod tests;
