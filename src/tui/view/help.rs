//! The help of a screen: what it is for, and its keys in groups.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::app::help;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, lines, popup};

use super::Look;

/// Draws the help, so many lines scrolled away.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, scroll: usize) {
    let words = look.model.words();
    let all = help::lines(look.model);
    let room = super::overlays::height(look);
    let rows = u16::try_from(all.len() + 2).unwrap_or(u16::MAX).min(room);
    let shown = scroll.saturating_add(usize::from(rows.saturating_sub(2)));
    let title = if shown < all.len() { words.help_title_more() } else { words.help_title() };
    let inside = popup(frame, help::WIDTH, rows, &title, look.theme);
    let top = look.scrolled(scroll, all.len(), inside.height);
    let mut in_sight: Vec<help::Line> = all.into_iter().skip(top).take(usize::from(inside.height)).collect();
    // A heading stands above what it is the heading of, or not at all.
    if matches!(in_sight.last(), Some(help::Line::Group(_))) {
        in_sight.pop();
    }
    let shown = in_sight.into_iter().map(|line| match line {
        help::Line::Purpose(text) => look.line(format!(" {text}"), Meaning::Plain),
        help::Line::Group(name) => look.line(format!(" {name}"), Meaning::Heading),
        help::Line::Keys(keys, text) => Line::from(vec![
            Span::styled(format!(" {} ", cell(&keys, help::KEYS)), look.theme.style(Meaning::Key)),
            Span::raw(text),
        ]),
        help::Line::Blank => Line::default(),
    });
    lines(frame, inside, shown.collect());
}
