//! What the keys do on the overlay that lies on top.

use crate::domain::{FieldChange, Operation, OperationId, OperationKind, Replay};

use super::call::{marks, menu, update as call_update};
use super::clients::pick;
use super::effect::{Effect, Write};
use super::import::{self, Import};
use super::keymap::Action;
use super::model::{Env, Model, Screen};
use super::overlay::{Overlay, Question};
use super::{
    Key, brief, callback, cases, checklists, clients, deals, form, incoming, layout, list, note, nps, palette, reader,
    settings, today, update,
};

/// Does what an action asks for on the top overlay, or types into it.
pub fn act(model: &mut Model, action: Option<Action>, key: Key, env: &mut Env<'_>) -> Vec<Effect> {
    let height = layout::overlay_height(model.size);
    let (words, size, last_top) = (model.words(), model.size, model.last_top);
    let Some(top) = model.overlays.last_mut() else { return Vec::new() };
    if let Overlay::Form(_) = top {
        return form::act(model, action, key, env);
    }
    if let Overlay::Incoming(_) = top {
        return incoming::act(model, action, key, env);
    }
    if let Overlay::Commitment(_) = top {
        return cases::form::act(model, action, key);
    }
    if action == Some(Action::Back) {
        if matches!(top, Overlay::Notices { .. }) {
            model.notices.clear();
        }
        model.overlays.pop();
        return Vec::new();
    }
    match (top, action) {
        // The last line of a page is the first of the next: it may have been left out as a heading of nothing.
        (Overlay::Help { scroll }, Some(action)) => {
            list::scroll(scroll, action, height.saturating_sub(1).max(1), last_top);
        }
        (Overlay::Why { scroll } | Overlay::Notices { scroll }, Some(action)) => {
            list::scroll(scroll, action, height, last_top);
        }
        (Overlay::Today(_), action) => return today::on_layer(model, action, key),
        (Overlay::Palette { .. }, action) => return palette::act(model, action, key, env),
        (Overlay::Outcomes(_), Some(Action::Choose)) => {
            return key.typed().map_or_else(Vec::new, |typed| menu::choose(model, typed, env));
        }
        (Overlay::Outcomes(menu), Some(action)) => menu.scroll(action, size, last_top),
        (Overlay::Callback { .. }, action) => return callback::act(model, action, key, env),
        (Overlay::Note { outcome }, action) => {
            let outcome = outcome.clone();
            return note::act(model, outcome, action, key, env);
        }
        (Overlay::Marks(_), Some(action)) => return marks::act(model, action, env),
        (Overlay::Steps { cursor }, Some(action)) => {
            // Only pages on the path are gone to; kept answers beside it are shown, not stood on.
            let pages: Vec<usize> =
                model.call.as_ref().map(|call| call.interview.pages_on_path().collect()).unwrap_or_default();
            if action == Action::Open {
                let page = *cursor;
                model.overlays.pop();
                return call_update::jump(model, page, env);
            }
            let mut place = pages.iter().position(|page| page == cursor).unwrap_or_default();
            scroll_by(&mut place, action, height);
            *cursor = pages.get(place).or(pages.last()).copied().unwrap_or_default();
        }
        (Overlay::Operations { rows, cursor, mine }, Some(Action::Whose)) => {
            (*rows, *cursor, *mine) = (None, 0, !*mine);
            return vec![if *mine { Effect::LoadMyOperations } else { Effect::LoadOperations }];
        }
        (Overlay::Operations { rows, cursor, .. }, Some(action)) => {
            let rows = rows.as_deref().unwrap_or_default();
            if action == Action::TakeBack {
                let chosen: Option<OperationId> = rows
                    .get(*cursor)
                    .filter(|row| row.undone_by.is_none() && row.kind.can_be_undone())
                    .map(|row| row.id);
                match chosen {
                    Some(id) => model.overlays.push(Overlay::Confirm(Question::TakeBack(id))),
                    None if rows.is_empty() => {}
                    None => model.complain(words.operations_not_this_one()),
                }
            } else {
                walk(cursor, action, rows.len(), height);
            }
        }
        (Overlay::Confirm(question), Some(Action::Confirm)) => {
            let question = question.clone();
            model.overlays.pop();
            return confirmed(model, &question, env);
        }
        (Overlay::NpsFilters { .. }, Some(action)) => return nps::act_on_filters(model, action),
        (Overlay::Deals { .. }, Some(action)) => return deals::choose(model, action),
        (Overlay::SettingEdit { .. }, action) => return settings::act_on_line(model, action, key),
        (Overlay::Reader(_), Some(action)) => reader::act(model, action),
        (Overlay::ColumnField(_), action) => return import::columns::act(model, action, key),
        (Overlay::Pick(_), action) => return pick::act(model, action, key),
        (Overlay::FieldHistory { rows, cursor, .. }, Some(action)) => {
            walk(cursor, action, rows.as_ref().map_or(0, Vec::len), height);
        }
        (Overlay::Replay { replay, cursor }, Some(action)) => {
            walk(cursor, action, replay.as_ref().map_or(0, |replay| replay.steps.len()), height);
        }
        _ => {}
    }
    Vec::new()
}

