//! What can go wrong with the base, as data; the user's words are made elsewhere.

use std::path::PathBuf;

use crate::domain::{Amiss, CallError, CallId, ClientId, CommitmentId, Moment, OperationId, OperationKind, OperatorId};

/// Why the base could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such file, and it was not to be made.
    #[error("no such database: {}", path.display())]
    NoSuchFile {
        /// Which.
        path: PathBuf,
    },
    /// The folder of the file is not there.
    #[error("no such folder: {}", path.display())]
    NoFolder {
        /// Which.
        path: PathBuf,
    },
    /// The folder or the file cannot be written.
    #[error("cannot write to {}", path.display())]
    ReadOnly {
        /// Which.
        path: PathBuf,
    },
    /// The file or its folder cannot even be looked at.
    #[error("no access to {}", path.display())]
    Forbidden {
        /// Which.
        path: PathBuf,
    },
    /// The path is a link.
    #[error("{} is a link", path.display())]
    Link {
        /// Which.
        path: PathBuf,
    },
    /// The path is a folder or a device.
    #[error("{} is not a file", path.display())]
    NotAFile {
        /// Which.
        path: PathBuf,
    },
    /// A database, or another file, of another program.
    #[error("{} belongs to another program", path.display())]
    Foreign {
        /// Which.
        path: PathBuf,
    },
    /// Made by a newer version of this program.
    #[error("{} has schema {found}, this program knows {known}", path.display())]
    Newer {
        /// Which.
        path: PathBuf,
        /// The schema of the file.
        found: i64,
        /// The newest schema known here.
        known: i64,
    },
    /// Made by an older version, and opened for reading only.
    #[error("{} has schema {found} and has to be brought to {known} by opening it for writing", path.display())]
    Older {
        /// Which.
        path: PathBuf,
        /// The schema of the file.
        found: i64,
        /// The schema of this program.
        known: i64,
    },
    /// The file is not what SQLite wrote.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// Which.
        path: PathBuf,
        /// What the check said.
        detail: String,
    },
    /// A file system on which locks cannot be trusted.
    #[error("{} lies on a network file system ({kind})", path.display())]
    NetworkFileSystem {
        /// Which.
        path: PathBuf,
        /// Its type.
        kind: String,
    },
    /// A setting of the connection did not take.
    #[error("pragma {name} is {found:?}, not {wanted:?}")]
    Pragma {
        /// Which.
        name: &'static str,
        /// What was asked.
        wanted: String,
        /// What was read back.
        found: String,
    },
    /// The linked SQLite is too old to be trusted with several processes.
    #[error("SQLite {found} is older than 3.51.3")]
    OldSqlite {
        /// Its version.
        found: String,
    },
    /// A migration left a reference to nothing.
    #[error("the migration to schema {version} left broken references in {table}")]
    Migration {
        /// The schema that was to be reached.
        version: i64,
        /// The first table concerned.
        table: String,
    },
    /// A backup did not pass its check; it was thrown away.
    #[error("the backup {} did not pass its check: {detail}", path.display())]
    Backup {
        /// Where it was to be.
        path: PathBuf,
        /// What was wrong.
        detail: String,
    },
    /// A program has the base open, and it cannot be replaced meanwhile.
    #[error("{} is open in a program", path.display())]
    InUse {
        /// Which.
        path: PathBuf,
    },
    /// The operating system refused something.
    #[error("{what} {}: {source}", path.display())]
    Io {
        /// What was tried.
        what: &'static str,
        /// On what.
        path: PathBuf,
        /// What it said.
        source: std::io::Error,
    },
    /// The disk is full; nothing of this write is in the base.
    #[error("the disk is full")]
    DiskFull,
    /// There is so little room that what was to be begun might not come to its end.
    #[error("{free} bytes are free, {needed} are needed")]
    LittleRoom {
        /// Bytes.
        free: u64,
        /// Bytes.
        needed: u64,
    },
    /// Another process kept the base busy for too long; nothing of this write is in the base.
    #[error("the database is busy")]
    Busy,
    /// Anything else that SQLite said.
    #[error("SQLite: {0}")]
    Sqlite(rusqlite::Error),
    /// What stands in a row cannot be read by this version.
    #[error("unreadable {what}: {detail}")]
    Unreadable {
        /// What.
        what: &'static str,
        /// How it failed.
        detail: String,
    },
    /// The row is not there (any more).
    #[error("no {what} {id}")]
    NotFound {
        /// What.
        what: &'static str,
        /// Its identity.
        id: String,
    },
    /// A value that the base refuses, such as an empty name.
    #[error("refused by the rules of the base: {0}")]
    Rule(String),
    /// Somebody else has the client open.
    #[error("client {} is held by operator {}", .0.client, .0.by)]
    Claimed(ClaimRefused),
    /// The rows of an import did not come to their end; whoever reads them knows why.
    #[error("the rows of the import could not be read to their end")]
    RowsStopped,
    /// Another program is importing into the base: two imports at once would not see each other's clients.
    #[error("an import has been running since {since}")]
    Importing {
        /// Who imports; none where nobody had signed in.
        by: Option<String>,
        /// Since when.
        since: Moment,
    },
    /// The client was taken over by a colleague; what was to be written is not in the base.
    #[error("the claim on client {client} was taken over")]
    TakenOver {
        /// Which client.
        client: ClientId,
        /// By whom; none where the claim was given up.
        by: Option<OperatorId>,
        /// The name of that operator.
        by_name: Option<String>,
    },
    /// A checklist is not done while something mandatory is missing and nobody says why.
    #[error("{} mandatory items are missing", missing.len())]
    ChecklistIncomplete {
        /// The missing items, in words.
        missing: Vec<String>,
        /// What is amiss with the text of the letter.
        amiss: Option<Amiss>,
    },
    /// A call without outcome has to get one first.
    #[error("a call to client {client} has no outcome")]
    OutcomeFirst {
        /// Which client's call.
        client: ClientId,
    },
    /// A client is not put away, nor taken into another one, while somebody is at work with it.
    #[error("{kind:?} refused: client {client} is with operator {by}")]
    InWork {
        /// What was to be done.
        kind: OperationKind,
        /// Which client.
        client: ClientId,
        /// That client's name.
        client_name: String,
        /// Who is at work.
        by: OperatorId,
        /// The name of that operator; none where it is whoever wanted to do it.
        by_name: Option<String>,
        /// True where it is a call that has no outcome yet.
        call_open: bool,
    },
    /// The number is on the line in another call.
    #[error("{number} is open in another call")]
    NumberBusy {
        /// Which.
        number: String,
        /// The other client's name.
        client: String,
        /// Who holds that call.
        by: OperatorId,
    },
    /// The person, the number or the client is never to be rung.
    #[error("client {client} is not to be called")]
    DoNotCall {
        /// Which client.
        client: ClientId,
    },
    /// A case or a promise was closed, kept or given up meanwhile, or is open where it was to be opened again.
    #[error("{id:?} is {} by now", if *open { "open" } else { "settled" })]
    Settled {
        /// Which.
        id: CommitmentId,
        /// How it stands.
        open: bool,
    },
    /// An event that cannot happen to the call as it stands.
    #[error("not possible in this call now: {0}")]
    Impossible(#[from] CallError),
    /// Nothing can be taken back, or not any more.
    #[error("cannot undo: {0}")]
    Undo(#[from] UndoRefused),
}

/// Who has the client open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRefused {
    /// Which client.
    pub client: ClientId,
    /// Who holds it.
    pub by: OperatorId,
    /// The holder's name.
    pub by_name: String,
    /// Since when.
    pub since: Moment,
    /// True where a call of the holder waits for its outcome, so that the claim outlives the holder's program.
    pub call_open: bool,
}

