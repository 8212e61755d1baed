//! Telephone numbers as people write them: taken out of a cell, put into the form that can be dialled (E.164),
//! and what their region tells of the client's clock.

mod zones;

use std::str::FromStr;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, Region};

pub use zones::zone_of;

use crate::domain::{DateOrder, HOME_REGION, ImportedPhone, PhoneKind, has_numbers, home_currency};

/// The country whose numbers are written without a country code, and whose sums without a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HomeRegion(Region, Option<&'static str>, DateOrder);

/// A code that no country has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown region {0:?}: two letters of ISO 3166, such as RU, are needed")]
pub struct UnknownRegion(pub String);

impl Default for HomeRegion {
    fn default() -> Self {
        Self(Region::RU, home_currency(HOME_REGION), DateOrder::of_region(HOME_REGION))
    }
}

impl FromStr for HomeRegion {
    type Err = UnknownRegion;

    /// Two letters of ISO 3166 in any case.
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let code = code.trim().to_ascii_uppercase();
        match Region::from_code(&code) {
            Ok(region) if has_numbers(&code) => Ok(Self(region, home_currency(&code), DateOrder::of_region(&code))),
            _ => Err(UnknownRegion(code)),
        }
    }
}

impl HomeRegion {
    /// How dates with strokes are written there.
    #[must_use]
    pub fn date_order(self) -> DateOrder {
        self.2
    }

    /// What is paid with there, where we know it.
    #[must_use]
    pub fn currency(self) -> Option<&'static str> {
        self.1
    }
}

/// The fewest digits that can be somebody's number: shorter pieces of a cell belong to the number before them.
const FEWEST_DIGITS: usize = 5;

/// Every number of a cell, in order. What cannot be understood has no `e164`; an empty cell and a dash have no number.
#[must_use]
pub fn numbers(cell: &str, home: HomeRegion, kind: PhoneKind) -> Vec<ImportedPhone> {
    let mut found = Vec::new();
    for piece in pieces(without_fraction(cell)) {
        match number(&piece, home) {
            Some((e164, extension)) => found.push(ImportedPhone { raw: piece, e164: Some(e164), extension, kind }),
            None => match side_by_side(&piece, home) {
                Some(several) => found.extend(several.into_iter().map(|(raw, e164, extension)| ImportedPhone {
                    raw,
                    e164: Some(e164),
                    extension,
                    kind,
                })),
                None => found.push(ImportedPhone { raw: piece, e164: None, extension: None, kind }),
            },
        }
    }
    let mut seen: Vec<(Option<String>, Option<String>)> = Vec::with_capacity(found.len());
    found.retain(|phone| {
        let key = (phone.e164.clone(), phone.extension.clone());
        let new = phone.e164.is_none() || !seen.contains(&key);
        seen.push(key);
        new
    });
    found
}

/// One number as E.164 with its extension; none where it is not a number that can be dialled.
#[must_use]
pub fn number(text: &str, home: HomeRegion) -> Option<(String, Option<String>)> {
    let text = plain(text);
    if looks_computed(&text) {
        return None;
    }
    let (text, told) = split_extension(&text);
    let text = without_remark(text);
    // The sign of a number with a country code, as it is dialled in most of the world.
    let dialled = text.strip_prefix("00").map(|rest| format!("+{rest}"));
    let text = dialled.as_deref().unwrap_or(text);
    let parsed = PHONE_NUMBER_UTIL.parse(text, Some(home.0)).ok()?;
    let international = text.trim_start().starts_with('+') && dialled.is_none();
    if !(PHONE_NUMBER_UTIL.is_valid_number(&parsed) || (international && PHONE_NUMBER_UTIL.is_possible_number(&parsed)))
    {
        return None;
    }
    let e164 = PHONE_NUMBER_UTIL.format(&parsed, PhoneNumberFormat::E164).into_owned();
    let digits = e164.len().checked_sub(1)?;
    if !(6..=15).contains(&digits) {
        return None;
    }
    let extension = told.or_else(|| Some(parsed.extension().to_owned()).filter(|digits| !digits.is_empty()));
    Some((e164, extension))
}

