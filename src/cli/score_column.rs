//! One column of scores out of any table in a text file.
#![allow(clippy::disallowed_methods, reason = "this is where the file that the user names is read")]

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Tally, read_score};

/// Why a column could not be counted.
#[derive(Debug, thiserror::Error)]
pub enum ColumnError {
    /// The file cannot be read.
    #[error("{}: {error}", file.display())]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// Nothing is in it.
    #[error("{} is empty", .0.display())]
    Empty(PathBuf),
    /// No column has this header.
    #[error("{} has no column {column:?}", file.display())]
    NoColumn {
        /// Which file.
        file: PathBuf,
        /// The header that was asked for.
        column: String,
        /// The headers there are.
        columns: Vec<String>,
    },
    /// More than one column has this header.
    #[error("{} has {count} columns {column:?}", file.display())]
    SameColumns {
        /// Which file.
        file: PathBuf,
        /// The header that was asked for.
        column: String,
        /// How many there are.
        count: usize,
    },
}

/// Counts the scores of a column, found by its header; case and spaces around it do not matter.
///
/// A row that ends before the column is blank there; a row with nothing in any of several columns is no row.
///
/// # Errors
/// Where the file cannot be read or the column cannot be told.
pub fn count(file: &Path, column: &str) -> Result<Tally, ColumnError> {
    let bytes = std::fs::read(file).map_err(|error| ColumnError::Unreadable { file: file.to_owned(), error })?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut rows = reader.records().filter_map(Result::ok);
    let header: Vec<String> = rows
        .next()
        .ok_or_else(|| ColumnError::Empty(file.to_owned()))?
        .iter()
        .map(|cell| cell.trim().to_owned())
        .collect();
    let place = place(&header, column.trim()).map_err(|count| match count {
        0 => ColumnError::NoColumn { file: file.to_owned(), column: column.to_owned(), columns: header.clone() },
        count => ColumnError::SameColumns { file: file.to_owned(), column: column.to_owned(), count },
    })?;
    let mut tally = Tally::default();
    for row in rows {
        let blank = row.iter().all(|cell| cell.trim().is_empty());
        if !blank || header.len() == 1 {
            tally.add(read_score(row.get(place).unwrap_or_default()));
        }
    }
    Ok(tally)
}

/// The one column with this header, else how many there are; as it stands first, then with case looked past.
fn place(header: &[String], wanted: &str) -> Result<usize, usize> {
    let folded = wanted.to_lowercase();
    let find = |fits: &dyn Fn(&str) -> bool| -> Vec<usize> {
        (0..header.len()).filter(|place| header.get(*place).is_some_and(|name| fits(name))).collect()
    };
    let exact = find(&|name| name == wanted);
    let found = if exact.is_empty() { find(&|name| name.to_lowercase() == folded) } else { exact };
    match found[..] {
        [place] => Ok(place),
        _ => Err(found.len()),
    }
}

#[cfg(test)]
mod tests;
