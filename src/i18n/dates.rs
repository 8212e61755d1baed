//! Days, clocks and spans of time in words.

use chrono::{Datelike, NaiveDate, TimeDelta, Timelike, Weekday};

use super::Messages;
use crate::domain::{Moment, TimeWindow, Zone};

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

/// A weekday: `Tuesday`, «вторник».
#[must_use]
pub fn weekday(day: Weekday, words: &Messages) -> String {
    match day {
        Weekday::Mon => words.when_mon(),
        Weekday::Tue => words.when_tue(),
        Weekday::Wed => words.when_wed(),
        Weekday::Thu => words.when_thu(),
        Weekday::Fri => words.when_fri(),
        Weekday::Sat => words.when_sat(),
        Weekday::Sun => words.when_sun(),
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

/// A day in few cells, for a column: "yesterday", "27 Oct", «27.10»; with the year where it is not `today`'s.
#[must_use]
pub fn brief_day(day: NaiveDate, today: NaiveDate, words: &Messages) -> String {
    if (-1..=1).contains(&(day - today).num_days()) {
        return near_day(day, today, words);
    }
    let (number, month) = (format!("{:02}", day.day()), words.when_brief_month(day.month()));
    if day.year() == today.year() {
        words.when_brief_day(number, month)
    } else {
        words.when_brief_day_and_year(number, month, format!("{:02}", day.year() % 100))
    }
}

/// An instant as one speaks of it in a zone: "today 14:00", «вт 24 ноября 09:30». The very beginning of a day stands
/// for the day: of what is planned or known for a day, nobody has named an hour.
#[must_use]
pub fn near_time(at: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    if is_day(at, zone) {
        return near_day(zone.date(at), zone.date(now), words);
    }
    words.when_day_and_clock(near_day(zone.date(at), zone.date(now), words), clock(at, zone))
}

/// An instant in a zone, with the day only where it is not today: "14:00", "tomorrow 14:00".
#[must_use]
pub fn short_time(at: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    if zone.date(at) == zone.date(now) && !is_day(at, zone) { clock(at, zone) } else { near_time(at, zone, now, words) }
}

/// When something planned with a client is due: the client's day where no hour was named, else the instant by one's own
/// clock.
#[must_use]
pub fn near_due(at: Moment, theirs: &Zone, mine: &Zone, now: Moment, words: &Messages) -> String {
    let zone = if is_day(at, theirs) { theirs } else { mine };
    near_time(at, zone, now, words)
}

/// True for the very beginning of a day.
fn is_day(at: Moment, zone: &Zone) -> bool {
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
