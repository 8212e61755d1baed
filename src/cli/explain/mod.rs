//! Typed errors in the words of the user's language: what was tried, on what, and what to do.
//!
//! One file per module that has errors of its own.

mod store;

pub use store::{operation, store, undo_refused, undone};
