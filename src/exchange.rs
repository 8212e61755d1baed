//! Files of other programs: one folder per foreign format.

pub mod csv;
pub mod mail;
pub mod phone;
