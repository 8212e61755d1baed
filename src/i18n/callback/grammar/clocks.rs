//! Clocks of a line: one, the half of the day it is in, and the window that two of them make.

use super::{Reader, Time};
use crate::i18n::callback::NotUnderstood;
use crate::i18n::callback::tokens::What;
use crate::i18n::callback::words::{Unit, Word};

/// A clock as it was typed: `3` may be three in the afternoon, `03:00` and `3 am` may not.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    pub(super) minutes: u16,
    pub(super) half: Option<Half>,
    pub(super) settled: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
}

pub(super) const NOON: u16 = 12 * 60;
/// Nobody is rung before: an hour below it that does not say which half of the day it is in is in the second.
pub(in crate::i18n::callback) const EARLIEST_HOUR: u16 = 7 * 60;
impl Clock {
    /// Minutes since midnight.
    pub(super) fn read(self) -> u16 {
        match self.half {
            Some(Half::Am) if self.minutes >= NOON && self.minutes < NOON + 60 => self.minutes - NOON,
            Some(Half::Pm) if self.minutes < NOON => self.minutes + NOON,
            Some(_) => self.minutes,
            None if !self.settled && self.minutes < EARLIEST_HOUR => self.minutes + NOON,
            None => self.minutes,
        }
    }
}

impl Reader<'_> {
    /// Whether the number here is a clock: not a span, not the day of a month.
    pub(super) fn is_clock(&self) -> bool {
        let Some(What::Number { value, .. }) = self.peek(0) else { return true };
        let after_at = self.at > 0 && self.tokens[self.at - 1].what == What::Word(Word::At);
        match self.peek(1) {
            Some(What::Word(Word::Month(_) | Word::Ordinal)) => false,
            Some(What::Dash) if self.peek(2) == Some(What::Word(Word::Ordinal)) => false,
            Some(What::Word(Word::Unit(Unit::Hour) | Word::OfDay)) => after_at || self.wish.day.is_some(),
            Some(What::Word(Word::Unit(_))) => false,
            _ => value < 24,
        }
    }

    /// «не раньше 15»; before a day it says nothing that the day itself does not say.
    pub(super) fn not_before(&mut self, begin: usize) -> Result<(), NotUnderstood> {
        self.at += 1;
        let hour = match self.peek(0) {
            Some(What::Clock { .. }) => true,
            Some(What::Number { .. }) => self.is_clock(),
            _ => false,
        };
        match hour.then(|| self.clock()).flatten() {
            Some(from) => self.set_time(Time::After(from.read()), begin),
            None => Ok(()),
        }
    }

    /// An exact time, or the window that it begins.
    pub(super) fn exact(&mut self, begin: usize) -> Result<(), NotUnderstood> {
        let Some(from) = self.clock() else { return Err(self.stuck_at(begin)) };
        match self.until()? {
            Some(until) => self.window(from, until, begin),
            None => self.set_clock(from, begin),
        }
    }

    /// The end of a window, where one follows.
    pub(super) fn until(&mut self) -> Result<Option<Clock>, NotUnderstood> {
        match self.peek(0) {
            Some(What::Dash | What::Word(Word::Until | Word::Before | Word::And)) => {
                self.at += 1;
                self.clock().map(Some).ok_or_else(|| self.stuck())
            }
            _ => Ok(None),
        }
    }

    /// A clock: `10`, `10:30`, `10.30`, `10-30`, `10 30`, "ten", "3 pm", «3 часа дня».
    pub(super) fn clock(&mut self) -> Option<Clock> {
        let (hour, minute, settled) = match self.peek(0)? {
            What::Clock { hour, minute, leading_zero } => (hour, minute, leading_zero),
            What::Dotted { first, second, year: None, leading_zero } => (first, second, leading_zero),
            What::Word(Word::Clock(minutes)) => (u32::from(minutes / 60), u32::from(minutes % 60), true),
            What::Number { value, digits } => match self.peek(1) {
                Some(What::Number { value: minute, digits: 2 }) if digits > 0 && minute < 60 => {
                    self.at += 1;
                    (value, minute, digits > 1 && value < 10)
                }
                _ if value < 24 => {
                    let settled = digits > 1 && value < 10;
                    let hour = Clock { minutes: u16::try_from(value * 60).ok()?, half: None, settled };
                    let minute = self.dashed_minutes(hour).filter(|_| digits > 0);
                    self.at += if minute.is_some() { 2 } else { 0 };
                    (value, minute.unwrap_or(0), settled)
                }
                _ => return None,
            },
            _ => return None,
        };
        if hour > 23 || minute > 59 {
            return None;
        }
        self.at += 1;
        self.take_word(Word::Unit(Unit::Hour));
        self.take_word(Word::Filler);
        let half = self.half();
        Some(Clock { minutes: u16::try_from(hour * 60 + minute).ok()?, half, settled })
    }

    pub(super) fn half(&mut self) -> Option<Half> {
        let half = match self.peek(0)? {
            What::Word(Word::Am) => Half::Am,
            What::Word(Word::Pm | Word::OfDay) => Half::Pm,
            _ => return None,
        };
        self.at += 1;
        Some(half)
    }

    pub(super) fn window(&mut self, from: Clock, until: Clock, begin: usize) -> Result<(), NotUnderstood> {
        let (start, end) = between(from, until).ok_or_else(|| self.stuck_at(begin))?;
        self.set_time(Time::Window(start, end), begin)
    }

    /// The minutes of a clock that is written with a dash, `15-00`: only where the two make no window, as `10-12` does.
    /// What may be a day and a month as well, `12-05`, is a clock only behind a day or a word that asks for one.
    fn dashed_minutes(&self, hour: Clock) -> Option<u32> {
        let (Some(What::Dash), Some(What::Number { value: minute, digits: 2 })) = (self.peek(1), self.peek(2)) else {
            return None;
        };
        let half = match self.peek(3) {
            Some(What::Word(Word::Am)) => Some(Half::Am),
            Some(What::Word(Word::Pm | Word::OfDay)) => Some(Half::Pm),
            _ => None,
        };
        let until = u16::try_from(minute).ok().filter(|hour| *hour < 24);
        let until = until.map(|hour| Clock { minutes: hour * 60, half, settled: hour < 10 });
        if minute > 59 || until.is_some_and(|until| between(hour, until).is_some()) {
            return None;
        }
        let asked_for = self.wish.day.is_some()
            || self.at > 0
                && matches!(
                    self.tokens[self.at - 1].what,
                    What::Dash
                        | What::Word(
                            Word::At
                                | Word::From
                                | Word::Until
                                | Word::Between
                                | Word::And
                                | Word::After
                                | Word::NotBefore
                                | Word::Before
                                | Word::About
                        )
                );
        (asked_for || !(1..=12).contains(&minute)).then_some(minute)
    }
}

/// From when until when, in minutes since midnight; none where the end is not behind the beginning.
fn between(from: Clock, until: Clock) -> Option<(u16, u16)> {
    let late = until.half == Some(Half::Pm) && from.half.is_none() && !from.settled;
    let end = until.read();
    let start =
        if late && from.minutes < NOON && from.minutes + NOON < end { from.minutes + NOON } else { from.read() };
    let end = if end <= start && until.half.is_none() && !until.settled { end + NOON } else { end };
    (end > start && end <= 24 * 60).then_some((start, end))
}
