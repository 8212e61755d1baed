//! The one table of keys: what feeds the keymap, the bottom line, `?`, the palette, the README and `serviceday keys`.
//!
//! Commands are looked up by the key's place on the keyboard, so that they work with the Russian layout on; text
//! never comes through here.

pub mod sheet;
mod table;

use crate::i18n::Messages;

use super::{Code, Key};
use table::{SCREENS, TABLES};

/// Who hears a key: the top overlay, else the screen and what it is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// The first start: nothing in the base.
    Start,
    /// Who am I: a list of operators and a line for a new name.
    WhoAmI,
    /// Today's call list.
    Today,
    /// A client before the call.
    Brief,
    /// Dialled, nobody has answered yet.
    Dialing,
    /// A page that asks for a score.
    Score,
    /// A page with choices or a permission.
    Choice,
    /// A page with a line for the client's own words.
    Words,
    /// A page that is read out and passed.
    Reading,
    /// Every question has its answer: what is left is the outcome.
    Finished,
    /// The line is down and the outcome is missing.
    Ended,
    /// The list of clients with its search line.
    Clients,
    /// A client's card.
    Card,
    /// The line for the path of a file to import.
    ImportPath,
    /// What the file looks like, before it is imported.
    ImportPreview,
    /// The same, with the cursor on a column of the file.
    ImportColumn,
    /// Overlay: what a column of the file becomes.
    ImportField,
    /// An import at work.
    ImportRunning,
    /// What an import did.
    ImportReport,
    /// Overlay: every action by name.
    Palette,
    /// Overlay: the keys of this screen.
    Help,
    /// Overlay: the menu of outcomes.
    Outcomes,
    /// Overlay: the line for a callback's time.
    Callback,
    /// Overlay: a note from anywhere.
    Note,
    /// Overlay: what was written down, confirmed one by one.
    Marks,
    /// Overlay: the list of steps.
    Steps,
    /// Overlay: what was done, newest first.
    Operations,
    /// Overlay: a question that Enter answers with yes.
    Confirm,
    /// Overlay: why this client is here.
    Why,
    /// Cases and promises.
    Cases,
    /// One case or promise.
    Case,
    /// Overlay: the line in which a case or a promise is changed.
    CommitmentLine,
    /// The scores.
    Nps,
    /// A list of answers.
    Answers,
    /// Overlay: which scores are looked at.
    NpsFilters,
    /// Overlay: a client is being chosen.
    Pick,
    /// Overlay: who changed a field.
    FieldHistory,
    /// Overlay: a call step by step.
    Replay,
    /// Overlay: a long text.
    Reader,
    /// The settings.
    Settings,
    /// Overlay: who rings us.
    IncomingWho,
    /// Overlay: why a client rings us, and what came of it.
    IncomingChoice,
    /// Overlay: what a client who rings us says.
    IncomingLine,
    /// Overlay: the line for the value of a setting.
    SettingEdit,
    /// Overlay: lines to fill in.
    Form,
    /// Overlay: the deals of a client.
    Deals,
    /// The open checklists of everybody.
    Checklists,
    /// One checklist.
    Checklist,
    /// A letter being written.
    Letter,
    /// Overlay: the line that says until when a client is put off.
    PutOff,
    /// Overlay: what of today's list is shown.
    TodayFilter,
    /// Overlay: the colleague who gets a touch.
    HandOver,
    /// Overlay: the line that says why a client is taken over from a colleague.
    TakeOver,
}

impl Context {
    /// True where every letter and digit is a line of a menu.
    #[must_use]
    pub fn menu(self) -> bool {
        matches!(self, Self::Outcomes | Self::IncomingChoice)
    }

    /// True where nothing but its own keys is heard: a question that waits for its answer, a text that is read.
    #[must_use]
    pub fn closed(self) -> bool {
        matches!(self, Self::Confirm | Self::Help | Self::Why | Self::Marks)
    }

