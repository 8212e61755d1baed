//! The interactive program as a pure function: model, messages, update, effects, keymap, text editing.
//!
//! [`update::update`] is the only thing that changes the [`model::Model`]; what it wants done leaves as
//! [`effect::Effect`]s. No clock, no disk, no terminal: `now` and new ids are handed in.

pub mod brief;
pub mod call;
pub mod callback;
pub mod cases;
pub mod checklists;
pub mod clients;
pub mod context;
pub mod deals;
pub mod drafts;
pub mod effect;
pub mod form;
pub mod heard;
pub mod help;
pub mod hints;
pub mod import;
pub mod incoming;
mod input;
pub mod keymap;
pub mod layout;
pub mod letter;
pub mod list;
pub mod model;
pub mod mouse;
pub mod msg;
pub mod note;
pub mod nps;
pub mod obstacle;
pub mod overlay;
pub mod overlays;
pub mod palette;
pub mod place;
pub mod reader;
pub mod settings;
pub mod start;
pub mod text;
pub mod today;
pub mod tour;
pub mod typing;
pub mod update;
pub mod wrap;
pub mod wrapped;

pub use input::{Code, Input, Key};
