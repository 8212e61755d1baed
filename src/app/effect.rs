//! What the program asks the world to do, as data. One worker runs the writing ones in order; reading ones run beside.

use std::path::PathBuf;
use std::sync::Arc;

use super::clients::record::RecordWrite;
use super::deals::TypedDeal;
use crate::domain::{
    Appointment, CallId, Caller, CardField, ChecklistId, ClientId, ColumnChoice, CommitmentChange, CommitmentFilter,
    CommitmentId, Event, FileStamp, FollowUp, Incoming, IncomingDraft, ItemState, Letter, Moment, NewCall, OperationId,
    OperatorId, Outcome, Script, SettingChange, StepId, TodayFilter, TouchId,
};

use super::nps::ScoreAsk;

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Load today's call list and the progress of the day.
    LoadToday,
    /// Load the people who work with this base.
    LoadOperators,
    /// Load the first page of clients, or those that a search finds; the number tells late answers from current ones.
    Find {
        /// What is looked for; empty means all.
        needle: String,
        /// Counts the searches.
        turn: u64,
        /// The place of the first one that is wanted.
        from: usize,
        /// Among the archived clients.
        archive: bool,
    },
    /// Name all clients that a search finds, to mark them.
    MarkFound {
        /// What is looked for; empty means all.
        needle: String,
        /// Among the archived clients.
        archive: bool,
    },
    /// Load more of what happened with a client.
    LoadTimeline {
        /// Whose.
        client: ClientId,
        /// So many entries in all.
        upto: usize,
    },
    /// Load who changed a field of a row, and when.
    LoadFieldHistory {
        /// Which field.
        field: CardField,
        /// Of which row of its table.
        row: i64,
    },
    /// Load a call step by step.
    LoadReplay(CallId),
    /// Load a client's card.
    LoadCard(ClientId),
    /// Load the open checklists of everybody.
    LoadChecklists,
    /// Load one checklist.
    LoadChecklist(ChecklistId),
    /// Load the row that a planned call makes by itself, whether it stands on today's list or not.
    LoadCallOf(TouchId),
    /// Load the letter of a checklist: the kept draft, or one made from the template.
    LoadLetter {
        /// Which checklist.
        checklist: ChecklistId,
        /// Our own firm's name.
        company: String,
    },
    /// Put a text into the clipboard.
    Copy(String),
    /// Let the user change a text in the editor of the system; the terminal is given up meanwhile.
    EditOutside(String),
    /// Write a letter as a file that a mail program opens.
    SaveLetter {
        /// Of which checklist.
        checklist: ChecklistId,
        /// The letter.
        letter: Letter,
        /// The client's name, for the name of the file.
        client: String,
    },
    /// Load what was written down of calls to us and not recorded.
    LoadIncomingDrafts,
    /// Load the themes that are in use.
    LoadTags,
    /// Load what was done, newest first.
    LoadOperations,
    /// Load cases and promises.
    LoadCases(CommitmentFilter, Option<CommitmentId>),
    /// Look up what a call that was coded just now was about. Runs after the write that coded it.
    LoadTalkedAbout(TouchId),
    /// Load something about the scores; the number tells late answers from current ones.
    LoadScores(u64, ScoreAsk),
    /// Load what I have done, newest first.
    LoadMyOperations,
    /// Plan the touches that are due by themselves, once a day.
    PlanDueTouches,
    /// Load the settings of the base and of whoever works here.
    LoadSettings,
    /// Look for a call without an outcome.
    LoadOpenCall,
    /// Look whether a colleague has taken the running call over.
    LoadTakenOver(CallId),
    /// Change the base; done in order, answered with its number.
    Write(u64, Write),
    /// Dial a number: copy it, or run the user's command. Runs only after all earlier writes are on disk.
    Dial {
        /// `+` and digits.
        number: String,
    },
    /// Go on with a path that is being typed.
    CompletePath(String),
    /// Read the beginning of a file to import and say what it looks like.
    PreviewImport {
        /// Which file.
        path: PathBuf,
        /// What the user says of its columns; none leaves it to what was said of such a file the last time.
        choices: Option<Vec<ColumnChoice>>,
    },
    /// Take a file through without writing anything, and say what would come of it; the number tells a late answer from
    /// the current one.
    TryImport {
        /// Which try.
        turn: u64,
        /// Which file.
        path: PathBuf,
        /// What the user says of its columns.
        choices: Vec<ColumnChoice>,
    },
    /// Leave, after everything is written.
    Quit,
}

/// Who runs an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The loop itself: the program ends.
    Loop,
    /// Whoever reads beside the writer, so that it never makes a save wait.
    Reader,
    /// Whoever writes, one effect after the other: what changes the base or the world, and what reads after a change that
    /// was decided before it.
    Writer,
}

