//! The list of answers: one line each, and the words of the one under the cursor in full.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::app::layout::{NARROW_PREVIEW, wide};
use crate::domain::{AnswerKind, HeardAnswer, Said};
use crate::i18n::numbers::grouped;
use crate::i18n::score_words::class_in_words;
use crate::i18n::{dates, score_lines};
use crate::tui::theme::Meaning;
use crate::tui::view::{Look, brief};
use crate::tui::widgets::{below_box, cell, cell_right, framed, lines, widest, wrap};

/// Cells of a client's name and of a day at least, so that most lists keep their columns while they are scrolled.
const NAME: usize = 16;
const DAY: usize = 8;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let words = look.model.words();
    let list = &look.model.nps.list;
    let [left, right] = if list.rows.is_empty() {
        // Nothing is under the cursor that could stand beside the list.
        [area, Rect::ZERO]
    } else if wide(look.model.size) {
        Layout::horizontal([Constraint::Fill(3), Constraint::Fill(2)]).areas(area)
    } else {
        Layout::vertical([Constraint::Fill(1), Constraint::Length(NARROW_PREVIEW)]).areas(area)
    };
    let kind = match list.kind {
        None => words.nps_answers_all(),
        Some(AnswerKind::Class(class)) => score_lines::class(class, words),
        Some(AnswerKind::WithoutScore) => words.nps_answers_without_score(),
    };
    let title = words.nps_answers_title(super::period(look, list.query.as_ref()), kind);
    let inside = framed(frame, left, &title, look.theme);
    if list.rows.is_empty() {
        let text = if list.loading() { words.nps_loading() } else { words.nps_answers_none() };
        let shown = wrap(&text, usize::from(inside.width.saturating_sub(2)));
        lines(frame, inside, shown.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Faint)).collect());
        return;
    }
    let width = usize::from(inside.width).saturating_sub(2);
    let model = look.model;
    let when = |answer: &HeardAnswer| dates::brief_day(model.zone.date(answer.at), model.zone.date(model.now), words);
    // What is in sight takes what it needs, and the words all the rest; a score stays in its column whatever is scrolled.
    let top = list.cursor.top_in(inside.height);
    let below = list.rows.len().saturating_sub(top + usize::from(inside.height));
    below_box(frame, inside, Line::default(), brief::unseen(look, top, below));
    let rows = || list.rows.iter().skip(top).take(usize::from(inside.height));
    let cells = |texts: Vec<String>| widest(texts.iter().map(String::as_str));
    let day = cells(rows().map(when).collect()).max(DAY);
    let without_score =
        [Said::DontKnow, Said::Refused].into_iter().filter(|said| list.rows.iter().any(|answer| answer.said == *said));
    let number = cells(without_score.map(|said| super::said(said, look)).collect()).max(2);
    let half = width.saturating_sub(number + day + 4) / 2;
    let name = cells(rows().map(|answer| client_name(look, answer)).collect()).clamp(NAME.min(half), half);
    let rest = width.saturating_sub(number + day + name + 4);
    for (at, place) in (top..).take(usize::from(inside.height)).zip(inside.rows()) {
        let Some(answer) = list.rows.get(at) else { break };
        let quote = answer.words.as_deref().map_or_else(|| words.nps_wordless(), |said| words.quoted(said));
        let score = cell_right(&super::said(answer.said, look), number);
        let (day, name) = (cell(&when(answer), day), cell(&client_name(look, answer), name));
        let line = format!("  {day} {name} {}", cell(&quote, rest));
        let shown = if at == list.cursor.at {
            look.line(format!(" {score}{line}"), Meaning::Selected)
        } else {
            Line::from(vec![Span::styled(format!(" {score}"), style(look, answer)), Span::raw(line)])
        };
        frame.render_widget(shown, place);
        look.row(place, at, list.cursor.at);
    }
    preview(frame, right, look);
}

fn style(look: Look<'_>, answer: &HeardAnswer) -> ratatui::style::Style {
    match answer.said {
        Said::Score(score) => look.theme.class(score.class()),
        Said::DontKnow | Said::Refused => look.theme.style(Meaning::Faint),
    }
}

/// The answer under the cursor with everything that is known of it.
fn preview(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let words = look.model.words();
    let model = look.model;
    let list = &model.nps.list;
    let Some(answer) = list.rows.get(list.cursor.at) else { return };
    let inside = if wide(model.size) {
        framed(frame, area, &client_name(look, answer), look.theme)
    } else {
        Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
    };
    let width = usize::from(inside.width.saturating_sub(2));
    let mut shown: Vec<Line<'static>> = Vec::new();
    let mut say = |text: &str, meaning: Meaning| {
        shown.extend(wrap(text, width).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    };
    let asker = model.operator_name(answer.operator).unwrap_or_default();
    let asked =
        if answer.own_manager { words.nps_asked_by_own(asker.as_str()) } else { words.nps_asked_by(asker.as_str()) };
    let when = dates::near_time(answer.at, &model.zone, model.now, words);
    let class = match answer.said {
        Said::Score(score) => format!("{} · {}", score.value(), class_in_words(score.class(), words)),
        Said::DontKnow | Said::Refused => super::said(answer.said, look),
    };
    let person = answer.person_name.as_deref().map(|name| format!("{name} · ")).unwrap_or_default();
    if wide(model.size) {
        say(&class, Meaning::Heading);
        say(&format!("{person}{when}"), Meaning::Plain);
        say(&asked, Meaning::Plain);
        say("\n", Meaning::Plain);
    } else {
        say(&format!("{class} · {person}{when} · {asked}"), Meaning::Faint);
    }
    match &answer.words {
        Some(said) => say(&words.quoted(said.as_str()), Meaning::Quote),
        None => say(&words.nps_wordless(), Meaning::Faint),
    }
    if !list.complete {
        let read = u64::try_from(list.rows.len()).unwrap_or(u64::MAX);
        say(&words.nps_answers_read(grouped(read)), Meaning::Faint);
    }
    lines(frame, inside, shown);
}

/// The client's name, also where the client is gone.
pub(super) fn client_name(look: Look<'_>, answer: &HeardAnswer) -> String {
    if answer.client_name.is_empty() { look.model.words().nps_former_client() } else { answer.client_name.clone() }
}
