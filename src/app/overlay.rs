//! What lies above a screen: a stack, of which the top one hears the keys.

use crate::domain::{
    CardField, ChecklistId, ClientId, Deal, Exclusion, FieldChange, Moment, Operation, OperationId, OutcomeCode,
    PersonId, Replay, TouchId,
};

use super::call::marks::Confirming;
use super::call::menu::Menu;
use super::clients::pick::Pick;
use super::form::Form;
use super::text::TextField;
use super::today::Layer;

/// One overlay.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// The keys of the screen below.
    Help {
        /// Lines scrolled away at the top.
        scroll: usize,
    },
    /// Every action by name.
    Palette {
        /// What is looked for.
        field: TextField,
        /// The line the cursor is on.
        cursor: usize,
    },
    /// The menu of outcomes.
    Outcomes(Menu),
    /// The line for a callback's time.
    Callback {
        /// The words typed.
        field: TextField,
        /// When the line went down, where the menu was opened before.
        ended: Option<(Moment, u64)>,
        /// The outcome that asked for the time.
        outcome: Option<OutcomeCode>,
        /// Only this operator is to ring; false means anyone.
        mine: bool,
    },
    /// A note; it is typed into the call.
    Note {
        /// The outcome that asked for it.
        outcome: Option<OutcomeCode>,
    },
    /// What was written down in the call, confirmed one by one before its outcome.
    Marks(Box<Confirming>),
    /// The list of steps.
    Steps {
        /// The page the cursor is on.
        cursor: usize,
    },
    /// What was done, newest first.
    Operations {
        /// The lines; none while they are being read.
        rows: Option<Vec<Operation>>,
        /// The line the cursor is on.
        cursor: usize,
        /// Only what I have done.
        mine: bool,
    },
    /// Who changed a field, newest first.
    FieldHistory {
        /// Which field.
        field: CardField,
        /// The changes; none while they are being read.
        rows: Option<Vec<FieldChange>>,
        /// The line the cursor is on.
        cursor: usize,
    },
    /// A call step by step.
    Replay {
        /// The steps; none while they are being read.
        replay: Option<Box<Replay>>,
        /// The line the cursor is on.
        cursor: usize,
    },
    /// A long text, to be read.
    Reader(Box<super::reader::Reader>),
    /// What a column of a file becomes.
    ColumnField(super::import::columns::Choosing),
    /// A client is being chosen.
    Pick(Box<Pick>),
    /// A question that Enter answers with yes.
    Confirm(Question),
    /// The line in which a case or a promise is changed.
    Commitment(super::cases::form::Form),
    /// The deals of a client, to choose one.
    Deals {
        /// The newest first.
        deals: Vec<Deal>,
        /// The line the cursor is on.
        cursor: usize,
    },
    /// Lines to fill in.
    Form(Box<Form>),
    /// The value of a setting, being typed.
    SettingEdit {
        /// Which setting.
        row: super::settings::rows::Row,
        /// How it is read.
        line: super::settings::rows::Line,
        /// The words.
        field: TextField,
    },
    /// Why a client is here.
    Why {
        /// Lines scrolled away at the top.
        scroll: usize,
    },
    /// What is done with rows of today's list.
    Today(Layer),
    /// What the user has to know before the work goes on.
    Notices {
        /// Lines scrolled away at the top.
        scroll: usize,
    },
    /// Which scores are looked at.
    NpsFilters {
        /// The line the cursor is on.
        row: usize,
    },
    /// A client who rings us.
    Incoming(Box<super::incoming::Ringing>),
}

impl Overlay {
    /// Something is asked or being typed here: another screen does not simply take its place.
    #[must_use]
    pub fn waits(&self) -> bool {
        match self {
            Self::Confirm(_)
            | Self::Outcomes(_)
            | Self::Callback { .. }
            | Self::Note { .. }
            | Self::Marks(_)
            | Self::Commitment(_)
            | Self::Form(_)
            | Self::SettingEdit { .. }
            | Self::Incoming(_) => true,
            Self::Today(layer) => layer.context().typing(),
            _ => false,
        }
    }
}

/// A question before something that cannot be done by one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Take back a whole import.
    TakeBack(OperationId),
    /// Leave although a call has no outcome.
    LeaveInCall,
    /// Put a client into the archive.
    Archive(ClientId),
    /// Take a duplicate into the record that stays.
    Merge {
        /// The record that stays.
        stays: ClientId,
        /// The duplicate.
        duplicate: ClientId,
        /// The duplicate's name.
        name: String,
    },
    /// Move a person to another client.
    MovePerson {
        /// Who.
        person: PersonId,
        /// To whom.
        to: ClientId,
        /// That client's name.
        name: String,
    },
    /// Drop these planned touches.
    DropTouches(Vec<TouchId>),
    /// End the running wave and begin the next one.
    BeginWave,
    /// An outcome after which the client is never rung again.
    NeverAgain(OutcomeCode),
    /// Ring although this speaks against it.
    CallAnyway(Vec<Exclusion>),
    /// A checklist is done, or its letter sent.
    FinishChecklist {
        /// Which.
        id: ChecklistId,
        /// It is about a letter.
        letter: bool,
    },
}
