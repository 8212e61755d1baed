//! Whether anything changed: the period against the one before, how many answers it would take to see it, and who of
//! those asked twice moved from which class to which.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::{Moved, ScoreBoard, ScoreClass};
use crate::i18n::numbers::grouped;
use crate::i18n::score_lines;
use crate::tui::theme::Meaning;
use crate::tui::view::Look;
use crate::tui::widgets::{cell, cell_right, framed, wrap};

/// Cells of a column of the table.
const COLUMN: usize = 14;

/// Draws the panel.
pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, board: &ScoreBoard) {
    let words = look.model.words();
    let inside = framed(frame, area, &words.nps_change_title(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2)).min(110);
    let mut shown: Vec<Line<'static>> = Vec::new();
    let mut say = |text: &str, meaning: Meaning| {
        shown.extend(wrap(text, width).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    };
    let now = board.said.counts();
    let before = board.before.map(|said| said.counts());
    say(&score_lines::change(now, before, words), Meaning::Heading);
    if let Some(before) = before {
        let told = |counts| score_lines::headline(counts, words);
        say(&words.nps_now_and_before(told(now), told(before)), Meaning::Plain);
    }
    if let Some(advice) = score_lines::advice(now, before, words) {
        say(&advice, Meaning::Plain);
    }
    if before.is_some() {
        say("\n", Meaning::Plain);
        match &look.model.nps.detail {
            None => say(&words.nps_loading(), Meaning::Faint),
            Some(detail) => {
                say(&words.nps_moved_title(), Meaning::Heading);
                match detail.moved.filter(|moved| moved.total() > 0) {
                    None => say(&words.nps_moved_none(), Meaning::Faint),
                    Some(moved) => table(look, moved, &mut say),
                }
            }
        }
    }
    super::scrolled(frame, look, inside, shown);
}

fn table(look: Look<'_>, moved: Moved, say: &mut impl FnMut(&str, Meaning)) {
    let words = look.model.words();
    let (up, same, down) = moved.up_same_down();
    let total = moved.total();
    let clients = words.nps_clients(total, grouped(total));
    say(&words.nps_moved_line(clients, grouped(up), grouped(same), grouped(down)), Meaning::Plain);
    let names: Vec<String> = ScoreClass::ALL.iter().map(|class| score_lines::class(*class, words)).collect();
    let heads: String = names.iter().map(|name| cell_right(name, COLUMN)).collect();
    say(&format!("{}{heads}", cell(&words.nps_moved_from(), COLUMN)), Meaning::Faint);
    for (name, row) in names.iter().zip(moved.clients) {
        let numbers: String = row.iter().map(|clients| cell_right(&grouped((*clients).into()), COLUMN)).collect();
        say(&format!("{}{numbers}", cell(name, COLUMN)), Meaning::Plain);
    }
}
