//! A calendar day in words or in the usual forms, Russian and English at once: "yesterday", «вчера», «24 ноября»,
//! `24.11.26`, `2026-11-24`, «через год», "3 days ago".

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta};

use super::callback::NotUnderstood;
use super::callback::grammar::{Day, Wish, wish};
use super::callback::tokens::tokens;
use crate::domain::{Birthday, DateOrder, fold};

/// Which day is meant where the words name several: the last one that has been, or the next one to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// The last one, today included.
    Past,
    /// The next one, today included.
    Future,
}

/// Reads a day; one with strokes in the order that is usual where we are.
///
/// # Errors
/// With the first word that fits nothing.
pub fn parse_day(text: &str, today: NaiveDate, lean: Lean, order: DateOrder) -> Result<NaiveDate, NotUnderstood> {
    let not_understood = || NotUnderstood { at_word: text.trim().to_owned() };
    if let Some(parts) = figures(text.trim(), order) {
        return in_figures(&parts, today, lean).ok_or_else(not_understood);
    }
    let folded = fold(text);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        ["вчера" | "yesterday"] => return today.pred_opt().ok_or_else(not_understood),
        ["позавчера"] | ["day", "before", "yesterday"] => {
            return today.checked_sub_days(Days::new(2)).ok_or_else(not_understood);
        }
        _ => {}
    }
    let back = words.last().is_some_and(|last| matches!(*last, "назад" | "ago"));
    if back {
        words.pop();
    }
    if let Some(years) = years(&words) {
        let months = Months::new(years.saturating_mul(12));
        let day = if back { today.checked_sub_months(months) } else { today.checked_add_months(months) };
        return day.ok_or_else(not_understood);
    }
    let ahead = if back { format!("+{}", words.join(" ")) } else { words.join(" ") };
    let wish = wish(&tokens(&ahead, order))?;
    if wish.time.is_some() || wish.part.is_some() || wish.minutes_from_now.is_some() {
        return Err(not_understood());
    }
    resolve(&wish, today, lean, back).ok_or_else(not_understood)
}

/// Why a day of birth cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotABirthday {
    /// No day.
    NotADay,
    /// A day that no calendar has: 31 February.
    NoSuchDay,
    /// A day that has not been yet.
    Future,
}

/// Reads a day of birth: `03.05.1990`, `03.05.90`, «3 мая 1990», "3 May 1990"; without its year `03.05`, «3 мая». Two
/// figures of a year mean the last such year that has been. One with strokes is in the order that is usual where we are.
///
/// # Errors
/// Where it is no day, or has not been yet.
pub fn parse_birthday(text: &str, today: NaiveDate, order: DateOrder) -> Result<Birthday, NotABirthday> {
    let text = text.trim();
    // With it, whether the century is left open.
    let year = |part: &str| -> Option<(i32, bool)> {
        let year: i32 = part.parse().ok()?;
        match part.len() {
            4 => Some((year, false)),
            2 => Some((2000 + year, true)),
            _ => None,
        }
    };
    let named = |part: &str| year(part).map(Some).ok_or(NotABirthday::NotADay);
    let number = |part: &str| part.parse::<u32>().unwrap_or(0);
    let (day, month, year) = if let Some(parts) = figures(text, order) {
        match parts.as_slice() {
            [first, month, day] if first.len() == 4 => (number(day), number(month), named(first)?),
            [day, month, last] => (number(day), number(month), named(last)?),
            [day, month] if month.len() <= 2 => (number(day), number(month), None),
            _ => return Err(NotABirthday::NotADay),
        }
    } else {
        let folded = fold(text).replace([',', '.'], " ");
        let mut words: Vec<&str> = folded.split_whitespace().collect();
        if matches!(words.last(), Some(&("г" | "год" | "года"))) {
            words.pop();
        }
        let last = words.last().filter(|_| words.len() > 2).and_then(|last| year(last));
        if last.is_some() {
            words.pop();
        }
        let read = |words: &[&str]| match wish(&tokens(&words.join(" "), order)).map(|wish| wish.day) {
            Ok(Some(Day::OfYear { day, month })) => Some((day, month)),
            Ok(_) | Err(_) => None,
        };
        let Some((day, month)) = read(&words) else {
            // Whatever is a day as soon as its number is another names one that is not there.
            let first: Vec<&str> =
                words.iter().map(|word| if word.parse::<u32>().is_ok() { "1" } else { word }).collect();
            let none = first == words || read(&first).is_none();
            return Err(if none { NotABirthday::NotADay } else { NotABirthday::NoSuchDay });
        };
        (day, month, last)
    };
    let of = |year| Birthday::new(year, month, day).ok_or(NotABirthday::NoSuchDay);
    let Some((year, short)) = year else { return of(None) };
    let found = of(Some(year))?;
    match found.date() {
        Some(date) if date <= today => Ok(found),
        Some(_) if short => of(Some(year - 100)),
        Some(_) => Err(NotABirthday::Future),
        // The year 0 is typed by nobody who knows it.
        None => Err(NotABirthday::NotADay),
    }
}

