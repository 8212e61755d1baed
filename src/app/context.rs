//! Who hears a key now: worked out from the state, never from what was drawn.

use crate::domain::Answer;

use super::incoming::Stage;
use super::keymap::Context;
use super::model::{Model, Screen};
use super::overlay::Overlay;

/// The context of the next key: the top overlay, else the screen.
#[must_use]
pub fn context(model: &Model) -> Context {
    model.overlays.last().map_or_else(|| below(model), overlay)
}

fn overlay(overlay: &Overlay) -> Context {
    match overlay {
        Overlay::Help { .. } | Overlay::Notices { .. } => Context::Help,
        Overlay::Palette { .. } => Context::Palette,
        Overlay::Outcomes(_) => Context::Outcomes,
        Overlay::Callback { .. } => Context::Callback,
        Overlay::Note { .. } => Context::Note,
        Overlay::Marks(_) => Context::Marks,
        Overlay::Steps { .. } => Context::Steps,
        Overlay::Operations { .. } => Context::Operations,
        Overlay::Confirm(_) => Context::Confirm,
        Overlay::Commitment(_) => Context::CommitmentLine,
        Overlay::Form(_) => Context::Form,
        Overlay::Deals { .. } => Context::Deals,
        Overlay::Why { .. } => Context::Why,
        Overlay::Today(layer) => layer.context(),
        Overlay::NpsFilters { .. } => Context::NpsFilters,
        Overlay::Incoming(ringing) => match ringing.stage {
            Stage::Who | Stage::Colleague => Context::IncomingWho,
            Stage::Which | Stage::Goal | Stage::Outcome => Context::IncomingChoice,
            Stage::Note | Stage::Promise => Context::IncomingLine,
        },
        Overlay::Reader(_) => Context::Reader,
        Overlay::ColumnField(_) => Context::ImportField,
        Overlay::Pick(_) => Context::Pick,
        Overlay::FieldHistory { .. } => Context::FieldHistory,
        Overlay::Replay { .. } => Context::Replay,
        Overlay::SettingEdit { .. } => Context::SettingEdit,
    }
}

/// The context of the screen below all overlays: what help and palette speak of.
#[must_use]
pub fn below(model: &Model) -> Context {
    match model.screen {
        Screen::WhoAmI => Context::WhoAmI,
        Screen::Start => Context::Start,
        Screen::Today => Context::Today,
        Screen::Brief => Context::Brief,
        Screen::Clients => Context::Clients,
        Screen::Card => Context::Card,
        Screen::Cases => Context::Cases,
        Screen::Case => Context::Case,
        Screen::Checklists => Context::Checklists,
        Screen::Checklist => Context::Checklist,
        Screen::Letter => Context::Letter,
        Screen::Settings => Context::Settings,
        Screen::Import => {
            let import = &model.import;
            if import.progress.is_some() {
                Context::ImportRunning
            } else if import.report.is_some() {
                Context::ImportReport
            } else if import.column().is_some() {
                Context::ImportColumn
            } else if import.preview.is_some() {
                Context::ImportPreview
            } else {
                Context::ImportPath
            }
        }
        Screen::Call => call(model),
        Screen::Nps => Context::Nps,
        Screen::Answers => Context::Answers,
    }
}

fn call(model: &Model) -> Context {
    let Some(call) = &model.call else { return Context::Today };
    if !call.call.reached() {
        return if call.running() { Context::Dialing } else { Context::Ended };
    }
    match call.asks() {
        Some(Answer::Score) => Context::Score,
        Some(Answer::Choice { .. } | Answer::Permission { .. }) => Context::Choice,
        Some(Answer::Text | Answer::Date) => Context::Words,
        Some(Answer::None) => Context::Reading,
        None => Context::Finished,
    }
}
