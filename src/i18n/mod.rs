//! The words of the screen in Russian and English: one typed function per message, and numbers, dates and plurals.

pub mod callback;
pub mod care;
mod catalogue;
pub mod commitments;
pub mod date_rules;
pub mod dated_text;
pub mod dates;
pub mod day;
pub mod fields;
pub mod follow_ups;
pub mod incoming;
pub mod kinds;
pub mod numbers;
pub mod operations;
pub mod reasons;
pub mod score_lines;
pub mod score_words;
pub mod service_hours;
pub mod telephone;
pub mod why;
pub mod zones;

pub use catalogue::{Messages, messages};
