//! What update hears: the user, the clock, and the answers of effects.

use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::{
    Briefing, CallId, CallRow, Candidate, CaseOfInterview, Checklist, ChecklistId, ChecklistRow, ClientCard, ClientId,
    ColumnChoice, Commitment, CommitmentFilter, Commitments, DayProgress, Event, FieldChange, FileStamp, ImportField,
    ImportReport, InterviewId, Letter, NewCall, NextCall, Operation, Operator, OperatorSettings, Replay, Script,
    ServiceHours, Settings, StepId, TimelineEntry, TodayFilter, UsedTag, Written,
};
use crate::playbook::Playbooks;

use super::Input;
use super::checklists::SentLetter;
use super::clients::FoundPart;
use super::letter::LetterData;
use super::nps::ScoresTold;

/// One thing that happened.
#[derive(Debug, Clone)]
pub enum Msg {
    /// What was written down of calls to us in an earlier run and not recorded.
    IncomingDrafts(Vec<crate::domain::IncomingDraft>),
    /// The themes that are in use.
    TagsInUse(Vec<UsedTag>),
    /// The user did something.
    Input(Input),
    /// The clock moved on to where something is due.
    Tick,
    /// The window has been drawn; what can be scrolled there has so many lines above the first one in sight when the last
    /// one is.
    Drawn(usize),
    /// The terminal has been given back, or has gone away: the program is about to end.
    TerminalGone,
    /// Today's list.
    Today(Box<TodayData>),
    /// The touches of the day that plan themselves have been planned, or it was given up.
    DayPlanned,
    /// Who works with this base.
    Operators(Vec<Operator>),
    /// This is me.
    SignedIn(Operator),
    /// Cases and promises of a filter.
    Commitments(CommitmentFilter, Box<Commitments>),
    /// What the last call was about.
    TalkedAbout(Box<Commitment>),
    /// The call about a case or a promise, for its brief.
    TalkFound(Box<CallRow>),
    /// The call of a checklist, for its brief; none where it is no longer planned.
    CallFound(Option<Box<CallRow>>),
    /// The open checklists of everybody.
    Checklists(Vec<ChecklistRow>),
    /// One checklist, with its letter where it has left, and where it is being written.
    Checklist(Box<Checklist>, Option<SentLetter>, Option<Letter>),
    /// A checklist that was asked for is not in the base any more.
    ChecklistGone(ChecklistId),
    /// A letter to be written.
    Letter(Box<LetterData>),
    /// The text of the letter as the editor outside left it.
    Edited(String),
    /// Something was done outside of the base; in words.
    Told(String),
    /// A part of what a search has found.
    Found(FoundPart),
    /// Clients found by what is written about them, for the search of that number.
    Written(u64, Vec<Written>),
    /// All clients that a search finds, to be marked.
    MarkFound(Vec<ClientId>),
    /// A card.
    Card(Box<ClientCard>),
    /// The client of a card is not in the base any more.
    CardGone(ClientId),
    /// The card of a client who has just been added.
    ClientAdded(Box<ClientCard>),
    /// More of what happened with a client; true where there is still more.
    Timeline(ClientId, Vec<TimelineEntry>, bool),
    /// Who changed a field, newest first.
    FieldHistory(Vec<FieldChange>),
    /// A call step by step.
    Replay(Box<Replay>),
    /// What was done, newest first.
    Operations(Vec<Operation>),
    /// Something about the scores; the number says which question it answers.
    Scores(u64, ScoresTold),
    /// The settings of the base, and those of whoever works here.
    Settings(Box<(Settings, OperatorSettings)>),
    /// A call of mine without an outcome, if there is one.
    OpenCall(Option<Box<OpenCallData>>),
    /// The client is held for me.
    Claimed {
        /// Which.
        client: ClientId,
        /// An interview of this client that was broken off and can be taken up.
        resume: Option<Box<Resume>>,
        /// What is known of the client beyond the list.
        briefing: Box<Briefing>,
    },
    /// A write is on disk.
    Saved(u64),
    /// A write belongs to a call that could not begin, and was not made; why was said when that was refused.
    NotSaved(u64),
    /// A write failed and is being tried again; in words.
    SaveFailed(String),
    /// A write was refused for good; in words.
    Refused(u64, String),
    /// Something was taken back or done again; in words.
    TakenBack(String),
    /// A path that was being typed goes on like this.
    PathCompleted {
        /// As it was typed.
        typed: String,
        /// As far as it is clear.
        path: String,
        /// What there is to choose from.
        offers: Vec<String>,
    },
    /// What a file looks like.
    ImportPreview(Box<ImportPreview>),
    /// What would come of an import, by the number of the try.
    ImportTried(u64, Box<Trial>),
    /// How far an import is: rows done, rows in all where that is known.
    ImportProgress(u64, Option<u64>),
    /// What an import did, and what to know of single rows, in words.
    Imported(Box<ImportReport>, Vec<String>),
    /// Nothing was imported: somebody has written to the file since it was looked at. Which one, and what the user says
    /// of its columns.
    ImportChanged(PathBuf, Vec<ColumnChoice>),
    /// The file could not be looked at, or not be imported; in words.
    ImportFailed(String),
    /// What was asked for could not be read; in words.
    Unread(String),
    /// Something went wrong that was no write to the base; in words.
    Problem(String),
    /// What the user has to know before the work goes on; in words. It stands until it is closed.
    Notice(String),
    /// A colleague has taken a call of mine over; the colleague's name.
    TakenOver(CallId, String),
    /// Somebody else (or this program) changed the base.
    BaseChanged,
}

