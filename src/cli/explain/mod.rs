//! Typed errors in the words of the user's language: what was tried, on what, and what to do.
//!
//! One file per module that has errors of its own.

mod arguments;
mod environment;
mod exchange;
mod rates;
mod score_column;

pub use arguments::arguments;
pub use environment::environment;
pub use exchange::{csv, import, notice};
pub use rates::rates;
pub use score_column::score_column;
mod callback;
mod service_hours;

pub use callback::callback;
pub use service_hours::service_hours;
mod store;

pub use store::{operation, store, undo_refused, undone};
