//! A text of several lines above a screen: read, or written.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::app::layout::{TEXT, overlay_height, text_width};
use crate::app::reader::Reader;
use crate::app::text::TextField;
use crate::app::wrapped;
use crate::domain::SafeText;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, popup};

use super::Look;

/// Draws a text to be read.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, reader: &Reader) {
    let rows = wrapped::rows(&reader.text, text_width(look.model.size));
    let most = overlay_height(look.model.size);
    let height = u16::try_from(rows.len().min(most)).unwrap_or(u16::MAX).saturating_add(2);
    let last = (reader.top + most).min(rows.len());
    let inside = popup(frame, TEXT, height, &reader.title, look.theme);
    // Where there is more than the window shows, it says so.
    if rows.len() > most {
        let shown = format!(" {}–{last} / {} ", reader.top + 1, rows.len());
        below_box(frame, inside, Line::default(), look.line(shown, Meaning::Key));
    }
    for (row, place) in rows.into_iter().skip(reader.top).zip(inside.rows()) {
        let shown = SafeText::new(reader.text.get(row).unwrap_or_default());
        frame.render_widget(look.line(format!(" {shown}"), Meaning::Plain), place);
    }
}

/// Draws a text that is being written, the row of the cursor in sight.
pub fn field(frame: &mut Frame<'_>, look: Look<'_>, area: Rect, field: &TextField) {
    let text = field.text();
    let rows = wrapped::rows(text, text_width(look.model.size));
    let at = wrapped::row_of(&rows, field.cursor());
    let top = (at + 1).saturating_sub(usize::from(area.height).max(1));
    for (row, place) in rows.iter().skip(top).zip(area.rows()) {
        let shown = SafeText::new(text.get(row.clone()).unwrap_or_default());
        frame.render_widget(look.line(format!(" {shown}"), Meaning::Say), place);
    }
    let before = rows.get(at).and_then(|row| text.get(row.start..field.cursor())).unwrap_or_default();
    let x = u16::try_from(wrapped::width_of(before) + 1).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
    let y = u16::try_from(at - top).unwrap_or(u16::MAX).min(area.height.saturating_sub(1));
    look.types_at(Position { x: area.x + x, y: area.y + y });
}
