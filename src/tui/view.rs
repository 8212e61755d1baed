//! Drawing: one file per screen. A view reads the model and draws; it decides nothing and remembers nothing.

mod bar;
mod brief;
mod call;
mod call_short;
mod card;
mod care;
mod case_form;
mod cases;
mod clients;
mod form;
mod help;
mod import;
mod incoming;
mod letter;
mod marks;
mod nps;
mod outcomes;
mod overlays;
mod palette;
mod reader;
mod record;
mod replay;
mod settings;
mod start;
mod timeline;
mod today;
mod today_layers;
mod why;

use std::cell::{Cell, RefCell};

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Line;

use crate::app::Key;
use crate::app::layout::SMALLEST;
use crate::app::model::{Model, Screen};
use crate::app::mouse::{Place, Spots, Target};
use crate::app::text::TextField;

use super::theme::{Meaning, Theme};
use super::widgets::field;

/// What every view is handed.
#[derive(Clone, Copy)]
pub struct Look<'m> {
    /// The state.
    pub model: &'m Model,
    /// The colours.
    pub theme: Theme,
    /// Where what is drawn, for the mouse.
    spots: &'m RefCell<Spots>,
    /// Where the next letter goes, if there is a text on top that is typed into.
    typing: &'m Cell<Option<Position>>,
}

/// Draws the whole window, and tells where what stands in it.
pub fn draw(frame: &mut Frame<'_>, model: &Model, theme: Theme) -> Spots {
    let (spots, typing) = (RefCell::new(Spots::default()), Cell::new(None));
    draw_all(frame, Look { model, theme, spots: &spots, typing: &typing });
    // The terminal's own cursor: where there is nothing to type it is not shown.
    if let Some(place) = typing.get() {
        frame.set_cursor_position(place);
    }
    spots.into_inner()
}

fn draw_all(frame: &mut Frame<'_>, look: Look<'_>) {
    let model = look.model;
    if let Some(tour) = &model.tour {
        draw_all(frame, Look { model: &tour.model, ..look });
        bar::tour(frame, look, tour);
        return;
    }
    let area = frame.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let text = model
            .words()
            .window_too_small(format!("{}×{}", area.width, area.height), format!("{}×{}", SMALLEST.0, SMALLEST.1));
        let lines = super::widgets::wrap(&text, usize::from(area.width)).into_iter().map(Line::from).collect();
        super::widgets::lines(frame, area, lines);
        return;
    }
    let said = bar::status(look, area.width);
    let [head, body, status, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(said.height()),
        Constraint::Length(1),
    ])
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
        Screen::Cases => cases::draw(frame, body, look),
        Screen::Case => cases::one(frame, body, look),
        Screen::Nps => nps::draw(frame, body, look),
        Screen::Answers => nps::draw_answers(frame, body, look),
        Screen::Checklists => care::list(frame, body, look),
        Screen::Checklist => care::one(frame, body, look),
        Screen::Letter => letter::draw(frame, body, look),
        Screen::Settings => settings::draw(frame, body, look),
    }
    overlays::draw(frame, look);
    bar::draw_status(frame, status, said);
    bar::keys(frame, keys, look);
}

impl Look<'_> {
    /// What stands in the place of something that is not read yet, or could not be.
    fn not_there_yet(self) -> String {
        let words = self.model.words();
        if self.model.unread { words.today_unread() } else { words.today_loading() }
    }

    /// A line of a list stands here: the mouse can choose it.
    fn row(self, place: Rect, at: usize, cursor: usize) {
        self.spot(place, Target::Row { at, cursor });
    }

    /// A line of a list in which the cursor may stand nowhere yet.
    fn row_of_choices(self, place: Rect, at: usize, cursor: Option<usize>) {
        match cursor {
            Some(cursor) => self.row(place, at, cursor),
            None => self.row(place, at + 1, 0),
        }
    }

    /// A line of a list of lines that stand one below the other from the first row of an area on.
    fn listed(self, area: Rect, top: usize, count: usize, cursor: usize) {
        for (at, place) in (top..count).zip(area.rows()) {
            self.row(place, at, cursor);
        }
    }

    /// A line under the cursor: its colours give way, so that all of it can be read.
    fn chosen(self, mut line: Line<'static>) -> Line<'static> {
        for span in &mut line.spans {
            span.style.fg = None;
        }
        line.style(self.theme.style(Meaning::Selected))
    }

    /// What a key does stands here: the mouse can press it.
    fn key(self, place: Rect, key: Key) {
        self.spot(place, Target::Press(key));
    }

    /// What a key settles stands here: the mouse marks it first. True where it has.
    fn offer(self, place: Rect, key: Key) -> bool {
        self.spot(place, Target::Offer(key));
        self.model.hand.marked == Some(key)
    }

    fn spot(self, place: Rect, target: Target) {
        let Rect { x, y, width, height } = place;
        self.spots.borrow_mut().add(Place { x, y, width, height }, target);
    }

    /// How far what is drawn can be scrolled.
    fn reaches(self, last_top: usize) {
        self.spots.borrow_mut().last_top = last_top;
    }

    /// The first line in sight of a text of so many lines: its last one stays in the window.
    fn scrolled(self, top: usize, lines: usize, height: u16) -> usize {
        let last_top = lines.saturating_sub(usize::from(height));
        self.reaches(last_top);
        top.min(last_top)
    }

    /// What was drawn so far lies below what is drawn next.
    fn cover(self) {
        self.spots.borrow_mut().cover();
        self.typing.set(None);
    }

    /// A text that is typed into.
    fn field(self, frame: &mut Frame<'_>, area: Rect, text: &TextField, meaning: Meaning) {
        if let Some(place) = field::draw(frame, area, text, self.theme.style(meaning)) {
            self.types_at(place);
        }
    }

    /// The next letter goes there.
    fn types_at(self, place: Position) {
        self.typing.set(Some(place));
    }

    /// A line in one style.
    fn line(self, text: impl Into<String>, meaning: Meaning) -> Line<'static> {
        Line::styled(text.into(), self.theme.style(meaning))
    }
}
