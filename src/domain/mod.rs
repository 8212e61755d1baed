//! The trade's rules and words: clients, touches, outcomes, the interview, cadence, ranking, scores.
//!
//! Pure: no clock, no files, no environment, no printing. It imports nothing of the house.

mod calendar;
mod call_list;
mod calling_hours;
mod client;
mod event;
mod fold;
mod follow_up;
mod ids;
mod import;
mod moment;
mod nps;
mod outcome;
mod ranking;
mod rates;
mod safe_text;
mod score;
mod script;
mod service_hours;
mod touch;
mod week;
mod words;
mod zone;

pub use calendar::*;
pub use call_list::*;
pub use calling_hours::*;
pub use client::*;
pub use event::*;
pub use fold::*;
pub use follow_up::*;
pub use ids::*;
pub use import::*;
pub use moment::*;
pub use nps::*;
pub use outcome::*;
pub use ranking::*;
pub use rates::*;
pub use safe_text::*;
pub use score::*;
pub use script::*;
pub use service_hours::*;
pub use touch::*;
pub use week::*;
pub use words::UnknownName;
pub use zone::*;
