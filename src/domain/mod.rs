//! The trade's rules and words: clients, touches, outcomes, the interview, cadence, ranking, scores.
//!
//! Pure: no clock, no files, no environment, no printing. It imports nothing of the house.

mod call_list;
mod client;
mod event;
mod follow_up;
mod ids;
mod import;
mod moment;
mod nps;
mod outcome;
mod rates;
mod score;
mod script;
mod touch;
mod words;
mod zone;

pub use call_list::*;
pub use client::*;
pub use event::*;
pub use follow_up::*;
pub use ids::*;
pub use import::*;
pub use moment::*;
pub use nps::*;
pub use outcome::*;
pub use rates::*;
pub use score::*;
pub use script::*;
pub use touch::*;
pub use words::UnknownName;
pub use zone::*;
