//! What a command leaves behind: text for standard output or a failure, never both; plain tables and JSON.

use std::fmt::Write as _;
use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use serde::Serialize;

use crate::domain::SafeText;
use crate::i18n::Messages;

/// How a run of the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitKind {
    /// It did what it was asked for: 0.
    Done,
    /// It could not: 1.
    Failed,
    /// It was asked in the wrong way: 2.
    Wrong,
}

impl From<ExitKind> for ExitCode {
    fn from(kind: ExitKind) -> Self {
        match kind {
            ExitKind::Done => Self::SUCCESS,
            ExitKind::Failed => Self::FAILURE,
            ExitKind::Wrong => Self::from(2),
        }
    }
}

/// Why a command did nothing, in the user's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// [`ExitKind::Failed`] or [`ExitKind::Wrong`].
    pub exit: ExitKind,
    /// What was tried, on what, and what to do.
    pub message: String,
}

impl Failure {
    /// It could not be done.
    #[must_use]
    pub fn failed(message: String) -> Self {
        Self { exit: ExitKind::Failed, message }
    }

    /// It was asked in the wrong way.
    #[must_use]
    pub fn wrong(message: String) -> Self {
        Self { exit: ExitKind::Wrong, message }
    }
}

/// Prints what a command has made, at once and whole, and tells the exit code.
///
/// A reader that has gone away (`| head`) is no failure.
#[must_use]
pub fn finish(result: Result<String, Failure>, words: &Messages) -> ExitCode {
    print(result, &mut io::stdout().lock(), &mut io::stderr().lock(), words).into()
}

fn print(
    result: Result<String, Failure>,
    out: &mut impl io::Write,
    err: &mut impl io::Write,
    words: &Messages,
) -> ExitKind {
    let failure = match result.map(|text| write_all(out, &text)) {
        Ok(Ok(())) => return ExitKind::Done,
        Ok(Err(error)) if error.kind() == io::ErrorKind::BrokenPipe => return ExitKind::Done,
        Ok(Err(error)) => {
            Failure::failed(words.cli_wrong(words.cli_output_failed(super::explain::system(&error, words))))
        }
        Err(failure) => failure,
    };
    // Where even standard error is closed the exit code is all that is left.
    let _ = write_all(err, &failure.message);
    failure.exit
}

/// Says at once, on standard error, what the user should know though the command goes on.
pub fn warn(text: &str, words: &Messages) {
    // Where standard error is closed nobody wants to hear it.
    let _ = write_all(&mut io::stderr().lock(), &words.cli_warning(text));
}

fn write_all(out: &mut impl io::Write, text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    if !text.is_empty() && !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// One JSON object over several lines. What a terminal would act on or hide stands in it as `\u…`, so that the value is
/// whole for a program and harmless for a reader.
///
/// # Errors
/// Where the value cannot be written as JSON, which is a mistake of the program.
pub fn json(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let text = serde_json::to_string_pretty(value)?;
    let mut safe = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        if is_unseen(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
    }
    safe.push('\n');
    Ok(safe)
}

/// Controls, bidi marks and invisible characters; line feeds are the writer's own.
const fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// On which side of its column a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A plain table, as wide as its widest cells.
#[derive(Debug, Clone)]
pub struct Table {
    sides: Vec<Side>,
    rows: Vec<Vec<SafeText>>,
}

/// The most cells of a column where no window says how much room there is.
const LONGEST_COLUMN: usize = 60;

/// A column is never cut to less.
const SHORTEST_COLUMN: usize = 8;

/// The columns of a window, where standard output is one.
#[must_use]
pub fn window_columns() -> Option<usize> {
    let is_window = io::stdout().is_terminal();
    is_window.then(crossterm::terminal::size)?.ok().map(|(columns, _)| usize::from(columns)).filter(|it| *it > 0)
}

impl Table {
    /// An empty table with the sides of its columns.
    #[must_use]
    pub fn new(sides: &[Side]) -> Self {
        Self { sides: sides.to_vec(), rows: Vec::new() }
    }

    /// Adds a row; the first may be the headings.
    pub fn row<Cell: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().map(|cell| SafeText::new(cell.as_ref())).collect());
    }

    /// The table as text, two cells between columns, nothing after the last one.
    #[must_use]
    pub fn text(&self) -> String {
        self.with_widths(&self.widths())
    }

    /// The table as text that fits into a window of so many columns, its widest columns cut; without a window no
    /// column is wider than 60 cells.
    #[must_use]
    pub fn text_within(&self, columns: Option<usize>) -> String {
        let mut widths = self.widths();
        match columns {
            None => widths.iter_mut().for_each(|width| *width = (*width).min(LONGEST_COLUMN)),
            Some(columns) => {
                let room = columns.saturating_sub(2 * widths.len().saturating_sub(1));
                while widths.iter().sum::<usize>() > room {
                    let widest = widths.iter_mut().max().filter(|width| **width > SHORTEST_COLUMN);
                    let Some(widest) = widest else { break };
                    *widest -= 1;
                }
            }
        }
        self.with_widths(&widths)
    }

    fn widths(&self) -> Vec<usize> {
        (0..self.sides.len())
            .map(|column| self.rows.iter().filter_map(|row| row.get(column)).map(SafeText::width).max().unwrap_or(0))
            .collect()
    }

    fn with_widths(&self, widths: &[usize]) -> String {
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for ((cell, &width), side) in row.iter().zip(widths).zip(&self.sides) {
                let cell = if cell.width() > width { SafeText::cells(cell, width) } else { cell.clone() };
                if !line.is_empty() {
                    line.push_str("  ");
                }
                let gap = " ".repeat(width.saturating_sub(cell.width()));
                match side {
                    Side::Left => {
                        line.push_str(&cell);
                        line.push_str(&gap);
                    }
                    Side::Right => {
                        line.push_str(&gap);
                        line.push_str(&cell);
                    }
                }
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests;
