//! Typed errors in the words of the user's language: what was tried, on what, and what to do.
//!
//! One file per module that has errors of its own.

mod arguments;
mod demo;
mod environment;
mod exchange;
mod file;
mod mail;
mod playbook;
mod rates;
mod score_column;
mod store;
mod unfinished;

pub use arguments::arguments;
pub use demo::demo;
pub use environment::environment;
pub use exchange::{csv, import, kept_columns, notice, row_notice, taken_columns};
pub use file::{file, path, quoted, system};
pub use mail::mail;
pub use playbook::{mistake, playbook};
pub use rates::rates;
pub use score_column::score_column;
pub use store::{store, store_at, undo_refused};
pub use unfinished::{left, unfinished};
