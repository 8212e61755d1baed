//! Import inside the workstation: on a thread and a connection of its own, so that calls go on meanwhile. So is the try
//! that says before it what would come of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use directories::BaseDirs;

use crate::app::effect::{Effect, Write};
use crate::app::msg::{ImportPreview, Lack, Msg, Trial};
use crate::cli::explain;
use crate::desk::care_rules;
use crate::desk::import::{ImportError, ImportOrder, import, look, open, stamp, try_out};
use crate::domain::{ColumnChoice, FileStamp, ImportReport};
use crate::exchange::csv::{CsvError, CsvFile, MappingError};
use crate::store::{OpenOptions, Reader, Store};

use super::Arrived;
use super::session::Session;
use super::writing::Worker;

/// How often the progress is told.
const TELL: Duration = Duration::from_millis(100);
/// Notices of single rows that are told; all of them the command line tells.
const MOST: usize = 500;

/// A file, and what the user says of its columns.
type Chosen<'a> = (&'a Path, &'a [ColumnChoice]);

fn order(session: &Session, choices: &[ColumnChoice]) -> ImportOrder {
    ImportOrder {
        map: choices.iter().map(ColumnChoice::asked).collect(),
        source: None,
        home: session.home_region(),
        zone: session.zone(),
        operator: session.operator(),
        now: session.now(),
        quiet_days: session.playbooks.cadence.quiet_relationship_days,
        care: Some(care_rules(&session.playbooks, session.language())),
        dry_run: false,
    }
}

/// The path with the user's own folder in place of `~`, as a shell would read it.
pub fn at_home(path: &Path) -> PathBuf {
    let home = path.strip_prefix("~").ok().and_then(|rest| Some(BaseDirs::new()?.home_dir().join(rest)));
    home.unwrap_or_else(|| path.to_owned())
}

/// Says what a file looks like; where the user has said nothing of its columns, what was said of the last file with the
/// same headers holds.
pub fn preview(path: &Path, choices: Option<&[ColumnChoice]>, base: &Reader, session: &Session) -> Msg {
    let path = &at_home(path);
    // Taken before the file is read: whoever writes to it from now on is noticed.
    let stamp = stamp(path);
    let found = look(path, &order(session, choices.unwrap_or_default())).and_then(|file| {
        let kept = if choices.is_none() { kept(&file, base, session) } else { Vec::new() };
        if kept.is_empty() { Ok((file, Vec::new())) } else { Ok((look(path, &order(session, &kept))?, kept)) }
    });
    let (file, kept) = match found {
        Ok(found) => found,
        Err(error) => return Msg::ImportFailed(explain::import(&error, session.words(), &session.zone())),
    };
    let found = file.preview();
    let lack = match file.usable() {
        Ok(()) => None,
        Err(MappingError::NoHeader { .. }) if found.columns.len() > 1 => Some(Lack::KnownNames),
        Err(MappingError::NoNameColumn { .. }) => Some(Lack::Client),
        // A text that is no table: there are no columns of which something could be said.
        Err(error) => {
            let error = ImportError::NoTable { file: path.clone(), error: CsvError::Mapping(error) };
            return Msg::ImportFailed(explain::import(&error, session.words(), &session.zone()));
        }
    };
    Msg::ImportPreview(Box::new(ImportPreview {
        path: path.clone(),
        encoding: found.encoding.to_owned(),
        delimiter: found.delimiter,
        source: found.family.clone(),
        columns: found.columns.clone(),
        clients: found.clients.clone(),
        sample: found.first_rows.clone(),
        remembered: !kept.is_empty(),
        choices: choices.map_or(kept, <[ColumnChoice]>::to_vec),
        lack,
        stamp,
    }))
}

/// What the user has said of the last file with the same headers.
fn kept(file: &CsvFile, base: &Reader, session: &Session) -> Vec<ColumnChoice> {
    let Some(me) = session.operator() else { return Vec::new() };
    // Whoever is not reminded says it once more.
    base.column_choices(me, &headers(file)).unwrap_or_default()
}

fn headers(file: &CsvFile) -> Vec<String> {
    file.preview().columns.iter().map(|(header, _)| header.clone()).collect()
}

/// Finds out on a thread of its own what would come of an import; on a base without a file at once.
pub fn start_try(worker: &mut Worker, turn: u64, chosen: Chosen<'_>, arrive: &Sender<Arrived>) {
    let session = Arc::clone(&worker.session);
    let (path, choices, arrive) = (chosen.0.to_owned(), chosen.1.to_owned(), arrive.clone());
    match worker.store.path().map(Path::to_owned) {
        Some(base) => {
            std::thread::spawn(move || {
                let opened = Store::open(&base, OpenOptions::new(session.now()));
                let tried = opened
                    .map_err(ImportError::from)
                    .and_then(|mut store| run_dry(&mut store, turn, (&path, &choices), &session));
                told_try(tried, turn, &session, &arrive);
            });
        }
        None => try_here(worker, turn, (&path, &choices), &arrive),
    }
}

