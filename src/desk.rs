//! Use cases that need more than one room: today's list (the base and the rules), an import (a file and the base).
//! The workstation and the command line do them the same way because both come here.

mod care;
pub mod demo;
pub mod import;
mod letters;
mod today;
mod unfinished;

pub use care::{care_of, care_rules};
pub use letters::{Drafted, Writer, letter_of};
pub use today::{TodaysList, Whose, first_rows as first_rows_today, row_of_open_call, row_of_touch, todays_list};
pub use unfinished::{Became, Unfinished, take_back_unfinished};