/// Clients of whom something has been changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedClients {
    /// The name of the first one.
    pub first: String,
    /// How many others.
    pub more: u64,
}

/// Why an operation was not taken back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefused {
    /// This operator has nothing (more) to take back.
    #[error("nothing to undo")]
    Nothing,
    /// Nothing was taken back that could be done again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// It was taken back already.
    #[error("operation {operation} is undone already")]
    Already {
        /// Which.
        operation: OperationId,
    },
    /// Not finished yet.
    #[error("operation {operation} is still running")]
    Running {
        /// Which.
        operation: OperationId,
    },
    /// An import: it is taken back from the list of operations, after a question.
    #[error("operation {operation} is undone from the list of operations")]
    FromTheList {
        /// Which.
        operation: OperationId,
    },
    /// This kind is never taken back.
    #[error("operation {operation} cannot be undone")]
    Never {
        /// Which.
        operation: OperationId,
    },
    /// The same row has been changed since.
    #[error("{table} {row} was changed since by operation {operation}")]
    ChangedSince {
        /// In which table.
        table: String,
        /// Which row.
        row: i64,
        /// By which later operation.
        operation: OperationId,
        /// Whose; none is the program itself.
        by: Option<OperatorId>,
        /// The name of that operator.
        by_name: Option<String>,
        /// When.
        at: Moment,
        /// Whose data, where many clients were concerned.
        clients: Option<Box<ChangedClients>>,
    },
    /// Calls or interviews hang on rows that the operation brought.
    #[error("{calls} calls were made since to clients of operation {operation}")]
    HasCalls {
        /// Which operation.
        operation: OperationId,
        /// How many.
        calls: u64,
    },
    /// Other rows hang on rows that the operation brought.
    #[error("rows of {table} were added since to what operation {operation} brought")]
    UsedSince {
        /// Which operation.
        operation: OperationId,
        /// Where the newer rows are.
        table: String,
    },
    /// Somebody who was added works here by now.
    #[error("the operator that operation {operation} added is at work, or has written something")]
    AtWork {
        /// Which operation.
        operation: OperationId,
    },
    /// The call, or its interview, went on after that.
    #[error("call {call} went on after operation {operation}")]
    WentOn {
        /// Which operation.
        operation: OperationId,
        /// Which call.
        call: CallId,
        /// The name of the colleague who went on with it; none where it was the same operator, or the program.
        by_name: Option<String>,
    },
    /// A colleague has the client open now.
    #[error("client {client} is held by a colleague")]
    Held {
        /// Which client.
        client: ClientId,
        /// By whom.
        by: OperatorId,
        /// The name of that operator.
        by_name: String,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match &error {
            rusqlite::Error::SqliteFailure(failure, message) => match failure.code {
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                ErrorCode::ConstraintViolation => Self::Rule(message.clone().unwrap_or_else(|| error.to_string())),
                _ => Self::Sqlite(error),
            },
            rusqlite::Error::FromSqlConversionFailure(..) | rusqlite::Error::InvalidColumnType(..) => {
                Self::Unreadable { what: "value", detail: error.to_string() }
            }
            _ => Self::Sqlite(error),
        }
    }
}

