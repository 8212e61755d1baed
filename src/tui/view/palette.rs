//! The palette: a line that is typed into, and the actions that fit.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::palette;
use crate::app::text::TextField;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, lines, popup, wrap};

use super::Look;

/// Cells of the keys and of the name.
const KEY: usize = 9;
const NAME: usize = 18;

/// Draws the palette.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, typed: &TextField, cursor: usize) {
    let words = look.model.words();
    let inside = popup(frame, 100, super::overlays::height(look), &words.palette_title(), look.theme);
    let help = usize::from(inside.width).saturating_sub(KEY + NAME + 4);
    let rows = palette::rows(look.model, typed.text());
    let detail = u16::try_from(palette::DETAIL).unwrap_or_default().min(inside.height.saturating_sub(3));
    let list = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2 + detail), ..inside };
    let room = usize::from(list.height);
    let top = (cursor + 1).saturating_sub(room);
    let shown = rows.iter().enumerate().skip(top).take(room).map(|(at, row)| {
        let text = row.text(look.model);
        let name = cell(&(row.binding.hint)(words), NAME);
        let (key, name, text) = (cell(&row.binding.shown(words), KEY), format!("{name} "), cell(&text, help));
        match (at == cursor, row.why_not.is_some()) {
            (true, _) => look.line(format!(" {key} {name}{text} "), Meaning::Selected),
            (false, true) => look.line(format!(" {key} {name}{text}"), Meaning::Faint),
            (false, false) => Line::from(vec![
                Span::styled(format!(" {key} "), look.theme.style(Meaning::Key)),
                Span::raw(format!("{name}{text}")),
            ]),
        }
    });
    let mut shown: Vec<Line<'static>> = shown.collect();
    let below = rows.len().saturating_sub(top + room);
    below_box(frame, inside, Line::default(), super::brief::unseen(look, top, below));
    for ((at, _), place) in rows.iter().enumerate().skip(top).zip(list.rows()) {
        look.row(place, at, cursor);
    }
    if let Some(row) = rows.get(cursor) {
        let below = Rect { y: list.bottom(), height: detail, ..inside };
        let width = usize::from(inside.width).saturating_sub(2);
        let mut told = vec![Line::default()];
        for (text, meaning) in [(Some(row.told(look.model)), Meaning::Plain), (row.why_not.clone(), Meaning::Warning)] {
            let text = text.map(|text| wrap(&text, width)).unwrap_or_default();
            told.extend(text.into_iter().map(|line| look.line(format!(" {line}"), meaning)));
        }
        lines(frame, below, told);
    }
    if shown.is_empty() {
        shown.push(look.line(format!(" {}", words.palette_nothing()), Meaning::Faint));
    }
    lines(frame, list, shown);
    let line = Rect { x: inside.x + 1, height: 1, width: inside.width.saturating_sub(2), ..inside };
    look.field(frame, line, typed, Meaning::Say);
}
