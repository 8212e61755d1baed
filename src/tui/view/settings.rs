//! Settings: names and values, an explanation of the one under the cursor, and the line in which one is typed.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::app::overlay::Overlay;
use crate::app::settings::rows::{self, Kind, Row};
use crate::app::settings::{EXPLAINED, line_rows};
use crate::app::text::TextField;
use crate::domain::SafeText;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, framed, lines, popup, wrap};

use super::Look;

/// Cells of the names.
const NAME: usize = 31;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let model = look.model;
    let words = model.words();
    let [list, below] = Layout::vertical([Constraint::Fill(1), Constraint::Length(EXPLAINED + 1)]).areas(area);
    let inside = framed(frame, list, &words.place_settings(), look.theme);
    let room = usize::from(inside.width).saturating_sub(NAME + 2);
    let top = model.settings.cursor.top_in(inside.height);
    for ((at, row), place) in Row::ALL.iter().copied().enumerate().skip(top).zip(inside.rows()) {
        let (name, value) = (cell(&row.name(words), NAME), cell(&rows::value(row, model), room));
        let line = match row.kind() {
            _ if at == model.settings.cursor.at => look.line(format!(" {name} {value}"), Meaning::Selected),
            Kind::Shown => look.line(format!(" {name} {value}"), Meaning::Faint),
            _ => Line::from(vec![
                Span::raw(format!(" {name} ")),
                Span::styled(value, look.theme.style(Meaning::Heading)),
            ]),
        };
        frame.render_widget(line, place);
        look.row(place, at, model.settings.cursor.at);
    }
    let more = Row::ALL.len().saturating_sub(top + usize::from(inside.height));
    below_box(frame, inside, Line::default(), super::brief::unseen(look, top, more));
    // The line in which it is typed says the same.
    if matches!(model.overlays.last(), Some(Overlay::SettingEdit { .. })) {
        return;
    }
    let width = usize::from(below.width.saturating_sub(4));
    let text = wrap(&model.settings.row().explained(model), width);
    lines(frame, below, text.into_iter().map(|text| look.line(format!("  {text}"), Meaning::Plain)).collect());
}

/// Draws the line in which a setting is typed; a long value is shown whole, over as many rows as it needs.
pub fn line(frame: &mut Frame<'_>, look: Look<'_>, (row, line): (Row, rows::Line), typed: &TextField) {
    let model = look.model;
    let words = model.words();
    let width = 92.min(model.size.0.saturating_sub(4));
    let text_width = usize::from(width.saturating_sub(4)).max(1);
    let rows = typed.text().lines().map(|line| line.width() / text_width.saturating_sub(8).max(1) + 1).sum::<usize>();
    let rows = u16::try_from(rows.max(1)).unwrap_or(u16::MAX).min(line_rows(model.size));
    let (said, meaning) = match rows::checked(line, typed.text(), model) {
        Ok(said) => (said, Meaning::Plain),
        Err(problem) => (problem, Meaning::Warning),
    };
    let said = wrap(&said, text_width);
    let help = wrap(&row.explained(model), text_width);
    let room = u16::try_from(said.len() + help.len()).unwrap_or(u16::MAX);
    // What is wrong is said together with how it is written.
    let help = if meaning == Meaning::Warning { Vec::new() } else { help };
    let inside = popup(frame, width, (rows + room).saturating_add(4), &row.name(words), look.theme);
    let place = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), height: rows, ..inside };
    let mut shown = vec![Line::default(); usize::from(rows) + 1];
    shown.extend(said.into_iter().map(|line| look.line(format!(" {}", SafeText::new(&line)), meaning)));
    shown.push(Line::default());
    shown.extend(help.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Faint)));
    lines(frame, inside, shown);
    look.field(frame, place.intersection(inside), typed, Meaning::Say);
}
