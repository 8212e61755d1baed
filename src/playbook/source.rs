//! The text of a playbook file, and how a place in it becomes a line and a column.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::DeTable;

use super::error::{Syntax, ValueKind};
use super::{Mistake, PlaybookError};

/// Reads a file of settings whose shape says all that can be wrong in it.
///
/// # Errors
/// With the first mistake and its place.
pub fn read_toml<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, PlaybookError> {
    Source::parse(file, text).map(|(_, raw)| raw).map_err(|errors| {
        let first = errors.into_iter().next();
        first.unwrap_or_else(|| PlaybookError::at_start(file, Mistake::Toml(String::new())))
    })
}

/// A file that is being read; collects its mistakes.
pub(super) struct Source<'a> {
    file: &'a str,
    text: &'a str,
    errors: Vec<PlaybookError>,
}

impl<'a> Source<'a> {
    /// Reads the file into a raw shape.
    pub(super) fn parse<T: DeserializeOwned>(file: &'a str, text: &'a str) -> Result<(Self, T), Vec<PlaybookError>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut source = Self { file, text, errors: Vec::new() };
        match toml::from_str(text) {
            Ok(raw) => Ok((source, raw)),
            Err(error) => {
                // The first that is wrong in the file: the reader itself stops at what follows from it.
                let (_, faults) = DeTable::parse_recoverable(text);
                let first = faults.iter().min_by_key(|fault| fault.span().map_or(0, |span| span.start));
                let error = first.unwrap_or(&error);
                let at = error.span().map_or(0, |span| span.start);
                source.mistake(at, toml_mistake(error.message()));
                Err(source.errors)
            }
        }
    }

    /// What was read, or the mistakes, in the order of the file.
    pub(super) fn finish<T>(mut self, read: T) -> Result<T, Vec<PlaybookError>> {
        self.errors.sort_by_key(|error| (error.line, error.column));
        if self.errors.is_empty() { Ok(read) } else { Err(self.errors) }
    }

    /// No mistake was found so far.
    pub(super) fn is_good(&self) -> bool {
        self.errors.is_empty()
    }

    /// Notes a mistake at a byte of the text.
    pub(super) fn mistake(&mut self, byte: usize, what: Mistake) {
        let before = self.text.get(..byte).unwrap_or(self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        self.errors.push(PlaybookError {
            file: self.file.to_owned(),
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
            what,
        });
    }

    /// Notes a mistake at a byte of the value of a string.
    pub(super) fn mistake_inside<T>(&mut self, value: &Spanned<T>, byte: usize, what: Mistake) {
        let at = self.inside(value.span(), byte);
        self.mistake(at, what);
    }

    /// The byte of the text at which a byte of a string's value stands.
    fn inside(&self, span: Range<usize>, byte: usize) -> usize {
        let raw = self.text.get(span.clone()).unwrap_or_default();
        let (quote, escapes) = match raw.as_bytes() {
            [b'"', b'"', b'"', ..] => (3, true),
            [b'\'', b'\'', b'\'', ..] => (3, false),
            [b'\'', ..] => (1, false),
            _ => (1, true),
        };
        let mut at = quote;
        if quote == 3 {
            let rest = raw.get(3..).unwrap_or_default();
            // A line break right after the opening quotes is not part of the value.
            at += if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
        }
        let mut value = 0;
        while value < byte
            && let Some(next) = raw.get(at..).and_then(|rest| rest.chars().next())
        {
            let (raw_bytes, value_bytes) =
                if escapes && next == '\\' { escape(&raw[at..]) } else { (next.len_utf8(), next.len_utf8()) };
            at += raw_bytes;
            value += value_bytes;
        }
        span.start + at
    }

    /// A text that has to say something.
    pub(super) fn text(&mut self, value: &Spanned<String>) -> String {
        if value.get_ref().trim().is_empty() {
            self.mistake(value.span().start, Mistake::EmptyText);
        }
        value.get_ref().clone()
    }

    /// A number of at least 1.
    pub(super) fn positive(&mut self, value: &Spanned<u32>) -> u32 {
        if *value.get_ref() == 0 {
            self.mistake(value.span().start, Mistake::NotPositive);
        }
        *value.get_ref()
    }

    /// A stable name, such as that of a class or of a purpose.
    pub(super) fn named<T: std::str::FromStr>(&mut self, value: &Spanned<String>, names: &[&str]) -> Option<T> {
        let found = value.get_ref().parse().ok();
        if found.is_none() {
            self.mistake(
                value.span().start,
                Mistake::UnknownValue { name: value.get_ref().clone(), expected: names.join(", ") },
            );
        }
        found
    }
}

