//! By manager, by segment, by who asked: in the order of names, because a place in a row would say more than the
//! answers do.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::{OperatorId, ScoreBoard, ScoreCounts};
use crate::i18n::numbers::grouped;
use crate::i18n::score_lines;
use crate::tui::theme::Meaning;
use crate::tui::view::Look;
use crate::tui::widgets::{cell, cell_right, framed, widest, wrap};

use super::head::without;

/// Draws the panel.
pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, board: &ScoreBoard) {
    let words = look.model.words();
    let inside = framed(frame, area, &words.nps_groups_title(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    let all = board.said.counts();
    let named = |id: OperatorId| look.model.operator_name(id).unwrap_or_default();
    let mut owners: Vec<(String, ScoreCounts)> = board
        .by_owner
        .iter()
        .map(|(owner, said)| (owner.map_or_else(|| words.nps_no_owner(), named), said.counts()))
        .collect();
    let mut operators: Vec<(String, ScoreCounts)> =
        board.by_operator.iter().map(|(operator, said)| (named(*operator), said.counts())).collect();
    owners.sort_by(|one, other| one.0.cmp(&other.0));
    operators.sort_by(|one, other| one.0.cmp(&other.0));
    let segments: Vec<(String, ScoreCounts)> = board
        .by_segment
        .iter()
        .map(|(segment, said)| (segment.clone().unwrap_or_else(|| words.nps_no_segment()), said.counts()))
        .collect();

    let tables =
        [(words.nps_by_owner(), owners), (words.nps_by_segment(), segments), (words.nps_by_operator(), operators)];
    let names = tables
        .iter()
        .flat_map(|(title, rows)| std::iter::once(title.as_str()).chain(rows.iter().map(|(name, _)| name.as_str())));
    let longest = widest(names);
    let mut shown: Vec<Line<'static>> = Vec::new();
    for (title, rows) in tables {
        if rows.is_empty() {
            continue;
        }
        let heads = [
            title,
            words.nps_column_answers(),
            words.nps_column_score(),
            words.nps_column_interval(),
            words.nps_column_rest(),
        ];
        shown.push(look.line(row(&heads, longest, width), Meaning::Heading));
        for (name, counts) in rows {
            let interval = score_lines::limits(counts).map(|(low, high)| format!("{low} … {high}")).unwrap_or_default();
            let columns = [
                name,
                grouped(counts.n()),
                score_lines::in_a_word(counts).unwrap_or_default(),
                interval,
                score_lines::against(counts, without(all, counts), words),
            ];
            shown.push(look.line(row(&columns, longest, width), Meaning::Plain));
        }
        shown.push(Line::default());
    }
    let note = wrap(&words.nps_groups_note(), width);
    shown.extend(note.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Faint)));
    super::scrolled(frame, look, inside, shown);
}

/// One row: the name takes what the longest one needs and the numbers leave.
fn row([name, answers, score, interval, rest]: &[String; 5], longest: usize, width: usize) -> String {
    let rest_width = if width > 90 { 30 } else { 23 };
    let name_width = width.saturating_sub(9 + 9 + 16 + rest_width).max(12).min(longest);
    format!(
        " {}{}{}{}  {}",
        cell(name, name_width),
        cell_right(answers, 9),
        cell_right(score, 8),
        cell_right(interval, 15),
        cell(rest, rest_width)
    )
}
