//! The call screen.

pub mod score_entry;