impl StoreError {
    pub(super) fn io(what: &'static str, path: &std::path::Path, source: std::io::Error) -> Self {
        match source.kind() {
            std::io::ErrorKind::PermissionDenied if matches!(what, "resolving" | "looking at") => {
                Self::Forbidden { path: path.to_owned() }
            }
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly { path: path.to_owned() }
            }
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::Io { what, path: path.to_owned(), source },
        }
    }

    /// The same write may succeed later: the disk has room again, another process is done, the device answers.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        match self {
            Self::DiskFull | Self::Busy | Self::Io { .. } => true,
            Self::Sqlite(error) => matches!(
                error.sqlite_error_code(),
                Some(
                    rusqlite::ErrorCode::SystemIoFailure
                        | rusqlite::ErrorCode::DatabaseBusy
                        | rusqlite::ErrorCode::DatabaseLocked
                        | rusqlite::ErrorCode::DiskFull
                        | rusqlite::ErrorCode::CannotOpen
                        | rusqlite::ErrorCode::OutOfMemory
                )
            ),
            _ => false,
        }
    }

    /// The file is not what SQLite wrote: found while it was being used.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        use rusqlite::ErrorCode;
        matches!(self, Self::Sqlite(inner)
            if matches!(inner.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)))
    }

    /// The same for the log, in which no client's data stands.
    #[must_use]
    pub fn for_log(&self) -> String {
        match self {
            Self::NumberBusy { .. } => "the number is open in another call".to_owned(),
            Self::NotFound { what, .. } => format!("no such {what}"),
            Self::Unreadable { what, .. } => format!("unreadable {what}"),
            other => other.to_string(),
        }
    }

    /// A thing that is not in the base.
    #[allow(clippy::needless_pass_by_value, reason = "an identity is a small copy, and the calls read better")]
    pub fn not_found(what: &'static str, id: impl ToString) -> Self {
        Self::NotFound { what, id: id.to_string() }
    }

    #[allow(clippy::needless_pass_by_value, reason = "an error is handed over at its end")]
    pub(super) fn unreadable(what: &'static str, error: impl ToString) -> Self {
        Self::Unreadable { what, detail: error.to_string() }
    }
}
