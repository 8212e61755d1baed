//! A line of text cut into the pieces the grammar reads.

use chrono::NaiveDate;

use super::words::{Word, meaning};
use crate::domain::{DateOrder, fold};

/// A piece of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::i18n) struct Token {
    /// As it was typed.
    pub(in crate::i18n) typed: String,
    /// What it is.
    pub(in crate::i18n) what: What,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::i18n) enum What {
    /// A whole number; `digits` tells `5` from `05`, and is 0 for a number written out.
    Number {
        value: u32,
        digits: usize,
    },
    /// `1,5`, in tenths; only spans have it.
    Tenths(u32),
    /// `10:30`.
    Clock {
        hour: u32,
        minute: u32,
        leading_zero: bool,
    },
    /// `28.11`, `10.30`, `28.11.2026`, `28/11`: a day or a clock.
    Dotted {
        first: u32,
        second: u32,
        year: Option<i32>,
        leading_zero: bool,
    },
    /// `2026-11-28`.
    Day(NaiveDate),
    Word(Word),
    Plus,
    Dash,
    Unknown,
}

/// Cuts a line into pieces; dates with strokes are in this order.
pub(in crate::i18n) fn tokens(text: &str, order: DateOrder) -> Vec<Token> {
    let raw = pieces(text);
    let folded: Vec<String> = raw.iter().map(|piece| fold(piece)).collect();
    let words: Vec<&str> = folded.iter().map(String::as_str).collect();
    let mut tokens = Vec::with_capacity(raw.len());
    let mut at = 0;
    while let (Some(typed), Some(rest)) = (raw.get(at), words.get(at..)) {
        let (what, taken) = match meaning(rest) {
            Some((Word::Number(value), taken)) => (What::Number { value, digits: 0 }, taken),
            Some((word, taken)) => (What::Word(word), taken),
            None => (number_or_sign(words[at], order), 1),
        };
        let typed = if taken == 1 { (*typed).to_owned() } else { raw[at..at + taken].join(" ") };
        tokens.push(Token { typed, what });
        at += taken;
    }
    tokens
}

/// Runs of letters, runs of digits with what joins them, and signs; spaces, commas and full stops part them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            number_length(rest)
        } else if first.is_alphabetic() {
            rest.find(|c: char| !c.is_alphabetic() && c != '\u{308}').unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (piece, after) = rest.split_at(length);
        if !(first.is_whitespace() || matches!(first, ',' | '.' | ';' | '(' | ')' | '\'' | '’')) {
            pieces.push(piece);
        }
        rest = after;
    }
    pieces
}

/// Bytes of the number at the beginning: digits, and `:./,` between digits; a dash only in a whole `2026-11-28`.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let iso = (0..10).all(|at| if at == 4 || at == 7 { bytes.get(at) == Some(&b'-') } else { digit(at) });
    if iso && !digit(10) {
        return 10;
    }
    let mut end = 0;
    while digit(end) || (matches!(bytes.get(end), Some(b':' | b'.' | b'/' | b',')) && digit(end + 1)) {
        end += 1;
    }
    end
}

fn number_or_sign(piece: &str, order: DateOrder) -> What {
    match piece {
        "+" => What::Plus,
        "-" | "–" | "—" | "−" => What::Dash,
        "&" => What::Word(Word::And),
        _ => number(piece, order).unwrap_or(What::Unknown),
    }
}

fn number(piece: &str, order: DateOrder) -> Option<What> {
    if !piece.starts_with(|c: char| c.is_ascii_digit()) || piece.len() > 10 {
        return None;
    }
    let leading_zero = piece.starts_with('0');
    if let Some((hour, minute)) = piece.split_once(':') {
        let right = hour.len() <= 2 && minute.len() == 2;
        let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
        return right.then_some(What::Clock { hour, minute, leading_zero });
    }
    if let Some((whole, tenths)) = piece.split_once(',') {
        let tenths: u32 = (tenths.len() == 1).then(|| tenths.parse().ok())??;
        return Some(What::Tenths(whole.parse::<u32>().ok()?.checked_mul(10)? + tenths));
    }
    if piece.contains('-') {
        return piece.parse().ok().map(What::Day);
    }
    let parts: Vec<&str> = piece.split(['.', '/']).collect();
    let in_order =
        |first, second| if piece.contains('/') { order.day_and_month(first, second) } else { (first, second) };
    match parts.as_slice() {
        [digits] => Some(What::Number { value: digits.parse().ok()?, digits: digits.len() }),
        [first, second] => {
            let (first, second) = in_order(first.parse().ok()?, second.parse().ok()?);
            Some(What::Dotted { first, second, year: None, leading_zero })
        }
        [first, second, year] => {
            let short = year.len() == 2;
            let year: i32 = (short || year.len() == 4).then(|| year.parse().ok())??;
            let year = Some(if short { 2000 + year } else { year });
            let (first, second) = in_order(first.parse().ok()?, second.parse().ok()?);
            Some(What::Dotted { first, second, year, leading_zero })
        }
        _ => None,
    }
}
