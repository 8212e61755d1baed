//! Import inside the workstation: on a thread and a connection of its own, so that calls go on meanwhile.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use directories::BaseDirs;

use crate::app::msg::{ImportPreview, Msg};
use crate::cli::explain;
use crate::desk::care_rules;
use crate::desk::import::{ImportError, ImportOrder, import, open};
use crate::domain::ImportReport;
use crate::store::{OpenOptions, Store};

use super::Arrived;
use super::session::Session;
use super::writing::Worker;

/// How often the progress is told.
const TELL: Duration = Duration::from_millis(100);

fn order(session: &Session) -> ImportOrder {
    ImportOrder {
        map: Vec::new(),
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
fn at_home(path: &Path) -> PathBuf {
    let home = path.strip_prefix("~").ok().and_then(|rest| Some(BaseDirs::new()?.home_dir().join(rest)));
    home.unwrap_or_else(|| path.to_owned())
}

/// Says what a file looks like.
pub fn preview(path: &Path, session: &Session) -> Msg {
    let path = &at_home(path);
    match open(path, &order(session)) {
        Ok(file) => {
            let found = file.preview();
            Msg::ImportPreview(Box::new(ImportPreview {
                path: path.to_owned(),
                encoding: found.encoding.to_owned(),
                delimiter: found.delimiter,
                source: found.family.clone(),
                columns: found.columns.clone(),
                sample: found.first_rows.clone(),
            }))
        }
        Err(error) => Msg::ImportFailed(explain::import(&error, session.words(), &session.zone())),
    }
}

/// Imports on a thread of its own; a base without a file is imported into at once.
pub fn start(worker: &mut Worker, write: u64, path: &Path, arrive: &Sender<Arrived>) {
    let session = Arc::clone(&worker.session);
    let (path, arrive) = (path.to_owned(), arrive.clone());
    match worker.store.path().map(Path::to_owned) {
        Some(base) => {
            std::thread::spawn(move || {
                let opened = Store::open(&base, OpenOptions::new(session.now()));
                let done =
                    opened.map_err(ImportError::from).and_then(|mut store| run(&mut store, &path, &session, &arrive));
                tell(done, write, &session, &arrive);
            });
        }
        None => here(worker, write, &path, &arrive),
    }
}

/// Imports over the worker's own connection, while everything behind it waits.
pub fn here(worker: &mut Worker, write: u64, path: &Path, arrive: &Sender<Arrived>) {
    let session = Arc::clone(&worker.session);
    let done = run(&mut worker.store, path, &session, arrive);
    tell(done, write, &session, arrive);
}

fn run(
    store: &mut Store,
    path: &Path,
    session: &Session,
    arrive: &Sender<Arrived>,
) -> Result<ImportReport, ImportError> {
    let order = order(session);
    let file = open(path, &order)?;
    let all = file.preview().rows;
    let mut told = Instant::now();
    import(store, path, &file, &order, session.words(), &mut |done| {
        if told.elapsed() >= TELL {
            told = Instant::now();
            // Where nobody listens any more the import goes on to its end all the same.
            let _ = arrive.send(Msg::ImportProgress(done, Some(all)).into());
        }
    })
}

fn tell(done: Result<ImportReport, ImportError>, write: u64, session: &Session, arrive: &Sender<Arrived>) {
    let words = session.words();
    let msgs = match done {
        Ok(report) => {
            let notices = report.rejected.iter().chain(&report.warnings);
            let notices = notices.map(|notice| explain::row_notice(notice, words));
            let notices = explain::kept_columns(&report, words).into_iter().chain(notices).take(500).collect();
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
