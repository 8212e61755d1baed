//! Typed errors in the words of the user's language: what was tried, on what, and what to do.
//!
//! One file per module that has errors of its own.

mod callback;
mod playbook;
mod service_hours;

pub use callback::callback;
pub use playbook::playbook;
pub use service_hours::service_hours;
