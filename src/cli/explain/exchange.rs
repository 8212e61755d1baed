//! Why a file could not be imported, and what was wrong with its rows.

use std::io;
use std::path::Path;

use super::score_column::no_text;
use crate::cli::import::list_rejected;
use crate::desk::import::ImportError;
use crate::domain::{ImportField, ImportReport, KEPT, NoticeKind, RowNotice, SafeText, Zone};
use crate::exchange::csv::{CsvError, MappingError};
use crate::i18n::numbers::grouped;
use crate::i18n::{Messages, fields};
use crate::store::{Left, Stopped};

fn shown(text: &str) -> String {
    SafeText::new(text).to_string()
}

/// Which file, why not, and what would do. Times are shown in `zone`.
pub fn import(error: &ImportError, words: &Messages, zone: &Zone) -> String {
    let path = |file: &Path| shown(&file.display().to_string());
    words.cli_wrong(match error {
        ImportError::Unreadable { file, error } => match error.kind() {
            io::ErrorKind::NotFound => words.cli_file_missing(path(file)),
            io::ErrorKind::PermissionDenied => words.cli_file_forbidden(path(file)),
            io::ErrorKind::IsADirectory => words.cli_file_folder(path(file)),
            _ => words.cli_file_unreadable(path(file), super::system(error, words)),
        },
        ImportError::NoTable { file, error } => csv(error, &path(file), words),
        ImportError::NoUsableRow { file, rows, rejected } => {
            let mut text = words.import_no_usable_row(*rows, path(file), grouped(*rows));
            list_rejected(&mut text, rejected, words);
            text
        }
        ImportError::CutShort { file, error, left } => stopped(&no_text(error, &path(file), words), *left, words),
        ImportError::Store(Stopped { error, left }) => stopped(&shown(&super::store(error, words, zone)), *left, words),
    })
}

/// Why an import stopped, and what is in the base of it.
fn stopped(reason: &str, left: Left, words: &Messages) -> String {
    match left {
        Left::Nothing => words.import_base_refused(reason),
        Left::TakenBack => words.import_stopped_taken_back(reason),
        Left::Unfinished => words.import_stopped_left(reason),
    }
}

/// Why a file is no table of clients.
pub fn csv(error: &CsvError, file: &str, words: &Messages) -> String {
    match error {
        CsvError::Encoding(error) => no_text(error, file, words),
        CsvError::Mapping(error) => mapping(error, file, words),
        CsvError::TooManyColumns { found, limit } => {
            words.import_too_many_columns(file, found.to_string(), limit.to_string())
        }
        CsvError::TooManyRows { limit } => words.import_too_many_rows(file, grouped(*limit)),
        CsvError::NoRows { header_line } => words.import_no_rows(file, grouped(*header_line)),
    }
}

fn mapping(error: &MappingError, file: &str, words: &Messages) -> String {
    let quoted =
        |names: &[String]| names.iter().map(|name| words.cli_quoted(shown(name))).collect::<Vec<_>>().join(", ");
    match error {
        MappingError::NoHeader { found } => words.import_no_header(file, quoted(found)),
        MappingError::NoNameColumn { found } => words.import_no_name_column(file, quoted(found)),
        MappingError::UnknownField(field) => {
            let known: Vec<&str> = ImportField::ALL.iter().map(|field| field.name()).chain([KEPT]).collect();
            words.import_unknown_field(shown(field), known.join(", "))
        }
        MappingError::FieldTwice { field, columns: [one, other] } => {
            words.import_field_twice(shown(field), shown(one), shown(other))
        }
        MappingError::ColumnTwice { column, fields: [one, other] } => {
            words.import_column_twice(shown(column), shown(one), shown(other))
        }
        MappingError::UnknownColumn { column, found } => {
            words.import_unknown_column(shown(column), file, quoted(found))
        }
    }
}

/// The columns of the file that have become something, with what; none where there are none.
#[must_use]
pub fn taken_columns(report: &ImportReport, words: &Messages) -> Option<String> {
    let become_of = |name: &str| name.parse().map_or_else(|_| name.to_owned(), |field| fields::imported(field, words));
    let columns: Vec<String> = report
        .mapping
        .iter()
        .map(|(header, field)| words.import_taken_column(shown(header), become_of(field)))
        .collect();
    (!columns.is_empty()).then(|| words.import_taken(columns.join(", ")))
}

/// The columns of the file that are kept as they are; none where every one has become something.
#[must_use]
pub fn kept_columns(report: &ImportReport, words: &Messages) -> Option<String> {
    let quoted = || report.kept.iter().map(|name| words.cli_quoted(shown(name))).collect::<Vec<_>>().join(", ");
    (!report.kept.is_empty()).then(|| words.import_kept(quoted()))
}

/// What to know of a row, with its line and column.
#[must_use]
pub fn row_notice(notice: &RowNotice, words: &Messages) -> String {
    let reason = self::notice(&notice.what, words);
    let line = grouped(notice.line);
    match &notice.column {
        Some(column) => words.import_notice_column(line, SafeText::new(column).as_str(), reason),
        None => words.import_notice(line, reason),
    }
}

/// What is wrong with a row or a field.
pub fn notice(what: &NoticeKind, words: &Messages) -> String {
    match what {
        NoticeKind::TooFewColumns { expected, found } => {
            words.import_too_few_cells(*expected, expected.to_string(), found.to_string())
        }
        NoticeKind::TooManyColumns { expected, found } => {
            words.import_too_many_cells(*expected, expected.to_string(), found.to_string())
        }
        NoticeKind::NoName => words.import_no_name(),
        NoticeKind::FieldTooLong { bytes } => words.import_field_too_long(grouped(*bytes as u64)),
        NoticeKind::UnclosedQuote => words.import_unclosed_quote(),
        NoticeKind::UnreadablePhone { raw } => words.import_unreadable_phone(shown(raw)),
        NoticeKind::UnreadableDate { raw } => words.import_unreadable_date(shown(raw)),
        NoticeKind::UnreadableEmail { raw } => words.import_unreadable_email(shown(raw)),
        NoticeKind::UnreadableYesNo { raw } => words.import_unreadable_yes_no(shown(raw)),
        NoticeKind::UnreadableGrade { raw } => words.import_unreadable_grade(shown(raw)),
        NoticeKind::UnreadableAmount { raw } => words.import_unreadable_amount(shown(raw)),
        NoticeKind::UnreadableZone { raw } => words.import_unreadable_zone(shown(raw)),
        NoticeKind::FutureDate { raw } => words.import_future_date(shown(raw)),
        NoticeKind::SpareColumn { field, before } => {
            let before: Vec<String> = before.iter().map(|name| words.cli_quoted(shown(name))).collect();
            words.import_spare_column(fields::imported(*field, words), before.join(", "))
        }
        NoticeKind::SecondColumn { field, taken } => {
            words.import_second_column(fields::imported(*field, words), shown(taken))
        }
        NoticeKind::TotalRow => words.import_total_row(),
        NoticeKind::IdOfAnother { id } => words.import_id_of_another(shown(id)),
        NoticeKind::Archived => words.import_archived(),
        NoticeKind::Ambiguous { clients } => words.import_ambiguous(*clients, clients.to_string()),
    }
}

#[cfg(test)]
mod tests;