/// Finds it out over the worker's own connection.
pub fn try_here(worker: &mut Worker, turn: u64, chosen: Chosen<'_>, arrive: &Sender<Arrived>) {
    let session = Arc::clone(&worker.session);
    let tried = run_dry(&mut worker.store, turn, chosen, &session);
    told_try(tried, turn, &session, arrive);
}

/// None where nobody waits for it any more: the user has gone back, said another thing of a column, or imports.
fn run_dry(
    store: &mut Store,
    turn: u64,
    (path, choices): Chosen<'_>,
    session: &Session,
) -> Result<Option<ImportReport>, ImportError> {
    let order = order(session, choices);
    let file = open(path, &order)?;
    try_out(store, path, &file, &order, session.words(), &|| session.awaits(turn))
}

fn told_try(tried: Result<Option<ImportReport>, ImportError>, turn: u64, session: &Session, arrive: &Sender<Arrived>) {
    let trial = match tried {
        Ok(None) => return,
        Ok(Some(report)) => {
            let notices = notices(&report, session);
            Trial::Report(report, notices)
        }
        Err(error) => Trial::Refused(explain::import(&error, session.words(), &session.zone())),
    };
    let _ = arrive.send(Msg::ImportTried(turn, Box::new(trial)).into());
}

/// What to know of single rows, those that cannot be used first.
fn notices(report: &ImportReport, session: &Session) -> Vec<String> {
    let words = session.words();
    let told = |notice| explain::row_notice(notice, words);
    let rejected = report.rejected.iter().map(|notice| words.importing_row_rejected(told(notice)));
    rejected.chain(report.warnings.iter().map(told)).take(MOST).collect()
}

/// Imports on a thread of its own; a base without a file is imported into at once.
pub fn start(worker: &mut Worker, effect: &Effect, arrive: &Sender<Arrived>) {
    let Effect::Write(write, Write::Import { path, choices, seen }) = effect else { return };
    let session = Arc::clone(&worker.session);
    let (write, seen) = (*write, *seen);
    let (path, choices, arrive) = (path.clone(), choices.clone(), arrive.clone());
    match worker.store.path().map(Path::to_owned) {
        Some(base) => {
            std::thread::spawn(move || {
                let opened = Store::open(&base, OpenOptions::new(session.now()));
                let done = opened
                    .map_err(ImportError::from)
                    .and_then(|mut store| run(&mut store, (&path, &choices), seen, &session, &arrive));
                tell(done, (&path, &choices), write, &session, &arrive);
            });
        }
        None => here(worker, effect, &arrive),
    }
}

/// Imports over the worker's own connection, while everything behind it waits.
pub fn here(worker: &mut Worker, effect: &Effect, arrive: &Sender<Arrived>) {
    let Effect::Write(write, Write::Import { path, choices, seen }) = effect else { return };
    let session = Arc::clone(&worker.session);
    let done = run(&mut worker.store, (path, choices), *seen, &session, arrive);
    tell(done, (path, choices), *write, &session, arrive);
}

/// Imports a file; none where somebody has written to it since it was `seen`.
fn run(
    store: &mut Store,
    (path, choices): Chosen<'_>,
    seen: Option<FileStamp>,
    session: &Session,
    arrive: &Sender<Arrived>,
) -> Result<Option<ImportReport>, ImportError> {
    let order = order(session, choices);
    let file = open(path, &order)?;
    // Whoever writes to it from here on stops the import.
    if seen.is_some() && stamp(path) != seen {
        return Ok(None);
    }
    let all = file.preview().rows;
    let mut told = Instant::now();
    let report = import(store, path, &file, &order, session.words(), &mut |done| {
        if told.elapsed() >= TELL {
            told = Instant::now();
            // Where nobody listens any more the import goes on to its end all the same.
            let _ = arrive.send(Msg::ImportProgress(done, Some(all)).into());
        }
    })?;
    if let Some(me) = session.operator() {
        // The import is done whatever becomes of this: without it the same is said once more next time.
        let _ = store.keep_column_choices(me, &headers(&file), choices);
    }
    Ok(Some(report))
}

fn tell(
    done: Result<Option<ImportReport>, ImportError>,
    (path, choices): Chosen<'_>,
    write: u64,
    session: &Session,
    arrive: &Sender<Arrived>,
) {
    let words = session.words();
    let msgs = match done {
        Ok(None) => [Msg::ImportChanged(path.to_owned(), choices.to_owned()), Msg::NotSaved(write)],
        Ok(Some(report)) => {
            let of_columns = [explain::taken_columns(&report, words), explain::kept_columns(&report, words)];
            let notices = of_columns.into_iter().flatten().chain(notices(&report, session)).collect();
            [Msg::Imported(Box::new(report), notices), Msg::Saved(write)]
        }
        Err(error) => {
            let problem = explain::import(&error, words, &session.zone());
            [Msg::ImportFailed(problem.clone()), Msg::Refused(write, problem)]
        }
    };
    for msg in msgs {
        let _ = arrive.send(msg.into());
    }
}
