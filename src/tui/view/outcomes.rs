//! The menu of outcomes: one key each, what will follow, and why a row cannot be chosen now.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::app::Key;
use crate::app::call::menu::{Menu, Row};
use crate::domain::SafeText;
use crate::i18n::follow_ups;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, lines, popup};

use super::Look;

/// Draws the menu: the group that fits the call first.
///
/// Every row stands at its place whether it can be chosen or not; where the window is too low for all, rows that
/// cannot be chosen give way, and a line says how many.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, menu: &Menu) {
    let words = look.model.words();
    let room = usize::from(look.model.size.1.saturating_sub(5));
    let reached_first = look.model.call.as_ref().is_some_and(|call| call.call.reached());
    let rows = menu.rows.len() + 2;
    let mut left_out = if rows > room { rows + 1 - room } else { 0 };
    let hidden = left_out;
    let height = u16::try_from(rows.min(room) + 2).unwrap_or(u16::MAX);
    let inside = popup(frame, look.model.size.0.min(120), height, &words.outcomes_title(), look.theme);
    let width = usize::from(inside.width);
    let mut shown = Vec::new();
    let mut groups = [(true, words.outcomes_reached()), (false, words.outcomes_not_reached())];
    if !reached_first {
        groups.reverse();
    }
    // Those of the last group are the least likely to be looked for.
    let mut kept: Vec<&Row> = groups
        .iter()
        .flat_map(|(reached, _)| menu.rows.iter().filter(move |row| row.outcome.reached == *reached))
        .collect();
    let mut at = kept.len();
    while left_out > 0 && at > 0 {
        at -= 1;
        if kept.get(at).is_some_and(|row| row.impossible.is_some()) {
            kept.remove(at);
            left_out -= 1;
        }
    }
    for (reached, heading) in groups {
        shown.push(look.line(format!(" {heading}"), Meaning::Heading));
        for row in kept.iter().filter(|row| row.outcome.reached == reached) {
            if let Some(place) = inside.rows().nth(shown.len()) {
                look.key(place, Key::char(row.outcome.key));
            }
            shown.push(line(look, row, width));
        }
    }
    if hidden > 0 {
        let count = i64::try_from(hidden - left_out).unwrap_or(0);
        shown.push(look.line(format!(" {}", words.outcomes_hidden(count)), Meaning::Faint));
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
