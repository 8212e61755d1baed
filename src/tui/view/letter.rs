//! A letter being written: recipient, subject, text, and what is still to be filled in.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::letter::{LetterScreen, Part, Weight, remarks, text_width};
use crate::app::text::TextField;
use crate::app::wrapped;
use crate::domain::SafeText;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, framed, lines};

use super::Look;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let words = look.model.words();
    let Some(letter) = &look.model.letter else { return };
    let inside = framed(frame, area, &words.letter_title(letter.data.client.as_str()), look.theme);
    let said = remarks(look.model);
    let height = u16::try_from(said.len()).unwrap_or(u16::MAX);
    let [to, subject, state, text] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(height),
        Constraint::Fill(1),
    ])
    .areas(inside);
    let labels = [words.letter_label_to(), words.letter_label_subject()];
    let width = labels.iter().map(|label| label.width()).max().unwrap_or(0) + 3;
    line(frame, to, look, (&labels[0], width), &letter.to, letter.part == Part::To);
    line(frame, subject, look, (&labels[1], width), &letter.subject, letter.part == Part::Subject);
    let said = said.into_iter().map(|(text, weight)| {
        let (sign, meaning) = match weight {
            Weight::Plain => ("", Meaning::Faint),
            Weight::Due => ("", Meaning::Due),
            Weight::Warning => ("! ", Meaning::Warning),
        };
        look.line(format!(" {sign}{text}"), meaning)
    });
    lines(frame, state, said.collect());
    let below = body(frame, text, look, letter);
    if below > 0 {
        let more = look.line(format!(" {} ", words.outcomes_more_below(below.to_string())), Meaning::Faint);
        below_box(frame, inside, Line::default(), more);
    }
}

fn line(
    frame: &mut Frame<'_>,
    area: Rect,
    look: Look<'_>,
    (label, width): (&str, usize),
    text: &TextField,
    here: bool,
) {
    let mark = if here { "▸" } else { " " };
    let meaning = if here { Meaning::Heading } else { Meaning::Plain };
    frame.render_widget(look.line(format!("{mark}{}", cell(label, width - 1)), meaning), area);
    let left = u16::try_from(width).unwrap_or(0);
    let place = Rect { x: area.x + left, width: area.width.saturating_sub(left + 1), ..area };
    if here && look.model.overlays.is_empty() {
        look.field(frame, place, text, Meaning::Say);
    } else {
        frame.render_widget(look.line(cell(text.text(), usize::from(place.width)), Meaning::Say), place);
    }
}

/// Draws the rows in sight; gives how many are below them.
fn body(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, letter: &LetterScreen) -> usize {
    let text = letter.body.text();
    let width = text_width(look.model.size);
    let rows = wrapped::rows(text, width);
    let at = wrapped::row_of(&rows, letter.body.cursor());
    let height = usize::from(area.height).max(1);
    // The window may have grown lower since the last key.
    let lowest = rows.len().saturating_sub(height);
    let here = letter.part == Part::Body;
    let top = if here { letter.top.clamp((at + 1).saturating_sub(height), at) } else { letter.top.min(lowest) };
    for (row, place) in rows.iter().skip(top).zip(area.rows()) {
        let shown = SafeText::new(text.get(row.clone()).unwrap_or_default()).to_string();
        // What the author has still to write stands out.
        let meaning = if shown.contains('‹') || shown.contains('›') { Meaning::Due } else { Meaning::Plain };
        frame.render_widget(look.line(format!(" {shown}"), meaning), place);
    }
    if here && look.model.overlays.is_empty() {
        let before = rows.get(at).and_then(|row| text.get(row.start..letter.body.cursor())).unwrap_or_default();
        let x = u16::try_from(wrapped::width_of(before) + 1).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        let y = u16::try_from(at - top).unwrap_or(u16::MAX).min(area.height.saturating_sub(1));
        look.types_at(Position { x: area.x + x, y: area.y + y });
    }
    rows.len().saturating_sub(top + height)
}
