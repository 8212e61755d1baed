//! What can happen in the demo, and when it does.

use chrono::NaiveDate;

use super::telephone::Tale;
use crate::domain::{Channel, ClientChange, Moment, OperatorId, PersonChange, TouchKind};

/// Something that happens, with when.
#[derive(Debug, Clone)]
pub struct Scene {
    /// When.
    pub at: Moment,
    /// What.
    pub what: Deed,
}

/// Something that happens. Clients go by their place in the cast.
#[derive(Debug, Clone)]
pub enum Deed {
    /// A client is added, with people and numbers.
    Join(usize),
    /// The next wave begins.
    Wave,
    /// Something is sold: which of the goods, and on which day.
    Sell(usize, usize, NaiveDate),
    /// Something is talked about and not sold yet: which of the goods.
    Offer(usize, usize),
    /// A call because of a touch of this kind; the last field is true where every key is an operation of its own.
    Ring(usize, TouchKind, OperatorId, Tale, bool),
    /// A promise: its words, when it is due, whose it is.
    Promise(usize, String, Moment, OperatorId),
    /// The open promise is kept.
    Keep(usize),
    /// The open promise is broken.
    Break(usize),
    /// Something is found out about the case of this story (by place).
    CaseNote(usize, OperatorId, usize),
    /// The client rings us: which of the reasons.
    RingsUs(usize, usize, OperatorId),
    /// The case of this story (by place) is closed.
    CloseCase(usize, OperatorId, usize),
    /// A touch is planned: what, by which way, to what end, due when.
    Plan(usize, TouchKind, Channel, String, Moment),
    /// Never to be called.
    DoNotCall(usize, String),
    /// Something about the client is put right.
    Change(usize, Change),
    /// The client goes into the archive.
    Archive(usize),
    /// The planned touch is put off until this instant, with a reason.
    PutOff(usize, Moment, String),
    /// The planned touch is handed over.
    HandOver(usize, OperatorId),
    /// The welcome letter is written and sent by this manager.
    Letter(usize, OperatorId),
}

/// What is put right about a client.
#[derive(Debug, Clone)]
pub enum Change {
    /// A field of the client.
    Client(ClientChange),
    /// A field of the person to ask for first.
    Person(PersonChange),
}

impl Deed {
    /// Whose deed it is, as a place in the cast.
    pub fn client(&self) -> Option<usize> {
        match self {
            Self::Wave => None,
            Self::Join(at)
            | Self::Sell(at, ..)
            | Self::Offer(at, _)
            | Self::RingsUs(at, ..)
            | Self::CaseNote(at, ..)
            | Self::Break(at)
            | Self::Ring(at, ..)
            | Self::Promise(at, ..)
            | Self::Keep(at)
            | Self::CloseCase(at, ..)
            | Self::Plan(at, ..)
            | Self::Change(at, _)
            | Self::Archive(at)
            | Self::Letter(at, _)
            | Self::PutOff(at, ..)
            | Self::HandOver(at, _)
            | Self::DoNotCall(at, _) => Some(*at),
        }
    }
}