    /// True where letters are typed into a text and no letter is a command.
    #[must_use]
    pub fn typing(self) -> bool {
        matches!(
            self,
            Self::WhoAmI
                | Self::Words
                | Self::Clients
                | Self::ImportPath
                | Self::ImportField
                | Self::Palette
                | Self::Callback
                | Self::Note
                | Self::CommitmentLine
                | Self::Pick
                | Self::SettingEdit
                | Self::IncomingWho
                | Self::IncomingLine
                | Self::Form
                | Self::Letter
                | Self::PutOff
                | Self::TakeOver
        )
    }
}

/// What a key can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each has its name and its help in the message catalogue, by the table")]
pub enum Action {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    Open,
    Back,
    Next,
    Previous,
    Dial,
    NextNumber,
    Answered,
    Digit,
    Backspace,
    Record,
    Choose,
    DontKnow,
    Refused,
    Probe,
    Complete,
    KeepMark,
    SkipMark,
    Voicemail,
    Note,
    Callback,
    End,
    StepBack,
    StepForward,
    Steps,
    Undo,
    Redo,
    ShowToday,
    ShowClients,
    Find,
    Why,
    Import,
    AddClient,
    Operations,
    TakeBack,
    Palette,
    Help,
    Confirm,
    Language,
    ServiceHours,
    Settings,
    Incoming,
    Tour,
    Whose,
    ShowNps,
    NpsMonthBack,
    NpsMonthForward,
    NpsPanel,
    NpsPanelBack,
    NpsPeriod,
    NpsEarlier,
    NpsLater,
    NpsSurvey,
    NpsFilters,
    NpsVotes,
    NpsAnswers,
    NpsKind,
    BeginWave,
    FieldBefore,
    FieldAfter,
    SaveForm,
    ShowTwin,
    AddDeal,
    EditDeal,
    ShowChecklists,
    ChecklistsOfClient,
    Tick,
    NotApplicable,
    NoteItem,
    FinishChecklist,
    Letter,
    OpenClient,
    NextRecipient,
    CopyLetter,
    SaveLetter,
    EditOutside,
    ShowCard,
    MarkClient,
    MarkFound,
    OwnerOfMarked,
    SegmentOfMarked,
    TouchMarked,
    TagMarked,
    ShowArchive,
    ColumnField,
    NextSection,
    PreviousSection,
    EditField,
    FieldHistory,
    AddPerson,
    AddPhone,
    AddEmail,
    SetRole,
    SetWants,
    SetInterests,
    SetPosition,
    SetReach,
    SetBirthday,
    NoLonger,
    ReplacePerson,
    MovePerson,
    MergeClient,
    ArchiveClient,
    Mark,
    PutOff,
    PutOffWhy,
    Met,
    TodayFilter,
    HandOver,
    TakeOver,
    DropTouch,
    Unmark,
    Quit,
    ShowCases,
    CaseCall,
    CaseNote,
    CaseOwner,
    CaseDue,
    CaseClose,
    CaseReopen,
    CaseCard,
    CaseFilter,
    CaseSettled,
    NextGroup,
    PromiseKeep,
    PromiseBreak,
    NewPromise,
    NewCase,
    CloseOffered,
}

/// Which keys ask for an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// These combinations.
    These(&'static [Key]),
    /// Any digit.
    Digits,
    /// The letters that the page or the menu offers.
    Offered,
    /// The digits and letters that a menu offers.
    Codes,
}

/// One row of the table.
pub struct Binding {
    /// What is asked for.
    pub action: Action,
    /// Where; an empty list means in every open context in which letters are neither typed nor lines of a menu.
    pub contexts: &'static [Context],
    /// By which keys; the first one is shown.
    pub keys: Keys,
    /// A word for the bottom line.
    pub hint: fn(&Messages) -> String,
    /// A sentence for help and palette.
    pub help: fn(&Messages) -> String,
    /// True where the bottom line has room for it.
    pub in_bar: bool,
}

impl Binding {
    /// Whether this row speaks for a context.
    #[must_use]
    pub fn applies(&self, context: Context) -> bool {
        if self.contexts.is_empty() {
            !context.typing() && !context.menu() && !context.closed()
        } else {
            self.contexts.contains(&context)
        }
    }

    /// Heard on every screen, as the ways to the other screens are.
    #[must_use]
    pub fn everywhere(&self) -> bool {
        self.contexts.is_empty() || self.contexts.len() >= SCREENS.len()
    }