/// «через год», "in 2 years", «3 года» before "ago".
fn years(words: &[&str]) -> Option<u32> {
    let (last, before) = words.split_last()?;
    let number = match *last {
        "год" | "года" | "лет" | "year" | "years" => before,
        _ => return None,
    };
    let number = match number {
        ["через" | "in", rest @ ..] => rest,
        other => other,
    };
    match number {
        [] | ["a" | "один" | "one"] => Some(1),
        [number] => number.trim_start_matches('+').parse().ok().filter(|years| *years <= 50),
        _ => None,
    }
}

fn resolve(wish: &Wish, today: NaiveDate, lean: Lean, back: bool) -> Option<NaiveDate> {
    let past = lean == Lean::Past;
    let near = |step: i64| today.checked_add_signed(TimeDelta::try_days(if past { -step } else { step })?);
    match wish.day? {
        Day::In(days) => today.checked_add_signed(TimeDelta::try_days(if back { -days } else { days })?),
        Day::MonthsFromToday(months) if back => today.checked_sub_months(Months::new(months)),
        Day::MonthsFromToday(months) => today.checked_add_months(Months::new(months)),
        Day::Date(date) => Some(date),
        // A day in a form is looked up by no calendar of work.
        Day::AfterHolidays(_) => None,
        Day::Weekday(weekday) => {
            let first = wish.week.map_or(0, |weeks| weeks * 7);
            (first..first + 7).filter_map(near).find(|day| day.weekday() == weekday)
        }
        Day::WeekAfter(weekday) => (8..15)
            .filter_map(|days| today.checked_add_signed(TimeDelta::try_days(days)?))
            .find(|day| day.weekday() == weekday),
        Day::OfMonth(number) => (0..13)
            .filter_map(|months| {
                let first = today.with_day(1)?;
                let month = Months::new(months);
                if past { first.checked_sub_months(month) } else { first.checked_add_months(month) }?.with_day(number)
            })
            .find(|day| if past { *day <= today } else { *day >= today }),
        Day::OfYear { day, month } => of_year(day, month, today, lean),
    }
}

fn of_year(day: u32, month: u32, today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    (0..9)
        .filter_map(|years| {
            let year = if lean == Lean::Past { today.year() - years } else { today.year() + years };
            NaiveDate::from_ymd_opt(year, month, day)
        })
        .find(|found| if lean == Lean::Past { *found <= today } else { *found >= today })
}

/// The parts of `24.11`, `24.11.26`, `24/11/2026`, `2026-11-24`, the day first unless the year leads; none where it is no
/// such form.
fn figures(text: &str, order: DateOrder) -> Option<Vec<&str>> {
    let mut parts: Vec<&str> = text.split(['.', '/', '-']).collect();
    if parts.last() == Some(&"") {
        parts.pop();
    }
    let good = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !matches!(parts.len(), 2 | 3) || !parts.iter().all(good) {
        return None;
    }
    if let (Ok(first), Ok(second)) = (parts[0].parse(), parts[1].parse())
        && text.contains('/')
        && parts[0].len() <= 2
        && order.day_and_month(first, second) != (first, second)
    {
        parts.swap(0, 1);
    }
    Some(parts)
}

/// The day of such parts; none where there is no such day.
fn in_figures(parts: &[&str], today: NaiveDate, lean: Lean) -> Option<NaiveDate> {
    let number = |part: &str| part.parse::<u32>().unwrap_or(0);
    let year = |part: &str| part.parse::<i32>().ok().map(|year| if part.len() <= 2 { 2000 + year } else { year });
    match parts {
        [first, month, day] if first.len() == 4 => NaiveDate::from_ymd_opt(year(first)?, number(month), number(day)),
        [day, month, last] => NaiveDate::from_ymd_opt(year(last)?, number(month), number(day)),
        [day, month] => of_year(number(day), number(month), today, lean),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
