//! Dates as spreadsheets and people write them. Whether the day or the month stands first is decided per column.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::Birthday;

/// Which of two numbers is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayMonth {
    /// `05/03` is 5 March.
    DayFirst,
    /// `05/03` is May 3.
    MonthFirst,
    /// The column has both: only what can be read one way is read.
    Unclear,
}

/// What a date is the date of; it decides the century of two digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A birthday lies at least 14 years back.
    Birth,
    /// A contact does not lie in the future.
    Contact,
    /// A deal is signed, delivered and used up within ten years.
    Deal,
}

/// The votes of a column's values for the order of day and month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Votes {
    orders: BTreeSet<bool>,
}

impl Votes {
    /// Looks at one value.
    pub fn add(&mut self, clean: &str) {
        if let Some((first, second, _)) = two_and_year(clean) {
            match (first, second) {
                (13..=31, 1..=12) => drop(self.orders.insert(true)),
                (1..=12, 13..=31) => drop(self.orders.insert(false)),
                _ => {}
            }
        }
    }

    /// The order of the column; `otherwise` where no value tells.
    #[must_use]
    pub fn decide(&self, otherwise: DayMonth) -> DayMonth {
        match (self.orders.contains(&true), self.orders.contains(&false)) {
            (true, true) => DayMonth::Unclear,
            (true, false) => DayMonth::DayFirst,
            (false, true) => DayMonth::MonthFirst,
            (false, false) => otherwise,
        }
    }
}

/// Reads one date; none where it cannot be understood.
#[must_use]
pub fn read(clean: &str, order: DayMonth, of: Of, today: NaiveDate) -> Option<NaiveDate> {
    let text = clean.trim().trim_end_matches("г.").trim_end_matches("года").trim_end_matches(" г").trim();
    iso(text)
        .or_else(|| serial(text, today))
        .or_else(|| numeric(text, order, of, today))
        .or_else(|| in_words(text, of, today))
        .filter(|day| (1900..=2100).contains(&day.year()))
}

/// Reads a day of birth without its year: `05.03`, `5 марта`, `March 5`, and `--03-05` as contacts are exchanged
/// (RFC 6350). None where it is something else.
#[must_use]
pub fn read_without_year(clean: &str, order: DayMonth) -> Option<Birthday> {
    let text = clean.trim();
    let (month, day) = if let Some((month, day)) = text.strip_prefix("--").and_then(|rest| rest.split_once('-')) {
        (small(month)?, small(day)?)
    } else if let Some((first, second)) = text.split_once(['.', '/']) {
        match (small(first)?, small(second.trim_end_matches('.'))?, order) {
            (first, second, DayMonth::MonthFirst) => (first, second),
            (first, second, DayMonth::Unclear) if second > 12 => (first, second),
            (first, second, DayMonth::Unclear) if first <= 12 && first != second => return None,
            (first, second, _) => (second, first),
        }
    } else {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let [first, second] = words.as_slice() else { return None };
        match (month_of(first), month_of(second)) {
            (None, Some(month)) => (month, small(first)?),
            (Some(month), None) => (month, small(second)?),
            _ => return None,
        }
    };
    Birthday::new(None, month, day)
}

/// A number of one or two digits.
fn small(part: &str) -> Option<u32> {
    ((1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
}

/// True for what programs write where there is no date (`00.00.0000`, Outlook's `0/0/00`).
#[must_use]
pub fn is_none(clean: &str) -> bool {
    !clean.is_empty() && clean.chars().any(|c| c == '0') && clean.chars().all(|c| c == '0' || "./-: T".contains(c))
}

/// `1980-03-05`, also with a time behind it, and `19800305`.
fn iso(text: &str) -> Option<NaiveDate> {
    let day = text.split(['T', ' ']).next()?;
    let parts: Vec<&str> = day.split(['-', '.', '/']).collect();
    if let [year, month, date] = parts.as_slice()
        && year.len() == 4
    {
        return NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, date.parse().ok()?);
    }
    if day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::from_ymd_opt(day[..4].parse().ok()?, day[4..6].parse().ok()?, day[6..].parse().ok()?);
    }
    None
}

