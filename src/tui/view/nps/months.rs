//! The score month by month, with intervals, the newest month at the right.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use crate::domain::{Month, SaidCounts, ScoreBoard};
use crate::i18n::numbers::grouped;
use crate::i18n::{dates, score_lines};
use crate::tui::theme::Meaning;
use crate::tui::view::Look;
use crate::tui::widgets::interval_chart::{self, AXIS, Column};
use crate::tui::widgets::{below_box, framed, lines, wrap};

/// Cells of a month: short names, or whole ones where there is room.
const SHORT: u16 = 5;
const LONG: u16 = 10;

/// Draws the panel.
pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, board: &ScoreBoard) {
    let words = look.model.words();
    let inside = framed(frame, area, &words.nps_months_title(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    if board.months.is_empty() {
        frame.render_widget(look.line(format!(" {}", words.nps_months_none()), Meaning::Faint), inside);
        return;
    }
    let below: Vec<_> = look
        .model
        .nps
        .month()
        .map(|(month, said)| wrap(&month_line(look, month, said), width))
        .into_iter()
        .flatten()
        .map(|line| look.line(format!(" {line}"), Meaning::Plain))
        .collect();
    // In the border it costs the chart no row.
    below_box(frame, inside, look.line(format!(" {} ", words.nps_month_legend()), Meaning::Faint), Line::default());
    let height = u16::try_from(below.len()).unwrap_or(2);
    let [chart, text] = Layout::vertical([Constraint::Fill(1), Constraint::Length(height)]).areas(inside);
    lines(frame, text, below);

    let room = chart.width.saturating_sub(AXIS);
    let months = board.months.len();
    // A count is shown whole or it says another number.
    let widest = board.months.iter().map(|(_, said)| grouped(said.counts().n()).chars().count()).max().unwrap_or(0);
    let least = u16::try_from(widest + 1).unwrap_or(LONG).clamp(SHORT, LONG);
    let each = (room / u16::try_from(months).unwrap_or(u16::MAX).max(1)).clamp(least, LONG);
    let wide = each == LONG;
    let shown = usize::from(room / each).max(1);
    // The newest stands at the right edge; walking back to what is not in sight moves the window.
    let cursor = months.saturating_sub(look.model.nps.months_back + 1);
    let first = months.saturating_sub(shown).min(cursor);
    let columns: Vec<Column> = board
        .months
        .iter()
        .enumerate()
        .skip(first)
        .take(shown)
        .map(|(at, (month, said))| column(look, *month, said, wide, at == cursor))
        .collect();
    interval_chart::draw(frame, chart, &columns, each, look.theme);
}

fn column(look: Look<'_>, month: Month, said: &SaidCounts, whole_name: bool, selected: bool) -> Column {
    let counts = said.counts();
    let name = dates::month(month.number(), look.model.words());
    // In both languages the first three letters of a month are those of no other; January carries the year.
    let name = match (whole_name, month.number()) {
        (true, 1) => format!("{} {}", name.chars().take(3).collect::<String>(), month.year()),
        (true, _) => name,
        (false, 1) => month.year().to_string(),
        (false, _) => name.chars().take(3).collect(),
    };
    let interval = score_lines::in_a_word(counts).and(counts.interval());
    Column {
        name,
        count: if said.asked() == 0 { "·".to_owned() } else { grouped(counts.n()) },
        score: interval.zip(counts.nps()).map(|(interval, score)| (interval.low, score, interval.high)),
        indicative: counts.showing() == crate::domain::Showing::Indicative,
        selected,
    }
}

/// The month under the cursor in a sentence.
fn month_line(look: Look<'_>, month: Month, said: SaidCounts) -> String {
    let words = look.model.words();
    let counts = said.counts();
    let name = score_lines::month(month, words);
    match (counts.n(), score_lines::in_a_word(counts)) {
        (0, _) => words.nps_month_nothing(name),
        (n, Some(_)) => {
            words.nps_month_line(name, score_lines::headline(counts, words), score_lines::answers(n, words))
        }
        (_, None) => format!("{name}: {}", score_lines::headline(counts, words)),
    }
}
