//! How often each score was given, and the last words: those of the unhappy get the most room.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::domain::{HeardAnswer, SafeText, Said, Score, ScoreBoard, ScoreClass, Showing};
use crate::i18n::numbers::{grouped, percent_of};
use crate::i18n::{dates, score_lines};
use crate::tui::theme::Meaning;
use crate::tui::view::Look;
use crate::tui::widgets::{cell, cell_right, framed, lines, wrap};

/// Cells of the left part.
const SPREAD: u16 = 38;

/// Draws the panel.
pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, board: &ScoreBoard) {
    let left = if area.width >= 160 { SPREAD + 20 } else { SPREAD };
    let [left, right] = Layout::horizontal([Constraint::Length(left), Constraint::Fill(1)]).areas(area);
    bars(frame, left, look, board);
    said(frame, right, look);
}

fn bars(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, board: &ScoreBoard) {
    let words = look.model.words();
    let inside = framed(frame, area, &words.nps_title_spread(), look.theme);
    let scores = &board.said.scores;
    let most = scores.iter().copied().max().unwrap_or(0).max(1);
    let digits = grouped(most.into()).chars().count();
    let classes = class_notes(look, board);
    let note = classes.iter().map(|(_, text)| SafeText::new(text).width()).max().unwrap_or(0);
    let room = usize::from(inside.width).saturating_sub(4 + digits + 1 + note + 2).max(4);
    let rows: Vec<Line<'static>> = (0_u8..=10)
        .rev()
        .filter_map(|value| {
            let count = scores.get(usize::from(value)).copied()?;
            let score = Score::new(value).ok()?;
            let style = look.theme.class(score.class());
            let bar = bar(count, most, room);
            let note = classes.iter().find(|(at, _)| *at == value).map(|(_, text)| text.clone()).unwrap_or_default();
            Some(Line::from(vec![
                Span::raw(format!(" {value:>2} ")),
                Span::styled(cell(&bar, room), style),
                Span::raw(format!(" {} ", cell_right(&grouped(count.into()), digits))),
                Span::raw(note),
            ]))
        })
        .collect();
    lines(frame, inside, rows);
}

/// A bar in eighths of a cell; something for every count but 0.
fn bar(count: u32, most: u32, room: usize) -> String {
    let eighths = u64::from(count) * room as u64 * 8 / u64::from(most);
    let eighths = if count > 0 { eighths.max(1) } else { 0 };
    let whole = usize::try_from(eighths / 8).unwrap_or(room);
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][usize::try_from(eighths % 8).unwrap_or(0)];
    format!("{}{rest}", "█".repeat(whole))
}

/// Beside the first line of each class: its name, its count, and its share where a share may be said.
fn class_notes(look: Look<'_>, board: &ScoreBoard) -> Vec<(u8, String)> {
    let words = look.model.words();
    let counts = board.said.counts();
    let of = |class: ScoreClass, count: u32| {
        let share = match counts.showing() {
            Showing::NoAnswers | Showing::CountsOnly => grouped(count.into()),
            _ => words.nps_class_share(grouped(count.into()), percent_of(count.into(), counts.n(), 0, words)),
        };
        (score_lines::class(class, words), share)
    };
    [
        (10, of(ScoreClass::Promoter, counts.promoters)),
        (8, of(ScoreClass::Passive, counts.passives)),
        (6, of(ScoreClass::Detractor, counts.detractors)),
    ]
    .into_iter()
    .flat_map(|(at, (name, share))| [(at, name), (at - 1, share)])
    .collect()
}

fn said(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let words = look.model.words();
    let nps = &look.model.nps;
    let inside = framed(frame, area, &words.nps_title_words(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    if nps.unhappy.is_empty() && nps.others.is_empty() {
        frame.render_widget(look.line(format!(" {}", words.nps_no_words()), Meaning::Faint), inside);
        return;
    }
    let most = (inside.height / 4).max(2);
    let kept = u16::try_from(nps.others.len()).unwrap_or(u16::MAX).min(most);
    let below = if kept > 0 { kept + 1 } else { 0 };
    let [upper, lower] = Layout::vertical([Constraint::Fill(1), Constraint::Length(below)]).areas(inside);

    let mut shown = vec![look.line(format!(" {}", words.nps_unhappy()), Meaning::Heading)];
    let mut ends = Vec::new();
    for answer in &nps.unhappy {
        shown.push(who(look, answer, width));
        let quote = words.quoted(answer.words.as_deref().unwrap_or_default());
        let quoted = wrap(&quote, width.saturating_sub(3));
        shown.extend(quoted.into_iter().map(|line| look.line(format!("    {line}"), Meaning::Quote)));
        ends.push(shown.len());
    }
    if nps.unhappy.is_empty() {
        shown.push(look.line(format!(" {}", words.nps_no_unhappy()), Meaning::Faint));
    }
    let top = look.scrolled(nps.scroll, shown.len(), upper.height);
    let (until, more) = whole(&ends, shown.len(), top, usize::from(upper.height));
    let mut shown: Vec<Line<'static>> = shown.into_iter().take(until).skip(top).collect();
    if more > 0 {
        shown.push(look.line(format!(" {}", words.outcomes_more_below(grouped(more))), Meaning::Key));
    }
    lines(frame, upper, shown);

    let mut rest = vec![look.line(format!(" {}", words.nps_others()), Meaning::Heading)];
    rest.extend(nps.others.iter().map(|answer| {
        let quote = words.quoted(answer.words.as_deref().unwrap_or_default());
        let text = SafeText::cells(&quote, width.saturating_sub(3)).to_string();
        let mut line = number(look, answer.said);
        line.push_span(Span::styled(text, look.theme.style(Meaning::Quote)));
        line
    }));
    lines(frame, lower, rest);
}

/// Up to which row a window of this height shows answers that end at these rows, and how many it does not show: nobody is
/// named whose words have no room, and a row is left to say how many are missing.
fn whole(ends: &[usize], rows: usize, top: usize, height: usize) -> (usize, u64) {
    if rows <= top + height {
        return (rows, 0);
    }
    let room = top + height.saturating_sub(1);
    // Of words that are higher than the window some are better than none.
    let until = ends.iter().copied().filter(|end| (top + 1..=room).contains(end)).max().unwrap_or(room);
    (until, ends.iter().filter(|end| **end > until).count() as u64)
}

fn number(look: Look<'_>, said: Said) -> Line<'static> {
    match said {
        Said::Score(score) => {
            Line::from(Span::styled(format!(" {:>2} ", score.value()), look.theme.class(score.class())))
        }
        Said::DontKnow | Said::Refused => Line::from("  – "),
    }
}

/// Who said it and when.
fn who(look: Look<'_>, answer: &HeardAnswer, width: usize) -> Line<'static> {
    let model = look.model;
    let day = dates::near_day(model.zone.date(answer.at), model.zone.date(model.now), model.words());
    let name = super::answers::client_name(look, answer);
    let person = answer.person_name.as_deref().map(|name| format!(", {name}")).unwrap_or_default();
    let mut line = number(look, answer.said);
    line.push_span(Span::raw(SafeText::cells(&format!("{name}{person} · {day}"), width.saturating_sub(3)).to_string()));
    line
}

#[cfg(test)]
mod tests;