/// Days since 30.12.1899, as a spreadsheet counts them; a fraction is the time of day.
fn serial(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let whole = text.split(['.', ',']).next()?;
    if !(4..=5).contains(&whole.len()) || text.matches(['.', ',']).count() > 1 {
        return None;
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',') {
        return None;
    }
    let days: u64 = whole.parse().ok()?;
    // 1924 to a year from now: below lie plain years such as 1980.
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))?;
    (days >= 9_000 && day <= today.checked_add_days(Days::new(366))?).then_some(day)
}

/// Two numbers and a year, parted by dots, slashes or dashes; a time behind it is cut.
fn two_and_year(text: &str) -> Option<(u32, u32, &str)> {
    let day = text.trim().split([' ', 'T']).next()?.trim_end_matches(',');
    let mark = day.chars().find(|c| !c.is_ascii_digit()).filter(|c| "./-".contains(*c))?;
    let parts: Vec<&str> = day.split(mark).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    let short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = matches!(year.len(), 2 | 4) && year.bytes().all(|byte| byte.is_ascii_digit());
    (short(first) && short(second) && is_year).then_some((first.parse().ok()?, second.parse().ok()?, *year))
}

fn numeric(text: &str, order: DayMonth, of: Of, today: NaiveDate) -> Option<NaiveDate> {
    let (first, second, year) = two_and_year(text)?;
    let (day, month) = match order {
        DayMonth::DayFirst => (first, second),
        DayMonth::MonthFirst => (second, first),
        DayMonth::Unclear if first > 12 || first == second => (first, second),
        DayMonth::Unclear if second > 12 => (second, first),
        DayMonth::Unclear => return None,
    };
    date(year, month, day, of, today)
}

/// A date of a year of two or four digits.
fn date(year: &str, month: u32, day: u32, of: Of, today: NaiveDate) -> Option<NaiveDate> {
    let number: i32 = year.parse().ok()?;
    if year.len() == 4 {
        return NaiveDate::from_ymd_opt(number, month, day);
    }
    let latest = match of {
        Of::Birth => today.with_year(today.year() - 14).unwrap_or(today),
        Of::Contact => today.checked_add_days(Days::new(31))?,
        Of::Deal => today.checked_add_days(Days::new(3653))?,
    };
    let century = today.year() / 100 * 100;
    [century, century - 100]
        .into_iter()
        .filter_map(|century| NaiveDate::from_ymd_opt(century + number, month, day))
        .find(|date| *date <= latest)
}

/// The first letters of the months, in Russian (in the genitive and shortened) and English.
const MONTHS: [(&str, &str); 12] = [
    ("янв", "jan"),
    ("фев", "feb"),
    ("мар", "mar"),
    ("апр", "apr"),
    ("ма", "may"),
    ("июн", "jun"),
    ("июл", "jul"),
    ("авг", "aug"),
    ("сен", "sep"),
    ("окт", "oct"),
    ("ноя", "nov"),
    ("дек", "dec"),
];

/// `5 марта 1980`, `05-Mar-80`, `March 5, 1980`.
fn in_words(text: &str, of: Of, today: NaiveDate) -> Option<NaiveDate> {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "г");
    let [first, second, year] = [words.next()?, words.next()?, words.next()?];
    let (day, month) = match (month_of(first), month_of(second)) {
        (None, Some(month)) => (first, month),
        (Some(month), None) => (second, month),
        _ => return None,
    };
    let day = day.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']).parse().ok()?;
    let is_year = matches!(year.len(), 2 | 4) && year.bytes().all(|byte| byte.is_ascii_digit());
    if is_year { date(year, month, day, of, today) } else { None }
}

fn month_of(word: &str) -> Option<u32> {
    if word.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let at = MONTHS.iter().position(|(russian, english)| {
        let exact_may = *russian == "ма" && matches!(word, "май" | "мая" | "may");
        exact_may || (*russian != "ма" && (word.starts_with(russian) || word.starts_with(english)))
    })?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests;
