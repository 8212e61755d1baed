//! Why an action cannot be done now, in words: what makes a key dim, and what it says when it is pressed all the same.

use super::call::LiveCall;
use super::keymap::{Action, Context};
use super::model::{Model, Undoable};
use super::overlay::Overlay;
use super::settings::rows::Kind;
use super::{brief, cases, checklists, import, incoming, letter, nps, today, tour};

/// Why an action is not possible at this moment; none where it is.
#[must_use]
pub fn why_not(model: &Model, context: Context, action: Action) -> Option<String> {
    let words = model.words();
    match (context, action) {
        (_, Action::ShowToday | Action::ShowClients | Action::ShowCases | Action::ShowNps | Action::ShowChecklists)
            if model.overlays.iter().any(Overlay::waits) =>
        {
            Some(words.obstacle_close_first())
        }
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
            if on_call && action == Action::Open { None } else { no_row(model) }
        }
        (Context::Today, Action::ShowCard) if !today::call_line(model) => no_row(model),
        (Context::Today, Action::Mark) => no_row(model),
        (Context::Today, Action::PutOff | Action::HandOver | Action::DropTouch) if model.today.marks.is_empty() => {
            no_row(model)
        }
        (Context::Today | Context::Brief, Action::TakeOver) => today::not_held(model),
        (Context::Today | Context::Brief, Action::Met) => today::met::obstacle(model),
        (Context::Checklists, Action::Open) => model.checklists.shown().next().is_none().then(|| words.cases_no_line()),
        (Context::Letter, Action::NextRecipient) => letter::no_other_recipient(model),
        (Context::Clients, Action::Open) => model.clients.is_empty().then(|| words.obstacle_no_line()),
        (
            Context::Clients,
            Action::MarkClient
            | Action::MarkFound
            | Action::OwnerOfMarked
            | Action::SegmentOfMarked
            | Action::TagMarked
            | Action::TouchMarked,
        ) => (model.clients.is_empty() && model.clients.marked.is_empty()).then(|| words.cases_no_line()),
        (Context::Answers, Action::Open) => model.nps.list.rows.is_empty().then(|| words.cases_no_line()),
        (Context::Nps, action) => nps::obstacle(model, action),
        (Context::ImportPath, Action::Open) => {
            model.import.field.text().trim().is_empty().then(|| words.importing_needs_a_path())
        }
        (Context::ImportPreview | Context::ImportColumn, Action::Confirm) => {
            import::lacks(model).map(|_| words.importing_choose_client())
        }
        (Context::ImportField, Action::Open) => import::columns::obstacle(model),
        (Context::IncomingWho, Action::Open) => incoming::nobody_named(model).then(|| match incoming::ringing(model) {
            Some(ringing) if ringing.stage == incoming::Stage::Colleague => words.incoming_no_such_colleague(),
            _ => words.incoming_needs_a_name(),
        }),
        (
            Context::Score | Context::Choice | Context::Words | Context::Reading | Context::Finished,
            Action::StepBack | Action::StepForward,
        ) => {
            let forward = action == Action::StepForward;
            let further = model.call.as_ref().is_some_and(|call| call.page_beside(forward).is_some());
            (!further).then(|| if forward { words.obstacle_last_page() } else { words.obstacle_first_page() })
        }
        (Context::Score, Action::Probe) => {
            let page = model.call.as_ref().and_then(LiveCall::page);
            page.is_some_and(|(_, page)| page.probes.is_empty()).then(|| words.obstacle_no_probe())
        }
        (Context::Dialing, Action::Voicemail) => {
            model.call.as_ref().is_some_and(|call| call.script.is_none()).then(|| words.obstacle_no_script())
        }
        (Context::Settings, Action::Open) => {
            (model.settings.row().kind() == Kind::Shown).then(|| words.setting_in_a_file())
        }
        // One hand writes: what is taken back after the import would be the import.
        (context, Action::Undo | Action::Redo) if !context.typing() && model.import.progress.is_some() => {
            Some(words.obstacle_importing())
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

/// Why nothing can be done with the line of today's list under the cursor; none where it is a client's.
fn no_row(model: &Model) -> Option<String> {
    let words = model.words();
    let call_line = today::call_line(model);
    model.today.selected(call_line).is_none().then(|| match call_line {
        true => words.obstacle_call_line(),
        // The made-up client has been rung: there is nobody else.
        false if model.is_rehearsal() => words.tour_done(),
        false => words.obstacle_no_line(),
    })
}

/// Why undo (or redo) would find nothing.
pub(super) fn nothing_to_undo(model: &Model, undo: bool) -> Option<String> {
    let words = model.words();
    match (model.saves.undoable, undo) {
        (Undoable::Never, undo) => (!(undo && tour::takes_back(model))).then(|| words.tour_no_undo()),
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
    candidate.map_or(0, |candidate| candidate.phones.iter().filter(|phone| phone.is_dialable()).count())
}
