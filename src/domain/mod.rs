//! The trade's rules and words: clients, touches, outcomes, the interview, cadence, ranking, scores.
//!
//! Pure: no clock, no files, no environment, no printing. It imports nothing of the house.

mod call_list;
mod card;
mod client;
mod event;
pub mod fold;
mod follow_up;
mod ids;
mod import;
mod moment;
mod operation;
mod outcome;
mod score;
mod script;
mod settings;
mod touch;
mod words;
mod zone;

pub use call_list::*;
pub use card::*;
pub use client::*;
pub use event::*;
pub use follow_up::*;
pub use ids::*;
pub use import::*;
pub use moment::*;
pub use operation::*;
pub use outcome::*;
pub use score::*;
pub use script::*;
pub use settings::*;
pub use touch::*;
pub use words::UnknownName;
pub use zone::*;
