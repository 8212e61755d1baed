//! Numbers as they are written on the screen.

use std::fmt::Write as _;

use super::Messages;

const NBSP: char = '\u{a0}';
const MINUS: char = '−';

/// A whole number with its sign: `+13`, `−5`, `0`.
#[must_use]
pub fn signed(value: i64) -> String {
    match value {
        0 => "0".to_owned(),
        1.. => format!("+{}", grouped(value.unsigned_abs())),
        _ => format!("{MINUS}{}", grouped(value.unsigned_abs())),
    }
}

/// A count in groups of three digits, kept together by no-break spaces: `100 000`. Four digits stay together.
#[must_use]
pub fn grouped(count: u64) -> String {
    if count < 10_000 { count.to_string() } else { in_groups(count, NBSP) }
}

fn in_groups(count: u64, mark: char) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// A number with so many decimals, ties away from zero, with the decimal mark of the language and a true minus.
#[must_use]
pub fn decimal(value: f64, decimals: usize, words: &Messages) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    // Rounded here: the formatter sends ties to the even figure. The hair more is for ties that binary fractions miss.
    let places = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    let rounded = (value.abs() * places * (1.0 + 4.0 * f64::EPSILON)).round() / places;
    let text = format!("{rounded:.decimals$}");
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let mut shown = String::new();
    if value < 0.0 && text.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        shown.push(MINUS);
    }
    shown.push_str(&whole.parse::<u64>().map_or_else(|_| whole.to_owned(), grouped));
    if !rest.is_empty() {
        shown.push_str(&words.when_decimal_mark());
        shown.push_str(rest);
    }
    shown
}

/// A share (0 to 1) as a percentage in the manner of the language: `45%`, «45 %».
#[must_use]
pub fn percent(share: f64, decimals: usize, words: &Messages) -> String {
    words.when_percent(decimal(share * 100.0, decimals, words))
}

/// A part of a whole as a percentage, rounded from the counts themselves; a dash where there is no whole.
#[must_use]
pub fn percent_of(part: u64, whole: u64, decimals: usize, words: &Messages) -> String {
    let places = 10_u128.pow(u32::try_from(decimals).unwrap_or(0));
    let (part, whole) = (u128::from(part), u128::from(whole));
    let Some(rounded) = (2 * part * 100 * places + whole).checked_div(2 * whole) else {
        return words.when_percent("–");
    };
    let mut shown = grouped(u64::try_from(rounded / places).unwrap_or(u64::MAX));
    if decimals > 0 {
        shown.push_str(&words.when_decimal_mark());
        let _ = write!(shown, "{:0decimals$}", rounded % places);
    }
    words.when_percent(shown)
}

/// A sum from the currency's smallest unit, in the manner of the language: `€1,200,000.50`, «1 200 000,50 €»; no decimals
/// where there are none.
#[must_use]
pub fn money(minor: i64, currency: Option<&str>, words: &Messages) -> String {
    let (whole, part) = (minor.unsigned_abs() / 100, minor.unsigned_abs() % 100);
    let mut text = match words.when_thousands_mark().chars().next() {
        Some(mark) if mark != NBSP => in_groups(whole, mark),
        // Only a space leaves four digits together.
        _ => grouped(whole),
    };
    if part > 0 {
        text = format!("{text}{}{part:02}", words.when_decimal_mark());
    }
    let sum = match currency {
        None => text,
        Some("RUB") => words.when_money("₽", text),
        Some("USD") => words.when_money("$", text),
        Some("EUR") => words.when_money("€", text),
        Some("GBP") => words.when_money("£", text),
        Some("KZT") => words.when_money("₸", text),
        Some(code) => words.when_money_by_code(code, text),
    };
    if minor < 0 { format!("{MINUS}{sum}") } else { sum }
}

#[cfg(test)]
mod tests;
