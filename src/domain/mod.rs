//! The trade's rules and words: clients, touches, outcomes, the interview, cadence, ranking, scores.
//!
//! Pure: no clock, no files, no environment, no printing. It imports nothing of the house.

mod calendar;
mod call;
mod call_list;
mod calling_hours;
mod card;
mod client;
mod consequences;
mod event;
mod fold;
mod follow_up;
mod ids;
mod import;
mod interview;
mod key_place;
mod moment;
mod operation;
mod outcome;
mod ranking;
mod safe_text;
mod score;
mod script;
mod service_hours;
mod settings;
mod touch;
mod week;
mod words;
mod zone;

pub use calendar::*;
pub use call::*;
pub use call_list::*;
pub use calling_hours::*;
pub use card::*;
pub use client::*;
pub use consequences::*;
pub use event::*;
pub use fold::*;
pub use follow_up::*;
pub use ids::*;
pub use import::*;
pub use interview::*;
pub use key_place::*;
pub use moment::*;
pub use operation::*;
pub use outcome::*;
pub use ranking::*;
pub use safe_text::*;
pub use score::*;
pub use script::*;
pub use service_hours::*;
pub use settings::*;
pub use touch::*;
pub use week::*;
pub use words::UnknownName;
pub use zone::*;
