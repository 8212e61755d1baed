//! `import`: clients from a file of another program, with a report of what came of every row.

use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};

use crate::desk::import::{self, ImportError, ImportOrder};
use crate::domain::{CareRules, ImportReport, Moment, OperatorId, Zone};
use crate::exchange::csv::CsvError;
use crate::exchange::phone::HomeRegion;
use crate::i18n::Messages;
use crate::i18n::numbers::grouped;
use crate::store::Store;

use super::explain;
use super::output::Failure;

mod report;

pub(in crate::cli) use report::list_rejected;

/// What the user asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportArgs {
    /// The file.
    pub file: PathBuf,
    /// Only say what would happen.
    pub dry_run: bool,
    /// (field, column), each from a `--map field=column`.
    pub map: Vec<(String, String)>,
    /// The source, where it is not what the headers tell.
    pub source: Option<String>,
    /// As JSON.
    pub json: bool,
}

/// Who imports, when and where.
#[derive(Debug, Clone)]
pub struct Here {
    /// The instant.
    pub now: Moment,
    /// The user's clock.
    pub zone: Zone,
    /// The country whose numbers have no country code.
    pub home: HomeRegion,
    /// Who is at work.
    pub operator: Option<OperatorId>,
    /// Days after a relationship survey in which a client is not asked again.
    pub quiet_days: u32,
    /// What signed deals start.
    pub care: Option<CareRules>,
    /// Progress may be drawn on standard error.
    pub draws_progress: bool,
}

/// Reads the pair of a `--map field=column`; none where it has no `=` or nothing on one side of it.
#[must_use]
pub fn map_pair(text: &str) -> Option<(String, String)> {
    let (field, column) = text.split_once('=')?;
    let (field, column) = (field.trim(), column.trim());
    (!field.is_empty() && !column.is_empty()).then(|| (field.to_owned(), column.to_owned()))
}

/// Imports a file and reports on it, as words or as JSON.
///
/// # Errors
/// In the user's words, where the file as a whole cannot be used or the base refused.
pub fn run(args: &ImportArgs, here: &Here, store: &mut Store, words: &Messages) -> Result<String, Failure> {
    let (report, source) = import(args, here, store, words).map_err(|error| {
        let message = explain::import(&error, words, &here.zone);
        match &error {
            // A field or column that there is not: the command line is wrong, not the file.
            ImportError::NoTable { error: CsvError::Mapping(mapping), .. } if mapping.is_the_users() => {
                Failure::wrong(message)
            }
            _ => Failure::failed(message),
        }
    })?;
    if args.json { report::as_json(&report, words) } else { Ok(report::in_words(args, &report, &source, words)) }
}

/// Opens the file and takes it through; also the source it was taken as.
fn import(
    args: &ImportArgs,
    here: &Here,
    store: &mut Store,
    words: &Messages,
) -> Result<(ImportReport, String), ImportError> {
    let order = ImportOrder {
        map: args.map.clone(),
        source: args.source.clone(),
        home: here.home,
        zone: here.zone.clone(),
        operator: here.operator,
        now: here.now,
        quiet_days: here.quiet_days,
        care: here.care.clone(),
        dry_run: args.dry_run,
    };
    let file = import::open(&args.file, &order)?;
    let all = grouped(file.preview().rows);
    let bar = bar(here, file.preview().rows, words);
    let report = import::import(store, &args.file, &file, &order, words, &mut |rows| {
        bar.set_position(rows);
        bar.set_message(words.importing_running_of(grouped(rows).as_str(), all.as_str()));
    })?;
    bar.finish_and_clear();
    Ok((report, order.source_of(&file)))
}

fn bar(here: &Here, rows: u64, words: &Messages) -> ProgressBar {
    if !here.draws_progress {
        return ProgressBar::hidden();
    }
    let template = format!("{} {{bar:30}} {{msg}}", words.import_progress());
    let bar = ProgressBar::new(rows);
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    bar
}

#[cfg(test)]
mod tests;
