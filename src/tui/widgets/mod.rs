//! Small pieces that several views draw with: cells of a fixed width, boxes, big figures, text with a cursor.

pub mod field;
pub mod figures;
pub mod interval_chart;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear};

pub use crate::app::wrap::wrap;
use crate::domain::SafeText;
use crate::tui::theme::{Meaning, Theme};

/// A text cut and filled to exactly so many cells; hostile characters are made visible.
#[must_use]
pub fn cell(text: &str, width: usize) -> String {
    let safe = SafeText::cells(text, width);
    let fill = width.saturating_sub(safe.width());
    format!("{}{}", safe.as_str(), " ".repeat(fill))
}

/// The same, with the text at the right.
#[must_use]
pub fn cell_right(text: &str, width: usize) -> String {
    let safe = SafeText::cells(text, width);
    let fill = width.saturating_sub(safe.width());
    format!("{}{}", " ".repeat(fill), safe.as_str())
}

/// A span of text from outside, made safe.
#[must_use]
pub fn span(text: &str, style: Style) -> Span<'static> {
    Span::styled(SafeText::new(text).as_str().to_owned(), style)
}

/// Draws a box with a title and gives what is inside of it.
pub fn framed(frame: &mut Frame<'_>, area: Rect, title: &str, theme: Theme) -> Rect {
    let block = Block::bordered().border_type(BorderType::Plain).border_style(theme.style(Meaning::Border)).title(
        Line::styled(
            format!(" {} ", SafeText::cells(title, usize::from(area.width.saturating_sub(6)))),
            theme.style(Meaning::Heading),
        ),
    );
    let inside = block.inner(area);
    frame.render_widget(block, area);
    inside
}

/// Clears a rectangle in the middle of the window and frames it.
pub fn popup(frame: &mut Frame<'_>, width: u16, height: u16, title: &str, theme: Theme) -> Rect {
    // The head, the status line and the bottom line stay in sight whatever lies above the screen.
    let whole = frame.area();
    let area = Rect { y: whole.y + 1, height: whole.height.saturating_sub(3), ..whole };
    let width = width.min(area.width);
    let height = height.min(area.height);
    let place = Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    frame.render_widget(Clear, place);
    framed(frame, place, title, theme)
}

/// Draws lines from the top of an area; what does not fit is left out.
pub fn lines(frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'static>>) {
    for (line, row) in lines.into_iter().zip(area.rows()) {
        frame.render_widget(line, row);
    }
}

#[cfg(test)]
mod tests;
