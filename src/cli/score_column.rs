//! One column of scores out of any table in a text file.
#![allow(clippy::disallowed_methods, reason = "this is where the file that the user names is read")]

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Tally, read_score};
use crate::exchange::csv::EncodingError;
use crate::exchange::csv::table::TextTable;

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
    /// It has no text.
    #[error("{}: {error}", file.display())]
    NoText {
        /// Which file.
        file: PathBuf,
        /// Why.
        error: EncodingError,
    },
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

/// Counts the scores of a column, found by its header.
///
/// # Errors
/// Where the file cannot be read or the column cannot be told.
pub fn count(file: &Path, column: &str) -> Result<Tally, ColumnError> {
    let bytes = std::fs::read(file).map_err(|error| ColumnError::Unreadable { file: file.to_owned(), error })?;
    let table =
        TextTable::open(&bytes, column).map_err(|error| ColumnError::NoText { file: file.to_owned(), error })?;
    let places = table.places(column);
    let [place] = places[..] else {
        let (file, column) = (file.to_owned(), column.to_owned());
        return Err(match places.len() {
            0 => ColumnError::NoColumn { file, column, columns: table.header().to_vec() },
            count => ColumnError::SameColumns { file, column, count },
        });
    };
    let mut tally = Tally::default();
    table.column(place, |cell| tally.add(read_score(cell)));
    Ok(tally)
}

#[cfg(test)]
mod tests;
