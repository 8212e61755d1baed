//! Typed errors in the words of the user's language: what was tried, on what, and what to do.
//!
//! One file per module that has errors of its own.

mod callback;
mod service_hours;

pub use callback::callback;
pub use service_hours::service_hours;
