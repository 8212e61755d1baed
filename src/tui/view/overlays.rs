//! What lies above a screen: help, palette, callback, note, steps, operations, questions.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::callback;
use crate::app::layout::overlay_height;
use crate::app::overlay::{Overlay, Question};
use crate::app::text::TextField;
use crate::domain::{
    Exclusion, Hardness, OperationDetail, OperationId, OperationKind, SafeText, StepState, TouchKind, with_short_form,
};
use crate::i18n::{callback as times, dates, numbers, operations, reasons};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, lines, popup, wrap};

use super::Look;

/// Draws the overlays, the top one last.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>) {
    for overlay in &look.model.overlays {
        look.cover();
        match overlay {
            Overlay::Help { scroll } => super::help::draw(frame, look, *scroll),
            Overlay::Palette { field, cursor } => super::palette::draw(frame, look, field, *cursor),
            Overlay::Outcomes(menu) => super::outcomes::draw(frame, look, menu),
            Overlay::Callback { field, mine, .. } => draw_callback(frame, look, field, *mine),
            Overlay::Note { outcome } => note(frame, look, outcome.is_some()),
            Overlay::Marks(confirming) => super::marks::draw(frame, look, confirming),
            Overlay::Steps { cursor } => steps(frame, look, *cursor),
            Overlay::Operations { rows, cursor, mine } => {
                super::record::operations(frame, look, rows.as_deref(), *cursor, *mine);
            }
            Overlay::FieldHistory { field, rows, cursor } => {
                super::record::field_history(frame, look, *field, rows.as_deref(), *cursor);
            }
            Overlay::Replay { replay, cursor } => super::replay::draw(frame, look, replay.as_deref(), *cursor),
            Overlay::Reader(reader) => super::reader::draw(frame, look, reader),
            Overlay::ColumnField(choosing) => super::import::column_field(frame, look, choosing),
            Overlay::Pick(pick) => super::record::pick(frame, look, pick),
            Overlay::Confirm(question) => confirm(frame, look, question),
            Overlay::Commitment(form) => super::case_form::draw(frame, look, form),
            Overlay::Incoming(ringing) => super::incoming::draw(frame, look, ringing),
            Overlay::Deals { deals, cursor } => super::care::deals(frame, look, deals, *cursor),
            Overlay::SettingEdit { row, line, field } => super::settings::line(frame, look, (*row, *line), field),
            Overlay::Form(form) => super::form::draw(frame, look, form),
            Overlay::Why { scroll } => super::why::draw(frame, look, *scroll),
            Overlay::Notices { scroll } => notices(frame, look, *scroll),
            Overlay::Today(layer) => super::today_layers::draw(frame, look, layer),
            Overlay::NpsFilters { row } => super::nps::draw_filters(frame, look, *row),
        }
    }
}

/// What is to be taken back, by name: it stands in the list below the question.
fn take_back(look: Look<'_>, operation: OperationId) -> String {
    let words = look.model.words();
    let listed = look.model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Operations { rows: Some(rows), .. } => Some((rows.iter().find(|row| row.id == operation)?, rows)),
        _ => None,
    });
    let Some((row, rows)) = listed else { return words.confirm_take_back() };
    // Taking back an undo does again what it took back.
    let again = rows.iter().find(|other| row.undoes == Some(other.id)).filter(|_| row.kind == OperationKind::Undo);
    let what = operations::operation(again.unwrap_or(row), words, |named| {
        look.model.playbooks.words_of(named, look.model.language)
    });
    // A sentence of its own, since the action may have a colon in it.
    let what = sentence(&what);
    let at = dates::brief_time(again.unwrap_or(row).at, &look.model.zone, look.model.now, words);
    if again.is_some() {
        return words.confirm_bring_back(what, at);
    }
    match &row.detail {
        OperationDetail::File { rows, .. } => words.confirm_take_back_import(*rows, what, at, numbers::grouped(*rows)),
        _ => words.confirm_take_back_one(what, at),
    }
}

