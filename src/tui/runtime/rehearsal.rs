//! The program without its threads and its terminal: every effect is run at once, by the worker that the program has,
//! and the window is drawn on anything. Stories, pictures and measurements are made with it.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Instant;

use ratatui::Terminal;
use ratatui::backend::Backend;

use super::session::{Session, Setup};
use super::{Arrived, EventLoop, Gate, importing, planning, writing};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::mouse::Spots;
use crate::app::msg::Msg;
use crate::app::{Code, Key};
use crate::store::Store;
use crate::tui::theme::Theme;
use crate::tui::view;

/// A program at work, one message at a time.
pub struct Rehearsal {
    pub(super) event_loop: EventLoop,
    effects: Receiver<Effect>,
    pub(super) worker: writing::Worker,
    /// Numbers that left the program.
    pub dialled: Vec<String>,
    /// What the base refused, in words.
    pub refused: Vec<String>,
    /// What did not get through and would be tried again: a rehearsal does not try again.
    pub stuck: Vec<String>,
    /// Where what was drawn last, for the mouse.
    pub(super) spots: Spots,
    /// Every effect that was run, in order; whoever looks at them empties it.
    pub ran: Vec<Effect>,
    /// The user has left.
    pub left: bool,
}

impl Rehearsal {
    /// Opens the program on a base, in a window of so many columns and rows, and signs in whoever is named.
    #[must_use]
    pub fn begin(setup: &Setup, store: Store, size: (u16, u16)) -> Self {
        let session = Arc::new(Session::new(setup));
        let (to_writer, effects) = channel();
        let worker = writing::Worker::new(store, Arc::clone(&session));
        let mut event_loop = EventLoop {
            model: setup.model(size),
            session,
            began: Instant::now(),
            to_writer,
            to_reader: None,
            gate: Gate::default(),
        };
        event_loop.begin(setup);
        let mut rehearsal = Self {
            event_loop,
            effects,
            worker,
            dialled: Vec::new(),
            refused: Vec::new(),
            stuck: Vec::new(),
            spots: Spots::default(),
            ran: Vec::new(),
            left: false,
        };
        rehearsal.settle(None, 0);
        rehearsal
    }

    /// The state.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.event_loop.model
    }

    /// The base, as the program has it open.
    pub fn base(&mut self) -> &mut Store {
        &mut self.worker.store
    }

    /// Takes a message, and then all that comes of it, so many milliseconds after the beginning.
    pub fn settle(&mut self, first: Option<Msg>, elapsed_ms: u64) {
        let mut arrived: VecDeque<Msg> = first.into_iter().collect();
        loop {
            while let Some(msg) = arrived.pop_front() {
                match &msg {
                    Msg::Refused(_, words) | Msg::Problem(words) | Msg::Unread(words) => {
                        self.refused.push(words.clone());
                    }
                    Msg::SaveFailed(words) => self.stuck.push(words.clone()),
                    _ => {}
                }
                self.left |= self.event_loop.take_at(msg, elapsed_ms);
            }
            match self.effects.try_recv() {
                Ok(effect) => {
                    arrived.extend(self.run(&effect));
                    self.ran.push(effect);
                }
                Err(_) => return,
            }
        }
    }

    fn run(&mut self, effect: &Effect) -> Vec<Msg> {
        let (send, arrived) = channel();
        let done = self.worker.run(effect);
        if *effect == Effect::PlanDueTouches {
            planning::here(&mut self.worker, &send);
        }
        importing::here(&mut self.worker, effect, &send);
        if let Effect::TryImport { turn, path, choices } = effect {
            importing::try_here(&mut self.worker, *turn, (path, choices), &send);
        }
        drop(send);
        let mut msgs = Vec::new();
        for one in done.arrived.into_iter().chain(arrived) {
            match one {
                Arrived::Msg(msg) => msgs.push(*msg),
                Arrived::Copy(number) => self.dialled.push(number),
                // The editor outside adds a line.
                Arrived::Edit(text) => msgs.push(Msg::Edited(format!("{text}\n…"))),
                Arrived::Terminate => self.left = true,
                // Only a terminal has one.
                Arrived::Mouse(_) => {}
                Arrived::Unreadable(error) => self.refused.push(error.to_string()),
            }
        }
        msgs
    }

    /// Draws the window as it is so many milliseconds after the beginning.
    ///
    /// # Errors
    /// Where what is drawn on fails.
    pub fn draw<B: Backend>(
        &mut self,
        window: &mut Terminal<B>,
        theme: Theme,
        elapsed_ms: u64,
    ) -> Result<(), B::Error> {
        self.event_loop.model.elapsed_ms = elapsed_ms;
        self.event_loop.model.now = self.event_loop.session.now();
        let model = &self.event_loop.model;
        let theme = Theme::chosen(model.settings.theme(), theme);
        let mut spots = Spots::default();
        window.draw(|frame| spots = view::draw(frame, model, theme)).map(drop)?;
        self.event_loop.take_at(Msg::Drawn(spots.last_top), elapsed_ms);
        self.spots = spots;
        Ok(())
    }
}

/// Keys as they are written down: `jj<enter>9`, `<f4>`, `<pgup>`, `<c-z>` with Ctrl, `<a-1>` or `<a-enter>` with Alt. None where a
/// name in brackets is no key's.
#[must_use]
pub fn keys(written: &str) -> Option<Vec<Key>> {
    let mut keys = Vec::new();
    let mut rest = written;
    while let Some(c) = rest.chars().next() {
        if let Some(end) = rest.find('>').filter(|_| c == '<') {
            keys.push(named(rest.get(1..end)?)?);
            rest = rest.get(end + 1..)?;
        } else {
            keys.push(Key::char(c));
            rest = rest.get(c.len_utf8()..)?;
        }
    }
    Some(keys)
}

fn named(name: &str) -> Option<Key> {
    if let Some(c) = name.strip_prefix("c-") {
        return c.chars().next().map(Key::ctrl);
    }
    if let Some(c) = name.strip_prefix("a-") {
        let mut letters = c.chars();
        return match (letters.next(), letters.next()) {
            (Some(letter), None) => Some(Key::alt(letter)),
            _ => Some(Key { alt: true, ..named(c)? }),
        };
    }
    Some(Key::plain(match name {
        "enter" => Code::Enter,
        "esc" => Code::Esc,
        "tab" => Code::Tab,
        "bs" => Code::Backspace,
        "del" => Code::Delete,
        "left" => Code::Left,
        "right" => Code::Right,
        "pgup" => Code::PageUp,
        "pgdn" => Code::PageDown,
        "up" => Code::Up,
        "down" => Code::Down,
        "home" => Code::Home,
        "end" => Code::End,
        _ => Code::F(name.strip_prefix('f')?.parse().ok()?),
    }))
}
