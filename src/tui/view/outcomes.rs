//! The menu of outcomes: one key each, what will follow, and why a row cannot be chosen now.

use ratatui::Frame;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::app::Key;
use crate::app::call::menu::{Group, Menu, MenuLine, Row};
use crate::app::layout::menu_height;
use crate::app::overlay::Overlay;
use crate::domain::{FollowUp, Next, SafeText};
use crate::i18n::follow_ups::{self, Clocks};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, lines, popup, wrap};

use super::Look;

/// Cells of a key and of what parts it from the rest.
const KEY: usize = 4;

/// Draws the menu. What holds for all rows stands once, in the border below them, beside how many are out of sight.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, menu: &Menu) {
    let words = look.model.words();
    let all = menu.lines();
    let width = look.model.size.0.min(120);
    let case = menu.case_in_all();
    let labels = menu.rows.iter().map(|row| row.outcome.label(look.model.language).width());
    let columns = Columns {
        label: labels.max().unwrap_or_default().min(34),
        width: usize::from(width.saturating_sub(2)),
        case_in_all: case.is_some(),
    };
    let mut rows: Vec<(Option<Key>, Line<'static>)> = Vec::new();
    for line in all {
        match line {
            MenuLine::Heading(group) => {
                rows.push((None, look.line(format!(" {}", heading(group, look)), Meaning::Heading)));
            }
            MenuLine::Row(row) => {
                let key = Key::char(row.outcome.key);
                rows.extend(row_lines(look, row, &columns).into_iter().map(|line| (Some(key), line)));
            }
        }
    }
    let all = rows.len();
    let height = u16::try_from(all.min(menu_height(look.model.size)) + 2).unwrap_or(u16::MAX);
    let inside = popup(frame, width, height, &words.outcomes_title(), look.theme);
    let top = look.scrolled(menu.top, all, inside.height);
    let mut shown = Vec::new();
    for ((key, line), place) in rows.into_iter().skip(top).zip(inside.rows()) {
        shown.push(if key.is_some_and(|key| look.offer(place, key)) { look.chosen(line) } else { line });
    }
    lines(frame, inside, shown);
    let due = case.or_else(|| menu.rows.iter().filter(|row| row.impossible.is_none()).find_map(Row::case_due));
    let case = due.zip(clocks(look)).map_or_else(Line::default, |(due, clocks)| {
        let until = clocks.ours_until(due, words);
        let text = if case.is_some() { words.outcomes_case(until) } else { words.outcomes_case_in_rows(until) };
        look.line(format!(" {text} "), Meaning::Due)
    });
    let more = super::brief::unseen(look, top, all.saturating_sub(top + usize::from(inside.height)));
    below_box(frame, inside, case, more);
}

/// What a second click would record, with all that will follow; nothing where the mouse has marked no row.
pub fn marked(look: Look<'_>) -> Option<String> {
    let words = look.model.words();
    let key = look.model.hand.marked?;
    let Some(Overlay::Outcomes(menu)) = look.model.overlays.last() else { return None };
    let row = menu.rows.iter().find(|row| Key::char(row.outcome.key) == key)?;
    let label = row.outcome.label(look.model.language);
    Some(match row.impossible {
        Some(why) => words.outcomes_impossible(follow_ups::impossible(why, words)),
        None => words.outcomes_marked(format!("{label} → {}", effects(look, row, false).join(", "))),
    })
}

fn heading(group: Group, look: Look<'_>) -> String {
    let words = look.model.words();
    match group {
        Group::Reached => words.outcomes_reached(),
        Group::NotReached => words.outcomes_not_reached(),
        Group::Either => words.outcomes_either(),
    }
}

fn clocks(look: Look<'_>) -> Option<Clocks<'_>> {
    let call = look.model.call.as_ref()?;
    Some(Clocks { theirs: &call.candidate.zone, ours: &look.model.zone, now: look.model.now })
}

struct Columns {
    label: usize,
    width: usize,
    /// The case is told once for all rows.
    case_in_all: bool,
}

/// What will follow stands whole, over as many lines as it takes.
fn row_lines(look: Look<'_>, row: &Row, columns: &Columns) -> Vec<Line<'static>> {
    let words = look.model.words();
    let room = columns.width.saturating_sub(KEY + columns.label + 1);
    let (key, meaning, after) = match row.impossible {
        Some(why) => (Meaning::Faint, Meaning::Faint, follow_ups::impossible(why, words)),
        None => (Meaning::Key, Meaning::Plain, effects(look, row, columns.case_in_all).join(", ")),
    };
    let after = if after.is_empty() { Vec::new() } else { wrap(&after, room.saturating_sub(2)) };
    let mut after = after.into_iter();
    // What cannot be chosen is told from what would follow without colours, too.
    let sign = if row.impossible.is_some() { '×' } else { '→' };
    let first = after.next().map(|text| format!("{sign} {text}")).unwrap_or_default();
    let label = cell(row.outcome.label(look.model.language), columns.label);
    let first = Line::from(vec![
        Span::styled(format!(" {}  ", row.outcome.key), look.theme.style(key)),
        Span::styled(format!("{label} "), look.theme.style(meaning)),
        Span::styled(SafeText::cells(&first, room).to_string(), look.theme.style(Meaning::Faint)),
    ]);
    let indent = " ".repeat(KEY + columns.label + 3);
    let rest = after.map(|text| look.line(format!("{indent}{}", SafeText::new(&text)), Meaning::Faint));
    std::iter::once(first).chain(rest).collect()
}

fn effects(look: Look<'_>, row: &Row, case_in_all: bool) -> Vec<String> {
    let words = look.model.words();
    let (Some(clocks), Some(call)) = (clocks(look), look.model.call.as_ref()) else { return Vec::new() };
    if row.outcome.next == Next::Keep {
        return vec![words.follow_keep()];
    }
    let told = |follow_up: &&FollowUp| !(case_in_all && matches!(follow_up, FollowUp::OpenCase { .. }));
    let follow_ups: Vec<FollowUp> = row.follow_ups.iter().filter(told).cloned().collect();
    let mut parts = follow_ups::parts(&follow_ups, clocks, &call.candidate.phones, words);
    if row.not_asked > 0 {
        // It is said next to what the checklist's contact comes to.
        parts.insert(parts.len().min(1), words.follow_checklist_open(i64::try_from(row.not_asked).unwrap_or_default()));
    }
    parts
}
