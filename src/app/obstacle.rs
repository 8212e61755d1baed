//! Why an action cannot be done now, in words: what makes a key dim, and what it says when it is pressed all the same.

use super::call::LiveCall;
use super::keymap::{Action, Context};
use super::model::{Model, Undoable};
use super::overlay::Overlay;
use super::settings::rows::Kind;
use super::{brief, cases, checklists, nps, today};

/// Why an action is not possible at this moment; none where it is.
#[must_use]
pub fn why_not(model: &Model, context: Context, action: Action) -> Option<String> {
    let words = model.words();
    match (context, action) {
        (Context::Cases | Context::Case, action) => cases::obstacle(model, action),
        (Context::Checklist, action) => checklists::obstacle(model, action),
        (Context::Brief, Action::Dial) => brief::obstacle(model),
        (Context::Brief | Context::Dialing, Action::NextNumber) => {
            (numbers(model, context) < 2).then(|| words.obstacle_one_number())
        }
        (Context::Brief, Action::Next | Action::Previous) => {
            let forward = action == Action::Next;
            today::beside(model, forward).is_none().then(|| words.obstacle_end_of_list())
        }
        (Context::Today, Action::Open | Action::Why) => {
            let on_call = today::call_line(model) && model.today.cursor.at == 0;
            let nothing = model.today.selected(today::call_line(model)).is_none();
            (nothing && !(on_call && action == Action::Open)).then(|| words.obstacle_no_line())
        }
        (Context::Today | Context::Brief, Action::TakeOver) => today::not_held(model),
        (Context::Today | Context::Brief, Action::Met) => today::met::obstacle(model),
        (Context::Clients, Action::Open) => model.clients.is_empty().then(|| words.obstacle_no_line()),
        (Context::Score, Action::Probe) => {
            let page = model.call.as_ref().and_then(LiveCall::page);
            page.is_some_and(|(_, page)| page.probes.is_empty()).then(|| words.obstacle_no_probe())
        }
        (Context::Dialing, Action::Voicemail) => {
            model.call.as_ref().is_some_and(|call| call.script.is_none()).then(|| words.obstacle_no_script())
        }
        (Context::Nps, action) if nps::of_months(action) => {
            (!model.nps.shows_months(model.size)).then(|| words.nps_months_elsewhere())
        }
        (Context::Settings, Action::Open) => {
            (model.settings.row().kind() == Kind::Shown).then(|| words.setting_in_a_file())
        }
        // In a text, typing is taken back first.
        (context, Action::Undo | Action::Redo) if !context.typing() => nothing_to_undo(model, action == Action::Undo),
        (Context::Clients, Action::Note) if model.call.is_none() => {
            model.clients.is_empty().then(|| words.obstacle_no_line())
        }
        (Context::Card | Context::Brief, Action::Note) => None,
        (Context::Today, Action::Note) if model.call.is_none() => {
            model.today.selected(today::call_line(model)).is_none().then(|| words.obstacle_no_line())
        }
        (Context::Reader, Action::EditField) => match model.overlays.last() {
            Some(Overlay::Reader(reader)) if reader.editing.is_none() => Some(words.card_nothing_to_edit()),
            _ => None,
        },
        (_, Action::Note) => model.call.is_none().then(|| words.note_needs_a_call()),
        _ => None,
    }
}

/// Why undo (or redo) would find nothing.
fn nothing_to_undo(model: &Model, undo: bool) -> Option<String> {
    let words = model.words();
    match (model.saves.undoable, undo) {
        (Undoable::Never, _) => Some(words.tour_no_undo()),
        (Undoable::Known { undo: false, .. }, true) => Some(words.obstacle_nothing_to_undo()),
        (Undoable::Known { redo: false, .. }, false) => Some(words.obstacle_nothing_to_redo()),
        _ => None,
    }
}

/// Numbers that can be dialled.
fn numbers(model: &Model, context: Context) -> usize {
    let candidate = match context {
        Context::Dialing => model.call.as_ref().map(|call| &call.candidate),
        _ => model.brief.as_ref().map(|brief| &brief.row.candidate),
    };
    candidate.map_or(0, |candidate| candidate.phones.iter().filter(|phone| phone.e164.is_some()).count())
}
