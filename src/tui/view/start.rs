//! Who am I, and the first start.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::domain::SafeText;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{framed, lines, wrap};

use super::Look;

/// Asks for the name, once.
pub fn who_am_i(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let words = look.model.words();
    let inside = framed(frame, area, &words.who_title(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    if let Some(name) = &look.model.who.signing_in {
        let name = SafeText::cells(name, width).to_string();
        let text = wrap(&words.who_signing_in(name), width);
        lines(frame, inside, text.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Faint)).collect());
        return;
    }
    let mut shown: Vec<Line<'static>> =
        wrap(&words.who_why(), width).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Plain)).collect();
    shown.push(Line::default());
    let label = format!(" {} ", words.who_name());
    let y = inside.y + u16::try_from(shown.len()).unwrap_or(0);
    let x = inside.x + u16::try_from(label.chars().count()).unwrap_or(0);
    shown.push(look.line(label, Meaning::Heading));
    shown.push(Line::default());
    for (at, operator) in look.model.who.fitting(&look.model.operators).into_iter().enumerate() {
        let meaning = if at == look.model.who.cursor { Meaning::Selected } else { Meaning::Plain };
        shown.push(look.line(format!("   {} ", SafeText::cells(&operator.name, width)), meaning));
    }
    lines(frame, inside, shown);
    let place = Rect { x, y, width: inside.right().saturating_sub(x + 1), height: 1 }.intersection(inside);
    look.field(frame, place, &look.model.who.field, Meaning::Plain);
}

/// An empty base: what this is for, and the keys that fill it.
pub fn first_start(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let words = look.model.words();
    let inside = framed(frame, area, &words.start_title(), look.theme);
    let width = usize::from(inside.width.saturating_sub(4));
    let mut shown = vec![Line::default()];
    shown.extend(
        wrap(&words.start_what(), width).into_iter().map(|line| look.line(format!("  {line}"), Meaning::Plain)),
    );
    shown.push(Line::default());
    for (key, text) in [("t", words.tour_start()), ("i", words.start_import()), ("c", words.start_add())] {
        for (at, line) in wrap(&text, width.saturating_sub(4)).into_iter().enumerate() {
            let key = if at == 0 { key } else { " " };
            shown.push(Line::from(vec![
                Span::styled(format!("  {key}   "), look.theme.style(Meaning::Key)),
                Span::raw(line),
            ]));
        }
        shown.push(Line::default());
    }
    shown.extend(
        wrap(&words.start_demo(), width).into_iter().map(|line| look.line(format!("  {line}"), Meaning::Faint)),
    );
    shown.push(Line::default());
    shown.extend(
        wrap(&words.start_where(), width).into_iter().map(|line| look.line(format!("  {line}"), Meaning::Faint)),
    );
    lines(frame, inside, shown);
}
