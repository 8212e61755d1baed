//! A chart of scores over time: a point with its interval for each column, from −100 at the bottom to +100 at the top.
//!
//! Half a cell is the smallest step. What rests on few answers is drawn hollow and dotted, what rests on too few not at
//! all; nothing here is told by colour.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::tui::theme::{Meaning, Theme};

use super::cell_right;

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Below the chart: the name of the time.
    pub name: String,
    /// Below it: how many answers.
    pub count: String,
    /// The score with its interval, where it is drawn: low, score, high.
    pub score: Option<(f64, f64, f64)>,
    /// The score is only indicative.
    pub indicative: bool,
    /// The cursor is on it.
    pub selected: bool,
}

/// Cells of the axis with its numbers.
pub const AXIS: u16 = 6;
/// Rows below the drawing: names and counts.
const BELOW: u16 = 2;

/// The half cells of a drawing, counted from the top, from 0.
fn half(points: f64, rows: u16) -> i32 {
    let halves = f64::from(rows) * 2.0 - 1.0;
    #[allow(clippy::cast_possible_truncation, reason = "as many as twice the rows of a window")]
    let place = ((100.0 - points.clamp(-100.0, 100.0)) / 200.0 * halves).round() as i32;
    place
}

/// Draws columns of a width each, the first one at the left.
pub fn draw(frame: &mut Frame<'_>, area: Rect, columns: &[Column], width: u16, theme: Theme) {
    if area.height <= BELOW || area.width <= AXIS || width == 0 {
        return;
    }
    // The marks stand at even distances, whatever the window: where they would not, the uppermost row stays empty.
    let rows = (area.height - BELOW).saturating_sub(1) / 2 * 2 + 1;
    let area = Rect { y: area.bottom() - BELOW - rows, height: rows + BELOW, ..area };
    let faint = theme.style(Meaning::Faint);
    let mut put = |x: u16, y: u16, text: &str, style: Style| {
        if x < area.right() && y < area.bottom() {
            frame.buffer_mut().set_stringn(x, y, text, usize::from(area.right() - x), style);
        }
    };
    let marks: &[(f64, &str)] = if rows >= 9 && rows % 4 == 1 {
        &[(100.0, "+100"), (50.0, "+50"), (0.0, "0"), (-50.0, "−50"), (-100.0, "−100")]
    } else {
        &[(100.0, "+100"), (0.0, "0"), (-100.0, "−100")]
    };
    for (points, mark) in marks {
        let y = area.y + u16::try_from(half(*points, rows) / 2).unwrap_or(0);
        put(area.x, y, &cell_right(mark, usize::from(AXIS) - 1), faint);
        let line = if *points == 0.0 { "─" } else { "┈" };
        put(area.x + AXIS, y, &line.repeat(usize::from(area.width - AXIS)), faint);
    }
    for (place, column) in (0_u16..).zip(columns) {
        let left = area.x + AXIS + place * width;
        let middle = left + width / 2;
        if let Some((low, score, high)) = column.score {
            let (top, bottom) = (half(high, rows), half(low, rows));
            for y in top / 2..=bottom / 2 {
                let upper = y * 2 >= top && y * 2 <= bottom;
                let lower = y * 2 + 1 >= top && y * 2 < bottom;
                let stroke = match (upper, lower) {
                    (true, false) => "╵",
                    (false, true) => "╷",
                    _ if column.indicative => "┊",
                    _ => "│",
                };
                put(middle, area.y + u16::try_from(y).unwrap_or(0), stroke, Style::new());
            }
            let at = area.y + u16::try_from(half(score, rows) / 2).unwrap_or(0);
            let bold = theme.style(Meaning::Heading);
            put(middle, at, if column.indicative { "○" } else { "●" }, bold);
        }
        let style = if column.selected { theme.style(Meaning::Selected) } else { Style::new() };
        put(left, area.y + rows, &centred(&column.name, usize::from(width)), style);
        put(left, area.y + rows + 1, &centred(&column.count, usize::from(width)), faint);
    }
}

/// A text in the middle of so many cells.
fn centred(text: &str, width: usize) -> String {
    let text = crate::domain::SafeText::cells(text, width);
    let room = width.saturating_sub(text.width());
    format!("{}{}{}", " ".repeat(room / 2), text.as_str(), " ".repeat(room - room / 2))
}

#[cfg(test)]
mod tests;
