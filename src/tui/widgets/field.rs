//! A text that is being typed: wrapped to the width, scrolled to the cursor.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::text::TextField;
use crate::domain::SafeText;

/// Draws the field, and gives the cell where the next letter goes; none where there is no room.
#[must_use]
pub fn draw(frame: &mut Frame<'_>, area: Rect, field: &TextField, style: Style) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let (rows, cursor) = rows(field, usize::from(area.width));
    let top = cursor.1.saturating_sub(usize::from(area.height) - 1);
    for (row, place) in rows.iter().skip(top).zip(area.rows()) {
        frame.render_widget(ratatui::text::Line::styled(row.clone(), style), place);
    }
    let x = u16::try_from(cursor.0).unwrap_or(u16::MAX).min(area.width - 1);
    let y = u16::try_from(cursor.1 - top).unwrap_or(u16::MAX).min(area.height - 1);
    Some(Position { x: area.x + x, y: area.y + y })
}

/// The rows of a text at a width, broken between graphemes (after a blank where there is one), and the cell of the
/// cursor as column and row.
fn rows(field: &TextField, width: usize) -> (Vec<String>, (usize, usize)) {
    let width = width.max(2);
    let mut rows = vec![String::new()];
    let (mut used, mut blank): (usize, Option<(usize, usize)>) = (0, None);
    let mut cursor = (0, 0);
    let mut at = 0;
    for grapheme in field.text().graphemes(true) {
        if at == field.cursor() {
            cursor = (used, rows.len() - 1);
        }
        at += grapheme.len();
        if grapheme == "\n" || grapheme == "\r\n" {
            rows.push(String::new());
            (used, blank) = (0, None);
            continue;
        }
        let safe = SafeText::cells(grapheme, width);
        let cells = safe.width();
        if used + cells >= width {
            // The word goes to the next row with what was already typed of it.
            let carried = match (blank, rows.last_mut()) {
                (Some((byte, _)), Some(last)) if byte < last.len() => last.split_off(byte),
                _ => String::new(),
            };
            let carried_cells = blank.map_or(0, |(_, cells)| used - cells);
            let cursor_moves = cursor.1 == rows.len() - 1
                && blank.is_some_and(|(_, cells)| cursor.0 >= cells)
                && !carried.is_empty()
                && at > field.cursor();
            if cursor_moves {
                cursor = (cursor.0 - blank.map_or(0, |(_, cells)| cells), rows.len());
            } else if at - grapheme.len() == field.cursor() {
                cursor = (0, rows.len());
            }
            used = if carried.is_empty() { 0 } else { carried_cells };
            rows.push(carried);
            blank = None;
        }
        if let Some(last) = rows.last_mut() {
            last.push_str(safe.as_str());
            used += cells;
            if grapheme.trim().is_empty() {
                blank = Some((last.len(), used));
            }
        }
    }
    if field.cursor() >= at {
        cursor = (used, rows.len() - 1);
    }
    (rows, cursor)
}

#[cfg(test)]
mod tests;
