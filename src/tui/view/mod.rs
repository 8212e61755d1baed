//! Drawing: one file per screen. A view reads the model and draws; it decides nothing and remembers nothing.

mod bar;
mod brief;
mod call;
mod card;
mod clients;
mod form;
mod import;
mod outcomes;
mod overlays;
mod start;
mod today;
mod today_layers;
mod why;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::text::Line;

use crate::app::layout::SMALLEST;
use crate::app::model::{Model, Screen};

use super::theme::{Meaning, Theme};

/// What every view is handed.
#[derive(Clone, Copy)]
pub struct Look<'m> {
    /// The state.
    pub model: &'m Model,
    /// The colours.
    pub theme: Theme,
}

/// Draws the whole window.
pub fn draw(frame: &mut Frame<'_>, model: &Model, theme: Theme) {
    let look = Look { model, theme };
    let area = frame.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let text = model
            .words()
            .window_too_small(format!("{}×{}", area.width, area.height), format!("{}×{}", SMALLEST.0, SMALLEST.1));
        let lines = super::widgets::wrap(&text, usize::from(area.width)).into_iter().map(Line::from).collect();
        super::widgets::lines(frame, area, lines);
        return;
    }
    let [head, body, status, keys] =
        Layout::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1), Constraint::Length(1)])
            .areas(area);
    bar::head(frame, head, look);
    match model.screen {
        Screen::WhoAmI => start::who_am_i(frame, body, look),
        Screen::Start => start::first_start(frame, body, look),
        Screen::Today => today::draw(frame, body, look),
        Screen::Brief => brief::draw(frame, body, look),
        Screen::Call => call::draw(frame, body, look),
        Screen::Clients => clients::draw(frame, body, look),
        Screen::Card => card::draw(frame, body, look),
        Screen::Import => import::draw(frame, body, look),
    }
    overlays::draw(frame, look);
    bar::status(frame, status, look);
    bar::keys(frame, keys, look);
}

impl Look<'_> {
    /// A line in one style.
    fn line(self, text: impl Into<String>, meaning: Meaning) -> Line<'static> {
        Line::styled(text.into(), self.theme.style(meaning))
    }
}
