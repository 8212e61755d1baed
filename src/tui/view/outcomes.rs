//! The menu of outcomes: one key each, what will follow, and why a row cannot be chosen now.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::app::call::menu::{Menu, Row};
use crate::app::layout::overlay_height;
use crate::domain::SafeText;
use crate::i18n::follow_ups;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, lines, popup};

use super::Look;

/// Draws the menu.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, menu: &Menu) {
    let words = look.model.words();
    let rows = u16::try_from(menu.rows.len()).unwrap_or(u16::MAX).saturating_add(4);
    let height = rows.min(u16::try_from(overlay_height(look.model.size) + 6).unwrap_or(u16::MAX));
    let inside =
        popup(frame, look.model.size.0.saturating_sub(4).min(116), height, &words.outcomes_title(), look.theme);
    let width = usize::from(inside.width);
    let mut shown = Vec::new();
    for (reached, heading) in [(false, words.outcomes_not_reached()), (true, words.outcomes_reached())] {
        shown.push(look.line(format!(" {heading}"), Meaning::Heading));
        // What can be chosen comes first in its group, so that a small window cuts off only what cannot.
        let (possible, impossible): (Vec<&Row>, Vec<&Row>) =
            menu.rows.iter().filter(|row| row.outcome.reached == reached).partition(|row| row.impossible.is_none());
        for row in possible.into_iter().chain(impossible) {
            shown.push(line(look, row, width));
        }
    }
    lines(frame, inside, shown);
}

fn line(look: Look<'_>, row: &Row, width: usize) -> Line<'static> {
    let model = look.model;
    let words = model.words();
    let label_width = (width / 3).clamp(20, 34);
    let label = cell(row.outcome.label(model.language), label_width);
    let rest = width.saturating_sub(label_width + 6);
    let (key, meaning, after) = match row.impossible {
        Some(why) => (Meaning::Faint, Meaning::Faint, follow_ups::impossible(why, words)),
        None => {
            let zone = model.call.as_ref().map_or(&model.zone, |call| &call.candidate.zone);
            let numbers = model.call.as_ref().map(|call| call.candidate.phones.as_slice()).unwrap_or_default();
            let all: Vec<_> = row
                .follow_ups
                .iter()
                .filter_map(|follow_up| follow_ups::follow_up(follow_up, zone, model.now, numbers, words))
                .collect();
            (Meaning::Key, Meaning::Plain, all.join(", "))
        }
    };
    let after = if after.is_empty() { String::new() } else { format!("→ {after}") };
    Line::from(vec![
        Span::styled(format!(" {}  ", row.outcome.key), look.theme.style(key)),
        Span::styled(format!("{label} "), look.theme.style(meaning)),
        Span::styled(SafeText::cells(&after, rest).to_string(), look.theme.style(Meaning::Faint)),
    ])
}
