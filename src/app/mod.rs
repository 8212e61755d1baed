//! The interactive program as a pure function: model, messages, update, effects, keymap, text editing.

pub mod call;
mod input;
pub mod keymap;
pub mod text;

pub use input::{Code, Input, Key, latin_place};
