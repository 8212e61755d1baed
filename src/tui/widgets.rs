//! Small pieces that several views draw with: cells of a fixed width, boxes, big figures, text with a cursor.

pub mod field;
pub mod figures;
pub mod interval_chart;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear, Widget};
use unicode_width::UnicodeWidthStr;

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

/// As many parts of a sentence as fit whole, so that none of them breaks off where it matters; the first one in any case.
#[must_use]
pub fn whole_parts(parts: &[String], between: &str, room: usize) -> String {
    let mut text = parts.first().cloned().unwrap_or_default();
    for (at, part) in parts.iter().enumerate().skip(1) {
        let more = if at + 1 < parts.len() { between.width() + 1 } else { 0 };
        if text.width() + between.width() + part.width() + more > room {
            text = format!("{text}{between}…");
            break;
        }
        text = format!("{text}{between}{part}");
    }
    text
}

/// Cells of the columns of a list, each given by what it wants and by its least: all get what they want where there is
/// room, else the widest one gives way first, and none below its least.
#[must_use]
pub fn columns<const N: usize>(wanted: [(usize, usize); N], room: usize) -> [usize; N] {
    let mut widths = wanted.map(|(want, _)| want);
    while widths.iter().sum::<usize>() > room {
        let gives = widths.iter_mut().zip(wanted).filter(|(width, (_, least))| **width > *least);
        let Some((widest, _)) = gives.max_by_key(|(width, _)| **width) else { break };
        *widest -= 1;
    }
    widths
}

/// Cells of the widest of these texts.
#[must_use]
pub fn widest<'t>(texts: impl IntoIterator<Item = &'t str>) -> usize {
    texts.into_iter().map(|text| SafeText::new(text).width()).max().unwrap_or_default()
}

/// Draws a box with a title and gives what is inside of it.
pub fn framed(frame: &mut Frame<'_>, area: Rect, title: &str, theme: Theme) -> Rect {
    let mut block = Block::bordered().border_type(BorderType::Plain).border_style(theme.style(Meaning::Border));
    if !title.is_empty() {
        let title = format!(" {} ", SafeText::cells(title, usize::from(area.width.saturating_sub(6))));
        block = block.title(Line::styled(title, theme.style(Meaning::Heading)));
    }
    let inside = block.inner(area);
    frame.render_widget(block, area);
    inside
}

/// Writes into the lower border of a box: at its left what holds for all of it, at its right what of it is out of sight.
/// `inside` is what the box left free.
pub fn below_box(frame: &mut Frame<'_>, inside: Rect, left: Line<'static>, right: Line<'static>) {
    let border = Rect { y: inside.bottom(), height: 1, ..inside }.intersection(frame.area());
    let cells = |line: &Line<'_>| u16::try_from(line.width()).unwrap_or(u16::MAX).min(border.width);
    let (first, last) = (cells(&left), cells(&right));
    frame.render_widget(left, Rect { width: first, ..border });
    frame.render_widget(right, Rect { x: border.right() - last, width: last, ..border });
}

/// Clears a rectangle in the middle of the window and frames it.
pub fn popup(frame: &mut Frame<'_>, width: u16, height: u16, title: &str, theme: Theme) -> Rect {
    // The head, the status line and the bottom line stay in sight whatever lies above the screen.
    let whole = frame.area();
    let area = Rect { y: whole.y + 1, height: whole.height.saturating_sub(3), ..whole };
    let width = width.min(area.width);
    let height = height.min(area.height);
    let place = Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    make_room(frame.buffer_mut(), place);
    framed(frame, place, title, theme)
}

/// Clears a rectangle. Of a picture two cells wide that begins before its left edge nothing stays: a terminal would draw
/// it over the edge.
fn make_room(buffer: &mut Buffer, place: Rect) {
    if let Some(before) = place.x.checked_sub(1) {
        for y in place.top()..place.bottom() {
            if let Some(cell) = buffer.cell_mut((before, y)).filter(|cell| cell.symbol().width() > 1) {
                cell.set_symbol(" ");
            }
        }
    }
    Clear.render(place, buffer);
}

/// Draws lines from the top of an area; what does not fit is left out.
pub fn lines(frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'static>>) {
    for (line, row) in lines.into_iter().zip(area.rows()) {
        frame.render_widget(line, row);
    }
}

#[cfg(test)]
mod tests;
