//! serviceday: a terminal workstation for client care.

pub mod app;
pub mod cli;
pub mod desk;
pub mod domain;
pub mod exchange;
pub mod i18n;
pub mod playbook;
pub mod store;
pub mod tui;