/// How many bytes an escape takes in the file and in the value.
fn escape(raw: &str) -> (usize, usize) {
    let code = |digits: usize| {
        let value = raw.get(2..2 + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
        (2 + digits, value.map_or(1, char::len_utf8))
    };
    match raw.as_bytes().get(1) {
        Some(b'u') => code(4),
        Some(b'U') => code(8),
        Some(b'x') => code(2),
        // A backslash at the end of a line swallows the break and the blanks after it.
        Some(b' ' | b'\t' | b'\r' | b'\n') => (raw.len() - raw[1..].trim_start().len(), 0),
        _ => (2, 1),
    }
}

/// The reader's message, typed where it says something that our own words can say.
fn toml_mistake(message: &str) -> Mistake {
    let quoted = |rest: &str| rest.split('`').nth(1).map(str::to_owned);
    let names = |rest: &str| {
        let list = rest.split_once("expected ")?.1;
        Some(list.trim_start_matches("one of ").replace(" or ", ", ").replace('`', ""))
    };
    if let Some(rest) = message.strip_prefix("unknown field ")
        && let (Some(name), Some(expected)) = (quoted(rest), names(rest))
    {
        return Mistake::UnknownField { name, expected };
    }
    if let Some(rest) = message.strip_prefix("unknown variant ")
        && let (Some(name), Some(expected)) = (quoted(rest), names(rest))
    {
        return Mistake::UnknownValue { name, expected };
    }
    if let Some(name) = message.strip_prefix("missing field ").and_then(quoted) {
        return Mistake::MissingField(name);
    }
    if message.starts_with("invalid type: ") || message.starts_with("invalid value: ") {
        return match message.rsplit_once("expected ") {
            Some((_, expected)) => Mistake::OtherType(value_kind(expected)),
            None => Mistake::Toml(one_line(message)),
        };
    }
    syntax(message).map_or_else(|| Mistake::Toml(one_line(message)), Mistake::Syntax)
}

fn one_line(message: &str) -> String {
    message.trim().replace('\n', "; ")
}

fn value_kind(expected: &str) -> ValueKind {
    match expected {
        "a string" | "string" => ValueKind::Text,
        "a boolean" => ValueKind::YesNo,
        "a sequence" => ValueKind::List,
        "a map" => ValueKind::Table,
        "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64" => ValueKind::Number,
        table if table.starts_with("struct ") => ValueKind::Table,
        other => ValueKind::OneOf(other.to_owned()),
    }
}

/// What the reader's message means, by its beginning and what it had expected.
fn syntax(message: &str) -> Option<Syntax> {
    const MEANINGS: [(&str, Syntax); 25] = [
        ("invalid basic string", Syntax::UnclosedText),
        ("invalid literal string", Syntax::UnclosedText),
        ("invalid multi-line basic string", Syntax::UnclosedText),
        ("invalid multi-line literal string", Syntax::UnclosedText),
        ("missing opening quote", Syntax::NoValue),
        ("unclosed inline table", Syntax::Unclosed('}')),
        ("unclosed", Syntax::Unclosed(']')),
        ("key with no value", Syntax::NoEquals),
        ("missing assignment", Syntax::NoEquals),
        ("string values must be quoted", Syntax::NoValue),
        ("missing value", Syntax::NoValue),
        ("invalid value", Syntax::NoValue),
        ("duplicate key", Syntax::NameTwice),
        ("missing comma", Syntax::NoComma),
        ("missing key", Syntax::TooMuch),
        ("unexpected leading zero", Syntax::Number),
        ("unexpected sign", Syntax::Number),
        ("redundant", Syntax::Number),
        ("`_` may only go between digits", Syntax::Number),
        ("unexpected", Syntax::TooMuch),
        ("extra", Syntax::TooMuch),
        ("invalid unquoted key", Syntax::Name),
        ("unquoted keys cannot be empty", Syntax::Name),
        ("missing escaped value", Syntax::Escape),
        ("too few unicode", Syntax::Escape),
    ];
    MEANINGS.iter().find(|(begins, _)| message.starts_with(begins)).map(|(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests;