impl Effect {
    /// Who runs it. Every effect is named: a new one has to be placed.
    #[must_use]
    pub const fn side(&self) -> Side {
        match self {
            Self::Quit => Side::Loop,
            Self::LoadToday
            | Self::LoadOperators
            | Self::Find { .. }
            | Self::MarkFound { .. }
            | Self::LoadTimeline { .. }
            | Self::LoadFieldHistory { .. }
            | Self::LoadReplay(_)
            | Self::LoadCard(_)
            | Self::LoadChecklists
            | Self::LoadChecklist(_)
            | Self::LoadIncomingDrafts
            | Self::LoadTags
            | Self::LoadOperations
            | Self::LoadCases(..)
            | Self::LoadScores(..)
            | Self::LoadMyOperations
            | Self::LoadSettings
            | Self::LoadTakenOver(_) => Side::Reader,
            Self::LoadCallOf(_)
            | Self::LoadLetter { .. }
            | Self::LoadTalkedAbout(_)
            | Self::LoadOpenCall
            | Self::Copy(_)
            | Self::EditOutside(_)
            | Self::SaveLetter { .. }
            | Self::PlanDueTouches
            | Self::Write(..)
            | Self::Dial { .. }
            | Self::CompletePath(_)
            | Self::PreviewImport { .. }
            | Self::TryImport { .. } => Side::Writer,
        }
    }

    /// True where an earlier effect that has not been run yet is needless now: the user has gone on.
    #[must_use]
    pub fn replaces(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Find { .. }, Self::Find { .. }) => true,
            (Self::LoadScores(_, ask), Self::LoadScores(_, before)) => ask.replaces(before),
            _ => false,
        }
    }
}

/// One change of the base.
#[derive(Debug, Clone, PartialEq)]
pub enum Write {
    /// Say who works here now, by name; a new name becomes an operator.
    SignIn {
        /// The name.
        name: String,
    },
    /// Hold a client, so that no colleague rings the same one.
    Claim(ClientId, TouchId),
    /// Let a client go.
    Release(ClientId),
    /// Take a client over from a colleague, with the call that has no outcome.
    TakeOver {
        /// Whom.
        client: ClientId,
        /// The touch of the row.
        touch: TouchId,
        /// Why.
        reason: String,
    },
    /// Begin a call.
    Begin {
        /// The call.
        call: NewCall,
        /// The script as it is at this moment; kept with the interview.
        script: Option<Arc<Script>>,
    },
    /// Add to the log.
    Append(Vec<Event>),
    /// Keep what is being typed.
    Draft {
        /// In which call.
        call: CallId,
        /// At which step; none for a note.
        step: Option<StepId>,
        /// The text so far.
        text: String,
    },
    /// Give a call its outcome, with all that follows.
    Code {
        /// Which call.
        call: CallId,
        /// The events that end it, the coding last.
        events: Vec<Event>,
        /// The outcome.
        outcome: Outcome,
        /// What follows.
        follow_ups: Vec<FollowUp>,
    },
    /// Change a case or a promise, make one.
    Commitment(CommitmentChange),
    /// Find (or plan) the call about a case or a promise, for its brief.
    TalkAbout(CommitmentId),
    /// End the running wave of the relationship survey and begin the next one.
    BeginWave {
        /// Days that a client is left in peace after a survey.
        quiet_days: u32,
    },
    /// Take back one's own last change.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Take back one operation of the list, an import above all.
    UndoOperation(OperationId),
    /// Set where an item of a checklist stands.
    Tick {
        /// Which checklist.
        checklist: ChecklistId,
        /// Which item.
        item: i64,
        /// How.
        state: ItemState,
    },
    /// Note something at an item.
    NoteItem {
        /// Which checklist.
        checklist: ChecklistId,
        /// Which item.
        item: i64,
        /// The note; empty takes it away.
        text: String,
    },
    /// End a checklist: done, or sent.
    FinishChecklist {
        /// Which.
        checklist: ChecklistId,
        /// Why, where something mandatory is open.
        reason: Option<String>,
    },
    /// Keep a letter that is being written.
    LetterDraft {
        /// Of which checklist.
        checklist: ChecklistId,
        /// The letter so far.
        letter: Letter,
    },
    /// Change the record of a client.
    Record(RecordWrite),
    /// Record a deal, or correct one.
    Deal(TypedDeal),
    /// Import a file.
    Import {
        /// Which.
        path: PathBuf,
        /// What the user says of its columns.
        choices: Vec<ColumnChoice>,
        /// The file as it was looked at: another one is not imported unseen.
        seen: Option<FileStamp>,
    },
    /// Keep what is written down while a client rings us, beside what was put aside; none takes it away.
    IncomingDraft {
        /// When the call began: it tells it from others.
        began: Moment,
        /// What is written down.
        draft: Option<Box<IncomingDraft>>,
    },
    /// Record that a client rang us; one who is new is added first, by name and number.
    LogIncoming {
        /// The call.
        call: Box<Incoming>,
        /// Who rang.
        caller: Caller,
    },
    /// Change one setting.
    ChangeSetting(Box<SettingChange>),
    /// Put clients off until a time.
    PutOff {
        /// The touches chosen.
        touches: Vec<TouchId>,
        /// Until when, by the user's clock.
        time: Appointment,
        /// Why, where it was said.
        reason: Option<String>,
    },
    /// Hand touches to an operator, or with none to anyone.
    HandOver {
        /// The touches chosen.
        touches: Vec<TouchId>,
        /// To whom.
        to: Option<OperatorId>,
    },
    /// A client was met and not rung: the touch is done.
    Met {
        /// The touch.
        touch: TouchId,
        /// What was said; may be empty.
        note: String,
    },
    /// Drop planned touches.
    DropTouches(Vec<TouchId>),
    /// Remember what of today's list is shown.
    KeepTodayFilter(TodayFilter),
}