impl Msg {
    /// True where it says what has become of a write: it is on its way no longer.
    #[must_use]
    pub const fn ends_write(&self) -> bool {
        matches!(self, Self::Saved(_) | Self::NotSaved(_) | Self::Refused(..))
    }
}

/// Today as it was read.
#[derive(Debug, Clone, Default)]
pub struct TodayData {
    /// The ranked list; what cannot be called now stands at the end.
    pub rows: Vec<CallRow>,
    /// More clients may be rung today than there are rows.
    pub more: bool,
    /// The day so far.
    pub progress: DayProgress,
    /// The user's service hours.
    pub service_hours: ServiceHours,
    /// The user's own settings.
    pub own: OperatorSettings,
    /// The rules in force; none leaves those that are.
    pub playbooks: Option<Arc<Playbooks>>,
    /// What of the list is shown.
    pub filter: TodayFilter,
    /// The segments that a filter can choose from.
    pub segments: Vec<String>,
    /// True where the base holds no client at all.
    pub empty: bool,
    /// Whom to ring next, where nobody can be rung now.
    pub next: Option<NextCall>,
    /// Whether undo, and whether redo, would find something; none where it was not looked for.
    pub undoable: Option<(bool, bool)>,
}

/// A call without an outcome, as it was found.
#[derive(Debug, Clone)]
pub struct OpenCallData {
    /// The call.
    pub call: NewCall,
    /// Its client.
    pub candidate: Candidate,
    /// Everything that happened in it and in its interview, undone events left out.
    pub events: Vec<Event>,
    /// The script that the interview began with.
    pub script: Option<Arc<Script>>,
    /// What was being typed; no step means a note.
    pub drafts: Vec<(Option<StepId>, String)>,
    /// What is known of the client beyond the list.
    pub briefing: Briefing,
    /// The case that the interview has opened.
    pub case: CaseOfInterview,
}

/// An interview that was broken off.
#[derive(Debug, Clone)]
pub struct Resume {
    /// Which.
    pub interview: InterviewId,
    /// The script it began with, as it was then.
    pub script: Arc<Script>,
    /// What happened in it, undone events left out.
    pub events: Vec<Event>,
    /// The case that it has opened.
    pub case: CaseOfInterview,
}

/// What a file to import looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPreview {
    /// Which file.
    pub path: PathBuf,
    /// The encoding that was found.
    pub encoding: String,
    /// The delimiter that was found.
    pub delimiter: char,
    /// The program that wrote it, where its headers tell.
    pub source: Option<String>,
    /// Header → field of ours; none for columns that are kept as they stand.
    pub columns: Vec<(String, Option<ImportField>)>,
    /// The columns that name the client, the most telling first: each is taken where all before it are empty.
    pub clients: Vec<usize>,
    /// The first rows as they stand.
    pub sample: Vec<Vec<String>>,
    /// What the user has said of single columns.
    pub choices: Vec<ColumnChoice>,
    /// It was said of an earlier file with the same headers.
    pub remembered: bool,
    /// Why its rows cannot be imported yet.
    pub lack: Option<Lack>,
    /// The file as it was looked at; none where there is no telling.
    pub stamp: Option<FileStamp>,
}

/// What the columns of a file lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// Not one name is known: the first row may be no header.
    KnownNames,
    /// None of them names a client.
    Client,
}

/// What would come of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trial {
    /// It would do this; what to know of single rows, in words.
    Report(ImportReport, Vec<String>),
    /// It would be refused; in words.
    Refused(String),
}
