//! The terminal: the runtime loop, the worker that runs effects, one view per screen, widgets, theme.

pub mod runtime;
pub mod terminal;
pub mod theme;
pub mod view;
pub mod widgets;
