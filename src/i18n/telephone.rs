//! Telephone numbers as a person reads and dials them: in the groups of their country's numbering plan,
//! `+7 812 555-01-23`.
//!
//! The plans are those of the telephone library, whose table is as pure as that of time zones; `exchange` uses it to read
//! numbers out of foreign files, which no screen may see. A number costs two microseconds here, and a screen shows some
//! dozens, so nothing is kept. What is dialled, copied or handed to another program stays E.164.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};

use super::Messages;
use crate::domain::Phone;

/// E.164 in groups; a country code that nobody has in threes, and whatever is no E.164 as it stands.
#[must_use]
pub fn grouped(number: &str) -> String {
    let Some(digits) = number.strip_prefix('+').filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())) else {
        return number.to_owned();
    };
    match PHONE_NUMBER_UTIL.parse(number, None) {
        Ok(parsed) => PHONE_NUMBER_UTIL.format(&parsed, PhoneNumberFormat::International).into_owned(),
        Err(_) => format!("+{}", in_threes(digits)),
    }
}

fn in_threes(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place.is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// A number in groups; the text of its source where that could not be understood. Without the extension.
#[must_use]
pub fn number(phone: &Phone) -> String {
    phone.e164.as_deref().map_or_else(|| phone.raw.clone(), grouped)
}

/// The same with its extension: «+7 495 123-45-67 доб. 12».
#[must_use]
pub fn with_extension(phone: &Phone, words: &Messages) -> String {
    match &phone.extension {
        Some(extension) => format!("{} {}", number(phone), words.phone_extension(extension.as_str())),
        None => number(phone),
    }
}

/// The last four digits, which tell a number from the client's others: `01-23`.
#[must_use]
pub fn ending(phone: &Phone) -> String {
    let shown = number(phone);
    let mut digits = 0;
    let from = shown.char_indices().rev().find(|(_, c)| {
        digits += usize::from(c.is_ascii_digit());
        digits == 4
    });
    from.map_or(shown.clone(), |(from, _)| shown[from..].to_owned())
}

#[cfg(test)]
mod tests;
