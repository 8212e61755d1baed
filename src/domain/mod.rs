//! The trade's rules and words: clients, touches, outcomes, the interview, cadence, ranking, scores.
//!
//! Pure: no clock, no files, no environment, no printing. It imports nothing of the house.

mod call;
mod call_list;
mod client;
mod consequences;
mod event;
mod follow_up;
mod ids;
mod import;
mod interview;
mod key_place;
mod moment;
mod outcome;
mod score;
mod script;
mod touch;
mod words;
mod zone;

pub use call::*;
pub use call_list::*;
pub use client::*;
pub use consequences::*;
pub use event::*;
pub use follow_up::*;
pub use ids::*;
pub use import::*;
pub use interview::*;
pub use key_place::*;
pub use moment::*;
pub use outcome::*;
pub use score::*;
pub use script::*;
pub use touch::*;
pub use words::UnknownName;
pub use zone::*;
