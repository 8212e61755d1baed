//! How often each score was given, and the last words: those of the unhappy get the most room.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::domain::{HeardAnswer, SafeText, Said, Score, ScoreBoard, ScoreClass, Showing};
use crate::i18n::numbers::{grouped, percent_of};
use crate::i18n::{dates, score_lines};
use crate::tui::theme::Meaning;
use crate::tui::view::Look;
use crate::tui::widgets::{below_box, cell, cell_right, framed, lines, wrap};

/// Cells of the left part.
const SPREAD: u16 = 38;

/// Lines of the panel with every score in it.
pub(super) const HEIGHT: u16 = 13;

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
    let room = usize::from(inside.width).saturating_sub(4 + digits + 3 + note + 2).max(4);
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
                Span::raw(format!(" {} {} ", cell_right(&grouped(count.into()), digits), brace(score))),
                Span::raw(note),
            ]))
        })
        .collect();
    let missing = rows.len().saturating_sub(usize::from(inside.height));
    lines(frame, inside, rows);
    below_box(frame, inside, Line::default(), crate::tui::view::brief::unseen(look, 0, missing));
}

/// A bar in eighths of a cell; something for every count but 0.
fn bar(count: u32, most: u32, room: usize) -> String {
    let eighths = u64::from(count) * room as u64 * 8 / u64::from(most);
    let eighths = if count > 0 { eighths.max(1) } else { 0 };
    let whole = usize::try_from(eighths / 8).unwrap_or(room);
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][usize::try_from(eighths % 8).unwrap_or(0)];
    format!("{}{rest}", "█".repeat(whole))
}

/// Holds the rows of a class together: what stands behind it is said of all of them.
fn brace(score: Score) -> &'static str {
    let class = |value: Option<u8>| value.and_then(|value| Score::new(value).ok()).map(Score::class);
    let here = Some(score.class());
    match (class(score.value().checked_add(1)) == here, class(score.value().checked_sub(1)) == here) {
        (false, true) => "┐",
        (true, true) => "│",
        (true, false) => "┘",
        (false, false) => " ",
    }
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

    let answers: Vec<Vec<Line<'static>>> = nps.unhappy.iter().map(|answer| in_full(look, answer, width)).collect();
    let heights: Vec<usize> = answers.iter().map(Vec::len).collect();
    let room = usize::from(upper.height).saturating_sub(1);
    let last = last_top(&heights, room);
    look.reaches(last);
    let top = nps.scroll.min(last);
    let until = top + whole(&heights[top..], room);
    let mut shown = vec![heading(look, top, width)];
    if answers.is_empty() {
        shown.push(look.line(format!(" {}", words.nps_no_unhappy()), Meaning::Faint));
    }
    let count = answers.len();
    shown.extend(answers.into_iter().take(until).skip(top).flatten());
    let space = if until < count { room } else { room + 1 };
    if shown.len() > space {
        // Of words that are higher than the window some are better than none.
        shown.truncate(space);
        shown.iter_mut().next_back().into_iter().for_each(|last| last.push_span("…"));
    }
    if until < count {
        let below = u64::try_from(count - until).unwrap_or(u64::MAX);
        shown.push(look.line(format!(" {}", words.outcomes_more_below(grouped(below))), Meaning::Key));
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

/// Whose words these are, and how many answers have been scrolled past.
fn heading(look: Look<'_>, above: usize, width: usize) -> Line<'static> {
    let words = look.model.words();
    let mut line = look.line(format!(" {}", words.nps_unhappy()), Meaning::Heading);
    if above > 0 {
        let above = words.outcomes_more_above(above.to_string());
        let room = (width + 1).saturating_sub(line.width());
        line.push_span(Span::styled(cell_right(&above, room), look.theme.style(Meaning::Key)));
    }
    line
}

/// An answer: who and when, and the words below it.
fn in_full(look: Look<'_>, answer: &HeardAnswer, width: usize) -> Vec<Line<'static>> {
    let quote = look.model.words().quoted(answer.words.as_deref().unwrap_or_default());
    let quoted = wrap(&quote, width.saturating_sub(3));
    let quoted = quoted.into_iter().map(|line| look.line(format!("    {line}"), Meaning::Quote));
    std::iter::once(who(look, answer, width)).chain(quoted).collect()
}

/// How many answers of these heights, from the first one on, a window of so many rows shows: nobody is named whose words
/// have no room, and where some are missing, a row is left to say how many. The first one is there in any case.
fn whole(heights: &[usize], room: usize) -> usize {
    if heights.iter().sum::<usize>() <= room {
        return heights.len();
    }
    let mut used = 0;
    let fitting = heights.iter().take_while(|height| {
        used += **height;
        used < room
    });
    fitting.count().max(1)
}

/// The first answer in sight when the last one is.
fn last_top(heights: &[usize], room: usize) -> usize {
    let mut used = 0;
    let fitting = heights.iter().rev().take_while(|height| {
        used += **height;
        used <= room
    });
    heights.len() - fitting.count().max(1).min(heights.len())
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