/// Words as the beginning of a sentence.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What the user has to know, each notice with a blank line after it.
fn notices(frame: &mut Frame<'_>, look: Look<'_>, scroll: usize) {
    let width = 86.min(frame.area().width);
    let room = usize::from(width.saturating_sub(4));
    let mut shown = Vec::new();
    for notice in &look.model.notices {
        shown.extend(wrap(notice, room).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Warning)));
        shown.push(Line::default());
    }
    shown.pop();
    let height = u16::try_from(shown.len() + 2).unwrap_or(u16::MAX).min(height(look));
    let inside = popup(frame, width, height, &look.model.words().notices_title(), look.theme);
    let top = look.scrolled(scroll, shown.len(), inside.height);
    lines(frame, inside, shown.into_iter().skip(top).collect());
}

pub(super) fn height(look: Look<'_>) -> u16 {
    u16::try_from(overlay_height(look.model.size)).unwrap_or(u16::MAX).saturating_add(2)
}

fn draw_callback(frame: &mut Frame<'_>, look: Look<'_>, typed: &TextField, mine: bool) {
    let model = look.model;
    let words = model.words();
    let inside = popup(frame, 76, 10, &words.callback_title(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    let line = Rect { x: inside.x + 1, height: 1, width: inside.width.saturating_sub(2), ..inside };
    look.field(frame, line, typed, Meaning::Say);
    let mut shown = vec![Line::default(), Line::default()];
    let mut say = |text: &str, meaning: Meaning| {
        shown.extend(wrap(text, width).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    };
    let zone = model.call.as_ref().map_or(&model.zone, |call| &call.candidate.zone);
    match callback::parsed(model, typed.text()) {
        _ if typed.is_empty() => say(&words.callback_examples(), Meaning::Faint),
        Ok(time) => {
            let appointment = time.appointment(zone, None);
            let theirs = times::agreed_time(&appointment, zone, model.now, words);
            let mine = times::agreed_time(&appointment, &model.zone, model.now, words);
            say(&words.callback_theirs(theirs.as_str()), Meaning::Say);
            if *zone != model.zone && time.is_at_night(&model.zone) {
                say(&words.callback_ours_night(mine.as_str()), Meaning::Warning);
            } else {
                say(&words.callback_ours(mine.as_str()), Meaning::Plain);
            }
            let binding = match time.hardness {
                Hardness::Hard => words.callback_hard(),
                Hardness::Medium => words.callback_medium(),
                Hardness::Soft if zone.date(time.from) == zone.date(time.until) => words.callback_soft(),
                Hardness::Soft => words.callback_soft_days(),
            };
            say(&binding, Meaning::Faint);
            for warning in &time.warnings {
                say(&times::warning(*warning, zone, &model.zone, model.now, words), Meaning::Warning);
            }
        }
        Err(error) if error.at_word.is_empty() => say(&words.callback_unfinished(), Meaning::Faint),
        Err(error) => say(&words.callback_not_understood(error.at_word.as_str()), Meaning::Warning),
    }
    let whose = if mine { words.callback_mine() } else { words.callback_anyones() };
    let rest = Rect { height: inside.height.saturating_sub(1), ..inside };
    lines(frame, rest, shown);
    let last = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
    frame.render_widget(look.line(format!(" {whose}"), Meaning::Faint), last);
    look.field(frame, line, typed, Meaning::Say);
}

fn note(frame: &mut Frame<'_>, look: Look<'_>, required: bool) {
    let words = look.model.words();
    let client = look
        .model
        .call
        .as_ref()
        .map(|call| SafeText::cells(&with_short_form(&call.candidate.client_name), 40).to_string());
    let client = client.unwrap_or_default();
    let title = if required { words.note_required_title(client) } else { words.note_title(client) };
    let inside = popup(frame, 76, 8, &title, look.theme);
    if let Some(call) = &look.model.call {
        let below = super::marks::height(look, &call.note);
        let width = inside.width.saturating_sub(2);
        let height = inside.height.saturating_sub(below);
        let place = Rect { x: inside.x + 1, width, height, ..inside };
        let rest = Rect { y: inside.y + height, height: below, ..place };
        lines(frame, rest, super::marks::below(look, &call.note, usize::from(width)));
        look.field(frame, place, &call.note, Meaning::Plain);
    }
}

fn steps(frame: &mut Frame<'_>, look: Look<'_>, cursor: usize) {
    let Some(call) = &look.model.call else { return };
    let Some(script) = &call.script else { return };
    let words = look.model.words();
    let path = call.interview.path();
    // A page off the path is shown where an answer is kept on it.
    let seen = path.iter().filter(|step| step.state != StepState::OffPath || step.kept);
    let seen: Vec<_> = seen.filter_map(|step| Some((step.page, script.pages.get(step.page)?, step.state))).collect();
    let rows = u16::try_from(seen.len()).unwrap_or(20) + 2;
    let inside = popup(frame, 60, rows.min(height(look)), &words.steps_title(), look.theme);
    let on_path: Vec<usize> = call.interview.pages_on_path().collect();
    let place_of = |page: usize| on_path.iter().position(|on_path| *on_path == page);
    for ((page, ..), place) in seen.iter().zip(inside.rows()) {
        if let (Some(at), Some(cursor)) = (place_of(*page), place_of(cursor)) {
            look.row(place, at, cursor);
        }
    }
    let shown = seen.into_iter().map(|(at, page, state)| {
        let mark = super::call::sign(state, false);
        let meaning = match state {
            _ if at == cursor => Meaning::Selected,
            StepState::OffPath => Meaning::Faint,
            _ => Meaning::Plain,
        };
        let value = call.interview.answer(&page.id).map(|value| super::call::value_in_short(look, page, value));
        let text = format!("{}  {}", cell(&page.title, 16), value.unwrap_or_default());
        look.line(format!(" {mark} {}", cell(&text, usize::from(inside.width).saturating_sub(4))), meaning)
    });
    lines(frame, inside, shown.collect());
}

/// What speaks against ringing now, and the question.
fn call_anyway(look: Look<'_>, doubts: &[Exclusion]) -> String {
    let (model, words) = (look.model, look.model.words());
    if let [Exclusion::OwnSale] = doubts {
        return words.confirm_own_sale();
    }
    let name = |id| model.operator_name(id);
    let theirs = model.brief.as_ref().map_or(&model.zone, |brief| &brief.row.candidate.zone);
    let why = doubts.iter().map(|doubt| reasons::exclusion(doubt, (&model.zone, theirs), model.now, &name, words));
    words.confirm_call_anyway(why.collect::<Vec<_>>().join("; "))
}

fn confirm(frame: &mut Frame<'_>, look: Look<'_>, question: &Question) {
    let words = look.model.words();
    let text = match question {
        Question::TakeBack(operation) => take_back(look, *operation),
        Question::DropTouches(touches) => words.today_confirm_drop(touches.len()),
        Question::BeginWave => words.nps_confirm_wave(look.model.playbooks.cadence.quiet_relationship_days),
        Question::NeverAgain(outcome) => {
            let kind = look.model.call.as_ref().map_or(TouchKind::Survey, |call| call.candidate.touch.kind);
            words.confirm_never_again(super::brief::outcome_label(look, outcome, kind))
        }
        Question::LeaveInCall => words.confirm_leave_in_call(),
        Question::CallAnyway(doubts) => call_anyway(look, doubts),
        Question::FinishChecklist { letter: true, .. } => words.confirm_letter_sent(),
        Question::FinishChecklist { letter: false, .. } => words.confirm_checklist_done(),
        of_client @ (Question::Archive(_) | Question::Merge { .. } | Question::MovePerson { .. }) => {
            super::record::question(look, of_client).unwrap_or_default()
        }
    };
    let shown = wrap(&text, 66);
    let rows = u16::try_from(shown.len()).unwrap_or(3) + 4;
    let inside = popup(frame, 72, rows, &words.confirm_title(), look.theme);
    let mut shown: Vec<_> = shown.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Plain)).collect();
    shown.push(Line::default());
    shown.push(look.line(format!(" {}", words.confirm_keys()), Meaning::Faint));
    lines(frame, inside, shown);
}
