//! The words of the screen in Russian and English: one typed function per message, and numbers, dates and plurals.

mod catalogue;

pub use catalogue::{Messages, messages};
