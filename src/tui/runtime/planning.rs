//! The touches that the program plans by itself, once a day, beside the work: on a thread and a connection of its own.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use crate::app::msg::Msg;
use crate::store::{OpenOptions, Result, Store};

use super::Arrived;
use super::session::Session;
use super::writing::Worker;

/// The first picture of the day goes first.
const AFTER_THE_FIRST_PICTURE: Duration = Duration::from_secs(2);

/// Plans on a thread of its own; in a base without a file at once. Whoever looks at a list sees it change as by anybody
/// else's hand, and is told when that is over.
pub fn start(worker: &mut Worker, arrive: &Sender<Arrived>) {
    let (session, arrive) = (Arc::clone(&worker.session), arrive.clone());
    match worker.store.path().map(Path::to_owned) {
        Some(base) => {
            std::thread::spawn(move || {
                std::thread::sleep(AFTER_THE_FIRST_PICTURE);
                let opened = Store::open(&base, OpenOptions::new(session.now()));
                told(opened.and_then(|mut store| plan(&mut store, &session)), &arrive);
            });
        }
        None => here(worker, &arrive),
    }
}

/// Plans over the worker's own connection.
pub fn here(worker: &mut Worker, arrive: &Sender<Arrived>) {
    let session = Arc::clone(&worker.session);
    told(plan(&mut worker.store, &session), arrive);
}

fn plan(store: &mut Store, session: &Session) -> Result<usize> {
    let now = session.now();
    store.plan_due_touches(&session.playbooks.cadence, session.zone().date(now), now)
}

/// The list works without it, and tomorrow is another day: what went wrong is for the log.
fn told(planned: Result<usize>, arrive: &Sender<Arrived>) {
    match planned {
        Ok(count) => tracing::info!(count, "touches planned for clients who were silent"),
        Err(error) => {
            tracing::warn!(error = error.for_log(), "no touches could be planned for clients who were silent");
        }
    }
    // Nobody listens any more where the program has ended meanwhile.
    let _ = arrive.send(Msg::DayPlanned.into());
}
