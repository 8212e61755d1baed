//! Why the scores of a file could not be counted.

use std::io;

use crate::cli::score_column::ColumnError;
use crate::domain::SafeText;
use crate::exchange::csv::EncodingError;
use crate::i18n::Messages;
use crate::i18n::numbers::grouped;

use super::path;

/// Which file or column, why not, and what would do.
pub fn score_column(error: &ColumnError, words: &Messages) -> String {
    let shown = |text: &str| SafeText::new(text).to_string();
    words.cli_wrong(match error {
        ColumnError::Unreadable { file, error } => return super::file(file, error, words),
        ColumnError::NoText { file, error } => no_text(error, &path(file), words),
        ColumnError::NoColumn { file, column, columns } => {
            let columns = columns.iter().map(|name| super::quoted(name, words)).collect::<Vec<_>>().join(", ");
            words.scores_no_column(shown(column), path(file), columns)
        }
        ColumnError::SameColumns { file, column, count } => {
            words.scores_same_columns(*count, shown(column), path(file))
        }
    })
}

pub(super) fn no_text(error: &EncodingError, file: &str, words: &Messages) -> String {
    match error {
        EncodingError::Empty => words.cli_file_empty(file),
        EncodingError::TooLarge { limit, .. } => words.cli_file_large(file, (limit / 1_048_576).to_string()),
        EncodingError::Nul { line } | EncodingError::Noise { line, .. } => words.cli_file_binary(file, grouped(*line)),
        EncodingError::Malformed { encoding, line } => words.cli_file_damaged(file, grouped(*line), *encoding),
        EncodingError::Changed => words.cli_file_changed(file),
        EncodingError::System { kind, code, detail } => {
            let error = code.map_or_else(|| io::Error::new(*kind, detail.clone()), io::Error::from_raw_os_error);
            words.cli_file_unreadable(file, super::system(&error, words))
        }
        EncodingError::Unknown(label) => words.cli_file_encoding(SafeText::new(label).as_str()),
    }
}
