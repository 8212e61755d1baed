//! The line in which a case or a promise is changed, with what it would mean below it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::cases::form::{Form, Task, usual_deadline};
use crate::domain::{CommitmentId, SafeText};
use crate::i18n::callback::{self as times, ParsedTime};
use crate::i18n::{commitments, dates};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{lines, popup, wrap};

use super::Look;

/// Draws the form.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, form: &Form) {
    let model = look.model;
    let words = model.words();
    let (title, hint) = match form.task {
        Task::Note(_) => (words.cases_form_note(), words.cases_form_note_hint()),
        Task::HandOver(_) => (words.cases_form_owner(), words.cases_form_owner_hint()),
        Task::Move(CommitmentId::Case(_)) => (words.cases_form_move_case(), words.cases_form_move_hint()),
        Task::Move(CommitmentId::Promise(_)) => (words.cases_form_move_promise(), words.cases_form_move_hint()),
        Task::Close(_) => (words.cases_form_close(), words.cases_form_close_hint()),
        Task::Break(_) => (words.cases_form_break(), words.cases_form_break_hint()),
        Task::Promise { .. } => (words.cases_form_promise(), words.cases_form_promise_hint()),
        Task::Case { .. } => (words.cases_form_case(), words.cases_form_case_hint()),
    };
    let list = list(look, form);
    let below = if list.is_empty() { 3 } else { list.len().min(9) };
    let inside = popup(frame, 78, u16::try_from(below).unwrap_or(9) + 6, &title, look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    let about = SafeText::cells(&form.about.split_whitespace().collect::<Vec<_>>().join(" "), width).to_string();
    let mut shown = vec![look.line(format!(" {about}"), Meaning::Faint), Line::default(), Line::default()];
    if list.is_empty() {
        shown.extend(
            meaning_of(look, form)
                .into_iter()
                .flat_map(|(text, meaning)| wrap(&text, width).into_iter().map(move |line| (line, meaning)))
                .map(|(line, meaning)| look.line(format!(" {line}"), meaning)),
        );
    }
    let top = form.cursor.map_or(0, |at| (at + 1).saturating_sub(below));
    for (at, place) in (top..list.len()).take(below).zip(inside.rows().skip(shown.len())) {
        look.row_of_choices(place, at, form.cursor);
    }
    shown.extend(list.into_iter().skip(top).take(below));
    let body = Rect { height: inside.height.saturating_sub(1), ..inside };
    lines(frame, body, shown);
    let last = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
    frame.render_widget(look.line(format!(" {}", SafeText::cells(&hint, width)), Meaning::Faint), last);
    let line = Rect { x: inside.x + 1, y: inside.y + 1, width: inside.width.saturating_sub(2), height: 1 };
    look.field(frame, line.intersection(inside), &form.field, Meaning::Say);
}

/// What can be chosen below the line.
fn list(look: Look<'_>, form: &Form) -> Vec<Line<'static>> {
    let model = look.model;
    let names: Vec<String> = match form.task {
        Task::HandOver(_) => form.operators(model).iter().map(|operator| operator.name.clone()).collect(),
        Task::Close(_) => {
            let words = model.words();
            let reasons = model.playbooks.cases.closings.iter();
            reasons
                .map(|reason| {
                    let rests_on = match reason.kind {
                        crate::domain::ClosingKind::ClientWord => words.cases_client_word(),
                        crate::domain::ClosingKind::StatedReason => words.cases_stated_reason(),
                    };
                    format!("{} — {rests_on}", reason.label(model.language))
                })
                .collect()
        }
        _ => Vec::new(),
    };
    let row = |(at, name): (usize, &String)| {
        let chosen = form.cursor == Some(at);
        let mark = if chosen { "▸" } else { " " };
        let meaning = if chosen { Meaning::Selected } else { Meaning::Plain };
        look.line(format!(" {mark} {} ", SafeText::cells(name, 70)), meaning)
    };
    names.iter().enumerate().map(row).collect()
}

/// What the line means so far.
fn meaning_of(look: Look<'_>, form: &Form) -> Vec<(String, Meaning)> {
    let model = look.model;
    let words = model.words();
    let understood = |time: &ParsedTime| {
        let when = commitments::on_both_clocks(time.until, Some(form.zone(model)), &model.zone, model.now, words);
        let mut said = vec![(words.cases_until(when), Meaning::Say)];
        let warnings = time.warnings.iter().filter(|warning| matches!(warning, times::TimeWarning::Holiday(_)));
        said.extend(
            warnings
                .map(|one| (times::warning(*one, form.zone(model), &model.zone, model.now, words), Meaning::Warning)),
        );
        said
    };
    // Whose clock the words are read by is said where it matters.
    let by_a_clock = |text: String| {
        if dates::clock(model.now, form.zone(model)) == dates::clock(model.now, &model.zone) {
            text
        } else {
            words.cases_by_their_clock(text)
        }
    };
    match form.task {
        Task::Move(_) if form.field.is_empty() => {
            vec![(by_a_clock(words.cases_date_examples()), Meaning::Faint)]
        }
        Task::Move(_) => match form.date(model) {
            Ok(time) => understood(&time),
            Err(error) if error.at_word.is_empty() => vec![(words.callback_unfinished(), Meaning::Faint)],
            Err(error) => vec![(words.callback_not_understood(error.at_word.as_str()), Meaning::Warning)],
        },
        Task::Promise { .. } => match form.text_and_date(model) {
            (text, Some(time)) => {
                let mut said = vec![(words.cases_form_text(text.as_str()), Meaning::Plain)];
                said.extend(understood(&time));
                said
            }
            (_, None) => vec![(by_a_clock(words.cases_promise_needs_date()), Meaning::Faint)],
        },
        Task::Case { .. } => match form.text_and_date(model) {
            (text, Some(time)) => {
                let mut said = vec![(words.cases_form_text(text.as_str()), Meaning::Plain)];
                said.extend(understood(&time));
                said
            }
            (_, None) => {
                let when = dates::near_time(usual_deadline(model), &model.zone, model.now, words);
                vec![(words.cases_until(when), Meaning::Plain)]
            }
        },
        Task::Note(_) | Task::HandOver(_) | Task::Close(_) | Task::Break(_) => Vec::new(),
    }
}
