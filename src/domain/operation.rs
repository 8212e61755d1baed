//! Operations: one entry per user action that changed the base; what undo names and takes back.

use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{AnswerValue, CardField, ClientId, Moment, OperationId, OperatorId, OutcomeCode, StepId};

named_enum! {
    /// What kind of action an operation was.
    OperationKind {
        CallBegun = "call-begun", Dialed = "dialed", Answered = "answered", Ended = "ended", Coded = "coded",
        Noted = "noted", InterviewStarted = "interview-started", AnswerRecorded = "answer-recorded",
        Probed = "probed", CallTakenOver = "call-taken-over",
        /// The program closed a call that it found open after a crash.
        CallRecovered = "call-recovered",
        /// A note on a client outside a call.
        NoteAdded = "note-added",
        ClientAdded = "client-added", ClientChanged = "client-changed",
        /// Taken off every list, and never deleted.
        ClientArchived = "client-archived", ClientUnarchived = "client-unarchived",
        /// A duplicate was taken into another record.
        ClientsMerged = "clients-merged",
        /// One field of many clients, or a touch planned for each: a bulk operation.
        ManyChanged = "many-changed", TouchesPlanned = "touches-planned",
        PersonAdded = "person-added", PersonChanged = "person-changed",
        /// A contact person now belongs to another client.
        PersonMoved = "person-moved",
        PhoneAdded = "phone-added", PhoneChanged = "phone-changed", PhoneRemoved = "phone-removed",
        EmailAdded = "email-added", EmailChanged = "email-changed", EmailRemoved = "email-removed",
        PromiseAdded = "promise-added", PromiseKept = "promise-kept",
        CaseOpened = "case-opened", CaseClosed = "case-closed",
        CaseNoted = "case-noted", CaseHandedOver = "case-handed-over", CaseMoved = "case-moved",
        CaseReopened = "case-reopened",
        PromiseNoted = "promise-noted", PromiseHandedOver = "promise-handed-over", PromiseMoved = "promise-moved",
        PromiseBroken = "promise-broken", PromiseReopened = "promise-reopened",
        DealAdded = "deal-added", DealChanged = "deal-changed", TouchPlanned = "touch-planned", TouchChanged = "touch-changed",
        TouchesPutOff = "touches-put-off", TouchesHandedOver = "touches-handed-over",
        TouchesDropped = "touches-dropped",
        /// A client was met instead of rung: the touch is done.
        Met = "met",
        /// The program planned touches by itself: clients silent for too long, passive clients.
        CadencePlanned = "cadence-planned",
        ItemTicked = "item-ticked", ItemOpened = "item-opened", ItemNoted = "item-noted",
        ChecklistDone = "checklist-done", LetterSent = "letter-sent",
        DoNotCallAdded = "do-not-call-added",
        OperatorAdded = "operator-added", SettingsChanged = "settings-changed", IncomingLogged = "incoming-logged", WaveOpened = "wave-opened",
        /// An operator ended a wave and began the next one.
        WaveBegun = "wave-begun",
        Import = "import",
        /// Clients were written to a file.
        Export = "export",
        /// Takes an operation back.
        Undo = "undo",
        /// Takes an undo back.
        Redo = "redo",
    }
}
named_enum! {
    /// Where a bulk operation stands; every other one is done at once.
    OperationState { Done = "done", Running = "running", Undoing = "undoing" }
}

impl OperationKind {
    /// What the program does by itself is not offered to undo.
    #[must_use]
    pub const fn can_be_undone(self) -> bool {
        !matches!(self, Self::CallRecovered | Self::CallTakenOver | Self::WaveOpened | Self::Export)
    }
}

/// What an operation was about, so that it can be named in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "detail", content = "value")]
pub enum OperationDetail {
    /// Nothing beyond the kind.
    #[default]
    Nothing,
    /// An answer at a step.
    Answer {
        /// The step.
        step: StepId,
        /// What was recorded there.
        value: AnswerValue,
    },
    /// An outcome of a survey.
    Outcome(OutcomeCode),
    /// An outcome of a call that was no survey.
    Talk(OutcomeCode),
    /// A number that was dialled.
    Number(String),
    /// A name, a text, a reason.
    Text(String),
    /// A field and what stands there now.
    Field {
        /// Which.
        field: CardField,
        /// Its new value as a reader sees it; empty where it was emptied.
        value: String,
    },
    /// What was done to many clients.
    Many {
        /// Which field was changed; none where touches were planned.
        field: Option<CardField>,
        /// The new value, or the goal of the touches.
        value: String,
        /// How many clients.
        clients: u64,
    },
    /// So many things at once.
    Count(u32),
    /// A file that was read or written.
    File {
        /// Its name without the folder.
        name: String,
        /// Rows taken so far.
        rows: u64,
    },
}

/// An action about to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOperation {
    /// Who; none is the program itself.
    pub operator: Option<OperatorId>,
    /// When.
    pub at: Moment,
    /// What.
    pub kind: OperationKind,
    /// On which client.
    pub client: Option<ClientId>,
    /// About what.
    pub detail: OperationDetail,
}

/// An action as it stands in the base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    /// Identity.
    pub id: OperationId,
    /// When.
    pub at: Moment,
    /// Who; none is the program itself.
    pub operator: Option<OperatorId>,
    /// The operator's name.
    pub operator_name: Option<String>,
    /// What.
    pub kind: OperationKind,
    /// On which client.
    pub client: Option<ClientId>,
    /// The client's name, while the client is there.
    pub client_name: Option<String>,
    /// About what.
    pub detail: OperationDetail,
    /// Where it stands.
    pub state: OperationState,
    /// Many transactions; undone from the list of operations only.
    pub bulk: bool,
    /// The operation it takes back.
    pub undoes: Option<OperationId>,
    /// The operation that took it back.
    pub undone_by: Option<OperationId>,
}

/// What undo or redo has just done, so that it can be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// The new operation that did it.
    pub operation: OperationId,
    /// The user's action that was taken back, or done again.
    pub what: Operation,
    /// True where it was done again.
    pub redone: bool,
}

/// What the playbooks have words for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named<'a> {
    /// An outcome of a survey.
    Outcome(&'a OutcomeCode),
    /// An outcome of a call that was no survey.
    Talk(&'a OutcomeCode),
    /// What a step of a script asks.
    Question(&'a StepId),
    /// A choice at a step of a script.
    Choice(&'a StepId, &'a str),
}

impl Named<'_> {
    /// The stable name, for where a playbook does not know it any more.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Outcome(code) | Self::Talk(code) => &code.0,
            Self::Question(step) => &step.0,
            Self::Choice(_, id) => id,
        }
    }
}