/// Words that stand before a number and are no part of a name.
const NUMBER_WORDS: [&str; 10] = ["тел.", "тел", "т.", "моб.", "моб", "телефон", "tel.", "tel", "phone", "mobile"];

/// A line that somebody is named in, with or without a number, as name and number: `Сергей 8 903 777 12 34`,
/// `89161234567, Петров Иван`. Only what can be dialled is a number beside a name, so the digits of a firm's name stay
/// in it; a line without letters is a number where its digits are enough for one.
#[must_use]
pub fn name_and_number(line: &str, home: HomeRegion) -> (String, Option<String>) {
    let line = line.trim();
    let digits = line.chars().filter(char::is_ascii_digit).count();
    if !line.contains(char::is_alphabetic) && digits >= FEWEST_DIGITS {
        return (String::new(), Some(line.to_owned()));
    }
    let Some((from, to)) = dialable(line, home) else { return (line.to_owned(), None) };
    let name = [&line[..from], &line[to..]].map(named).into_iter().filter(|part| !part.is_empty());
    (name.collect::<Vec<_>>().join(" "), Some(line[from..to].to_owned()))
}

/// What of a line beside its number is a name.
fn named(part: &str) -> &str {
    let edge = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '/' | '(' | ')');
    let part = part.trim_end_matches(|c| edge(c) && c != ')').trim_start_matches(|c| edge(c) && c != '(');
    // A bracket that held the number is no part of the name; one of the name's own has its other half there too.
    let whole = part.matches('(').count() == part.matches(')').count();
    let part = if whole { part } else { part.trim_matches(edge) };
    match part.rsplit_once(char::is_whitespace) {
        Some((name, last)) if NUMBER_WORDS.contains(&last.to_lowercase().as_str()) => named(name),
        None if NUMBER_WORDS.contains(&part.to_lowercase().as_str()) => "",
        _ => part,
    }
}

/// The first piece of a line that can be dialled, as long as it goes, its extension with it.
fn dialable(line: &str, home: HomeRegion) -> Option<(usize, usize)> {
    let inside = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.');
    let begins = |at: usize, c: char| {
        (c.is_ascii_digit() || matches!(c, '+' | '(')) && !line[..at].ends_with(|before: char| inside(before))
    };
    let ends: Vec<usize> = line
        .char_indices()
        .map(|(at, c)| (at + c.len_utf8(), c))
        .filter(|(end, c)| c.is_ascii_digit() && !line[*end..].starts_with(|c: char| c.is_ascii_digit()))
        .map(|(end, _)| end)
        .collect();
    line.char_indices().filter(|(at, c)| begins(*at, *c)).find_map(|(from, _)| {
        let whole = |to: &&usize| {
            let piece = &line[from..**to];
            if piece.starts_with('(') && !piece.contains(')') {
                return false;
            }
            let (bare, told) = split_extension(piece);
            let ends_with_it = told.is_none_or(|extension| piece.ends_with(&extension));
            !bare.contains(char::is_alphabetic) && ends_with_it && number(piece, home).is_some()
        };
        ends.iter().rev().filter(|to| **to > from).find(whole).map(|to| (from, *to))
    })
}

/// Invisible characters out, every blank and dash a plain one.
fn plain(text: &str) -> String {
    text.trim()
        .trim_start_matches('\'')
        .chars()
        .filter_map(|c| match c {
            '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => Some(' '),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => None,
            c => Some(c),
        })
        .collect()
}

/// A number that a spreadsheet took for one to count with (`79161234567.0`) as it was.
fn without_fraction(cell: &str) -> &str {
    let whole = cell.trim().strip_suffix(".0").or_else(|| cell.trim().strip_suffix(",0"));
    match whole {
        Some(whole) if whole.len() >= 10 && whole.bytes().all(|byte| byte.is_ascii_digit()) => whole,
        _ => cell,
    }
}

