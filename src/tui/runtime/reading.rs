//! The reading side: lists and cards over a connection that only reads, and a look at other people's changes.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::store::Reader;

use super::session::Session;
use super::{Arrived, answers};

/// How often other people's changes are looked for.
const LOOK: Duration = Duration::from_millis(500);

/// Starts the thread, which opens the base for reading, and gives the way to it.
pub fn start(path: PathBuf, session: Arc<Session>, arrive: Sender<Arrived>) -> Sender<Effect> {
    let (send, effects) = channel::<Effect>();
    std::thread::spawn(move || {
        let reader = match Reader::open(&path) {
            Ok(reader) => reader,
            Err(error) => {
                let _ = arrive.send(Arrived::Unreadable(error));
                return;
            }
        };
        let mut seen = reader.data_version().ok();
        loop {
            match effects.recv_timeout(LOOK) {
                Ok(mut effect) => {
                    // Of several searches only the last one is still wanted: the user has typed on.
                    let mut later = Vec::new();
                    for next in effects.try_iter() {
                        if matches!((&effect, &next), (Effect::Find { .. }, Effect::Find { .. })) {
                            effect = next;
                        } else if next != effect {
                            later.push(next);
                        }
                    }
                    for effect in std::iter::once(effect).chain(later) {
                        if answer(&reader, &effect, &session, &arrive).is_err() {
                            return;
                        }
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    let now = reader.data_version().ok();
                    if now != seen {
                        seen = now;
                        if arrive.send(Msg::BaseChanged.into()).is_err() {
                            return;
                        }
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    });
    send
}

fn answer(
    reader: &Reader,
    effect: &Effect,
    session: &Session,
    arrive: &Sender<Arrived>,
) -> Result<(), std::sync::mpsc::SendError<Arrived>> {
    match answers::read(reader, effect, session) {
        Some(msg) => arrive.send(msg.into()),
        None => Ok(()),
    }
}