fn scroll_by(at: &mut usize, action: Action, page: usize) {
    *at = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => *at + 1,
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => *at + page,
        Action::First => 0,
        _ => *at,
    };
}

/// Moves a cursor in a list of so many lines.
fn walk(cursor: &mut usize, action: Action, len: usize, height: usize) {
    if action == Action::Last {
        *cursor = len;
    }
    scroll_by(cursor, action, height);
    *cursor = (*cursor).min(len.saturating_sub(1));
}

/// What an overlay has read of the base is read anew.
pub fn reload(model: &Model) -> Option<Effect> {
    model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::Operations { mine: true, .. } => Some(Effect::LoadMyOperations),
        Overlay::Operations { mine: false, .. } => Some(Effect::LoadOperations),
        _ => None,
    })
}

/// What was done has been read: the cursor stays on the line that it was on, since a key of the list takes that one back.
pub fn operations(model: &mut Model, found: Vec<Operation>) {
    let Some(Overlay::Operations { rows, cursor, .. }) = model.overlays.last_mut() else { return };
    let here = rows.as_deref().and_then(|rows| rows.get(*cursor)).map(|row| row.id);
    let place = here.and_then(|id| found.iter().position(|row| row.id == id));
    *cursor = place.unwrap_or(*cursor).min(found.len().saturating_sub(1));
    *rows = Some(found);
}

/// The changes of a field have been read.
pub fn field_history(model: &mut Model, found: Vec<FieldChange>) {
    if let Some(Overlay::FieldHistory { rows, .. }) = model.overlays.last_mut() {
        *rows = Some(found);
    }
}

/// What undo would take back stands in the list of operations on the screen, and was done to many clients at once: the
/// cursor goes to it, since it is taken back from there and not by one key.
pub fn goes_to_bulk(model: &mut Model) -> bool {
    let me = model.me.as_ref().map(|me| me.id);
    let Some(Overlay::Operations { rows: Some(rows), cursor, .. }) = model.overlays.last_mut() else { return false };
    let holds = |row: &Operation| row.undoes.is_none() && row.undone_by.is_none() && row.kind.can_be_undone();
    let last = rows.iter().position(|row| row.operator == me && holds(row));
    let bulk = last.filter(|at| rows.get(*at).is_some_and(|row| row.bulk));
    *cursor = bulk.unwrap_or(*cursor);
    bulk.is_some()
}

/// A call has been read step by step.
pub fn replay(model: &mut Model, found: Box<Replay>) {
    if let Some(Overlay::Replay { replay, .. }) = model.overlays.last_mut() {
        *replay = Some(found);
    }
}

fn confirmed(model: &mut Model, question: &Question, env: &mut Env<'_>) -> Vec<Effect> {
    match question {
        Question::TakeBack(operation) => {
            let import = model.overlays.iter().any(|overlay| match overlay {
                Overlay::Operations { rows: Some(rows), .. } => {
                    rows.iter().any(|row| row.id == *operation && row.kind == OperationKind::Import)
                }
                _ => false,
            });
            // The list stays, and the cursor on what was taken back.
            if import && model.screen == Screen::Import {
                // What it says of the import is no longer so.
                model.import = Import::anew(&model.import);
                model.show(Screen::Today);
            }
            vec![model.saves.send(Write::UndoOperation(*operation))]
        }
        Question::DropTouches(touches) => today::drop_chosen(model, touches),
        Question::BeginWave => {
            let quiet_days = model.playbooks.cadence.quiet_relationship_days;
            vec![model.saves.send(Write::BeginWave { quiet_days })]
        }
        Question::NeverAgain(outcome) => menu::choose_surely(model, outcome, env),
        Question::LeaveInCall => update::quit(model, true),
        Question::CallAnyway(_) => brief::dial(model, env, true),
        Question::FinishChecklist { id, .. } => checklists::finish(model, *id, None),
        Question::Archive(_) | Question::Merge { .. } | Question::MovePerson { .. } => {
            clients::confirmed(model, question)
        }
    }
}