/// True for what a spreadsheet makes of a long number (`7,9E+10`): the last digits are gone.
fn looks_computed(text: &str) -> bool {
    let upper = text.trim().to_uppercase();
    // The Cyrillic Е is what a Russian spreadsheet prints when the cell was typed again by hand.
    upper.split_once(['E', 'Е']).is_some_and(|(mantissa, exponent)| {
        mantissa.starts_with(|c: char| c.is_ascii_digit())
            && mantissa.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.')
            && !exponent.is_empty()
            && exponent.trim_start_matches(['+', '-']).chars().all(|c| c.is_ascii_digit())
    })
}

/// Cuts a remark behind a whole number: `8-912-345-67-89 (Мария)`.
fn without_remark(text: &str) -> &str {
    let mut digits = 0;
    for (at, c) in text.char_indices() {
        digits += usize::from(c.is_ascii_digit());
        if digits >= 10 && c.is_alphabetic() {
            return text[..at].trim_end_matches(|c: char| !c.is_ascii_digit());
        }
    }
    text
}

/// Words that stand before an extension, the longer ones first.
const EXTENSION_WORDS: [&str; 13] = [
    "добавочный",
    "добавочн",
    "внутренний",
    "внутр.",
    "внутр",
    "вн.",
    "доб.",
    "доб",
    "extension",
    "ext.",
    "ext",
    "#",
    "вн",
];

/// Splits `… доб. 12`; the digits after the word are the extension.
fn split_extension(text: &str) -> (&str, Option<String>) {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return (text, None);
    }
    for word in EXTENSION_WORDS {
        let Some(at) = lower.find(word) else { continue };
        let before = &text[..at];
        if before.chars().filter(char::is_ascii_digit).count() < FEWEST_DIGITS {
            continue;
        }
        let after: String = lower[at + word.len()..]
            .trim_start_matches(|c: char| c == '.' || c == ':' || c == '№' || c.is_whitespace())
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        if (1..=8).contains(&after.len()) {
            return (before.trim_end_matches(|c: char| c.is_whitespace() || ",;(-".contains(c)), Some(after));
        }
    }
    (text, None)
}

/// Cuts a cell at what stands between numbers; a piece with too few digits stays with the number before it.
fn pieces(cell: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    if looks_computed(cell) {
        return vec![cell.trim().to_owned()];
    }
    for part in cell.replace(":::", "\n").split(['\n', '\r', ';', ',', '/', '|', '\\']) {
        let part = part.trim();
        let digits = part.chars().filter(char::is_ascii_digit).count();
        if digits == 0 && !pieces.is_empty() || part.is_empty() {
            continue;
        }
        match pieces.last_mut() {
            Some(last) if digits < FEWEST_DIGITS => {
                last.push_str(", ");
                last.push_str(part);
            }
            Some(last) if last.chars().filter(char::is_ascii_digit).count() < FEWEST_DIGITS => {
                last.push(',');
                last.push_str(part);
            }
            _ => pieces.push(part.to_owned()),
        }
    }
    pieces
}

/// Numbers that only blanks part (`8 912 123-45-67 8 903 765-43-21`): cut wherever a whole number is complete.
fn side_by_side(text: &str, home: HomeRegion) -> Option<Vec<(String, String, Option<String>)>> {
    if text.chars().filter(char::is_ascii_digit).count() < 14 {
        return None;
    }
    let mut found = Vec::new();
    let mut open = String::new();
    for word in text.split_whitespace() {
        if !open.is_empty() {
            open.push(' ');
        }
        open.push_str(word);
        if let Some((e164, extension)) = number(&open, home) {
            found.push((std::mem::take(&mut open), e164, extension));
        }
    }
    (found.len() > 1 && !open.chars().any(|c| c.is_ascii_digit())).then_some(found)
}

#[cfg(test)]
mod tests;
