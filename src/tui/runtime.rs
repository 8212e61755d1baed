//! The loop: events and answers come in, `update` decides, effects go out, the window is drawn once per round.
//!
//! Threads: one reads keys, one owns the writing connection and runs effects in order, one reads lists and looks for
//! other people's changes, one listens to signals. Keys never wait for the disk.
#![allow(
    clippy::disallowed_methods,
    reason = "the runtime is where the clock, the terminal and the threads are; all of it is handed on as data"
)]

mod answers;
mod dial;
mod finding;
mod importing;
mod outside;
mod paths;
mod planning;
mod reading;
pub mod rehearsal;
pub mod session;
mod signals;
#[cfg(test)]
mod story;
mod writing;

use std::mem::ManuallyDrop;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::app::Input;
use crate::app::effect::{Effect, Side};
use crate::app::layout::SMALLEST;
use crate::app::model::{Env, Model};
use crate::app::mouse::Spots;
use crate::app::msg::Msg;
use crate::app::start;
use crate::app::update::update;
use crate::store::{Store, StoreError};

pub use dial::DialWay;
pub use rehearsal::Rehearsal;
pub use session::{Session, Setup};

use super::theme::Theme;
use super::{terminal, view};

/// What reaches the loop.
pub(crate) enum Arrived {
    /// A message for `update`.
    Msg(Box<Msg>),
    /// The base could not be opened for reading.
    Unreadable(StoreError),
    /// The mouse, as the terminal tells it.
    Mouse(crossterm::event::MouseEvent),
    /// A text to put into the clipboard.
    Copy(String),
    /// A text for the user's own editor.
    Edit(String),
    /// The terminal or the system wants the program to end.
    Terminate,
}

impl From<Msg> for Arrived {
    fn from(msg: Msg) -> Self {
        Self::Msg(Box::new(msg))
    }
}

/// There is no terminal to draw on.
#[derive(Debug, thiserror::Error)]
#[error("cannot take the terminal over")]
pub struct NoTerminal;

/// How long the end of the program waits for writes that are on their way.
const LAST_WRITES: Duration = Duration::from_secs(3);

/// How long the end of the program waits for the base to be closed: nothing is lost where it takes longer.
const LAST_LOOK: Duration = Duration::from_millis(500);

/// Opens the window and works until the user leaves.
///
/// # Errors
/// Where the base cannot be opened or the terminal cannot be taken over.
#[allow(clippy::needless_pass_by_value, reason = "the window takes over what it is opened with")]
pub fn run(setup: Setup, store: Store) -> anyhow::Result<()> {
    let path = store.path().map(std::path::Path::to_owned);
    let (arrive, arrived) = channel();
    let session = Arc::new(Session::new(&setup));
    let (alive, closed) = channel();
    let to_reader = path.map(|path| reading::start(path, Arc::clone(&session), arrive.clone(), alive.clone()));
    let to_writer = writing::start(store, Arc::clone(&session), arrive.clone(), alive);
    let mut event_loop = EventLoop {
        model: setup.model(crossterm::terminal::size().unwrap_or(SMALLEST)),
        session,
        began: Instant::now(),
        to_writer,
        to_reader,
        gate: Gate::default(),
    };
    // The first list is read while the terminal is being taken over.
    event_loop.begin(&setup);
    signals::start(arrive.clone(), event_loop.gate.clone()).context("cannot listen to signals")?;

    terminal::panic_hook(setup.report.clone());
    // Never dropped: its end would print that the cursor cannot be shown, and panic where the terminal has gone away.
    // `give_back` shows the cursor.
    let mut screen = ManuallyDrop::new(terminal::take().context(NoTerminal)?);
    event_loop.model.size = (screen.size()?.width, screen.size()?.height);
    if std::io::IsTerminal::is_terminal(&std::io::stdin()) {
        signals::watch_terminal(arrive.clone());
    }
    keys(arrive.clone(), event_loop.gate.clone());
    let result = event_loop.work(&mut screen, &arrived, &setup);
    terminal::give_back();
    event_loop.finish(&arrived);
    event_loop.session.copying.take_away();
    drop(event_loop);
    // Whoever closes the base last brings the journal into it; the next start would have to read a long one first.
    let _ = closed.recv_timeout(LAST_LOOK);
    result
}

/// Who has the keyboard: the program, or an editor that it has started.
#[derive(Clone, Default)]
pub(crate) struct Gate {
    keys: Arc<Mutex<()>>,
    closed: Arc<AtomicBool>,
}

/// The keyboard belongs to another program until this is dropped.
struct Closed<'g> {
    gate: &'g Gate,
    _keys: MutexGuard<'g, ()>,
}

impl Gate {
    fn close(&self) -> Closed<'_> {
        self.closed.store(true, Ordering::Relaxed);
        Closed { gate: self, _keys: self.keys.lock().unwrap_or_else(PoisonError::into_inner) }
    }

    /// Another program has the keyboard.
    fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Relaxed)
    }
}

impl Drop for Closed<'_> {
    fn drop(&mut self) {
        self.gate.closed.store(false, Ordering::Relaxed);
    }
}

/// How long the library may look for a key that is there: with no time at all it does not look.
const TAKE_IN: Duration = Duration::from_micros(100);

