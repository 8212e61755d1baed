//! Why the scores of a file could not be counted.

use std::io;

use crate::cli::score_column::ColumnError;
use crate::domain::SafeText;
use crate::i18n::Messages;

/// Which file or column, why not, and what would do.
pub fn score_column(error: &ColumnError, words: &Messages) -> String {
    let shown = |text: &str| SafeText::new(text).to_string();
    let path = |file: &std::path::Path| shown(&file.display().to_string());
    words.cli_wrong(match error {
        ColumnError::Unreadable { file, error } => match error.kind() {
            io::ErrorKind::NotFound => words.cli_file_missing(path(file)),
            io::ErrorKind::PermissionDenied => words.cli_file_forbidden(path(file)),
            io::ErrorKind::IsADirectory => words.cli_file_folder(path(file)),
            _ => words.cli_file_unreadable(path(file), shown(&error.to_string())),
        },
        ColumnError::Empty(file) => words.cli_file_empty(path(file)),
        ColumnError::NoColumn { file, column, columns } => {
            let columns = columns.iter().map(|name| words.cli_quoted(shown(name))).collect::<Vec<_>>().join(", ");
            words.scores_no_column(shown(column), path(file), columns)
        }
        ColumnError::SameColumns { file, column, count } => {
            words.scores_same_columns(*count, shown(column), path(file))
        }
    })
}
