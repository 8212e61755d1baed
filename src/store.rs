//! The base: one SQLite file. Opening, operations with history and undo, and one folder per aggregate.
//!
//! Outside this module there is no SQL, no row and no transaction: the interface is use cases over the types of
//! [`crate::domain`]. Whatever reads is a method of [`Reader`]; whatever writes is a method of [`Store`], which is a
//! `Reader` too. Laws:
//!
//! - every change goes through one door (`operation`) as one operation in one `BEGIN IMMEDIATE` transaction;
//! - calls and interviews are append-only events, their tables are folds of them;
//! - editable tables have history by trigger; claims, drafts and search keys have neither.

#![allow(
    clippy::disallowed_methods,
    reason = "the base is a file: this module opens, locks, syncs and renames files, and reads the list of mounts"
)]

mod backup;
mod call_list;
mod calls;
mod checklists;
mod claims;
mod clients;
mod commitments;
mod copies;
mod deals;
mod error;
mod finder;
mod history;
mod import;
mod incoming;
mod locks;
mod migrate;
mod open;
mod operation;
mod planning;
mod pragmas;
mod reserve;
mod scores;
mod search;
mod settings;
mod sql;
#[cfg(test)]
mod testing;
mod touches;
mod undo;
mod waves;
mod written;

pub use backup::{CopyUnderWay, restore};
pub use call_list::{CandidateQuery, Candidates};
pub use calls::{Draft, NOTE_DRAFT, OpenCall, OpenInterview};
pub use checklists::CareStart;
pub use claims::Claim;
pub use clients::{PageEnd, WholeClient};
pub use copies::copies_of;
pub use error::{ChangedClients, ClaimRefused, StoreError, UndoRefused};
pub use finder::{Finder, Found};
pub use import::{ImportCounts, ImportOptions, KeyedRow};
pub use incoming::Rang;
pub use open::{OpenOptions, Reader, Store};
pub use operation::BULK_ROWS;
pub use scores::{AnswersPage, ScoreCounts, ScoreFilter};
pub use touches::PlannedTouch;
pub use undo::{Finish, Left, Stopped};

/// What every use case of the base returns.
pub type Result<T> = std::result::Result<T, StoreError>;
