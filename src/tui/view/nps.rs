//! The scores: how they stand, with how sure one can be, and the words of the unhappy above all.

mod answers;
mod change;
mod filters;
mod groups;
mod head;
mod months;
mod spread;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use crate::app::nps::{Panel, Period, this_month};
use crate::domain::{Said, ScoreBoard, SurveyKind};
use crate::i18n::score_lines;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, framed, lines, wrap};

use super::Look;

pub use answers::draw as draw_answers;
pub use filters::draw as draw_filters;

/// The line that says which scores are looked at.
#[must_use]
pub fn title(look: Look<'_>) -> String {
    let words = look.model.words();
    let nps = &look.model.nps;
    let survey = score_lines::survey(nps.survey, words);
    // Which wave it is only the board can say.
    let unknown = nps.board.is_none() && nps.period == Period::Wave;
    words.nps_screen(survey, if unknown { words.nps_kind_wave() } else { period(look, None) })
}

/// The name of the time that is looked at, or of that of a list.
fn period(look: Look<'_>, query: Option<&crate::domain::ScoreQuery>) -> String {
    let nps = &look.model.nps;
    let waves = nps.board.as_ref().map(|board| board.waves.as_slice()).unwrap_or_default();
    let shown = nps.query(this_month(look.model));
    score_lines::period(query.unwrap_or(&shown), waves, &look.model.zone, look.model.words())
}

/// Lines that the head has in any window.
const HEAD: usize = 6;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let words = look.model.words();
    let nps = &look.model.nps;
    let Some(board) = &nps.board else {
        frame.render_widget(look.line(format!(" {}", words.nps_loading()), Meaning::Faint), area);
        return;
    };
    if board.months.is_empty() && !nps.sieve.picks_clients() && !nps.sieve.picks_askers() {
        empty(frame, area, look, board);
        return;
    }
    let mut room = usize::from(area.height / 2).saturating_sub(1).max(HEAD);
    if nps.panel == Panel::Spread {
        // All eleven scores stay in sight.
        room = room.min(usize::from(area.height.saturating_sub(spread::HEIGHT))).max(HEAD);
    }
    let told = head::lines(look, board, usize::from(area.width.saturating_sub(2)), room);
    let height = u16::try_from(told.len()).unwrap_or(u16::MAX);
    let [top, body] = Layout::vertical([Constraint::Length(height), Constraint::Fill(1)]).areas(area);
    lines(frame, top, told);
    match nps.panel {
        Panel::Spread if nps.shows_months(look.model.size) => {
            let [upper, lower] = Layout::vertical([Constraint::Fill(3), Constraint::Fill(2)]).areas(body);
            spread::draw(frame, upper, look, board);
            months::draw(frame, lower, look, board);
        }
        Panel::Spread => spread::draw(frame, body, look, board),
        Panel::Months => months::draw(frame, body, look, board),
        Panel::Groups => groups::draw(frame, body, look, board),
        Panel::Change => change::draw(frame, body, look, board),
    }
}

/// Draws the text of a panel, scrolled, and counts in the lower border what of it is out of sight.
fn scrolled(frame: &mut Frame<'_>, look: Look<'_>, inside: Rect, shown: Vec<Line<'static>>) {
    let all = shown.len();
    let top = look.scrolled(look.model.nps.scroll, all, inside.height);
    let mut in_sight: Vec<Line<'static>> = shown.into_iter().skip(top).take(usize::from(inside.height)).collect();
    // A heading without anything below it says that nothing is there.
    let heading = look.theme.style(Meaning::Heading);
    in_sight.pop_if(|last| top + usize::from(inside.height) < all && last.style == heading);
    let below = all.saturating_sub(top + in_sight.len());
    lines(frame, inside, in_sight);
    below_box(frame, inside, Line::default(), super::brief::unseen(look, top, below));
}

/// What the screen is for, and what fills it.
fn empty(frame: &mut Frame<'_>, area: Rect, look: Look<'_>, _board: &ScoreBoard) {
    let words = look.model.words();
    let inside = framed(frame, area, &words.nps_empty_title(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2)).min(76);
    let mut shown: Vec<Line<'static>> = vec![Line::default()];
    let mut say = |text: &str, meaning| {
        shown.extend(wrap(text, width).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    };
    let told = match look.model.nps.survey {
        SurveyKind::Relationship => words.nps_empty(),
        SurveyKind::Interaction => words.nps_empty_interaction(),
    };
    say(&told, Meaning::Plain);
    let other = match look.model.nps.survey {
        SurveyKind::Relationship => SurveyKind::Interaction,
        SurveyKind::Interaction => SurveyKind::Relationship,
    };
    say("\n", Meaning::Plain);
    say(&words.nps_empty_other(score_lines::survey(other, words)), Meaning::Faint);
    lines(frame, inside, shown);
}

/// A score in two cells, or a word for what is no score.
fn said(said: Said, look: Look<'_>) -> String {
    match said {
        Said::Score(score) => score.value().to_string(),
        Said::DontKnow => look.model.words().nps_dont_know(),
        Said::Refused => look.model.words().nps_refused(),
    }
}
