//! The report of an import: in words, or as one JSON object.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::ImportArgs;
use crate::cli::explain;
use crate::cli::output::{Failure, Side, Table, json};
use crate::domain::{ImportReport, RowNotice, SafeText};
use crate::i18n::Messages;
use crate::i18n::numbers::grouped;

/// Rows that are named in words; the others are counted. JSON names all.
const NAMED: usize = 20;

/// What `--json` prints.
#[derive(Serialize)]
struct Report<'a> {
    rows: u64,
    added: u64,
    updated: u64,
    unchanged: u64,
    rejected: Vec<Notice<'a>>,
    warnings: Vec<Notice<'a>>,
    encoding: &'a str,
    delimiter: char,
    /// Header → field.
    mapping: &'a BTreeMap<String, String>,
    /// Headers of the columns that are kept as they are.
    kept: &'a [String],
    /// The number of the operation by which the import can be undone; null on a dry run.
    operation: Option<i64>,
}

#[derive(Serialize)]
struct Notice<'a> {
    /// The line of the file, from 1.
    line: u64,
    /// The header; null where it is about the whole row.
    column: Option<&'a str>,
    reason: String,
}

fn notices<'a>(found: &'a [RowNotice], words: &Messages) -> Vec<Notice<'a>> {
    found
        .iter()
        .map(|notice| Notice {
            line: notice.line,
            column: notice.column.as_deref(),
            reason: explain::notice(&notice.what, words),
        })
        .collect()
}

/// The report as JSON.
pub(super) fn as_json(report: &ImportReport, words: &Messages) -> Result<String, Failure> {
    json(&Report {
        rows: report.rows,
        added: report.added,
        updated: report.updated,
        unchanged: report.unchanged,
        rejected: notices(&report.rejected, words),
        warnings: notices(&report.warnings, words),
        encoding: &report.encoding,
        delimiter: report.delimiter,
        mapping: &report.mapping,
        kept: &report.kept,
        operation: report.operation.map(|operation| operation.0),
    })
    .map_err(|error| Failure::failed(error.to_string()))
}

/// The report for a reader.
pub(super) fn in_words(args: &ImportArgs, report: &ImportReport, source: &str, words: &Messages) -> String {
    let file = SafeText::new(&args.file.display().to_string()).to_string();
    let delimiter = match report.delimiter {
        '\t' => words.import_delimiter_tab(),
        other => words.cli_quoted(other.to_string()),
    };
    let mut text = words.import_found(file, &report.encoding, delimiter, SafeText::new(source).as_str());
    text.push('\n');
    let mut columns = Table::new(&[Side::Left, Side::Left]);
    for (header, field) in &report.mapping {
        columns.row([format!("  {header}"), field.clone()]);
    }
    text.push_str(&columns.text());
    if let Some(kept) = explain::kept_columns(report, words) {
        let _ = writeln!(text, "{kept}");
    }
    text.push('\n');
    let mut counts = Table::new(&[Side::Left, Side::Right]);
    let rejected = report.rejected.len() as u64;
    for (name, count) in [
        (words.import_rows(), report.rows),
        (words.import_added(), report.added),
        (words.import_updated(), report.updated),
        (words.import_unchanged(), report.unchanged),
        (words.import_rejected(), rejected),
    ] {
        counts.row([name, grouped(count)]);
    }
    text.push_str(&counts.text());
    list(&mut text, &words.import_rejected_heading(), &report.rejected, words);
    list(&mut text, &words.import_warnings_heading(), &report.warnings, words);
    text.push('\n');
    text.push_str(&report.operation.map_or_else(
        || words.import_dry_run(),
        |operation| words.import_operation(grouped(u64::try_from(operation.0).unwrap_or_default())),
    ));
    text.push('\n');
    text
}

/// The first notices, one a line, and how many more there are.
fn list(text: &mut String, heading: &str, found: &[RowNotice], words: &Messages) {
    if found.is_empty() {
        return;
    }
    let _ = write!(text, "\n{heading}\n");
    for notice in found.iter().take(NAMED) {
        let _ = writeln!(text, "  {}", explain::row_notice(notice, words));
    }
    if found.len() > NAMED {
        let more = found.len() - NAMED;
        let _ = writeln!(text, "  {}", words.import_more(more, grouped(more as u64)));
    }
}

/// The rows that could not be used, below a message that says so.
pub(in crate::cli) fn list_rejected(text: &mut String, rejected: &[RowNotice], words: &Messages) {
    list(text, &words.import_rejected_heading(), rejected, words);
}