    /// The keys, as they are written for a reader.
    #[must_use]
    pub fn written(&self, words: &Messages) -> Vec<String> {
        match self.keys {
            Keys::These(keys) => keys.iter().copied().map(show).collect(),
            Keys::Digits | Keys::Offered | Keys::Codes => vec![self.shown(words)],
        }
    }

    /// Whether the keys of the other are among those of this row, and mean the same.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        match (self.keys, other.keys) {
            (Keys::These(keys), Keys::These(others)) => {
                self.action == other.action && others.iter().all(|key| keys.contains(key))
            }
            _ => false,
        }
    }

    /// The first combination, as it is written for a reader.
    #[must_use]
    pub fn shown(&self, words: &Messages) -> String {
        match self.keys {
            Keys::These(keys) => keys.first().copied().map(show).unwrap_or_default(),
            Keys::Digits => "0…9".to_owned(),
            Keys::Offered => words.key_letters(),
            // The codes of outcomes are Latin in either language.
            Keys::Codes => "0…9 a…z".to_owned(),
        }
    }
}

/// Every row of the table, in the order of the bottom line.
pub fn bindings() -> impl Iterator<Item = &'static Binding> + Clone {
    TABLES.iter().copied().flatten()
}

/// What a key asks for in a context, if anything.
///
/// A row that names the context is stronger than a row for all contexts.
#[must_use]
pub fn resolve(key: Key, context: Context) -> Option<Action> {
    let by_place = key.by_place();
    let hears = |binding: &&Binding| match binding.keys {
        Keys::These(keys) => {
            // Where letters are typed, a bare character is text; only other keys command.
            !(context.typing() && key.typed().is_some()) && (keys.contains(&key) || keys.contains(&by_place))
        }
        Keys::Digits => matches!(key.typed(), Some('0'..='9')),
        Keys::Offered | Keys::Codes => key.typed().is_some_and(char::is_alphanumeric),
    };
    let named = bindings().filter(|b| !b.contexts.is_empty() && b.contexts.contains(&context));
    let general = bindings().filter(|b| b.contexts.is_empty() && b.applies(context));
    // Exact combinations come before "any letter", or a page's choices would swallow the commands.
    let offered = |binding: &&Binding| matches!(binding.keys, Keys::Offered | Keys::Codes);
    let exact = named.clone().chain(general).filter(|b| !offered(b)).find(hears);
    exact.or_else(|| named.filter(offered).find(hears)).map(|b| b.action)
}

/// The first combination that asks for an action in a context, as it is written for a reader; empty where none does.
#[must_use]
pub fn key_of(action: Action, context: Context) -> String {
    let row = bindings().find(|row| row.action == action && row.applies(context));
    match row.map(|row| row.keys) {
        Some(Keys::These(keys)) => keys.first().copied().map(show).unwrap_or_default(),
        _ => String::new(),
    }
}

/// A combination as it is written for a reader: `Ctrl+G`, `F4`, `d`.
#[must_use]
pub fn show(key: Key) -> String {
    let name = match key.code {
        Code::Char(' ') => "Space".to_owned(),
        Code::Char(c) => c.to_string(),
        Code::F(n) => format!("F{n}"),
        Code::Enter => "Enter".to_owned(),
        Code::Esc => "Esc".to_owned(),
        Code::Tab => "Tab".to_owned(),
        Code::BackTab => "Shift+Tab".to_owned(),
        Code::Backspace => "Backspace".to_owned(),
        Code::Delete => "Del".to_owned(),
        Code::Up => "↑".to_owned(),
        Code::Down => "↓".to_owned(),
        Code::Left => "←".to_owned(),
        Code::Right => "→".to_owned(),
        Code::Home => "Home".to_owned(),
        Code::End => "End".to_owned(),
        Code::PageUp => "PgUp".to_owned(),
        Code::PageDown => "PgDn".to_owned(),
    };
    match (key.ctrl, key.alt) {
        (true, _) => format!("Ctrl+{}", name.to_uppercase()),
        (_, true) => format!("Alt+{name}"),
        _ => name,
    }
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