/// Hands on what the terminal says. Waiting is done by the system and outside of the gate: the library that reads the
/// keys spins through the last part of a millisecond of each wait, and keeps others from asking the terminal anything.
fn keys(arrive: Sender<Arrived>, gate: Gate) {
    std::thread::spawn(move || {
        while signals::wait_for_keys() {
            let _held = gate.keys.lock().unwrap_or_else(PoisonError::into_inner);
            loop {
                let event = match crossterm::event::poll(TAKE_IN) {
                    Ok(false) => break,
                    Ok(true) => crossterm::event::read(),
                    Err(error) => Err(error),
                };
                let Ok(event) = event else {
                    let _ = arrive.send(Arrived::Terminate);
                    return;
                };
                let arrived = match event {
                    crossterm::event::Event::Mouse(mouse) => Some(Arrived::Mouse(mouse)),
                    other => terminal::input(other).map(|input| Msg::Input(input).into()),
                };
                if arrived.is_some_and(|arrived| arrive.send(arrived).is_err()) {
                    return;
                }
            }
        }
    });
}

/// The loop: the model, and where its effects go.
struct EventLoop {
    model: Model,
    session: Arc<Session>,
    began: Instant,
    to_writer: Sender<Effect>,
    to_reader: Option<Sender<Effect>>,
    gate: Gate,
}

impl EventLoop {
    fn elapsed_ms(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Hands one message to `update` and its effects to the threads; true where the user has left.
    fn take(&mut self, msg: Msg) -> bool {
        self.take_at(msg, self.elapsed_ms())
    }

    fn take_at(&mut self, msg: Msg, elapsed_ms: u64) -> bool {
        let now = self.session.now();
        let mut env = Env { now, elapsed_ms, new_id: &mut uuid::Uuid::now_v7 };
        let effects = update(&mut self.model, msg, &mut env);
        self.session.follow(&self.model);
        self.send(effects)
    }

    fn send(&mut self, effects: Vec<Effect>) -> bool {
        let mut left = false;
        for effect in effects {
            match effect.side() {
                Side::Loop => left = true,
                // Without a file there is one connection.
                Side::Reader => drop(self.to_reader.as_ref().unwrap_or(&self.to_writer).send(effect)),
                Side::Writer => drop(self.to_writer.send(effect)),
            }
        }
        left
    }

    fn begin(&mut self, setup: &Setup) {
        let mut effects = vec![Effect::LoadOperators];
        if let Some(name) = &setup.operator {
            effects.extend(start::sign_in(&mut self.model, name.clone()));
        }
        self.send(effects);
    }

    fn work(
        &mut self,
        screen: &mut terminal::Screen,
        arrived: &Receiver<Arrived>,
        setup: &Setup,
    ) -> anyhow::Result<()> {
        let mut mouse = false;
        loop {
            self.model.elapsed_ms = self.elapsed_ms();
            self.model.now = self.session.now();
            let theme = Theme::chosen(self.model.settings.theme(), setup.theme);
            let mut spots = Spots::default();
            screen.draw(|frame| spots = view::draw(frame, &self.model, theme))?;
            self.take(Msg::Drawn(spots.last_top));
            if self.model.settings.own.mouse != mouse {
                mouse = self.model.settings.own.mouse;
                terminal::listen_to_mouse(screen, mouse)?;
            }
            std::io::Write::flush(screen.backend_mut())?;
            let wait = self
                .model
                .wakes_at_ms()
                .map_or(Duration::from_mins(1), |at| Duration::from_millis(at.saturating_sub(self.elapsed_ms())));
            let mut next = match arrived.recv_timeout(wait) {
                Ok(next) => Some(next),
                Err(RecvTimeoutError::Timeout) => Some(Msg::Tick.into()),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            // All that has arrived is taken in before the window is drawn once.
            while let Some(one) = next {
                match one {
                    Arrived::Msg(msg) => {
                        if self.take(*msg) {
                            return Ok(());
                        }
                    }
                    Arrived::Mouse(event) => {
                        if let Some(mouse) = terminal::mouse(event, &spots)
                            && self.take(Msg::Input(Input::Mouse(mouse)))
                        {
                            return Ok(());
                        }
                    }
                    Arrived::Copy(text) => dial::copy(screen, &text)?,
                    Arrived::Edit(text) => {
                        let msg = self.edit(screen, &text)?;
                        self.take(msg);
                    }
                    Arrived::Unreadable(error) => return Err(error.into()),
                    Arrived::Terminate => return Ok(()),
                }
                next = arrived.try_recv().ok();
            }
        }
    }

    /// Gives the terminal to the user's editor and takes it back.
    fn edit(&self, screen: &mut terminal::Screen, text: &str) -> anyhow::Result<Msg> {
        let words = self.session.words();
        let Some(editor) = outside::editor() else { return Ok(Msg::Problem(words.letter_no_editor())) };
        // The keys are the editor's meanwhile, and its Ctrl+C is none of ours.
        let keys = self.gate.close();
        terminal::give_back();
        let edited = outside::edit(text, &editor);
        *screen = terminal::take().context("cannot take the terminal over")?;
        screen.clear()?;
        drop(keys);
        Ok(match edited {
            Ok(text) => Msg::Edited(text),
            Err(error) => Msg::Problem(error.in_words(words)),
        })
    }

    /// The terminal has been given back: what is being typed and what is on its way still reaches the disk.
    fn finish(&mut self, arrived: &Receiver<Arrived>) {
        self.take(Msg::TerminalGone);
        let end = Instant::now() + LAST_WRITES;
        while !self.model.saves.idle() {
            match arrived.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(Arrived::Msg(msg)) if msg.ends_write() => {
                    self.take(*msg);
                }
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }
}
