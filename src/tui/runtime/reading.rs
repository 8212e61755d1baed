//! The reading side: lists and cards over a connection that only reads, and a look at other people's changes.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SendError, Sender, channel};
use std::time::Duration;

use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::app::nps::ScoreAsk;
use crate::store::{Finder, Reader};

use super::finding::Wanted;
use super::session::Session;
use super::{Arrived, answers, finding};

/// How often other people's changes are looked for.
const LOOK: Duration = Duration::from_millis(500);

/// Nobody listens any more.
type Gone = SendError<Arrived>;

/// Starts the thread, which opens the base for reading, and gives the way to it. `alive` is held for as long as the
/// base is open.
pub fn start(path: PathBuf, session: Arc<Session>, arrive: Sender<Arrived>, alive: Sender<()>) -> Sender<Effect> {
    let (send, effects) = channel::<Effect>();
    std::thread::spawn(move || {
        match Reader::open(&path) {
            Ok(reader) => {
                let mut side = Side {
                    reader,
                    finder: Finder::default(),
                    session,
                    arrive,
                    effects,
                    waiting: VecDeque::new(),
                    listed: false,
                    counting: None,
                    alive,
                };
                // The end of the program is all that ends it.
                let _ = side.run();
            }
            Err(error) => {
                let _ = arrive.send(Arrived::Unreadable(error));
            }
        }
    });
    send
}

struct Side {
    reader: Reader,
    finder: Finder,
    session: Arc<Session>,
    arrive: Sender<Arrived>,
    effects: Receiver<Effect>,
    /// What has been asked for and not yet answered.
    waiting: VecDeque<Effect>,
    /// Today's list has been read once.
    listed: bool,
    /// The way to the thread that counts what takes long, once it is needed.
    counting: Option<Sender<Effect>>,
    alive: Sender<()>,
}

impl Side {
    fn run(&mut self) -> Result<(), Gone> {
        let mut seen = self.reader.data_version().ok();
        let mut copied = !self.session.daily_copy;
        loop {
            if self.waiting.is_empty() {
                match self.effects.recv_timeout(LOOK) {
                    Ok(effect) => self.waiting.push_back(effect),
                    Err(RecvTimeoutError::Timeout) => {
                        let now = self.reader.data_version().ok();
                        if now != seen {
                            seen = now;
                            self.arrive.send(Msg::BaseChanged.into())?;
                        }
                        // The first quiet moment: the first screen has not waited for it.
                        if !std::mem::replace(&mut copied, true) {
                            self.copy();
                        }
                    }
                    Err(RecvTimeoutError::Disconnected) => return Ok(()),
                }
            }
            self.take_in();
            if let Some(effect) = self.waiting.pop_front() {
                self.answer(&effect)?;
            }
        }
    }

    /// The copy of the day, on a thread and a connection of its own: a large base takes a while. The end of the program
    /// does not wait for it, and takes away what is unfinished.
    fn copy(&self) {
        let Some(path) = self.reader.path().map(Path::to_owned) else { return };
        let (session, arrive) = (Arc::clone(&self.session), self.arrive.clone());
        std::thread::spawn(move || {
            let made = Reader::open(&path).and_then(|reader| reader.daily_copy(session.now(), &session.copying));
            if let Err(error) = made {
                tracing::warn!(error = error.for_log(), "the copy of the day was not made");
                let _ = arrive.send(Msg::Problem(session.explain(&error)).into());
            }
        });
    }

    fn take_in(&mut self) {
        take_in(&self.effects, &mut self.waiting);
    }

    fn answer(&mut self, effect: &Effect) -> Result<(), Gone> {
        match effect {
            Effect::Find { .. } => return self.find(effect),
            Effect::MarkFound { needle, archive } => {
                let found = finding::everybody(&self.reader, &mut self.finder, needle, *archive, &self.session.tags());
                let msg = found.unwrap_or_else(|error| Msg::Unread(self.session.explain(&error)));
                return self.arrive.send(msg.into());
            }
            Effect::LoadScores(_, ScoreAsk::Detail(_)) => {
                self.count(effect);
                return Ok(());
            }
            Effect::LoadToday if !self.listed => {
                if let Some(msg) = answers::first_rows(&self.reader, &self.session) {
                    self.listed = true;
                    self.arrive.send(msg.into())?;
                }
            }
            _ => {}
        }
        if let Some(msg) = answers::read(&self.reader, effect, &self.session) {
            self.arrive.send(msg.into())?;
        }
        Ok(())
    }

    /// What goes client by client takes seconds in a large base: it is counted on a thread and a connection of its own,
    /// so that the next figures, or a card, never wait for it.
    fn count(&mut self, effect: &Effect) {
        let way = self.counting.take().or_else(|| {
            let path = self.reader.path()?.to_owned();
            Some(counting(path, Arc::clone(&self.session), self.arrive.clone(), self.alive.clone()))
        });
        // A thread that could not open the base has said so.
        self.counting = way.filter(|way| way.send(effect.clone()).is_ok());
    }

    fn find(&mut self, effect: &Effect) -> Result<(), Gone> {
        let Some(wanted) = Wanted::of(effect) else { return Ok(()) };
        if wanted.is_first_page() {
            let page = finding::first_page(&self.reader, wanted);
            self.arrive.send(page.unwrap_or_else(|error| Msg::Unread(self.session.explain(&error))).into())?;
            self.take_in();
            if self.waiting.is_empty() {
                // The list of clients is open: the first letter will not have to wait for this. What goes wrong here
                // the search itself says.
                let _ = self.finder.prepare(&self.reader);
            }
            return Ok(());
        }
        let (arrive, effects, waiting) = (&self.arrive, &self.effects, &mut self.waiting);
        let mut gone = None;
        let done = finding::search(&self.reader, &mut self.finder, wanted, &self.session.tags(), &mut |msg| {
            if let Err(nobody) = arrive.send(msg.into()) {
                gone = Some(nobody);
                return false;
            }
            take_in(effects, waiting);
            // The user has typed on: the rest is no longer wanted.
            !waiting.iter().any(|effect| matches!(effect, Effect::Find { .. }))
        });
        match (gone, done) {
            (Some(nobody), _) => Err(nobody),
            (None, Err(error)) => self.arrive.send(Msg::Unread(self.session.explain(&error)).into()),
            (None, Ok(())) => Ok(()),
        }
    }
}

/// Starts the thread that counts what takes long; of several questions only the last one is still wanted.
fn counting(path: PathBuf, session: Arc<Session>, arrive: Sender<Arrived>, alive: Sender<()>) -> Sender<Effect> {
    let (send, effects) = channel::<Effect>();
    std::thread::spawn(move || {
        let _alive = alive;
        let reader = match Reader::open(&path) {
            Ok(reader) => reader,
            Err(error) => {
                let _ = arrive.send(Msg::Problem(session.explain(&error)).into());
                return;
            }
        };
        while let Ok(first) = effects.recv() {
            let last = effects.try_iter().last().unwrap_or(first);
            if answers::read(&reader, &last, &session).is_some_and(|msg| arrive.send(msg.into()).is_err()) {
                return;
            }
        }
    });
    send
}

/// Takes in what has been asked for meanwhile. Of several searches, and of several looks at the scores, only the last
/// one is still wanted: the user has gone on.
fn take_in(effects: &Receiver<Effect>, waiting: &mut VecDeque<Effect>) {
    while let Ok(next) = effects.try_recv() {
        waiting.retain(|effect| !next.replaces(effect));
        if !waiting.contains(&next) {
            waiting.push_back(next);
        }
    }
}
